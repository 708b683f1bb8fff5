// Labelled native fields as every form of the house has them: the label above, 4 px, then the control, named for readers.
#pragma once
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include "app/gui/widgets/words.h"

namespace berkas::gui {

wxTextCtrl* text_field(wxWindow* parent, wxSizer* column, const wxString& label, const wxString& hint_text = {});
wxTextCtrl* note_field(wxWindow* parent, wxSizer* column, const wxString& label, int height_px);   // several lines; Enter is the screen's
wxChoice* choice_field(wxWindow* parent, wxSizer* column, const wxString& label, const wxArrayString& choices);
wxComboBox* combo_field(wxWindow* parent, wxSizer* column, const wxString& label, const wxArrayString& choices);
std::string utf8(const wxString&);
wxString from_utf8(const std::string&);

}  // namespace berkas::gui
