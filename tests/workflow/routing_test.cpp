#include "workflow/routing.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/workflow/shipped.h"

namespace berkas::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::performance;

PartialDate date(const char* text) { return PartialDate::parse(text).value(); }

Routing taken(const RoutingResult& result) {
  if (const auto* refusal = std::get_if<Refusal>(&result)) throw std::runtime_error(refusal->code + ": " + refusal->message_en);
  return std::get<Accepted>(result).routing;
}

std::string refused(const RoutingResult& result) {
  const auto* refusal = std::get_if<Refusal>(&result);
  if (refusal == nullptr) return "accepted";
  EXPECT_FALSE(refusal->message_id.empty());
  EXPECT_FALSE(refusal->message_en.empty());
  return refusal->code;
}

std::vector<std::string> codes(const std::vector<Warning>& warnings) {
  std::vector<std::string> list;
  for (const Warning& warning : warnings) list.push_back(warning.code);
  return list;
}

StepEntry yes(int step) {
  StepEntry entry;
  entry.step = step;
  entry.decision = performance().step(step).decision ? Decision::yes : Decision::none;
  return entry;
}

StepEntry no(int step, const char* note = "perbaiki tabel 3") {
  StepEntry entry;
  entry.step = step;
  entry.decision = Decision::no;
  entry.note = note;
  return entry;
}

Routing forward(Routing routing, int through) {
  while (!routing.done() && routing.current_step <= through)
    routing = taken(record(performance(), routing, yes(routing.current_step)));
  return routing;
}

std::string path(const Routing& routing) {
  std::string text;
  for (const Visit& visit : routing.visits) {
    text += (text.empty() ? "" : " ") + std::to_string(visit.step) + "." + std::to_string(visit.visit);
    if (visit.decision == Decision::no) text += "x";
    if (visit.history) text += "h";
    if (visit.outside_sop) text += "!";
    if (visit.open) text += "?";
  }
  return text;
}

std::vector<int> valid_steps(const Routing& routing) {
  std::vector<int> steps;
  for (const MarkGiven& mark : valid_marks(performance(), routing)) steps.push_back(mark.step);
  return steps;
}

TEST(Routing, GoesStraightThroughTheSixteenSteps) {
  const Routing routing = forward(start(performance()), 16);
  EXPECT_TRUE(routing.done());
  EXPECT_EQ(path(routing), "1.1 2.1 3.1 4.1 5.1 6.1 7.1 8.1 9.1 10.1 11.1 12.1 13.1 14.1 15.1 16.1");
  EXPECT_EQ(routing.draft_version, 1);
  EXPECT_THAT(valid_steps(routing), ElementsAre(8, 9, 10, 11));
  EXPECT_THAT(warnings(performance(), routing), IsEmpty());
  EXPECT_EQ(routing.visits[10].role, "MENTERI");
  EXPECT_EQ(marks(performance(), routing)[3].kind, Mark::signature);
}

TEST(Routing, ShowsEachVisitOfADossierTheMinisterRejects) {
  const Sop& sop = performance();
  Routing routing = forward(start(sop), 10);
  EXPECT_THAT(possible_next(sop, routing), ElementsAre(12, 10));
  for (const int step : {11, 10, 9, 8, 7}) {
    routing = taken(record(sop, routing, no(step)));
    EXPECT_EQ(routing.current_step, step - 1);
    EXPECT_EQ(routing.draft_version, 1) << "nothing is repaired yet";
  }
  EXPECT_THAT(possible_next(sop, routing), ElementsAre(7)) << "step 6 repairs; it cannot return";
  routing = taken(record(sop, routing, yes(6)));
  EXPECT_EQ(routing.draft_version, 2);
  EXPECT_THAT(valid_steps(routing), IsEmpty()) << "the initials are of version 1";
  routing = forward(routing, 11);
  EXPECT_EQ(path(routing),
            "1.1 2.1 3.1 4.1 5.1 6.1 7.1 8.1 9.1 10.1 11.1x 10.2x 9.2x 8.2x 7.2x 6.2 7.3 8.3 9.3 10.3 11.2 12.1?");
  EXPECT_THAT(valid_steps(routing), ElementsAre(8, 9, 10, 11));
  std::set<int> first, second;
  for (const MarkGiven& mark : marks(sop, routing)) (mark.draft_version == 1 ? first : second).insert(mark.step);
  EXPECT_THAT(first, ElementsAre(8, 9, 10)) << "paraf versi 1 stay on record";
  EXPECT_THAT(second, ElementsAre(8, 9, 10, 11));
  EXPECT_EQ(returns(routing), 5);
  EXPECT_THAT(codes(warnings(sop, routing)), ElementsAre("many-returns"));
  for (const Visit& visit : routing.visits)
    if (visit.decision == Decision::no) {
      EXPECT_EQ(visit.note, "perbaiki tabel 3");
      EXPECT_EQ(visit.next, visit.step - 1);
      EXPECT_EQ(visit.draft_version, 1);
    }
}

TEST(Routing, RepairHalfWayLeavesOlderInitialsStale) {
  const Sop& sop = performance();
  Routing routing = forward(start(sop), 10);
  routing = taken(record(sop, routing, no(11)));
  routing = taken(record(sop, routing, yes(10)));  // the Secretary General mends it himself
  EXPECT_EQ(routing.draft_version, 2);
  EXPECT_THAT(valid_steps(routing), ElementsAre(10));
  EXPECT_THAT(codes(warnings(sop, routing)), ElementsAre("mark-stale", "mark-stale"));
}

TEST(Routing, ReturnThatChangesNothingKeepsTheInitials) {
  const Sop& sop = performance();
  Routing routing = forward(start(sop), 10);
  StepEntry only_annex = no(11, "lampirkan daftar hadir");
  only_annex.draft_changed = false;
  routing = taken(record(sop, routing, only_annex));
  routing = taken(record(sop, routing, yes(10)));
  EXPECT_EQ(routing.draft_version, 1);
  EXPECT_THAT(valid_steps(routing), ElementsAre(8, 9, 10));
}

TEST(Routing, ReturnsBeforeADraftExistsMakeNoVersion) {
  const Sop& sop = performance();
  Routing routing = forward(start(sop), 2);
  routing = taken(record(sop, routing, no(3)));
  routing = taken(record(sop, routing, no(2)));
  EXPECT_EQ(routing.current_step, 1);
  routing = forward(routing, 6);
  EXPECT_EQ(routing.draft_version, 1);
}

TEST(Routing, RefusesWithASentenceAndKeepsWhatItHad) {
  const Sop& sop = performance();
  const Routing routing = forward(start(sop), 7);
  EXPECT_EQ(refused(record(sop, routing, no(8, "  \t"))), "note-required");
  StepEntry entry = yes(8);
  entry.decision = Decision::none;
  EXPECT_EQ(refused(record(sop, routing, entry)), "decision-required");
  EXPECT_EQ(refused(record(sop, start(sop), no(1))), "no-decision");
  EXPECT_EQ(refused(record(sop, routing, yes(16))), "documentation-step");
  entry = yes(8);
  entry.mark_missing = true;
  EXPECT_EQ(refused(record(sop, routing, entry)), "reason-required");
  entry = yes(7);
  entry.mark_missing = true;
  entry.missing_reason = "lupa";
  EXPECT_EQ(refused(record(sop, routing, entry)), "no-mark");
  entry = yes(9);
  entry.outside_reason = " ";
  EXPECT_EQ(refused(record(sop, routing, entry)), "reason-required");
  EXPECT_EQ(refused(cancel(sop, routing, "")), "reason-required");
  EXPECT_THROW((void)start(sop, 0), SopError);
  EXPECT_THROW((void)start(sop, 17), SopError);
}

StepEntry numbered(int step) {
  StepEntry entry;
  entry.step = step;
  return entry;
}

TEST(Routing, RefusesStepsThatDoNotExistWhateverTheirNumber) {
  const Sop& sop = performance();
  for (const int step : {0, -1, 17, 1 << 30, -(1 << 30)}) {
    EXPECT_EQ(refused(record(sop, start(sop), numbered(step))), "unknown-step");
    EXPECT_EQ(refused(hand_over(sop, start(sop, 12), step, {}, "")), "unknown-step");
    EXPECT_EQ(refused(return_outside_sop(sop, start(sop, 16), step, "x")), "unknown-step");
    EXPECT_EQ(refused(complete_visit(sop, start(sop), step, 1, {})), "unknown-step");
  }
}

TEST(Routing, MissingInitialsAreAllowedWithAReasonAndMarked) {
  const Sop& sop = performance();
  Routing routing = forward(start(sop), 8);
  StepEntry entry = yes(9);
  entry.mark_missing = true;
  entry.missing_reason = "Karo menyetujui lewat surel";
  const RoutingResult result = record(sop, routing, entry);
  EXPECT_THAT(codes(std::get<Accepted>(result).warnings), ElementsAre("mark-missing"));
  routing = taken(result);
  EXPECT_EQ(routing.current_step, 10);
  EXPECT_EQ(routing.visits[8].incomplete, "Karo menyetujui lewat surel");
  EXPECT_THAT(valid_steps(routing), ElementsAre(8));
}

TEST(Routing, BackFillsFromPaperInAnyOrderWithPartialDates) {
  const Sop& sop = performance();
  Routing routing = start(sop, 15);
  EXPECT_TRUE(routing.unrecorded_before);
  for (const int step : {11, 3, 9, 1, 14, 8}) {
    StepEntry entry = yes(step);
    if (step == 9) entry.finished = date("2026-03");
    if (step == 11) entry.finished = date("2026-03-20");
    routing = taken(record(sop, routing, entry));
    EXPECT_EQ(routing.current_step, 15) << "history moves nothing";
  }
  EXPECT_EQ(path(routing), "15.1? 11.1h 3.1h 9.1h 1.1h 14.1h 8.1h");
  EXPECT_EQ(routing.visits[1].recorded, Recorded::later);
  EXPECT_THAT(valid_steps(routing), ElementsAre(11, 9, 8));
  EXPECT_THAT(warnings(sop, routing), IsEmpty()) << "2026-03 is not surely after 2026-03-20";
}

TEST(Routing, BackFilledStepWithoutDecisionIsKeptAsNotShown) {
  const Sop& sop = performance();
  StepEntry entry = numbered(9);
  entry.finished = date("2026-03");
  const Routing routing = taken(record(sop, start(sop, 15), entry));
  EXPECT_EQ(routing.visits.back().decision, Decision::none);
  EXPECT_THAT(marks(sop, routing), IsEmpty());
  StepEntry found = numbered(9);
  found.decision = Decision::yes;
  EXPECT_EQ(taken(complete_visit(sop, routing, 9, 1, found)).visits.back().decision, Decision::yes);
}

TEST(Routing, BackFilledDraftsCanBeToldApart) {
  const Sop& sop = performance();
  StepEntry first = yes(8), second = yes(8);
  first.draft_version = 1;
  second.draft_version = 2;
  Routing routing = taken(record(sop, start(sop, 15), first));
  routing = taken(record(sop, routing, second));
  EXPECT_EQ(routing.draft_version, 2);
  ASSERT_EQ(valid_marks(sop, routing).size(), 1U);
  EXPECT_EQ(valid_marks(sop, routing)[0].visit, 2);
  second.draft_version = 5000;
  EXPECT_EQ(refused(record(sop, routing, second)), "bad-draft");
}

TEST(Routing, WarnsWhenKnownDatesRunBackwards) {
  const Sop& sop = performance();
  Routing routing = start(sop, 15);
  StepEntry entry = yes(8);
  entry.finished = date("2026-03-20");
  routing = taken(record(sop, routing, entry));
  entry = yes(10);
  entry.finished = date("2026-02");
  const RoutingResult result = record(sop, routing, entry);
  ASSERT_THAT(codes(std::get<Accepted>(result).warnings), ElementsAre("date-order"));
  EXPECT_NE(std::get<Accepted>(result).warnings[0].message_id.find("langkah 10"), std::string::npos);
  entry = yes(9);
  entry.received = date("2026-03-05");
  entry.finished = date("2026-03-01");
  EXPECT_THAT(codes(std::get<Accepted>(record(sop, routing, entry)).warnings), ::testing::Contains("date-order"));
}

TEST(Routing, WarnsWhenTheWayItselfRunsBackwards) {
  const Sop& sop = performance();
  StepEntry entry = yes(1);
  entry.finished = date("2026-05-10");
  Routing routing = taken(record(sop, start(sop), entry));
  entry = yes(2);
  entry.finished = date("2026-05-09");
  EXPECT_THAT(codes(std::get<Accepted>(record(sop, routing, entry)).warnings), ElementsAre("date-order"));
  entry.finished = date("2026-05");
  EXPECT_THAT(std::get<Accepted>(record(sop, routing, entry)).warnings, IsEmpty());
}

TEST(Routing, TakesOverHistoryRecordedAhead) {
  const Sop& sop = performance();
  Routing routing = start(sop);
  const RoutingResult ahead = record(sop, routing, yes(3));
  EXPECT_THAT(codes(std::get<Accepted>(ahead).warnings), ElementsAre("recorded-ahead"));
  routing = taken(ahead);
  EXPECT_EQ(routing.current_step, 1);
  routing = taken(record(sop, routing, yes(2)));
  EXPECT_EQ(routing.current_step, 1);
  routing = taken(record(sop, routing, yes(1)));
  EXPECT_EQ(routing.current_step, 4) << "steps 2 and 3 are already on record";
  EXPECT_EQ(path(routing), "1.1 2.1 3.1 4.1?");
}

TEST(Routing, TakesOverARecordedReturnAndItsRepair) {
  const Sop& sop = performance();
  Routing routing = start(sop);
  for (const StepEntry& entry : {no(8), yes(7), yes(7), yes(8), yes(6)}) routing = taken(record(sop, routing, entry));
  routing = forward(routing, 5);
  EXPECT_EQ(routing.current_step, 9);
  EXPECT_EQ(path(routing), "1.1 2.1 3.1 4.1 5.1 6.1 7.1 8.1x 7.2 8.2 9.1?");
  EXPECT_EQ(routing.draft_version, 2);
  EXPECT_THAT(valid_steps(routing), ElementsAre(8));
}

TEST(Routing, HandsDownTheChainInOneAct) {
  const Sop& sop = performance();
  Routing routing = forward(start(sop), 11);
  routing = taken(hand_over(sop, routing, 15, date("2026-04-02"), "Rina (CONTOH)"));
  EXPECT_EQ(routing.current_step, 16);
  for (const int step : {12, 13, 14, 15}) {
    const Visit& visit = routing.visits[static_cast<std::size_t>(step) - 1];
    EXPECT_EQ(visit.step, step);
    EXPECT_EQ(visit.received.to_string(), "2026-04-02");
    EXPECT_EQ(visit.finished.to_string(), "2026-04-02");
    EXPECT_EQ(visit.person, step == 15 ? "Rina (CONTOH)" : "");
  }
  EXPECT_EQ(open_visit(routing)->received.to_string(), "2026-04-02");
}

TEST(Routing, HandsDownOnlyWhereNobodyDecides) {
  const Sop& sop = performance();
  EXPECT_EQ(refused(hand_over(sop, forward(start(sop), 9), 12, {}, "")), "decision-in-chain");
  EXPECT_EQ(refused(hand_over(sop, start(sop, 12), 16, {}, "")), "documentation-step");
  EXPECT_EQ(refused(hand_over(sop, start(sop, 13), 12, {}, "")), "documentation-step");
  EXPECT_EQ(refused(hand_over(sop, start(sop, 4), 3, {}, "")), "decision-in-chain");
  EXPECT_EQ(refused(hand_over(sop, forward(start(sop, 15), 16), 15, {}, "")), "closed");
  EXPECT_EQ(taken(hand_over(sop, start(sop, 12), 13, {}, "")).current_step, 14);
}

TEST(Routing, ReturnOutsideTheSopComesBackAsANewVisit) {
  const Sop& sop = performance();
  Routing routing = forward(start(sop, 15), 15);
  routing = taken(return_outside_sop(sop, routing, 15, "TOR tidak ada", date("2026-04-03")));
  EXPECT_EQ(routing.current_step, 15);
  EXPECT_EQ(path(routing), "15.1 16.1! 15.2?");
  EXPECT_TRUE(routing.visits[1].unfinished);
  EXPECT_EQ(routing.visits[1].note, "TOR tidak ada");
  EXPECT_EQ(routing.visits[1].next, 15);
  EXPECT_EQ(returns(routing), 1);
  routing = taken(record(sop, routing, yes(15)));
  EXPECT_EQ(path(routing), "15.1 16.1! 15.2 16.2?");
  EXPECT_EQ(refused(return_outside_sop(sop, routing, 15, " ")), "note-required");
  EXPECT_EQ(refused(return_outside_sop(sop, routing, 16, "x")), "not-back");
}

TEST(Routing, JumpsOutsideTheSopAreFlaggedWithTheirReason) {
  const Sop& sop = performance();
  Routing routing = forward(start(sop), 6);
  StepEntry entry = yes(9);
  entry.outside_reason = "Kabag cuti, langsung ke Karo";
  routing = taken(record(sop, routing, entry));
  EXPECT_EQ(routing.current_step, 10);
  EXPECT_EQ(path(routing), "1.1 2.1 3.1 4.1 5.1 6.1 7.1! 9.1! 10.1?");
  EXPECT_EQ(routing.visits[6].next, 9);
  EXPECT_EQ(routing.visits[7].outside_reason, "Kabag cuti, langsung ke Karo");
  EXPECT_EQ(returns(routing), 0) << "a jump forward is no return";
}

TEST(Routing, JumpToTheClerkOnlyEntersTheStep) {
  const Sop& sop = performance();
  StepEntry entry = yes(16);
  entry.outside_reason = "diantar langsung oleh Sekjen";
  const Routing routing = taken(record(sop, start(sop, 12), entry));
  EXPECT_EQ(routing.current_step, 16);
  EXPECT_EQ(path(routing), "12.1! 16.1!?");
  EXPECT_EQ(refused(record(sop, routing, entry)), "documentation-step") << "once there, no reason closes it";
}

TEST(Routing, CancelledAndFinishedDossiersTakeNoMoreSteps) {
  const Sop& sop = performance();
  const Routing cancelled = taken(cancel(sop, forward(start(sop), 3), "kegiatan ditiadakan"));
  EXPECT_TRUE(cancelled.cancelled);
  EXPECT_EQ(cancelled.cancel_reason, "kegiatan ditiadakan");
  EXPECT_EQ(path(cancelled), "1.1 2.1 3.1 4.1!");
  EXPECT_EQ(refused(record(sop, cancelled, yes(4))), "closed");
  EXPECT_EQ(refused(record(sop, cancelled, yes(1))), "closed");
  EXPECT_EQ(refused(cancel(sop, cancelled, "lagi")), "closed");
  EXPECT_EQ(refused(return_outside_sop(sop, cancelled, 1, "x")), "closed");
  EXPECT_THAT(possible_next(sop, cancelled), IsEmpty());
  EXPECT_EQ(open_visit(cancelled), nullptr);
  const Routing done = forward(start(sop, 15), 16);
  EXPECT_EQ(refused(record(sop, done, yes(16))), "closed");
  EXPECT_EQ(refused(cancel(sop, done, "x")), "closed");
  EXPECT_EQ(path(taken(record(sop, done, yes(4)))), "15.1 16.1 4.1h") << "history may still be found";
}

TEST(Routing, FoundFactsCompleteAVisitAndOverwriteNothing) {
  const Sop& sop = performance();
  Routing routing = forward(start(sop), 8);
  StepEntry found = numbered(8);
  found.finished = date("2026-03-01");
  found.person = "Budi (CONTOH)";
  found.evidence = {"lembar disposisi"};
  routing = taken(complete_visit(sop, routing, 8, 1, found));
  EXPECT_EQ(routing.visits[7].finished.to_string(), "2026-03-01");
  EXPECT_THAT(routing.visits[7].evidence, ElementsAre("lembar disposisi"));
  found.finished = date("2026-03-02");
  EXPECT_EQ(refused(complete_visit(sop, routing, 8, 1, found)), "already-recorded");
  EXPECT_EQ(refused(complete_visit(sop, routing, 8, 2, found)), "no-visit");
  StepEntry decision = numbered(9);
  decision.decision = Decision::yes;
  EXPECT_EQ(refused(complete_visit(sop, routing, 9, 1, decision)), "not-next");
}

TEST(Routing, LinksDossiersOfTheSopsAStepNames) {
  const Sop& sop = performance();
  Routing routing = forward(start(sop), 5);
  routing = taken(link_dossier(sop, routing, 6, "pengumpulan-bahan", "BRK1-B-1"));
  routing = taken(link_dossier(sop, routing, 6, "pembuatan-bahan", "BRK1-B-2"));
  routing = taken(link_dossier(sop, routing, 6, "pembuatan-bahan", "BRK1-B-2"));
  EXPECT_THAT(routing.visits.back().linked_dossiers, ElementsAre("BRK1-B-1", "BRK1-B-2"));
  EXPECT_EQ(refused(link_dossier(sop, routing, 6, "pendokumentasian", "BRK1-B-3")), "not-linked");
  EXPECT_EQ(refused(link_dossier(sop, routing, 16, "pendokumentasian", "BRK1-B-3")), "no-visit");
}

TEST(Routing, KeepsPersonDatesAndModeOfEachVisit) {
  const Sop& sop = performance();
  StepEntry entry = yes(1);
  entry.person = "Sari (CONTOH)";
  entry.received = date("2026-01-05");
  entry.finished = date("2026-01-06");
  entry.recorded = Recorded::at_event;
  const Routing routing = taken(record(sop, start(sop), entry));
  EXPECT_EQ(routing.visits[0].person, "Sari (CONTOH)");
  EXPECT_EQ(routing.visits[0].recorded, Recorded::at_event);
  EXPECT_EQ(routing.visits[1].received.to_string(), "2026-01-06") << "handed over on the spot";
  entry.recorded = Recorded::later;
  EXPECT_FALSE(taken(record(sop, start(sop), entry)).visits[1].received.known()) << "paper does not say";
}

TEST(Routing, RunsAnOfficesOwnSopThatNoCodeKnows) {
  const Sop sop = testing::shipped("pendokumentasian");
  Routing routing = start(sop);
  for (const int step : {1, 2, 3}) {
    StepEntry entry;
    entry.step = step;
    routing = taken(record(sop, routing, entry));
  }
  StepEntry rejected;
  rejected.step = 4;
  rejected.decision = Decision::no;
  rejected.note = "kurang TOR";
  routing = taken(record(sop, routing, rejected));
  EXPECT_EQ(routing.current_step, 1);
  while (!routing.done()) {
    StepEntry entry;
    entry.step = routing.current_step;
    entry.decision = sop.step(entry.step).decision ? Decision::yes : Decision::none;
    routing = taken(record(sop, routing, entry));
  }
  EXPECT_EQ(path(routing), "1.1 2.1 3.1 4.1x 1.2 2.2 3.2 4.2 5.1 6.1 7.1 8.1 9.1");
}

TEST(Routing, SurvivesAnSopThatBecameShorter) {
  Sop shorter = performance();
  const Routing routing = forward(start(performance()), 14);
  shorter.steps.resize(5);
  shorter.steps.back().yes.reset();
  shorter.handover_step = shorter.documentation_step = 0;
  EXPECT_EQ(refused(record(shorter, routing, yes(15))), "unknown-step");
  EXPECT_EQ(refused(hand_over(shorter, routing, 4, {}, "")), "unknown-step");
  EXPECT_THAT(possible_next(shorter, routing), IsEmpty());
  EXPECT_THAT(marks(shorter, routing), IsEmpty());
  EXPECT_NO_THROW((void)warnings(shorter, routing));
  EXPECT_TRUE(taken(cancel(shorter, routing, "SOP diganti")).cancelled);
}

}  // namespace
}  // namespace berkas::workflow
