#include <algorithm>
#include <cmath>
#include <random>
#include <stdexcept>

#include "tests/tools/letter.h"

namespace berkas::testing {

using devices::PageImage;
using devices::PixelKind;

namespace {

std::size_t at(int value) { return static_cast<std::size_t>(value); }
int channels(const PageImage& page) { return page.kind == PixelKind::color ? 3 : 1; }

void want_bytes(const PageImage& page) {
  if (page.kind == PixelKind::bitonal) throw std::invalid_argument("draw in gray or color, then make it bitonal");
}

double sample(const PageImage& page, double x, double y, int channel) {
  const int left = static_cast<int>(std::floor(x)), top = static_cast<int>(std::floor(y));
  const auto value = [&](int px, int py) -> double {
    if (px < 0 || py < 0 || px >= page.width_px || py >= page.height_px) return 255;
    return page.pixels[at(py) * page.bytes_per_line() + at(px * channels(page) + channel)];
  };
  const double fx = x - left, fy = y - top;
  return (value(left, top) * (1 - fx) + value(left + 1, top) * fx) * (1 - fy) +
         (value(left, top + 1) * (1 - fx) + value(left + 1, top + 1) * fx) * fy;
}

void blur_line(std::vector<double>& line, int radius) {
  const std::vector<double> from = line;
  const int last = static_cast<int>(line.size()) - 1;
  double sum = 0;
  for (int i = -radius; i <= radius; ++i) sum += from[at(std::clamp(i, 0, last))];
  for (int x = 0; x <= last; ++x) {
    line[at(x)] = sum / (2 * radius + 1);
    sum += from[at(std::min(last, x + radius + 1))] - from[at(std::max(0, x - radius))];
  }
}

}  // namespace

PageImage skewed(const PageImage& page, double clockwise_deg) {
  want_bytes(page);
  PageImage turned = page;
  const double angle = clockwise_deg * 3.14159265358979 / 180, c = std::cos(angle), s = std::sin(angle);
  const double mx = page.width_px / 2.0, my = page.height_px / 2.0;
  for (int y = 0; y < page.height_px; ++y)
    for (int x = 0; x < page.width_px; ++x) {
      const double dx = x - mx, dy = y - my;  // the inverse turn finds where this pixel came from
      for (int k = 0; k < channels(page); ++k)
        turned.pixels[at(y) * page.bytes_per_line() + at(x * channels(page) + k)] =
            static_cast<std::uint8_t>(std::lround(sample(page, mx + dx * c + dy * s, my - dx * s + dy * c, k)));
    }
  return turned;
}

PageImage blurred(const PageImage& page, double radius_px) {
  want_bytes(page);
  PageImage soft = page;
  const int radius = std::max(1, static_cast<int>(std::lround(radius_px))), n = channels(page);
  const std::size_t stride = page.bytes_per_line();
  for (int pass = 0; pass < 2; ++pass)
    for (int k = 0; k < n; ++k) {
      std::vector<double> line(at(page.width_px));
      for (int y = 0; y < page.height_px; ++y) {
        for (int x = 0; x < page.width_px; ++x) line[at(x)] = soft.pixels[at(y) * stride + at(x * n + k)];
        blur_line(line, radius);
        for (int x = 0; x < page.width_px; ++x)
          soft.pixels[at(y) * stride + at(x * n + k)] = static_cast<std::uint8_t>(line[at(x)]);
      }
      line.resize(at(page.height_px));
      for (int x = 0; x < page.width_px; ++x) {
        for (int y = 0; y < page.height_px; ++y) line[at(y)] = soft.pixels[at(y) * stride + at(x * n + k)];
        blur_line(line, radius);
        for (int y = 0; y < page.height_px; ++y)
          soft.pixels[at(y) * stride + at(x * n + k)] = static_cast<std::uint8_t>(line[at(y)]);
      }
    }
  return soft;
}

PageImage faded(const PageImage& page, int black, int white) {
  want_bytes(page);
  PageImage pale = page;
  for (auto& value : pale.pixels) value = static_cast<std::uint8_t>(black + (white - black) * value / 255);
  return pale;
}

PageImage dusty(const PageImage& page, unsigned seed, int specks) {
  want_bytes(page);
  PageImage dirty = page;
  std::mt19937 random(seed);
  for (int i = 0; i < specks; ++i) {
    const int x = static_cast<int>(random() % static_cast<unsigned>(page.width_px)),
              y = static_cast<int>(random() % static_cast<unsigned>(page.height_px));
    paint(dirty, {x, y, 1 + static_cast<int>(random() % 3), 1 + static_cast<int>(random() % 3)}, 40);
  }
  return dirty;
}

void paint(PageImage& page, const devices::BoxPx& box, int gray) {
  want_bytes(page);
  for (int y = std::max(0, box.y); y < std::min(page.height_px, box.y + box.height); ++y)
    for (int x = std::max(0, box.x); x < std::min(page.width_px, box.x + box.width); ++x)
      for (int k = 0; k < channels(page); ++k)
        page.pixels[at(y) * page.bytes_per_line() + at(x * channels(page) + k)] = static_cast<std::uint8_t>(gray);
}

}  // namespace berkas::testing
