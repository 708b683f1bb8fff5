// The schedule: which rule, from when, until when; what a date leaves open is never to the dossier's harm.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "workflow/retention.h"

namespace berkas::workflow {
namespace {

PartialDate day(const char* text) { return *PartialDate::parse(text); }

RetentionRule rule(const char* code, int active, std::optional<int> inactive, Fate fate, const char* words = "") {
  RetentionRule one;
  one.code = code;
  one.active_years = active;
  one.inactive_years = inactive;
  one.fate = fate;
  one.active_words = words;
  return one;
}

RetentionFacts facts(const char* code, const char* dated) {
  RetentionFacts one;
  one.classification = code;
  one.dated = day(dated);
  return one;
}

TEST(Fates, AreReadAsOfficesWriteThem) {
  EXPECT_EQ(parse_fate("Musnah")->fate, Fate::destroy);
  EXPECT_EQ(parse_fate(" PERMANEN ")->fate, Fate::permanent);
  EXPECT_EQ(parse_fate("Dinilai  kembali")->fate, Fate::appraise);
  EXPECT_EQ(parse_fate("Musnah, kecuali yang menjadi sengketa Permanen")->fate, Fate::appraise) << "an exception is for people to judge";
  EXPECT_EQ(parse_fate("Masuk berkas perseorangan")->note, "Masuk berkas perseorangan");
  for (const auto* strange : {"", "-", "Mushnah", "musnah semua", "ya"}) EXPECT_FALSE(parse_fate(strange)) << strange;
}

TEST(Triggers, WhatNoMachineCanKnowWaitsForADate) {
  EXPECT_EQ(trigger_of(""), Trigger::dated);
  EXPECT_EQ(trigger_of("Setelah tahun anggaran berakhir"), Trigger::year_end);
  EXPECT_EQ(trigger_of("setelah berkas ditutup"), Trigger::closed);
  EXPECT_EQ(trigger_of("setelah tindak lanjut hasil pemeriksaan telah selesai"), Trigger::event);
  EXPECT_EQ(trigger_of("setelah tidak berlaku"), Trigger::event);
}

TEST(Retention, CountsToTheEndOfTheYear) {
  const RetentionSchedule schedule({rule("PR.01", 2, 3, Fate::destroy)});
  auto one = facts("PR.01", "2019-03-15");
  auto kept = schedule.of(one);
  EXPECT_EQ(kept.next, NextAct::transfer);
  EXPECT_EQ(kept.due.to_string(), "2021-12-31");
  EXPECT_EQ(kept.kept_until.to_string(), "2024-12-31");
  EXPECT_FALSE(kept.due_by(day("2021-12-30")));
  EXPECT_TRUE(kept.due_by(day("2021-12-31")));
  one.inactive = true;
  kept = schedule.of(one);
  EXPECT_EQ(kept.next, NextAct::destroy);
  EXPECT_EQ(kept.due.to_string(), "2024-12-31");
}

TEST(Retention, CountsDayByDayWhereTheOfficeDoes) {
  const RetentionSchedule schedule({rule("PR", 1, 1, Fate::permanent)}, Counting::to_the_day);
  EXPECT_EQ(schedule.of(facts("PR", "2023-05-10")).due.to_string(), "2024-05-10");
  EXPECT_EQ(schedule.of(facts("PR", "2024-02-29")).due.to_string(), "2025-03-01") << "never a day short";
  auto leap = facts("PR", "2020-02-29");
  leap.inactive = true;
  EXPECT_EQ(RetentionSchedule({rule("PR", 1, 3, Fate::permanent)}, Counting::to_the_day).of(leap).due.to_string(), "2024-02-29") << "counted in one piece, not drifting over 1 March";
  auto vague = facts("PR", "2023-05-10");
  vague.trigger = day("2023-02");
  EXPECT_EQ(schedule.of(vague).due.to_string(), "2024-02-28");
  vague.trigger = day("2023");
  EXPECT_EQ(schedule.of(vague).due.to_string(), "2024-12-31");
}

TEST(Retention, FollowsItsTrigger) {
  const RetentionSchedule schedule({rule("A", 1, 1, Fate::destroy, "setelah berkas ditutup"), rule("B", 1, 1, Fate::destroy, "setelah tahun anggaran berakhir"),
                                    rule("C", 1, 1, Fate::destroy, "setelah perkara berkekuatan hukum tetap")});
  auto open = facts("A", "2018-06-01");
  EXPECT_EQ(schedule.of(open).lacking, Lacking::trigger);
  open.closed = day("2020-04-02");
  EXPECT_EQ(schedule.of(open).due.to_string(), "2021-12-31");
  auto budget = facts("B", "2018-06-01");
  EXPECT_EQ(schedule.of(budget).due.to_string(), "2019-12-31");
  budget.last_year = 2020;
  EXPECT_EQ(schedule.of(budget).due.to_string(), "2021-12-31");
  auto court = facts("C", "2018-06-01");
  EXPECT_EQ(schedule.of(court).lacking, Lacking::trigger);
  EXPECT_FALSE(schedule.of(court).due_by(day("2199-12-31")));
  court.trigger = day("2022-02-02");
  EXPECT_EQ(schedule.of(court).due.to_string(), "2023-12-31");
}

TEST(Retention, TakesTheRuleOfItsDayAndOfTheClassAbove) {
  auto before = rule("PR", 1, 1, Fate::destroy), after = rule("PR", 5, 5, Fate::permanent);
  before.until = day("2019");
  after.from = day("2020");
  const RetentionSchedule schedule({before, after, rule("PR.01.03", 2, std::nullopt, Fate::destroy)});
  EXPECT_EQ(schedule.rule_for("PR.02", day("2019-12-31"))->active_years, 1);
  EXPECT_EQ(schedule.rule_for("PR.02", day("2020-01-01"))->active_years, 5);
  EXPECT_EQ(schedule.rule_for("PR.01.03.a", day("2020-01-01"))->active_years, 2);
  EXPECT_EQ(schedule.rule_for("PRX", day("2020-01-01")), nullptr);
  EXPECT_EQ(schedule.of(facts("KU.01", "2020-01-01")).lacking, Lacking::rule);
  const auto straight = schedule.of(facts("PR.01.03", "2020-01-01"));
  EXPECT_EQ(straight.next, NextAct::destroy) << "without an inactive period its fate follows at once";
  EXPECT_EQ(straight.due.to_string(), "2022-12-31");
}

TEST(Retention, AnAppraisalRulesOverTheSchedule) {
  const RetentionSchedule schedule({rule("PR", 1, 1, Fate::appraise)});
  auto one = facts("PR", "2018-01-01");
  one.inactive = true;
  EXPECT_EQ(schedule.of(one).next, NextAct::appraise);
  one.appraised = Fate::permanent;
  EXPECT_EQ(schedule.of(one).next, NextAct::permanent);
  one.appraised.reset();
  one.keep_until = day("2030");
  EXPECT_EQ(schedule.of(one).next, NextAct::appraise);
  EXPECT_EQ(schedule.of(one).due.to_string(), "2030-12-31");
}

TEST(ScheduleMistakes, NameOverlapsAndGaps) {
  auto a = rule("PR", 1, 1, Fate::destroy), b = a, c = a;
  a.until = day("2019");
  b.from = day("2019-07-01");
  EXPECT_EQ(schedule_mistakes({a, b}).at(0).kind, ScheduleMistake::Kind::overlap);
  b.from = day("2020-01-01");
  EXPECT_TRUE(schedule_mistakes({a, b}).empty());
  b.from = day("2020-01-02");
  EXPECT_EQ(schedule_mistakes({a, b}).at(0).kind, ScheduleMistake::Kind::gap);
  EXPECT_EQ(schedule_mistakes({c, c}).at(0).kind, ScheduleMistake::Kind::overlap);
  c.from = day("2021");
  c.until = day("2020");
  EXPECT_EQ(schedule_mistakes({c}).at(0).kind, ScheduleMistake::Kind::backwards);
  EXPECT_TRUE(schedule_mistakes({a, rule("KU", 1, 1, Fate::destroy)}).empty());
}

// The same in another way: a calendar is walked, day by day, and the years are counted as they go by.
PartialDate walked(PartialDate from, int years, bool to_year_end) {
  int y = from.year(), m = from.month(), d = from.day();
  const auto month_has = [](int year, int month) { return month == 2 ? ((year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28) : (month == 4 || month == 6 || month == 9 || month == 11) ? 30 : 31; };
  for (int left = years; left > 0;) {
    if (++d > month_has(y, m)) d = 1, m = m == 12 ? (++y, 1) : m + 1;
    const bool leap_day_gone = from.month() == 2 && from.day() == 29 && m == 3 && d == 1 && month_has(y, 2) == 28;
    if ((m == from.month() && d == from.day()) || leap_day_gone) --left;
  }
  while (to_year_end && !(m == 12 && d == 31))
    if (++d > month_has(y, m)) d = 1, m = m == 12 ? (++y, 1) : m + 1;
  return PartialDate::of(y, m, d);
}

TEST(Retention, AgreesWithACalendarThatIsWalked) {
  std::mt19937 random(20261122);
  for (int i = 0; i < 3000; ++i) {
    const int year = 1990 + static_cast<int>(random() % 40), month = 1 + static_cast<int>(random() % 12);
    const int last = last_day(PartialDate::of(year, month)).day();
    const auto dated = random() % 20 == 0 ? PartialDate::of(1992 + 4 * static_cast<int>(random() % 8), 2, 29) : PartialDate::of(year, month, 1 + static_cast<int>(random() % static_cast<unsigned>(last)));
    const int active = static_cast<int>(random() % 12), inactive = 1 + static_cast<int>(random() % 20);
    for (const auto counting : {Counting::year_end, Counting::to_the_day}) {
      const RetentionSchedule schedule({rule("PR", active, inactive, Fate::destroy)}, counting);
      auto one = facts("PR", dated.to_string().c_str());
      EXPECT_EQ(schedule.of(one).due, walked(dated, active, counting == Counting::year_end)) << dated.to_string() << " + " << active;
      EXPECT_EQ(schedule.of(one).kept_until, walked(dated, active + inactive, counting == Counting::year_end)) << dated.to_string() << " + " << active + inactive;
    }
  }
}

}  // namespace
}  // namespace berkas::workflow
