// A mixed stack through the desk: real covers, real pictures, a feeder that is a folder.
#include <gtest/gtest.h>

#include <algorithm>

#include "archive/intake/intake_on_disk.h"
#include "devices/leptonica/leptonica_pages.h"
#include "tests/app/desk/capture/world.h"

namespace berkas {
namespace {

using testing::World;

class Stack {
public:
  explicit Stack(World& world) : world_(world) {}

  devices::PageImage form(const std::string& sheet, const std::string& code) {
    const auto pdf = world_.scratch("form-" + std::to_string(++forms_) + ".pdf");
    const auto printed = world_.desk().print({sheet, code, {}, pdf, {}});
    EXPECT_TRUE(printed.ok()) << (printed.ok() ? "" : printed.refused().message.en);
    auto picture = world_.devices.renderer->render(pdf, 1, 150);
    picture.dpi = 150;
    return picture;
  }
  Stack& lay(devices::PageImage picture) {
    pages_.push_back(std::move(picture));
    return *this;
  }
  Stack& cover(const std::string& code) { return lay(form("scan-cover", code)); }
  Stack& pages(int first, int count) {
    for (int page = first; page < first + count; ++page) lay(testing::letter(page));
    return *this;
  }
  std::string scan(const std::string& script = {}) {
    const auto outcome = world_.scan(world_.request({}, world_.stack(pages_, script)));
    for (const auto& page : outcome.intake.facts.pages)
      for (const auto& flag : page.flags)
        EXPECT_TRUE(flag.flag == "conflict" || flag.flag == "unread-code") << "page " << page.no << ": " << flag.flag;
    return outcome.intake.facts.id;
  }

private:
  World& world_;
  std::vector<devices::PageImage> pages_;
  int forms_ = 0;
};

std::string dossier(World& world, const std::string& title, int sheets) {
  const auto code = world.new_dossier(title);
  EXPECT_TRUE(world.desk().receive(code, "Kasubbag Contoh", sheets).ok());
  EXPECT_TRUE(world.desk().fill_all_present(code).ok());
  EXPECT_TRUE(world.desk().examine_all_conform(code).ok());
  EXPECT_TRUE(world.desk().conclude(code, "").ok());
  return code;
}

std::vector<std::string> kinds(const desk::StackView& stack) {
  std::vector<std::string> all;
  for (const auto& card : stack.cards) all.push_back(card.kind);
  return all;
}

// Ink over both codes: nobody can read them, a person sees a cover.
devices::PageImage spoilt(devices::PageImage cover) {
  const auto px = [](double mm) { return static_cast<int>(mm / 25.4 * 150); };
  testing::paint(cover, {px(70), px(75), px(70), px(80)}, 90);
  testing::paint(cover, {px(140), px(240), px(55), px(50)}, 90);
  return cover;
}

TEST(MixedStack, EachDocumentGoesOnAsAnIntakeOfItsDossier) {
  World world;
  const auto a = dossier(world, "Rencana Kerja", 2), b = dossier(world, "Evaluasi", 1);
  const auto id = Stack(world).cover(a).pages(1, 2).cover(b).pages(3, 1).scan();
  const auto seen = world.desk().stack(id);
  ASSERT_TRUE(seen.ok());
  EXPECT_EQ(seen->clean, 2);
  EXPECT_TRUE(seen->cards.empty());
  EXPECT_EQ(seen->documents[0].covers, std::vector<int>{1});
  EXPECT_EQ(seen->documents[0].pages, (std::vector<int>{2, 3}));
  const auto before = world.desk().intake(id)->facts;
  const auto done = world.desk().accept_clean(id);
  ASSERT_TRUE(done.ok());
  ASSERT_EQ(done->accepted.size(), 2U);
  EXPECT_EQ(done->rest.intake.facts.state, archive::IntakeState::divided);
  const auto went = world.desk().intake(done->accepted[0].intake);
  ASSERT_TRUE(went.ok());
  EXPECT_EQ(went->facts.dossier, a);
  EXPECT_EQ(went->facts.state, archive::IntakeState::accepted);
  ASSERT_EQ(went->facts.pages.size(), 2U);
  EXPECT_EQ(went->facts.pages[0].sha256, before.pages[1].sha256);
  EXPECT_EQ(went->facts.pages[0].sheet, 1);
  EXPECT_TRUE(world.desk().dossier(a)->dossier.digitised_accepted);
  desk::FileRequest file;
  file.code = a;
  file.classification = "PR.01.03";
  const auto filed = world.desk().file(file, {}, {});
  ASSERT_TRUE(filed.ok()) << filed.refused().message.en;
  EXPECT_EQ(filed->pages, 2);
  const auto open = world.desk().intakes();
  EXPECT_TRUE(std::none_of(open.begin(), open.end(), [&](const auto& each) { return each.facts.id == id; }));
}

TEST(MixedStack, ACoverUpsideDownIsACover) {
  World world;
  const auto a = dossier(world, "Rencana Kerja", 1);
  Stack stack(world);
  const auto id = stack.lay(world.devices.cleaner->rotate(stack.form("scan-cover", a), 2)).pages(1, 1).scan();
  EXPECT_EQ(world.desk().stack(id)->clean, 1);
}

TEST(MixedStack, ACoverNobodyCanReadIsKnownByItsBarsWhateverWayItLies) {
  World world;
  const auto a = dossier(world, "Rencana Kerja", 1), b = dossier(world, "Evaluasi", 2);
  for (const int turns : {0, 1, 2, 3}) {
    Stack stack(world);
    const auto cover = world.devices.cleaner->rotate(spoilt(stack.form("scan-cover", b)), turns);
    EXPECT_TRUE(world.devices.cleaner->look(cover).cover_bars) << turns;
    EXPECT_TRUE(world.devices.cleaner->look(testing::skewed(cover, 2.5)).cover_bars) << turns;
  }
  Stack stack(world);
  const auto id = stack.cover(a).pages(1, 1).lay(spoilt(stack.form("scan-cover", b))).pages(2, 2).scan();
  const auto seen = world.desk().stack(id);
  ASSERT_EQ(kinds(*seen), std::vector<std::string>{"unread"});
  EXPECT_EQ(seen->cards[0].pages, (std::vector<int>{3, 4, 5}));
  EXPECT_EQ(seen->clean, 1);
  auto wrong = b;
  std::swap(wrong[8], wrong[9]);
  if (wrong != b) { EXPECT_FALSE(world.desk().answer_card(id, seen->cards[0].id, "code", wrong).ok()); }
  const auto typed = world.desk().answer_card(id, seen->cards[0].id, "code", b);
  ASSERT_TRUE(typed.ok());
  EXPECT_EQ(typed->clean, 2);
  EXPECT_TRUE(typed->cards.empty());
}

TEST(MixedStack, OrdinaryPagesAreNoCoversAndShowNoSymbols) {
  for (int page = 1; page <= 6; ++page) {
    const auto look = devices::make_leptonica_cleaner()->look(testing::letter(page));
    EXPECT_FALSE(look.cover_bars) << page;
    EXPECT_FALSE(look.blurred) << page;
  }
}

TEST(MixedStack, AnUnreadSymbolOfOursIsSeenAndItsPictureIsCutOut) {
  World world;
  const auto a = dossier(world, "Rencana Kerja", 1), b = dossier(world, "Evaluasi", 1);
  auto page = testing::letter(2, {{b, 80, 200, 25}});
  const auto px = [](double mm) { return static_cast<int>(mm / 25.4 * 150); };
  testing::paint(page, {px(88.5), px(208.5), px(17), px(17)}, 128);   // most of what it says; its patterns stand
  ASSERT_TRUE(world.devices.codes->read(page).empty());
  const auto id = Stack(world).cover(a).pages(1, 1).lay(page).scan();
  const auto seen = world.desk().stack(id);
  ASSERT_EQ(kinds(*seen), std::vector<std::string>{"unread"});
  ASSERT_TRUE(seen->cards[0].crop);
  const auto crop = world.desk().intake_crop(id, seen->cards[0].page, *seen->cards[0].crop, 400, 400);
  ASSERT_TRUE(crop.ok());
  EXPECT_LT(crop->width_px, 400);
  EXPECT_GT(crop->width_px, 100);
}

TEST(MixedStack, ADossierNotYetReceivedWaitsAndIsWholeOnceItIs) {
  World world;
  const auto a = world.new_dossier("Belum diterima");
  const auto id = Stack(world).cover(a).pages(1, 1).scan();
  EXPECT_EQ(kinds(*world.desk().stack(id)), std::vector<std::string>{"not-ready"});
  EXPECT_TRUE(world.desk().accept_clean(id)->accepted.empty());
  EXPECT_TRUE(world.desk().receive(a, "Kasubbag Contoh", 1).ok());
  EXPECT_TRUE(world.desk().fill_all_present(a).ok());
  EXPECT_TRUE(world.desk().examine_all_conform(a).ok());
  EXPECT_TRUE(world.desk().conclude(a, "").ok());
  EXPECT_EQ(world.desk().stack(id)->clean, 1);
}

TEST(MixedStack, AFormOfAnotherDossierIsSetAsideAndTheRestGoesOn) {
  World world;
  const auto a = dossier(world, "Rencana Kerja", 2), b = dossier(world, "Evaluasi", 5);
  Stack stack(world);
  const auto id = stack.cover(a).pages(1, 1).lay(stack.form("check-sheet", b)).pages(2, 1).scan();
  const auto seen = world.desk().stack(id);
  ASSERT_EQ(kinds(*seen), (std::vector<std::string>{"short", "strange-form"}));
  const auto rest = world.desk().answer_card(id, seen->cards[1].id, "one-aside");
  ASSERT_TRUE(rest.ok());
  EXPECT_EQ(rest->clean, 1);
  EXPECT_EQ(rest->documents[0].pages.size(), 2U);
  const auto done = world.desk().accept_clean(id);
  EXPECT_EQ(done->accepted.size(), 1U);
  EXPECT_EQ(done->rest.set_aside, 1);                    // it stays in the tray until somebody takes it
  EXPECT_EQ(done->rest.intake.facts.state, archive::IntakeState::captured);
}

TEST(MixedStack, AJamInTheMiddleIsContinuedAndNothingIsSeen) {
  World world;
  const auto a = dossier(world, "Rencana Kerja", 2), b = dossier(world, "Evaluasi", 1);
  Stack stack(world);
  stack.cover(a).pages(1, 2).cover(b).pages(3, 1);
  const auto device = world.stack({stack.form("scan-cover", a), testing::letter(1), testing::letter(2), stack.form("scan-cover", b), testing::letter(3)}, "page\npage\njam\n");
  const auto stopped = world.scan(world.request({}, device, 5));
  EXPECT_EQ(kinds(*world.desk().stack(stopped.intake.facts.id)), std::vector<std::string>{"short"});
  ASSERT_TRUE(world.desk().resume(stopped.intake.facts.id, world.request({}, device), {}, {}).ok());
  EXPECT_EQ(world.desk().stack(stopped.intake.facts.id)->clean, 2);
}

TEST(MixedStack, AnAnswerThatDoesNotFitOrComesTwiceIsRefused) {
  World world;
  const auto a = dossier(world, "Rencana Kerja", 3);
  const auto id = Stack(world).cover(a).pages(1, 2).scan();
  const auto seen = world.desk().stack(id);
  ASSERT_EQ(kinds(*seen), std::vector<std::string>{"short"});
  EXPECT_EQ(world.desk().answer_card(id, seen->cards[0].id, "joins").refused().code, "bad-answer");
  EXPECT_EQ(world.desk().answer_card(id, "unread:p9999", "code", a).refused().code, "card-gone");
  EXPECT_TRUE(world.desk().answer_card(id, seen->cards[0].id, "count").ok());
  EXPECT_EQ(world.desk().answer_card(id, seen->cards[0].id, "count").refused().code, "card-gone");
  EXPECT_EQ(world.desk().stack(id)->clean, 1);
  EXPECT_TRUE(world.desk().undo(id).ok());
  EXPECT_EQ(world.desk().stack(id)->clean, 0);
}

TEST(MixedStack, AnIntakeOfADossierIsNoStack) {
  World world;
  const auto a = world.examined_dossier();
  EXPECT_EQ(world.desk().stack(world.captured(a, 1).facts.id).refused().code, "no-stack");
  EXPECT_EQ(world.desk().stack("nowhere").refused().code, "unknown-intake");
}

// Killed after each line of the protocol: whoever looks next finishes it, once.
class BegunBranch : public ::testing::TestWithParam<int> {};

TEST_P(BegunBranch, IsFinishedOnceWhateverStoppedIt) {
  World world;
  const auto a = dossier(world, "Rencana Kerja", 2);
  const auto id = Stack(world).cover(a).pages(1, 2).scan();
  const auto tray = archive::Tray(world.archive().dir());
  archive::Branch branch{id + "-p0001", "2026-11-22T09:00:00+07:00", a, "", 2, {"p0002", "p0003"}, {"p0001"}};
  {
    const auto stack = tray.open(id);
    stack->branch_off(branch);
    if (GetParam() == 1) std::filesystem::create_directories(world.archive().dir() / "intake" / (".part-" + branch.id) / "pages");   // half built
    if (GetParam() >= 2) tray.branch(*stack, branch);
    if (GetParam() >= 3) tray.open(branch.id)->accept();
  }
  const auto seen = world.another_desk()->stack(id);
  ASSERT_TRUE(seen.ok());
  EXPECT_TRUE(seen->documents.empty());
  ASSERT_EQ(seen->gone.size(), 1U);
  EXPECT_EQ(seen->gone[0].dossier, a);
  const auto went = tray.read(branch.id);
  EXPECT_EQ(went.state, archive::IntakeState::accepted);
  EXPECT_EQ(went.pages.size(), 2U);
  EXPECT_EQ(went.short_by(), 0);
  const auto again = world.desk().accept_clean(id);
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(again->accepted.empty());
  EXPECT_EQ(again->rest.intake.facts.state, archive::IntakeState::divided);
  int accepted = 0;
  for (const auto& event : world.desk().history(a)) accepted += event.kind == "intake.accepted";
  EXPECT_EQ(accepted, 1);
  EXPECT_TRUE(world.desk().verify(true, {}).ok);
}

INSTANTIATE_TEST_SUITE_P(AfterEachLine, BegunBranch, ::testing::Values(0, 1, 2, 3));

TEST(SheetLook, ASheetIsKnownAgainThoughItLiesOtherwise) {
  const auto cleaner = devices::make_leptonica_cleaner();
  for (int page = 1; page <= 6; ++page) {
    const auto sheet = testing::letter(page);
    const auto look = cleaner->look(sheet).fingerprint;
    ASSERT_FALSE(look.empty()) << page;
    EXPECT_GT(devices::likeness(look, cleaner->look(testing::skewed(sheet, 1.3)).fingerprint), devices::same_sheet_likeness) << page;
    EXPECT_GT(devices::likeness(look, cleaner->look(cleaner->rotate(sheet, 2)).fingerprint), devices::same_sheet_likeness) << page;
    EXPECT_GT(devices::likeness(look, cleaner->look(testing::dusty(testing::faded(sheet, 40, 235), 5, 300)).fingerprint), devices::same_sheet_likeness) << page;
    for (int other = 1; other < page; ++other)
      EXPECT_LT(devices::likeness(look, cleaner->look(testing::letter(other)).fingerprint), devices::same_sheet_likeness) << page << " and " << other;
  }
}

TEST(SheetLook, WhatIsNoLookIsLikeNothing) {
  for (const char* broken : {"", "70x", "70x99:", "0x0:", "999x999:00", "70x1:zz", "-3x4:0"}) EXPECT_EQ(devices::likeness(broken, broken), 0) << broken;
}

TEST(PageQuestions, ABlurredPageIsAskedAboutAndASharpOneIsNot) {
  const auto cleaner = devices::make_leptonica_cleaner();
  EXPECT_FALSE(cleaner->look(testing::letter(2)).blurred);
  EXPECT_TRUE(cleaner->look(testing::blurred(testing::letter(2), 3)).blurred);
}

TEST(PageQuestions, TheSameSheetTwiceIsAskedAboutAndMayReplaceTheOld) {
  World world;
  const auto code = world.examined_dossier();
  const auto outcome = world.scan(world.request(code, world.stack({testing::letter(1), testing::letter(2), testing::skewed(testing::letter(1), 1.0)})));
  const auto& pages = outcome.intake.facts.pages;
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_TRUE(pages[1].flags.empty());
  ASSERT_EQ(pages[2].flags.size(), 1U);
  EXPECT_EQ(pages[2].flags[0].flag, "same-sheet");
  const auto replaced = world.desk().answer_flag(outcome.intake.facts.id, 3, "replace");
  ASSERT_TRUE(replaced.ok());
  EXPECT_EQ(replaced->pages, 2);
  EXPECT_EQ(replaced->open_flags, 0);
  EXPECT_EQ(replaced->facts.pages[0].id, pages[2].id);   // the new picture, in the old one's place
}

TEST(PageQuestions, AFiledSheetScannedAgainIsAskedAboutOnce) {
  World world;
  const auto code = world.examined_dossier();
  world.captured(code, 2);
  desk::FileRequest file;
  file.code = code;
  file.classification = "PR.01.03";
  ASSERT_TRUE(world.desk().file(file, {}, {}).ok());
  const auto again = world.scan(world.request(code, world.letters(2)));
  ASSERT_EQ(again.intake.facts.pages[0].flags.size(), 1U);
  EXPECT_EQ(again.intake.facts.pages[0].flags[0].flag, "filed-before");
  EXPECT_TRUE(again.intake.facts.pages[1].flags.empty());
}

}  // namespace
}  // namespace berkas
