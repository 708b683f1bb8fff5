#include <algorithm>

#include "app/desk/capture_page.h"
#include "app/desk/gate.h"
#include "app/desk/intake_door.h"
#include "app/desk/intake_view.h"

namespace berkas::desk {
namespace {

using PageAct = std::function<void(archive::Intake&, const archive::IntakePage&)>;

// Opens the intake, finds the page by its present number, does the act and shows the intake as it then stands.
Outcome<IntakeView> on_page(Desk::State& state, const std::string& id, int page, const PageAct& act) {
  const auto intake = open_intake(state, id);
  if (!intake.ok()) return intake.refused();
  const auto facts = (*intake)->facts();
  const auto* found = page_no(facts, page);
  if (found == nullptr) return no_such_page(page, shown_pages(facts));
  act(**intake, *found);
  return view_of((*intake)->facts());
}

// The new picture takes the place of the page it looks like; the old one stays, set aside.
Outcome<IntakeView> replace_like(Desk::State& state, const std::string& id, int page) {
  const auto intake = open_intake(state, id);
  if (!intake.ok()) return intake.refused();
  const auto facts = (*intake)->facts();
  const auto* fresh = page_no(facts, page);
  if (fresh == nullptr) return no_such_page(page, shown_pages(facts));
  const auto* old = looks_like(facts, fresh->look, fresh->codes, fresh->id);
  if (old == nullptr)
    return refuse("no-like-page", {"Tidak ada halaman lain yang tampak sama dengan halaman " + std::to_string(page) + ".", "No other page looks like page " + std::to_string(page) + "."},
                  {"Biarkan, pindai ulang, atau sisihkan.", "Keep it, rescan it or set it aside."});
  const int place = old->no;
  for (const auto& flag : fresh->flags)
    if (flag.answer.empty()) (*intake)->answer(fresh->id, flag.flag, "keep");
  (*intake)->move(fresh->id, place);
  (*intake)->set_aside(old->id);
  return view_of((*intake)->facts());
}

Refused nothing_to_answer(int page) {
  return refuse("no-flag", {"Halaman " + std::to_string(page) + " tidak punya pertanyaan terbuka.", "Page " + std::to_string(page) + " has no open question."},
                {"`berkas intake show` menunjukkan yang belum dijawab.", "`berkas intake show` shows what is open."});
}

}  // namespace

Outcome<IntakeView> Desk::intake(const std::string& id) {
  auto facts = read_intake(*state_, id);
  if (!facts.ok()) return facts.refused();
  return view_of(std::move(facts.value()));
}

std::vector<IntakeView> Desk::intakes() {
  std::vector<IntakeView> views;
  for (auto& facts : state_->tray().list()) {
    const bool acknowledged = !facts.dossier.empty() && filed_under(state_->catalogue(), facts.dossier, facts.id).has_value();
    if (!acknowledged) views.push_back(view_of(std::move(facts)));
  }
  return views;
}

Outcome<IntakeView> Desk::answer_flag(const std::string& id, int page, const std::string& answer) {
  if (answer == "replace") return replace_like(*state_, id, page);
  if (answer != "keep" && answer != "rescan" && answer != "set-aside")
    return Refused{Exit::usage, "bad-answer", {"Jawaban \"" + answer + "\" tidak dikenal.", "The answer \"" + answer + "\" is not known."},
                   {"Jawab keep, rescan, set-aside, atau replace.", "Answer keep, rescan, set-aside or replace."}};
  const auto intake = open_intake(*state_, id);
  if (!intake.ok()) return intake.refused();
  const auto facts = (*intake)->facts();
  const auto* found = page_no(facts, page);
  if (found == nullptr) return no_such_page(page, shown_pages(facts));
  bool answered = false;
  for (const auto& flag : found->flags) {
    if (!flag.answer.empty()) continue;
    (*intake)->answer(found->id, flag.flag, answer);
    answered = true;
  }
  if (!answered) return nothing_to_answer(page);
  return view_of((*intake)->facts());
}

Outcome<IntakeView> Desk::rotate(const std::string& id, int page, int quarter_turns_clockwise) {
  return on_page(*state_, id, page, [&](auto& intake, const auto& found) { intake.rotate(found.id, quarter_turns_clockwise); });
}

Outcome<IntakeView> Desk::move(const std::string& id, int page, int to) {
  const auto facts = read_intake(*state_, id);
  if (!facts.ok()) return facts.refused();
  if (page_no(*facts, to) == nullptr) return no_such_page(to, shown_pages(*facts));
  return on_page(*state_, id, page, [&](auto& intake, const auto& found) { intake.move(found.id, to); });
}

Outcome<IntakeView> Desk::set_aside(const std::string& id, int page) {
  return on_page(*state_, id, page, [](auto& intake, const auto& found) { intake.set_aside(found.id); });
}

Outcome<IntakeView> Desk::restore(const std::string& id, const std::string& page_id) {
  const auto intake = open_intake(*state_, id);
  if (!intake.ok()) return intake.refused();
  const auto facts = (*intake)->facts();
  const auto aside = [&](const auto& page) { return page.set_aside && page.id == page_id; };
  if (std::none_of(facts.pages.begin(), facts.pages.end(), aside))
    return refuse("unknown-page", {"Tidak ada halaman tersisih bernama " + page_id + ".", "No page set aside is called " + page_id + "."},
                  {"`berkas intake show` menunjukkan yang disisihkan.", "`berkas intake show` shows those set aside."});
  (*intake)->restore(page_id);
  return view_of((*intake)->facts());
}

Outcome<IntakeView> Desk::undo(const std::string& id) {
  const auto intake = open_intake(*state_, id);
  if (!intake.ok()) return intake.refused();
  if (!(*intake)->undo())
    return refuse("nothing-to-undo", {"Tidak ada tindakan yang dapat diurungkan.", "There is nothing to undo."});
  return view_of((*intake)->facts());
}

Outcome<IntakeView> Desk::expect(const std::string& id, std::optional<int> sheets) {
  if (sheets && (*sheets < 1 || *sheets > most_sheets)) return bad_sheet_count(*sheets);
  const auto intake = open_intake(*state_, id);
  if (!intake.ok()) return intake.refused();
  (*intake)->expect(sheets);
  return view_of((*intake)->facts());
}

Outcome<IntakeView> Desk::accept(const std::string& id) {
  const auto intake = open_intake(*state_, id);
  if (!intake.ok()) return intake.refused();
  auto& tray = **intake;
  const auto facts = tray.facts();
  if (const auto no = not_acceptable(state_->catalogue(), facts, facts.dossier)) return *no;
  if (facts.state != archive::IntakeState::accepted) tray.accept();
  if (!facts.dossier.empty()) {
    const auto note = pages_id(shown_pages(facts)) + ", baki " + id;
    const auto told = state_->act_on(facts.dossier, "intake.accepted", note, [](auto&, archive::Dossier& dossier) {
      dossier.digitised_accepted = true;
      return std::nullopt;
    });
    if (!told.ok()) return told.refused();
  }
  return view_of(tray.facts());
}

Outcome<Done> Desk::discard(const std::string& id, const std::string& reason) {
  const auto why = clean_note(reason, {"alasan", "the reason"}, 1000);
  if (!why.ok()) return why.refused();
  if (why->text.empty())
    return refuse("reason-required", {"Alasan wajib ditulis.", "A reason is required."}, {"Tulis mengapa baki ini dibatalkan.", "Say why this intake is discarded."});
  const auto intake = open_intake(*state_, id);
  if (!intake.ok()) return intake.refused();
  const auto facts = (*intake)->facts();
  (*intake)->discard(why->text);
  if (!facts.dossier.empty() && !facts.pages.empty()) {
    const auto told = state_->act_on(facts.dossier, "intake.discarded", "baki " + id + ": " + why->text, [](auto&, auto&) { return std::nullopt; });
    if (!told.ok()) state_->log("discarded intake " + id + " not told to the catalogue: " + told.refused().message.en);
  }
  return Done{};
}

}  // namespace berkas::desk
