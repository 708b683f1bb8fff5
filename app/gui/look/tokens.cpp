#include "app/gui/look/tokens.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace berkas::gui {
namespace {

struct Row { Colour colour; std::uint32_t light, dark; };

constexpr std::array table{
    Row{Colour::ground, 0xF4F2EE, 0x17191C},      Row{Colour::surface, 0xFFFFFF, 0x212428},
    Row{Colour::desk, 0xE4E0D8, 0x101214},        Row{Colour::quiet, 0xEBE8E2, 0x2D3136},
    Row{Colour::line, 0xD9D5CD, 0x3B4046},        Row{Colour::edge, 0x85817A, 0x80878F},
    Row{Colour::text, 0x1D1F22, 0xECEDEE},        Row{Colour::text2, 0x565A5F, 0xB4B9BF},
    Row{Colour::accent, 0x1A5A96, 0x8ABAF0},      Row{Colour::on_accent, 0xFFFFFF, 0x0C1A29},
    Row{Colour::accent_soft, 0xE1ECF7, 0x1E3349}, Row{Colour::good, 0x1E6B3C, 0x82CC9A},
    Row{Colour::good_soft, 0xE1F1E6, 0x1C3526},   Row{Colour::warn, 0x7D4B00, 0xEDB75F},
    Row{Colour::warn_soft, 0xFBEDD0, 0x3B2E14},   Row{Colour::bad, 0xA32A22, 0xF49A90},
    Row{Colour::bad_soft, 0xFBE5E2, 0x45221F},
    // Pages are never recoloured or inverted.
    Row{Colour::found_word, 0xFFE27A, 0xFFE27A},  Row{Colour::found_edge, 0xA87500, 0xA87500},
    Row{Colour::paper, 0xFFFFFF, 0xFFFFFF},       Row{Colour::paper_edge, 0xB8B3A9, 0x4A5057},
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
  for (const Row& row : table)
    if (row.colour == colour) return unpack(theme == Theme::light ? row.light : row.dark);
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
