// What every scanner promises, asked of each implementation of the port in the same words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "devices/failure.h"
#include "devices/sane/sane_scanner.h"
#include "devices/simulated/simulated_scanner.h"
#include "tests/contracts/scan/rig.h"

namespace berkas::devices {
namespace {

using berkas::testing::NetworkScanner;
using berkas::testing::Tray;
using ::testing::ElementsAre;

// One implementation with its stack laid out anew.
struct Bench {
  virtual ~Bench() = default;
  std::unique_ptr<Scanner> scanner;
  std::string device;
  int sheets = 5;
  bool numbered = true;               // its pages carry numbers that can be read back
  bool has_duplex = true, has_bitonal = true, obeys_area = false;
  berkas::testing::TempFolder folder;
};

struct SimulatedBench : Bench {
  SimulatedBench() {
    berkas::testing::write_numbered_pages(folder.path(), sheets);
    scanner = std::make_unique<simulated::SimulatedScanner>(berkas::testing::decode_picture,
                                                            std::vector<std::filesystem::path>{folder.path()});
    device = "simulated:" + folder.path().string();
  }
};

struct SaneTestBench : Bench {
  SaneTestBench() {
    berkas::testing::write_test_backend(folder.path());
    scanner = std::make_unique<sane::SaneScanner>();
    device = "test:0";
    sheets = 10;
    numbered = has_duplex = false;
    obeys_area = true;
  }
};

struct NetworkBench : Bench {
  NetworkBench() {
    berkas::testing::write_numbered_pages(folder.path(), sheets);
    server = std::make_unique<NetworkScanner>(folder.path(), std::vector<std::string>{"--refill"});
    scanner = std::make_unique<sane::SaneScanner>();
    device = server->device();
    has_bitonal = false;
    obeys_area = true;                // airscan pads what the device sends to the area that was asked
  }
  std::unique_ptr<NetworkScanner> server;
};

std::unique_ptr<Bench> bench_of(const std::string& name) {
  if (name == "Simulated") return std::make_unique<SimulatedBench>();
  if (name == "SaneTest") return std::make_unique<SaneTestBench>();
  return std::make_unique<NetworkBench>();
}

class ScannerContract : public ::testing::TestWithParam<const char*> {
protected:
  BatchEnd scan(Tray& tray, ScanProfile profile = {}, std::stop_token stop = {}) {
    profile.dpi = 100;
    return bench->scanner->scan(bench->device, profile, tray, stop);
  }
  static ScanProfile from(Source source) {
    ScanProfile profile;
    profile.source = source;
    return profile;
  }
  std::unique_ptr<Bench> bench = bench_of(GetParam());
};

TEST_P(ScannerContract, ListsItsDevice) {
  const auto found = bench->scanner->list();
  EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const ScannerInfo& each) { return each.name == bench->device; }));
}

TEST_P(ScannerContract, KnowsWhereItCanTakePaperFrom) {
  const ScannerInfo info = bench->scanner->capabilities(bench->device);
  std::vector<Source> expected{Source::flatbed, Source::feeder};
  if (bench->has_duplex) expected.push_back(Source::duplex);
  EXPECT_EQ(info.name, bench->device);
  EXPECT_EQ(info.sources, expected);
}

TEST_P(ScannerContract, ADeviceThatIsNotThereIsGone) {
  const std::string gone = bench->device.substr(0, bench->device.find(':')) + ":/no/such/device";
  Tray tray;
  try {
    [[maybe_unused]] const BatchEnd end = bench->scanner->scan(gone, {}, tray, {});
    FAIL() << "scanned";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::device_gone);
    EXPECT_EQ(failure.subject(), gone);
  }
  EXPECT_THROW((void)bench->scanner->capabilities(gone), Failure);
  EXPECT_TRUE(tray.pages.empty());
}

TEST_P(ScannerContract, AFlatbedGivesOnePageAndIsDone) {
  Tray tray;
  const BatchEnd end = scan(tray, from(Source::flatbed));
  EXPECT_EQ(end.stopped, StopReason::done);
  EXPECT_EQ(end.sheets, 1);
  EXPECT_FALSE(end.prefetched);
  ASSERT_EQ(tray.pages.size(), 1u);
  EXPECT_EQ(tray.pages[0].sheet, 1);
  EXPECT_EQ(tray.pages[0].side, 1);
}

TEST_P(ScannerContract, AFeederGivesEverySheetAndIsEmpty) {
  Tray tray;
  const BatchEnd end = scan(tray);
  EXPECT_EQ(end.stopped, StopReason::empty);
  EXPECT_EQ(end.sheets, bench->sheets);
  EXPECT_FALSE(end.prefetched);
  ASSERT_EQ(tray.pages.size(), static_cast<std::size_t>(bench->sheets));
  for (int i = 0; i < bench->sheets; ++i) {
    const ScannedPage& page = tray.pages[static_cast<std::size_t>(i)];
    EXPECT_EQ(page.sheet, i + 1);
    EXPECT_EQ(page.side, 1);
    EXPECT_FALSE(page.short_data || page.double_feed);
    EXPECT_EQ(page.image.pixels.size(), page.image.bytes_per_line() * static_cast<std::size_t>(page.image.height_px));
    if (bench->numbered) {
      EXPECT_EQ(berkas::testing::number_on(page.image), i + 1);
      EXPECT_FALSE(page.flat_tail);
    }
  }
}

TEST_P(ScannerContract, TellsHowFarEachPageIs) {
  Tray tray;
  std::vector<std::size_t> pages_before;
  tray.on_progress = [&](const ScanProgress&) { pages_before.push_back(tray.pages.size()); };
  [[maybe_unused]] const BatchEnd end = scan(tray);
  std::vector<int> told_of(static_cast<std::size_t>(bench->sheets) + 1, 0);
  double last = 0;
  for (std::size_t i = 0; i < tray.told.size(); ++i) {
    const ScanProgress& now = tray.told[i];
    ASSERT_GE(now.sheet, 1);
    ASSERT_LE(now.sheet, bench->sheets);
    EXPECT_EQ(pages_before[i], static_cast<std::size_t>(now.sheet - 1)) << "the next page began before the last was safe";
    if (i > 0 && tray.told[i - 1].sheet == now.sheet) {
      EXPECT_GE(now.fraction, last);
    }
    last = now.fraction;
    EXPECT_LE(now.fraction, 1.0);
    ++told_of[static_cast<std::size_t>(now.sheet)];
  }
  EXPECT_TRUE(std::all_of(told_of.begin() + 1, told_of.end(), [](int times) { return times > 0; }));
}

TEST_P(ScannerContract, AStopKeepsTheGoodPages) {
  Tray tray;
  std::stop_source stop;
  tray.on_page = [&](const ScannedPage& page) {
    if (page.sheet == 2) stop.request_stop();
  };
  const BatchEnd end = scan(tray, {}, stop.get_token());
  EXPECT_EQ(end.stopped, StopReason::cancelled);
  EXPECT_EQ(end.sheets, 2);
  EXPECT_EQ(tray.pages.size(), 2u);
}

TEST_P(ScannerContract, AStopBeforeTheFirstPageGivesNone) {
  Tray tray;
  std::stop_source stop;
  stop.request_stop();
  const BatchEnd end = scan(tray, {}, stop.get_token());
  EXPECT_EQ(end.stopped, StopReason::cancelled);
  EXPECT_EQ(end.sheets, 0);
  EXPECT_TRUE(tray.pages.empty());
}

TEST_P(ScannerContract, WhatTheSinkThrowsComesBackAndTheDeviceIsFree) {
  struct DiskFull {};
  Tray tray;
  tray.on_page = [&](const ScannedPage& page) {
    if (page.sheet == 2) throw DiskFull();
  };
  EXPECT_THROW((void)scan(tray), DiskFull);
  EXPECT_EQ(tray.pages.size(), 2u);
  Tray after;
  EXPECT_EQ(scan(after, from(Source::flatbed)).stopped, StopReason::done);
}

TEST_P(ScannerContract, ASinkThatThrowsWithinAPageLeavesTheDeviceFree) {
  struct Closed {};
  Tray tray;
  tray.on_progress = [](const ScanProgress&) { throw Closed(); };
  try {
    const BatchEnd end = scan(tray);
    FAIL() << to_string(end.stopped) << ": " << end.detail << ", sheets " << end.sheets;
  } catch (const Closed&) {
  }
  EXPECT_TRUE(tray.pages.empty());
  Tray after;
  EXPECT_EQ(scan(after, from(Source::flatbed)).stopped, StopReason::done);
}

TEST_P(ScannerContract, ScansTheModeThatWasAsked) {
  for (const PixelKind kind : {PixelKind::color, PixelKind::gray, PixelKind::bitonal}) {
    ScanProfile profile = from(Source::flatbed);
    profile.mode = kind;
    Tray tray;
    ASSERT_EQ(scan(tray, profile).stopped, StopReason::done);
    const PixelKind expected = kind == PixelKind::bitonal && !bench->has_bitonal ? PixelKind::gray : kind;
    EXPECT_EQ(tray.pages.at(0).image.kind, expected);
  }
}

TEST_P(ScannerContract, CoversA4AndF4) {
  for (const auto& [width_mm, height_mm] : {std::pair{210.0, 297.0}, std::pair{215.0, 330.0}}) {
    ScanProfile profile = from(Source::flatbed);
    profile.width_mm = width_mm;
    profile.height_mm = height_mm;
    Tray tray;
    ASSERT_EQ(scan(tray, profile).stopped, StopReason::done);
    // A bench that plays pictures gives them in the size they have, A4, and with the resolution that makes them so.
    EXPECT_NEAR(tray.pages.at(0).image.width_mm(), bench->obeys_area ? width_mm : 210.0, 1.0);
    EXPECT_NEAR(tray.pages.at(0).image.height_mm(), bench->obeys_area ? height_mm : 297.0, 1.0);
    EXPECT_EQ(tray.pages.at(0).image.dpi, 100);
    if (bench->numbered) {
      EXPECT_FALSE(tray.pages.at(0).flat_tail);
    }
  }
}

TEST_P(ScannerContract, DuplexGivesTwoSidesOfEachSheet) {
  Tray tray;
  if (!bench->has_duplex) {
    EXPECT_THROW((void)scan(tray, from(Source::duplex)), Failure);
    return;
  }
  const BatchEnd end = scan(tray, from(Source::duplex));
  EXPECT_EQ(end.stopped, StopReason::empty);
  EXPECT_EQ(end.sheets, 3);           // five pictures: the last back is what the bench makes of it
  std::vector<std::pair<int, int>> places;
  for (const auto& page : tray.pages) places.emplace_back(page.sheet, page.side);
  EXPECT_THAT(places, ElementsAre(std::pair{1, 1}, std::pair{1, 2}, std::pair{2, 1}, std::pair{2, 2}, std::pair{3, 1}, std::pair{3, 2}));
  const auto numbers = tray.numbers();
  ASSERT_EQ(numbers.size(), 6u);
  EXPECT_THAT(std::vector<int>(numbers.begin(), numbers.begin() + 5), ElementsAre(1, 2, 3, 4, 5));
}

INSTANTIATE_TEST_SUITE_P(Of, ScannerContract, ::testing::Values("Simulated", "SaneTest", "Network"),
                         [](const auto& which) { return std::string(which.param); });

}  // namespace
}  // namespace berkas::devices
