// How dark each pixel is against its own surroundings: shadows, tinted paper and faint print drop out.
#pragma once
#include <cstdint>
#include <vector>

#include "devices/zxing/stages.h"

namespace berkas::devices::zxing {

struct Darkness {
  int width = 0, height = 0;
  std::vector<std::int8_t> values;  // -127 as light as paper, 127 as dark as ink
  BoxPx seen;                       // what of it lies on the page; the rest is nobody's
  bool on_page(double x, double y) const { return x >= seen.x && y >= seen.y && x < seen.x + seen.width && y < seen.y + seen.height; }
  double get(double x, double y) const {  // the pixel there; neither dark nor light off the page
    const int px = static_cast<int>(x), py = static_cast<int>(y);
    if (x < 0 || y < 0 || px >= width || py >= height || !on_page(x, y)) return 0;
    return values[static_cast<std::size_t>(py) * static_cast<std::size_t>(width) + static_cast<std::size_t>(px)];
  }
  double seen_at(double x, double y) const {   // of what is on the page
    return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};

[[nodiscard]] Darkness darkness_of(const Gray&, int window_px, const BoxPx& seen);

struct Mark {  // a finder pattern, by its run lengths 1:1:3:1:1
  double x = 0, y = 0, module_px = 0;
  int seen = 0;
};
[[nodiscard]] std::vector<Mark> finder_marks(const Darkness&, std::size_t most);  // best seen first

}  // namespace berkas::devices::zxing
