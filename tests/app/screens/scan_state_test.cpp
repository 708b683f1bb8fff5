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
  for (const char* flag : {"blank", "skew", "cut-edge", "flat-tail", "short-data", "double-feed", "conflict", "upside-down", "printed-code", "page-gap", "pages-missing"}) EXPECT_EQ(flag_words(flag).chip.id.find('-'), std::string::npos) << flag;
}

TEST(ScanState, AProfileReadsAsAClerkSaysIt) {
  EXPECT_EQ(profile_words("adf 300 color 210x297").id, "300 dpi, warna, A4");
  EXPECT_EQ(profile_words("duplex 200 gray 215x330").id, "200 dpi, abu-abu, F4, dua sisi");
  EXPECT_EQ(profile_words("flatbed 600 lineart 100x150").en, "600 dpi, black and white, 100 × 150 mm, flatbed");
  EXPECT_EQ(profile_words("files").id, "dari PDF atau gambar");
  EXPECT_EQ(profile_words("something else").id, "something else");
}

TEST(ScanState, AnIntakeGoesOnWithTheProfileItBeganWith) {
  const auto profile = scan_profile("duplex 400 lineart 215x330");
  ASSERT_TRUE(profile);
  EXPECT_EQ(profile->source, devices::Source::duplex);
  EXPECT_EQ(profile->dpi, 400);
  EXPECT_EQ(profile->mode, devices::PixelKind::bitonal);
  EXPECT_EQ(profile->height_mm, 330);
  EXPECT_FALSE(scan_profile("files"));
  EXPECT_FALSE(scan_profile("adf many color 210x297"));
}

TEST(ScanState, TheScannersLampSpeaksOnlyOfTheScanner) {
  ScanState s;
  s.intake = tray(17, 37);
  s.last = desk::ScanOutcome{};
  s.last->stopped = devices::StopReason::jam;
  EXPECT_TRUE(scanner_stopped(s));
  EXPECT_EQ(stop_word(s).id, "macet");
  s.last->stopped = devices::StopReason::empty;          // the stack was short: not the device's fault
  EXPECT_FALSE(scanner_stopped(s));
  EXPECT_EQ(stop_word(s).id, "belum");
  s.last->stopped = devices::StopReason::cancelled;
  EXPECT_FALSE(scanner_stopped(s));
  s.last.reset();
  s.refused = desk::Refused{.exit = desk::Exit::device, .code = "device-gone", .message = {}, .hint = {}};
  EXPECT_TRUE(scanner_stopped(s));
}

TEST(ScanState, ASheetSetAsideIsNotAskedForAgain) {
  ScanState s;
  s.intake = tray(5, 9);
  s.intake->facts.pages[4].set_aside = true;             // a blank last sheet
  EXPECT_EQ(next_sheet(s), 6);
}
