#include "app/gui/screens/paper_feed.h"

#include <wx/anybutton.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>

#include "app/gui/frame/device_watch.h"
#include "app/gui/screens/field.h"
#include "app/screens/paper_tray.h"

namespace berkas::gui {

PaperFeed::PaperFeed(wxWindow* parent, Shell& shell, Told words, Wants wants) : Sheet(parent, {.fill = Colour::ground}), shell_(shell), words_(std::move(words)), wants_(std::move(wants)), asker_(shell.executor()) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  setup_ = new ScanSetup(this, {.enter = [this] { scan(false); }, .scanner = [this](const std::string& name) { shell_.devices().use_scanner(name); }});
  setup_->head(words_.head);
  status_ = new Words(this, words_.waits, {.ink = Ink::quiet, .wrap_px = FromDIP(600)});
  column->Add(setup_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(12)));
  column->Add(status_, wxSizerFlags().Expand());
  SetSizer(column);
}

PaperFeed::~PaperFeed() { stop(); }

void PaperFeed::stop() {
  if (task_) task_->cancel();
}

void PaperFeed::devices_changed() {
  setup_->scanners(shell_.devices().scanners(), shell_.devices().scanner());
  Layout();
}

void PaperFeed::look_in_tray(std::function<std::string(desk::Desk&)> form) {
  if (!free() || !source_.intake.empty()) return;
  asker_.ask<std::string>(desk::Lane::acts, [form = std::move(form)](desk::Desk& desk, std::stop_token) { return desk::Outcome<std::string>(screens::tray_with_form(desk, form(desk))); },
                          [this](desk::Outcome<std::string> tray) {
                            if (!tray.ok() || tray->empty() || !free() || !source_.intake.empty()) return;
                            if (wants_.found) wants_.found(*tray);
                            else take({{}, *tray});
                          });
}

void PaperFeed::scan(bool more) {
  if (!free()) return;
  auto asked = setup_->request();
  asked.device = shell_.devices().scanner();
  if (asked.device.empty())
    return shell_.tell(desk::Refused{.exit = desk::Exit::device, .code = "no-scanner", .message = {"Pemindai tidak ditemukan. Tidak ada yang hilang.", "No scanner was found. Nothing is lost."}, .hint = {"Periksa kabel dan daya, lalu tekan lampu pemindai di bawah.", "Check cable and power, then press the scanner's lamp below."}});
  more = more && !source_.intake.empty();
  if (more) asked.expect_sheets.reset();
  shell_.hush();
  task_ = asker_.ask<desk::ScanOutcome>(desk::Lane::scanning,
      [asked, more, id = source_.intake](desk::Desk& desk, std::stop_token stop) { return more ? desk.resume(id, asked, {}, stop) : desk.scan(asked, {}, stop); },
      [this](desk::Outcome<desk::ScanOutcome> outcome) { ended(std::move(outcome)); });
  show();
}

void PaperFeed::ended(desk::Outcome<desk::ScanOutcome> outcome) {
  task_.reset();
  show();
  if (!outcome.ok()) return shell_.tell(outcome.refused());
  const std::string tray = outcome->intake.facts.id;
  const bool nothing = outcome->intake.facts.pages.empty();
  if (outcome->exit != desk::Exit::done)
    shell_.tell({.tone = Tone::bad, .icon = "warn", .sentence = in_words(outcome->says), .todo = in_words(outcome->todo), .act = _("Lanjutkan"), .key = {}, .second_act = _("Berhenti dulu"), .primary = false}, [this] { scan(true); });
  if (!source_.intake.empty() && source_.intake != tray) laid_aside_.push_back(source_.intake);
  source_ = {{}, tray};
  if (!nothing) wants_.read(source_);
}

void PaperFeed::choose_files() {
  if (!free()) return;
  wxFileDialog dialog(this, words_.files, "", "", _("PDF dan gambar") + "|*.pdf;*.PDF;*.png;*.PNG;*.jpg;*.JPG;*.jpeg;*.tif;*.tiff", wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return;
  wxArrayString chosen;
  dialog.GetPaths(chosen);
  desk::PaperSource source;
  for (const auto& path : chosen) source.files.emplace_back(utf8(path));
  take(source);
}

void PaperFeed::take(const desk::PaperSource& source) {
  if (!source_.intake.empty()) laid_aside_.push_back(source_.intake);
  source_ = source;
  shell_.hush();
  wants_.read(source_);
}

void PaperFeed::busy(const wxString& doing) {
  busy_ = doing;
  show();
}

void PaperFeed::show() {
  setup_->Show(free());
  status_->set(scanning() ? _("Memindai…") : !busy_.empty() ? busy_ : words_.waits);
  Layout();
  wants_.changed();
}

bool PaperFeed::key(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  if (e.ControlDown() && key == 'O') return choose_files(), true;
  if (e.HasModifiers() || key != WXK_RETURN || !free() || types_text(wxWindow::FindFocus()) || dynamic_cast<wxAnyButton*>(wxWindow::FindFocus())) return false;
  scan(false);
  return true;
}

void put_away(desk::Desk& desk, const std::vector<std::string>& trays, const std::string& why) {
  for (const auto& tray : trays) static_cast<void>(desk.discard(tray, why));
}

}  // namespace berkas::gui
