#include "app/screens/label_run.h"

#include <gtest/gtest.h>

namespace berkas::screens {
namespace {

LabelRun run_on(const char* stock, int codes, int start) {
  LabelRun run;
  run.stock(*sheets::find_label_stock(stock));
  for (int i = 0; i < codes; ++i) run.add("code " + std::to_string(i));
  EXPECT_TRUE(run.start(start));
  return run;
}

TEST(LabelRun, LaysLabelsFromTheFirstFreePlace) {
  const auto run = run_on("a4-3x8", 3, 5);
  EXPECT_EQ(run.place(4), LabelPlace::used);
  EXPECT_EQ(run.place(5), LabelPlace::filled);
  EXPECT_EQ(run.label_at(7), 3);
  EXPECT_EQ(run.place(8), LabelPlace::free);
  EXPECT_EQ(run.pages(), 1);
  EXPECT_EQ(run.request().start, 5);
  EXPECT_EQ(run.request().codes.size(), 3u);
}

TEST(LabelRun, GoesOnToTheNextSheetWhereTheFirstIsFull) {
  EXPECT_EQ(run_on("a4-3x8", 4, 22).pages(), 2);
  EXPECT_EQ(run_on("a4-3x8", 3, 22).pages(), 1);
  EXPECT_EQ(run_on("a4-3x8", 0, 22).pages(), 0);
}

TEST(LabelRun, TakesACodeOnlyOnce) {
  LabelRun run;
  EXPECT_TRUE(run.add("a"));
  EXPECT_FALSE(run.add("a"));
  run.remove(7);
  run.remove(0);
  EXPECT_TRUE(run.add("a"));
}

TEST(LabelRun, NeverStartsOffTheSheet) {
  auto run = run_on("a4-3x8", 1, 24);
  EXPECT_FALSE(run.start(0));
  EXPECT_FALSE(run.start(25));
  run.step(1, 0);
  run.step(0, 1);
  EXPECT_EQ(run.start(), 24);
  run.step(0, -1);
  EXPECT_EQ(run.start(), 21);
}

TEST(LabelRun, KeepsItsStartOnASmallerSheetAsFarAsItCan) {
  auto run = run_on("a4-3x8", 1, 24);
  auto smaller = *sheets::find_label_stock("a4-3x8");
  smaller.rows = 2;
  run.stock(smaller);
  EXPECT_EQ(run.start(), 6);
}

TEST(LabelRun, SaysWhereItBeginsInBothLanguages) {
  EXPECT_EQ(run_on("a4-3x8", 1, 5).says().id, "1 label mulai dari tempat 5 dari 24, 1 lembar.");
  EXPECT_EQ(run_on("a4-3x8", 2, 24).says().en, "2 labels from place 24 of 24, 2 sheets.");
}

}  // namespace
}  // namespace berkas::screens
