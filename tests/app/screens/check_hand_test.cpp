#include "app/screens/check_hand.h"

#include <gtest/gtest.h>

using namespace berkas;
using namespace berkas::screens;
using workflow::CheckAnswer;
using workflow::Conformity;
using workflow::Presence;

namespace {

desk::CheckView sheet(int rows_a, int rows_b) {
  desk::CheckView view;
  for (int i = 1; i <= rows_a; ++i) {
    desk::CheckRowView row;
    row.row.id = "A" + std::to_string(i);
    row.row.required = i != 2;
    row.answer.row = row.row.id;
    view.rows.push_back(row);
  }
  for (int i = 1; i <= rows_b; ++i) {
    desk::CheckRowView row;
    row.row.id = "B" + std::to_string(i);
    row.answer.row = row.row.id;
    view.rows.push_back(row);
  }
  return view;
}

struct Rig {
  std::vector<std::pair<Pass, CheckAnswer>> sent;
  int note_asked = 0;
  CheckHand hand{{.send = [this](Pass p, const CheckAnswer& a) { sent.emplace_back(p, a); }, .changed = {}, .note_needed = [this](bool) { ++note_asked; }}};
};

}  // namespace

TEST(CheckHand, BeginsOnTheFirstUnansweredRow) {
  Rig rig;
  auto view = sheet(3, 1);
  view.rows[0].answer.present = Presence::yes;
  rig.hand.view(view);
  EXPECT_EQ(rig.hand.row()->row.id, "A2");
  EXPECT_EQ(rig.hand.unanswered(), 2);
}

TEST(CheckHand, AnAnswerGoesOnAtOnceAndIsSentOnce) {
  Rig rig;
  rig.hand.view(sheet(3, 1));
  rig.hand.answer(1);
  rig.hand.answer(1);
  ASSERT_EQ(rig.sent.size(), 2u);
  EXPECT_EQ(rig.sent[0].second.row, "A1");
  EXPECT_EQ(rig.sent[1].second.row, "A2");
  EXPECT_EQ(rig.hand.row()->row.id, "A3");
}

TEST(CheckHand, MissingMandatoryPaperWaitsForItsReason) {
  Rig rig;
  rig.hand.view(sheet(3, 1));
  rig.hand.answer(2);
  EXPECT_TRUE(rig.sent.empty());
  EXPECT_EQ(rig.note_asked, 1);
  EXPECT_TRUE(rig.hand.waits_for_note());
  rig.hand.note("");
  EXPECT_TRUE(rig.sent.empty());
  rig.hand.note("tidak diserahkan");
  ASSERT_EQ(rig.sent.size(), 1u);
  EXPECT_EQ(rig.sent[0].second.note, "tidak diserahkan");
  EXPECT_EQ(rig.sent[0].second.present, Presence::no);
  EXPECT_EQ(rig.hand.row()->row.id, "A2");
}

TEST(CheckHand, AnOptionalPaperMayLackWithoutAReason) {
  Rig rig;
  rig.hand.view(sheet(3, 1));
  rig.hand.at(1);
  rig.hand.answer(2);
  ASSERT_EQ(rig.sent.size(), 1u);
  EXPECT_EQ(rig.sent[0].second.row, "A2");
}

TEST(CheckHand, ZeroTakesThePendingAnswerBack) {
  Rig rig;
  rig.hand.view(sheet(3, 1));
  rig.hand.answer(3);
  rig.hand.answer(0);
  EXPECT_FALSE(rig.hand.waits_for_note());
  EXPECT_TRUE(rig.sent.empty());
}

TEST(CheckHand, TheSecondPassOpensWhenTheFirstIsComplete) {
  Rig rig;
  rig.hand.view(sheet(2, 2));
  rig.hand.pass(Pass::examine);
  EXPECT_EQ(rig.hand.pass(), Pass::fill);
  rig.hand.answer(1);
  rig.hand.answer(1);
  auto half = sheet(2, 2);
  half.rows[0].answer.present = Presence::yes;
  rig.hand.kept(half);
  auto filled = half;
  filled.rows[1].answer.present = Presence::yes;
  filled.filled = true;
  rig.hand.kept(filled);
  EXPECT_EQ(rig.hand.pass(), Pass::examine);
  EXPECT_EQ(rig.hand.rows().size(), 4u);
  EXPECT_EQ(rig.hand.row()->row.id, "A1");
}

TEST(CheckHand, ALateReplyDoesNotUndoTheNextAnswer) {
  Rig rig;
  rig.hand.view(sheet(3, 0));
  rig.hand.answer(1);
  rig.hand.answer(1);
  auto first = sheet(3, 0);
  first.rows[0].answer.present = Presence::yes;
  rig.hand.kept(first);                               // the desk has not seen A2 yet
  EXPECT_EQ(rig.hand.view().rows[1].answer.present, Presence::yes);
  EXPECT_EQ(rig.hand.unanswered(), 1);
}

TEST(CheckHand, ARefusalBringsTheHandBackToItsRow) {
  Rig rig;
  rig.hand.view(sheet(3, 0));
  rig.hand.answer(1);
  EXPECT_EQ(rig.hand.row()->row.id, "A2");
  desk::Refused why;
  why.message = {"tidak bisa", "cannot"};
  rig.hand.refused(why);
  EXPECT_EQ(rig.hand.row()->row.id, "A1");
  EXPECT_EQ(rig.hand.answered(*rig.hand.row()), 0);
  ASSERT_NE(rig.hand.refusal(), nullptr);
  EXPECT_EQ(rig.hand.refusal()->message.id, "tidak bisa");
}
