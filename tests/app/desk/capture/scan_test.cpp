// Paper into the tray.
#include <gtest/gtest.h>

#include "app/desk/scan_words.h"
#include "devices/failure.h"
#include "tests/app/desk/capture/world.h"

namespace berkas {
namespace {

using testing::World;

std::vector<std::string> flags_of(const archive::IntakePage& page) {
  std::vector<std::string> names;
  for (const auto& flag : page.flags) names.push_back(flag.flag);
  return names;
}

TEST(ScanBatch, IsRefusedBeforeTheCheckSheetIsConcluded) {
  World world;
  const auto code = world.new_dossier();
  const auto outcome = world.desk().scan(world.request(code, world.letters(1)), {}, {});
  ASSERT_FALSE(outcome.ok());
  EXPECT_EQ(outcome.refused().code, "not-examined");
  EXPECT_TRUE(world.desk().intakes().empty());
}

TEST(ScanBatch, KeepsEachPageBeforeTheNextIsAskedFor) {
  World world;
  const auto code = world.examined_dossier();
  std::vector<int> on_disk;
  desk::ScanWatcher watcher;
  watcher.page_kept = [&](const desk::IntakeView& view) {
    const auto read = archive::Tray(world.archive().dir()).read(view.facts.id);   // as another process would find it
    on_disk.push_back(static_cast<int>(read.pages.size()));
    EXPECT_EQ(archive::Store::hash_file(read.pages.back().file), read.pages.back().sha256);
  };
  const auto outcome = world.desk().scan(world.request(code, world.letters(3), 3), watcher, {});
  ASSERT_TRUE(outcome.ok());
  EXPECT_EQ(on_disk, (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(outcome->exit, desk::Exit::done);
  EXPECT_EQ(outcome->intake.pages, 3);
  EXPECT_EQ(outcome->intake.facts.sheets, 3);
  EXPECT_EQ(outcome->intake.facts.state, archive::IntakeState::captured);
}

// Says of each picture in turn what its margins hold.
class Margins final : public devices::TextReader {
public:
  explicit Margins(std::vector<std::string> said) : said_(std::move(said)) {}
  devices::PageText read(const devices::PageImage&, std::stop_token) override {
    if (next_ >= said_.size()) throw devices::Failure(devices::FailureKind::worker_died, "", "the reader died");
    devices::PageText text;
    text.plain = said_[next_++];
    return text;
  }

private:
  std::vector<std::string> said_;
  std::size_t next_ = 0;
};

std::vector<std::vector<std::string>> numbered_scan(std::vector<std::string> margins, int pages) {
  World world;
  world.devices.margins = std::make_shared<Margins>(std::move(margins));
  const auto desk = world.another_desk();
  const auto outcome = desk->scan(world.request(world.examined_dossier(), world.letters(pages)), {}, {});
  EXPECT_TRUE(outcome.ok());
  std::vector<std::vector<std::string>> all;
  for (const auto& page : outcome->intake.facts.pages) all.push_back(flags_of(page));
  return all;
}

TEST(ScanBatch, AsksWherePrintedPageNumbersJump) {
  const auto flags = numbered_scan({"Halaman 1 dari 4", "Halaman 2 dari 4", "Halaman 4 dari 4"}, 3);
  EXPECT_EQ(flags, (std::vector<std::vector<std::string>>{{}, {}, {"page-gap"}}));
}

TEST(ScanBatch, AsksWhetherTheLastPageIsTheLast) {
  const auto flags = numbered_scan({"Halaman 1 dari 4", "Halaman 2 dari 4", "Halaman 3 dari 4"}, 3);
  EXPECT_EQ(flags, (std::vector<std::vector<std::string>>{{}, {}, {"pages-missing"}}));
}

TEST(ScanBatch, LosesNoPageToAReaderThatDies) {
  EXPECT_EQ(numbered_scan({}, 3), std::vector<std::vector<std::string>>(3));
}

TEST(ScanBatch, MakesTheStateFollowAndLeavesAnEvent) {
  World world;
  const auto code = world.examined_dossier();
  world.register_dossier(code);
  world.scan(world.request(code, world.letters(2), 2));
  EXPECT_EQ(world.desk().dossier(code)->dossier.state, "K5");
  const auto history = world.desk().history(code);
  EXPECT_TRUE(std::any_of(history.begin(), history.end(), [](const auto& event) { return event.kind == "intake.captured"; }));
}

TEST(ScanBatch, JamKeepsThePagesAndSaysWhichSheetStuck) {
  World world;
  const auto code = world.examined_dossier();
  const auto outcome = world.scan(world.request(code, world.letters(5, "page\npage\njam\n"), 5));
  EXPECT_EQ(outcome.stopped, devices::StopReason::jam);
  EXPECT_EQ(outcome.exit, desk::Exit::device);
  EXPECT_EQ(outcome.intake.pages, 2);
  EXPECT_EQ(outcome.intake.short_by, 3);
  EXPECT_EQ(outcome.says.id, "Macet di lembar 3. 2 halaman aman.");
  EXPECT_NE(outcome.todo.id.find("Buka penutup, ambil lembar 3, taruh lagi paling atas."), std::string::npos);
}

TEST(ScanBatch, ResumesWithTheNextSheetAndEndsComplete) {
  World world;
  const auto code = world.examined_dossier();
  const auto device = world.letters(5, "page\npage\njam\n");
  const auto stopped = world.scan(world.request(code, device, 5));
  const auto resumed = world.another_desk()->resume(stopped.intake.facts.id, world.request({}, device), {}, {});
  ASSERT_TRUE(resumed.ok());
  EXPECT_EQ(resumed->exit, desk::Exit::done);
  EXPECT_EQ(resumed->intake.pages, 5);
  EXPECT_EQ(resumed->intake.short_by, 0);
  std::vector<int> sheets;
  for (const auto& page : resumed->intake.facts.pages) sheets.push_back(page.sheet);
  EXPECT_EQ(sheets, (std::vector<int>{1, 2, 3, 4, 5}));
}

TEST(ScanBatch, IsShortWhenTheFeederEndsBeforeTheCount) {
  World world;
  const auto code = world.examined_dossier();
  const auto outcome = world.scan(world.request(code, world.letters(2), 5));
  EXPECT_EQ(outcome.exit, desk::Exit::refused);
  EXPECT_EQ(outcome.intake.short_by, 3);
  EXPECT_EQ(outcome.says.id, "Baru 2 dari 5 lembar. 2 halaman aman.");
  EXPECT_NE(outcome.todo.id.find("lembar 3 sampai 5"), std::string::npos);
  const auto more = world.desk().resume(outcome.intake.facts.id, world.request({}, world.letters(5), 3), {}, {});
  ASSERT_TRUE(more.ok());
  EXPECT_EQ(more->intake.facts.expected_sheets, 5);        // two were there, three more were to come
  EXPECT_EQ(more->exit, desk::Exit::done);
}

TEST(ScanBatch, MoreSheetsThanExpectedIsNotDone) {
  World world;
  const auto code = world.examined_dossier();
  const auto outcome = world.scan(world.request(code, world.letters(3), 2));
  EXPECT_EQ(outcome.exit, desk::Exit::refused);
  EXPECT_EQ(outcome.intake.pages, 3);
}

TEST(ScanBatch, CancelKeepsWhatCame) {
  World world;
  const auto code = world.examined_dossier();
  std::stop_source stop;
  desk::ScanWatcher watcher;
  watcher.page_kept = [&](const desk::IntakeView& view) { if (view.pages == 2) stop.request_stop(); };
  const auto outcome = world.desk().scan(world.request(code, world.letters(5), 5), watcher, stop.get_token());
  ASSERT_TRUE(outcome.ok());
  EXPECT_EQ(outcome->stopped, devices::StopReason::cancelled);
  EXPECT_EQ(outcome->intake.pages, 2);
  EXPECT_EQ(outcome->exit, desk::Exit::device);
}

TEST(ScanBatch, ADeviceThatIsNotThereLeavesNoEmptyTray) {
  World world;
  const auto code = world.examined_dossier();
  EXPECT_THROW((void)world.desk().scan(world.request(code, "simulated:" + world.scratch("nowhere").string()), {}, {}), devices::Failure);
  EXPECT_TRUE(world.desk().intakes().empty());
}

TEST(ScanBatch, WithoutADossierIsABatch) {
  World world;
  const auto outcome = world.scan(world.request({}, world.letters(1), 1));
  EXPECT_TRUE(outcome.intake.facts.dossier.empty());
  EXPECT_EQ(outcome.exit, desk::Exit::done);
}

TEST(PageFlags, AskAboutTheCodeOfAnotherDossierOnly) {
  World world;
  const auto mine = world.examined_dossier(), other = world.examined_dossier("Berkas lain");
  const auto outcome = world.scan(world.request(mine, world.stack({testing::letter(1, {{mine, 15, 250, 25}}), testing::letter(2, {{other, 15, 250, 25}})}), 2));
  const auto& pages = outcome.intake.facts.pages;
  ASSERT_EQ(pages.size(), 2u);
  EXPECT_EQ(pages[0].codes, std::vector<std::string>{mine});
  EXPECT_EQ(pages[0].flags.size(), 0u);
  EXPECT_EQ(pages[1].codes, std::vector<std::string>{other});
  EXPECT_EQ(flags_of(pages[1]), std::vector<std::string>{"conflict"});
}

TEST(PageFlags, NeverGuessADamagedCodeAndIgnoreForeignOnes) {
  World world;
  const auto code = world.examined_dossier();
  auto damaged = code;
  damaged[10] = damaged[10] == '2' ? '3' : '2';
  const auto outcome = world.scan(world.request(code, world.stack({testing::letter(1, {{damaged, 15, 250, 25}}), testing::letter(2, {{"https://tte.contoh.go.id/x", 15, 250, 25}})}), 2));
  EXPECT_EQ(flags_of(outcome.intake.facts.pages[0]), std::vector<std::string>{"unread-code"});
  EXPECT_TRUE(outcome.intake.facts.pages[1].flags.empty());
}

TEST(PageFlags, AskWhetherABlankPageStays) {
  World world;
  const auto code = world.examined_dossier();
  const auto outcome = world.scan(world.request(code, world.stack({testing::letter(1), testing::empty_page()}), 2));
  EXPECT_TRUE(outcome.intake.facts.pages[0].flags.empty());
  EXPECT_EQ(flags_of(outcome.intake.facts.pages[1]), std::vector<std::string>{"blank"});
  EXPECT_EQ(outcome.exit, desk::Exit::done);               // a question is no missing sheet
}

TEST(PageFlags, TellDoubleFeedAndACutOffPicture) {
  World world;
  const auto code = world.examined_dossier();
  const auto outcome = world.scan(world.request(code, world.letters(2, "double\ncut\n"), 2));
  EXPECT_EQ(flags_of(outcome.intake.facts.pages[0]), std::vector<std::string>{"double-feed"});
  const auto second = flags_of(outcome.intake.facts.pages[1]);
  EXPECT_NE(std::find(second.begin(), second.end(), "flat-tail"), second.end());
}

TEST(Rescan, PutsTheNewPictureInTheOldPlaceAndKeepsTheOldOne) {
  World world;
  const auto code = world.examined_dossier();
  const auto device = world.letters(3);
  const auto first = world.scan(world.request(code, device, 3));
  const auto old = first.intake.facts.pages[1];
  const auto again = world.desk().rescan_page(first.intake.facts.id, 2, world.request({}, device), {}, {});
  ASSERT_TRUE(again.ok());
  const auto& pages = again->intake.facts.pages;
  ASSERT_EQ(pages.size(), 4u);
  EXPECT_NE(pages[1].id, old.id);
  EXPECT_EQ(pages[1].sheet, 2);
  EXPECT_TRUE(pages[3].set_aside);
  EXPECT_EQ(pages[3].id, old.id);
  EXPECT_TRUE(std::filesystem::exists(old.file));
  EXPECT_EQ(again->exit, desk::Exit::done);
}

TEST(Rescan, AskedForByAFlagIsWhatResumeDoesFirst) {
  World world;
  const auto code = world.examined_dossier();
  const auto device = world.letters(3, "page\ndouble\npage\n");
  const auto first = world.scan(world.request(code, device, 3));
  const auto asked = world.desk().answer_flag(first.intake.facts.id, 2, "rescan");
  ASSERT_TRUE(asked.ok());
  EXPECT_EQ(asked->pages, 2);
  EXPECT_EQ(asked->short_by, 1);
  EXPECT_EQ(world.desk().accept(first.intake.facts.id).refused().code, "short");
  const auto resumed = world.desk().resume(first.intake.facts.id, world.request({}, world.letters(3)), {}, {});
  ASSERT_TRUE(resumed.ok());
  EXPECT_EQ(resumed->intake.pages, 3);
  EXPECT_EQ(resumed->exit, desk::Exit::done);
  EXPECT_EQ(resumed->intake.facts.pages[1].sheet, 2);      // where the old one stood
}

// A duplex feeder that dies after the front of its second sheet.
class HalfSheet final : public devices::Scanner {
public:
  std::vector<devices::ScannerInfo> list() override { return {}; }
  devices::ScannerInfo capabilities(const std::string&) override { return {}; }
  devices::BatchEnd scan(const std::string&, const devices::ScanProfile& profile, devices::PageSink& sink, std::stop_token) override {
    const int sheets = breaks ? 2 : 1;
    for (int sheet = 1; sheet <= sheets; ++sheet)
      for (int side = 1; side <= 2; ++side) {
        if (breaks && sheet == 2 && side == 2) return {devices::StopReason::jam, 1, "", false};
        devices::ScannedPage page;
        page.image = testing::letter(2 * (profile.first_sheet + sheet - 1) + side - 2);
        page.sheet = sheet;
        page.side = side;
        sink.page(std::move(page));
      }
    return {devices::StopReason::empty, sheets, "", false};
  }
  bool breaks = true;
};

TEST(Duplex, ASheetOfWhichOnlyTheFrontCameComesAgainAsAWhole) {
  World world;
  const auto feeder = std::make_shared<HalfSheet>();
  world.devices.scanner = feeder;
  const auto desk = world.another_desk();
  const auto code = world.examined_dossier();
  auto request = world.request(code, "duplex", 2);
  request.profile.source = devices::Source::duplex;
  const auto stopped = desk->scan(request, {}, {});
  ASSERT_TRUE(stopped.ok());
  EXPECT_EQ(stopped->intake.pages, 2);
  EXPECT_EQ(stopped->intake.short_by, 1);
  EXPECT_EQ(stopped->says.id, "Macet di lembar 2. 2 halaman aman.");
  feeder->breaks = false;
  request.expect_sheets.reset();
  const auto resumed = desk->resume(stopped->intake.facts.id, request, {}, {});
  ASSERT_TRUE(resumed.ok());
  EXPECT_EQ(resumed->intake.pages, 4);
  EXPECT_EQ(resumed->exit, desk::Exit::done) << resumed->says.en;
  EXPECT_EQ(resumed->intake.facts.pages[3].sheet, 2);
  EXPECT_EQ(resumed->intake.facts.pages[3].side, 2);
}

TEST(ScanBanner, SaysTheSameForTheSheetThatStuckWhateverTheReason) {
  desk::BatchFacts facts;
  facts.pages_safe = 17;
  facts.next_sheet = 18;
  facts.sheets = 17;
  facts.expected = 40;
  facts.stopped = devices::StopReason::jam;
  EXPECT_EQ(desk::banner(facts).says.id, "Macet di lembar 18. 17 halaman aman.");
  EXPECT_EQ(desk::banner(facts).todo.id, "Buka penutup, ambil lembar 18, taruh lagi paling atas.");
  facts.prefetched = true;
  EXPECT_NE(desk::banner(facts).todo.id.find("susun kembali mulai lembar 18"), std::string::npos);
  for (const auto reason : {devices::StopReason::cover_open, devices::StopReason::busy, devices::StopReason::cancelled, devices::StopReason::failed}) {
    facts.stopped = reason;
    EXPECT_NE(desk::banner(facts).says.id.find("17 halaman aman"), std::string::npos);
    EXPECT_NE(desk::banner(facts).todo.id.find("lembar 18"), std::string::npos);
    EXPECT_EQ(desk::banner(facts).exit, desk::Exit::device);
  }
}

}  // namespace
}  // namespace berkas
