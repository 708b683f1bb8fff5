#include "app/gui/screens/stack_screen.h"

#include <wx/sizer.h>

#include <algorithm>

#include "app/gui/frame/device_watch.h"
#include "app/gui/screens/field.h"
#include "app/screens/wording.h"

namespace berkas::gui {
namespace {

Colour ink_of_line(const screens::StackLine& line) {
  switch (line.tone) {
    case 'g': return Colour::good;
    case 'b': return Colour::bad;
    case 'p': return Colour::text2;
    default: return Colour::warn;
  }
}

}  // namespace

StackScreen::StackScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), intake_(to.detail), asker_(shell.executor()) {
  pictures_ = std::make_unique<PagePictures>(shell.executor(),
      [](desk::Desk& desk, const std::string& key, int w, int h) -> desk::Outcome<devices::PageImage> {   // "INTAKE/PAGE/TURNS", or "INTAKE//CARD/X,Y,W,H" of a crop
        const auto a = key.find('/'), b = key.find('/', a + 1);
        const auto intake = key.substr(0, a);
        if (b != a + 1) return desk.intake_picture(intake, std::stoi(key.substr(a + 1, b - a - 1)), w, h);
        const auto c = key.find('/', b + 1);
        devices::BoxPx box;
        std::sscanf(key.c_str() + c + 1, "%d,%d,%d,%d", &box.x, &box.y, &box.width, &box.height);
        return desk.intake_crop(intake, key.substr(b + 1, c - b - 1), box, w, h);
      },
      [this](const std::string& key, const wxBitmap& picture) {
        for (auto* card : card_windows_)
          if (key.find("//" + card->card().page + "/") != std::string::npos) card->crop(picture);
      },
      [this](const std::string& key, const wxBitmap& picture) { view_->picture(key, picture); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(build_order(), wxSizerFlags().Expand());
  row->Add(build_cards(), wxSizerFlags(648).Expand());
  row->Add(build_page(), wxSizerFlags(376).Expand());
  SetSizer(row);
}

StackScreen::~StackScreen() {
  if (task_) task_->cancel();
}

Sheet* StackScreen::build_order() {
  auto* left = new Sheet(this, {.fill = Colour::surface, .right = true});
  order_ = new Worklist(left, _("Urutan di tumpukan"), {{.title = _("Keadaan"), .kind = ColumnKind::icon_word, .width_px = 38}, {.title = _("Berkas"), .kind = ColumnKind::two_lines}}, 48, true,
                        {.chosen = [this](int at) { choose_line(at); }, .open = [this](int at) { choose_line(at); if (active_ >= 0) card_windows_[static_cast<std::size_t>(active_)]->focus_first(); }, .key = {}});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(new Words(left, _("Urutan di tumpukan"), {.strong = true}), wxSizerFlags().Border(wxALL, FromDIP(14)));
  column->Add(new Sheet(left, {.fill = Colour::line}, FromDIP(wxSize(-1, 1))), wxSizerFlags().Expand());
  column->Add(order_, wxSizerFlags(1).Expand().Border(wxRIGHT, 1));
  left->SetSizer(column);
  left->SetMinSize(FromDIP(wxSize(270, -1)));
  return left;
}

wxWindow* StackScreen::build_cards() {
  cards_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
  cards_->SetScrollRate(0, FromDIP(24));
  cards_->SetBackgroundColour(colour(Colour::ground));
  auto* column = new wxBoxSizer(wxVERTICAL);
  build_setup();
  column->Add(setup_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(size::between)));
  all_whole_ = new Words(cards_, _("Semua berkas utuh."), {.points = 14, .strong = true});
  column->Add(all_whole_, wxSizerFlags().Border(wxBOTTOM, FromDIP(size::between)));
  card_column_ = new wxBoxSizer(wxVERTICAL);
  column->Add(card_column_, wxSizerFlags().Expand());
  kept_words_ = new Words(cards_, _("Halaman yang disisihkan tetap tersimpan di baki, tidak ada yang hilang."), {.ink = Ink::quiet});
  column->Add(kept_words_, wxSizerFlags().Border(wxTOP, FromDIP(4)));
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(20)));
  padded->GetItem(static_cast<std::size_t>(0))->SetBorder(FromDIP(16));
  cards_->SetSizer(padded);
  all_whole_->Hide();
  kept_words_->Hide();
  return cards_;
}

void StackScreen::build_setup() {
  setup_ = new Sheet(cards_, {.fill = Colour::surface, .card = true});
  auto* form = new wxBoxSizer(wxVERTICAL);
  form->Add(heading(setup_, _("Letakkan tumpukan di pemindai, lalu Enter."), 14), wxSizerFlags().Expand());
  form->Add(explanation(setup_, _("Tiap berkas di bawah lembar sampulnya. Berkas dipilah sendiri, yang tidak pasti ditanyakan."), FromDIP(560)), wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(8)));
  auto* fields = new wxBoxSizer(wxHORIZONTAL);
  const auto add = [&](const wxString& label, std::initializer_list<wxString> words) {
    wxArrayString list;
    for (const auto& word : words) list.Add(word);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* field = choice_field(setup_, column, label, list);
    fields->Add(column, wxSizerFlags(1).Border(wxRIGHT, FromDIP(8)));
    return field;
  };
  source_ = add(_("Sumber"), {_("Pengumpan"), _("Dua sisi")});
  dpi_ = add(_("Ketajaman"), {"300 dpi", "200 dpi", "400 dpi"});
  mode_ = add(_("Warna"), {_("warna"), _("abu-abu"), _("hitam putih")});
  auto* column = new wxBoxSizer(wxVERTICAL);
  expect_ = text_field(setup_, column, _("Jumlah lembar"));
  fields->Add(column, wxSizerFlags(1));
  form->Add(fields, wxSizerFlags().Expand());
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(form, wxSizerFlags().Expand().Border(wxALL, FromDIP(size::card)));
  setup_->SetSizer(padded);
  expect_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { scan(); });
}

Sheet* StackScreen::build_page() {
  auto* right = new Sheet(this, {.fill = Colour::desk, .left = true});
  page_head_ = new Words(right, " ", {.strong = true});
  page_dpi_ = new Words(right, " ", {.ink = Ink::quiet});
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(page_head_, wxSizerFlags(1).CenterVertical());
  line->Add(page_dpi_, wxSizerFlags().CenterVertical());
  view_ = new PageView(right, Colour::desk, {.want = [this](const std::string& key, int w, int h) { pictures_->large(key, w, h); }});
  view_->margins(18, 18, 4, 12);
  auto* tools = new wxBoxSizer(wxHORIZONTAL);
  tools->Add(new Act(right, _("Putar"), "R", "rotate", [this] { rotate(); }), wxSizerFlags(1).Border(wxRIGHT, FromDIP(8)));
  tools->Add(new Act(right, _("Besarkan"), {}, "zoom", [this] { view_->zoom(!view_->zoomed()); }), wxSizerFlags(1));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(line, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
  column->Add(view_, wxSizerFlags(1).Expand());
  column->Add(tools, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(18)));
  right->SetSizer(column);
  return right;
}

// The stack named in the place, else the newest that lies open in the tray.
void StackScreen::refresh() {
  if (feeding_) return;
  ask([wanted = intake_](desk::Desk& desk) -> desk::Outcome<desk::StackView> {
    std::string id = wanted;
    for (const auto& intake : desk.intakes())
      if (wanted.empty() && intake.facts.dossier.empty() && !intake.facts.pages.empty()) id = intake.facts.id;
    if (id.empty()) return desk::StackView{};
    return desk.stack(id);
  });
}

void StackScreen::ask(std::function<desk::Outcome<desk::StackView>(desk::Desk&)> work) {
  asker_.ask<desk::StackView>(desk::Lane::acts, [work = std::move(work)](desk::Desk& desk, std::stop_token) { return work(desk); },
                              [this](desk::Outcome<desk::StackView> stack) {
                                if (stack.ok()) loaded(*stack);
                                else shell_.tell(stack.refused());
                              });
}

void StackScreen::loaded(const desk::StackView& stack) {
  const wxWindow* focus = wxWindow::FindFocus();
  const bool first = !stack_ || intake_ != stack.intake.facts.id, in_cards = focus && cards_->IsDescendant(const_cast<wxWindow*>(focus));
  stack_ = stack;
  intake_ = stack.intake.facts.id;
  if (intake_.empty()) stack_.reset();
  lines_ = stack_ ? screens::stack_lines(*stack_) : std::vector<screens::StackLine>{};
  std::vector<ListRow> rows;
  for (const auto& line : lines_)
    rows.push_back({{.text = "", .second = {}, .icon = line.icon, .ink = ink_of_line(line)}, {.text = in_words({screens::one_line(line.title_id, 80), screens::one_line(line.title_en, 80)}), .second = in_words(line.second)}});
  order_->rows(std::move(rows));
  show_cards();
  changed();
  if (first || in_cards) focus_first();       // the card that had it is gone: the next question has it now
}

void StackScreen::show_cards() {
  card_column_->Clear(true);
  card_windows_.clear();
  if (stack_)
    for (const auto& card : stack_->cards) {
      auto* window = new StackCard(cards_, card, {.chosen = [this](int no) { choose_card(no - 1); }, .answer = [this, card](const std::string& word, const std::string& code) { answer(card, word, code); }});
      card_windows_.push_back(window);
      card_column_->Add(window, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(size::between)));
      if (!card.crop) continue;
      const auto& box = *card.crop;
      const std::string key = intake_ + "//" + card.page + "/" + std::to_string(box.x) + "," + std::to_string(box.y) + "," + std::to_string(box.width) + "," + std::to_string(box.height);
      if (const auto* known = pictures_->known(key)) window->crop(*known);
      else pictures_->thumbnail(key, 496, 300);
    }
  setup_->Show(!stack_ && !feeding_);
  all_whole_->Show(stack_.has_value() && stack_->asking == 0 && stack_->clean > 0);
  kept_words_->Show(stack_.has_value());
  cards_->FitInside();
  cards_->Layout();
  active_ = -1;
  const int at = stack_ ? screens::first_card(*stack_) : -1;
  if (at >= 0) choose_card(at);
  else if (stack_ && !lines_.empty()) show_page(lines_.front().page);
  else show_no_page();
}

void StackScreen::show_no_page() {
  page_ = 0;
  page_head_->set(" ");
  page_dpi_->set(" ");
  view_->empty(feeding_ ? _("Menunggu halaman pertama…") : stack_ ? _("Semua berkas sudah diterima.") : _("Halaman yang dipindai tampak di sini."));
}

void StackScreen::choose_card(int index) {
  if (index == active_ || index < 0 || index >= static_cast<int>(card_windows_.size()) || choosing_) return;
  choosing_ = true;
  for (std::size_t i = 0; i < card_windows_.size(); ++i) card_windows_[i]->active(static_cast<int>(i) == index);
  active_ = index;
  for (std::size_t i = 0; i < lines_.size(); ++i)
    if (lines_[i].card == index) {
      order_->choose(static_cast<int>(i));
      show_page(page_of(lines_[i]));
    }
  choosing_ = false;
}

void StackScreen::choose_line(int row) {
  if (choosing_ || row < 0 || row >= static_cast<int>(lines_.size())) return;
  const auto& line = lines_[static_cast<std::size_t>(row)];
  if (line.card >= 0) choose_card(line.card);
  show_page(page_of(line));
}

// A card about a code holds no pages back; its sheet is shown all the same.
int StackScreen::page_of(const screens::StackLine& line) const {
  if (line.page > 0) return line.page;
  const auto& pages = stack_->intake.facts.pages;
  const auto found = std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page.sheet == line.sheet; });
  return found == pages.end() ? 0 : found->no;
}

std::string StackScreen::key_of(int page) const {
  int turns = 0;
  for (const auto& each : stack_->intake.facts.pages)
    if (each.no == page) turns = each.quarter_turns;
  return intake_ + "/" + std::to_string(page) + "/" + std::to_string(turns);
}

void StackScreen::show_page(int page) {
  if (!stack_ || page <= 0) return;
  page_ = page;
  for (const auto& each : stack_->intake.facts.pages) {
    if (each.no != page) continue;
    page_head_->set(wxString::Format(each.side == 2 ? _("Lembar %d, balik") : _("Lembar %d"), each.sheet));
    page_dpi_->set(wxString::Format("%d dpi", each.dpi));
    view_->page(key_of(page), wxString::Format(_("Lembar %d dari %d"), each.sheet, stack_->sheets));
  }
  page_head_->GetParent()->Layout();
}

void StackScreen::answer(const desk::StackCardView& card, const std::string& word, const std::string& code) {
  ask([intake = intake_, id = card.id, word, code](desk::Desk& desk) { return desk.answer_card(intake, id, word, code); });
}

void StackScreen::accept() {
  if (!stack_ || stack_->clean == 0) return;
  asker_.ask<desk::StackAccepted>(desk::Lane::acts, [intake = intake_](desk::Desk& desk, std::stop_token) { return desk.accept_clean(intake); },
      [this](desk::Outcome<desk::StackAccepted> done) {
        if (!done.ok()) return shell_.tell(done.refused());
        const bool all = done->rest.intake.facts.state == archive::IntakeState::divided;
        const wxString todo = all ? _("Tumpukan selesai. Berkaskan satu per satu dari Beranda.")
                              : done->rest.documents.empty() ? _("Yang tersisa hanya lembar yang disisihkan, tetap tersimpan di baki.") : _("Yang lain menunggu di sini.");
        auto& shell = shell_;
        if (all) shell.go_home();                             // this screen goes now
        else loaded(done->rest);
        shell.tell({.tone = Tone::good, .icon = "check", .sentence = counted(wxTRANSLATE("%d berkas diterima"), static_cast<int>(done->accepted.size())), .todo = todo, .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false});
      });
}

desk::ScanRequest StackScreen::request() const {
  static constexpr devices::Source sources[] = {devices::Source::feeder, devices::Source::duplex};
  static constexpr int dpis[] = {300, 200, 400};
  static constexpr devices::PixelKind modes[] = {devices::PixelKind::color, devices::PixelKind::gray, devices::PixelKind::bitonal};
  desk::ScanRequest asked;
  asked.device = shell_.devices().scanner();
  asked.profile.source = sources[std::max(0, source_->GetSelection())];
  asked.profile.dpi = dpis[std::max(0, dpi_->GetSelection())];
  asked.profile.mode = modes[std::max(0, mode_->GetSelection())];
  if (long n = 0; expect_->GetValue().Trim().ToLong(&n) && n > 0 && n < 100'000) asked.expect_sheets = static_cast<int>(n);
  return asked;
}

void StackScreen::scan() {
  if (feeding_) return;
  auto asked = request();
  if (asked.device.empty())
    return shell_.tell(desk::Refused{.exit = desk::Exit::device, .code = "no-scanner", .message = {"Pemindai tidak ditemukan. Tidak ada yang hilang.", "No scanner was found. Nothing is lost."}, .hint = {"Periksa kabel dan daya, lalu tekan lampu pemindai di bawah.", "Check cable and power, then press the scanner's lamp below."}});
  feeding_ = true;
  const bool more = stack_.has_value();
  if (more) asked.expect_sheets.reset();
  changed();
  task_ = asker_.ask<desk::ScanOutcome>(desk::Lane::scanning,
      [asked, more, id = intake_, door = asker_.door(), this](desk::Desk& desk, std::stop_token stop) {
        desk::ScanWatcher watcher;
        watcher.page_kept = [door, this](const desk::IntakeView& intake) {
          door([this, sheets = intake.facts.sheets] { view_->empty(counted(wxTRANSLATE("%d lembar aman"), sheets)); });
        };
        return more ? desk.resume(id, asked, watcher, stop) : desk.scan(asked, watcher, stop);
      },
      [this](desk::Outcome<desk::ScanOutcome> outcome) { ended(outcome); });
}

void StackScreen::ended(const desk::Outcome<desk::ScanOutcome>& outcome) {
  task_.reset();
  feeding_ = false;
  if (!outcome.ok()) {
    shell_.tell(outcome.refused());
    return changed();
  }
  intake_ = outcome->intake.facts.id;
  if (outcome->exit != desk::Exit::done)
    shell_.tell({.tone = Tone::bad, .icon = "warn", .sentence = in_words(outcome->says), .todo = in_words(outcome->todo), .act = _("Lanjutkan"), .key = {}, .second_act = _("Berhenti dulu"), .primary = false}, [this] { scan(); });
  refresh();
}

void StackScreen::rotate() {
  if (!stack_ || page_ <= 0) return;
  ask([intake = intake_, page = page_](desk::Desk& desk) -> desk::Outcome<desk::StackView> {
    const auto turned = desk.rotate(intake, page, 1);
    if (!turned.ok()) return turned.refused();
    return desk.stack(intake);
  });
}

void StackScreen::changed() {
  setup_->Show(!stack_ && !feeding_);
  cards_->FitInside();
  Layout();
  shell_.frame_changed();
}

FrameLook StackScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<StackScreen*>(this);
  look.title = stack_ ? wxString::Format(_("Tumpukan %s"), in_words(screens::day_and_time(stack_->intake.facts.created_at))) : _("Pindai tumpukan");
  if (feeding_) {
    look.chip = ChipLook{.icon = "scanner", .word = _("Memindai"), .tone = Tone::accent};
    look.acts = {{.title = _("Berhenti setelah lembar ini"), .key = "Esc", .pressed = [self] { if (self->task_) self->task_->cancel(); }}};
    return look;
  }
  if (!stack_) {
    look.acts = {{.title = _("Pindai"), .key = "Enter", .icon = "scanner", .primary = true, .pressed = [self] { self->scan(); }}};
    return look;
  }
  look.note = in_words(screens::stack_note(*stack_));
  if (stack_->asking > 0) look.chip = ChipLook{.icon = "warn", .word = wxString::Format(_("%d perlu dijawab"), stack_->asking), .tone = Tone::warn};
  else look.chip = ChipLook{.icon = "check", .word = _("Semua terjawab"), .tone = Tone::good};
  look.acts = {{.title = _("Lanjutkan pindai"), .key = {}, .icon = "scanner", .pressed = [self] { self->scan(); }},
               {.title = counted(wxTRANSLATE("Terima %d berkas utuh"), stack_->clean), .key = "Ctrl+Enter", .primary = true, .enabled = stack_->clean > 0, .pressed = [self] { self->accept(); }}};
  return look;
}

void StackScreen::focus_first() {
  if (!stack_) return static_cast<void>(expect_->SetFocus());
  if (active_ >= 0) card_windows_[static_cast<std::size_t>(active_)]->focus_first();
  else order_->SetFocus();
}

// A code shown to the gun fills the active card that wants one.
bool StackScreen::take_code(const std::string& code) {
  if (active_ < 0 || !card_windows_[static_cast<std::size_t>(active_)]->takes_code()) return false;
  card_windows_[static_cast<std::size_t>(active_)]->code(code);
  return true;
}

bool StackScreen::escape() {
  if (!feeding_ || !task_) return false;
  task_->cancel();
  return true;
}

bool StackScreen::shortcut(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  if (key == WXK_RETURN && e.ControlDown()) return accept(), true;
  if (key == WXK_F7 && stack_) {
    const int at = screens::next_card(*stack_, active_, e.ShiftDown());
    if (at >= 0) choose_card(at), card_windows_[static_cast<std::size_t>(at)]->focus_first();
    return true;
  }
  if (types_text(wxWindow::FindFocus()) || e.HasModifiers() || active_ < 0) return false;
  if (key >= '1' && key <= '9') return card_windows_[static_cast<std::size_t>(active_)]->answer(key - '0'), true;
  if (key == 'R') return rotate(), true;
  return false;
}

}  // namespace berkas::gui
