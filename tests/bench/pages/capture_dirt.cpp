// Light, grain and dirt of scanners and copiers.
#include <algorithm>
#include <array>
#include <cmath>

#include "tests/bench/pages/capture.h"

namespace berkas::testing {

using devices::PageImage;
using devices::PixelKind;

namespace {

std::size_t at(int value) { return static_cast<std::size_t>(value); }
int channels(const PageImage& page) { return page.kind == PixelKind::color ? 3 : 1; }
std::uint8_t byte(double value) { return static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0)); }

void paint_box(PageImage& page, int x, int y, int width, int height, int gray) {
  const int n = channels(page), left = std::clamp(x, 0, page.width_px), right = std::clamp(x + width, left, page.width_px);
  for (int row = std::max(0, y); row < std::min(page.height_px, y + height); ++row)
    std::fill_n(page.pixels.begin() + static_cast<std::ptrdiff_t>(at(row) * page.bytes_per_line() + at(left * n)), (right - left) * n, static_cast<std::uint8_t>(gray));
}

}  // namespace

void levels(PageImage& page, int black, int white) {
  std::array<std::uint8_t, 256> map{};
  for (int i = 0; i < 256; ++i) map[at(i)] = byte(black + (white - black) * i / 255.0);
  for (auto& value : page.pixels) value = map[value];
}

void noise(PageImage& page, Dice& dice, double sigma) {
  std::array<int, 4099> grain{};  // a prime length: no pattern meets itself
  for (auto& one : grain) one = static_cast<int>(std::lround(dice.bell() * sigma));
  std::size_t next = 0;
  for (auto& value : page.pixels) {
    value = static_cast<std::uint8_t>(std::clamp(value + grain[next], 0, 255));
    next += 1 + (value & 1U);
    if (next >= grain.size()) next -= grain.size();
  }
}

void specks(PageImage& page, Dice& dice, int count, int gray, int largest_px) {
  for (int i = 0; i < count; ++i)
    paint_box(page, dice.whole(0, page.width_px - 1), dice.whole(0, page.height_px - 1), dice.whole(1, largest_px), dice.whole(1, largest_px), gray);
}

void shade(PageImage& page, const std::function<double(double, double)>& light) {
  const int n = channels(page), step = 16;
  for (int y = 0; y < page.height_px; ++y)
    for (int x = 0; x < page.width_px; x += step) {
      const double here = light(static_cast<double>(x) / page.width_px, static_cast<double>(y) / page.height_px);
      const double there = light(static_cast<double>(x + step) / page.width_px, static_cast<double>(y) / page.height_px);
      auto* pixel = page.pixels.data() + at(y) * page.bytes_per_line() + at(x * n);
      for (int i = 0; i < step && x + i < page.width_px; ++i)
        for (int k = 0; k < n; ++k, ++pixel) *pixel = byte(*pixel * (here + (there - here) * i / step));
    }
}

void streaks(PageImage& page, Dice& dice, int count, int widest_px, int gray) {
  for (int i = 0; i < count; ++i) paint_box(page, dice.whole(0, page.width_px - 1), 0, dice.whole(1, widest_px), page.height_px, gray);
}

void halftone(PageImage& page, const devices::BoxPx& box, double gray, int cell_px) {
  const int n = channels(page);
  const double radius = cell_px * std::sqrt((1 - gray) / 3.14159), c = std::cos(0.785), s = std::sin(0.785);
  for (int y = std::max(0, box.y); y < std::min(page.height_px, box.y + box.height); ++y)
    for (int x = std::max(0, box.x); x < std::min(page.width_px, box.x + box.width); ++x) {
      const double u = x * c + y * s, v = y * c - x * s;
      const double du = u - std::round(u / cell_px) * cell_px, dv = v - std::round(v / cell_px) * cell_px;
      if (du * du + dv * dv < radius * radius)
        for (int k = 0; k < n; ++k) page.pixels[at(y) * page.bytes_per_line() + at(x * n + k)] = static_cast<std::uint8_t>(page.pixels[at(y) * page.bytes_per_line() + at(x * n + k)] / 4);
    }
}

void shine_through(PageImage& page, const PageImage& back, double share) {
  if (back.kind != PixelKind::gray || back.width_px != page.width_px) return;
  const int n = channels(page);
  for (int y = 0; y < std::min(page.height_px, back.height_px); ++y)
    for (int x = 0; x < page.width_px; ++x) {
      const int behind = back.pixels[at(y) * back.bytes_per_line() + at(back.width_px - 1 - x)];
      for (int k = 0; k < n; ++k) {
        auto& value = page.pixels[at(y) * page.bytes_per_line() + at(x * n + k)];
        value = byte(value * (1 - share * (255 - behind) / 255.0));
      }
    }
}

void invert(PageImage& page, const devices::BoxPx& box) {
  const int n = channels(page);
  for (int y = std::max(0, box.y); y < std::min(page.height_px, box.y + box.height); ++y)
    for (int x = std::max(0, box.x) * n; x < std::min(page.width_px, box.x + box.width) * n; ++x) {
      auto& value = page.pixels[at(y) * page.bytes_per_line() + at(x)];
      value = static_cast<std::uint8_t>(255 - value);
    }
}

void thicken(PageImage& page, int by_px, bool ink) {
  const int n = channels(page);
  const auto worse = [&](std::uint8_t a, std::uint8_t b) { return ink ? std::min(a, b) : std::max(a, b); };
  const auto stride = page.bytes_per_line();
  for (int pass = 0; pass < by_px; ++pass) {  // to the right, then down: one pixel a pass
    for (int y = 0; y < page.height_px; ++y) {
      auto* row = page.pixels.data() + at(y) * stride;
      for (std::size_t x = 0; x + at(n) < stride; ++x) row[x] = worse(row[x], row[x + at(n)]);
    }
    for (int y = 0; y + 1 < page.height_px; ++y) {
      auto* row = page.pixels.data() + at(y) * stride;
      for (std::size_t x = 0; x < stride; ++x) row[x] = worse(row[x], row[x + stride]);
    }
  }
}

}  // namespace berkas::testing
