#include "app/gui/screens/out_told.h"

#include <wx/filedlg.h>

#include "app/gui/screens/field.h"

namespace berkas::gui {

void tell_saved(Shell& shell, const std::string& path) {
  shell.tell({.tone = Tone::good, .icon = "check", .sentence = _("Tersimpan"), .todo = from_utf8(path), .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false}, {});
}

void tell_printed(Shell& shell, const desk::Printed& printed) {
  const bool trouble = printed.exit != desk::Exit::done;
  shell.tell({.tone = trouble ? Tone::warn : Tone::good, .icon = trouble ? "warn" : "print", .sentence = in_words(printed.says), .todo = in_words(printed.todo), .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false}, {});
}

void tell_no_printer(Shell& shell) {
  shell.tell({.tone = Tone::warn, .icon = "print", .sentence = _("Tidak ada pencetak"), .todo = _("Sambungkan pencetak, atau simpan sebagai PDF. Tidak ada yang hilang."), .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false}, {});
}

SaveTo ask_where(wxWindow* parent, const wxString& title, const wxString& name, const std::vector<std::pair<wxString, std::string>>& kinds) {
  wxString wildcard;
  for (const auto& [word, ending] : kinds) wildcard += (wildcard.empty() ? wxString() : wxString("|")) + word + "|*" + ending;
  wxFileDialog dialog(parent, title, "", name + kinds.front().second, wildcard, wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return {};
  const auto at = static_cast<std::size_t>(std::max(0, dialog.GetFilterIndex()));
  return {utf8(dialog.GetPath()), at < kinds.size() ? kinds[at].second : kinds.front().second};
}

std::string ask_which(wxWindow* parent, const wxString& title, const wxString& wildcard) {
  wxFileDialog dialog(parent, title, "", "", wildcard, wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  return dialog.ShowModal() == wxID_OK ? utf8(dialog.GetPath()) : std::string();
}

}  // namespace berkas::gui
