// One page as pixels in memory. Top-left origin, rows packed without padding beyond the byte.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace berkas::devices {

enum class PixelKind { bitonal, gray, color };  // 1 bit (1 = black), 8 bit (0 = black), 24 bit RGB

struct PageImage {
  int width_px = 0, height_px = 0;
  int dpi = 300;
  PixelKind kind = PixelKind::gray;
  std::vector<std::uint8_t> pixels;             // bytes_per_line() * height_px

  std::size_t bytes_per_line() const {
    const auto w = static_cast<std::size_t>(width_px);
    return kind == PixelKind::bitonal ? (w + 7) / 8 : kind == PixelKind::gray ? w : w * 3;
  }
  double width_mm() const { return width_px * 25.4 / dpi; }
  double height_mm() const { return height_px * 25.4 / dpi; }
};

struct BoxPx { int x = 0, y = 0, width = 0, height = 0; };

}  // namespace berkas::devices
