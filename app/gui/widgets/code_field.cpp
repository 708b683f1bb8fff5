#include "app/gui/widgets/code_field.h"

#include <wx/sizer.h>

#include "app/gui/look/fonts.h"
#include "app/gui/look/gtk_look.h"
#include "app/gui/look/icons.h"

namespace berkas::gui {

CodeField::CodeField(wxWindow* parent, const wxString& hint_text, const wxString& name, bool large, Wants wants)
    : Painted(parent), large_(large), wants_(std::move(wants)) {
  entry_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER | wxBORDER_NONE);
  add_class(entry_, "polos");
  if (large) add_class(entry_, "besar");
  say(entry_, name);
  hint(entry_, hint_text);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddSpacer(FromDIP(large ? 60 : 40));
  row->Add(entry_, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(large ? 76 : 12));
  SetSizer(row);
  SetMinSize(FromDIP(wxSize(large ? 400 : 200, large ? 64 : 44)));
  entry_->SetMinSize(wxSize(-1, FromDIP(large ? 44 : 40)));
  entry_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    set_class(entry_, "mono", entry_->GetValue().Upper().StartsWith("BRK1"));
    if (wants_.typed) wants_.typed(entry_->GetValue());
  });
  entry_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { if (wants_.enter) wants_.enter(entry_->GetValue()); });
  entry_->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& e) { Refresh(); e.Skip(); });
  entry_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& e) { Refresh(); e.Skip(); });
  entry_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& e) {
    if (e.GetKeyCode() == WXK_DOWN && wants_.down) wants_.down();
    else if (e.GetKeyCode() == WXK_ESCAPE && !entry_->IsEmpty()) clear();
    else if (e.GetKeyCode() == WXK_ESCAPE && wants_.escape) wants_.escape();
    else e.Skip();
  });
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) { entry_->SetFocus(); });
}

void CodeField::text(const wxString& value) { entry_->SetValue(value); }

void CodeField::paint(wxGraphicsContext& gc, wxSize size) {
  const bool focus = entry_->HasFocus();
  const auto* under = dynamic_cast<Sheet*>(GetParent());
  const wxRect2DDouble all(0, 0, size.x, size.y);
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(under ? under->ground().fill : Colour::ground)));
  gc.DrawRectangle(0, 0, size.x, size.y);
  fill_round(gc, all, size::radius_control, colour(Colour::surface));
  frame_round(gc, all, size::radius_control, colour(trouble_ ? Colour::bad : focus ? Colour::accent : Colour::edge), focus || trouble_ ? 2 : 1);
  const int px = large_ ? 28 : 20;
  draw_icon(gc, "code", large_ ? 20 : 16, (size.y - px) / 2.0, px, colour(focus ? Colour::accent : Colour::text2));
  if (!large_) return;
  double w = 0, h = 0;
  gc.SetFont(body_font(), colour(Colour::text2));
  gc.GetTextExtent("Enter", &w, &h);
  gc.DrawText("Enter", size.x - w - 19, std::round((size.y - h) / 2));
}

}  // namespace berkas::gui
