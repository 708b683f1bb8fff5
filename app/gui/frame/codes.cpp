// Where a code leads: judged by its type, from anywhere in the program.
#include "app/desk/desk.h"
#include "app/gui/frame/desk_frame.h"
#include "app/screens/signed_minutes.h"
#include "archive/tracking_code.h"

namespace berkas::gui {

void DeskFrame::code(const std::string& typed) {
  if (archive::TrackingCode::fault(typed) == archive::CodeFault::foreign) {      // words, not a code
    go({ScreenId::results, {}, typed});
    return;
  }
  judge(typed);
}

void DeskFrame::judge(const std::string& typed) {
  const auto fault = archive::TrackingCode::fault(typed);
  const auto told = [&](const wxString& sentence, const wxString& todo) {
    tell({.tone = Tone::warn, .icon = "warn", .sentence = sentence, .todo = todo, .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false}, {});
    refusal_ = true;
  };
  if (fault == archive::CodeFault::foreign) return told(_("Bukan kode Berkas"), _("Kode lain di kertas tidak dipakai. Pindai kode yang berawalan BRK1."));
  if (fault != archive::CodeFault::none) return told(_("Kode tidak cocok, pindai sekali lagi"), _("Dua huruf terakhir memeriksa seluruh kode. Tidak ada yang berubah."));
  const std::string code = archive::TrackingCode::parse(typed)->str();
  if (screen_ && screen_->take_code(code)) return hush();
  asker_.ask<desk::Shown>(desk::Lane::acts, [code](desk::Desk& desk, std::stop_token) { return desk.show(code); },
                          [this, code](desk::Outcome<desk::Shown> what) {
                            if (what.ok()) shown(code, *what);
                            else tell(what.refused());
                          });
}

void DeskFrame::shown(const std::string& typed, const desk::Shown& what) {
  const Place before = screen_ ? screen_->place() : Place{};
  const wxString from = screen_ && !screen_->frame().title.empty() ? screen_->frame().title : _("Beranda");
  if (what.kind == "loan") {
    go({ScreenId::loan, what.code, {}});
  } else if (what.kind == "place") {
    go({ScreenId::results, what.code, {}});
  } else if (const auto minutes = desk::parse_minutes_subject(what.minutes)) {
    go({minutes->conversion ? ScreenId::conversion : ScreenId::disposal, std::to_string(minutes->number), {}});
  } else if (what.dossier) {
    const auto& d = *what.dossier;
    const bool filed = d.state == workflow::DeskState::k8 || d.state == workflow::DeskState::voided || d.state == workflow::DeskState::none;
    if (what.kind == "form" && !filed) go({ScreenId::documentation, d.dossier.code, "check"});
    else go({filed ? ScreenId::found : ScreenId::documentation, d.dossier.code, what.kind == "item" ? what.code : std::string()});
  } else {
    tell({.tone = Tone::warn, .icon = "info", .sentence = _("Kode dikenal, tetapi belum ada layarnya"), .todo = wxString::FromUTF8(typed), .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false}, {});
    return;
  }
  if (before.screen != ScreenId::home && before.code != screen_->place().code)
    tell({.tone = Tone::accent, .icon = "info", .sentence = wxString::Format(_("Dibuka dengan kode. %s tetap seperti ditinggalkan."), from), .todo = {},
          .act = wxString::Format(_("Kembali ke %s"), from), .key = "Alt+Left", .second_act = {}, .primary = false}, [this] { back(); });
}

void DeskFrame::printed(const std::string& sheet, const std::string& code) {
  if (device_watch_->printer().empty()) {
    tell({.tone = Tone::warn, .icon = "print", .sentence = _("Tidak ada pencetak"), .todo = _("Sambungkan pencetak, lalu cari lagi. Lembar belum dicetak, tidak ada yang hilang."), .act = _("Cari lagi"), .key = {}, .second_act = _("Tutup"), .primary = false},
         [this] { device_watch_->look(); });
    return;
  }
  print_job_->print({.sheet = sheet, .code = code, .printer = device_watch_->printer(), .file = {}, .paper = std::nullopt});
}

}  // namespace berkas::gui
