#include "devices/zxing/symbol_map.h"

#include <algorithm>
#include <cstdlib>

namespace berkas::devices::zxing {

namespace {

constexpr int last = side_modules - 1, timing = 6, alignment = 18;

bool in_corner(int x, int y) {  // finder, its separator and the format beside it
  return (x <= 8 && y <= 8) || (x >= side_modules - 8 && y <= 8) || (x <= 8 && y >= side_modules - 8);
}

bool in_alignment(int x, int y) { return std::abs(x - alignment) <= 2 && std::abs(y - alignment) <= 2; }

bool ring_dark(int from_x, int from_y, int x, int y) {  // the finder's rings around its middle
  const int far = std::max(std::abs(x - from_x), std::abs(y - from_y));
  return far == 3 || far <= 1;
}

std::array<Module, all_codewords * 8> walk() {
  std::array<Module, all_codewords * 8> modules{};
  std::size_t count = 0;
  bool up = true;
  for (int right = last; right > 0; right -= 2, up = !up) {
    if (right == timing) --right;
    for (int step = 0; step < side_modules; ++step)
      for (const int x : {right, right - 1}) {
        const int y = up ? last - step : step;
        if (!is_fixed_pattern(x, y) && count < modules.size()) modules[count++] = {x, y};
      }
  }
  return modules;
}

}  // namespace

bool is_fixed_pattern(int x, int y) { return in_corner(x, y) || x == timing || y == timing || in_alignment(x, y); }

bool fixed_pattern_dark(int x, int y) {
  if (in_alignment(x, y)) return std::max(std::abs(x - alignment), std::abs(y - alignment)) != 1;
  for (const auto& [from_x, from_y] : {std::pair{3, 3}, std::pair{last - 3, 3}, std::pair{3, last - 3}})
    if (std::abs(x - from_x) <= 4 && std::abs(y - from_y) <= 4) return ring_dark(from_x, from_y, x, y);
  if (x == 8 && y == side_modules - 8) return true;
  if (x == timing || y == timing) return (x + y) % 2 == 0;
  return false;
}

const std::array<Module, all_codewords * 8>& data_modules() {
  static const auto modules = walk();
  return modules;
}

bool mask_bit(int mask, int x, int y) {
  switch (mask) {
    case 0: return (x + y) % 2 == 0;
    case 1: return y % 2 == 0;
    case 2: return x % 3 == 0;
    case 3: return (x + y) % 3 == 0;
    case 4: return (y / 2 + x / 3) % 2 == 0;
    case 5: return x * y % 2 + x * y % 3 == 0;
    case 6: return (x * y % 2 + x * y % 3) % 2 == 0;
    default: return ((x + y) % 2 + x * y % 3) % 2 == 0;
  }
}

const std::array<std::array<Module, 15>, 2>& format_modules() {
  static const auto copies = [] {
    std::array<std::array<Module, 15>, 2> both{};
    for (int i = 0; i < 15; ++i) {
      const auto at = static_cast<std::size_t>(i);
      both[0][at] = i < 6 ? Module{i, 8} : i == 6 ? Module{7, 8} : i == 7 ? Module{8, 8} : i == 8 ? Module{8, 7} : Module{8, 14 - i};
      both[1][at] = i < 7 ? Module{8, last - i} : Module{side_modules - 15 + i, 8};
    }
    return both;
  }();
  return copies;
}

std::uint32_t format_bits(int level_bits, int mask) {
  const auto data = static_cast<std::uint32_t>(level_bits << 3 | mask);
  std::uint32_t rest = data << 10;
  for (int bit = 14; bit >= 10; --bit)
    if (rest >> bit & 1U) rest ^= 0x537U << (bit - 10);
  return (data << 10 | rest) ^ 0x5412U;
}

int mended_codewords(int level_bits) {
  switch (level_bits) {
    case 1: return 5;
    case 0: return 8;
    case 3: return 11;
    default: return 14;
  }
}

}  // namespace berkas::devices::zxing
