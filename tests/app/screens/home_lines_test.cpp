#include "app/screens/home_lines.h"

#include <gtest/gtest.h>

#include "tests/gui/invented.h"

using namespace berkas::screens;

namespace { const char* const now = "2026-11-26T09:14:00+07:00"; }

TEST(HomeLines, SayHowManyWaitAndWhy) {
  const HomeLines home = home_lines(invented::home(), now);
  ASSERT_EQ(home.lines.size(), 8u);
  EXPECT_EQ(home.summary.id, "8 berkas, 1 berhenti, 1 dikembalikan");
}

TEST(HomeLines, RepeatTheStateInEachRow) {
  for (const HomeLine& line : home_lines(invented::home(), now).lines) EXPECT_FALSE(line.word.id.empty()) << line.title;
}

TEST(HomeLines, ReturnsWarnFromTheThird) {
  const HomeLines home = home_lines(invented::home(), now);
  EXPECT_EQ(home.lines[0].returns_tone, 'p');   // twice
  EXPECT_EQ(home.lines[6].returns_tone, 'w');   // three times
  EXPECT_EQ(home.lines[5].returns_tone, 'b');   // out on a return
}

TEST(HomeLines, AStoppedScanIsSaidInItsRow) {
  const HomeLine line = home_lines(invented::home(), now).lines[6];
  EXPECT_EQ(line.icon, "warn");
  EXPECT_EQ(line.second.id, "Macet di lembar 18, 17 dari 37 halaman aman");
}

TEST(HomeLines, AtMostThreeThingsToNotice) {
  auto home = invented::home();
  home.writable = false;
  EXPECT_LE(notices(home, now).size(), 3u);
  EXPECT_EQ(notices(home, now).front().tone, 'b');
}

TEST(HomeLines, AListOfActiveRecordsThatWasNotSentIsSaidAndLouderWhenLate) {
  berkas::desk::HomeView home;
  home.active_list = berkas::desk::ActiveListDue{.half = "2026-1", .due = "2026-07-05", .says = {"Semester I tahun 2026, paling lambat 5 Juli 2026", "2026-1, at the latest 2026-07-05"}};
  ASSERT_EQ(notices(home, now).size(), 1u);
  EXPECT_EQ(notices(home, now).front().tone, 'p');
  home.active_list->days_late = 3;
  EXPECT_EQ(notices(home, now).front().tone, 'w');
  EXPECT_EQ(notices(home, now).front().first.id, "Daftar Arsip Aktif belum dikirim");
}

TEST(HomeLines, NothingWaitsIsNoError) {
  const HomeLines home = home_lines({}, now);
  EXPECT_TRUE(home.lines.empty());
  EXPECT_EQ(home.summary.id, "0 berkas");
  EXPECT_TRUE(notices({}, now).empty());
}

TEST(WeekBars, LeaveOutAnIdleWeekend) {
  EXPECT_EQ(week_bars(invented::home()).days.size(), 5u);
  auto home = invented::home();
  home.week[5].in = 1;
  EXPECT_EQ(week_bars(home).days.size(), 6u);
}
