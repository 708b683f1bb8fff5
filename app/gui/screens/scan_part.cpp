#include "app/gui/screens/scan_part.h"

#include <wx/filedlg.h>

#include "app/gui/frame/device_watch.h"
#include "app/gui/screens/field.h"

namespace berkas::gui {

using screens::ScanAct;

ScanPart::ScanPart(wxWindow* parent, DocumentationScreen& screen) : Part(parent, screen) {
  pictures_ = std::make_unique<PagePictures>(screen.shell().executor(),
      [](desk::Desk& desk, const std::string& key, int w, int h) {          // "INTAKE/PAGE-ID/TURNS"
        const auto a = key.find('/'), b = key.find('/', a + 1);
        return desk.intake_picture(key.substr(0, a), key.substr(a + 1, b - a - 1), w, h);
      },
      [this](const std::string&, const wxBitmap&) { pages_->redraw(); }, [this](const std::string& key, const wxBitmap& b) { side_->view().picture(key, b); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  work_ = build_work();
  row->Add(work_, wxSizerFlags().Expand());
  side_ = new ScanPageSide(this, {.rotate = [this](int turns) { rotate(turns); }, .undo = [this] { undo(); }, .answer = [this](int key) { answer(key); },
                                  .key = [this](wxKeyEvent& e) { return page_key(e); }});
  side_->wants_pictures(pictures_.get());
  side_->SetMinSize(FromDIP(wxSize(400, -1)));
  row->Add(side_, wxSizerFlags(1).Expand());
  SetSizer(row);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& e) { share_room(e.GetSize().x); e.Skip(); });
}

// 564 for the pages at 1280 (six in a row), 944 at 1920 (seven large ones); what is left is the page's.
void ScanPart::share_room(int width) {
  const int least = FromDIP(1064), more = std::max(0, width - least);
  work_->SetMinSize(wxSize(std::min(width - FromDIP(400), FromDIP(564) + more * 380 / 640), -1));
}

ScanPart::~ScanPart() {
  if (task_) task_->cancel();
}

Sheet* ScanPart::build_work() {
  auto* work = new Sheet(this, {.fill = Colour::ground, .right = true});
  banner_ = new Banner(work,
                       [this] {
                         if (screens::the_act(state_) == ScanAct::resume || !state_.intake) return start();
                         state_.last.reset(), state_.refused.reset();
                         changed();
                       },
                       [this] { screen_.shell().go_home(); });          // "Berhenti dulu": everything stays in the tray
  setup_ = new ScanSetup(work, {.enter = [this] { number_of_sheets(); }, .scanner = [this](const std::string& name) { screen_.shell().devices().use_scanner(name); }});
  pages_ = new ScanPages(work, *pictures_, {.chosen = [this](int at) { state_.follow = false; choose(at); }, .key = [this](wxKeyEvent& e) { return page_key(e); }, .setup = [this] { change_setup(); }});
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->AddSpacer(FromDIP(12));
  all->Add(banner_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  all->Add(setup_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  all->Add(pages_, wxSizerFlags(1).Expand());
  auto* outer = new wxBoxSizer(wxVERTICAL);
  outer->Add(all, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(20)));
  work->SetSizer(outer);
  return work;
}

void ScanPart::show(const desk::DossierView& d) {
  if (d.dossier.received_sheets) setup_->suggest_sheets(*d.dossier.received_sheets);
  devices_changed();
  if (!d.open_intake || state_.feeding) return;
  asker_.ask<desk::IntakeView>(desk::Lane::acts, [id = *d.open_intake](desk::Desk& desk, std::stop_token) { return desk.intake(id); },
                               [this](desk::Outcome<desk::IntakeView> intake) {
                                 if (intake.ok() && !state_.feeding) opened(*intake);
                               });
}

void ScanPart::opened(const desk::IntakeView& intake) {
  const bool first = !state_.intake;
  state_.intake = intake;
  if (first)
    if (const auto profile = screens::scan_profile(intake.facts.profile)) setup_->profile(*profile);   // the rest is scanned as the beginning was
  if (state_.chosen < 0) state_.chosen = std::max(0, screens::next_open(intake, -1));
  changed();
  if (first) focus_first();
}

void ScanPart::changed() {
  const bool any = state_.intake && state_.intake->pages > 0;
  setup_->Show(!state_.feeding && (!any || setup_open_));
  setup_->head(any ? _("Lembar berikutnya dipindai begini.") : _("Letakkan tumpukan di pemindai, lalu Enter."));
  pages_->show(state_);
  show_banner();
  side_->show(state_);
  pages_->GetParent()->Layout();
  screen_.part_changed();
}

void ScanPart::show_banner() {
  if (!screens::stopped_by_trouble(state_) || state_.feeding) return banner_->hide();
  BannerLook look{.tone = Tone::bad, .icon = "warn"};
  const bool resume = screens::the_act(state_) == ScanAct::resume;
  if (state_.refused) look.sentence = in_words(state_.refused->message), look.todo = in_words(state_.refused->hint);
  else if (state_.last) look.sentence = in_words(state_.last->says), look.todo = in_words(state_.last->todo), look.tone = state_.last->exit == desk::Exit::refused ? Tone::warn : Tone::bad;
  else if (state_.intake) look.sentence = in_words(state_.intake->says), look.todo = wxString::Format(_("Taruh lembar %d paling atas, lalu lanjutkan."), screens::next_sheet(state_)), look.tone = Tone::warn;
  look.act = resume ? wxString::Format(_("Lanjutkan dari lembar %d"), screens::next_sheet(state_)) : !state_.intake ? _("Coba lagi") : _("Mengerti");
  look.key = resume || !state_.intake ? "Enter" : "";
  look.second_act = resume ? _("Berhenti dulu") : wxString();
  look.primary = resume;
  banner_->show(look);
}

void ScanPart::choose(int at) {
  if (!state_.intake || at >= static_cast<int>(state_.intake->facts.pages.size())) return;
  state_.chosen = at;
  pages_->choose(at);
  side_->show(state_);
}

void ScanPart::devices_changed() {
  auto& watch = screen_.shell().devices();
  setup_->scanners(watch.scanners(), watch.scanner());
  ask_sources();
  changed();
}

// What the scanner has is asked once, beside the work; until it answers everything is offered.
void ScanPart::ask_sources() {
  const std::string name = screen_.shell().devices().scanner();
  if (name.empty() || name == sources_of_ || state_.feeding) return;
  sources_of_ = name;
  asker_.ask<devices::ScannerInfo>(desk::Lane::devices, [name](desk::Desk& desk, std::stop_token) { return desk.scanner(name); },
                                   [this, name](desk::Outcome<devices::ScannerInfo> info) {
                                     if (info.ok() && name == sources_of_) setup_->sources(info->sources);
                                   });
}

desk::ScanRequest ScanPart::request() const {
  auto r = setup_->request();
  r.code = screen_.code();
  r.device = screen_.shell().devices().scanner();
  return r;
}

void ScanPart::start() {
  if (state_.feeding || adding_) return;
  auto r = request();
  if (r.device.empty()) {
    state_.refused = desk::Refused{.exit = desk::Exit::device, .code = "no-scanner", .message = {"Pemindai tidak ditemukan. Tidak ada yang hilang.", "No scanner was found. Nothing is lost."}, .hint = {"Periksa kabel dan daya, lalu tekan lampu pemindai di bawah.", "Check cable and power, then press the scanner's lamp below."}};
    return changed();
  }
  if (state_.intake && state_.intake->pages > 0) {
    r.expect_sheets.reset();
    if (state_.intake->facts.expected_sheets) r.expect_sheets = state_.intake->short_by;
    scanning([id = state_.intake->facts.id, r](desk::Desk& desk, const desk::ScanWatcher& w, std::stop_token stop) { return desk.resume(id, r, w, stop); });
  } else {
    scanning([r](desk::Desk& desk, const desk::ScanWatcher& w, std::stop_token stop) { return desk.scan(r, w, stop); });
  }
}

void ScanPart::scanning(const Work& work) {
  state_.feeding = true, state_.stopping = false, state_.follow = true, state_.feeding_sheet = screens::next_sheet(state_);
  state_.last.reset();
  state_.refused.reset();
  setup_open_ = false;
  screen_.shell().devices().scanner_trouble({});
  changed();
  pages_->focus();
  task_ = asker_.ask<desk::ScanOutcome>(desk::Lane::scanning,
      [work, door = asker_.door(), this](desk::Desk& desk, std::stop_token stop) {
        desk::ScanWatcher watcher;
        watcher.page_kept = [door, this](const desk::IntakeView& intake) { door([this, intake] { page_kept(intake); }); };
        return work(desk, watcher, stop);
      },
      [this](desk::Outcome<desk::ScanOutcome> outcome) { ended(std::move(outcome)); });
}

void ScanPart::page_kept(const desk::IntakeView& intake) {
  state_.intake = intake;
  state_.feeding_sheet = intake.facts.sheets + 1;
  if (state_.follow) state_.chosen = intake.pages - 1;        // those set aside stand last
  changed();
}

void ScanPart::ended(desk::Outcome<desk::ScanOutcome> outcome) {
  task_.reset();
  state_.feeding = state_.stopping = false;
  if (outcome.ok()) {
    state_.last = *outcome;
    state_.intake = outcome->intake;
    if (const int open = screens::next_open(*state_.intake, -1); open >= 0) state_.chosen = open;
  } else {
    state_.refused = outcome.refused();
  }
  screen_.shell().devices().scanner_trouble(screens::scanner_stopped(state_) ? in_words(screens::stop_word(state_)) : wxString());
  changed();
  focus_first();
  if (!waiting_code_.empty()) {
    const std::string code = waiting_code_;
    waiting_code_.clear();
    screen_.shell().code(code);
    return;
  }
  screen_.refresh();
}

void ScanPart::stop() {
  if (!task_) return;
  state_.stopping = true;
  task_->cancel();
  changed();
}

void ScanPart::change_setup() {
  setup_open_ = !setup_open_;
  changed();
  if (setup_open_) setup_->focus();
  else pages_->focus();
}

// Enter in the field: begins, or corrects the number of a tray that is here already.
void ScanPart::number_of_sheets() {
  if (!state_.intake || state_.intake->pages == 0) return start();
  setup_open_ = false;
  state_.last.reset();
  edit([id = state_.intake->facts.id, sheets = setup_->sheets()](desk::Desk& desk) { return desk.expect(id, sheets); });
  pages_->focus();
}

void ScanPart::edit(std::function<desk::Outcome<desk::IntakeView>(desk::Desk&)> act) {
  asker_.ask<desk::IntakeView>(desk::Lane::acts, [act](desk::Desk& desk, std::stop_token) { return act(desk); },
                               [this](desk::Outcome<desk::IntakeView> intake) {
                                 if (!intake.ok()) return screen_.refused(intake.refused());
                                 state_.intake = *intake;
                                 if (state_.chosen >= static_cast<int>(intake->facts.pages.size())) state_.chosen = static_cast<int>(intake->facts.pages.size()) - 1;
                                 changed();
                                 screen_.refresh();
                               });
}

void ScanPart::answer(int key) {
  const auto* p = screens::chosen_page(state_);
  if (!p || !screens::open_flag(*p) || state_.feeding) return;
  const std::string id = state_.intake->facts.id;
  const int no = p->no;
  if (key == 2) {
    auto r = request();
    if (r.profile.source == devices::Source::duplex) r.profile.source = devices::Source::feeder;
    r.expect_sheets.reset();
    return scanning([id, no, r](desk::Desk& desk, const desk::ScanWatcher& w, std::stop_token stop) { return desk.rescan_page(id, no, r, w, stop); });
  }
  const std::string answer = key == 1 ? "keep" : "set-aside";
  asker_.ask<desk::IntakeView>(desk::Lane::acts, [id, no, answer](desk::Desk& desk, std::stop_token) { return desk.answer_flag(id, no, answer); },
                               [this](desk::Outcome<desk::IntakeView> intake) {
                                 if (!intake.ok()) return screen_.refused(intake.refused());
                                 state_.intake = *intake;
                                 if (const int open = screens::next_open(*state_.intake, state_.chosen - 1); open >= 0) state_.chosen = open;
                                 changed();
                                 pages_->focus();
                                 screen_.refresh();
                               });
}

void ScanPart::accept() {
  if (screens::the_act(state_) != ScanAct::accept) return;
  edit([id = state_.intake->facts.id](desk::Desk& desk) { return desk.accept(id); });
}

void ScanPart::add_files() {
  wxFileDialog dialog(this, _("Tambah dari PDF atau gambar"), "", "", _("PDF dan gambar") + "|*.pdf;*.PDF;*.png;*.PNG;*.jpg;*.JPG;*.jpeg;*.tif;*.tiff", wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return;
  wxArrayString chosen;
  dialog.GetPaths(chosen);
  std::vector<std::filesystem::path> pictures, pdfs;
  for (const auto& path : chosen) (path.Lower().EndsWith(".pdf") ? pdfs : pictures).emplace_back(utf8(path));
  const bool one_pdf = pdfs.size() == 1 && pictures.empty();
  if (!pdfs.empty() && (!one_pdf || (state_.intake && state_.intake->pages > 0)))
    return screen_.refused({.exit = desk::Exit::refused, .code = "one-pdf", .message = {"Satu PDF menjadi arsip digital tersendiri dan disimpan apa adanya. Tidak ada yang ditambahkan.", "One PDF becomes the digital file by itself and is kept as it is. Nothing was added."},
                            .hint = {"Pilih satu PDF saja sebelum memindai, atau gambar saja.", "Choose one PDF before scanning, or pictures only."}});
  if (one_pdf) return add_pdf(pdfs.front());
  edit([code = screen_.code(), pictures](desk::Desk& desk) { return desk.add_pictures(code, pictures); });
}

// Born digital or signed electronically: kept byte for byte, so there is nothing to look through page by page.
void ScanPart::add_pdf(const std::filesystem::path& pdf) {
  adding_ = true;
  screen_.part_changed();
  desk::FileRequest r;
  r.code = screen_.code();
  r.pdf = pdf;
  asker_.ask<desk::Filed>(desk::Lane::acts, [r](desk::Desk& desk, std::stop_token stop) { return desk.file(r, {}, stop); },
                          [this](desk::Outcome<desk::Filed> filed) {
                            adding_ = false;
                            screen_.part_changed();
                            if (!filed.ok()) screen_.refused(filed.refused());
                            screen_.refresh();
                          });
}

}  // namespace berkas::gui
