#include "app/screens/paper_hand.h"

#include <gmock/gmock.h>

namespace berkas::screens {
namespace {

using ::testing::Pair;
using ::testing::UnorderedElementsAre;

desk::PaperQuestion question(const std::string& name, desk::PaperState state, const std::string& answer = {}, const std::string& now = {}) {
  desk::PaperQuestion one;
  one.name = name, one.row = name.substr(0, name.find('.')), one.state = state, one.answer = answer, one.now = now;
  one.choices = {"yes", "no", "na"};
  one.differs = !answer.empty() && !now.empty() && answer != now;
  return one;
}

desk::PaperCheck paper() {
  desk::PaperCheck check;
  using enum desk::PaperState;
  check.questions = {question("A1.present", read, "yes"), question("A2.present", unsure), question("A3.present", read, "no", "yes"), question("A4.present", empty),
                     question("A5.present", unsure)};
  return check;
}

TEST(PaperHand, AsksOnlyWhatIsUnsureOrDiffers) {
  PaperHand hand([] {});
  hand.view(paper());
  EXPECT_EQ(hand.questions(), 3);
  EXPECT_EQ(hand.question()->name, "A2.present");
  EXPECT_FALSE(hand.may_keep());
}

TEST(PaperHand, GoesOnWithEachKeyAndKeepsWhatWasSaid) {
  int changes = 0;
  PaperHand hand([&] { ++changes; });
  hand.view(paper());
  hand.answer(2);
  EXPECT_EQ(hand.question()->name, "A3.present");
  hand.answer(0);                                    // the screen stays
  EXPECT_EQ(hand.question()->name, "A5.present");
  hand.answer(0);                                    // left open
  EXPECT_TRUE(hand.may_keep());
  EXPECT_EQ(changes, 4);
  EXPECT_THAT(hand.accept().answers, UnorderedElementsAre(Pair("A2.present", "no"), Pair("A3.present", "yes"), Pair("A5.present", "")));
}

TEST(PaperHand, TakesAnAnswerBack) {
  PaperHand hand([] {});
  hand.view(paper());
  hand.answer(1);
  hand.at(0);
  EXPECT_EQ(hand.answered(), 1);
  hand.answer(3);
  EXPECT_EQ(hand.accept().answers.at("A2.present"), "na");
  EXPECT_EQ(hand.question()->name, "A3.present");
}

TEST(PaperHand, IgnoresKeysThatAreNoChoice) {
  PaperHand hand([] {});
  hand.view(paper());
  hand.answer(4), hand.answer(-1), hand.at(9);
  EXPECT_EQ(hand.left(), 3);
  EXPECT_EQ(hand.at(), 0);
}

TEST(PaperHand, HasNothingToAskOfAConcludedSheet) {
  PaperHand hand([] {});
  auto concluded = paper();
  concluded.open = false;
  hand.view(concluded);
  EXPECT_EQ(hand.questions(), 0);
  EXPECT_EQ(hand.question(), nullptr);
  hand.answer(1);
  EXPECT_TRUE(hand.may_keep());
  EXPECT_TRUE(hand.accept().answers.empty());
}

}  // namespace
}  // namespace berkas::screens
