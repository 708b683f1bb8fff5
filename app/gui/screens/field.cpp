#include "app/gui/screens/field.h"

#include "app/gui/look/gtk_look.h"

namespace berkas::gui {
namespace {

void place(wxWindow* parent, wxSizer* column, const wxString& label, wxWindow* control, int height) {
  column->Add(new Words(parent, label), wxSizerFlags().Border(wxBOTTOM, parent->FromDIP(size::label_gap)));
  control->SetMinSize(parent->FromDIP(wxSize(80, height)));
  column->Add(control, wxSizerFlags().Expand());
  say(control, label);
}

}  // namespace

wxTextCtrl* text_field(wxWindow* parent, wxSizer* column, const wxString& label, const wxString& hint_text) {
  auto* field = new wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
  place(parent, column, label, field, size::target);
  if (!hint_text.empty()) hint(field, hint_text);
  return field;
}

wxTextCtrl* note_field(wxWindow* parent, wxSizer* column, const wxString& label, int height_px) {
  auto* field = new wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_NO_VSCROLL | wxBORDER_NONE);
  place(parent, column, label, field, height_px);
  add_class(field, "catatan");
  field->Bind(wxEVT_CHAR_HOOK, [field](wxKeyEvent& e) {      // Tab leaves the field, as everywhere
    if (e.GetKeyCode() == WXK_TAB) field->Navigate(e.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    else e.Skip();
  });
  return field;
}

wxChoice* choice_field(wxWindow* parent, wxSizer* column, const wxString& label, const wxArrayString& choices) {
  auto* field = new wxChoice(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, choices);
  place(parent, column, label, field, size::target);
  if (!choices.empty()) field->SetSelection(0);
  return field;
}

wxComboBox* combo_field(wxWindow* parent, wxSizer* column, const wxString& label, const wxArrayString& choices) {
  auto* field = new wxComboBox(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, choices, wxCB_DROPDOWN | wxTE_PROCESS_ENTER);
  place(parent, column, label, field, size::target);
  return field;
}

std::string utf8(const wxString& text) { return text.ToStdString(wxConvUTF8); }
wxString from_utf8(const std::string& text) { return wxString::FromUTF8(text); }

}  // namespace berkas::gui
