// The only file that speaks to GTK and ATK behind wx: style sheet, style classes, accessible names and roles, dressed buttons.
// Window thread only. A window that is not realised yet may be handed in.
#pragma once
#include <wx/anybutton.h>
#include <wx/dataview.h>
#include <wx/textctrl.h>

#include <string>
#include <vector>

#include "app/gui/look/tokens.h"

namespace berkas::gui {

// Before the first window: labels keep the width of the font they were born with. Called again to change the theme.
void install_look(Theme);
Theme theme();
// The theme the desktop asks for.
Theme desktop_theme();
wxColour colour(Colour);

void add_class(wxWindow*, const char* name);
void set_class(wxWindow*, const char* name, bool on);
// A label's font, measured at once: a class would be seen only after the label was measured.
void font_of(wxWindow* label, int points, bool strong, bool mono);

enum class Says { heading, label, list, image, alert, group, text };   // accessible role of what is painted
void say(wxWindow*, const wxString& name);                             // accessible name
void say(wxWindow*, const wxString& name, Says role);
void say_focus(wxWindow*);                                             // a painted list moved: readers hear the new name
wxString said(wxWindow*);

// What stands inside a native button: icon, one or two lines, and the key at the end of the line it belongs to.
struct ButtonLook {
  std::string icon{};                 // icon name, or empty
  int icon_px = 24;
  wxString title{};
  wxString second{};                  // second line, or empty
  wxString key{};                     // "F2", "Enter": quiet, at the end
  bool key_box = false;             // the key in a box of 28
  bool key_at_end = false;          // flush right (tiles, answers); else right after the words
  bool left = false;                // words start at the left edge
  std::vector<std::string> title_classes{}, icon_classes{};
};
void dress(wxAnyButton*, const ButtonLook&);

// A grey hint that stays until something is typed, also while the field has the focus.
void hint(wxTextCtrl*, const wxString&);
// Rows of one height, cells padded, and (given a family) a column in another weight.
void shape_list(wxDataViewCtrl*, int row_px, int stretching_column, const std::vector<std::pair<int, std::string>>& column_families);
void no_frame(wxWindow*);           // a scrolled native control inside a card draws no frame of its own
bool keys_waiting();               // events of the screen not handled yet
bool types_text(wxWindow*);         // is the focus in a field that takes letters?

}  // namespace berkas::gui
