#include "tests/bench/pages/capture.h"

#include <algorithm>
#include <cmath>

#include "devices/leptonica/leptonica_pages.h"

namespace berkas::testing {

using devices::PageImage;
using devices::PixelKind;

namespace {

constexpr double pi = 3.14159265358979;

std::size_t at(int value) { return static_cast<std::size_t>(value); }
int channels(const PageImage& page) { return page.kind == PixelKind::color ? 3 : 1; }

PageImage like(const PageImage& page, int width, int height, int value) {
  PageImage made{width, height, page.dpi, page.kind, {}};
  made.pixels.assign(made.bytes_per_line() * at(height), static_cast<std::uint8_t>(value));
  return made;
}

void box_rows(PageImage& page, int radius) {
  const int n = channels(page), width = page.width_px;
  std::vector<std::uint8_t> line(page.bytes_per_line());
  for (int y = 0; y < page.height_px; ++y) {
    auto* row = page.pixels.data() + at(y) * page.bytes_per_line();
    std::copy_n(row, line.size(), line.data());
    for (int k = 0; k < n; ++k) {
      int sum = 0;
      const auto value = [&](int x) { return int{line[at(std::clamp(x, 0, width - 1) * n + k)]}; };
      for (int x = -radius; x <= radius; ++x) sum += value(x);
      for (int x = 0; x < width; ++x) {
        row[x * n + k] = static_cast<std::uint8_t>((sum + radius) / (2 * radius + 1));
        sum += value(x + radius + 1) - value(x - radius);
      }
    }
  }
}

void box_columns(PageImage& page, int radius) {
  const auto stride = page.bytes_per_line();
  const auto from = page.pixels;
  const auto row = [&](int y) { return from.data() + at(std::clamp(y, 0, page.height_px - 1)) * stride; };
  std::vector<int> sums(stride);
  for (int y = -radius; y <= radius; ++y)
    for (std::size_t x = 0; x < stride; ++x) sums[x] += row(y)[x];
  for (int y = 0; y < page.height_px; ++y) {
    auto* to = page.pixels.data() + at(y) * stride;
    const auto *enters = row(y + radius + 1), *leaves = row(y - radius);
    for (std::size_t x = 0; x < stride; ++x) {
      to[x] = static_cast<std::uint8_t>((sums[x] + radius) / (2 * radius + 1));
      sums[x] += enters[x] - leaves[x];
    }
  }
}

PageImage turned_into(const PageImage& page, double clockwise_deg, int width, int height, int background) {
  const double angle = clockwise_deg * pi / 180, c = std::cos(angle), s = std::sin(angle);
  return warped(page, width, height, [&](double x, double y) {
    const double dx = x - width / 2.0, dy = y - height / 2.0;
    return PointMm{page.width_px / 2.0 + dx * c + dy * s, page.height_px / 2.0 - dx * s + dy * c};
  }, background);
}

}  // namespace

PageImage warped(const PageImage& page, int width, int height, const Where& where, int background) {
  PageImage made = like(page, width, height, background);
  const int n = channels(page);
  const auto stride = page.bytes_per_line();
  for (int y = 0; y < height; ++y) {
    auto* to = made.pixels.data() + at(y) * made.bytes_per_line();
    for (int x = 0; x < width; ++x, to += n) {
      const auto from = where(x, y);
      if (from.x < 0 || from.y < 0 || from.x >= page.width_px - 1 || from.y >= page.height_px - 1) continue;
      const int left = static_cast<int>(from.x), top = static_cast<int>(from.y);
      const int fx = static_cast<int>((from.x - left) * 256), fy = static_cast<int>((from.y - top) * 256);
      const auto* p = page.pixels.data() + at(top) * stride + at(left * n);
      for (int k = 0; k < n; ++k, ++p)
        to[k] = static_cast<std::uint8_t>(((p[0] * (256 - fx) + p[n] * fx) * (256 - fy) + (p[stride] * (256 - fx) + p[stride + at(n)] * fx) * fy) >> 16);
    }
  }
  return made;
}

PageImage turned(const PageImage& page, double clockwise_deg, int background) {
  const double angle = clockwise_deg * pi / 180, c = std::abs(std::cos(angle)), s = std::abs(std::sin(angle));
  return turned_into(page, clockwise_deg, static_cast<int>(page.width_px * c + page.height_px * s), static_cast<int>(page.width_px * s + page.height_px * c), background);
}

PageImage askew(const PageImage& page, double clockwise_deg, int background) {
  return turned_into(page, clockwise_deg, page.width_px, page.height_px, background);
}

// The far side is smaller by tilt, one side higher by lean (shares of the page), as a phone held over the desk sees it.
PageImage photographed(const PageImage& page, double tilt, double lean) {
  const double w = page.width_px, h = page.height_px;
  return warped(page, page.width_px, page.height_px, [=](double x, double y) {
    const double u = x / w - 0.5, v = y / h - 0.5, d = 1 + tilt * v + lean * u;
    return PointMm{(u / d * (1 + 0.5 * (std::abs(tilt) + std::abs(lean))) + 0.5) * w, (v / d * (1 + 0.5 * (std::abs(tilt) + std::abs(lean))) + 0.5) * h};
  }, 70);
}

// across, along: factors of the whole; uneven: the feed slips to and fro by this share while the sheet passes.
PageImage stretched(const PageImage& page, double across, double along, double uneven) {
  const double length = page.height_px;
  return warped(page, static_cast<int>(page.width_px * across), static_cast<int>(page.height_px * along), [=](double x, double y) {
    return PointMm{x / across, y / along + uneven * length / 40 * std::sin(y / length * 80)};
  });
}

PageImage curled(const PageImage& page, double depth_px, double over_px) {
  const double from = page.width_px - over_px;
  return warped(page, page.width_px, page.height_px, [=](double x, double y) {
    const double t = std::max(0.0, x - from) / over_px;
    return PointMm{x + t * t * over_px * 0.12, y + depth_px * t * t};
  });
}

PageImage cropped(const PageImage& page, int left, int top, int width, int height) {
  PageImage made = like(page, width, height, 255);
  const auto n = at(channels(page));
  for (int y = 0; y < height; ++y)
    std::copy_n(page.pixels.data() + at(top + y) * page.bytes_per_line() + at(left) * n, at(width) * n, made.pixels.data() + at(y) * made.bytes_per_line());
  return made;
}

PageImage at_dpi(const PageImage& page, int dpi) {
  const double scale = static_cast<double>(page.dpi) / dpi;
  const PageImage smooth = scale > 1 ? soft(page, scale * 0.4) : page;  // a sensor cell sees its whole square
  PageImage made = warped(smooth, static_cast<int>(page.width_px / scale), static_cast<int>(page.height_px / scale),
                          [=](double x, double y) { return PointMm{(x + 0.5) * scale - 0.5, (y + 0.5) * scale - 0.5}; });
  made.dpi = dpi;
  return made;
}

PageImage soft(const PageImage& page, double sigma_px) {
  PageImage made = page;
  const double ideal = std::sqrt(4 * sigma_px * sigma_px + 1);  // three boxes of this width together have this sigma
  const int low = static_cast<int>(ideal) % 2 == 1 ? static_cast<int>(ideal) : static_cast<int>(ideal) - 1;
  const double many = (12 * sigma_px * sigma_px - 3.0 * low * low - 12.0 * low - 9) / (-4.0 * low - 4);
  for (int pass = 0; pass < 3; ++pass) {
    const int radius = ((pass < std::lround(many) ? low : low + 2) - 1) / 2;
    if (radius < 1) continue;
    box_rows(made, radius);
    box_columns(made, radius);
  }
  return made;
}

PageImage smeared(const PageImage& page, int length_px, bool across) {
  PageImage made = page;
  if (across) box_rows(made, length_px / 2); else box_columns(made, length_px / 2);
  return made;
}

PageImage jpeg(const PageImage& page, int quality) {
  static const auto codec = devices::make_leptonica_codec();
  return codec->decode(codec->encode(page, devices::PictureFormat::jpeg, quality).bytes);
}

PageImage lineart(const PageImage& page, int threshold) {
  const PageImage gray = in_gray(page);
  PageImage made{page.width_px, page.height_px, page.dpi, PixelKind::bitonal, {}};
  made.pixels.assign(made.bytes_per_line() * at(made.height_px), 0);
  for (int y = 0; y < made.height_px; ++y)
    for (int x = 0; x < made.width_px; ++x)
      if (gray.pixels[at(y) * gray.bytes_per_line() + at(x)] < threshold) {
        auto& to = made.pixels[at(y) * made.bytes_per_line() + at(x / 8)];
        to = static_cast<std::uint8_t>(to | 0x80 >> (x % 8));
      }
  return made;
}

PageImage in_colour(const PageImage& page) {
  PageImage made{page.width_px, page.height_px, page.dpi, PixelKind::color, {}};
  made.pixels.reserve(made.bytes_per_line() * at(made.height_px));
  for (int y = 0; y < page.height_px; ++y) {
    const auto* line = page.pixels.data() + at(y) * page.bytes_per_line();
    for (int x = 0; x < page.width_px; ++x) {
      const std::uint8_t value = page.kind == PixelKind::gray ? line[x] : (line[x / 8] & (0x80 >> (x % 8))) != 0 ? 0 : 255;
      made.pixels.insert(made.pixels.end(), 3, value);
    }
  }
  return made;
}

PageImage in_gray(const PageImage& page) {
  if (page.kind != PixelKind::color) return page;
  PageImage made{page.width_px, page.height_px, page.dpi, PixelKind::gray, {}};
  made.pixels.resize(page.pixels.size() / 3);
  for (std::size_t i = 0; i < made.pixels.size(); ++i)
    made.pixels[i] = static_cast<std::uint8_t>((306 * page.pixels[3 * i] + 601 * page.pixels[3 * i + 1] + 117 * page.pixels[3 * i + 2]) >> 10);
  return made;
}

}  // namespace berkas::testing
