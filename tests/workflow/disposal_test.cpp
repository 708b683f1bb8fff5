// No path leads to destruction but the whole one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "workflow/disposal.h"

namespace berkas::workflow {
namespace {

const PartialDate today = PartialDate::of(2026, 11, 22);

Listed listed(const std::string& code, int years = 5) {
  Listed one;
  one.code = code;
  one.ripe = true;
  one.years = years;
  return one;
}

StageRecord full(DisposalStage stage, const char* date = "2026-11-01") {
  return {stage, "12/KEP/2026", "Kepala Biro Contoh", "dicacah", "", *PartialDate::parse(date), {"A", "B", "C"}, {"Saksi 1", "Saksi 2"}};
}

std::string why(const DisposalCase& one, const StageRecord& record) {
  const auto no = may_record(one, record, today);
  if (no) {
    EXPECT_FALSE(no->message_id.empty());
    EXPECT_FALSE(no->message_en.empty());
  }
  return no ? no->code : "ok";
}

void go(DisposalCase& one, DisposalStage stage) {
  ASSERT_EQ(why(one, full(stage)), "ok") << to_string(stage);
  one.done.push_back(full(stage));
}

std::vector<DisposalStage> whole(DisposalKind kind, int years) {
  DisposalCase one{kind, false, {}, {listed("B1", years)}};
  std::vector<DisposalStage> out;
  for (const auto* rule : stages_of(one)) out.push_back(rule->stage);
  return out;
}

TEST(Disposal, GoesThroughItsStagesInOrder) {
  using enum DisposalStage;
  EXPECT_THAT(whole(DisposalKind::transfer, 20), testing::ElementsAre(list, approval, minutes, carried_out));
  EXPECT_THAT(whole(DisposalKind::destroy, 9), testing::ElementsAre(committee, list, appraisal, approval, decree, minutes, carried_out));
  EXPECT_THAT(whole(DisposalKind::destroy, 10), testing::ElementsAre(committee, list, appraisal, approval, national, decree, minutes, carried_out));
  EXPECT_THAT(whole(DisposalKind::hand_over, 1), testing::ElementsAre(committee, list, appraisal, national, decree, minutes, carried_out));
  EXPECT_THAT(whole(DisposalKind::appraise, 1), testing::ElementsAre(committee, list, appraisal, approval, minutes, carried_out));
}

TEST(Disposal, NoStageIsLeftOut) {
  DisposalCase one{DisposalKind::destroy, false, {}, {listed("B1")}};
  EXPECT_EQ(why(one, full(DisposalStage::carried_out)), "not-next");
  EXPECT_EQ(why(one, full(DisposalStage::list)), "not-next");
  go(one, DisposalStage::committee);
  EXPECT_EQ(why(one, full(DisposalStage::committee)), "stage-done");
  EXPECT_EQ(why(one, full(DisposalStage::national)), "no-such-stage");
  go(one, DisposalStage::list);
  EXPECT_EQ(may_add(one, listed("B2"))->code, "list-closed");
  go(one, DisposalStage::appraisal);
  go(one, DisposalStage::approval);
  go(one, DisposalStage::decree);
  EXPECT_EQ(why(one, full(DisposalStage::carried_out)), "not-next");
  EXPECT_FALSE(may_take_off(one));
  go(one, DisposalStage::minutes);
  EXPECT_EQ(may_take_off(one)->code, "minutes-written");
  go(one, DisposalStage::carried_out);
  EXPECT_EQ(why(one, full(DisposalStage::minutes)), "disposal-done");
  EXPECT_EQ(may_cancel(one)->code, "disposal-done");
}

TEST(Disposal, AHoldStopsEveryStage) {
  DisposalCase one{DisposalKind::destroy, false, {}, {listed("B1"), listed("B2")}};
  for (const auto* rule : stages_of(one)) {
    one.list[1].held = true;
    EXPECT_EQ(why(one, full(rule->stage)), "held") << to_string(rule->stage);
    one.list[1].held = false;
    go(one, rule->stage);
  }
}

TEST(Disposal, WhatIsNotDueOrLentStaysHere) {
  DisposalCase one{DisposalKind::transfer, false, {}, {}};
  EXPECT_EQ(why(one, full(DisposalStage::list)), "list-empty");
  auto young = listed("B1");
  young.ripe = false;
  EXPECT_EQ(may_add(one, young)->code, "not-due");
  auto held = listed("B1");
  held.held = true;
  EXPECT_EQ(may_add(one, held)->code, "held");
  one.list = {listed("B1")};
  go(one, DisposalStage::list);
  go(one, DisposalStage::approval);
  one.list[0].ripe = false;  // its trigger was put right meanwhile
  EXPECT_EQ(why(one, full(DisposalStage::minutes)), "not-due");
  one.list[0].ripe = true;
  go(one, DisposalStage::minutes);
  one.list[0].lent = true;
  EXPECT_EQ(why(one, full(DisposalStage::carried_out)), "lent");
}

TEST(Disposal, AsksForWhatTheRegulationWants) {
  DisposalCase one{DisposalKind::destroy, false, {}, {listed("B1")}};
  auto record = full(DisposalStage::committee);
  record.number = " ";
  EXPECT_EQ(why(one, record), "number-required");
  record = full(DisposalStage::committee);
  record.by.clear();
  EXPECT_EQ(why(one, record), "by-required");
  record = full(DisposalStage::committee);
  record.people = {"A", "B", " "};
  EXPECT_EQ(why(one, record), "people-required");
  record = full(DisposalStage::committee);
  record.date = PartialDate::of(2026, 11);
  EXPECT_EQ(why(one, record), "date-required");
  EXPECT_EQ(why(one, full(DisposalStage::committee, "2026-11-23")), "date-ahead");
  for (const auto stage : {DisposalStage::committee, DisposalStage::list, DisposalStage::appraisal, DisposalStage::approval, DisposalStage::decree}) go(one, stage);
  EXPECT_EQ(why(one, full(DisposalStage::minutes, "2026-10-31")), "date-order");
  record = full(DisposalStage::minutes);
  record.witnesses = {"satu"};
  EXPECT_EQ(why(one, record), "witnesses-required");
  record = full(DisposalStage::minutes);
  record.method = "dikubur";
  EXPECT_EQ(why(one, record), "method-required");
}

TEST(Disposal, AReappraisalWantsEveryOutcome) {
  DisposalCase one{DisposalKind::appraise, false, {}, {listed("B1")}};
  go(one, DisposalStage::committee);
  EXPECT_EQ(may_judge(one)->code, "not-next");
  go(one, DisposalStage::list);
  EXPECT_EQ(why(one, full(DisposalStage::appraisal)), "outcome-required");
  EXPECT_FALSE(may_judge(one));
  one.list[0].judged = true;
  go(one, DisposalStage::appraisal);
  EXPECT_EQ(may_judge(one)->code, "stage-done");
}

// Whatever is tried in whatever order: at the end stand exactly the procedure's stages, in its order, and never with a hold on.
TEST(Disposal, NoSequenceOfActsGoesAroundTheProcedure) {
  std::mt19937 random(7);
  int ended = 0;
  for (int run = 0; run < 3000; ++run) {
    DisposalCase one{static_cast<DisposalKind>(random() % 4), false, {}, {}};
    for (int act = 0; act < 400 && !one.ended(); ++act) {
      switch (random() % 10) {
        case 0: {
          auto more = listed("B" + std::to_string(one.list.size()), static_cast<int>(random() % 15));
          more.ripe = random() % 3 != 0;
          if (!may_add(one, more)) one.list.push_back(more);
          break;
        }
        case 1: if (!one.list.empty()) one.list[random() % one.list.size()].held = random() % 2 == 0; break;
        case 2: if (!one.list.empty()) one.list[random() % one.list.size()].judged = true; break;
        case 3: if (one.list.size() > 1 && !may_take_off(one)) one.list.pop_back(); break;
        default: {
          auto record = full(static_cast<DisposalStage>(random() % 8));
          if (random() % 8 == 0) record.number.clear();
          if (random() % 8 == 0) record.people.clear();
          if (!may_record(one, record, today)) {
            EXPECT_TRUE(std::none_of(one.list.begin(), one.list.end(), [](const auto& l) { return l.held || !l.ripe; }));
            one.done.push_back(record);
          }
        }
      }
    }
    if (!one.has(DisposalStage::carried_out)) continue;
    ++ended;
    std::vector<DisposalStage> went, wanted;
    for (const auto& record : one.done) went.push_back(record.stage);
    for (const auto& rule : procedure(one.kind).stages)
      if (rule.asked == Asked::always || std::any_of(one.list.begin(), one.list.end(), [](const auto& l) { return l.years >= 10; }) || one.has(rule.stage)) wanted.push_back(rule.stage);
    EXPECT_EQ(went, wanted);
  }
  EXPECT_GT(ended, 300) << "else nothing was shown";
}

}  // namespace
}  // namespace berkas::workflow
