#include "app/gui/screens/minutes_acts.h"

#include "app/gui/screens/field.h"
#include "app/gui/screens/out_told.h"
#include "app/screens/list_choices.h"

namespace berkas::gui {

MinutesActs::MinutesActs(wxWindow* parent, Shell& shell, int columns, std::function<void()> printed) : Sheet(parent, {.fill = Colour::surface}), shell_(shell), printed_(std::move(printed)), asker_(shell.executor()) {
  grid_ = new wxFlexGridSizer(columns, FromDIP(8), FromDIP(8));
  for (int i = 0; i < columns; ++i) grid_->AddGrowableCol(static_cast<std::size_t>(i), 1);
  read_back_ = add(_("Pindai kembali"), "Ctrl+B", "scanner", [this] { read_back(); });
  open_ = add(_("Buka yang ditandatangani"), {}, "search", [this] { open_signed(); });
  print_ = add(_("Cetak berita acara"), "Ctrl+P", "print", [this] { print(); });
  save_ = add(_("Simpan berita acara sebagai PDF"), "Ctrl+S", "export", [this] { save(); });
  print_list_ = add(_("Cetak daftarnya"), {}, "print", [this] { print_sheet(look_.list); });
  save_list_ = add(_("Simpan daftarnya sebagai PDF"), {}, "export", [this] { save_sheet(look_.list, "daftar"); });
  SetSizer(grid_);
}

Act* MinutesActs::add(const wxString& title, const wxString& key, const std::string& icon, Pressed pressed) {
  auto* act = new Act(this, title, key, icon, std::move(pressed));
  dress(act, {.icon = icon, .icon_px = 20, .title = title, .key = key, .key_at_end = true, .left = true});   // one below the other
  act->SetMinSize(wxSize(-1, FromDIP(size::target)));
  return act;
}

void MinutesActs::show(const MinutesLook& look) {
  look_ = look;
  const bool paper = !look.sheet.empty() && look.save, list = paper && !look.list.empty();
  dress(save_, {.icon = "export", .icon_px = 20, .title = list ? _("Simpan berita acara sebagai PDF") : _("Simpan sebagai PDF"), .key = "Ctrl+S", .key_at_end = true, .left = true});
  print_->Show(paper && look.print);
  save_->Show(paper);
  print_list_->Show(list);
  save_list_->Show(list);
  read_back_->Show(look.read_back);
  open_->Show(look.open && !look.signed_file.empty());
  grid_->Clear(false);                                   // one that is not offered leaves no hole
  for (auto* act : {read_back_, open_, print_, save_, print_list_, save_list_})
    if (act->IsShown()) grid_->Add(act, wxSizerFlags().Expand());
  InvalidateBestSize();
  Layout();
}

void MinutesActs::print() { print_sheet(look_.sheet); }

void MinutesActs::print_sheet(const std::string& sheet) {
  if (look_.save && !sheet.empty()) shell_.printed(sheet, std::to_string(look_.of.number));
}

void MinutesActs::save() { save_sheet(look_.sheet, "berita-acara"); }

void MinutesActs::save_sheet(const std::string& sheet, const wxString& name) {
  if (!look_.save || sheet.empty() || writing_) return;
  wxString what = from_utf8(to_string(look_.of));
  what.Replace(" ", "-");
  const auto to = ask_where(this, _("Simpan sebagai PDF"), name + "-" + what, {{"PDF (*.pdf)", ".pdf"}});
  if (to.path.empty()) return;
  writing_ = true;
  const auto path = screens::with_ending(to.path, to.ending);
  asker_.ask<desk::Printed>(desk::Lane::devices,
      [order = desk::PrintOrder{.sheet = sheet, .code = std::to_string(look_.of.number), .printer = {}, .file = path, .paper = {}}](desk::Desk& desk, std::stop_token) { return desk.print(order); },
      [this, path](desk::Outcome<desk::Printed> done) {
        writing_ = false;
        if (!done.ok()) return shell_.tell(done.refused());
        tell_saved(shell_, path);
        printed_();
      });
}

void MinutesActs::read_back() {
  if (look_.read_back) shell_.go({ScreenId::signed_minutes, to_string(look_.of), {}});
}

void MinutesActs::open_signed() {
  if (look_.signed_file.empty()) return;
  asker_.ask<screens::SignedPlace>(desk::Lane::acts, [dossiers = look_.dossiers, sha256 = look_.signed_file](desk::Desk& desk, std::stop_token) { return screens::signed_place(desk, dossiers, sha256); },
                                   [this](desk::Outcome<screens::SignedPlace> where) {
                                     if (where.ok()) shell_.go({ScreenId::found, where->dossier, where->item});
                                     else shell_.tell(where.refused());
                                   });
}

}  // namespace berkas::gui
