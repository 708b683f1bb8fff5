#include "devices/simulated/page_shape.h"

#include <algorithm>
#include <cmath>

namespace berkas::devices::simulated {
namespace {

PageImage same_size(const PageImage& from, PixelKind kind) {
  PageImage image;
  image.width_px = from.width_px;
  image.height_px = from.height_px;
  image.dpi = from.dpi;
  image.kind = kind;
  image.pixels.resize(image.bytes_per_line() * static_cast<std::size_t>(image.height_px));
  return image;
}

std::uint8_t gray_at(const PageImage& image, std::size_t x, std::size_t y) {
  const std::uint8_t* line = image.pixels.data() + y * image.bytes_per_line();
  switch (image.kind) {
    case PixelKind::bitonal: return (line[x / 8] & (0x80U >> (x % 8))) != 0 ? 0 : 255;
    case PixelKind::gray: return line[x];
    case PixelKind::color: return static_cast<std::uint8_t>((line[3 * x] * 77 + line[3 * x + 1] * 150 + line[3 * x + 2] * 29) >> 8);
  }
  return 255;
}

void put(PageImage& image, std::size_t x, std::size_t y, std::uint8_t gray) {
  std::uint8_t* line = image.pixels.data() + y * image.bytes_per_line();
  switch (image.kind) {
    case PixelKind::bitonal:
      if (gray < 128) line[x / 8] = static_cast<std::uint8_t>(line[x / 8] | (0x80U >> (x % 8)));
      break;
    case PixelKind::gray: line[x] = gray; break;
    case PixelKind::color: std::fill_n(line + 3 * x, 3, gray); break;
  }
}

}  // namespace

PageImage in_mode(PageImage from, PixelKind kind) {
  if (from.kind == kind) return from;
  PageImage image = same_size(from, kind);
  for (std::size_t y = 0; y < static_cast<std::size_t>(image.height_px); ++y) {
    for (std::size_t x = 0; x < static_cast<std::size_t>(image.width_px); ++x) put(image, x, y, gray_at(from, x, y));
  }
  return image;
}

PageImage blank_like(const PageImage& from) {
  PageImage image = same_size(from, from.kind);
  std::fill(image.pixels.begin(), image.pixels.end(), from.kind == PixelKind::bitonal ? std::uint8_t{0} : std::uint8_t{255});
  return image;
}

PageImage with_flat_tail(PageImage image) {
  const auto half = image.bytes_per_line() * static_cast<std::size_t>(image.height_px / 2);
  std::fill(image.pixels.begin() + static_cast<std::ptrdiff_t>(half), image.pixels.end(),
            image.kind == PixelKind::bitonal ? std::uint8_t{0} : std::uint8_t{128});
  return image;
}

PageImage without_last_third(PageImage image) {
  image.height_px = std::max(1, image.height_px - image.height_px / 3);
  image.pixels.resize(image.bytes_per_line() * static_cast<std::size_t>(image.height_px));
  return image;
}

int believable_dpi(const PageImage& image, double paper_width_mm) {
  const double width_mm = image.dpi > 0 ? image.width_mm() : 0;
  if (width_mm >= 50 && width_mm <= 450) return image.dpi;
  return std::max(1, static_cast<int>(std::lround(image.width_px * 25.4 / std::max(paper_width_mm, 1.0))));
}

}  // namespace berkas::devices::simulated
