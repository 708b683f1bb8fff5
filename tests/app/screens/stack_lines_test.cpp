#include "app/screens/stack_lines.h"

#include <gtest/gtest.h>

namespace berkas::screens {
namespace {

desk::StackView stack() {
  desk::StackView view;
  view.sheets = 60, view.clean = 6, view.unclear_sheets = 6, view.asking = 1;
  desk::StackDocumentView whole;
  whole.dossier = "A", whole.title = "Rencana Kerja 2027", whole.clean = true;
  whole.first_sheet = 1, whole.last_sheet = 15, whole.sheets = 14, whole.expected = 14, whole.pages = {2, 3};
  desk::StackDocumentView lacking = whole;
  lacking.dossier = "B", lacking.clean = false, lacking.first_sheet = 40, lacking.last_sheet = 44;
  view.documents = {whole, lacking};
  desk::StackCardView unread;
  unread.kind = "unread", unread.first_sheet = 31, unread.last_sheet = 35, unread.pages = {31, 32}, unread.head = {"Kode tidak terbaca", "A code cannot be read"};
  desk::StackCardView short_of;
  short_of.kind = "short", short_of.tone = 'b', short_of.dossier = "B", short_of.first_sheet = 40, short_of.last_sheet = 44;
  desk::StackCardView foreign;
  foreign.kind = "foreign", foreign.asks = false, foreign.tone = 'p', foreign.first_sheet = foreign.last_sheet = 12;
  view.cards = {foreign, unread, short_of};
  return view;
}

TEST(StackLines, StandInTheOrderOfTheStackAndADocumentAsItsQuestion) {
  const auto lines = stack_lines(stack());
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0].icon, "check");
  EXPECT_EQ(lines[0].second.id, "lembar 1–15, 14 dari 14");
  EXPECT_EQ(lines[0].page, 2);
  EXPECT_EQ(lines[1].icon, "info");
  EXPECT_EQ(lines[2].icon, "warn");
  EXPECT_EQ(lines[2].card, 1);
  EXPECT_EQ(lines[2].page, 31);
  EXPECT_EQ(lines[3].icon, "cross");
  EXPECT_EQ(lines[3].card, 2);
}

TEST(StackLines, TheHeadCountsWhatIsWholeAndWhatIsNot) {
  EXPECT_EQ(stack_note(stack()).id, "60 lembar, 6 berkas utuh, 6 lembar belum jelas");
  EXPECT_EQ(stack_note(stack()).en, "60 sheets, 6 dossiers whole, 6 unclear");
}

TEST(StackLines, TheFirstCardThatAsksIsLookedAtFirst) {
  EXPECT_EQ(first_card(stack()), 1);
  EXPECT_EQ(next_card(stack(), 2, false), 0);
  EXPECT_EQ(next_card(stack(), 0, true), 2);
  EXPECT_EQ(first_card({}), -1);
}

TEST(TypedCode, CountsDownAndWakesOnlyWhenItFits) {
  EXPECT_EQ(typed_code("BRK1-B-7K3M9Q2XTA-S").says.id, "Kurang 1 karakter. Boleh huruf kecil.");
  EXPECT_FALSE(typed_code("BRK1-B-7K3M9Q2XTA-S").ready);
  EXPECT_TRUE(typed_code("brk1-b-7k3m9q2xta-sm").ready);
  EXPECT_TRUE(typed_code("brk1b7k3m9q2xtasm").ready);
  EXPECT_TRUE(typed_code("BRK1-B-7K3M9Q2XTB-SM").wrong);
  EXPECT_FALSE(typed_code("").wrong);
}

}  // namespace
}  // namespace berkas::screens
