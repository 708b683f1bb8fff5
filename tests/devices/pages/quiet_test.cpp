// The paper's noise goes, every mark stays; the small JPEG that is made of it.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <random>

#include "devices/leptonica/leptonica_pages.h"
#include "tests/tools/letter.h"

namespace berkas::testing {
namespace {

using devices::BoxPx;
using devices::PageImage;
using devices::PictureFormat;
using devices::PixelKind;

const auto cleaner = devices::make_leptonica_cleaner();
const auto codec = devices::make_leptonica_codec();

PageImage noisy(PageImage page, double sigma) {
  std::mt19937 random(7);
  std::normal_distribution<double> noise(0, sigma);
  for (auto& value : page.pixels) value = static_cast<std::uint8_t>(std::clamp(value * 0.9 + 12 + noise(random), 0.0, 255.0));
  return page;
}

double deviation(const PageImage& page, const BoxPx& box) {
  double sum = 0, squares = 0;
  for (int y = box.y; y < box.y + box.height; ++y)
    for (int x = box.x; x < box.x + box.width; ++x) {
      const double value = page.pixels[static_cast<std::size_t>(y) * page.bytes_per_line() + static_cast<std::size_t>(x)];
      sum += value, squares += value * value;
    }
  const double n = box.width * box.height;
  return std::sqrt(std::max(0.0, squares / n - sum / n * sum / n));
}

bool same(const PageImage& a, const PageImage& b, const BoxPx& box) {
  for (int y = box.y; y < box.y + box.height; ++y)
    for (int x = box.x; x < box.x + box.width; ++x) {
      const auto at = static_cast<std::size_t>(y) * a.bytes_per_line() + static_cast<std::size_t>(x);
      if (a.pixels[at] != b.pixels[at]) return false;
    }
  return true;
}

// Lowers what lies in the box by so many gray values.
void shade(PageImage& page, const BoxPx& box, int by) {
  for (int y = box.y; y < box.y + box.height; ++y)
    for (int x = box.x; x < box.x + box.width; ++x) {
      auto& value = page.pixels[static_cast<std::size_t>(y) * page.bytes_per_line() + static_cast<std::size_t>(x)];
      value = static_cast<std::uint8_t>(std::max(0, value - by));
    }
}

TEST(QuietPaper, HasNoNoiseWhereNothingIsWritten) {
  const auto page = noisy(draw_empty(150, PixelKind::gray), 2.5);
  const auto quiet = cleaner->quiet(page);
  const BoxPx middle{300, 400, 500, 700};
  EXPECT_GT(deviation(page, middle), 2.0);
  EXPECT_LT(deviation(quiet, middle), 0.7);
}

struct Mark {
  const char* what;
  BoxPx box;
  int darker;
  bool exactly = true;  // else only its tone: it is as even as paper
};

TEST(QuietPaper, LeavesEveryMarkAsItWasCaptured) {
  const Mark marks[] = {{"a pencil line", {400, 300, 300, 3}, 22}, {"a dot", {500, 500, 3, 3}, 90}, {"a pale wash", {600, 700, 60, 60}, 9, false}, {"black", {300, 900, 200, 40}, 240, false}};
  for (const auto& [what, box, darker, exactly] : marks) {
    auto page = noisy(draw_empty(300, PixelKind::gray), 1.5);
    shade(page, box, darker);
    const auto quiet = cleaner->quiet(page);
    if (exactly) {
      EXPECT_TRUE(same(page, quiet, box)) << what;
    }
    double before = 0, after = 0;
    for (int y = box.y; y < box.y + box.height; ++y)
      for (int x = box.x; x < box.x + box.width; ++x) {
        const auto at = static_cast<std::size_t>(y) * page.bytes_per_line() + static_cast<std::size_t>(x);
        before += page.pixels[at], after += quiet.pixels[at];
      }
    EXPECT_NEAR(before / (box.width * box.height), after / (box.width * box.height), 1.0) << what;
  }
}

TEST(QuietPaper, KeepsThePrintOfALetter) {
  LetterLook look;
  look.kind = PixelKind::gray;
  look.dpi = 200;
  const auto clean = draw_letter(look);
  const auto page = noisy(clean, 2.0);
  const auto quiet = cleaner->quiet(page);
  for (std::size_t i = 0; i < clean.pixels.size(); ++i)
    if (clean.pixels[i] < 200) {
      ASSERT_EQ(quiet.pixels[i], page.pixels[i]) << i;
    }
}

TEST(QuietPaper, LeavesBitonalAndTinyPagesAlone) {
  const auto bits = draw_empty(100, PixelKind::bitonal);
  EXPECT_EQ(cleaner->quiet(bits).pixels, bits.pixels);
  for (const int width : {1, 2, 31, 32, 33, 65}) {
    PageImage tiny{width, 40, 300, PixelKind::color, {}};
    tiny.pixels.assign(tiny.bytes_per_line() * 40, 200);
    EXPECT_EQ(cleaner->quiet(tiny).pixels.size(), tiny.pixels.size()) << width;
  }
}

TEST(CompactJpeg, TakesTwoThirdsOfWhatTheUsualOneTakes) {
  LetterLook look;
  look.dpi = 200;
  const auto page = noisy(draw_letter(look), 2.0);
  const auto usual = codec->encode(page, PictureFormat::jpeg).bytes.size();
  const auto compact = codec->encode(cleaner->quiet(page), PictureFormat::compact_jpeg);
  EXPECT_LT(compact.bytes.size() * 3, usual * 2);
  EXPECT_EQ(compact.media_type, "image/jpeg");
  EXPECT_EQ(codec->probe(compact.bytes).dpi, 200);
}

TEST(CompactJpeg, ComesBackAlikeInColourGrayAndFromBits) {
  for (const auto kind : {PixelKind::color, PixelKind::gray, PixelKind::bitonal}) {
    LetterLook look;
    look.dpi = 150;
    look.kind = kind;
    const auto page = draw_letter(look);
    const auto back = codec->decode(codec->encode(page, PictureFormat::compact_jpeg).bytes);
    ASSERT_EQ(back.width_px, page.width_px);
    EXPECT_EQ(back.kind, kind == PixelKind::color ? PixelKind::color : PixelKind::gray);
    if (kind == PixelKind::bitonal) continue;
    double difference = 0;
    for (std::size_t i = 0; i < page.pixels.size(); ++i) difference += std::abs(int{page.pixels[i]} - int{back.pixels[i]});
    EXPECT_LT(difference / static_cast<double>(page.pixels.size()), 4.0);
  }
}

}  // namespace
}  // namespace berkas::testing
