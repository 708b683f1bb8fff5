#include "devices/zxing/stages.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "devices/failure.h"

namespace berkas::devices::zxing {

namespace {

std::size_t at(int value) { return static_cast<std::size_t>(value); }

void copy_bitonal_line(const std::uint8_t* from, std::uint8_t* to, int width) {
  for (int x = 0; x < width; ++x) to[x] = (from[x / 8] >> (7 - x % 8)) & 1 ? 0 : 255;
}

void copy_color_line(const std::uint8_t* from, std::uint8_t* to, int width) {
  for (int x = 0; x < width; ++x, from += 3)
    to[x] = static_cast<std::uint8_t>((306 * from[0] + 601 * from[1] + 117 * from[2]) >> 10);
}

int percentile(const Gray& gray, double share) {
  std::array<std::size_t, 256> counts{};
  for (const auto value : gray.pixels) ++counts[value];
  const auto wanted = static_cast<std::size_t>(share * static_cast<double>(gray.pixels.size()));
  std::size_t seen = 0;
  for (std::size_t value = 0; value < counts.size(); ++value)
    if ((seen += counts[value]) > wanted) return static_cast<int>(value);
  return 255;
}

// Three box blurs are a Gaussian to within a few percent, at a cost that does not depend on sigma.
std::array<int, 3> box_radii(double sigma) {
  const double ideal = std::sqrt(12 * sigma * sigma / 3 + 1);
  int lower = static_cast<int>(ideal);
  if (lower % 2 == 0) --lower;
  const double many = (12 * sigma * sigma - 3.0 * lower * lower - 12.0 * lower - 9) / (-4.0 * lower - 4);
  std::array<int, 3> radii{};
  for (std::size_t i = 0; i < radii.size(); ++i)
    radii[i] = ((static_cast<double>(i) < std::round(many) ? lower : lower + 2) - 1) / 2;
  return radii;
}

void box_blur_rows(const Gray& from, Gray& to, int radius) {
  const int width = from.width;
  for (int y = 0; y < from.height; ++y) {
    const auto* in = from.pixels.data() + at(y) * at(width);
    auto* out = to.pixels.data() + at(y) * at(width);
    int sum = in[0] * radius;  // what lies left of the edge counts as the edge
    for (int x = 0; x < radius; ++x) sum += in[std::min(x, width - 1)];
    for (int x = 0; x < width; ++x) {
      sum += in[std::min(x + radius, width - 1)];
      out[x] = static_cast<std::uint8_t>(sum / (2 * radius + 1));
      sum -= in[std::max(x - radius, 0)];
    }
  }
}

void box_blur_columns(const Gray& from, Gray& to, int radius) {
  const int width = from.width, height = from.height;
  std::vector<int> sums(at(width));
  const auto row = [&](int y) { return from.pixels.data() + at(std::clamp(y, 0, height - 1)) * at(width); };
  for (int y = -radius; y < radius; ++y)
    for (int x = 0; x < width; ++x) sums[at(x)] += row(y)[x];
  for (int y = 0; y < height; ++y) {
    const auto *enters = row(y + radius), *leaves = row(y - radius);
    auto* out = to.pixels.data() + at(y) * at(width);
    for (int x = 0; x < width; ++x) {
      sums[at(x)] += enters[x];
      out[x] = static_cast<std::uint8_t>(sums[at(x)] / (2 * radius + 1));
      sums[at(x)] -= leaves[x];
    }
  }
}

Gray blurred(const Gray& gray, const std::array<int, 3>& radii) {
  Gray one = gray, two = gray;
  for (const int radius : radii) {
    box_blur_rows(one, two, radius);
    box_blur_columns(two, one, radius);
  }
  return one;
}

void want_pixels(const PageImage& page) {
  if (page.width_px <= 0 || page.height_px <= 0 || page.pixels.size() < page.bytes_per_line() * at(page.height_px))
    throw Failure(FailureKind::bad_request, "picture", "the picture has fewer pixels than its size says");
}

}  // namespace

View view_of_gray(const PageImage& page) {
  want_pixels(page);
  return {page.pixels.data(), page.width_px, page.height_px};
}

Gray gray_of(const PageImage& page) {
  want_pixels(page);
  const std::size_t line = page.bytes_per_line();
  Gray gray{page.width_px, page.height_px, std::vector<std::uint8_t>(at(page.width_px) * at(page.height_px))};
  for (int y = 0; y < page.height_px; ++y) {
    const auto* from = page.pixels.data() + at(y) * line;
    auto* to = gray.pixels.data() + at(y) * at(page.width_px);
    switch (page.kind) {
      case PixelKind::bitonal: copy_bitonal_line(from, to, page.width_px); break;
      case PixelKind::gray: std::copy_n(from, at(page.width_px), to); break;
      case PixelKind::color: copy_color_line(from, to, page.width_px); break;
    }
  }
  return gray;
}

void whiten(Gray& gray, const BoxPx& box) {
  const int left = std::clamp(box.x, 0, gray.width), right = std::clamp(box.x + box.width, left, gray.width);
  for (int y = std::max(0, box.y); y < std::min(gray.height, box.y + box.height); ++y)
    std::fill_n(gray.pixels.begin() + y * std::ptrdiff_t{gray.width} + left, right - left, std::uint8_t{255});
}

Gray stretched_and_padded(const Gray& gray, int pad_px) {
  const int low = percentile(gray, 0.01), high = std::max(low + 1, percentile(gray, 0.99));
  std::array<std::uint8_t, 256> map{};
  for (int i = 0; i < 256; ++i) map[at(i)] = static_cast<std::uint8_t>(std::clamp((i - low) * 255 / (high - low), 0, 255));
  Gray wide{gray.width + 2 * pad_px, gray.height + 2 * pad_px, {}};
  wide.pixels.assign(at(wide.width) * at(wide.height), 255);
  for (int y = 0; y < gray.height; ++y) {
    const auto* from = gray.pixels.data() + at(y) * at(gray.width);
    auto* to = wide.pixels.data() + at(y + pad_px) * at(wide.width) + pad_px;
    for (int x = 0; x < gray.width; ++x) to[x] = map[from[x]];
  }
  return wide;
}

Gray sharpened(const Gray& gray, double sigma, double amount) {
  const Gray soft = blurred(gray, box_radii(sigma));
  Gray sharp = gray;
  const int weight = static_cast<int>(std::lround(amount * 16));
  for (std::size_t i = 0; i < sharp.pixels.size(); ++i) {
    const int value = gray.pixels[i] + weight * (gray.pixels[i] - soft.pixels[i]) / 16;
    sharp.pixels[i] = static_cast<std::uint8_t>(std::clamp(value, 0, 255));
  }
  return sharp;
}

Gray box_blurred(const Gray& gray, int radius_px) {
  Gray rows = gray, mean = gray;
  box_blur_rows(gray, rows, radius_px);
  box_blur_columns(rows, mean, radius_px);
  return mean;
}

Gray thresholded(const Gray& gray, int window_px, int offset) {
  const Gray mean = box_blurred(gray, window_px / 2);
  Gray result = gray;
  for (std::size_t i = 0; i < gray.pixels.size(); ++i) result.pixels[i] = gray.pixels[i] + offset < mean.pixels[i] ? 0 : 255;
  return result;
}

}  // namespace berkas::devices::zxing
