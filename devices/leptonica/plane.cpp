#include "devices/leptonica/plane.h"

#include <algorithm>
#include <cmath>

namespace berkas::devices::leptonica {
namespace {

constexpr int most = 8;
using Row = std::array<double, most + 1>;
using System = std::array<Row, most>;

// Gauss with pivots; false when the system has no single answer.
bool solve(System& a, int n, std::array<double, most>& x) {
  const auto size = static_cast<std::size_t>(n);
  for (std::size_t column = 0; column < size; ++column) {
    std::size_t pivot = column;
    for (std::size_t row = column + 1; row < size; ++row)
      if (std::fabs(a[row][column]) > std::fabs(a[pivot][column])) pivot = row;
    if (std::fabs(a[pivot][column]) < 1e-9) return false;
    std::swap(a[pivot], a[column]);
    for (std::size_t row = 0; row < size; ++row) {
      if (row == column) continue;
      const double factor = a[row][column] / a[column][column];
      for (std::size_t i = column; i < size; ++i) a[row][i] -= factor * a[column][i];
      a[row][most] -= factor * a[column][most];
    }
  }
  for (std::size_t i = 0; i < size; ++i) x[i] = a[i][most] / a[i][i];
  return true;
}

void add(System& a, const std::array<double, most>& row, double value, double weight) {
  for (std::size_t i = 0; i < most; ++i) {
    for (std::size_t j = 0; j < most; ++j) a[i][j] += weight * row[i] * row[j];
    a[i][most] += weight * row[i] * value;
  }
}

constexpr double from_unit = 100, to_unit = 1000;   // lengths near one, so that the squares keep their digits

}  // namespace

std::optional<Homography> fit(const std::vector<Pair>& pairs, bool perspective) {
  System a{};
  for (const Pair& pair : pairs) {
    const double x = pair.from.x / from_unit, y = pair.from.y / from_unit, u = pair.to.x / to_unit, v = pair.to.y / to_unit;
    const double p = perspective ? 1 : 0;
    add(a, {x, y, 1, 0, 0, 0, -p * u * x, -p * u * y}, u, pair.weight);
    add(a, {0, 0, 0, x, y, 1, -p * v * x, -p * v * y}, v, pair.weight);
  }
  std::array<double, most> h{};
  if (!solve(a, perspective ? 8 : 6, h)) return std::nullopt;
  return Homography{h[0] * to_unit / from_unit, h[1] * to_unit / from_unit, h[2] * to_unit, h[3] * to_unit / from_unit, h[4] * to_unit / from_unit,
                    h[5] * to_unit, h[6] / from_unit, h[7] / from_unit, 1};
}

Raster make_raster(int width, int height, std::uint8_t value) {
  return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), value)};
}

double between(const Raster& raster, Point p, double outside) {
  if (!(p.x > -1e6 && p.x < 1e6 && p.y > -1e6 && p.y < 1e6)) return outside;
  const double left = std::floor(p.x), top = std::floor(p.y), fx = p.x - left, fy = p.y - top;
  const int x = static_cast<int>(left), y = static_cast<int>(top);
  if (x < 0 || y < 0 || x + 1 >= raster.width || y + 1 >= raster.height) return outside;
  const double upper = raster(x, y) * (1 - fx) + raster(x + 1, y) * fx, lower = raster(x, y + 1) * (1 - fx) + raster(x + 1, y + 1) * fx;
  return upper * (1 - fy) + lower * fy;
}

Raster darkest(const PageImage& page) {
  Raster gray = make_raster(page.width_px, page.height_px, 255);
  const std::size_t line = page.bytes_per_line();
  for (int y = 0; y < page.height_px; ++y) {
    const std::uint8_t* from = page.pixels.data() + static_cast<std::size_t>(y) * line;
    for (int x = 0; x < page.width_px; ++x) {
      const auto i = static_cast<std::size_t>(x);
      if (page.kind == PixelKind::color) gray(x, y) = std::min({from[3 * i], from[3 * i + 1], from[3 * i + 2]});
      else if (page.kind == PixelKind::gray) gray(x, y) = from[i];
      else gray(x, y) = (from[i / 8] >> (7 - i % 8)) & 1 ? 0 : 255;
    }
  }
  return gray;
}

}  // namespace berkas::devices::leptonica
