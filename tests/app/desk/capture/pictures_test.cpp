// Pictures and PDFs into the tray, the acts on its pages, and what the screen is shown of them.
#include <gtest/gtest.h>

#include "tests/app/desk/capture/world.h"

namespace berkas {
namespace {

using testing::World;

std::filesystem::path picture(World& world, const std::string& name, int page) {
  const auto file = world.scratch(name);
  testing::write_file(file, world.devices.codec->encode(testing::letter(page), devices::PictureFormat::jpeg).bytes);
  return file;
}

TEST(AddPictures, TakesPicturesAndEveryPageOfAPdf) {
  World world;
  const auto code = world.examined_dossier();
  const auto pdf = world.scratch("kendali.pdf");
  ASSERT_TRUE(world.desk().print({.sheet = "routing", .code = code, .printer = {}, .file = pdf}).ok());
  const auto view = world.desk().add_pictures(code, {picture(world, "a.jpg", 1), pdf, picture(world, "b.jpg", 2)});
  ASSERT_TRUE(view.ok()) << view.refused().message.en;
  EXPECT_GE(view->pages, 3);
  EXPECT_EQ(view->facts.state, archive::IntakeState::captured);
  EXPECT_EQ(view->facts.sheets, view->pages);
  const auto more = world.desk().add_pictures(code, {picture(world, "c.jpg", 3)});
  ASSERT_TRUE(more.ok());
  EXPECT_EQ(more->facts.id, view->facts.id);               // the clerk goes on with the same tray
  EXPECT_EQ(more->pages, view->pages + 1);
}

TEST(AddPictures, OneHostileFileLeavesTheTrayAsItWas) {
  World world;
  const auto code = world.examined_dossier();
  const auto good = picture(world, "baik.jpg", 1);
  const auto bytes = testing::bytes_of(good);
  const std::vector<std::pair<std::string, std::string>> hostile = {
      {"teks.jpg", "bukan gambar"}, {"kosong.png", ""}, {"terpotong.jpg", bytes.substr(0, bytes.size() / 3)}, {"rusak.pdf", "%PDF-1.7\nrusak"}};
  for (const auto& [name, content] : hostile) {
    testing::write_file(world.scratch(name), content);
    const auto refused = world.desk().add_pictures(code, {good, world.scratch(name)});
    ASSERT_FALSE(refused.ok()) << name;
    EXPECT_NE(refused.refused().message.id.find(name), std::string::npos) << refused.refused().message.id;
    EXPECT_EQ(refused.refused().exit, desk::Exit::refused) << name;
  }
  EXPECT_EQ(world.desk().add_pictures(code, {world.scratch("tidak-ada.jpg")}).refused().code, "no-such-file");
  EXPECT_TRUE(world.desk().intakes().empty());
}

TEST(AddPictures, APictureTooLargeIsRefusedBeforeItIsOpened) {
  World world;
  const auto code = world.examined_dossier();
  auto jpeg = testing::bytes_of(picture(world, "kecil.jpg", 1));
  const auto frame = jpeg.find("\xFF\xC0");               // the frame header claims 40,000 × 40,000 pixels
  ASSERT_NE(frame, std::string::npos);
  jpeg.replace(frame + 5, 4, "\x9C\x40\x9C\x40");
  testing::write_file(world.scratch("besar.jpg"), jpeg);
  const auto refused = world.desk().add_pictures(code, {world.scratch("besar.jpg")});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.refused().code, "too-large");
}

// Reads each page's one code from the line below a symbol that is not legible.
class FromPrint final : public devices::CodeReader {
public:
  explicit FromPrint(std::string code) : code_(std::move(code)) {}
  devices::PageCodes read_page(const devices::PageImage&) const override { return {{{code_, "", {30, 40, 200, 200}, "print", devices::CodeSource::print}}, {}}; }

private:
  std::string code_;
};

TEST(CodesReadFromPrint, CountAsCodesAndAreShownToTheClerkFirst) {
  World world;
  const auto code = world.examined_dossier();
  world.devices.codes = std::make_shared<FromPrint>(code);
  const auto desk = world.another_desk();
  const auto view = desk->add_pictures(code, {picture(world, "a.jpg", 1)});
  ASSERT_TRUE(view.ok()) << view.refused().message.en;
  const auto& page = view->facts.pages.at(0);
  EXPECT_EQ(page.codes, std::vector<std::string>{code});
  ASSERT_EQ(page.flags.size(), 1u);
  EXPECT_EQ(page.flags[0].flag, "printed-code");
  EXPECT_TRUE(page.has_mark("code-print"));
  EXPECT_EQ(desk->accept(view->facts.id).refused().code, "open-flags");
  ASSERT_TRUE(desk->answer_flag(view->facts.id, 1, "keep").ok());
  EXPECT_TRUE(desk->accept(view->facts.id).ok());
  const auto found = desk->read_codes(world.scratch("a.jpg"));
  ASSERT_TRUE(found.ok());
  EXPECT_EQ(found->at(0).source, "print");
  EXPECT_TRUE(found->at(0).known);
}

TEST(IntakeActs, NothingIsDestroyedAndEverythingCanBeUndone) {
  World world;
  const auto code = world.examined_dossier();
  const auto id = world.scan(world.request(code, world.letters(4), 4)).intake.facts.id;
  auto& desk = world.desk();
  const auto order = [&] {
    const auto view = desk.intake(id);
    std::vector<int> sheets;
    for (const auto& page : view->facts.pages) if (!page.set_aside) sheets.push_back(page.sheet);
    return sheets;
  };
  ASSERT_TRUE(desk.move(id, 4, 1).ok());
  EXPECT_EQ(order(), (std::vector<int>{4, 1, 2, 3}));
  ASSERT_TRUE(desk.set_aside(id, 2).ok());
  EXPECT_EQ(order(), (std::vector<int>{4, 2, 3}));
  const auto aside = desk.intake(id)->facts.pages.back();
  EXPECT_TRUE(aside.set_aside);
  EXPECT_TRUE(std::filesystem::exists(aside.file));
  ASSERT_TRUE(desk.restore(id, aside.id).ok());
  EXPECT_EQ(desk.intake(id)->pages, 4);
  ASSERT_TRUE(desk.rotate(id, 1, 1).ok());
  EXPECT_EQ(desk.intake(id)->facts.pages[0].quarter_turns, 1);
  ASSERT_TRUE(desk.undo(id).ok());
  EXPECT_EQ(desk.intake(id)->facts.pages[0].quarter_turns, 0);
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(desk.undo(id).ok());
  EXPECT_EQ(order(), (std::vector<int>{1, 2, 3, 4}));
}

TEST(IntakeActs, PagesAndIntakesThatDoNotExistAreRefused) {
  World world;
  const auto code = world.examined_dossier();
  const auto id = world.scan(world.request(code, world.letters(1), 1)).intake.facts.id;
  auto& desk = world.desk();
  EXPECT_EQ(desk.rotate(id, 2, 1).refused().code, "unknown-page");
  EXPECT_EQ(desk.move(id, 1, 9).refused().code, "unknown-page");
  EXPECT_EQ(desk.restore(id, "tidak-ada").refused().code, "unknown-page");
  EXPECT_EQ(desk.answer_flag(id, 1, "keep").refused().code, "no-flag");
  EXPECT_EQ(desk.answer_flag(id, 1, "mungkin").refused().exit, desk::Exit::usage);
  EXPECT_EQ(desk.expect(id, 0).refused().code, "bad-count");
  for (const char* name : {"tidak-ada", "../../etc", "", ".", ".."}) EXPECT_EQ(desk.intake(name).refused().code, "unknown-intake") << name;
}

TEST(IntakeActs, AcceptWaitsForSheetsAndAnswers) {
  World world;
  const auto code = world.examined_dossier();
  world.register_dossier(code);
  const auto id = world.scan(world.request(code, world.stack({testing::letter(1), testing::empty_page()}), 3)).intake.facts.id;
  auto& desk = world.desk();
  EXPECT_EQ(desk.accept(id).refused().code, "short");
  ASSERT_TRUE(desk.expect(id, 2).ok());
  EXPECT_EQ(desk.accept(id).refused().code, "open-flags");
  ASSERT_TRUE(desk.answer_flag(id, 2, "set-aside").ok());
  const auto accepted = desk.accept(id);
  ASSERT_TRUE(accepted.ok()) << accepted.refused().message.en;
  EXPECT_EQ(accepted->pages, 1);
  EXPECT_EQ(accepted->facts.state, archive::IntakeState::accepted);
  EXPECT_EQ(desk.dossier(code)->dossier.state, "K6");
}

TEST(IntakeActs, DiscardingWantsAReasonAndKeepsThePictures) {
  World world;
  const auto code = world.examined_dossier();
  const auto facts = world.scan(world.request(code, world.letters(2), 2)).intake.facts;
  EXPECT_EQ(world.desk().discard(facts.id, "  ").refused().code, "reason-required");
  ASSERT_TRUE(world.desk().discard(facts.id, "salah tumpukan").ok());
  EXPECT_TRUE(world.desk().intakes().empty());
  const auto kept = world.desk().intake(facts.id);
  ASSERT_TRUE(kept.ok());
  EXPECT_EQ(kept->facts.state, archive::IntakeState::discarded);
  for (const auto& page : kept->facts.pages) EXPECT_TRUE(std::filesystem::exists(page.file));
  EXPECT_EQ(world.desk().accept(facts.id).refused().code, "discarded");
}

TEST(IntakePicture, IsUprightAndNoLargerThanAskedFor) {
  World world;
  const auto code = world.examined_dossier();
  auto askew = world.devices.cleaner->rotate(testing::letter(1), 2);
  const auto id = world.scan(world.request(code, world.stack({askew}), 1)).intake.facts.id;
  EXPECT_EQ(world.desk().intake(id)->facts.pages[0].upright_turns, 2);
  const auto small = world.desk().intake_picture(id, 1, 118, 200);
  ASSERT_TRUE(small.ok());
  EXPECT_LE(small->width_px, 118);
  EXPECT_LE(small->height_px, 200);
  const auto large = world.desk().intake_picture(id, 1, 2000, 2000);
  ASSERT_TRUE(large.ok());
  EXPECT_EQ(world.devices.cleaner->look(*large).quarter_turns, 0);
  ASSERT_TRUE(world.desk().rotate(id, 1, 1).ok());
  const auto turned = world.desk().intake_picture(id, 1, 400, 400);
  EXPECT_GT(turned->width_px, turned->height_px);
}

}  // namespace
}  // namespace berkas
