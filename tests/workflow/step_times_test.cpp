#include "workflow/step_times.h"

#include <gtest/gtest.h>

#include "workflow/half_year.h"

namespace berkas::workflow {
namespace {

Sop two_steps() {
  Sop sop;
  sop.steps.resize(2);
  sop.steps[0].no = 1, sop.steps[1].no = 2;
  return sop;
}

Visit visit(const char* received, const char* finished) {
  Visit visit;
  visit.step = 1;
  visit.received = PartialDate::parse(received).value_or(PartialDate());
  visit.finished = PartialDate::parse(finished).value_or(PartialDate());
  return visit;
}

StepTime time_of(std::vector<Visit> visits) {
  Routing routing;
  routing.visits = std::move(visits);
  StepTimes times;
  times.take(routing);
  return times.of(two_steps()).front();
}

TEST(StepTimes, SameDayIsOneDayAndMonthsAreCrossed) {
  EXPECT_EQ(time_of({visit("2025-02-28", "2025-02-28")}).median, 1);
  EXPECT_EQ(time_of({visit("2024-02-28", "2024-03-01")}).median, 3);
}

TEST(StepTimes, ProposeTheDaysFourOfFiveVisitsTook) {
  const auto five = time_of({visit("2025-01-01", "2025-01-09"), visit("2025-01-01", "2025-01-01"), visit("2025-01-01", "2025-01-03"), visit("2025-01-01", "2025-01-02"), visit("2025-01-01", "2025-01-04")});
  EXPECT_EQ(five.visits, 5);
  EXPECT_EQ(five.median, 3);
  EXPECT_EQ(five.proposed, 4);
  EXPECT_EQ(five.shortest, 1);
  EXPECT_EQ(five.longest, 9);
}

TEST(StepTimes, InventNothingFromTooFewOrPartialOrBackwardDates) {
  const auto time = time_of({visit("2025-01-01", "2025-01-02"), visit("2025-01", "2025-01-02"), visit("2025-01-05", "unknown"), visit("2025-01-05", "2025-01-02")});
  EXPECT_EQ(time.visits, 1);
  EXPECT_EQ(time.left_out, 3);
  EXPECT_FALSE(time.proposed);
}

TEST(StepTimes, OpenUnfinishedAndOutsideVisitsSayNothingOfTheStep) {
  auto open = visit("2025-01-01", "2025-01-02"), unfinished = open, outside = open;
  open.open = unfinished.unfinished = outside.outside_sop = true;
  const auto time = time_of({open, unfinished, outside});
  EXPECT_EQ(time.visits + time.left_out, 0);
}

TEST(HalfYears, BeginAndEndWhereTheCalendarSays) {
  const auto half = HalfYear::parse("2026-2");
  ASSERT_TRUE(half);
  EXPECT_EQ(half->first_day(), "2026-07-01");
  EXPECT_EQ(half->next_day(), "2027-01-01");
  EXPECT_EQ(half->before().to_string(), "2026-1");
  EXPECT_EQ(half->before().before().to_string(), "2025-2");
  EXPECT_EQ(HalfYear::of("2026-06-30T23:59:00+07:00").to_string(), "2026-1");
  for (const auto* wrong : {"2026-3", "2026", "2026-01", "x026-1", ""}) EXPECT_FALSE(HalfYear::parse(wrong)) << wrong;
}

TEST(HalfYears, SixMonthsLaterIsTheLastDayWhereThereIsNoSuchDay) {
  EXPECT_EQ(six_months_later("2026-01-05"), "2026-07-05");
  EXPECT_EQ(six_months_later("2025-08-31"), "2026-02-28");
  EXPECT_EQ(six_months_later("2023-08-31T10:00:00+07:00"), "2024-02-29");
}

}  // namespace
}  // namespace berkas::workflow
