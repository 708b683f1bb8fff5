// The picture steps of the cascade, on plain gray pixels. Only this folder sees them.
#pragma once
#include <cstdint>
#include <vector>

#include "devices/page_image.h"

namespace berkas::devices::zxing {

struct Gray {
  int width = 0, height = 0;
  std::vector<std::uint8_t> pixels;  // 0 = black
};

// A view of gray pixels that somebody else owns.
struct View {
  const std::uint8_t* pixels = nullptr;
  int width = 0, height = 0;
};

[[nodiscard]] Gray gray_of(const PageImage&);
[[nodiscard]] View view_of_gray(const PageImage&);  // of a page that is gray already; both throw when pixels are missing
void whiten(Gray&, const BoxPx&);
[[nodiscard]] Gray box_blurred(const Gray&, int radius_px);
[[nodiscard]] Gray stretched_and_padded(const Gray&, int pad_px);  // 1st and 99th percentile to black and white
[[nodiscard]] Gray sharpened(const Gray&, double sigma, double amount);
[[nodiscard]] Gray thresholded(const Gray&, int window_px, int offset);  // black where darker than its surroundings

}  // namespace berkas::devices::zxing
