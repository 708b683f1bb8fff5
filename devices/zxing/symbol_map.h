// Where the bits of our symbol lie. Every Berkas code is a QR symbol of version 2: 25 modules, 44 codewords in one block.
#pragma once
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace berkas::devices::zxing {

constexpr int side_modules = 25;
constexpr int all_codewords = 44;

struct Module { int x = 0, y = 0; };

[[nodiscard]] bool is_fixed_pattern(int x, int y);            // finder, timing, alignment, format: carries no data
[[nodiscard]] bool fixed_pattern_dark(int x, int y);          // as it is drawn; false for format information
[[nodiscard]] const std::array<Module, all_codewords * 8>& data_modules();   // bit by bit, most significant first
[[nodiscard]] bool mask_bit(int mask, int x, int y);
[[nodiscard]] const std::array<std::array<Module, 15>, 2>& format_modules();  // both copies, most significant first
[[nodiscard]] std::uint32_t format_bits(int level_bits, int mask);           // 15 bits as drawn; level: L 1, M 0, Q 3, H 2
[[nodiscard]] int mended_codewords(int level_bits);                           // how many wrong ones error correction mends

}  // namespace berkas::devices::zxing
