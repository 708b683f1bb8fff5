#include "workflow/routing.h"

#include <algorithm>

#include "workflow/folding.h"
#include "workflow/refusals.h"
#include "workflow/sop_reader.h"

namespace berkas::workflow {
namespace {

constexpr int most_drafts = 999;

// A document stands there to be changed and marked.
bool concerns_draft(const Step& step) {
  return step.stage == Stage::draft || step.stage == Stage::final || step.mark != Mark::none;
}

bool before_any_draft(const Step& step) {
  return (step.stage == Stage::proposal || step.stage == Stage::team) && step.mark == Mark::none;
}

int furthest(const Routing& routing) {
  int step = 0;
  for (const Visit& visit : routing.visits)
    if (!visit.history) step = std::max(step, visit.step);
  return step;
}

// One act on a copy of the routing.
class Act {
 public:
  Act(const Sop& sop, const Routing& before) : sop_(sop), before_(before), after_(before) {}

  Visit& enter(int step, PartialDate received);
  Visit& current();
  void write(Visit& visit, const StepEntry& entry) const;
  void pass(Visit& visit, bool draft_changed);
  void leave(Visit& visit, int to, const std::string& reason);
  void arrive(int step, PartialDate received);
  void move(const StepEntry& entry);
  void jump(const StepEntry& entry);
  void back_fill(const StepEntry& entry);
  Routing& routing() { return after_; }
  void warn(Warning warning) { extra_.push_back(std::move(warning)); }
  Accepted accepted() const;

 private:
  bool take_over(int step);
  const Sop& sop_;
  const Routing& before_;
  Routing after_;
  std::vector<Warning> extra_;
};

Visit& Act::enter(int step, PartialDate received) {
  Visit visit;
  visit.step = step;
  visit.visit = visits_of(after_, step) + 1;
  if (sop_.has_step(step)) visit.role = sop_.step(step).role;  // an office may have shortened its SOP since
  visit.received = received;
  visit.open = true;
  after_.visits.push_back(std::move(visit));
  return after_.visits.back();
}

Visit& Act::current() {
  const auto open = std::find_if(after_.visits.begin(), after_.visits.end(), [](const Visit& v) { return v.open; });
  return open == after_.visits.end() ? enter(after_.current_step, {}) : *open;
}

void Act::write(Visit& visit, const StepEntry& entry) const {
  const Step& step = sop_.step(visit.step);
  if (!blank(entry.person)) visit.person = entry.person;
  if (entry.received.known()) visit.received = entry.received;
  if (entry.finished.known()) visit.finished = entry.finished;
  visit.decision = step.decision ? entry.decision : Decision::none;
  if (!blank(entry.note)) visit.note = entry.note;
  visit.evidence.insert(visit.evidence.end(), entry.evidence.begin(), entry.evidence.end());
  visit.recorded = entry.recorded;
  if (entry.mark_missing && visit.decision != Decision::no) visit.incomplete = entry.missing_reason;
  if (entry.outside_reason) {
    visit.outside_sop = true;
    visit.outside_reason = *entry.outside_reason;
  }
}

// Closes a visit that moves the dossier, and counts drafts (R6): a return asks for a new version, the next "yes" brings it.
void Act::pass(Visit& visit, bool draft_changed) {
  const Step& step = sop_.step(visit.step);
  if (after_.draft_version == 0 && concerns_draft(step)) after_.draft_version = 1;
  const bool returned = visit.decision == Decision::no;
  if (returned) {
    if (draft_changed && after_.draft_version > 0) after_.draft_change_pending = true;
  } else if (after_.draft_change_pending) {
    if (draft_changed) ++after_.draft_version;
    after_.draft_change_pending = false;
  }
  visit.draft_version = after_.draft_version;
  visit.open = false;
  visit.history = visit.ahead = false;
  visit.next = returned ? step.no_to.value_or(0) : step.yes.value_or(0);
}

void Act::leave(Visit& visit, int to, const std::string& reason) {
  visit.open = false;
  visit.unfinished = true;
  visit.outside_sop = true;
  visit.outside_reason = reason;
  visit.draft_version = after_.draft_version;
  visit.next = to;
}

// History recorded before the dossier got here becomes its way, oldest record first. It moves to the end of the list, so
// that the visits which moved the dossier stand in the order they did.
bool Act::take_over(int step) {
  auto& visits = after_.visits;
  const auto waiting = std::find_if(visits.begin(), visits.end(), [&](const Visit& v) { return v.ahead && v.step == step; });
  if (waiting == visits.end()) return false;
  std::rotate(waiting, waiting + 1, visits.end());
  pass(visits.back(), true);
  after_.current_step = visits.back().next;
  return true;
}

void Act::arrive(int step, PartialDate received) {
  after_.current_step = step;
  while (after_.current_step != 0) {
    if (take_over(after_.current_step)) {
      received = {};
      continue;
    }
    enter(after_.current_step, received);
    return;
  }
}

void Act::move(const StepEntry& entry) {
  Visit& visit = current();
  write(visit, entry);
  pass(visit, entry.draft_changed);
  arrive(visit.next, entry.recorded == Recorded::at_event ? entry.finished : PartialDate{});
}

void Act::jump(const StepEntry& entry) {
  leave(current(), entry.step, *entry.outside_reason);
  after_.current_step = entry.step;
  Visit& visit = enter(entry.step, entry.received);
  if (entry.step == sop_.documentation_step) {  // entered, not closed: the clerk still has to document
    visit.outside_sop = true;
    visit.outside_reason = *entry.outside_reason;
    return;
  }
  write(visit, entry);
  pass(visit, entry.draft_changed);
  arrive(visit.next, entry.recorded == Recorded::at_event ? entry.finished : PartialDate{});
}

void Act::back_fill(const StepEntry& entry) {
  const bool ahead = entry.step > furthest(after_);
  Visit& visit = enter(entry.step, {});
  visit.open = false;
  visit.history = true;
  visit.ahead = ahead;
  write(visit, entry);
  visit.recorded = Recorded::later;
  if (entry.draft_version > 0) {
    visit.draft_version = entry.draft_version;
    after_.draft_version = std::max(after_.draft_version, entry.draft_version);
  } else if (!before_any_draft(sop_.step(entry.step))) {
    visit.draft_version = after_.draft_version;
  }
  if (ahead)
    warn({"recorded-ahead",
          "Langkah " + std::to_string(entry.step) + " dicatat lebih dahulu; berkas masih di langkah " +
              std::to_string(after_.current_step) + ".",
          "Step " + std::to_string(entry.step) + " is recorded ahead; the dossier still stands at step " +
              std::to_string(after_.current_step) + "."});
}

Accepted Act::accepted() const {
  Accepted result{after_, extra_};
  const auto old = warnings(sop_, before_);
  for (const Warning& warning : warnings(sop_, after_)) {
    const auto same = [&](const Warning& w) { return w.code == warning.code && w.message_id == warning.message_id; };
    if (std::none_of(old.begin(), old.end(), same)) result.warnings.push_back(warning);
  }
  return result;
}

std::optional<Refusal> wrong_entry(const Sop& sop, const StepEntry& entry) {
  const Step& step = sop.step(entry.step);
  if (entry.decision == Decision::no && !step.decision) return no_decision_here(step);
  if (entry.decision == Decision::no && blank(entry.note)) return note_required_on_return();
  if (entry.mark_missing && step.mark == Mark::none) return no_mark_here(step);
  if (entry.mark_missing && blank(entry.missing_reason)) return reason_required();
  if (entry.outside_reason && blank(*entry.outside_reason)) return reason_required();
  if (entry.draft_version < 0 || entry.draft_version > most_drafts)
    return Refusal{"bad-draft", "Nomor versi draf harus 1 sampai 999.", "A draft version is 1 to 999."};
  return std::nullopt;
}

bool closed_the_routing(const Routing& routing, int step) {
  for (auto visit = routing.visits.rbegin(); visit != routing.visits.rend(); ++visit)
    if (!visit->history) return visit->step == step;
  return false;
}

}  // namespace

Routing start(const Sop& sop, int at_step, PartialDate received) {
  if (!sop.has_step(at_step)) throw SopError(unknown_step(sop, at_step).message_id);
  Routing routing;
  routing.sop_id = sop.id;
  routing.current_step = at_step;
  routing.unrecorded_before = at_step > 1;
  for (int no = 1; no < at_step; ++no)
    if (concerns_draft(sop.step(no))) routing.draft_version = 1;
  Act act(sop, routing);
  act.enter(at_step, received);
  return act.routing();
}

RoutingResult record(const Sop& sop, const Routing& before, const StepEntry& entry) {
  if (before.cancelled) return closed_refusal(before);
  if (!sop.has_step(entry.step)) return unknown_step(sop, entry.step);
  if (const auto refusal = wrong_entry(sop, entry)) return *refusal;
  const Step& step = sop.step(entry.step);
  const bool here = entry.step == before.current_step, jumps = entry.outside_reason && !here;
  if (before.done() && (jumps || closed_the_routing(before, entry.step))) return closed_refusal(before);
  const bool only_entered = jumps && entry.step == sop.documentation_step;
  const bool must_decide = here || (jumps && !only_entered) || entry.step > furthest(before);
  if (must_decide && step.decision && entry.decision == Decision::none) return decision_required(step);
  const bool shortcut = here && entry.outside_reason;  // a reason does not stand in for documenting
  if (entry.step == sop.documentation_step && !only_entered && (!here || shortcut)) return documentation_step_refusal(step);
  Act act(sop, before);
  if (here)
    act.move(entry);
  else if (jumps)
    act.jump(entry);
  else
    act.back_fill(entry);
  return act.accepted();
}

RoutingResult hand_over(const Sop& sop, const Routing& before, int through, PartialDate on, const std::string& person) {
  if (before.cancelled || before.done()) return closed_refusal(before);
  if (!sop.has_step(through)) return unknown_step(sop, through);
  if (!sop.has_step(before.current_step)) return unknown_step(sop, before.current_step);
  std::vector<int> chain;
  for (int no = before.current_step; chain.size() < sop.steps.size(); no = *sop.step(no).yes) {
    if (sop.step(no).decision)
      return Refusal{"decision-in-chain",
                     "Langkah " + std::to_string(no) + " adalah keputusan dan tidak dapat dilewati oleh serah terima.",
                     "Step " + std::to_string(no) + " decides; handing over cannot pass it."};
    if (no == sop.documentation_step) return documentation_step_refusal(sop.step(no));
    chain.push_back(no);
    if (no == through || !sop.step(no).yes) break;
  }
  if (chain.back() != through)
    return Refusal{"not-next",
                   "Langkah " + std::to_string(through) + " tidak terletak di depan; berkas berada di langkah " +
                       std::to_string(before.current_step) + ".",
                   "Step " + std::to_string(through) + " does not lie ahead; the dossier stands at step " +
                       std::to_string(before.current_step) + "."};
  Act act(sop, before);
  for (const int no : chain) {
    if (act.routing().current_step != no) continue;  // history recorded ahead has carried the dossier past it
    StepEntry entry;
    entry.step = no;
    entry.received = act.current().received.known() ? PartialDate{} : on;
    entry.finished = on;
    entry.person = no == through ? person : "";
    entry.recorded = Recorded::at_event;
    act.move(entry);
  }
  return act.accepted();
}

RoutingResult return_outside_sop(const Sop& sop, const Routing& before, int to_step, const std::string& note, PartialDate on) {
  if (before.cancelled || before.done()) return closed_refusal(before);
  if (!sop.has_step(to_step)) return unknown_step(sop, to_step);
  if (blank(note)) return note_required_on_return();
  if (to_step >= before.current_step)
    return Refusal{"not-back", "Pengembalian menuju langkah sebelum langkah " + std::to_string(before.current_step) + ".",
                   "A return leads to a step before step " + std::to_string(before.current_step) + "."};
  Act act(sop, before);
  Visit& visit = act.current();
  act.leave(visit, to_step, note);
  visit.note = note;
  if (on.known()) visit.finished = on;
  act.arrive(to_step, on);
  return act.accepted();
}

RoutingResult cancel(const Sop& sop, const Routing& before, const std::string& reason) {
  if (before.cancelled || before.done()) return closed_refusal(before);
  if (blank(reason)) return reason_required();
  Act act(sop, before);
  act.leave(act.current(), 0, reason);
  act.routing().cancelled = true;
  act.routing().cancel_reason = reason;
  return act.accepted();
}

int visits_of(const Routing& routing, int step) {
  return static_cast<int>(
      std::count_if(routing.visits.begin(), routing.visits.end(), [&](const Visit& v) { return v.step == step; }));
}

std::vector<int> possible_next(const Sop& sop, const Routing& routing) {
  if (routing.cancelled || routing.done() || !sop.has_step(routing.current_step)) return {};
  const Step& step = sop.step(routing.current_step);
  std::vector<int> next{step.yes.value_or(0)};
  if (step.decision && step.no_to) next.push_back(*step.no_to);
  return next;
}

const Visit* open_visit(const Routing& routing) {
  if (routing.done() || routing.cancelled) return nullptr;
  const auto open = std::find_if(routing.visits.begin(), routing.visits.end(), [](const Visit& v) { return v.open; });
  return open == routing.visits.end() ? nullptr : &*open;
}

}  // namespace berkas::workflow
