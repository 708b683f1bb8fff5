// Where a code leads: judged by its type, from anywhere in the program. And the devices' lamps, and a printed sheet's way.
#include "app/desk/desk.h"
#include "app/gui/frame/desk_frame.h"
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
  };
  if (fault == archive::CodeFault::foreign) return told(_("Bukan kode Berkas"), _("Kode lain di kertas tidak dipakai. Pindai kode yang berawalan BRK1."));
  if (fault != archive::CodeFault::none) return told(_("Kode tidak cocok, pindai sekali lagi"), _("Dua huruf terakhir memeriksa seluruh kode. Tidak ada yang berubah."));
  const std::string code = archive::TrackingCode::parse(typed)->str();
  if (screen_ && screen_->take_code(code)) return;
  asker_.ask<desk::Shown>(desk::Lane::acts, [code](desk::Desk& desk, std::stop_token) { return desk.show(code); },
                          [this, code](desk::Outcome<desk::Shown> what) {
                            if (what.ok()) shown(code, *what);
                            else tell(what.refused());
                          });
}

void DeskFrame::shown(const std::string& typed, const desk::Shown& what) {
  const Place before = screen_ ? screen_->place() : Place{};
  const wxString from = screen_ && !screen_->frame().title.empty() ? screen_->frame().title : _("Beranda");
  if (what.kind == "place") {
    go({ScreenId::results, what.code, {}});
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

void DeskFrame::look_for_devices() {
  using Found = std::pair<std::vector<devices::ScannerInfo>, std::vector<devices::QueueInfo>>;
  asker_.ask<desk::HomeView>(desk::Lane::acts, [](desk::Desk& desk, std::stop_token) { return desk::Outcome<desk::HomeView>(desk.home()); },
      [this](desk::Outcome<desk::HomeView> home) {
        if (home.ok()) top_->house(wxString::FromUTF8(home->unit.empty() ? home->office : home->unit), home->example, wxString::FromUTF8(options_.officer));
      });
  asker_.ask<Found>(desk::Lane::text, [](desk::Desk& desk, std::stop_token) { return desk::Outcome<Found>(Found{desk.scanners(), desk.printers()}); },
      [this](desk::Outcome<Found> found) {
        if (scanner_.empty() && found.ok() && !found->first.empty()) scanner_ = found->first.front().name;
        scanner_tone_ = scanner_.empty() ? Tone::warn : Tone::good;
        scanner_words_ = scanner_.empty() ? _("Pemindai tidak ditemukan") : _("Pemindai siap");
        printer_tone_ = Tone::warn;
        printer_words_ = _("Pencetak tidak ditemukan");
        if (found.ok())
          for (const auto& queue : found->second)
            if (printer_.empty() || queue.is_default) {
              printer_ = queue.name;
              const bool fine = queue.reasons.empty() && queue.accepting && queue.state != devices::QueueState::stopped;
              printer_tone_ = fine ? Tone::good : Tone::warn;
              printer_words_ = fine ? _("Pencetak siap") : wxString::Format(_("Pencetak: %s"), wxString::FromUTF8(queue.reasons.empty() ? "berhenti" : queue.reasons.front()));
            }
        lamps();
        if (screen_) screen_->devices_changed();
      });
}

void DeskFrame::lamps() {
  const auto explain = [this](const wxString& sentence, const wxString& todo) {
    return [this, sentence, todo] {
      tell({.tone = Tone::accent, .icon = "info", .sentence = sentence, .todo = todo, .act = _("Cari lagi"), .key = {}, .second_act = _("Tutup"), .primary = false}, [this] { look_for_devices(); });
    };
  };
  const wxString scanner = scanner_words_.empty() ? _("Mencari pemindai") : scanner_words_;
  const wxString printer = printer_words_.empty() ? _("Mencari pencetak") : printer_words_;
  bottom_->lamps({{scanner, scanner_words_.empty() ? Tone::plain : scanner_tone_, explain(scanner, scanner_.empty() ? _("Periksa kabel dan daya pemindai, lalu cari lagi. Pekerjaan lain tetap dapat jalan.") : wxString::FromUTF8(scanner_))},
                  {printer, printer_words_.empty() ? Tone::plain : printer_tone_, explain(printer, printer_.empty() ? _("Formulir tetap dapat disimpan sebagai PDF.") : wxString::FromUTF8(printer_))}});
  frame_changed();
}

void DeskFrame::printed(const std::string& sheet, const std::string& code) {
  desk::PrintOrder order{.sheet = sheet, .code = code, .printer = printer_, .file = {}, .paper = devices::Paper::a4};
  if (printer_.empty()) {
    tell({.tone = Tone::warn, .icon = "print", .sentence = _("Tidak ada pencetak"), .todo = _("Sambungkan pencetak, lalu cari lagi. Lembar belum dicetak, tidak ada yang hilang."), .act = _("Cari lagi"), .key = {}, .second_act = _("Tutup"), .primary = false},
         [this] { look_for_devices(); });
    return;
  }
  asker_.ask<desk::Printed>(desk::Lane::text, [order](desk::Desk& desk, std::stop_token) { return desk.print(order); },
                            [this](desk::Outcome<desk::Printed> job) {
                              if (!job.ok()) return tell(job.refused());
                              follow_job(*job);
                            });
}

// "Completed" is no proof: the clerk says whether the sheet came out.
void DeskFrame::follow_job(const desk::Printed& job) {
  job_ = job;
  const bool ended = job.state == "completed" || job.state == "file" || !job.job;
  const bool trouble = job.state == "out-of-paper" || job.state == "stopped" || job.state == "aborted" || job.state == "gone";
  wxString sentence = in_words(job.says);
  if (sentence.empty()) sentence = ended ? _("Lembar sudah dikirim ke pencetak") : _("Sedang dicetak");
  tell({.tone = trouble ? Tone::warn : Tone::accent, .icon = "print", .sentence = sentence, .todo = in_words(job.todo), .act = ended ? _("Lembarnya keluar") : _("Periksa lagi"), .key = {},
        .second_act = ended ? _("Tidak keluar") : _("Tutup"), .primary = false},
       [this, ended] {
         if (!ended) return asker_.ask<desk::Printed>(desk::Lane::text, [job = job_](desk::Desk& desk, std::stop_token) { return desk.follow(job); },
                                                      [this](desk::Outcome<desk::Printed> next) { if (next.ok()) follow_job(*next); else tell(next.refused()); }), void();
         asker_.ask<desk::Done>(desk::Lane::text, [job = job_](desk::Desk& desk, std::stop_token) { return desk.sheet_came_out(job, true); },
                                [this](desk::Outcome<desk::Done>) { if (screen_) screen_->refresh(); });
       });
}

}  // namespace berkas::gui
