// Labels on sheets of labels: where they land, what stands on them, and what becomes of them.
#include <gmock/gmock.h>

#include <set>

#include "app/desk/labels.h"
#include "app/desk/paper/shelves.h"
#include "app/sheets/label_sheet.h"
#include "tests/app/desk/capture/world.h"

namespace berkas {
namespace {

using desk::Labels;
using testing::World;

std::string box(World& world, const std::string& name) { return world.desk().new_place(archive::PlaceKind::box, name, "", {})->code; }

desk::Outcome<desk::LabelsPrinted> to_file(World& world, std::vector<std::string> codes, const std::string& stock = "a4-3x8", int start = 1) {
  return Labels(world.desk()).print({.codes = std::move(codes), .stock = stock, .start = start, .file = world.scratch("labels.pdf")});
}

std::string why(const desk::Outcome<desk::LabelsPrinted>& done) { return done.ok() ? "done" : done.refused().code; }

TEST(LabelStock, EveryOneOnTheListIsPossibleAndSaysItself) {
  std::set<std::string> ids;
  for (const auto& stock : sheets::label_stocks()) {
    EXPECT_TRUE(ids.insert(stock.id).second) << stock.id;
    const auto again = sheets::parse_label_stock(stock.id, sheets::layout_text(stock));
    ASSERT_TRUE(again) << stock.id << ": " << sheets::layout_text(stock);
    EXPECT_EQ(sheets::layout_text(*again), sheets::layout_text(stock));
    EXPECT_GE(sheets::label_code_mm(stock.width_mm, stock.height_mm), sheets::least_code_mm);
  }
}

TEST(LabelStock, LayoutsNoSheetCanHaveAreRefused) {
  for (const char* wrong : {"", "page 210x297", "page 210x297 grid 3x8 at 0,4.5 pitch 60x36 label 70x36", "page 210x297 grid 4x8 at 0,4.5 pitch 70x36 label 70x36", "page 210x297 grid 3x8 at 0,4.5 pitch 70x36 label 20x10",
                            "page 210x297 grid 3x8 at -1,4.5 pitch 70x36 label 70x36", "page nanxnan grid 3x8 at 0,4.5 pitch 70x36 label 70x36", "page 210x297 grid 3.5x8 at 0,4.5 pitch 60x36 label 60x36",
                            "page 210x297 grid 3x8 at 0,4.5 pitch 70x36 label 70x36 extra", "page 1e300x1e300 grid 99999999999x8 at 0,0 pitch 70x36 label 70x36", "grid"})
    EXPECT_FALSE(sheets::parse_label_stock("x", wrong)) << wrong;
}

TEST(LabelSheets, BeginAtTheFirstFreePlaceAndGoOnToTheNextSheet) {
  World world;
  std::vector<std::string> codes;
  for (int i = 1; i <= 5; ++i) codes.push_back(box(world, "Boks " + std::to_string(i)));
  const auto done = to_file(world, codes, "a4-3x8", 22);
  ASSERT_TRUE(done.ok()) << done.refused().message.en;
  EXPECT_EQ(done->printed.pages, 2);
  EXPECT_EQ(done->next, 3);
  std::vector<std::pair<int, int>> places;
  for (const auto& label : done->labels) places.emplace_back(label.page, label.place);
  EXPECT_THAT(places, ::testing::ElementsAre(std::pair(1, 22), std::pair(1, 23), std::pair(1, 24), std::pair(2, 1), std::pair(2, 2)));
  for (int page = 1; page <= 2; ++page) {
    const auto picture = world.devices.renderer->render(done->printed.pdf, page, 200);
    const auto found = world.devices.codes->read(picture);
    EXPECT_EQ(found.size(), page == 1 ? 3u : 2u);
    for (const auto& code : found) {
      const auto label = std::find_if(done->labels.begin(), done->labels.end(), [&](const auto& each) { return each.code == code.text; });
      ASSERT_NE(label, done->labels.end()) << code.text;
      const auto cell = sheets::find_label_stock("a4-3x8")->label(label->place - 1);
      const double x = (code.box.x + code.box.width / 2) * 25.4 / 200, y = (code.box.y + code.box.height / 2) * 25.4 / 200;
      EXPECT_TRUE(x > cell.x && x < cell.x + cell.width && y > cell.y && y < cell.y + cell.height) << code.text;
    }
  }
}

TEST(LabelSheets, OfEveryStockCarryEveryCode) {
  World world;
  const auto code = world.examined_dossier("Laporan kinerja " + std::string(20, 'W') + " tahunan yang judulnya sangat panjang sekali dan tidak muat di satu label kecil mana pun");
  world.register_dossier(code);
  std::vector<std::string> codes{code};
  for (int i = 1; i <= 26; ++i) codes.push_back(box(world, "Boks " + std::to_string(i)));
  for (const auto& stock : sheets::label_stocks()) {
    const std::vector<std::string> full(codes.begin(), codes.begin() + stock.count());
    std::filesystem::remove(world.scratch("labels.pdf"));
    const auto done = to_file(world, full, stock.id);
    ASSERT_TRUE(done.ok()) << stock.id;
    EXPECT_EQ(done->printed.pages, 1) << stock.id;
    std::set<std::string> read;
    for (const auto& found : world.devices.codes->read(world.devices.renderer->render(done->printed.pdf, 1, 200))) read.insert(found.text);
    EXPECT_EQ(read, std::set<std::string>(full.begin(), full.end())) << stock.id;
  }
}

TEST(LabelSheets, CarryNoTitleOfWhatIsRestricted) {
  World world;
  const auto code = world.examined_dossier("Mutasi Kartini");
  desk::Registration secret;
  secret.classification = "KP.01";
  secret.security = archive::Security::secret;
  ASSERT_TRUE(world.desk().register_dossier(code, secret).ok());
  const auto done = to_file(world, {code});
  ASSERT_TRUE(done.ok());
  const auto text = testing::run("pdftotext '" + done->printed.pdf.string() + "' -");
  EXPECT_THAT(text, ::testing::HasSubstr("(uraian dibatasi)"));
  EXPECT_THAT(text, ::testing::HasSubstr(code));
  EXPECT_THAT(text, ::testing::Not(::testing::HasSubstr("Kartini")));
}

TEST(Labels, AreConfirmedByScanningThemBack) {
  World world;
  const auto code = world.examined_dossier(), shelf = box(world, "Boks 1");
  Labels labels(world.desk());
  EXPECT_EQ(labels.scanned(code).refused().code, "never-printed");
  ASSERT_TRUE(to_file(world, {code, shelf}).ok());
  EXPECT_EQ(labels.waiting().size(), 2u);
  EXPECT_FALSE(world.desk().dossier(code)->dossier.label_attached);
  ASSERT_TRUE(labels.scanned(code).ok());
  EXPECT_EQ(labels.scanned(shelf)->state, "attached");
  EXPECT_TRUE(world.desk().dossier(code)->dossier.label_attached);
  EXPECT_TRUE(labels.waiting().empty());
  EXPECT_TRUE(world.desk().verify(true, {}).ok);
}

TEST(Labels, TakenBackAndPrintedAgainKeepTheNumberAndAreLogged) {
  World world;
  const auto code = world.examined_dossier();
  world.register_dossier(code);
  const auto number = world.desk().dossier(code)->dossier.number;
  Labels labels(world.desk());
  ASSERT_TRUE(to_file(world, {code}).ok());
  EXPECT_EQ(labels.take_back(code, " ").refused().code, "reason-required");
  const auto spoilt = labels.take_back(code, "sobek | terlipat");
  ASSERT_TRUE(spoilt.ok());
  EXPECT_EQ(std::pair(labels.show(code)->state, labels.show(code)->reason), std::pair(std::string("void"), std::string("sobek | terlipat")));
  EXPECT_EQ(labels.scanned(code).refused().code, "label-void");
  EXPECT_EQ(labels.take_back(code, "lagi").refused().code, "label-void");
  std::filesystem::remove(world.scratch("labels.pdf"));
  const auto again = to_file(world, {code});
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again->labels.front().issue, 2);
  EXPECT_EQ(world.desk().dossier(code)->dossier.number, number);
  ASSERT_TRUE(labels.scanned(code).ok());
  std::vector<std::string> kinds, notes;
  for (const auto& event : world.desk().history(code))
    if (event.kind.starts_with("label.")) kinds.push_back(event.kind), notes.push_back(event.note);
  EXPECT_THAT(kinds, ::testing::ElementsAre("label.printed", "label.void", "label.printed", "label.confirmed"));
  EXPECT_THAT(notes[1], ::testing::HasSubstr("sobek"));
  EXPECT_THAT(notes[2], ::testing::HasSubstr("dicetak ulang ke-1"));
  EXPECT_TRUE(world.desk().verify(true, {}).ok);
}

TEST(Labels, WhatCannotBePrintedIsRefusedBeforeAnythingIsIssued) {
  World world;
  const auto code = world.examined_dossier();
  EXPECT_EQ(why(to_file(world, {})), "nothing-to-print");
  EXPECT_EQ(why(to_file(world, {code, code})), "duplicate-code");
  EXPECT_EQ(why(to_file(world, {code}, "surat")), "unknown-stock");
  EXPECT_EQ(why(to_file(world, {code}, "a4-3x8", 25)), "bad-start");
  EXPECT_EQ(why(to_file(world, {code}, "a4-3x8", 0)), "bad-start");
  EXPECT_EQ(why(to_file(world, {archive::TrackingCode::make(archive::CodeType::box, [] { return 7; }).str()})), "unknown-place");
  EXPECT_EQ(why(Labels(world.desk()).print({.codes = {code}})), "no-target");
  EXPECT_EQ(why(Labels(world.desk()).print({.codes = {code}, .printer = "lain"})), "unknown-printer");
  ASSERT_TRUE(world.desk().cancel(code, "salah buka").ok());
  EXPECT_EQ(why(to_file(world, {code})), "void");
  EXPECT_FALSE(std::filesystem::exists(world.scratch("labels.pdf")));
  EXPECT_TRUE(Labels(world.desk()).waiting().empty());
}

TEST(Labels, TheOfficesOwnSheetIsKept) {
  World world;
  Labels labels(world.desk());
  EXPECT_EQ(labels.keep_stock("kantor", "grid 3x8").refused().code, "bad-layout");
  EXPECT_EQ(labels.keep_stock("Kantor Kami", "page 210x297 grid 2x5 at 10,10 pitch 95x55 label 90x50").refused().code, "bad-layout");
  EXPECT_EQ(labels.keep_stock("a4-3x8", "page 210x297 grid 2x5 at 10,10 pitch 95x55 label 90x50").refused().code, "name-taken");
  ASSERT_TRUE(labels.keep_stock("kantor", "page 215x330 grid 2x5 at 10,10 pitch 95x55 label 90x50").ok());
  ASSERT_TRUE(labels.keep_stock("kantor", "page 215x330 grid 2x5 at 12,10 pitch 95x55 label 90x50").ok());
  const auto all = labels.stocks();
  ASSERT_EQ(all.size(), sheets::label_stocks().size() + 1);
  EXPECT_EQ(all.back().left_mm, 12);
  EXPECT_EQ(all.back().paper(), devices::Paper::f4);
  EXPECT_TRUE(to_file(world, {box(world, "Boks 1")}, "kantor", 10).ok());
}

}  // namespace
}  // namespace berkas
