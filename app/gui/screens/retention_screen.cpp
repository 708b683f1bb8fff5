#include "app/gui/screens/retention_screen.h"

#include "app/desk/dossier_name.h"
#include "app/screens/wording.h"
#include "archive/tracking_code.h"

namespace berkas::gui {
namespace {

constexpr std::size_t most_lines = 2000;
constexpr workflow::NextAct next_acts[] = {workflow::NextAct::transfer, workflow::NextAct::destroy, workflow::NextAct::permanent, workflow::NextAct::appraise};
constexpr workflow::DisposalKind kinds[] = {workflow::DisposalKind::transfer, workflow::DisposalKind::destroy, workflow::DisposalKind::hand_over, workflow::DisposalKind::appraise};

const char* icon_of(workflow::NextAct next) {
  switch (next) {
    case workflow::NextAct::transfer: return "arrow";
    case workflow::NextAct::destroy: return "cross";
    case workflow::NextAct::permanent: return "archive";
    case workflow::NextAct::appraise: return "examine";
  }
  return "clock";
}

}  // namespace

RetentionScreen::RetentionScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), asker_(shell.executor()) {
  if (long at = 0; wxString(to.code).ToLong(&at) && at >= 0 && at < 4) shown_ = static_cast<Shown>(at);
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* turns = new wxBoxSizer(wxHORIZONTAL);
  build_turns(turns);
  column->Add(turns, wxSizerFlags().Expand().Border(wxLEFT | wxTOP | wxRIGHT, FromDIP(20)));
  card_ = new Sheet(this, {.fill = Colour::surface, .card = true});
  head_ = heading(card_, " ", 14);
  empty_ = explanation(card_, " ", FromDIP(480));
  list_ = new Worklist(card_, _("Retensi"), {{.title = _("Keadaan"), .kind = ColumnKind::icon_word, .width_px = 210, .semibold = true}, {.title = _("Berkas"), .kind = ColumnKind::two_lines}, {.title = _("Tanggal"), .kind = ColumnKind::plain, .width_px = 170, .right = true}}, 52, true,
                       {.chosen = [this](int) { show_side(); }, .open = [this](int) { if (const auto* one = chosen()) { if (one->number > 0 && shown_ == Shown::disposals) shell_.go({ScreenId::disposal, std::to_string(one->number), {}}); else shell_.go({ScreenId::found, one->opens, {}}); } }, .key = {}});
  auto* inside = new wxBoxSizer(wxVERTICAL);
  inside->Add(head_, wxSizerFlags().Expand().Border(wxALL, FromDIP(14)));
  inside->Add(empty_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(14)));
  inside->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
  cut_ = new Words(card_, " ", {.ink = Ink::quiet, .ellipsis = true});
  inside->Add(cut_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
  cut_->Hide();
  card_->SetSizer(inside);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(card_, wxSizerFlags(1).Expand());
  row->AddSpacer(FromDIP(20));
  row->Add(build_side(), wxSizerFlags().Expand());
  column->Add(row, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(20)));
  SetSizer(column);
  turn(shown_);
}

void RetentionScreen::build_turns(wxSizer* row) {
  const wxString names[] = {_("Jatuh tempo"), _("Tanpa pemicu"), _("Penahanan"), _("Penyusutan")};
  const char* icons[] = {"clock", "info", "stop", "list"};
  for (int i = 0; i < 4; ++i) {
    turns_[i] = new Choice(this, {.icon = icons[i], .icon_px = 20, .title = names[i], .key = wxString::Format("Ctrl+%d", i + 1)}, [this, i] { turn(static_cast<Shown>(i)); refresh(); });
    row->Add(turns_[i], wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
  }
}

Sheet* RetentionScreen::build_side() {
  side_ = new Sheet(this, {.fill = Colour::surface, .card = true});
  auto* column = new wxBoxSizer(wxVERTICAL);
  filters_ = new wxBoxSizer(wxVERTICAL);
  wxArrayString acts;
  acts.Add(_("semua tindakan"));
  for (const auto next : next_acts) acts.Add(in_words(desk::act_words(next)));
  next_ = choice_field(side_, filters_, _("Yang harus dilakukan"), acts);
  filters_->AddSpacer(FromDIP(8));
  by_ = text_field(side_, filters_, _("Jatuh tempo paling lambat"), _("hari ini"));
  filters_->AddSpacer(FromDIP(12));
  column->Add(filters_, wxSizerFlags().Expand());
  name_ = new Words(side_, " ", {.points = 14, .strong = true, .wrap_px = FromDIP(340)});
  what_ = new Words(side_, " ", {.wrap_px = FromDIP(340)});
  column->Add(name_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(6));
  column->Add(what_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(12));
  date_row_ = new wxBoxSizer(wxVERTICAL);
  date_ = text_field(side_, date_row_, _("Tanggal pemicu"), "2024-12-31");
  date_row_->AddSpacer(FromDIP(8));
  column->Add(date_row_, wxSizerFlags().Expand());
  note_row_ = new wxBoxSizer(wxVERTICAL);
  note_ = text_field(side_, note_row_, _("Alasan atau catatan"));
  column->Add(note_row_, wxSizerFlags().Expand());
  begin_row_ = new wxBoxSizer(wxVERTICAL);
  begin_row_->Add(explanation(side_, _("Mulai penyusutan baru. Semua yang jatuh tempo untuknya langsung masuk daftarnya."), FromDIP(340)), wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
  for (const auto kind : kinds)
    begin_row_->Add(new Act(side_, in_words(screens::kind_short(kind)), {}, icon_of(workflow::procedure(kind).takes), [this, kind] { begin(kind); }), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  column->Add(begin_row_, wxSizerFlags().Expand());
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(size::card)));
  side_->SetSizer(padded);
  side_->SetMinSize(FromDIP(wxSize(376, -1)));
  next_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { refresh(); });
  by_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { refresh(); });
  for (auto* field : {date_, note_}) {
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { shell_.frame_changed(); });
    field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { act(); });
  }
  return side_;
}

void RetentionScreen::turn(Shown to) {
  shown_ = to;
  for (int i = 0; i < 4; ++i) turns_[i]->SetValue(static_cast<int>(to) == i);
  lines_.clear();
  cut_->Hide();
  list_->rows({});
  note_->ChangeValue("");
  date_->ChangeValue("");
  show_side();
}

desk::DueWish RetentionScreen::wish() const {
  desk::DueWish wish;
  if (const int at = next_->GetSelection(); at > 0) wish.next = next_acts[at - 1];
  wish.by = screens::typed_date(utf8(by_->GetValue())).value_or(workflow::PartialDate{});
  return wish;
}

desk::Outcome<RetentionScreen::House> RetentionScreen::load(desk::Desk& desk, Shown shown, const desk::DueWish& wish, std::stop_token stop) {
  House house;
  desk::Retentions retentions(desk);
  if (shown == Shown::due) house.subjects = retentions.due(wish);
  if (shown == Shown::lacking) house.subjects = retentions.lacking();
  if (shown == Shown::disposals) house.disposals = desk::Disposals(desk).list();
  if (shown == Shown::holds) {
    auto holds = retentions.holds("", true);
    if (!holds) return holds.refused();
    house.holds = std::move(holds.value());
  }
  house.stopped = stop.stop_requested();
  return house;
}

void RetentionScreen::refresh() {
  if (task_) task_->cancel();
  head_->set(_("Dihitung dari arsip"));
  task_ = asker_.ask<House>(desk::Lane::search, [shown = shown_, wish = wish()](desk::Desk& desk, std::stop_token stop) { return load(desk, shown, wish, std::move(stop)); },
                            [this, shown = shown_](desk::Outcome<House> house) {
                              if (!house.ok()) return shell_.tell(house.refused());
                              if (shown == shown_ && !house->stopped) show(*house);
                            });
}

void RetentionScreen::add(const desk::RetentionView& one, std::vector<ListRow>& rows) {
  ListCell state{.text = in_words(desk::act_words(one.next)), .second = {}, .icon = icon_of(one.next), .ink = one.next == workflow::NextAct::destroy ? Colour::bad : Colour::accent};
  if (one.lacking == workflow::Lacking::rule) state = {.text = _("tanpa aturan JRA"), .second = {}, .icon = "warn", .ink = Colour::warn};
  if (one.lacking == workflow::Lacking::trigger) state = {.text = _("tanpa pemicu"), .second = {}, .icon = "warn", .ink = Colour::warn};
  if (one.held) state = {.text = _("ditahan"), .second = {}, .icon = "stop", .ink = Colour::warn};
  const wxString rule = from_utf8(one.rule.empty() ? one.classification : one.rule) + (one.on_list > 0 ? wxString::Format(_(", dalam penyusutan nomor %d"), one.on_list) : wxString());
  lines_.push_back({one.code, one.code, 0, utf8(in_words(one.says))});
  rows.push_back({state, {.text = from_utf8(screens::one_line(desk::dossier_name(one.number, one.title), 90)), .second = rule}, {.text = one.due.known() ? in_words(screens::partial(one.due)) : wxString(L"–")}});
}

void RetentionScreen::show(const House& house) {
  std::vector<ListRow> rows;
  lines_.clear();
  for (const auto& one : house.subjects)
    if (rows.size() < most_lines) add(one, rows);
  for (const auto& one : house.holds) {
    lines_.push_back({one.dossier, one.dossier, one.number, one.reason});
    rows.push_back({{.text = _("ditahan"), .second = {}, .icon = "stop", .ink = Colour::warn}, {.text = from_utf8(one.dossier), .second = from_utf8(screens::one_line(one.reason, 90))}, {.text = in_words(screens::day_long(one.set_at))}});
  }
  for (const auto& one : house.disposals) {
    const bool open = one.disposal.state == "open", done = one.disposal.state == "done";
    lines_.push_back({std::to_string(one.disposal.number), {}, one.disposal.number, utf8(in_words(one.says))});
    rows.push_back({{.text = open ? (one.next ? in_words(screens::stage_short(*one.next)) : _("berjalan")) : done ? _("selesai") : _("dibatalkan"), .second = {}, .icon = open ? "clock" : done ? "check" : "cross", .ink = open ? Colour::accent : done ? Colour::good : Colour::text2},
                    {.text = wxString::Format("%d. ", one.disposal.number) + from_utf8(screens::one_line(one.disposal.title, 80)), .second = in_words(one.says)}, {.text = in_words(screens::day_long(one.disposal.made_at))}});
  }
  const auto all = static_cast<int>(house.subjects.size() + house.holds.size() + house.disposals.size());
  head_->set(shown_ == Shown::disposals ? counted("%d penyusutan", all) : counted("%d berkas", all));
  empty_->Show(all == 0);
  empty_->set(shown_ == Shown::due ? _("Tidak ada yang jatuh tempo sampai hari itu.") : shown_ == Shown::lacking ? _("Semua berkas mempunyai aturan dan tanggal pemicu.") : shown_ == Shown::holds ? _("Tidak ada berkas yang ditahan.") : _("Belum ada penyusutan."));
  list_->Show(all > 0);
  cut_->set(in_words(screens::shown_of(rows.size(), static_cast<std::size_t>(all), shown_ == Shown::due ? desk::Sentence{"persempit dengan tindakan atau tanggal di samping.", "narrow them by act or date beside."} : desk::Sentence{"yang berikutnya tampil setelah ini selesai.", "the next come into sight as these are done."})));
  cut_->Show(rows.size() < static_cast<std::size_t>(all));
  list_->rows(std::move(rows));
  for (std::size_t i = 0; i < lines_.size(); ++i)
    if (!wanted_.empty() && lines_[i].opens == wanted_) list_->choose(static_cast<int>(i));
  if (list_->chosen() < 0 && all > 0) list_->choose(0);
  show_side();
}

const RetentionScreen::Line* RetentionScreen::chosen() const {
  const int at = list_->chosen();
  return at >= 0 && at < static_cast<int>(lines_.size()) ? &lines_[static_cast<std::size_t>(at)] : nullptr;
}

void RetentionScreen::show_side() {
  const auto* one = chosen();
  filters_->ShowItems(shown_ == Shown::due);
  date_row_->ShowItems(one != nullptr && shown_ == Shown::lacking);
  note_row_->ShowItems(one != nullptr && shown_ != Shown::disposals);
  begin_row_->ShowItems(shown_ == Shown::disposals);
  name_->set(one == nullptr ? wxString(" ") : shown_ == Shown::disposals ? wxString::Format(_("Penyusutan nomor %d"), one->number) : from_utf8(one->code));
  what_->set(one == nullptr ? _("Pindai atau pilih berkas.") : from_utf8(one->name.empty() ? std::string(" ") : one->name));
  Layout();
  card_->Layout();
  side_->Layout();
  shell_.frame_changed();
}

bool RetentionScreen::take_code(const std::string& code) {
  const auto parsed = archive::TrackingCode::parse(code);
  if (!parsed || parsed->type() != archive::CodeType::dossier) return false;
  wanted_ = parsed->str();
  for (std::size_t i = 0; i < lines_.size(); ++i)
    if (lines_[i].opens == wanted_) return list_->choose(static_cast<int>(i)), show_side(), true;
  asker_.ask<desk::RetentionView>(desk::Lane::acts, [code = wanted_](desk::Desk& desk, std::stop_token) { return desk::Retentions(desk).show(code); },
                                  [this](desk::Outcome<desk::RetentionView> view) {
                                    if (!view.ok()) return shell_.tell(view.refused());
                                    turn(view->held ? Shown::holds : view->lacking != workflow::Lacking::nothing ? Shown::lacking : Shown::due);
                                    std::vector<ListRow> rows;
                                    add(*view, rows);
                                    list_->Show();
                                    list_->rows(std::move(rows));
                                    list_->choose(0);
                                    head_->set(in_words(view->says));
                                    empty_->Hide();
                                    show_side();
                                  });
  return true;
}

void RetentionScreen::act() {
  const auto* one = chosen();
  if (one == nullptr || !frame().acts.back().enabled) return;
  asker_.ask<desk::Done>(desk::Lane::acts,
      [shown = shown_, line = *one, note = utf8(note_->GetValue()), date = screens::typed_date(utf8(date_->GetValue()))](desk::Desk& desk, std::stop_token) -> desk::Outcome<desk::Done> {
        desk::Retentions retentions(desk);
        if (shown == Shown::lacking) {
          const auto told = retentions.trigger(line.opens, date.value_or(workflow::PartialDate{}), note);
          return told ? desk::Outcome<desk::Done>(desk::Done{}) : told.refused();
        }
        const auto hold = shown == Shown::holds ? retentions.release(line.number > 0 ? std::to_string(line.number) : line.opens, note) : retentions.hold(line.opens, note);
        return hold ? desk::Outcome<desk::Done>(desk::Done{}) : hold.refused();
      },
      [this](desk::Outcome<desk::Done> done) {
        if (!done.ok()) return shell_.tell(done.refused());
        shell_.hush();
        note_->ChangeValue("");
        date_->ChangeValue("");
        refresh();
      });
}

// Begun and filled in one go: what is due for it is its list, unless nothing is.
void RetentionScreen::begin(workflow::DisposalKind kind) {
  asker_.ask<int>(desk::Lane::acts,
      [kind](desk::Desk& desk, std::stop_token) -> desk::Outcome<int> {
        desk::Disposals disposals(desk);
        const auto made = disposals.make(kind, {});
        if (!made) return made.refused();
        (void)disposals.add_due(made->disposal.number, std::nullopt);
        return made->disposal.number;
      },
      [this](desk::Outcome<int> number) { if (number.ok()) shell_.go({ScreenId::disposal, std::to_string(*number), {}}); else shell_.tell(number.refused()); });
}

FrameLook RetentionScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<RetentionScreen*>(this);
  look.title = _("Retensi dan penyusutan");
  const auto* one = chosen();
  const bool noted = !note_->GetValue().Trim().empty(), dated = screens::typed_date(utf8(date_->GetValue())).has_value();
  switch (shown_) {
    case Shown::due:
      look.reason = one == nullptr || noted ? wxString() : _("Menahan: tulis alasannya");
      look.acts = {{.title = _("Tahan berkas ini"), .key = "Ctrl+Enter", .icon = "stop", .primary = true, .enabled = one != nullptr && noted, .pressed = [self] { self->act(); }}};
      break;
    case Shown::lacking:
      look.reason = one == nullptr || dated ? wxString() : _("Belum: tanggal pemicu");
      look.acts = {{.title = _("Catat pemicu"), .key = "Ctrl+Enter", .icon = "check", .primary = true, .enabled = one != nullptr && dated, .pressed = [self] { self->act(); }}};
      break;
    case Shown::holds:
      look.reason = one == nullptr || noted ? wxString() : _("Melepas: tulis catatannya");
      look.acts = {{.title = _("Lepas penahanan"), .key = "Ctrl+Enter", .icon = "undo", .primary = true, .enabled = one != nullptr && noted, .pressed = [self] { self->act(); }}};
      break;
    case Shown::disposals:
      look.acts = {{.title = _("Buka penyusutan"), .key = "Enter", .icon = "arrow", .primary = true, .enabled = one != nullptr, .pressed = [self, number = one ? one->number : 0] { self->shell_.go({ScreenId::disposal, std::to_string(number), {}}); }}};
      break;
  }
  return look;
}

void RetentionScreen::focus_first() { list_->IsShown() ? list_->SetFocus() : turns_[0]->SetFocus(); }

bool RetentionScreen::shortcut(wxKeyEvent& e) {
  if (!e.ControlDown()) return false;
  const int at = e.GetKeyCode() - '1';
  if (at >= 0 && at < 4) return turn(static_cast<Shown>(at)), refresh(), true;
  if (e.GetKeyCode() != WXK_RETURN || shown_ == Shown::disposals) return false;
  return act(), true;
}

}  // namespace berkas::gui
