#include "app/gui/screens/scan_part.h"

#include <wx/filedlg.h>

#include "app/desk/desk.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/wording.h"

namespace berkas::gui {

using screens::ScanAct;

class ScanPart::Bar : public Painted {             // sheets captured of sheets expected
public:
  explicit Bar(wxWindow* parent) : Painted(parent, parent->FromDIP(wxSize(-1, 8))) { SetMinSize(parent->FromDIP(wxSize(-1, 8))); }
  void set(int done, int all) {
    done_ = done, all_ = all;
    say(this, wxString::Format(_("%d dari %d lembar"), done, all), Says::label);
    Refresh();
  }

protected:
  void paint(wxGraphicsContext& gc, wxSize size) override {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(Colour::ground)));
    gc.DrawRectangle(0, 0, size.x, size.y);
    fill_round(gc, wxRect2DDouble(0, 0, size.x, size.y), 4, colour(Colour::line));
    if (done_ > 0 && all_ > 0) fill_round(gc, wxRect2DDouble(0, 0, size.x * std::min(1.0, static_cast<double>(done_) / all_), size.y), 4, colour(Colour::accent));
  }

private:
  int done_ = 0, all_ = 0;
};

ScanPart::ScanPart(wxWindow* parent, DocumentationScreen& screen) : Part(parent, screen) {
  pictures_ = std::make_unique<PagePictures>(screen.shell().executor(),
      [](desk::Desk& desk, const std::string& key, int w, int h) {          // "INTAKE/POSITION/PAGE-ID/TURNS"
        const auto a = key.find('/'), b = key.find('/', a + 1);
        return desk.intake_picture(key.substr(0, a), std::stoi(key.substr(a + 1, b - a - 1)), w, h);
      },
      [this](const std::string&, const wxBitmap&) { grid_->Refresh(); }, [this](const std::string& key, const wxBitmap& b) { view_->picture(key, b); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(build_work(), wxSizerFlags(564).Expand());
  row->Add(build_page(), wxSizerFlags(500).Expand());
  SetSizer(row);
}

ScanPart::~ScanPart() {
  if (task_) task_->cancel();
}

Sheet* ScanPart::build_work() {
  auto* work = new Sheet(this, {.fill = Colour::ground, .right = true});
  banner_ = new Banner(work, [this] { if (screens::the_act(state_) == ScanAct::resume || !state_.intake) start(true); else { state_.last.reset(); state_.refused.reset(); changed(); } },
                       [this] { state_.last.reset(); state_.refused.reset(); changed(); grid_->SetFocus(); });
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  count_ = new Words(work, " ", {.points = 14});
  profile_words_ = new Words(work, " ", {.ink = Ink::quiet});
  left_chip_ = new Chip(work, {.icon = "warn", .word = " ", .tone = Tone::warn});
  line->Add(count_, wxSizerFlags().CenterVertical());
  line->Add(profile_words_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(12)));
  line->AddStretchSpacer();
  line->Add(left_chip_, wxSizerFlags().CenterVertical());
  bar_ = new Bar(work);
  grid_ = new PageGrid(work, _("Halaman"), false,
                       {.chosen = [this](int at) { state_.follow = false; choose(at); }, .key = [this](wxKeyEvent& e) { return page_key(e); },
                        .picture = [this](const std::string& key) { return pictures_->known(key); }, .want = [this](const std::string& key, int w, int h) { pictures_->thumbnail(key, w, h); }});
  setup_ = new Sheet(work, {.fill = Colour::surface, .card = true});
  auto* form = new wxBoxSizer(wxVERTICAL);
  form->Add(heading(setup_, _("Letakkan tumpukan di pemindai, lalu Enter."), 14));
  form->AddSpacer(FromDIP(12));
  auto* fields = new wxBoxSizer(wxHORIZONTAL);
  const auto add = [&](const wxString& label, std::initializer_list<wxString> words) {
    wxArrayString list;
    for (const auto& w : words) list.Add(w);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* field = choice_field(setup_, column, label, list);
    fields->Add(column, wxSizerFlags(1).Border(wxRIGHT, FromDIP(8)));
    return field;
  };
  source_ = add(_("Sumber"), {_("Pengumpan"), _("Dua sisi"), _("Kaca")});
  dpi_ = add(_("Ketajaman"), {"300 dpi", "200 dpi", "400 dpi", "600 dpi"});
  mode_ = add(_("Warna"), {_("warna"), _("abu-abu"), _("hitam putih")});
  paper_ = add(_("Kertas"), {"A4", "F4"});
  auto* column = new wxBoxSizer(wxVERTICAL);
  expect_ = text_field(setup_, column, _("Jumlah lembar"));
  fields->Add(column, wxSizerFlags(1));
  form->Add(fields, wxSizerFlags().Expand());
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(form, wxSizerFlags().Expand().Border(wxALL, FromDIP(size::card)));
  setup_->SetSizer(padded);
  expect_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { if (screens::the_act(state_) == ScanAct::scan) start(false); });
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(banner_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  all->Add(setup_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  all->Add(line, wxSizerFlags().Expand());
  line->SetMinSize(FromDIP(wxSize(-1, 40)));
  all->Add(bar_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
  all->AddSpacer(FromDIP(6));
  all->Add(grid_, wxSizerFlags(1).Expand());
  auto* outer = new wxBoxSizer(wxVERTICAL);
  outer->Add(all, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(20)));
  outer->GetItem(static_cast<size_t>(0))->SetFlag(wxLEFT | wxRIGHT | wxTOP | wxEXPAND);
  work->SetSizer(outer);
  return work;
}

Sheet* ScanPart::build_page() {
  auto* right = new Sheet(this, {.fill = Colour::desk});
  view_ = new PageView(right, Colour::desk, {.want = [this](const std::string& key, int w, int h) { pictures_->large(key, w, h); }, .key = [this](wxKeyEvent& e) { return page_key(e); }});
  view_->margins(30, 14, 20, 16);
  auto* tools = new wxBoxSizer(wxVERTICAL);
  const auto tool = [&](const char* icon, const wxString& name, Pressed pressed) {
    tools_.push_back(new Tool(right, icon, name, std::move(pressed)));
    tools->Add(tools_.back(), wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
  };
  tool("rotate", _("Putar, R"), [this] { rotate(1); });
  tool("undo", _("Urungkan, Ctrl+Z"), [this] { undo(); });
  tool("zoom", _("Besarkan, Spasi"), [this] { view_->zoom(!view_->zoomed()); });
  auto* upper = new wxBoxSizer(wxHORIZONTAL);
  upper->Add(view_, wxSizerFlags(1).Expand());
  upper->Add(tools, wxSizerFlags().Border(wxTOP, FromDIP(14)));
  upper->AddSpacer(FromDIP(20));
  question_bar_ = new Sheet(right, {.fill = Colour::surface, .top = true});
  question_ = new Words(question_bar_, " ", {.ellipsis = true});
  auto* answers = new wxBoxSizer(wxHORIZONTAL);
  const wxString words[] = {_("Biarkan"), _("Pindai ulang"), _("Sisihkan")};
  const char* icons[] = {"check", "scanner", "tray"};
  for (int i = 0; i < 3; ++i) {
    answers_[i] = new Act(question_bar_, words[i], std::to_string(i + 1), icons[i], [this, i] { answer(i + 1); });
    answers->Add(answers_[i], wxSizerFlags(1).Border(wxRIGHT, i < 2 ? FromDIP(8) : 0));
  }
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(question_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  column->Add(answers, wxSizerFlags().Expand());
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
  question_bar_->SetSizer(padded);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(upper, wxSizerFlags(1).Expand());
  all->Add(question_bar_, wxSizerFlags().Expand());
  right->SetSizer(all);
  return right;
}

void ScanPart::show(const desk::DossierView& d) {
  if (expect_->IsEmpty() && d.dossier.received_sheets) expect_->ChangeValue(std::to_string(*d.dossier.received_sheets));
  if (!d.open_intake || state_.feeding) return changed();
  asker_.ask<desk::IntakeView>(desk::Lane::acts, [id = *d.open_intake](desk::Desk& desk, std::stop_token) { return desk.intake(id); },
                               [this](desk::Outcome<desk::IntakeView> intake) {
                                 if (intake.ok() && !state_.feeding) state_.intake = *intake;
                                 if (state_.chosen < 0 && state_.intake) state_.chosen = std::max(0, screens::next_open(*state_.intake, -1));
                                 changed();
                               });
}

void ScanPart::changed() {
  std::vector<GridPage> pages;
  const auto& intake = state_.intake;
  if (intake) {
    int position = 0;
    for (const auto& p : intake->facts.pages) {
      ++position;
      GridPage g{.key = intake->facts.id + "/" + std::to_string(p.set_aside ? position : p.no) + "/" + p.id + "/" + std::to_string(p.quarter_turns), .number = p.set_aside ? wxString(L"\u2013") : wxString::Format("%d", p.no)};
      if (const auto* flag = screens::open_flag(p)) {
        const auto words = screens::flag_words(flag->flag);
        g.flag = in_words(words.chip), g.tone = Tone::warn, g.told = in_words(words.question);
      }
      if (p.set_aside) g.aside = true, g.flag = _("disisihkan");
      pages.push_back(g);
    }
    if (const auto expected = intake->facts.expected_sheets; expected && intake->short_by > 0) {
      const bool trouble = screens::stopped_by_trouble(state_);
      for (int sheet = intake->facts.sheets + 1; sheet <= std::min(*expected, intake->facts.sheets + 400); ++sheet) {
        const bool missing = trouble && sheet == intake->facts.sheets + 1;
        GridPage g{.number = wxString::Format("%d", sheet), .missing = missing, .expected = !missing};
        if (missing) g.number += " " + _("belum masuk"), g.told = _("lembar ini belum masuk");
        pages.push_back(g);
      }
    }
  }
  grid_->pages(pages);
  const bool any = intake && intake->pages > 0;
  setup_->Show(!any && !state_.feeding);
  for (wxWindow* w : std::initializer_list<wxWindow*>{count_, profile_words_, bar_}) w->Show(any || state_.feeding);
  if (any || state_.feeding) {
    const int sheets = intake ? intake->facts.sheets : 0, expected = intake && intake->facts.expected_sheets ? *intake->facts.expected_sheets : 0;
    wxString count = expected ? wxString::Format(_("%d dari %d lembar"), sheets, expected) : wxString::Format(_("%d lembar"), sheets);
    if (intake && intake->pages != sheets) count += counted(", %d halaman", intake->pages);
    count_->set(count);
    profile_words_->set(state_.feeding ? state_.stopping ? _("berhenti setelah lembar ini…") : wxString::Format(_("memindai lembar %d…"), std::max(1, state_.feeding_sheet)) : intake ? in_words(screens::profile_words(intake->facts.profile)) : wxString());
    bar_->set(sheets, std::max(expected, sheets));
  }
  const int open = intake ? intake->open_flags : 0;
  left_chip_->Show(open > 0);
  if (open > 0) left_chip_->set({.icon = "warn", .word = wxString::Format(_("%d perlu dijawab"), open), .tone = Tone::warn});
  show_banner();
  if (state_.chosen >= 0) grid_->choose(state_.chosen);
  show_page();
  count_->GetParent()->Layout();
  screen_.part_changed();
}

void ScanPart::show_banner() {
  if (!screens::stopped_by_trouble(state_) || state_.feeding) return banner_->hide();
  BannerLook look{.tone = Tone::bad, .icon = "warn"};
  const bool resume = screens::the_act(state_) == ScanAct::resume;
  if (state_.refused) look.sentence = in_words(state_.refused->message), look.todo = in_words(state_.refused->hint);
  else if (state_.last) look.sentence = in_words(state_.last->says), look.todo = in_words(state_.last->todo), look.tone = state_.last->exit == desk::Exit::refused ? Tone::warn : Tone::bad;
  else if (state_.intake) look.sentence = in_words(state_.intake->says), look.tone = Tone::warn;
  look.act = resume ? wxString::Format(_("Lanjutkan dari lembar %d"), screens::next_sheet(state_)) : !state_.intake ? _("Coba lagi") : _("Mengerti");
  look.key = resume || !state_.intake ? "Enter" : "";
  look.second_act = resume ? _("Berhenti dulu") : wxString();
  look.primary = resume;
  banner_->show(look);
}

const archive::IntakePage* ScanPart::page() const {
  if (!state_.intake || state_.chosen < 0 || state_.chosen >= static_cast<int>(state_.intake->facts.pages.size())) return nullptr;
  return &state_.intake->facts.pages[static_cast<std::size_t>(state_.chosen)];
}

void ScanPart::show_page() {
  const auto* p = page();
  for (auto* tool : tools_) tool->Show(p != nullptr);
  const auto* flag = p ? screens::open_flag(*p) : nullptr;
  question_bar_->Show(flag != nullptr);
  if (flag) question_->set(wxString::Format(_("Halaman %d. %s"), p->no, in_words(screens::flag_words(flag->flag).question)));
  if (!p) {
    view_->empty(state_.feeding ? _("Menunggu halaman pertama…") : _("Halaman yang dipindai tampak di sini."));
  } else {
    const std::string key = state_.intake->facts.id + "/" + std::to_string(p->set_aside ? state_.chosen + 1 : p->no) + "/" + p->id + "/" + std::to_string(p->quarter_turns);
    view_->page(key, wxString::Format(_("Halaman %d dari %d"), p->no, state_.intake->pages));
    std::vector<PageMark> marks;
    if (flag && flag->flag == "cut-edge") marks.push_back({.kind = Overlay::cut_edge, .x = 0.995, .y = 0, .width = 0, .height = 1});
    view_->marks(marks);
  }
  view_->GetParent()->Layout();
}

void ScanPart::choose(int at) {
  if (!state_.intake || at >= static_cast<int>(state_.intake->facts.pages.size())) return;
  state_.chosen = at;
  grid_->choose(at);
  show_page();
}

desk::ScanRequest ScanPart::request() const {
  static constexpr devices::Source sources[] = {devices::Source::feeder, devices::Source::duplex, devices::Source::flatbed};
  static constexpr int dpis[] = {300, 200, 400, 600};
  static constexpr devices::PixelKind modes[] = {devices::PixelKind::color, devices::PixelKind::gray, devices::PixelKind::bitonal};
  desk::ScanRequest r;
  r.code = screen_.code();
  r.device = screen_.shell().scanner();
  r.profile.source = sources[std::max(0, source_->GetSelection())];
  r.profile.dpi = dpis[std::max(0, dpi_->GetSelection())];
  r.profile.mode = modes[std::max(0, mode_->GetSelection())];
  if (paper_->GetSelection() == 1) r.profile.width_mm = 215, r.profile.height_mm = 330;
  if (long n = 0; expect_->GetValue().Trim().ToLong(&n) && n > 0 && n < 100'000) r.expect_sheets = static_cast<int>(n);
  return r;
}

void ScanPart::start(bool) {
  if (state_.feeding) return;
  auto r = request();
  if (r.device.empty()) {
    state_.refused = desk::Refused{.exit = desk::Exit::device, .code = "no-scanner", .message = {"Pemindai tidak ditemukan. Tidak ada yang hilang.", "No scanner was found. Nothing is lost."}, .hint = {"Periksa kabel dan daya, lalu tekan lampu pemindai di bawah.", "Check cable and power, then press the scanner's lamp below."}};
    return changed();
  }
  if (state_.intake && state_.intake->pages > 0) {
    if (state_.intake->facts.expected_sheets) r.expect_sheets = state_.intake->short_by;
    scanning([id = state_.intake->facts.id, r](desk::Desk& desk, const desk::ScanWatcher& w, std::stop_token stop) { return desk.resume(id, r, w, stop); });
  } else {
    scanning([r](desk::Desk& desk, const desk::ScanWatcher& w, std::stop_token stop) { return desk.scan(r, w, stop); });
  }
}

void ScanPart::scanning(std::function<desk::Outcome<desk::ScanOutcome>(desk::Desk&, const desk::ScanWatcher&, std::stop_token)> work) {
  state_.feeding = true, state_.stopping = false, state_.follow = true, state_.feeding_sheet = screens::next_sheet(state_);
  state_.last.reset();
  state_.refused.reset();
  changed();
  grid_->SetFocus();
  task_ = asker_.ask<desk::ScanOutcome>(desk::Lane::scanning,
      [work, door = asker_.door(), this](desk::Desk& desk, std::stop_token stop) {
        desk::ScanWatcher watcher;
        watcher.page_kept = [door, this](const desk::IntakeView& intake) {
          door([this, intake] {
            state_.intake = intake;
            state_.feeding_sheet = intake.facts.sheets + 1;
            if (state_.follow) state_.chosen = intake.pages - 1;
            changed();
          });
        };
        return work(desk, watcher, stop);
      },
      [this](desk::Outcome<desk::ScanOutcome> outcome) { ended(std::move(outcome)); });
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

void ScanPart::edit(std::function<desk::Outcome<desk::IntakeView>(desk::Desk&)> act) {
  asker_.ask<desk::IntakeView>(desk::Lane::acts, [act](desk::Desk& desk, std::stop_token) { return act(desk); },
                               [this](desk::Outcome<desk::IntakeView> intake) {
                                 if (!intake.ok()) return screen_.refused(intake.refused());
                                 state_.intake = *intake;
                                 changed();
                                 screen_.refresh();
                               });
}

void ScanPart::answer(int key) {
  const auto* p = page();
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
                                 next_question();
                                 screen_.refresh();
                               });
}

void ScanPart::next_question() {
  const int open = state_.intake ? screens::next_open(*state_.intake, state_.chosen - 1) : -1;
  if (open >= 0) state_.chosen = open;
  changed();
  grid_->SetFocus();
}

void ScanPart::rotate(int turns) {
  const auto* p = page();
  if (!p || p->set_aside || state_.feeding) return;
  edit([id = state_.intake->facts.id, no = p->no, turns](desk::Desk& desk) { return desk.rotate(id, no, turns); });
}

void ScanPart::aside() {
  const auto* p = page();
  if (!p || state_.feeding) return;
  const std::string id = state_.intake->facts.id, page_id = p->id;
  if (p->set_aside) edit([id, page_id](desk::Desk& desk) { return desk.restore(id, page_id); });
  else edit([id, no = p->no](desk::Desk& desk) { return desk.set_aside(id, no); });
}

void ScanPart::undo() {
  if (!state_.intake || state_.feeding) return;
  edit([id = state_.intake->facts.id](desk::Desk& desk) { return desk.undo(id); });
}

bool ScanPart::page_key(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  const auto* p = page();
  if (e.ControlDown() && (key == WXK_LEFT || key == WXK_RIGHT) && p && !p->set_aside) {
    const int to = p->no + (key == WXK_LEFT ? -1 : 1);
    if (to < 1 || to > state_.intake->pages) return true;
    state_.chosen += key == WXK_LEFT ? -1 : 1;
    edit([id = state_.intake->facts.id, no = p->no, to](desk::Desk& desk) { return desk.move(id, no, to); });
    return true;
  }
  if (e.ControlDown() && key == 'Z') return undo(), true;
  if (e.HasModifiers()) return false;
  if (key == 'R') return rotate(1), true;
  if (key == WXK_DELETE) return aside(), true;
  if (key == WXK_SPACE && grid_->HasFocus()) return view_->zoom(!view_->zoomed()), true;
  if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) {
    const ScanAct act = screens::the_act(state_);
    if (act == ScanAct::scan || act == ScanAct::resume) start(act == ScanAct::resume);
    return act == ScanAct::scan || act == ScanAct::resume;
  }
  return false;
}

void ScanPart::accept() {
  if (screens::the_act(state_) != ScanAct::accept) return;
  edit([id = state_.intake->facts.id](desk::Desk& desk) { return desk.accept(id); });
}

void ScanPart::add_files() {
  wxFileDialog dialog(this, _("Tambah dari PDF atau gambar"), "", "", _("PDF dan gambar") + "|*.pdf;*.png;*.jpg;*.jpeg;*.tif;*.tiff", wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return;
  wxArrayString chosen;
  dialog.GetPaths(chosen);
  std::vector<std::filesystem::path> pictures, pdfs;
  for (const auto& path : chosen) (path.Lower().EndsWith(".pdf") ? pdfs : pictures).emplace_back(utf8(path));
  if (!pdfs.empty()) {
    desk::FileRequest r;
    r.code = screen_.code();
    r.pdf = pdfs.front();
    asker_.ask<desk::Filed>(desk::Lane::acts, [r](desk::Desk& desk, std::stop_token stop) { return desk.file(r, {}, stop); },
                            [this](desk::Outcome<desk::Filed> filed) { if (!filed.ok()) screen_.refused(filed.refused()); screen_.refresh(); });
    return;
  }
  edit([code = screen_.code(), pictures](desk::Desk& desk) { return desk.add_pictures(code, pictures); });
}

void ScanPart::frame(FrameLook& look) const {
  auto* self = const_cast<ScanPart*>(this);
  const ScanAct act = screens::the_act(state_);
  if (screens::stopped_by_trouble(state_)) look.chip = ChipLook{.icon = "warn", .word = _("Pemindaian berhenti"), .tone = Tone::warn};
  else if (state_.feeding) look.chip = ChipLook{.icon = "scanner", .word = _("Sedang memindai"), .tone = Tone::accent};
  if (act == ScanAct::stop) {
    look.acts = {{.title = state_.stopping ? _("Menunggu pemindai…") : _("Berhenti setelah lembar ini"), .key = "Esc", .icon = "stop", .enabled = !state_.stopping, .pressed = [self] { self->stop(); }}};
    return;
  }
  if (!state_.intake || state_.intake->facts.state == archive::IntakeState::capturing || state_.intake->facts.state == archive::IntakeState::captured)
    look.acts.push_back({.title = _("Tambah dari PDF"), .pressed = [self] { self->add_files(); }});
  if (act == ScanAct::scan) {
    look.acts.push_back({.title = _("Pindai"), .key = "Enter", .icon = "scanner", .primary = !banner_->shown(), .pressed = [self] { self->start(false); }});
    return;
  }
  if (act == ScanAct::resume) look.reason = wxString::Format(_("Kurang %d lembar"), state_.intake->short_by);
  else if (state_.intake && state_.intake->open_flags > 0) look.reason = wxString::Format(_("%d halaman perlu dijawab"), state_.intake->open_flags);
  look.acts.push_back({.title = _("Verifikasi hasil"), .key = "Ctrl+Enter", .primary = true, .enabled = act == ScanAct::accept, .pressed = [self] { self->accept(); }});
}

void ScanPart::focus_first() {
  if (banner_->shown()) banner_->act()->SetFocus();
  else if (setup_->IsShown() && expect_->IsEmpty()) expect_->SetFocus();
  else grid_->SetFocus();
}

bool ScanPart::escape() {
  if (view_->zoomed()) return view_->zoom(false), true;
  if (!state_.feeding) return false;
  stop();
  return true;
}

bool ScanPart::take_code(const std::string& code) {
  if (!state_.feeding) return false;
  waiting_code_ = code;
  return true;
}

bool ScanPart::shortcut(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  if (e.ControlDown() && key == WXK_RETURN) return accept(), true;
  if (e.ControlDown() && key == 'Z') return undo(), true;
  if (e.HasModifiers() || types_text(wxWindow::FindFocus())) return false;
  if (key >= '1' && key <= '3') return answer(key - '0'), true;
  if (key >= WXK_NUMPAD1 && key <= WXK_NUMPAD3) return answer(key - WXK_NUMPAD0), true;
  return false;
}

}  // namespace berkas::gui
