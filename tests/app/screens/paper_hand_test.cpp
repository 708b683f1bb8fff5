#include "app/screens/paper_hand.h"
#include "app/screens/paper_words.h"

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

TEST(PaperHand, TakesYesNoAndOpenByTheirLetters) {
  PaperHand hand([] {});
  auto check = paper();
  check.questions[1].choices = {"asli", "salinan"};
  hand.view(check);
  EXPECT_FALSE(hand.letter('Y'));                    // a form is no yes
  EXPECT_EQ(hand.at(), 0);
  EXPECT_TRUE(hand.letter('K'));
  EXPECT_TRUE(hand.letter('T'));
  EXPECT_TRUE(hand.letter('Y'));
  EXPECT_FALSE(hand.letter('X'));
  EXPECT_THAT(hand.accept().answers, UnorderedElementsAre(Pair("A2.present", ""), Pair("A3.present", "no"), Pair("A5.present", "yes")));
}

TEST(PaperWords, SayWhatWasReadAndWhatLacks) {
  auto check = paper();
  check.unsure = 2, check.differing = 1, check.missing_pages = {2}, check.handwritten = {"A7"};
  EXPECT_EQ(paper_summary(check).id, "2 jawaban terbaca, 2 belum pasti, 1 kosong. 1 berbeda dari layar. Halaman 2 belum dipindai. Tulisan tangan di A7 tetap sebagai gambar. Belum semua menandatangani.");
  check = {};
  check.open = false, check.examination = 3;
  EXPECT_THAT(paper_summary(check).id, ::testing::HasSubstr("Ini lembar pemeriksaan ke-3, yang sudah selesai"));
}

TEST(PaperWords, SayWhatStaysOpenAfterKeeping) {
  desk::PaperKept kept;
  kept.taken = 52, kept.pages = 2;
  EXPECT_EQ(left_to_do(kept).id, "");
  EXPECT_EQ(paper_kept(kept).id, "52 jawaban dari kertas ditulis, lembarnya (2 halaman) tersimpan bersama berkas.");
  kept.without_note = {"A7", "A9"}, kept.held = {"B1"};
  EXPECT_EQ(left_to_do(kept).id, "Perlu keterangan: A7, A9. Kesesuaian belum ditulis: B1.");
}

}  // namespace
}  // namespace berkas::screens
