#include "app/screens/scan_state.h"

#include <gtest/gtest.h>

using namespace berkas;
using namespace berkas::screens;

namespace {

desk::IntakeView tray(int pages, int expected) {
  desk::IntakeView intake;
  for (int i = 1; i <= pages; ++i) {
    archive::IntakePage page;
    page.no = i;
    page.sheet = i;
    intake.facts.pages.push_back(page);
  }
  intake.pages = pages;
  intake.facts.sheets = pages;
  if (expected) intake.facts.expected_sheets = expected;
  intake.short_by = std::max(0, expected - pages);
  intake.facts.state = archive::IntakeState::capturing;
  return intake;
}

}  // namespace

TEST(ScanState, TheActFollowsTheTray) {
  ScanState s;
  EXPECT_EQ(the_act(s), ScanAct::scan);
  s.feeding = true;
  EXPECT_EQ(the_act(s), ScanAct::stop);
  s.feeding = false;
  s.intake = tray(17, 37);
  EXPECT_EQ(the_act(s), ScanAct::resume);
  EXPECT_EQ(next_sheet(s), 18);
  s.intake = tray(37, 37);
  EXPECT_EQ(the_act(s), ScanAct::accept);
}

TEST(ScanState, OpenQuestionsHoldTheActBack) {
  ScanState s;
  s.intake = tray(3, 3);
  s.intake->facts.pages[1].flags.push_back({"blank", ""});
  s.intake->open_flags = 1;
  EXPECT_EQ(the_act(s), ScanAct::none);
}

TEST(ScanState, AnInterruptedTrayOpensAsStopped) {
  ScanState s;
  s.intake = tray(17, 37);
  EXPECT_TRUE(stopped_by_trouble(s));
  s.feeding = true;
  EXPECT_FALSE(stopped_by_trouble(s));
}

TEST(ScanState, QuestionsAreAnsweredInOrderAndRoundOnce) {
  auto intake = tray(5, 5);
  intake.facts.pages[1].flags.push_back({"blank", ""});
  intake.facts.pages[3].flags.push_back({"skew", ""});
  EXPECT_EQ(next_open(intake, -1), 1);
  EXPECT_EQ(next_open(intake, 1), 3);
  EXPECT_EQ(next_open(intake, 3), 1);
  intake.facts.pages[1].flags[0].answer = "keep";
  intake.facts.pages[3].flags[0].answer = "keep";
  EXPECT_EQ(next_open(intake, 0), -1);
}

TEST(ScanState, PagesSetAsideAskNothing) {
  auto intake = tray(2, 2);
  intake.facts.pages[0].flags.push_back({"blank", ""});
  intake.facts.pages[0].set_aside = true;
  EXPECT_EQ(open_flag(intake.facts.pages[0]), nullptr);
}

TEST(ScanState, EveryFlagOfTheTrayHasWords) {
  for (const char* flag : {"blank", "skew", "cut-edge", "flat-tail", "short-data", "double-feed", "conflict", "upside-down"}) EXPECT_EQ(flag_words(flag).chip.id.find('-'), std::string::npos) << flag;
}
