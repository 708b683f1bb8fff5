#include "archive/intake/intake.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "archive/failure.h"
#include "archive/intake/journal.h"
#include "archive/store/store.h"
#include "tests/archive/scratch.h"

namespace berkas::archive {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

constexpr const char* now = "2026-11-22T09:00:00+07:00";

NewPage page(int sheet, const std::string& bytes, int side = 1, std::vector<std::string> flags = {}) {
  NewPage p;
  p.bytes = bytes;
  p.media_type = "image/jpeg";
  p.sheet = sheet;
  p.side = side;
  p.width_px = 2480;
  p.height_px = 3508;
  p.flags = std::move(flags);
  return p;
}

FailureKind kind_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Failure& failure) {
    return failure.kind();
  }
  ADD_FAILURE() << "nothing was refused";
  return FailureKind::io;
}

class IntakeTest : public testing::Test {
protected:
  std::vector<std::string> contents(const IntakeFacts& facts, bool aside = false) {
    std::vector<std::string> found;
    for (const auto& each : facts.pages)
      if (each.set_aside == aside) found.push_back(read_file(each.file));
    return found;
  }
  fs::path journal(const std::string& id = "I1") { return scratch.path() / "intake" / id / "journal"; }

  Scratch scratch;
  Tray tray{scratch.path()};
};

TEST_F(IntakeTest, OpensAgainWithEveryPageAndSaysWhatIsShort) {
  {
    auto intake = tray.create("I1", now);
    intake->bind("BRK1-B-7K3M9Q2XTA-SM", "");
    intake->expect(20);
    intake->profile("airscan:e0:Rig", "adf 300 color");
    for (int sheet = 1; sheet <= 17; ++sheet) intake->add(page(sheet, "sheet " + std::to_string(sheet)));
  }
  auto intake = tray.open("I1");
  auto facts = intake->facts();
  EXPECT_EQ(facts.pages.size(), 17u);
  EXPECT_EQ(facts.sheets, 17);
  EXPECT_EQ(facts.short_by(), 3);
  EXPECT_EQ(facts.dossier, "BRK1-B-7K3M9Q2XTA-SM");
  EXPECT_EQ(facts.created_at, now);
  EXPECT_EQ(facts.pages[16].no, 17);
  EXPECT_EQ(facts.pages[16].sha256, Store::hash_bytes("sheet 17"));
  intake->add(page(18, "sheet 18"));
  EXPECT_EQ(intake->facts().pages.back().no, 18);
}

TEST_F(IntakeTest, AQuestionOfTheWholeBatchIsAskedOnceAndAnswered) {
  auto intake = tray.create("I1", now);
  intake->add(page(1, "one"));
  const auto id = intake->facts().pages[0].id;
  intake->ask(id, "pages-missing");
  intake->ask(id, "pages-missing");
  ASSERT_EQ(tray.read("I1").open_flags().size(), 1u);
  EXPECT_EQ(tray.read("I1").pages[0].flags.size(), 1u);
  EXPECT_FALSE(intake->undo());                       // the clerk has done nothing yet
  intake->answer(id, "pages-missing", "keep");
  EXPECT_TRUE(tray.read("I1").open_flags().empty());
}

TEST_F(IntakeTest, PagesAreReadableByNobodyElse) {
  auto intake = tray.create("I1", now);
  intake->add(page(1, "one"));
  struct stat facts {};
  ASSERT_EQ(::stat(intake->facts().pages[0].file.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0600u);
  ASSERT_EQ(::stat(journal().parent_path().c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0700u);
}

TEST_F(IntakeTest, RotatesMovesAndSetsAsideAndTakesEachBack) {
  auto intake = tray.create("I1", now);
  for (int sheet = 1; sheet <= 4; ++sheet) intake->add(page(sheet, std::string(1, static_cast<char>('a' + sheet - 1))));
  const auto ids = intake->facts().pages;
  intake->rotate(ids[0].id, -1);
  intake->move(ids[3].id, 1);
  intake->set_aside(ids[1].id);
  EXPECT_THAT(contents(intake->facts()), ElementsAre("d", "a", "c"));
  EXPECT_THAT(contents(intake->facts(), true), ElementsAre("b"));
  EXPECT_EQ(intake->facts().pages[1].quarter_turns, 3);
  EXPECT_EQ(intake->facts().sheets, 4);
  EXPECT_TRUE(intake->undo());
  EXPECT_THAT(contents(intake->facts()), ElementsAre("d", "a", "b", "c"));
  EXPECT_TRUE(intake->undo());
  EXPECT_THAT(contents(intake->facts()), ElementsAre("a", "b", "c", "d"));
  EXPECT_TRUE(intake->undo());
  EXPECT_EQ(intake->facts().pages[0].quarter_turns, 0);
  EXPECT_FALSE(intake->undo());
  EXPECT_EQ(intake->facts().pages.size(), 4u);
}

TEST_F(IntakeTest, MovesDownwardsToTheNumberAsked) {
  auto intake = tray.create("I1", now);
  for (int sheet = 1; sheet <= 4; ++sheet) intake->add(page(sheet, std::string(1, static_cast<char>('a' + sheet - 1))));
  intake->move(intake->facts().pages[0].id, 3);
  EXPECT_THAT(contents(intake->facts()), ElementsAre("b", "c", "a", "d"));
  intake->move(intake->facts().pages[0].id, 99);
  EXPECT_THAT(contents(intake->facts()), ElementsAre("c", "a", "d", "b"));
}

TEST_F(IntakeTest, AReplacedPictureStaysAndComesBack) {
  auto intake = tray.create("I1", now);
  intake->add(page(1, "good"));
  intake->add(page(2, "crooked"));
  intake->add(page(3, "last"));
  intake->replace(intake->facts().pages[1].id, page(2, "straight"));
  EXPECT_THAT(contents(intake->facts()), ElementsAre("good", "straight", "last"));
  EXPECT_THAT(contents(intake->facts(), true), ElementsAre("crooked"));
  EXPECT_EQ(intake->facts().sheets, 3);
  EXPECT_TRUE(intake->undo());
  EXPECT_THAT(contents(intake->facts()), ElementsAre("good", "crooked", "last"));
  EXPECT_THAT(contents(intake->facts(), true), ElementsAre("straight"));
}

TEST_F(IntakeTest, ARescanLeavesItsSheetShortUntilItCame) {
  auto intake = tray.create("I1", now);
  intake->expect(2);
  intake->add(page(1, "front", 1));
  intake->add(page(1, "back cut", 2, {"cut-edge"}));
  intake->add(page(2, "second", 1));
  EXPECT_EQ(intake->facts().open_flags().size(), 1u);
  intake->answer(intake->facts().pages[1].id, "cut-edge", "rescan");
  EXPECT_TRUE(intake->facts().open_flags().empty());
  EXPECT_EQ(intake->facts().short_by(), 1);
  intake->add(page(1, "back whole", 2));
  EXPECT_EQ(intake->facts().short_by(), 0);
  EXPECT_THAT(contents(intake->facts()), ElementsAre("front", "back whole", "second"));
}

TEST_F(IntakeTest, ABlankBackSetAsideIsNotAMissingSheet) {
  auto intake = tray.create("I1", now);
  intake->expect(1);
  intake->add(page(1, "front", 1));
  intake->add(page(1, "blank", 2, {"blank"}));
  intake->answer(intake->facts().pages[1].id, "blank", "set-aside");
  EXPECT_EQ(intake->facts().short_by(), 0);
  EXPECT_EQ(intake->facts().pages.size(), 2u);
}

TEST_F(IntakeTest, AnythingAfterAcceptingTakesTheAcceptanceBack) {
  auto intake = tray.create("I1", now);
  intake->add(page(1, "one"));
  intake->stopped("empty");
  EXPECT_EQ(intake->facts().state, IntakeState::captured);
  intake->accept();
  EXPECT_EQ(intake->facts().state, IntakeState::accepted);
  intake->rotate(intake->facts().pages[0].id, 1);
  EXPECT_EQ(intake->facts().state, IntakeState::captured);
}

TEST_F(IntakeTest, ATornLineIsHealedAndKeptBeside) {
  tray.create("I1", now)->add(page(1, "one"));
  const auto whole = read_file(journal());
  for (const auto& torn : {std::string("0123456789abc"), whole.substr(whole.find('\n') + 1, 40), std::string("garbage\n"), std::string(3, '\0')}) {
    write_file(journal(), whole + torn);
    EXPECT_EQ(tray.read("I1").pages.size(), 1u);
    EXPECT_EQ(read_file(journal()), whole + torn) << "reading must change nothing";
    auto intake = tray.open("I1");
    EXPECT_EQ(intake->facts().pages.size(), 1u);
    EXPECT_EQ(intake->facts().damaged_lines, 0);
    EXPECT_EQ(read_file(journal()), whole);
  }
  EXPECT_EQ(read_file(journal().string() + ".torn-1"), "0123456789abc");
  auto intake = tray.open("I1");
  intake->add(page(2, "two"));
  EXPECT_EQ(tray.read("I1").pages.size(), 2u);
}

TEST_F(IntakeTest, CutOffAnywhereItKeepsEveryWholeLine) {
  {
    auto intake = tray.create("I1", now);
    for (int sheet = 1; sheet <= 3; ++sheet) intake->add(page(sheet, "x"));
  }
  const auto whole = read_file(journal());
  for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
    write_file(journal(), whole.substr(0, cut));
    const auto lines = std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut), '\n');
    ASSERT_EQ(tray.read("I1").pages.size(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, lines - 1))) << "cut at " << cut;
  }
}

TEST_F(IntakeTest, ADamagedLineInTheMiddleIsCountedAndTheRestKept) {
  {
    auto intake = tray.create("I1", now);
    for (int sheet = 1; sheet <= 3; ++sheet) intake->add(page(sheet, std::to_string(sheet)));
  }
  auto bytes = read_file(journal());
  bytes[bytes.find("\"sheet\":2") + 8] = '9';
  write_file(journal(), bytes);
  const auto facts = tray.read("I1");
  EXPECT_EQ(facts.damaged_lines, 1);
  EXPECT_THAT(contents(facts), ElementsAre("1", "3"));
  EXPECT_TRUE(fs::exists(journal().parent_path() / "pages" / "p0002.s0002.1.jpg"));
}

TEST_F(IntakeTest, ANumberThatIsNoCountIsDamageAndNotAnyNumber) {
  int count = 0;
  for (const std::string number : {"5e83", "2.5", "9999999999", "-9999999999", "18446744073709551615", "\"2\""}) {
    const auto id = "I" + std::to_string(++count);
    tray.create(id, now);
    Journal(journal(id)).append(R"({"act":"add","page":"p0001","file":"p0001.jpg","sheet":)" + number + "}");
    EXPECT_EQ(kind_of([&] { (void)tray.read(id); }), FailureKind::damaged) << number;
  }
}

TEST_F(IntakeTest, HasOneOwnerAtATimeAcrossProcesses) {
  auto intake = tray.create("I1", now);
  const auto child = ::fork();
  if (child == 0) {
    try {
      (void)tray.open("I1");
    } catch (const Failure& failure) {
      ::_exit(failure.kind() == FailureKind::intake_owned ? 7 : 8);
    }
    ::_exit(9);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 7);
  EXPECT_EQ(tray.read("I1").id, "I1");
  intake.reset();
  EXPECT_NO_THROW((void)tray.open("I1"));
}

TEST_F(IntakeTest, FiledAndDiscardedLeaveTheTrayButNotTheDisk) {
  auto filed = tray.create("I1", now);
  filed->add(page(1, "one"));
  filed->filed(std::string(64, 'a'));
  EXPECT_EQ(kind_of([&] { filed->add(page(2, "late")); }), FailureKind::intake_closed);
  auto thrown = tray.create("I2", now);
  thrown->add(page(1, "two"));
  thrown->discard("salah berkas");
  EXPECT_TRUE(tray.list().empty());
  const auto all = tray.list(true);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].filed_sha256, std::string(64, 'a'));
  EXPECT_EQ(all[1].discard_reason, "salah berkas");
  EXPECT_THAT(contents(tray.read("I2")), ElementsAre("two"));
}

TEST_F(IntakeTest, AnIdThatLeadsElsewhereIsUnknown) {
  write_file(scratch.path() / "journal", "");
  for (const char* id : {"", "..", "../..", "a/b", ".attic", "\0x"}) EXPECT_EQ(kind_of([&] { (void)tray.read(id); }), FailureKind::missing_file) << id;
  EXPECT_EQ(kind_of([&] { (void)tray.open("tidak-ada"); }), FailureKind::missing_file);
  EXPECT_FALSE(fs::exists(scratch.path() / "intake" / "tidak-ada"));
}

TEST_F(IntakeTest, TextThatIsNoUtf8DoesNotSpoilTheJournal) {
  auto intake = tray.create("I1", now);
  auto odd = page(1, "one");
  odd.codes = {"\xff\xfe", "BRK1-B-7K3M9Q2XTA-SM"};
  intake->add(odd);
  intake->profile("scanner \xc3\x28", "");
  EXPECT_EQ(tray.read("I1").pages[0].codes[1], "BRK1-B-7K3M9Q2XTA-SM");
}

}  // namespace
}  // namespace berkas::archive
