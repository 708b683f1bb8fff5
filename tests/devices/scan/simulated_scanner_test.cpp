#include "devices/simulated/simulated_scanner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "devices/failure.h"
#include "devices/simulated/page_shape.h"
#include "devices/simulated/picture_folder.h"

namespace berkas::devices::simulated {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// Pictures here are files that hold a number; the picture is a gray page of that tone.
PageImage decode_number(const std::string& bytes) {
  if (bytes.empty() || bytes.find_first_not_of("0123456789") != std::string::npos) {
    throw Failure(FailureKind::unreadable_picture, "", "no picture");
  }
  PageImage image;
  image.width_px = 210;
  image.height_px = 297;
  image.dpi = 25;
  image.pixels.assign(image.bytes_per_line() * 297, static_cast<std::uint8_t>(std::stoi(bytes)));
  return image;
}

class Keeping : public PageSink {
public:
  std::vector<ScannedPage> pages;
  std::vector<ScanProgress> told;
  std::function<void()> on_progress;
  void page(ScannedPage&& page) override { pages.push_back(std::move(page)); }
  void progress(const ScanProgress& now) override {
    told.push_back(now);
    if (on_progress) on_progress();
  }
  std::vector<int> tones() const {
    std::vector<int> all;
    for (const auto& page : pages) all.push_back(page.image.pixels.front());
    return all;
  }
};

class SimulatedFeeder : public ::testing::Test {
protected:
  SimulatedFeeder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "berkas-sim-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
    for (int i = 1; i <= 5; ++i) put("page-" + std::to_string(i) + ".png", std::to_string(i * 10));
  }
  ~SimulatedFeeder() override { std::filesystem::remove_all(folder); }

  void put(const std::string& name, const std::string& content) { std::ofstream(folder / name) << content; }
  BatchEnd scan(ScanProfile profile = {}, std::stop_token stop = {}) {
    sink = {};
    profile.mode = PixelKind::gray;
    return scanner.scan("simulated:" + folder.string(), profile, sink, stop);
  }
  BatchEnd resume(int first_sheet) {
    ScanProfile profile;
    profile.first_sheet = first_sheet;
    return scan(profile);
  }

  std::filesystem::path folder;
  SimulatedScanner scanner{decode_number, {}, Pace{std::chrono::milliseconds(0), std::chrono::milliseconds(30)}};
  Keeping sink;
};

TEST_F(SimulatedFeeder, FeedsInNaturalOrder) {
  put("page-10.JPG", "100");
  put("readme.md", "no picture");
  EXPECT_EQ(scan().stopped, StopReason::empty);
  EXPECT_THAT(sink.tones(), ElementsAre(10, 20, 30, 40, 50, 100));
}

TEST_F(SimulatedFeeder, AJamKeepsWhatCameBeforeAndResumesWithThatSheet) {
  put("script.txt", "page\npage\njam\n");
  const BatchEnd end = scan();
  EXPECT_EQ(end.stopped, StopReason::jam);
  EXPECT_EQ(end.sheets, 2);
  EXPECT_THAT(sink.tones(), ElementsAre(10, 20));
  EXPECT_EQ(resume(3).stopped, StopReason::empty);
  EXPECT_THAT(sink.tones(), ElementsAre(30, 40, 50));
  EXPECT_EQ(sink.pages.front().sheet, 1) << "counted within its batch";
}

TEST_F(SimulatedFeeder, AFreshBatchBeginsAnewWithItsFaults) {
  put("script.txt", "page\njam");
  EXPECT_EQ(scan().sheets, 1);
  EXPECT_EQ(scan().sheets, 1);
}

TEST_F(SimulatedFeeder, ASecondFaultStopsTheResumedBatch) {
  put("script.txt", "page\njam\npage\ncover");
  EXPECT_EQ(scan().stopped, StopReason::jam);
  EXPECT_EQ(resume(2).stopped, StopReason::cover_open);
  EXPECT_THAT(sink.tones(), ElementsAre(20, 30));
  EXPECT_EQ(resume(4).stopped, StopReason::empty);
  EXPECT_THAT(sink.tones(), ElementsAre(40, 50));
}

TEST_F(SimulatedFeeder, EveryStopHasItsReason) {
  const std::pair<const char*, StopReason> words[] = {{"jam", StopReason::jam},       {"cover", StopReason::cover_open}, {"busy", StopReason::busy},
                                                      {"empty", StopReason::empty},   {"garbage", StopReason::failed},   {"gone", StopReason::failed},
                                                      {"hang", StopReason::failed}};
  for (const auto& [word, reason] : words) {
    put("script.txt", std::string("page\npage\n") + word);
    const BatchEnd end = scan();
    EXPECT_EQ(end.stopped, reason) << word;
    EXPECT_EQ(end.sheets, 2) << word;
    EXPECT_FALSE(end.detail.empty()) << word;
  }
}

TEST_F(SimulatedFeeder, SpoiltPagesComeWithTheirFlags) {
  put("script.txt", "double\ncut  # half of it\nshort\n\n# nothing\npage");
  EXPECT_EQ(scan().stopped, StopReason::empty);
  ASSERT_EQ(sink.pages.size(), 5u);
  EXPECT_TRUE(sink.pages[0].double_feed);
  EXPECT_TRUE(sink.pages[1].flat_tail);
  EXPECT_EQ(sink.pages[1].image.pixels.back(), 128);
  EXPECT_TRUE(sink.pages[2].short_data);
  EXPECT_EQ(sink.pages[2].image.height_px, 198);
  EXPECT_FALSE(sink.pages[3].double_feed || sink.pages[3].flat_tail || sink.pages[3].short_data);
}

TEST_F(SimulatedFeeder, ASpoiltSheetComesWholeWhenItIsScannedAgain) {
  put("script.txt", "page\npage\ncut\ncut");
  EXPECT_EQ(resume(3).stopped, StopReason::empty);
  EXPECT_FALSE(sink.pages.at(0).flat_tail);
  EXPECT_TRUE(sink.pages.at(1).flat_tail);
}

TEST_F(SimulatedFeeder, DuplexTakesTwoPicturesASheetAndAnEmptyBackAtTheEnd) {
  put("script.txt", "page\njam");
  ScanProfile profile;
  profile.source = Source::duplex;
  EXPECT_EQ(scan(profile).sheets, 1);
  EXPECT_THAT(sink.tones(), ElementsAre(10, 20));
  profile.first_sheet = 2;
  const BatchEnd end = scan(profile);
  EXPECT_EQ(end.sheets, 2);
  EXPECT_THAT(sink.tones(), ElementsAre(30, 40, 50, 255));
  EXPECT_EQ(sink.pages[3].side, 2);
}

TEST_F(SimulatedFeeder, AFlatbedTakesTheSheetThatLiesOnTop) {
  ScanProfile profile;
  profile.source = Source::flatbed;
  profile.first_sheet = 4;
  EXPECT_EQ(scan(profile).stopped, StopReason::done);
  EXPECT_THAT(sink.tones(), ElementsAre(40));
}

TEST_F(SimulatedFeeder, APictureThatIsNoneStopsTheBatchAndIsNamed) {
  put("page-3.png", "garbage");
  const BatchEnd end = scan();
  EXPECT_EQ(end.stopped, StopReason::failed);
  EXPECT_EQ(end.sheets, 2);
  EXPECT_THAT(end.detail, HasSubstr("page-3.png"));
}

TEST_F(SimulatedFeeder, AWrongWordIsNamedWithItsLine) {
  put("script.txt", "page\nmacet\n");
  try {
    [[maybe_unused]] const BatchEnd end = scan();
    FAIL() << "scanned";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::bad_request);
    EXPECT_THAT(failure.what(), HasSubstr("line 2"));
    EXPECT_THAT(failure.what(), HasSubstr("jam"));
  }
}

TEST_F(SimulatedFeeder, AHangCanBeCancelled) {
  SimulatedScanner patient(decode_number, {}, Pace{std::chrono::milliseconds(0), std::chrono::hours(1)});
  put("script.txt", "hang");
  std::stop_source stop;
  sink.on_progress = [&] { stop.request_stop(); };
  const BatchEnd end = patient.scan("simulated:" + folder.string(), {}, sink, stop.get_token());
  EXPECT_EQ(end.stopped, StopReason::cancelled);
}

TEST_F(SimulatedFeeder, ListsTheFoldersItWasGiven) {
  SimulatedScanner listing(decode_number, {folder, "/no/such/folder"});
  const auto found = listing.list();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].name, "simulated:" + folder.string());
  EXPECT_TRUE(SimulatedScanner::is_name(found[0].name));
  EXPECT_FALSE(SimulatedScanner::is_name("test:0"));
}

TEST(NaturalOrder, CountsRunsOfDigits) {
  EXPECT_TRUE(natural_less("hal2.png", "hal10.png"));
  EXPECT_TRUE(natural_less("Hal2.png", "hal10.png"));
  EXPECT_FALSE(natural_less("hal10.png", "hal2.png"));
  EXPECT_TRUE(natural_less("a", "b"));
  EXPECT_TRUE(natural_less("a", "a1"));
  EXPECT_NE(natural_less("hal02.png", "hal2.png"), natural_less("hal2.png", "hal02.png")) << "one of them comes first";
  EXPECT_FALSE(natural_less("same", "same"));
  EXPECT_TRUE(natural_less("99999999999999999999998", "99999999999999999999999"));
}

TEST(PageShape, ChangesTheModeAndKeepsThePicture) {
  PageImage image;
  image.width_px = 10;
  image.height_px = 1;
  image.pixels = {0, 255, 0, 255, 255, 255, 255, 255, 0, 100};
  EXPECT_THAT(in_mode(image, PixelKind::bitonal).pixels, ElementsAre(0xA0, 0xC0));
  EXPECT_THAT(in_mode(in_mode(image, PixelKind::color), PixelKind::gray).pixels, ::testing::ElementsAreArray(image.pixels));
  EXPECT_EQ(in_mode(in_mode(image, PixelKind::bitonal), PixelKind::gray).pixels[9], 0);
}

TEST(PageShape, BelievesAResolutionOnlyIfItMakesPaper) {
  PageImage image;
  image.width_px = 2480;
  image.dpi = 300;
  EXPECT_EQ(believable_dpi(image, 210), 300);
  image.dpi = 72;
  EXPECT_EQ(believable_dpi(image, 210), 300);
  image.dpi = 0;
  EXPECT_EQ(believable_dpi(image, 210), 300);
}

}  // namespace
}  // namespace berkas::devices::simulated
