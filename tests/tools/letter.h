// Invented official letters as pages, drawn from a seed: the same seed gives the same page on every machine with our fonts.
#pragma once
#include <string>
#include <vector>

#include "devices/page_image.h"

namespace berkas::testing {

struct CodeMark {
  std::string text;
  double x_mm = 0, y_mm = 0, size_mm = 20;
};  // upper left corner

struct LetterLook {
  unsigned seed = 1;
  int page = 1, pages = 1;
  int dpi = 300;
  devices::PixelKind kind = devices::PixelKind::color;
  double width_mm = 210, height_mm = 297;
  std::string word;  // printed in the body of this page, to be searched for
  std::vector<CodeMark> codes;
  bool seal = true;  // round blue seal and signature on the last page
};

[[nodiscard]] devices::PageImage draw_letter(const LetterLook&);
[[nodiscard]] std::string letter_text(const LetterLook&);  // the words drawn, one paragraph a line
[[nodiscard]] devices::PageImage draw_empty(int dpi, devices::PixelKind, double width_mm = 210, double height_mm = 297);

// What a scanner does to a page. Each returns a new picture.
[[nodiscard]] devices::PageImage skewed(const devices::PageImage&,
                                        double clockwise_deg);  // paper stays its size, white comes in
[[nodiscard]] devices::PageImage blurred(const devices::PageImage&, double radius_px);
[[nodiscard]] devices::PageImage faded(const devices::PageImage&, int black, int white);  // 0..255 mapped into black..white
[[nodiscard]] devices::PageImage dusty(const devices::PageImage&, unsigned seed, int specks);
void paint(devices::PageImage&, const devices::BoxPx&, int gray);  // a filled rectangle

}  // namespace berkas::testing
