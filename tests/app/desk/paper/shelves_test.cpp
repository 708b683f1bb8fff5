#include "tests/app/desk/paper/shelf_world.h"

#include <fstream>

namespace berkas::desk {
namespace {

using archive::PlaceKind;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST_F(ShelfWorld, EveryMoveIsDatedWithWhoAndWhy) {
  const auto code = placed("Laporan", box_a);
  ASSERT_TRUE(put({code}, box_b, "ditata ulang").ok());
  const auto moves = shelves().movements(code);
  ASSERT_TRUE(moves.ok());
  ASSERT_EQ(moves->size(), 2u);
  EXPECT_EQ((*moves)[1].from, box_a);
  EXPECT_EQ((*moves)[1].to, box_b);
  EXPECT_EQ((*moves)[1].by_name, "Siti Contoh");
  EXPECT_EQ((*moves)[1].reason, "ditata ulang");
  EXPECT_FALSE((*moves)[1].at.empty());
  whole();
}

TEST_F(ShelfWorld, ManyPapersGoInOneActAndComeBackInOne) {
  std::vector<std::string> codes;
  for (int i = 0; i < 5; ++i) codes.push_back(placed("Laporan " + std::to_string(i), box_a));
  const auto moved = put(codes, box_b);
  ASSERT_TRUE(moved.ok());
  EXPECT_EQ(moved->moved, 5);
  EXPECT_THAT(moved->says.id, HasSubstr("5 berkas di Boks 2"));
  const auto back = shelves().undo("");
  ASSERT_TRUE(back.ok()) << back.refused().message.en;
  EXPECT_EQ(back->moved, 5);
  for (const auto& code : codes) EXPECT_EQ(dossier(code).place, box_a);
  ASSERT_TRUE(shelves().undo("").ok());                  // then the one before
  EXPECT_EQ(dossier(codes.back()).place, "");
  EXPECT_EQ(dossier(codes.front()).place, box_a);
  whole();
}

TEST_F(ShelfWorld, UndoRefusesWhatWasMovedSince) {
  const auto code = placed("Laporan", box_a);
  auto other = world.another_desk();
  other->operator_is({"Rina Contoh", "199001012015012001"});
  PutRequest request;
  request.codes = {code};
  request.in = box_b;
  ASSERT_TRUE(Shelves(*other).put(request).ok());
  EXPECT_EQ(why(shelves().undo("")), "moved-since");
  EXPECT_EQ(dossier(code).place, box_b);
  ASSERT_TRUE(Shelves(*other).undo("").ok());            // the other officer's own move
  EXPECT_EQ(dossier(code).place, box_a);
}

TEST_F(ShelfWorld, NothingToUndoIsASentence) { EXPECT_EQ(why(shelves().undo("")), "nothing-to-undo"); }

TEST_F(ShelfWorld, FolderIntoBoxOntoShelfMovesWhatIsInside) {
  const auto folder = make(PlaceKind::folder, "Folder 1", box_a);
  const auto code = placed("Laporan", folder);
  ASSERT_TRUE(put({folder}, box_b).ok());
  EXPECT_EQ(world.desk().dossier(code)->place_path, "Ruang Arsip / Rak 1 / Boks 2 / Folder 1");
  const auto other = make(PlaceKind::shelf, "Rak 2", room);
  ASSERT_TRUE(put({box_b}, other).ok());
  EXPECT_EQ(world.desk().dossier(code)->place_path, "Ruang Arsip / Rak 2 / Boks 2 / Folder 1");
  EXPECT_EQ(shelves().movements(box_b)->size(), 1u);
  whole();
}

TEST_F(ShelfWorld, ABoxIntoItselfIsRefused) {
  EXPECT_EQ(why(put({box_a}, box_a)), "into-itself");
  EXPECT_EQ(why(put({room}, room)), "into-itself");
}

TEST_F(ShelfWorld, ALoopOfPlacesIsRefused) {
  EXPECT_EQ(why(put({shelf}, box_a)), "place-loop");     // the box stands in that shelf
  EXPECT_EQ(why(put({room}, shelf)), "place-loop");
  EXPECT_EQ(world.desk().place_path(box_a), "Ruang Arsip / Rak 1 / Boks 1");
}

TEST_F(ShelfWorld, WhatDoesNotFitIsRefused) {
  const auto other = make(PlaceKind::room, "Ruang 2", "");
  const auto row = make(PlaceKind::row, "Baris 1", shelf);
  EXPECT_EQ(why(put({other}, row)), "does-not-fit");
  EXPECT_EQ(why(put({box_a}, box_b)), "does-not-fit");
}

TEST_F(ShelfWorld, ACodeScannedTwiceMovesNothing) {
  const auto code = received("Laporan");
  EXPECT_EQ(why(put({code, code}, box_a)), "duplicate-code");
  EXPECT_EQ(dossier(code).place, "");
}

TEST_F(ShelfWorld, AnotherOfficesLabelIsRefusedAndNothingMoves) {
  const auto code = received("Laporan");
  std::mt19937_64 random{7};
  const auto bits = [&] { return random(); };
  const auto foreign_box = archive::TrackingCode::make(archive::CodeType::box, bits).str(), foreign = archive::TrackingCode::make(archive::CodeType::dossier, bits).str();
  const auto no = put({code}, foreign_box);
  EXPECT_EQ(why(no), "unknown-place");
  EXPECT_THAT(no.refused().message.id, HasSubstr("kantor atau arsip lain"));
  EXPECT_EQ(why(put({code, foreign}, box_a)), "unknown-code");
  EXPECT_EQ(why(put({code, "otpauth://x"}, box_a)), "foreign-code");
  EXPECT_EQ(why(put({code}, code)), "not-a-place");
  EXPECT_EQ(dossier(code).place, "");
}

TEST_F(ShelfWorld, AVoidDossierIsNotPutOnAShelf) {
  const auto code = received("Laporan");
  ASSERT_TRUE(world.desk().cancel(code, "tercatat dua kali").ok());
  EXPECT_EQ(why(put({code}, box_a)), "void");
}

TEST_F(ShelfWorld, TheFillingIsShownAndTheNextBoxProposed) {
  (void)placed("Laporan tebal", box_a, 790);
  const auto shown = shelves().show(box_a);
  ASSERT_TRUE(shown.ok());
  EXPECT_EQ(shown->filling.percent(), 98);
  EXPECT_THAT(shown->says.id, HasSubstr("98 % penuh"));
  const auto over = put({received("Satu lagi", 30)}, box_a);
  ASSERT_TRUE(over.ok());                                // a fact, no refusal: thickness is reckoned
  ASSERT_TRUE(over->next);
  EXPECT_EQ(over->next->box->code, box_b);
  (void)placed("Laporan tebal kedua", box_b, 800);
  const auto next = shelves().next_box(box_a, 10);
  ASSERT_TRUE(next.ok());
  EXPECT_FALSE(next->box);
  EXPECT_EQ(next->name, "Boks 3");
  const auto made = shelves().make_next_box(box_a);
  ASSERT_TRUE(made.ok()) << made.refused().message.en;
  EXPECT_EQ(made->name, "Boks 3");
  EXPECT_EQ(made->capacity_mm, 90);
  EXPECT_EQ(made->parent, shelf);
}

TEST_F(ShelfWorld, NumbersAndOrderAreKept) {
  PlaceChange change;
  change.definitive_number = "14";
  change.temporary_number = "S-3";
  change.order = "front";
  ASSERT_TRUE(shelves().change(box_a, change).ok());
  EXPECT_EQ(shelves().show(box_a)->place.definitive_number, "14");
  EXPECT_EQ(shelves().show(box_a)->place.temporary_number, "S-3");
  EXPECT_EQ(shelves().show(box_a)->order, "front");
  EXPECT_EQ(shelves().show(box_b)->order, "back");       // the office's own way
  EXPECT_EQ(why(shelves().change(box_b, change)), "number-taken");
  change.definitive_number.reset();
  change.order = "bottom";
  EXPECT_EQ(why(shelves().change(box_b, change)), "bad-order");
  EXPECT_TRUE(shelves().change(shelf, change).ok());
  EXPECT_EQ(shelves().show(shelf)->contents.front().name, "Boks 2");
  whole();
}

TEST_F(ShelfWorld, ALentPaperStaysWhereItsGapIs) {
  const auto code = placed("Laporan", box_a);
  ASSERT_TRUE(lending().lend({.code = code, .to = "Budi Contoh", .due = "2026-12-01", .purpose = {}}).ok());
  EXPECT_EQ(why(put({code}, box_b)), "lent");
  EXPECT_EQ(why(shelves().undo("")), "lent");
  EXPECT_EQ(shelves().show(box_a)->contents.front().state, "lent");
  ASSERT_TRUE(shelves().put_contents(box_a, box_b, "pindah").refused().code == "nothing-to-move");
}

class BothHalves : public ShelfWorld {
protected:
  std::string filed() {
    const auto code = world.examined_dossier();
    world.register_dossier(code);
    const auto intake = world.captured(code, 2);
    FileRequest request;
    request.code = code;
    request.intake = intake.facts.id;
    const auto done = world.desk().file(request, {}, {});
    EXPECT_TRUE(done.ok()) << (done.ok() ? "" : done.refused().message.en);
    sha = done->sha256;
    return code;
  }
  Outcome<PutDone> put_labelled(const std::string& code) {
    PutRequest request;
    request.codes = {code};
    request.in = box_a;
    request.label_seen = true;
    return shelves().put(request);
  }
  std::string sha;
};

TEST_F(BothHalves, AreDocumentedTogetherAndUndoneTogether) {
  const auto code = filed();
  EXPECT_EQ(shelves().one_legged().size(), 1u);
  EXPECT_EQ(shelves().one_legged().front().why, "no-place");
  const auto done = put_labelled(code);
  ASSERT_TRUE(done.ok());
  EXPECT_THAT(done->documented, ElementsAre(code));
  EXPECT_EQ(dossier(code).state, "K8");
  EXPECT_THAT(shelves().one_legged(), IsEmpty());
  ASSERT_TRUE(shelves().undo("").ok());
  EXPECT_EQ(dossier(code).place, "");
  EXPECT_NE(dossier(code).state, "K8");
  EXPECT_THAT(world.desk().dossier(code)->missing, ElementsAre("place"));
  ASSERT_TRUE(put_labelled(code).ok());
  EXPECT_EQ(dossier(code).state, "K8");
  whole();
}

TEST_F(BothHalves, ADamagedFileIsNoHalf) {
  const auto code = filed();
  const auto file = world.archive().store().path_of(sha);
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  std::fstream(file, std::ios::in | std::ios::out | std::ios::binary).seekp(100).write("????", 4);
  ASSERT_TRUE(put_labelled(code).ok());
  EXPECT_EQ(dossier(code).state, "K7");
  EXPECT_THAT(world.desk().dossier(code)->missing, ElementsAre("file"));
}

TEST_F(BothHalves, AFileThatIsGoneStandsOnTheDailyList) {
  const auto code = filed();
  ASSERT_TRUE(put_labelled(code).ok());
  std::filesystem::remove(world.archive().store().path_of(sha));
  const auto list = shelves().one_legged();
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(list.front().why, "file-missing");
  EXPECT_EQ(list.front().dossier.code, code);
}

}  // namespace
}  // namespace berkas::desk
