// The one table of colours and sizes. No screen names a colour of its own. Pure values, no wx.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace berkas::gui {

enum class Theme { light, dark, contrast, contrast_dark };   // contrast: black on white with hard edges, and its inverse

enum class Colour {
  ground, surface, desk, quiet, line, edge, text, text2, off, off_edge, accent, on_accent, accent_soft,
  good, good_soft, warn, warn_soft, bad, bad_soft, found_word, found_edge, paper, paper_edge
};

struct Rgb {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend bool operator==(const Rgb&, const Rgb&) = default;
};

Rgb rgb(Colour, Theme);
inline bool is_dark(Theme theme) { return theme == Theme::dark || theme == Theme::contrast_dark; }
std::string hex(Rgb);                       // "#1a5a96"
double contrast(Rgb, Rgb);                  // WCAG 2, 1..21

struct Pair { Colour front, back; double least; };
const std::vector<Pair>& readable_pairs();  // every pair that stands on a screen, with the contrast it must have

// Spacing and sizes in device-independent pixels.
namespace size {
inline constexpr int margin = 24, card = 16, between = 12, label_gap = 4;
inline constexpr int bar = 64, bar_quiet = 48, head = 64, stepper = 216, target = 44, row = 48, answer = 60, tile = 80;
inline constexpr int radius_control = 6, radius_card = 8, radius_key = 4;
}  // namespace size

}  // namespace berkas::gui
