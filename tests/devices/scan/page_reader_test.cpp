#include "devices/sane/page_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/devices/scan/played_device.h"

namespace berkas::devices::sane {
namespace {

using ::testing::ElementsAre;
using Bytes = std::vector<std::uint8_t>;

PageRead read(PlayedDevice& device, const std::atomic<bool>& cancelled = false) {
  return read_page(device, 300, cancelled, [](double) {});
}

PageRead read(PlayedFrame frame) {
  PlayedDevice device;
  device.frames.push_back(std::move(frame));
  return read(device);
}

TEST(PageReader, TakesAGrayFrame) {
  const PageRead page = read(frame_of(SANE_FRAME_GRAY, 3, 2, 8, {1, 2, 3, 4, 5, 6}));
  ASSERT_EQ(page.status, SANE_STATUS_GOOD);
  EXPECT_EQ(page.page.image.kind, PixelKind::gray);
  EXPECT_EQ(page.page.image.width_px, 3);
  EXPECT_EQ(page.page.image.height_px, 2);
  EXPECT_EQ(page.page.image.dpi, 300);
  EXPECT_THAT(page.page.image.pixels, ElementsAre(1, 2, 3, 4, 5, 6));
  EXPECT_FALSE(page.page.short_data);
}

TEST(PageReader, DropsThePaddingOfLines) {
  const PageRead page = read(frame_of(SANE_FRAME_GRAY, 2, 2, 8, {1, 2, 0, 0, 3, 4, 0, 0}, 2));
  EXPECT_THAT(page.page.image.pixels, ElementsAre(1, 2, 3, 4));
}

TEST(PageReader, ADataThatComesInDropsIsOnePage) {
  PlayedFrame frame = frame_of(SANE_FRAME_RGB, 2, 2, 8, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
  frame.a_read = 1;
  const PageRead page = read(frame);
  EXPECT_EQ(page.page.image.kind, PixelKind::color);
  EXPECT_THAT(page.page.image.pixels, ElementsAre(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
}

TEST(PageReader, AnUnknownLengthIsFoundByReading) {
  const PageRead page = read(frame_of(SANE_FRAME_GRAY, 2, -1, 8, {1, 2, 3, 4, 5, 6}));
  ASSERT_EQ(page.status, SANE_STATUS_GOOD);
  EXPECT_EQ(page.page.image.height_px, 3);
  EXPECT_FALSE(page.page.short_data);
}

TEST(PageReader, FewerLinesThanAnnouncedAreKeptAndSaid) {
  const PageRead page = read(frame_of(SANE_FRAME_GRAY, 2, 4, 8, {1, 2, 3, 4, 5, 6}));
  ASSERT_EQ(page.status, SANE_STATUS_GOOD);
  EXPECT_EQ(page.page.image.height_px, 3);
  EXPECT_TRUE(page.page.short_data);
}

TEST(PageReader, ABrokenLastLineIsDroppedAndSaid) {
  const PageRead page = read(frame_of(SANE_FRAME_GRAY, 2, 2, 8, {1, 2, 3}));
  EXPECT_EQ(page.page.image.height_px, 1);
  EXPECT_TRUE(page.page.short_data);
}

TEST(PageReader, MoreLinesThanAnnouncedAreKept) {
  const PageRead page = read(frame_of(SANE_FRAME_GRAY, 2, 1, 8, {1, 2, 3, 4}));
  EXPECT_EQ(page.page.image.height_px, 2);
  EXPECT_FALSE(page.page.short_data);
}

TEST(PageReader, AnEmptyPageIsNoPage) {
  const PageRead page = read(frame_of(SANE_FRAME_GRAY, 2, 2, 8, {}));
  EXPECT_EQ(page.status, SANE_STATUS_IO_ERROR);
  EXPECT_FALSE(page.trouble.empty());
}

TEST(PageReader, SixteenBitsBecomeEight) {
  const std::uint16_t samples[] = {0x1234, 0xABCD};
  Bytes raw(sizeof samples);
  std::memcpy(raw.data(), samples, sizeof samples);
  EXPECT_THAT(read(frame_of(SANE_FRAME_GRAY, 2, 1, 16, raw)).page.image.pixels, ElementsAre(0x12, 0xAB));
}

TEST(PageReader, LineartKeepsItsBits) {
  const PageRead page = read(frame_of(SANE_FRAME_GRAY, 10, 2, 1, {0xF0, 0x40, 0x0F, 0x80}));
  EXPECT_EQ(page.page.image.kind, PixelKind::bitonal);
  EXPECT_THAT(page.page.image.pixels, ElementsAre(0xF0, 0x40, 0x0F, 0x80));
}

TEST(PageReader, OneBitInColourIsUnfolded) {
  // Two pixels: red and white.
  const PageRead page = read(frame_of(SANE_FRAME_RGB, 2, 1, 1, {0xC0, 0x40, 0x40}));
  EXPECT_THAT(page.page.image.pixels, ElementsAre(255, 0, 0, 255, 255, 255));
}

PlayedDevice three_passes(std::size_t blue_bytes) {
  PlayedDevice device;
  for (const auto& [format, first] : {std::pair{SANE_FRAME_GREEN, 20}, std::pair{SANE_FRAME_RED, 10}, std::pair{SANE_FRAME_BLUE, 30}}) {
    const auto value = static_cast<std::uint8_t>(first);
    Bytes data{value, static_cast<std::uint8_t>(value + 1)};
    if (format == SANE_FRAME_BLUE) data.resize(blue_bytes);
    PlayedFrame frame = frame_of(format, 1, 2, 8, data);
    frame.shape.last_frame = format == SANE_FRAME_BLUE ? SANE_TRUE : SANE_FALSE;
    device.frames.push_back(frame);
  }
  return device;
}

TEST(PageReader, ThreePassesInAnyOrderAreOnePage) {
  PlayedDevice device = three_passes(2);
  const PageRead page = read(device);
  ASSERT_EQ(page.status, SANE_STATUS_GOOD);
  EXPECT_EQ(device.starts, 3);
  EXPECT_THAT(page.page.image.pixels, ElementsAre(10, 20, 30, 11, 21, 31));
}

TEST(PageReader, AShortPassShortensThePage) {
  PlayedDevice device = three_passes(1);
  const PageRead page = read(device);
  EXPECT_EQ(page.page.image.height_px, 1);
  EXPECT_TRUE(page.page.short_data);
}

TEST(PageReader, AMissingPassIsTrouble) {
  PlayedDevice device = three_passes(2);
  device.frames.pop_front();
  EXPECT_EQ(read(device).status, SANE_STATUS_IO_ERROR);
}

TEST(PageReader, ImpossiblePicturesAreRefused) {
  for (const auto& [width, line, depth, lines] : {std::tuple{0, 10, 8, 1}, std::tuple{10, 5, 8, 1}, std::tuple{10, 10, 7, 1},
                                                  std::tuple{10, 0, 8, 1}, std::tuple{10, 10, 8, -2}, std::tuple{2, 2'000'000'000, 8, 2'000'000'000}}) {
    PlayedFrame frame = frame_of(SANE_FRAME_GRAY, 1, 1, 8, {1});
    frame.shape.pixels_per_line = width;
    frame.shape.bytes_per_line = line;
    frame.shape.depth = depth;
    frame.shape.lines = lines;
    EXPECT_EQ(read(frame).status, SANE_STATUS_IO_ERROR) << width << ' ' << line << ' ' << depth << ' ' << lines;
  }
}

TEST(PageReader, AnErrorWithinThePageIsItsStatus) {
  for (const SANE_Status status : {SANE_STATUS_JAMMED, SANE_STATUS_COVER_OPEN, SANE_STATUS_IO_ERROR}) {
    PlayedFrame frame = frame_of(SANE_FRAME_GRAY, 2, 4, 8, {1, 2, 3, 4});
    frame.ending = status;
    EXPECT_EQ(read(frame).status, status);
  }
}

TEST(PageReader, AWholeLookingPageAfterACancelIsNone) {
  PlayedDevice device;
  device.frames.push_back(frame_of(SANE_FRAME_GRAY, 2, 2, 8, {1, 2, 3, 4}));
  std::atomic<bool> cancelled{false};
  device.on_read = [&](int) { cancelled = true; };  // the clerk stops; the backend goes on and says EOF
  EXPECT_EQ(read(device, cancelled).status, SANE_STATUS_CANCELLED);
}

TEST(PageReader, AnErrorThatOnlyTheCancelCausedIsTheCancel) {
  PlayedDevice device;
  PlayedFrame frame = frame_of(SANE_FRAME_GRAY, 2, 2, 8, {});
  frame.ending = SANE_STATUS_IO_ERROR;
  device.frames.push_back(frame);
  std::atomic<bool> cancelled{false};
  device.on_read = [&](int) { cancelled = true; };
  EXPECT_EQ(read(device, cancelled).status, SANE_STATUS_CANCELLED);
}

TEST(PageReader, TellsProgressUpToTheEnd) {
  PlayedDevice device;
  device.frames.push_back(frame_of(SANE_FRAME_GRAY, 100, 100, 8, Bytes(10'000, 7)));
  std::vector<double> told;
  const std::atomic<bool> never{false};
  const PageRead page = read_page(device, 300, never, [&](double fraction) { told.push_back(fraction); });
  ASSERT_EQ(page.status, SANE_STATUS_GOOD);
  ASSERT_FALSE(told.empty());
  EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
  EXPECT_LE(told.size(), 60u);
  EXPECT_EQ(told.back(), 1.0);
}

PageImage picture(PixelKind kind, const Bytes& line_end, int grainy_rows, int flat_rows) {
  PageImage image;
  image.width_px = 40;
  image.height_px = grainy_rows + flat_rows;
  image.kind = kind;
  image.pixels.resize(image.bytes_per_line() * static_cast<std::size_t>(image.height_px));
  const std::size_t flat_from = image.bytes_per_line() * static_cast<std::size_t>(grainy_rows);
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    image.pixels[i] = i < flat_from ? static_cast<std::uint8_t>(200 + i * 7 % 50) : line_end[i % line_end.size()];
  }
  return image;
}

TEST(FlatTail, IsSeenInGrayAndColour) {
  EXPECT_TRUE(has_flat_tail(picture(PixelKind::gray, {128}, 50, 16)));
  EXPECT_TRUE(has_flat_tail(picture(PixelKind::color, {128, 127, 129}, 50, 16)));
}

TEST(FlatTail, IsSeenUnderThePaddingOfTheBackend) {
  PageImage image = picture(PixelKind::color, {128}, 50, 30);
  const std::size_t line = image.bytes_per_line();
  for (std::size_t y = 0; y < 80; ++y) {
    const std::size_t from = y < 70 ? line - 9 : 0;  // three columns on the right, ten rows below
    std::fill_n(image.pixels.begin() + static_cast<std::ptrdiff_t>(y * line + from), line - from, std::uint8_t{255});
  }
  EXPECT_TRUE(has_flat_tail(image));
  for (std::size_t i = 0; i < line * 80; ++i) image.pixels[i] = 255;
  EXPECT_FALSE(has_flat_tail(image)) << "an empty page is white to its end";
}

TEST(FlatTail, IsNotPaperNorBlackNorGrainNorColourNorAFewRows) {
  EXPECT_FALSE(has_flat_tail(picture(PixelKind::gray, {255}, 50, 16)));
  EXPECT_FALSE(has_flat_tail(picture(PixelKind::gray, {0}, 50, 16)));
  EXPECT_FALSE(has_flat_tail(picture(PixelKind::gray, {128, 131, 126}, 50, 16)));
  EXPECT_FALSE(has_flat_tail(picture(PixelKind::color, {30, 90, 200}, 50, 16)));
  EXPECT_FALSE(has_flat_tail(picture(PixelKind::gray, {128}, 50, 4)));
  EXPECT_FALSE(has_flat_tail(picture(PixelKind::bitonal, {128}, 50, 16)));
  EXPECT_FALSE(has_flat_tail(PageImage{}));
}

}  // namespace
}  // namespace berkas::devices::sane
