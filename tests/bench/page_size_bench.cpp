// How small an archival page is, and what it costs to look at: the usual JPEG (colour, quality 75, as captured) beside ours, on
// invented letters with a scanner's noise. Judged against the page without noise: SSIM of all windows and of those with print.
//   page_size_bench [--pages N] [--picture FILE.png]      the picture shows both at 200 %, the usual one on the left
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "devices/leptonica/leptonica_pages.h"
#include "tests/bench/pages/capture.h"
#include "tests/tools/letter.h"

namespace {

using namespace berkas;
using devices::PageImage;
using devices::PictureFormat;

const auto codec = devices::make_leptonica_codec();
const auto cleaner = devices::make_leptonica_cleaner();

// Paper in the scanner's light, through its lens.
PageImage on_glass(const PageImage& page) {
  auto seen = testing::soft(page, 0.7);
  testing::levels(seen, 14, 244);
  testing::shade(seen, [](double x, double y) { return 1.0 - 0.03 * x - 0.02 * y; });
  return seen;
}

std::vector<float> luma(const PageImage& page) {
  std::vector<float> values(static_cast<std::size_t>(page.width_px) * static_cast<std::size_t>(page.height_px));
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto* rgb = &page.pixels[i * 3];
    values[i] = 0.299F * rgb[0] + 0.587F * rgb[1] + 0.114F * rgb[2];
  }
  return values;
}

struct Likeness { double all = 0, print = 0; };

// SSIM of Wang et al. 2004, plain windows of 8 x 8 every 4 pixels.
Likeness likeness(const std::vector<float>& truth, const std::vector<float>& seen, int width, int height) {
  constexpr double c1 = 6.5025, c2 = 58.5225, printed = 100;
  double all = 0, print = 0;
  long n = 0, printed_n = 0;
  for (int top = 0; top + 8 <= height; top += 4)
    for (int left = 0; left + 8 <= width; left += 4) {
      double a = 0, b = 0, aa = 0, bb = 0, ab = 0;
      for (int y = top; y < top + 8; ++y)
        for (int x = left; x < left + 8; ++x) {
          const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
          const double p = truth[at], q = seen[at];
          a += p, b += q, aa += p * p, bb += q * q, ab += p * q;
        }
      a /= 64, b /= 64, aa = aa / 64 - a * a, bb = bb / 64 - b * b, ab = ab / 64 - a * b;
      const double value = (2 * a * b + c1) * (2 * ab + c2) / ((a * a + b * b + c1) * (aa + bb + c2));
      all += value, ++n;
      if (aa > printed) print += value, ++printed_n;
    }
  return {all / static_cast<double>(n), print / static_cast<double>(std::max(1L, printed_n))};
}

struct Totals {
  const char* name;
  double kilobytes = 0, all = 0, print = 0;
  void add(const std::string& bytes, const std::vector<float>& truth, int width, int height) {
    const auto found = likeness(truth, luma(codec->decode(bytes)), width, height);
    kilobytes += static_cast<double>(bytes.size()) / 1000, all += found.all, print += found.print;
  }
};

// Both pictures of one place, side by side, every pixel as two by two.
void write_comparison(const std::string& file, const PageImage& usual, const PageImage& ours) {
  constexpr int side = 480, left = 900, top = 380;
  PageImage both{4 * side + 20, 2 * side, 300, devices::PixelKind::color, {}};
  both.pixels.assign(both.bytes_per_line() * static_cast<std::size_t>(both.height_px), 255);
  const PageImage* from[] = {&usual, &ours};
  for (int which = 0; which < 2; ++which)
    for (int y = 0; y < 2 * side; ++y)
      for (int x = 0; x < 2 * side; ++x) {
        const auto* rgb = &from[which]->pixels[static_cast<std::size_t>(top + y / 2) * from[which]->bytes_per_line() + static_cast<std::size_t>(left + x / 2) * 3];
        std::copy_n(rgb, 3, &both.pixels[static_cast<std::size_t>(y) * both.bytes_per_line() + static_cast<std::size_t>(which * (2 * side + 20) + x) * 3]);
      }
  std::ofstream(file, std::ios::binary) << codec->encode(both, PictureFormat::png).bytes;
}

}  // namespace

int main(int argc, char** argv) {
  int pages = 8;
  std::string picture;
  for (int i = 1; i + 1 < argc; i += 2) (std::string(argv[i]) == "--pages" ? void(pages = std::atoi(argv[i + 1])) : void(picture = argv[i + 1]));
  std::printf("%-8s %-28s %10s %10s %12s\n", "noise", "picture", "kB/page", "SSIM", "SSIM print");
  for (const double sigma : {1.0, 1.5, 2.5}) {
    Totals usual{"JPEG q75 as captured"}, ours{"quiet paper, compact JPEG"};
    for (int i = 0; i < pages; ++i) {
      testing::LetterLook look;
      look.seed = static_cast<unsigned>(i + 1), look.page = i % 3 + 1, look.pages = 3;
      const auto glass = on_glass(testing::draw_letter(look));
      auto scanned = glass;
      testing::Dice dice(static_cast<unsigned>(100 + i));
      testing::noise(scanned, dice, sigma);
      const auto truth = luma(glass);
      const auto q75 = codec->encode(scanned, PictureFormat::jpeg, 75).bytes;
      const auto tray = codec->decode(codec->encode(scanned, PictureFormat::jpeg, 88).bytes);  // what the tray keeps until it is filed
      const auto compact = codec->encode(cleaner->quiet(tray), PictureFormat::compact_jpeg).bytes;
      usual.add(q75, truth, glass.width_px, glass.height_px);
      ours.add(compact, truth, glass.width_px, glass.height_px);
      if (!picture.empty() && i == 2 && sigma == 1.5) write_comparison(picture, codec->decode(q75), codec->decode(compact));
    }
    for (const auto& each : {usual, ours}) std::printf("%-8.1f %-28s %10.0f %10.4f %12.4f\n", sigma, each.name, each.kilobytes / pages, each.all / pages, each.print / pages);
  }
  return 0;
}
