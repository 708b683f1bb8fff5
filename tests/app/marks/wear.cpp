#include "tests/app/marks/wear.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace berkas::testing {
namespace {

using devices::PageImage;
using devices::PixelKind;

constexpr double pi = 3.14159265358979;

std::uint8_t level(double value) { return static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0)); }

void fold(PageImage& page, int corner, double mm) {
  const double px = mm / 25.4 * page.dpi;
  for (int y = 0; y < page.height_px; ++y)
    for (int x = 0; x < page.width_px; ++x) {
      const double dx = corner % 2 == 0 ? x : page.width_px - 1 - x, dy = corner / 2 == 0 ? y : page.height_px - 1 - y;
      const double beyond = px - dx - dy;   // the part folded over shows the sheet's back and leaves the scanner's lid beside it
      if (beyond < 0 && beyond > -px * 0.04)
        for (std::size_t c = 0; c < 3; ++c) page.pixels[static_cast<std::size_t>(y) * page.bytes_per_line() + 3 * static_cast<std::size_t>(x) + c] = 205;
      if (beyond >= 0)
        for (std::size_t c = 0; c < 3; ++c) page.pixels[static_cast<std::size_t>(y) * page.bytes_per_line() + 3 * static_cast<std::size_t>(x) + c] = 240;
    }
}

// The page as the glass sees it: every pixel of the scan looks where it comes from.
PageImage seen(const PageImage& page, const Wear& wear) {
  PageImage scan;
  scan.dpi = wear.dpi, scan.kind = PixelKind::color;
  const bool side = wear.quarter_turns % 2 == 1;
  const double ratio = static_cast<double>(wear.dpi) / page.dpi;
  scan.width_px = static_cast<int>((side ? page.height_px : page.width_px) * ratio), scan.height_px = static_cast<int>((side ? page.width_px : page.height_px) * ratio);
  scan.pixels.assign(scan.bytes_per_line() * static_cast<std::size_t>(scan.height_px), 236);
  const double angle = (wear.turn_deg + 90.0 * wear.quarter_turns) * pi / 180, c = std::cos(angle), s = std::sin(angle), zoom = ratio * wear.scale;
  const double smear = std::max(0.5, 0.5 / ratio);   // area of a scan's pixel on the page
  for (int y = 0; y < scan.height_px; ++y)
    for (int x = 0; x < scan.width_px; ++x) {
      const double u = x - scan.width_px / 2.0 - wear.shift_x_mm / 25.4 * wear.dpi, v = y - scan.height_px / 2.0 - wear.shift_y_mm / 25.4 * wear.dpi;
      const double w = 1 + wear.keystone * v / scan.height_px;
      const double px = (u * c + v * s) / zoom * w + page.width_px / 2.0, py = (-u * s + v * c) / zoom * w + page.height_px / 2.0;
      std::array<double, 3> sum{};
      int n = 0;
      for (const double oy : {-smear / 2, smear / 2})
        for (const double ox : {-smear / 2, smear / 2}) {
          const int ix = static_cast<int>(std::lround(px + ox)), iy = static_cast<int>(std::lround(py + oy));
          if (ix < 0 || iy < 0 || ix >= page.width_px || iy >= page.height_px) continue;
          for (std::size_t k = 0; k < 3; ++k) sum[k] += page.pixels[static_cast<std::size_t>(iy) * page.bytes_per_line() + 3 * static_cast<std::size_t>(ix) + k];
          ++n;
        }
      if (n == 0) continue;
      for (std::size_t k = 0; k < 3; ++k) scan.pixels[static_cast<std::size_t>(y) * scan.bytes_per_line() + 3 * static_cast<std::size_t>(x) + k] = level(sum[k] / n);
    }
  return scan;
}

void to_gray(PageImage& page) {
  for (std::size_t i = 0; i + 2 < page.pixels.size(); i += 3) {
    const auto gray = level(0.3 * page.pixels[i] + 0.59 * page.pixels[i + 1] + 0.11 * page.pixels[i + 2]);
    page.pixels[i] = page.pixels[i + 1] = page.pixels[i + 2] = gray;
  }
}

void soften(PageImage& page) {
  const std::vector<std::uint8_t> before = page.pixels;
  const std::size_t line = page.bytes_per_line();
  for (std::size_t y = 1; y + 1 < static_cast<std::size_t>(page.height_px); ++y)
    for (std::size_t i = 3; i + 3 < line; ++i) {
      const std::size_t at = y * line + i;
      page.pixels[at] = static_cast<std::uint8_t>((4 * before[at] + before[at - 3] + before[at + 3] + before[at - line] + before[at + line]) / 8);
    }
}

// A copier: softer, harder in contrast, grayer, with dust on its glass and a streak or two.
void copy(PageImage& page, Chance& chance) {
  to_gray(page);
  soften(page);
  const double gain = chance.between(1.0, 1.2), black = chance.between(30, 75), white = chance.between(232, 250);
  for (auto& value : page.pixels) value = level(black + (white - black) * std::clamp((value / 255.0 - 0.5) * gain + 0.5, 0.0, 1.0) + chance.about(4));
  const int specks = 60 + chance.below(240);
  for (int i = 0; i < specks; ++i) {
    const int r = 1 + chance.below(std::max(1, page.dpi / 90)), cx = chance.below(page.width_px), cy = chance.below(page.height_px);
    for (int y = std::max(0, cy - r); y <= std::min(page.height_px - 1, cy + r); ++y)
      for (int x = std::max(0, cx - r); x <= std::min(page.width_px - 1, cx + r); ++x)
        if ((x - cx) * (x - cx) + (y - cy) * (y - cy) <= r * r)
          for (std::size_t k = 0; k < 3; ++k) page.pixels[static_cast<std::size_t>(y) * page.bytes_per_line() + 3 * static_cast<std::size_t>(x) + k] = 70;
  }
  if (chance.one_in(3)) {
    const int x = chance.below(page.width_px);
    for (int y = 0; y < page.height_px; ++y)
      for (std::size_t k = 0; k < 3; ++k) page.pixels[static_cast<std::size_t>(y) * page.bytes_per_line() + 3 * static_cast<std::size_t>(x) + k] = 190;
  }
}

void grain(PageImage& page, Chance& chance) {
  for (auto& value : page.pixels) value = level(value * 0.93 + 8 + chance.about(5));
}

}  // namespace

Wear some_wear(Chance& chance) {
  Wear wear;
  wear.turn_deg = chance.about(3.5), wear.scale = chance.between(0.97, 1.0), wear.shift_x_mm = chance.about(2), wear.shift_y_mm = chance.about(2);
  if (chance.one_in(3)) wear.scale = chance.between(1.0, 1.03), wear.turn_deg = chance.about(1.5);
  wear.keystone = chance.one_in(4) ? chance.about(0.01) : 0;
  wear.quarter_turns = chance.below(4);
  wear.dpi = chance.below(2) == 0 ? 200 : 300;
  wear.copies = chance.below(5) < 2 ? 1 + chance.below(2) : 0;
  wear.jpeg_quality = 60 + chance.below(30);
  if (chance.one_in(6)) wear.folded_corner = chance.below(4), wear.fold_mm = chance.between(18, 27);
  wear.gray = chance.one_in(4);
  return wear;
}

PageImage worn(const PageImage& page, const Wear& wear, Chance& chance, const devices::PageCodec& codec) {
  PageImage sheet = page;
  for (int i = 0; i < wear.copies; ++i) copy(sheet, chance);
  if (wear.folded_corner >= 0) fold(sheet, wear.folded_corner, wear.fold_mm);
  PageImage scan = seen(sheet, wear);
  grain(scan, chance);
  if (wear.gray) to_gray(scan);
  return codec.decode(codec.encode(scan, devices::PictureFormat::jpeg, wear.jpeg_quality).bytes);
}

}  // namespace berkas::testing
