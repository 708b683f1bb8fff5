#include "app/gui/look/tokens.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace berkas::gui {
namespace {

struct Row { Colour colour; std::uint32_t light, dark, contrast, contrast_dark; };

constexpr std::array table{
    Row{Colour::ground, 0xF4F2EE, 0x17191C, 0xFFFFFF, 0x000000},
    Row{Colour::surface, 0xFFFFFF, 0x212428, 0xFFFFFF, 0x000000},
    Row{Colour::desk, 0xE4E0D8, 0x101214, 0xFFFFFF, 0x000000},
    Row{Colour::quiet, 0xEBE8E2, 0x2D3136, 0xFFFFFF, 0x000000},
    Row{Colour::line, 0xD9D5CD, 0x3B4046, 0x000000, 0xFFFFFF},
    Row{Colour::edge, 0x85817A, 0x80878F, 0x000000, 0xFFFFFF},
    Row{Colour::text, 0x1D1F22, 0xECEDEE, 0x000000, 0xFFFFFF},
    Row{Colour::text2, 0x565A5F, 0xB4B9BF, 0x000000, 0xFFFFFF},
    // What cannot be pressed now: in high contrast the only grey there is.
    Row{Colour::off, 0x565A5F, 0xB4B9BF, 0x666666, 0x9A9A9A},
    Row{Colour::off_edge, 0xD9D5CD, 0x3B4046, 0x8C8C8C, 0x767676},
    Row{Colour::accent, 0x1A5A96, 0x8ABAF0, 0x00337F, 0x9CD2FF},
    Row{Colour::on_accent, 0xFFFFFF, 0x0C1A29, 0xFFFFFF, 0x000000},
    Row{Colour::accent_soft, 0xE1ECF7, 0x1E3349, 0xD8E6FF, 0x00305E},
    Row{Colour::good, 0x1E6B3C, 0x82CC9A, 0x00501C, 0x8CFFAB},
    Row{Colour::good_soft, 0xE1F1E6, 0x1C3526, 0xFFFFFF, 0x000000},
    Row{Colour::warn, 0x7D4B00, 0xEDB75F, 0x5C3700, 0xFFDB66},
    Row{Colour::warn_soft, 0xFBEDD0, 0x3B2E14, 0xFFFFFF, 0x000000},
    Row{Colour::bad, 0xA32A22, 0xF49A90, 0x850000, 0xFFB0A8},
    Row{Colour::bad_soft, 0xFBE5E2, 0x45221F, 0xFFFFFF, 0x000000},
    // Pages are never recoloured or inverted.
    Row{Colour::found_word, 0xFFE27A, 0xFFE27A, 0xFFE27A, 0xFFE27A},
    Row{Colour::found_edge, 0xA87500, 0xA87500, 0xA87500, 0xA87500},
    Row{Colour::paper, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF},
    Row{Colour::paper_edge, 0xB8B3A9, 0x4A5057, 0x000000, 0xFFFFFF},
};

Rgb unpack(std::uint32_t v) {
  return {static_cast<std::uint8_t>(v >> 16), static_cast<std::uint8_t>((v >> 8) & 0xFF), static_cast<std::uint8_t>(v & 0xFF)};
}

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Rgb c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

}  // namespace

Rgb rgb(Colour colour, Theme theme) {
  for (const Row& row : table) {
    if (row.colour != colour) continue;
    switch (theme) {
      case Theme::light: return unpack(row.light);
      case Theme::dark: return unpack(row.dark);
      case Theme::contrast: return unpack(row.contrast);
      case Theme::contrast_dark: return unpack(row.contrast_dark);
    }
  }
  return {};
}

std::string hex(Rgb c) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "#%02x%02x%02x", c.red, c.green, c.blue);
  return text.data();
}

double contrast(Rgb a, Rgb b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

const std::vector<Pair>& readable_pairs() {
  using enum Colour;
  static const std::vector<Pair> pairs{
      {text, ground, 4.5},        {text, surface, 4.5},       {text, quiet, 4.5},        {text, accent_soft, 4.5},
      {text, bad_soft, 4.5},      {text, warn_soft, 4.5},     {text, good_soft, 4.5},    {text, desk, 4.5},
      {text2, ground, 4.5},       {text2, surface, 4.5},      {text2, accent_soft, 4.5}, {text2, quiet, 4.5},
      {text2, desk, 4.5},         {accent, surface, 4.5},     {accent, ground, 4.5},     {accent, accent_soft, 4.5},
      {on_accent, accent, 4.5},   {good, surface, 4.5},       {good, ground, 4.5},       {good, good_soft, 4.5},
      {warn, surface, 4.5},       {warn, ground, 4.5},        {warn, warn_soft, 4.5},    {bad, surface, 4.5},
      {bad, ground, 4.5},         {bad, bad_soft, 4.5},       {edge, surface, 3.0},      {accent, desk, 3.0},
      {good, accent_soft, 4.5},   {warn, accent_soft, 4.5},   {bad, accent_soft, 4.5},
  };
  return pairs;
}

}  // namespace berkas::gui
