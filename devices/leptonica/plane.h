// Small geometry of a page: homographies, and a gray raster to sample. Only this folder sees it.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "devices/page_image.h"

namespace berkas::devices::leptonica {

struct Point { double x = 0, y = 0; };
struct Pair { Point from, to; double weight = 1; };

using Homography = std::array<double, 9>;

inline Point map(const Homography& h, Point p) {
  const double w = h[6] * p.x + h[7] * p.y + h[8];
  return {(h[0] * p.x + h[1] * p.y + h[2]) / w, (h[3] * p.x + h[4] * p.y + h[5]) / w};
}

// Least squares over the pairs; affine where perspective is not wanted. Empty when the points lie in a line or coincide.
std::optional<Homography> fit(const std::vector<Pair>&, bool perspective);

struct Raster {                           // 8 bit, one byte a pixel
  int width = 0, height = 0;
  std::vector<std::uint8_t> at;

  std::uint8_t operator()(int x, int y) const { return at[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]; }
  std::uint8_t& operator()(int x, int y) { return at[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]; }
  bool holds(int x, int y) const { return x >= 0 && y >= 0 && x < width && y < height; }
};

Raster make_raster(int width, int height, std::uint8_t value);
double between(const Raster&, Point, double outside);     // bilinear; what lies outside has the value given

// Darkest channel of each pixel: a blue or red pen is as dark as a black one.
Raster darkest(const PageImage&);

}  // namespace berkas::devices::leptonica
