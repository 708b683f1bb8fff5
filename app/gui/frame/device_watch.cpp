#include "app/gui/frame/device_watch.h"

#include <algorithm>

#include "app/desk/desk.h"

namespace berkas::gui {
namespace {

constexpr int printers_every_ms = 3000, scanners_every = 10;   // a desk without a scanner looks for one every 30 s

wxString from_utf8(const std::string& text) { return wxString::FromUTF8(text); }

}  // namespace

DeviceWatch::DeviceWatch(desk::Executor& executor, std::string scanner, Wants wants)
    : wants_(std::move(wants)), scanner_(std::move(scanner)), scanner_chosen_(!scanner_.empty()), asker_(executor) {
  timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    look_at_printers();
    if (++ticks_ % scanners_every == 0 && scanner_.empty()) look_for_scanners();
  });
  timer_.Start(printers_every_ms);
}

void DeviceWatch::look() {
  look_at_printers();
  look_for_scanners();
}

void DeviceWatch::look_for_scanners() {
  using Found = std::vector<devices::ScannerInfo>;
  if (asking_scanners_) return;
  asking_scanners_ = true;
  asker_.ask<Found>(desk::Lane::devices, [](desk::Desk& desk, std::stop_token) { return desk::Outcome<Found>(desk.scanners()); },
                    [this](desk::Outcome<Found> found) {
                      asking_scanners_ = false;
                      scanners_known_ = true;
                      scanners_ = found.ok() ? *found : Found{};
                      const bool there = std::any_of(scanners_.begin(), scanners_.end(), [&](const auto& s) { return s.name == scanner_; });
                      if (!scanner_chosen_ && !there) scanner_ = scanners_.empty() ? std::string() : scanners_.front().name;
                      wants_.changed();
                    });
}

void DeviceWatch::look_at_printers() {
  using Found = std::vector<desk::PrinterView>;
  if (asking_printers_) return;
  asking_printers_ = true;
  asker_.ask<Found>(desk::Lane::devices, [](desk::Desk& desk, std::stop_token) { return desk::Outcome<Found>(desk.printer_lamps()); },
                    [this](desk::Outcome<Found> found) {
                      asking_printers_ = false;
                      const bool known = printers_known_;
                      const auto told = [this] { return view_ ? view_->says.id + view_->queue.name : no_service_.id; };
                      const std::string before = told();
                      printers_are(found);
                      if (!known || told() != before) wants_.changed();
                    });
}

void DeviceWatch::printers_are(const desk::Outcome<std::vector<desk::PrinterView>>& found) {
  printers_known_ = true;
  view_.reset();
  no_service_ = {};
  if (!found.ok()) {
    no_service_ = found.refused().message;
    return;
  }
  for (const auto& each : *found) {
    const bool mine = !printer_.empty() && each.queue.name == printer_;
    if (mine) return void(view_ = each);
    if (!view_ || each.queue.is_default) view_ = each;
  }
  if (view_) printer_ = view_->queue.name;
}

void DeviceWatch::use_scanner(const std::string& name) {
  if (name == scanner_) return;
  scanner_ = name;
  scanner_chosen_ = true;
  trouble_.clear();
  wants_.changed();
}

void DeviceWatch::scanner_trouble(const wxString& word) {
  if (word == trouble_) return;
  trouble_ = word;
  wants_.changed();
}

std::function<void()> DeviceWatch::explaining(const wxString& sentence, const wxString& todo) {
  return [this, sentence, todo] {
    wants_.tell({.tone = Tone::accent, .icon = "info", .sentence = sentence, .todo = todo, .act = _("Cari lagi"), .key = {}, .second_act = _("Tutup"), .primary = false}, [this] { look(); });
  };
}

Lamp DeviceWatch::scanner_lamp() {
  if (!scanners_known_ && scanner_.empty()) return {_("Mencari pemindai"), Tone::plain, explaining(_("Mencari pemindai"), {})};
  if (scanner_.empty()) return {_("Pemindai tidak ditemukan"), Tone::warn, explaining(_("Pemindai tidak ditemukan"), _("Periksa kabel dan daya pemindai, lalu cari lagi. Pekerjaan lain tetap dapat jalan."))};
  wxString name = from_utf8(scanner_);
  for (const auto& each : scanners_)
    if (each.name == scanner_ && !(each.vendor + each.model).empty()) name = from_utf8(each.vendor + " " + each.model).Trim().Trim(false);
  if (trouble_.empty()) return {_("Pemindai siap"), Tone::good, explaining(_("Pemindai siap"), name)};
  const wxString says = wxString::Format(_("Pemindai: %s"), trouble_);
  return {says, Tone::bad, explaining(says, name)};
}

Lamp DeviceWatch::printer_lamp() {
  if (!printers_known_) return {_("Mencari pencetak"), Tone::plain, explaining(_("Mencari pencetak"), {})};
  if (!no_service_.id.empty() && !printer_.empty()) return {_("Layanan cetak tidak menjawab"), Tone::bad, explaining(in_words(no_service_), _("Lembar yang sudah dikirim tidak hilang. Formulir tetap dapat disimpan sebagai PDF."))};
  if (!view_) return {_("Pencetak tidak ditemukan"), Tone::warn, explaining(_("Pencetak tidak ditemukan"), _("Formulir tetap dapat disimpan sebagai PDF."))};
  if (!view_->trouble) return {_("Pencetak siap"), Tone::good, explaining(_("Pencetak siap"), from_utf8(view_->queue.name))};
  wxString word = in_words(view_->says);
  if (word.EndsWith(".")) word.RemoveLast();
  const wxString says = wxString::Format(_("Pencetak: %s"), word.Left(1).Lower() + word.Mid(1));
  return {says, Tone::warn, explaining(in_words(view_->says), in_words(view_->todo) + " " + from_utf8(view_->queue.name))};
}

std::vector<Lamp> DeviceWatch::lamps() { return {scanner_lamp(), printer_lamp()}; }

}  // namespace berkas::gui
