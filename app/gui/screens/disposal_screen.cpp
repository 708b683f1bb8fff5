#include "app/gui/screens/disposal_screen.h"

#include "app/desk/dossier_name.h"
#include "app/screens/wording.h"
#include "archive/tracking_code.h"

namespace berkas::gui {
namespace { constexpr std::size_t most_lines = 2000; }

DisposalScreen::DisposalScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), asker_(shell.executor()) {
  if (long number = 0; wxString(to.code).ToLong(&number)) number_ = static_cast<int>(number);
  stepper_ = new Stepper(this, [this](int) { side_->focus_first(); });
  side_ = new DisposalSide(this, {.changed = [this] { side_->chosen(!chosen().empty()); shell_.frame_changed(); }, .record = [this] { act(); },
                                  .ask = [this](DisposalAsk what, const std::string& typed) { asked(what, typed); }});
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(stepper_, wxSizerFlags().Expand());
  row->Add(build_list(), wxSizerFlags(1).Expand().Border(wxALL, FromDIP(20)));
  row->Add(side_, wxSizerFlags().Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, FromDIP(20)));
  SetSizer(row);
}

Sheet* DisposalScreen::build_list() {
  card_ = new Sheet(this, {.fill = Colour::surface, .card = true});
  list_head_ = heading(card_, " ", 14);
  empty_ = explanation(card_, _("Daftarnya masih kosong. Pindai kode berkas, atau tambahkan semua yang jatuh tempo."), FromDIP(400));
  list_ = new Worklist(card_, _("Berkas dalam penyusutan"), {{.title = _("Keadaan"), .kind = ColumnKind::icon_word, .width_px = 160, .semibold = true}, {.title = _("Berkas"), .kind = ColumnKind::two_lines}}, 52, true,
                       {.chosen = [this](int) { side_->chosen(true); shell_.frame_changed(); }, .open = [this](int) { if (const auto codes = chosen(); !codes.empty()) shell_.go({ScreenId::found, codes.front(), {}}); }, .key = {}});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(list_head_, wxSizerFlags().Expand().Border(wxALL, FromDIP(14)));
  column->Add(empty_, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(14)));
  column->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
  cut_ = new Words(card_, " ", {.ink = Ink::quiet, .ellipsis = true});
  column->Add(cut_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
  minutes_ = new MinutesActs(card_, shell_, 2, [this] { refresh(); });
  column->Add(minutes_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(14)));
  card_->SetSizer(column);
  empty_->Hide();
  cut_->Hide();
  minutes_->Hide();
  return card_;
}

void DisposalScreen::refresh() {
  ask([number = number_](desk::Disposals& disposals) { return disposals.show(number); }, false);
}

void DisposalScreen::ask(Work work, bool acts, bool hushes) {
  if (busy_) return;
  busy_ = true;
  shell_.frame_changed();
  asker_.ask<Loaded>(desk::Lane::acts,
      [work = std::move(work)](desk::Desk& desk, std::stop_token) -> desk::Outcome<Loaded> {
        desk::Disposals disposals(desk);
        auto view = work(disposals);
        if (!view) return view.refused();
        const int files = screens::files_that_go(desk, *view);
        const bool printed = screens::minutes_on_paper(desk, {false, view->disposal.number});
        return Loaded{std::move(view.value()), files, printed};
      },
      [this, acts, hushes](desk::Outcome<Loaded> loaded) {
        busy_ = false;
        if (loaded.ok()) {
          if (hushes) shell_.hush();
          if (acts) wxBell();
          show(*loaded);
        } else {
          shell_.tell(loaded.refused());
        }
        shell_.frame_changed();
        add_next(false);
      });
}

void DisposalScreen::show(const Loaded& loaded) {
  view_ = loaded.view;
  files_ = loaded.files;
  show_steps();
  show_list();
  show_paper(loaded.printed);
  side_->show(*view_, files_);
  side_->chosen(!chosen().empty());
  Layout();
}

void DisposalScreen::show_steps() {
  std::vector<StepLook> steps;
  for (const auto& stage : view_->stages) {
    StepLook look;
    look.name = in_words(screens::stage_short(stage.rule->stage));
    look.done = stage.done.has_value();
    look.now = view_->next == stage.rule->stage;
    look.open = look.now;
    look.second = look.done ? in_words(screens::partial(stage.done->told.date)) : look.now ? _("sekarang") : wxString();
    look.why = look.done ? from_utf8(stage.done->told.number + (stage.done->told.by.empty() ? "" : " " + stage.done->told.by)) : in_words({stage.rule->name_id, stage.rule->name_en});
    steps.push_back(look);
  }
  stepper_->set(wxString::Format(_("Penyusutan nomor %d"), number_), steps);
}

// Once the minutes are recorded: printed, signed, scanned back, before or after it is carried out.
void DisposalScreen::show_paper(bool printed) {
  MinutesLook look{.of = {false, number_}, .sheet = desk::minutes_sheet(view_->disposal.kind), .open = true};
  for (const auto& stage : view_->stages) {
    if (stage.rule->stage != workflow::DisposalStage::minutes || !stage.done) continue;
    look.print = look.save = !look.sheet.empty();
    look.signed_file = stage.done->signed_file;
    look.read_back = printed && look.signed_file.empty();
  }
  for (const auto& line : view_->lines) look.dossiers.push_back(line.entry.dossier);
  minutes_->show(look);
  minutes_->Show(look.save);
}

void DisposalScreen::show_list() {
  std::vector<ListRow> rows;
  for (const auto& line : view_->lines) {
    if (rows.size() >= most_lines) break;
    const auto& one = line.retention;
    ListCell state{.text = line.entry.outcome.empty() ? in_words(desk::act_words(one.next)) : from_utf8(line.entry.outcome), .second = {}, .icon = line.entry.outcome.empty() ? "clock" : "check", .ink = line.entry.outcome.empty() ? Colour::text : Colour::good};
    if (one.held) state = {.text = _("ditahan"), .second = {}, .icon = "stop", .ink = Colour::warn};
    else if (one.lent) state = {.text = _("dipinjam"), .second = {}, .icon = "lend", .ink = Colour::warn};
    else if (view_->disposal.state == "done") state = {.text = _("selesai"), .second = {}, .icon = "check", .ink = Colour::good};
    rows.push_back({state, {.text = from_utf8(screens::one_line(desk::dossier_name(one.number, one.title), 70)), .second = from_utf8(line.entry.rule)}});
  }
  list_head_->set(counted("%d berkas", static_cast<int>(view_->lines.size())));
  empty_->Show(rows.empty());
  list_->Show(!rows.empty());
  cut_->set(in_words(screens::shown_of(rows.size(), view_->lines.size(), {"semuanya ada di Daftarnya.", "Its list has them all."})));
  cut_->Show(rows.size() < view_->lines.size());
  list_->rows(std::move(rows));
  card_->Layout();
}

std::vector<std::string> DisposalScreen::chosen() const {
  const int at = list_->chosen();
  if (!view_ || at < 0 || at >= static_cast<int>(view_->lines.size())) return {};
  return {view_->lines[static_cast<std::size_t>(at)].entry.dossier};
}

bool DisposalScreen::take_code(const std::string& code) {
  const auto parsed = archive::TrackingCode::parse(code);
  if (!parsed || parsed->type() != archive::CodeType::dossier) return false;
  if (view_ && !view_->next) return false;                 // it is over: the dossier itself is looked at
  scanned_.push_back(parsed->str());
  add_next(true);
  return true;
}

// One code an act: one that may not be in the list keeps no other out of it, and what was said of it stays to be read.
void DisposalScreen::add_next(bool hushes) {
  if (busy_ || scanned_.empty()) return;
  const auto code = scanned_.front();
  scanned_.pop_front();
  ask([number = number_, code](desk::Disposals& disposals) { return disposals.add(number, {code}); }, true, hushes);
}

void DisposalScreen::act() {
  if (!view_ || !view_->next || !frame().acts.back().enabled) return;
  const auto record = screens::stage_record(*view_->next, side_->typed());
  if (screens::last_stage(*view_)) return ask([number = number_, on = record.date](desk::Disposals& disposals) { return disposals.carry_out(number, on); }, true);
  ask([number = number_, record](desk::Disposals& disposals) { return disposals.record(number, record); }, true);
}

void DisposalScreen::asked(DisposalAsk what, const std::string& typed) {
  const auto codes = chosen();
  if (what == DisposalAsk::cancel) return ask([number = number_, typed](desk::Disposals& disposals) { return disposals.cancel(number, typed); }, true);
  if (codes.empty()) return;
  if (what == DisposalAsk::take_off) return ask([number = number_, codes, typed](desk::Disposals& disposals) { return disposals.take_off(number, codes, typed); }, true);
  const std::string outcome = what == DisposalAsk::destroy ? "musnah" : what == DisposalAsk::permanent ? "permanen" : "simpan";
  const auto until = what == DisposalAsk::keep ? screens::typed_date(typed).value_or(workflow::PartialDate{}) : workflow::PartialDate{};
  ask([number = number_, codes, outcome, until](desk::Disposals& disposals) { return disposals.judge(number, codes, outcome, until); }, true);
}

FrameLook DisposalScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<DisposalScreen*>(this);
  look.title = view_ ? from_utf8(view_->disposal.title) : _("Penyusutan");
  if (!view_) return look;
  const bool open = view_->next.has_value();
  look.chip = open ? ChipLook{.icon = "clock", .word = in_words(screens::stage_short(*view_->next)), .tone = Tone::accent}
                   : ChipLook{.icon = view_->disposal.state == "done" ? "check" : "cross", .word = view_->disposal.state == "done" ? _("selesai") : _("dibatalkan"), .tone = view_->disposal.state == "done" ? Tone::good : Tone::plain};
  const auto list = [self] { self->shell_.go({ScreenId::lists, "disposal", std::to_string(self->number_)}); };
  look.head_acts.push_back({.title = _("Daftarnya"), .icon = "list", .pressed = list});
  if (!open) return look;
  const auto* rule = screens::next_rule(*view_);
  const auto wanted = rule ? in_words(screens::still_wanted(*rule, side_->typed())) : wxString();
  const bool end = screens::last_stage(*view_);
  look.reason = busy_ ? _("Sedang dicatat") : !wanted.empty() ? _("Belum: ") + wanted : end && !side_->confirmed() ? _("Belum: persetujuan di kotaknya") : wxString();
  const bool filling = view_->next == workflow::DisposalStage::committee || view_->next == workflow::DisposalStage::list;
  if (filling) look.acts.push_back({.title = _("Tambah yang jatuh tempo"), .icon = "plus", .enabled = !busy_, .pressed = [self] { self->ask([number = self->number_](desk::Disposals& disposals) { return disposals.add_due(number, std::nullopt); }, true); }});
  look.acts.push_back({.title = end ? (screens::destroys(*view_) ? _("Musnahkan") : _("Laksanakan")) : _("Catat tahap ini"), .key = "Ctrl+Enter", .icon = "check", .primary = true, .enabled = !busy_ && wanted.empty() && (!end || side_->confirmed()), .pressed = [self] { self->act(); }});
  return look;
}

void DisposalScreen::focus_first() { list_->SetFocus(); }

bool DisposalScreen::shortcut(wxKeyEvent& e) {
  if (!e.ControlDown()) return false;
  switch (e.GetKeyCode()) {
    case WXK_RETURN: return act(), true;
    case 'B': return minutes_->read_back(), true;
    case 'P': return minutes_->print(), true;
    case 'S': return minutes_->save(), true;
    default: return false;
  }
}

}  // namespace berkas::gui
