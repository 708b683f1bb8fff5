// Random clerks: whatever is recorded in whatever order, no visit is ever lost or rewritten.
#include <algorithm>
#include <map>
#include <random>

#include "tests/workflow/shipped.h"
#include "workflow/routing.h"

namespace berkas::workflow {
namespace {

using testing::performance;

class Clerk {
 public:
  Clerk(const Sop& sop, unsigned seed) : sop_(sop), random_(seed) {}

  int up_to(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most + 1)); }
  PartialDate some_date() {
    if (up_to(2) == 0) return {};
    return up_to(1) == 0 ? PartialDate::of(2026, 1 + up_to(11)) : PartialDate::of(2026, 1 + up_to(11), 1 + up_to(27));
  }
  StepEntry some_entry(int step) {
    StepEntry entry;
    entry.step = step;
    entry.decision = static_cast<Decision>(up_to(2));
    if (up_to(3) != 0) entry.note = "catatan " + std::to_string(random_());
    entry.received = some_date();
    entry.finished = some_date();
    if (up_to(9) == 0) entry.outside_reason = "alasan";
    if (up_to(9) == 0) entry.mark_missing = true, entry.missing_reason = "tidak ada";
    if (up_to(9) == 0) entry.draft_version = up_to(5);
    entry.draft_changed = up_to(3) != 0;
    entry.recorded = up_to(1) == 0 ? Recorded::at_event : Recorded::later;
    return entry;
  }
  RoutingResult act(const Routing& routing) {
    const int steps = static_cast<int>(sop_.steps.size());
    const int choice = up_to(99);
    if (choice < 60) return record(sop_, routing, some_entry(routing.current_step));
    if (choice < 80) return record(sop_, routing, some_entry(up_to(steps + 1)));
    if (choice < 88) return hand_over(sop_, routing, up_to(steps + 1), some_date(), "N");
    if (choice < 96) return return_outside_sop(sop_, routing, up_to(steps + 1), "kembali", some_date());
    if (choice < 97) return cancel(sop_, routing, "batal");
    return complete_visit(sop_, routing, 1 + up_to(steps - 1), 1 + up_to(2), some_entry(1));
  }

 private:
  const Sop& sop_;
  std::mt19937 random_;
};

using Key = std::pair<int, int>;

std::map<Key, Visit> by_key(const Routing& routing) {
  std::map<Key, Visit> visits;
  for (const Visit& visit : routing.visits) visits.emplace(Key{visit.step, visit.visit}, visit);
  return visits;
}

void expect_kept(const Visit& before, const Visit& after) {
  EXPECT_EQ(after.role, before.role);
  if (!before.note.empty()) {
    EXPECT_EQ(after.note, before.note);
  }
  if (!before.person.empty()) {
    EXPECT_EQ(after.person, before.person);
  }
  if (before.decision != Decision::none) {
    EXPECT_EQ(after.decision, before.decision);
  }
  EXPECT_EQ(after.incomplete, before.incomplete);
  EXPECT_EQ(after.outside_reason, before.outside_reason);
  EXPECT_FALSE(after.open) << "a closed visit never opens again";
  if (before.finished.known()) {
    EXPECT_EQ(after.finished, before.finished);
  }
  if (!before.history) {
    EXPECT_EQ(after.next, before.next);
    EXPECT_EQ(after.draft_version, before.draft_version);
    EXPECT_FALSE(after.history);
  }
}

void expect_sound(const Sop& sop, const Routing& routing) {
  const auto visits = by_key(routing);
  EXPECT_EQ(visits.size(), routing.visits.size()) << "(step, visit) names one visit";
  std::map<int, int> highest;
  int open = 0;
  for (const Visit& visit : routing.visits) {
    highest[visit.step] = std::max(highest[visit.step], visit.visit);
    if (visit.open) {
      ++open;
      EXPECT_EQ(visit.step, routing.current_step);
    }
    EXPECT_LE(visit.draft_version, routing.draft_version);
    if (visit.decision == Decision::no) {
      EXPECT_FALSE(visit.note.empty());
    }
    if (visit.outside_sop) {
      EXPECT_FALSE(visit.outside_reason.empty());
    }
  }
  for (const auto& [step, most] : highest) EXPECT_EQ(most, visits_of(routing, step));
  EXPECT_EQ(open, routing.done() || routing.cancelled ? 0 : 1);
  for (const MarkGiven& mark : valid_marks(sop, routing)) EXPECT_EQ(mark.draft_version, routing.draft_version);
}

// The visits that moved the dossier form one unbroken way.
void expect_unbroken(const Routing& routing) {
  const Visit* before = nullptr;
  for (const Visit& visit : routing.visits) {
    if (visit.history) continue;
    if (before != nullptr) {
      EXPECT_EQ(before->next, visit.step);
    }
    before = &visit;
  }
}

void walk(const Sop& sop, unsigned seed) {
  Clerk clerk(sop, seed);
  Routing routing = start(sop, 1 + clerk.up_to(static_cast<int>(sop.steps.size()) - 1));
  for (int i = 0; i < 120; ++i) {
    const RoutingResult result = clerk.act(routing);
    const auto* accepted = std::get_if<Accepted>(&result);
    if (accepted == nullptr) continue;
    const auto before = by_key(routing), after = by_key(accepted->routing);
    for (const auto& [key, visit] : before) {
      ASSERT_TRUE(after.contains(key)) << "lost step " << key.first << " visit " << key.second << " seed " << seed;
      if (!visit.open) expect_kept(visit, after.at(key));
    }
    ASSERT_GE(accepted->routing.draft_version, routing.draft_version);
    routing = accepted->routing;
    expect_sound(sop, routing);
    expect_unbroken(routing);
    if (::testing::Test::HasFailure()) FAIL() << "seed " << seed << " act " << i;
  }
}

TEST(RoutingWalk, NeverLosesAVisitOfTheShippedSop) {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    walk(performance(), seed);
    if (HasFatalFailure()) return;
  }
}

TEST(RoutingWalk, NeverLosesAVisitOfAnotherSop) {
  const Sop sop = testing::shipped("pendokumentasian");
  for (unsigned seed = 1; seed <= 150; ++seed) {
    walk(sop, seed);
    if (HasFatalFailure()) return;
  }
}

Routing answered(const Sop& sop, const Routing& routing, bool accept) {
  StepEntry entry;
  entry.step = routing.current_step;
  entry.note = "perbaiki";
  if (sop.step(entry.step).decision) entry.decision = accept ? Decision::yes : Decision::no;
  return std::get<Accepted>(record(sop, routing, entry)).routing;
}

// However often a dossier went up and down, once the team has repaired it and everybody agrees, every mark is of that draft.
TEST(RoutingWalk, EveryRepairedDossierEndsWithAllMarksOfOneVersion) {
  const Sop& sop = performance();
  for (unsigned seed = 1; seed <= 300; ++seed) {
    std::mt19937 random(seed);
    Routing routing = start(sop);
    for (int i = 0; i < 80; ++i) routing = answered(sop, routing, routing.current_step != 11 && random() % 3 != 0);
    while (routing.current_step > 6) routing = answered(sop, routing, false);
    while (!routing.done()) routing = answered(sop, routing, true);
    std::vector<int> steps;
    for (const MarkGiven& mark : valid_marks(sop, routing)) {
      steps.push_back(mark.step);
      EXPECT_EQ(mark.visit, visits_of(routing, mark.step));
    }
    std::sort(steps.begin(), steps.end());
    ASSERT_EQ(steps, (std::vector<int>{8, 9, 10, 11})) << "seed " << seed;
  }
}

}  // namespace
}  // namespace berkas::workflow
