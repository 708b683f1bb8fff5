#include "app/gui/screens/conversion_screen.h"

#include <algorithm>

#include "app/screens/wording.h"
#include "archive/tracking_code.h"

namespace berkas::gui {
namespace {

using screens::ConversionStage;

constexpr std::size_t most_lines = 2000;
constexpr int all_px = 264;

Tone tone_of(char tone) { return tone == 'g' ? Tone::good : tone == 'w' ? Tone::warn : tone == 'a' ? Tone::accent : Tone::plain; }

}  // namespace

ConversionScreen::ConversionScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), asker_(shell.executor()) {
  if (long number = 0; wxString(to.code).ToLong(&number)) number_ = static_cast<int>(number);
  left_ = build_all();
  stepper_ = new Stepper(this, [this](int at) { step(at); });
  card_ = build_list();
  side_ = new ConversionSide(this, shell, {.changed = [this] { shell_.frame_changed(); }, .act = [this] { act(); }, .printed = [this] { load(); },
                                           .cancel = [this](const std::string& reason) { ask([number = number_, reason](desk::Conversions& all, const desk::Progress&, std::stop_token) { return all.cancel(number, reason); }); }});
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(left_, wxSizerFlags().Expand());
  row->Add(stepper_, wxSizerFlags().Expand());
  row->Add(card_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(20)));
  row->Add(side_, wxSizerFlags().Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, FromDIP(20)));
  SetSizer(row);
  stepper_->Hide();
  side_->Hide();
}

ConversionScreen::~ConversionScreen() {
  if (task_) task_->cancel();
}

Sheet* ConversionScreen::build_all() {
  auto* left = new Sheet(this, {.fill = Colour::surface, .right = true});
  none_ = new Words(left, _("Belum ada berita acara alih media."), {.ink = Ink::quiet, .wrap_px = all_px - 32});
  all_ = new Worklist(left, _("Berita acara alih media"), {{.title = _("Berita acara"), .kind = ColumnKind::two_lines}}, 52, true,
                      {.chosen = [this](int at) {
                         number_ = now_.all[static_cast<std::size_t>(at)].conversion.number;
                         looked_at_.reset();
                         load();
                       },
                       .open = [this](int) { side_->focus_first(); }, .key = {}});
  begin_ = new Act(left, _("Alih media baru"), "Ctrl+N", "plus", [this] { begin(); });
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(none_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
  column->Add(all_, wxSizerFlags(1).Expand().Border(wxRIGHT, 1));
  column->Add(new Sheet(left, {.fill = Colour::line}, FromDIP(wxSize(-1, 1))), wxSizerFlags().Expand());
  column->Add(begin_, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
  left->SetSizer(column);
  left->SetMinSize(FromDIP(wxSize(all_px, -1)));
  none_->Hide();
  return left;
}

Sheet* ConversionScreen::build_list() {
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  list_head_ = heading(card, " ", 14);
  remove_ = new Act(card, _("Keluarkan"), "Del", "undo", [this] { remove(); });
  empty_ = new Words(card, " ", {.ink = Ink::quiet, .wrap_px = 320});
  list_ = new Worklist(card, _("Berkas dalam alih media"), {{.title = _("Berkas"), .kind = ColumnKind::two_lines}}, 52, true,
                       {.chosen = [this](int) { remove_->Enable(open() && !busy_); },
                        .open = [this](int) { if (const auto code = chosen(); !code.empty()) shell_.go({ScreenId::found, code, {}}); },
                        .key = [this](int key) { return key == WXK_DELETE && open() ? (remove(), true) : false; }});
  cut_ = new Words(card, " ", {.ink = Ink::quiet, .ellipsis = true});
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  head->Add(list_head_, wxSizerFlags(1).CenterVertical());
  head->Add(remove_, wxSizerFlags().CenterVertical());
  head->SetMinSize(wxSize(-1, FromDIP(size::target)));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->AddSpacer(FromDIP(8));
  column->Add(head, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(size::card)));
  column->Add(empty_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(size::card)));
  column->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
  column->Add(cut_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
  card->SetSizer(column);
  remove_->Hide();
  list_->Hide();
  cut_->Hide();
  return card;
}

// Of what was asked for: none yet means the newest one there is.
desk::Outcome<ConversionScreen::Loaded> ConversionScreen::look(desk::Desk& desk, int number) {
  Loaded loaded{screens::conversions_now(desk), {}};
  if (number == 0 && !loaded.now.all.empty()) number = loaded.now.all.front().conversion.number;
  if (number == 0) return loaded;
  auto view = desk::Conversions(desk).show(number);
  if (!view) return view.refused();
  loaded.view = std::move(view.value());
  return loaded;
}

// The newest wish counts: a row passed over on the way is dropped.
void ConversionScreen::load() {
  if (busy_) return;
  if (loading_) loading_->cancel();
  loading_ = asker_.ask<Loaded>(desk::Lane::search, [number = number_](desk::Desk& desk, std::stop_token) { return look(desk, number); },
                                [this, asked = number_](desk::Outcome<Loaded> loaded) {
                                  if (busy_ || asked != number_) return;
                                  if (loaded.ok()) show(*loaded);
                                  else shell_.tell(loaded.refused());
                                  shell_.frame_changed();
                                });
}

void ConversionScreen::ask(Work work, bool hushes) {
  if (busy_) return;
  busy_ = true;
  if (hushes) shell_.hush();
  shell_.frame_changed();
  task_ = asker_.ask<Loaded>(desk::Lane::acts,
      [this, work = std::move(work), door = asker_.door()](desk::Desk& desk, std::stop_token stop) -> desk::Outcome<Loaded> {
        desk::Conversions conversions(desk);
        desk::Progress progress;
        progress.tell = [this, door](const desk::Sentence& how_far, double) { door([this, how_far] { if (busy_) side_->doing(in_words(how_far)); }); };
        const auto done = work(conversions, progress, std::move(stop));
        if (!done) return done.refused();
        return look(desk, done->conversion.number);
      },
      [this, hushes](desk::Outcome<Loaded> loaded) {
        busy_ = false;
        task_.reset();
        side_->doing({});
        if (loaded.ok()) {
          wxBell();
          looked_at_.reset();
          const bool fresh = loaded->now.all.size() > now_.all.size();
          show(*loaded);
          if (fresh) side_->focus_first();                   // Enter on the button must not begin another
        } else {
          shell_.tell(loaded.refused());
        }
        shell_.frame_changed();
        add_next(hushes && loaded.ok());
      });
}

void ConversionScreen::show(const Loaded& loaded) {
  const bool first = !loaded_;
  const auto stood = view_ && loaded.view && view_->conversion.number == loaded.view->conversion.number ? std::optional(screens::conversion_stage(*view_)) : std::nullopt;
  loaded_ = true;
  now_ = loaded.now;
  view_ = loaded.view;
  if (view_) number_ = view_->conversion.number;
  if (stood && *stood != screens::conversion_stage(*view_)) looked_at_.reset();     // printed meanwhile: on to the next step
  show_all();
  show_steps();
  show_list();
  show_side();
  Layout();
  if (first) focus_first();
}

void ConversionScreen::show_all() {
  std::vector<ListRow> rows;
  int at = -1;
  for (const auto& one : now_.all) {
    if (one.conversion.number == number_) at = static_cast<int>(rows.size());
    rows.push_back({{.text = from_utf8(one.minutes) + wxString(L" \u00b7 ") + counted("%d berkas", one.dossiers), .second = in_words(screens::conversion_words(one).word)}});
  }
  none_->Show(rows.empty());
  all_->Show(!rows.empty());
  begin_->primary(rows.empty());
  all_->rows(std::move(rows));
  all_->choose(at);
  left_->Layout();
}

void ConversionScreen::show_steps() {
  stepper_->Show(view_.has_value());
  if (!view_) return;
  std::vector<StepLook> looks;
  for (const auto& step : screens::conversion_steps(*view_)) looks.push_back({.name = in_words(step.name), .second = in_words(step.second), .done = step.done, .now = step.now, .open = step.open, .why = {}});
  stepper_->set(_("Berita acara") + " " + from_utf8(view_->minutes), looks);
}

void ConversionScreen::show_list() {
  std::vector<ListRow> rows;
  if (view_)
    for (const auto& line : view_->lines) {
      if (rows.size() >= most_lines) break;
      rows.push_back({{.text = from_utf8(screens::one_line(line.title, 90)), .second = from_utf8(line.number)}});
    }
  const auto all = view_ ? view_->lines.size() : 0;
  list_head_->set(view_ ? counted("%d berkas", static_cast<int>(all)) : counted("%d berkas menunggu berita acara", now_.waiting));
  empty_->set(view_ ? counted("Daftarnya masih kosong. %d berkas sudah dipindai dan belum masuk berita acara.", now_.waiting)
              : _("Mulai alih media, lalu pilih berkasnya. Berita acaranya dicetak, ditandatangani, dan dipindai kembali."));
  empty_->Show(rows.empty());
  remove_->Show(open() && !rows.empty());
  cut_->set(in_words(screens::shown_of(rows.size(), all, {"semuanya ada di daftar tercetaknya.", "the printed list has them all."})));
  cut_->Show(rows.size() < all);
  list_->Show(!rows.empty());
  list_->rows(std::move(rows));
  remove_->Enable(open() && !chosen().empty());
  card_->Layout();
}

void ConversionScreen::show_side() {
  side_->Show(view_.has_value());
  if (view_) side_->show(stage(), *view_, now_.all);
}

ConversionStage ConversionScreen::stage() const { return looked_at_.value_or(view_ ? screens::conversion_stage(*view_) : ConversionStage::choose); }

void ConversionScreen::step(int at) {
  if (!view_) return;
  const auto steps = screens::conversion_steps(*view_);
  if (at < 0 || at >= static_cast<int>(steps.size()) || !steps[static_cast<std::size_t>(at)].open) return;
  looked_at_ = steps[static_cast<std::size_t>(at)].stage;
  show_side();
  Layout();
  shell_.frame_changed();
  side_->focus_first();
}

std::string ConversionScreen::chosen() const {
  const int at = list_->chosen();
  return view_ && at >= 0 && at < static_cast<int>(view_->lines.size()) ? view_->lines[static_cast<std::size_t>(at)].code : std::string();
}

void ConversionScreen::begin() {
  ask([](desk::Conversions& all, const desk::Progress&, std::stop_token) { return all.make({}); });
}

void ConversionScreen::add(const desk::ConversionChoice& choice, bool hushes) {
  ask([number = number_, choice](desk::Conversions& all, const desk::Progress& progress, std::stop_token stop) { return all.add(number, choice, progress, std::move(stop)); }, hushes);
}

// What one of them was refused for stays told while the next are added.
void ConversionScreen::add_next(bool hushes) {
  if (scanned_.empty()) return;
  const auto code = scanned_.front();
  scanned_.erase(scanned_.begin());
  if (open()) add({.codes = {code}, .classification = {}, .year = {}}, hushes);
  else scanned_.clear();
}

void ConversionScreen::remove() {
  const auto code = chosen();
  if (open() && !code.empty()) ask([number = number_, code](desk::Conversions& all, const desk::Progress&, std::stop_token) { return all.remove(number, {code}); });
}

bool ConversionScreen::take_code(const std::string& code) {
  const auto parsed = archive::TrackingCode::parse(code);
  if (!open() || !parsed || parsed->type() != archive::CodeType::dossier) return false;
  scanned_.push_back(parsed->str());
  if (!busy_) add_next(true);
  return true;
}

void ConversionScreen::act() {
  if (!view_ || busy_ || !wanted().empty()) return;
  switch (stage()) {
    case ConversionStage::choose: {
      const auto choice = screens::typed_choice(side_->classification(), side_->year());
      return choice ? add(*choice) : shell_.tell(choice.refused());
    }
    case ConversionStage::facts:
      return ask([number = number_, facts = screens::facts_told(side_->facts())](desk::Conversions& all, const desk::Progress&, std::stop_token) { return all.set(number, facts); });
    case ConversionStage::print: return open() ? side_->minutes().print() : side_->minutes().read_back();
    case ConversionStage::sign:
    case ConversionStage::read_back: return shell_.go({ScreenId::signed_minutes, to_string(desk::MinutesSubject{true, number_}), {}});
    case ConversionStage::done: return side_->minutes().open_signed();
  }
}

wxString ConversionScreen::wanted() const {
  if (busy_) return _("Sedang dicatat");
  if (!open() || stage() != ConversionStage::facts) return {};
  const auto typed = side_->facts();
  const auto lacks = in_words(screens::facts_wanted(typed));
  return lacks.empty() ? wxString() : _("Belum: ") + lacks;
}

FrameLook ConversionScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<ConversionScreen*>(this);
  look.title = view_ ? from_utf8(view_->conversion.title) : _("Alih media");
  if (!view_) return look;
  for (const auto& one : now_.all)
    if (one.conversion.number == number_) {
      const auto words = screens::conversion_words(one);
      look.chip = ChipLook{.icon = words.icon, .word = in_words(words.word), .tone = tone_of(words.tone)};
    }
  look.reason = wanted();
  const bool ready = look.reason.empty();
  const auto add_act = [&](const wxString& title, const wxString& key, const std::string& icon) { look.acts.push_back({.title = title, .key = key, .icon = icon, .primary = true, .enabled = ready, .pressed = [self] { self->act(); }}); };
  if (view_->conversion.state == "cancelled") return look;
  switch (stage()) {
    case ConversionStage::choose: add_act(side_->classification().empty() && side_->year().empty() ? _("Tambah semua") : _("Tambah berkasnya"), "Ctrl+Enter", "plus"); break;
    case ConversionStage::facts: add_act(_("Simpan keterangan"), "Ctrl+Enter", "check"); break;
    case ConversionStage::print:
      if (open()) add_act(_("Cetak berita acara"), "Ctrl+P", "print");
      break;
    case ConversionStage::sign:
    case ConversionStage::read_back: add_act(_("Pindai yang sudah ditandatangani"), "Ctrl+B", "scanner"); break;
    case ConversionStage::done: add_act(_("Buka yang ditandatangani"), "Ctrl+Enter", "search"); break;
  }
  if (busy_) look.acts = {{.title = _("Berhenti"), .key = "Esc", .icon = "stop", .pressed = [self] { self->escape(); }}};
  return look;
}

void ConversionScreen::focus_first() {
  if (all_->IsShown() && all_->count() > 0) all_->SetFocus();
  else begin_->SetFocus();
}

bool ConversionScreen::escape() {
  if (!busy_ || !task_) return false;
  task_->cancel();
  return true;
}

bool ConversionScreen::shortcut(wxKeyEvent& e) {
  if (!e.ControlDown()) return false;
  switch (e.GetKeyCode()) {
    case WXK_RETURN: return act(), true;
    case 'N': return begin(), true;
    case 'P': return side_->minutes().print(), true;
    case 'S': return side_->minutes().save(), true;
    case 'B': return view_ && view_->conversion.state == "minutes-printed" ? (shell_.go({ScreenId::signed_minutes, to_string(desk::MinutesSubject{true, number_}), {}}), true) : false;
    default: return false;
  }
}

}  // namespace berkas::gui
