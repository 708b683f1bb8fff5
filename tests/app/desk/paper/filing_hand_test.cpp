// The grammar of codes: what the next scan means follows from the one before.
#include "app/screens/filing_hand.h"
#include "tests/app/desk/paper/shelf_world.h"

namespace berkas::screens {
namespace {

using archive::PlaceKind;
using ::testing::HasSubstr;

class FilingHandTest : public desk::ShelfWorld {
protected:
  FilingStep scan(const std::string& code) {
    const auto step = scan_to_file(world.desk(), hand, code);
    EXPECT_TRUE(step.ok()) << (step.ok() ? "" : step.refused().message.en);
    if (step) hand = step->hand;
    return step ? *step : FilingStep{};
  }
  FilingHand hand;
};

TEST_F(FilingHandTest, AnOpenBoxTakesWhatFollowsAndCountsAtTheEnd) {
  EXPECT_EQ(scan(box_a).sign, FilingSign::opened);
  for (int i = 0; i < 27; ++i) EXPECT_EQ(scan(received("Laporan " + std::to_string(i), 5)).sign, FilingSign::put);
  const auto closed = scan(box_a);
  EXPECT_EQ(closed.sign, FilingSign::closed);
  EXPECT_EQ(closed.says.id, "27 berkas di Boks 1.");
  EXPECT_EQ(hand.moved, 27);
  EXPECT_EQ(hand.codes, 29);
}

TEST_F(FilingHandTest, DocumentToFolderToBoxToShelfIsOneScanEach) {
  const auto folder = make(PlaceKind::folder, "Folder 1", "");
  const auto loose = make(PlaceKind::box, "Boks 9", room, 90);
  const auto code = received("Laporan");
  EXPECT_EQ(scan(code).sign, FilingSign::picked);
  EXPECT_EQ(scan(folder).sign, FilingSign::put);
  EXPECT_EQ(scan(loose).sign, FilingSign::put);
  EXPECT_EQ(scan(shelf).sign, FilingSign::put);
  EXPECT_EQ(world.desk().dossier(code)->place_path, "Ruang Arsip / Rak 1 / Boks 9 / Folder 1");
  EXPECT_EQ(scan(received("Berikutnya")).sign, FilingSign::picked);   // the next paper begins anew
  EXPECT_EQ(hand.hand.size(), 1u);
}

TEST_F(FilingHandTest, AnotherBoxTakesOverAndALargerPlaceTakesTheBox) {
  (void)scan(box_a);
  const auto opened = scan(box_b);
  EXPECT_EQ(opened.sign, FilingSign::opened);
  EXPECT_EQ(hand.open->code, box_b);
  EXPECT_EQ(scan(room).sign, FilingSign::put);
  EXPECT_EQ(world.desk().place_path(box_b), "Ruang Arsip / Boks 2");
  EXPECT_FALSE(hand.open);
}

TEST_F(FilingHandTest, ManyAreCarriedToOnePlace) {
  const auto one = received("Satu"), two = received("Dua");
  (void)scan(one);
  (void)scan(two);
  EXPECT_EQ(scan(two).sign, FilingSign::there_already);
  const auto done = scan(box_a);
  EXPECT_EQ(done.done->moved, 2);
  const auto picked = pick_up_contents(world.desk(), hand, box_a);
  ASSERT_TRUE(picked.ok());
  hand = picked->hand;
  EXPECT_EQ(scan(box_b).done->moved, 2);
  EXPECT_FALSE(hand.picking);
  EXPECT_EQ(dossier(one).place, box_b);
  hand.picking = true;
  (void)scan(box_a);
  (void)scan(box_b);
  const auto other = make(PlaceKind::shelf, "Rak 2", room);
  EXPECT_EQ(scan(other).done->moved, 2);                 // both boxes onto the other shelf
}

TEST_F(FilingHandTest, ARefusalLeavesTheHandAsItWas) {
  (void)scan(box_a);
  const auto lent = placed("Laporan", box_b);
  ASSERT_TRUE(lending().lend({.code = lent, .to = "Budi", .due = "2026-12-01", .purpose = {}}).ok());
  EXPECT_EQ(why(scan_to_file(world.desk(), hand, lent)), "lent");
  EXPECT_EQ(hand.open->code, box_a);
  const auto back = take_back(world.desk(), hand);
  EXPECT_EQ(why(back), "lent");
}

TEST_F(FilingHandTest, TheLastScanIsTakenBack) {
  (void)scan(box_a);
  const auto code = received("Laporan");
  (void)scan(code);
  const auto back = take_back(world.desk(), hand);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->sign, FilingSign::undone);
  EXPECT_THAT(back->says.id, HasSubstr("1 dikembalikan"));
  EXPECT_EQ(back->hand.open->code, box_a);               // the box stays open
  EXPECT_EQ(dossier(code).place, "");
}

}  // namespace
}  // namespace berkas::screens
