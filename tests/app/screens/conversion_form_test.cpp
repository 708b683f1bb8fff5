#include "app/screens/conversion_form.h"

#include <gmock/gmock.h>

namespace berkas::screens {
namespace {

desk::ConversionView a_set(const std::string& state = "open", std::size_t dossiers = 3) {
  desk::ConversionView view;
  auto& c = view.conversion;
  c.number = 4, c.title = "Alih media 4/AM/2026", c.state = state, c.executing = "Rini CONTOH", c.date = *workflow::PartialDate::parse("2026-11-28");
  view.lines.resize(dossiers);
  return view;
}

desk::ConversionView told(desk::ConversionView view) {
  view.conversion.place = "Ruang Arsip";
  view.conversion.leader = "Kepala Biro CONTOH";
  return view;
}

const ConversionStep& of(const std::vector<ConversionStep>& steps, ConversionStage stage) { return steps.at(static_cast<std::size_t>(stage)); }

TEST(ConversionForm, StandsWhereTheSetStands) {
  EXPECT_EQ(conversion_stage(a_set("open", 0)), ConversionStage::choose);
  EXPECT_EQ(conversion_stage(a_set()), ConversionStage::facts);
  EXPECT_EQ(conversion_stage(told(a_set())), ConversionStage::print);
  EXPECT_EQ(conversion_stage(told(a_set("minutes-printed"))), ConversionStage::sign);
  EXPECT_EQ(conversion_stage(told(a_set("authenticated"))), ConversionStage::done);
}

TEST(ConversionForm, AnEmptySetCannotBePrintedAndAPrintedOneNotChanged) {
  EXPECT_FALSE(of(conversion_steps(a_set("open", 0)), ConversionStage::print).open);
  EXPECT_FALSE(of(conversion_steps(a_set()), ConversionStage::print).open) << "the minutes want their place first";
  EXPECT_TRUE(of(conversion_steps(told(a_set())), ConversionStage::print).open);
  const auto printed = conversion_steps(told(a_set("minutes-printed")));
  EXPECT_FALSE(of(printed, ConversionStage::choose).open);
  EXPECT_FALSE(of(printed, ConversionStage::facts).open);
  EXPECT_TRUE(of(printed, ConversionStage::print).open) << "a spoilt sheet is printed again";
  EXPECT_TRUE(of(printed, ConversionStage::read_back).open);
}

TEST(ConversionForm, ExactlyOneStepIsNowUntilItIsDone) {
  for (const auto& view : {a_set("open", 0), a_set(), told(a_set()), told(a_set("minutes-printed"))}) {
    int now = 0;
    for (const auto& step : conversion_steps(view)) now += step.now;
    EXPECT_EQ(now, 1);
  }
  for (const auto& step : conversion_steps(told(a_set("authenticated")))) EXPECT_TRUE(step.done && !step.now);
  for (const auto& step : conversion_steps(a_set("cancelled"))) EXPECT_FALSE(step.now);
}

TEST(ConversionForm, TellsWhatTheMinutesStillWant) {
  EXPECT_EQ(facts_wanted({"", "besok", " ", "", "Kepala Biro", ""}).id, "waktu pelaksanaan, tempat, pelaksana");
  EXPECT_EQ(facts_wanted({"", "28 November 2026", "Ruang Arsip", "Rini", "Kepala Biro", ""}).id, "");
}

TEST(ConversionForm, BeginsWithPlaceAndLeaderOfTheMinutesBefore) {
  auto earlier = told(a_set("authenticated")).conversion;
  earlier.number = 3;
  auto called_off = earlier;
  called_off.number = 2, called_off.place = "Gudang";
  const auto now = a_set().conversion;
  const auto typed = facts_typed(now, {{now, "4/AM/2026", 3}, {earlier, "3/AM/2026", 1}, {called_off, "2/AM/2026", 1}});
  EXPECT_EQ(typed.place, "Ruang Arsip");
  EXPECT_EQ(typed.leader, "Kepala Biro CONTOH");
  EXPECT_TRUE(facts_differ(typed, now)) << "offered, not told yet";
  earlier.inactive = true;                                // another leader signs these
  EXPECT_EQ(facts_typed(now, {{now, "", 3}, {earlier, "", 1}}).leader, "");
}

TEST(ConversionForm, WhatIsTypedIsWhatIsToldAndATitleIsNeverTakenAway) {
  const auto facts = facts_told({" ", "28/11/2026", " Ruang Arsip ", "Rini", "Kepala Biro", "baris satu\nbaris dua"});
  EXPECT_FALSE(facts.title.has_value());
  EXPECT_EQ(facts.date->to_string(), "2026-11-28");
  EXPECT_EQ(*facts.place, "Ruang Arsip");
  EXPECT_EQ(facts.note->find('\n'), std::string::npos);
}

TEST(ConversionForm, NothingTypedMeansEverythingThatWaits) {
  EXPECT_TRUE(typed_choice(" ", "")->everything);
  const auto some = typed_choice("PR.01", "2026");
  EXPECT_FALSE(some->everything);
  EXPECT_EQ(*some->classification, "PR.01");
  EXPECT_EQ(*some->year, 2026);
  EXPECT_EQ(typed_choice("", "20x6").refused().code, "bad-year");
}

TEST(ConversionForm, SaysItsStateInWordsAndNeverInCommands) {
  for (const auto* state : {"open", "minutes-printed", "authenticated", "cancelled"}) {
    EXPECT_FALSE(conversion_words({a_set(state).conversion, "4/AM/2026", 3}).word.id.empty());
    for (const auto& step : conversion_steps(a_set(state))) EXPECT_EQ(stage_todo(step.stage, a_set(state)).id.find('`'), std::string::npos);
  }
  EXPECT_TRUE(may_cancel(a_set("minutes-printed")));
  EXPECT_FALSE(may_cancel(a_set("authenticated")));
}

}  // namespace
}  // namespace berkas::screens
