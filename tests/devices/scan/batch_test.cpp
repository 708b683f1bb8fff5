#include "devices/sane/batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <optional>

#include "tests/devices/scan/played_device.h"

namespace berkas::devices::sane {
namespace {

using ::testing::ElementsAre;

class KeepingOutlet : public PageOutlet {
public:
  std::vector<std::pair<int, int>> places;
  std::vector<bool> double_feeds;
  int stop_after = 1000;
  std::optional<BatchEnd> end;
  std::function<void()> on_end;
  void progress(const ScanProgress&) override {}
  bool page(ScannedPage&& page) override {
    places.emplace_back(page.sheet, page.side);
    double_feeds.push_back(page.double_feed);
    return static_cast<int>(places.size()) < stop_after;
  }
  void ended(const BatchEnd& how) override {
    end = how;
    if (on_end) on_end();
  }
};

PlayedFrame a_page() { return frame_of(SANE_FRAME_GRAY, 2, 2, 8, {1, 2, 3, 4}); }

class ScanBatch : public ::testing::Test {
protected:
  BatchEnd run(Source source = Source::feeder) {
    ScanProfile profile;
    profile.source = source;
    scan_batch(device, profile, 300, outlet, cancelled);
    return outlet.end.value();
  }
  PlayedDevice device;
  KeepingOutlet outlet;
  std::atomic<bool> cancelled{false};
};

TEST_F(ScanBatch, KeepsPagesWhenFeederJams) {
  device.frames = {a_page(), a_page(), stopped_by(SANE_STATUS_JAMMED)};
  const BatchEnd end = run();
  EXPECT_EQ(end.stopped, StopReason::jam);
  EXPECT_EQ(end.sheets, 2);
  EXPECT_TRUE(end.prefetched);
  EXPECT_EQ(end.detail, "Document feeder jammed");
  EXPECT_EQ(outlet.places.size(), 2u);
}

TEST_F(ScanBatch, KeepsPagesWhenTheJamComesWithinAPage) {
  PlayedFrame jammed = a_page();
  jammed.ending = SANE_STATUS_JAMMED;
  jammed.data.resize(2);
  device.frames = {a_page(), jammed};
  const BatchEnd end = run();
  EXPECT_EQ(end.stopped, StopReason::jam);
  EXPECT_EQ(end.sheets, 1);
}

TEST_F(ScanBatch, TellsEmptyJamCoverAndBusyApart) {
  const std::pair<SANE_Status, StopReason> meanings[] = {
      {SANE_STATUS_NO_DOCS, StopReason::empty},     {SANE_STATUS_EOF, StopReason::empty},
      {SANE_STATUS_JAMMED, StopReason::jam},        {SANE_STATUS_COVER_OPEN, StopReason::cover_open},
      {SANE_STATUS_DEVICE_BUSY, StopReason::busy},  {SANE_STATUS_CANCELLED, StopReason::cancelled},
      {SANE_STATUS_IO_ERROR, StopReason::failed},   {SANE_STATUS_NO_MEM, StopReason::failed},
      {static_cast<SANE_Status>(15), StopReason::failed}};
  for (const auto& [status, reason] : meanings) {
    device.frames = {stopped_by(status)};
    device.starts = 0;
    const BatchEnd end = run();
    EXPECT_EQ(end.stopped, reason) << status;
    EXPECT_FALSE(end.detail.empty());
  }
}

TEST_F(ScanBatch, EndsAJobWithACancelWhateverHappened) {
  device.frames = {stopped_by(SANE_STATUS_IO_ERROR)};
  int cancels_at_end = -1;
  outlet.on_end = [&] { cancels_at_end = device.cancels; };
  [[maybe_unused]] BatchEnd end = run();
  EXPECT_EQ(cancels_at_end, 0) << "a cancel that hangs must not hide how the batch ended";
  EXPECT_EQ(device.cancels, 1);
  device.frames = {a_page()};
  device.starts = 0;
  end = run(Source::flatbed);
  EXPECT_EQ(device.cancels, 2);
}

TEST_F(ScanBatch, AFlatbedGivesOnePageAndDoesNotAskForMore) {
  device.frames = {a_page(), a_page()};
  const BatchEnd end = run(Source::flatbed);
  EXPECT_EQ(end.stopped, StopReason::done);
  EXPECT_EQ(device.starts, 1);
  EXPECT_FALSE(end.prefetched);
}

TEST_F(ScanBatch, DuplexCountsSheetsNotPages) {
  device.frames = {a_page(), a_page(), a_page(), a_page()};
  const BatchEnd end = run(Source::duplex);
  EXPECT_EQ(end.sheets, 2);
  EXPECT_THAT(outlet.places, ElementsAre(std::pair{1, 1}, std::pair{1, 2}, std::pair{2, 1}, std::pair{2, 2}));
}

TEST_F(ScanBatch, ASheetWithoutItsBackIsNotComplete) {
  device.frames = {a_page(), a_page(), a_page()};
  const BatchEnd end = run(Source::duplex);
  EXPECT_EQ(end.sheets, 1);
  EXPECT_EQ(end.stopped, StopReason::empty);
  EXPECT_THAT(end.detail, ::testing::HasSubstr("no back side"));
}

TEST_F(ScanBatch, AnEmptyPageStopsTheBatchSoThatNoSheetIsSkipped) {
  device.frames = {a_page(), frame_of(SANE_FRAME_GRAY, 2, 2, 8, {}), a_page()};
  const BatchEnd end = run();
  EXPECT_EQ(end.stopped, StopReason::failed);
  EXPECT_EQ(end.sheets, 1);
}

TEST_F(ScanBatch, ThePageOfTheLastWordCounts) {
  device.frames = {a_page(), a_page(), a_page()};
  outlet.stop_after = 2;
  const BatchEnd end = run();
  EXPECT_EQ(end.stopped, StopReason::cancelled);
  EXPECT_EQ(end.sheets, 2);
  EXPECT_EQ(device.starts, 2);
}

TEST_F(ScanBatch, ADoubleFeedTheDeviceReportsIsOnItsPage) {
  PlayedOption sensor;
  sensor.name = "double-feed";
  sensor.type = SANE_TYPE_BOOL;
  sensor.settable = false;
  device.options = {sensor};
  device.frames = {a_page(), a_page()};
  device.on_read = [this](int reads) { device.options[0].number = reads > 2 ? SANE_TRUE : SANE_FALSE; };
  [[maybe_unused]] const BatchEnd end = run();
  EXPECT_THAT(outlet.double_feeds, ElementsAre(false, true));
}

}  // namespace
}  // namespace berkas::devices::sane
