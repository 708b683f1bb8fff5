#include "app/screens/print_banner.h"

#include <gtest/gtest.h>

using namespace berkas;
using namespace berkas::screens;

namespace {

desk::Printed label(const char* state, bool trouble = false) {
  desk::Printed job;
  job.sheet = "dossier-label", job.job = 7, job.queue = "rig", job.state = state, job.exit = trouble ? desk::Exit::device : desk::Exit::done;
  job.says = {"Kertas habis.", "The printer is out of paper."};
  return job;
}

}  // namespace

TEST(PrintBanner, NamesTheSheetAndWhatHappened) {
  const auto banner = print_banner(label("out-of-paper", true));
  EXPECT_EQ(banner.says.id, "Label Berkas: Kertas habis.");
  EXPECT_EQ(banner.says.en, "Dossier label: The printer is out of paper.");
  EXPECT_EQ(banner.tone, 'w');
  EXPECT_FALSE(banner.ended);                            // it prints by itself when there is paper again
}

TEST(PrintBanner, CompletedIsAskedBack) {
  const auto banner = print_banner(label("completed"));
  EXPECT_EQ(banner.act, PrintAct::came_out);
  EXPECT_TRUE(banner.ended);
  EXPECT_EQ(did_not_come_out(label("completed")).act, PrintAct::print_again);
}

TEST(PrintBanner, WhatThePrinterGaveUpCanBePrintedAgain) {
  for (const char* state : {"cancelled", "aborted", "gone"}) EXPECT_EQ(print_banner(label(state, true)).act, PrintAct::print_again) << state;
  auto never_taken = label("not-answering", true);
  never_taken.job.reset();
  EXPECT_EQ(print_banner(never_taken).act, PrintAct::print_again);
}

TEST(PrintBanner, AServiceThatIsSilentIsAskedOn) {
  const auto banner = print_banner(label("not-answering", true));
  EXPECT_EQ(banner.act, PrintAct::none);
  EXPECT_FALSE(banner.ended);
}

TEST(PrintBanner, TheSameNewsIsNotToldTwice) {
  EXPECT_EQ(print_banner(label("processing")), print_banner(label("processing")));
  EXPECT_FALSE(print_banner(label("processing")) == print_banner(label("completed")));
}
