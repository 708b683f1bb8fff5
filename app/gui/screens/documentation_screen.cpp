#include "app/gui/screens/documentation_screen.h"

#include <wx/sizer.h>

#include "app/desk/desk.h"
#include "app/screens/wording.h"

namespace berkas::gui {

Part::Part(wxWindow* parent, DocumentationScreen& screen) : Sheet(parent, {.fill = Colour::ground}), screen_(screen), asker_(screen.shell().executor()) {}

DocumentationScreen::DocumentationScreen(wxWindow* parent, Shell& shell, const Place& to)
    : Screen(parent, shell), code_(to.code), detail_(to.detail), asker_(shell.executor()) {
  stepper_ = new Stepper(this, [this](int step) { look_back(step); });
  room_ = new wxPanel(this);
  room_->SetSizer(new wxBoxSizer(wxVERTICAL));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(stepper_, wxSizerFlags().Expand());
  row->Add(room_, wxSizerFlags(1).Expand());
  SetSizer(row);
}

void DocumentationScreen::refresh() {
  asker_.ask<Loaded>(desk::Lane::acts,
      [code = code_](desk::Desk& desk, std::stop_token) -> desk::Outcome<Loaded> {
        auto dossier = desk.dossier(code);
        if (!dossier.ok()) return dossier.refused();
        Loaded all{.dossier = *dossier};
        if (auto check = desk.check(code); check.ok()) all.check = *check;
        if (dossier->open_intake)
          if (auto intake = desk.intake(*dossier->open_intake); intake.ok()) all.intake = *intake;
        return all;
      },
      [this](desk::Outcome<Loaded> all) {
        if (all.ok()) loaded(*all);
        else shell_.tell(all.refused());
      });
}

void DocumentationScreen::loaded(const Loaded& all) {
  dossier_ = all.dossier;
  check_ = all.check;
  intake_ = all.intake;
  const bool first = !have_;
  have_ = true;
  screens::Part now = screens::documentation_steps(dossier_, check_, intake_).now;
  if (first && detail_ == "check" && dossier_.state >= workflow::DeskState::k1) now = dossier_.state == workflow::DeskState::k1 ? screens::Part::fill : screens::Part::examine;
  if (looking_back_) {
    if (part_) part_->show(dossier_);
    return part_changed();
  }
  show_part(now, first);
}

void DocumentationScreen::show_part(screens::Part which, bool) {
  const auto family = [](screens::Part p) {
    if (p == screens::Part::examine) return screens::Part::fill;
    if (p == screens::Part::verify) return screens::Part::scan;
    return p;
  };
  if (!part_ || family(which) != family(shown_)) {
    if (part_) part_->Destroy();
    part_ = make_part(which, room_, *this);
    room_->GetSizer()->Clear(false);
    room_->GetSizer()->Add(part_, wxSizerFlags(1).Expand());
    room_->Layout();
    shown_ = which;
    part_->show(dossier_);
    part_->Layout();
    part_changed();
    part_->focus_first();
    return;
  }
  shown_ = which;
  part_->show(dossier_);
  part_changed();
}

screens::DocumentationSteps DocumentationScreen::told() const {
  return screens::documentation_steps(dossier_, part_ && part_->sheet() ? part_->sheet() : check_, part_ && part_->tray() ? part_->tray() : intake_);
}

void DocumentationScreen::look_back(int step) {
  if (!have_) return;
  if (const auto line = told().steps[static_cast<std::size_t>(step)]; !line.open)
    return shell_.tell({.tone = Tone::accent, .icon = "info", .sentence = wxString::Format(_("%s: belum sampai di sini"), in_words(line.name)), .todo = in_words(line.why), .act = _("Mengerti"), .primary = false}, {});
  const auto now = screens::documentation_steps(dossier_, check_, intake_).now;
  const bool present = step == screens::index_of(now);
  looking_back_ = !present;
  show_part(static_cast<screens::Part>(step), true);
}

void DocumentationScreen::steps() {
  const auto told = this->told();
  std::vector<StepLook> looks;
  for (const auto& step : told.steps) looks.push_back({in_words(step.name), in_words(step.second), step.done, step.now, step.open, in_words(step.why)});
  stepper_->set(in_words(told.caption), looks);
}

void DocumentationScreen::part_changed() {
  if (have_) steps();
  shell_.frame_changed();
}

FrameLook DocumentationScreen::frame() const {
  FrameLook look;
  if (!have_) {
    look.title = _("Membuka berkas…");
    look.code = code_;
    return look;
  }
  const auto words = screens::state_words(workflow::to_string(dossier_.state));
  look.title = wxString::FromUTF8(screens::one_line(dossier_.dossier.about.title, 200));
  look.code = code_;
  const Tone tone = words.tone == 'b' ? Tone::bad : words.tone == 'w' ? Tone::warn : words.tone == 'g' ? Tone::good : words.tone == 'a' ? Tone::accent : Tone::plain;
  look.chip = ChipLook{.icon = words.icon, .word = in_words(words.word), .tone = tone};
  if (part_) part_->frame(look);
  return look;
}

void DocumentationScreen::focus_first() {
  if (part_) part_->focus_first();
  else stepper_->SetFocus();
}

bool DocumentationScreen::take_code(const std::string& typed) {
  if (part_ && part_->take_code(typed)) return true;
  return typed == code_ && have_ && dossier_.state < workflow::DeskState::k8;    // in work and already here; a documented one is shown as found
}

bool DocumentationScreen::escape() {
  if (part_ && part_->escape()) return true;
  if (!looking_back_) return false;
  looking_back_ = false;
  show_part(screens::documentation_steps(dossier_, check_, intake_).now, true);
  return true;
}

bool DocumentationScreen::shortcut(wxKeyEvent& e) { return part_ && part_->shortcut(e); }

}  // namespace berkas::gui
