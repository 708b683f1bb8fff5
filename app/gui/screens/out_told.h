// What is told once something left the archive: a file was saved, a sheet went to the printer.
#pragma once
#include "app/gui/frame/screen.h"

namespace berkas::gui {

void tell_saved(Shell&, const std::string& path);
void tell_printed(Shell&, const desk::Printed&);
void tell_no_printer(Shell&);
// Asks where to; empty: not at all. `wildcard` as wxFileDialog has it; ending: of the kind that was chosen.
struct SaveTo { std::string path{}, ending{}; };
SaveTo ask_where(wxWindow* parent, const wxString& title, const wxString& name, const std::vector<std::pair<wxString, std::string>>& kinds);
std::string ask_which(wxWindow* parent, const wxString& title, const wxString& wildcard);

}  // namespace berkas::gui
