// Comparing two looks: pure, shared by every cleaner. A fingerprint is columns, rows and bits: "70x99:hex", row by row.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "devices/page_cleaner.h"

namespace berkas::devices {
namespace {

constexpr int most_columns = 126, most_rows = 400;    // a row with a free bit at each end fits two words

using Row = std::array<std::uint64_t, 2>;             // column x is bit x + 1

struct Grid {
  int columns = 0, rows = 0;
  std::vector<Row> lines;
};

int nibble(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; }

void set(Grid& grid, std::size_t cell) {
  const std::size_t columns = static_cast<std::size_t>(grid.columns), bit = cell % columns + 1;
  grid.lines[cell / columns][bit / 64] |= std::uint64_t{1} << (bit % 64);
}

// Comes from a journal: whatever is not whole is no look.
Grid grid_of(const std::string& text) {
  Grid grid;
  int skip = 0;
  if (std::sscanf(text.c_str(), "%3dx%3d:%n", &grid.columns, &grid.rows, &skip) != 2 || skip == 0) return {};
  if (grid.columns < 1 || grid.columns > most_columns || grid.rows < 1 || grid.rows > most_rows) return {};
  const auto cells = static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows);
  if (text.size() - static_cast<std::size_t>(skip) != (cells + 3) / 4) return {};
  grid.lines.resize(static_cast<std::size_t>(grid.rows));
  for (std::size_t i = 0; i < (cells + 3) / 4; ++i) {
    const int bits = nibble(text[i + static_cast<std::size_t>(skip)]);
    if (bits < 0) return {};
    for (std::size_t k = 0; k < 4; ++k)
      if ((bits >> (3 - k) & 1) != 0 && i * 4 + k < cells) set(grid, i * 4 + k);
  }
  return grid;
}

Row moved(const Row& row, int by) {
  if (by > 0) return {row[0] << 1, row[1] << 1 | row[0] >> 63};
  if (by < 0) return {row[0] >> 1 | row[1] << 63, row[1] >> 1};
  return row;
}

double shared(const Grid& a, const Grid& b, int dx, int dy) {
  int both = 0, either = 0;
  for (int y = 0; y < a.rows; ++y) {
    const int there = y + dy;
    const Row one = a.lines[static_cast<std::size_t>(y)], other = there >= 0 && there < b.rows ? moved(b.lines[static_cast<std::size_t>(there)], dx) : Row{};
    for (std::size_t i = 0; i < 2; ++i) {
      both += std::popcount(one[i] & other[i]);
      either += std::popcount(one[i] | other[i]);
    }
  }
  return either == 0 ? 0 : static_cast<double>(both) / either;
}

}  // namespace

double likeness(const std::string& fingerprint, const std::string& other) {
  const auto a = grid_of(fingerprint), b = grid_of(other);
  if (a.lines.empty() || b.lines.empty() || a.columns != b.columns || std::abs(a.rows - b.rows) > 3) return 0;
  double best = 0;
  for (int dy = -1; dy <= 1; ++dy)
    for (int dx = -1; dx <= 1; ++dx) best = std::max(best, shared(a, b, dx, dy));
  return best;
}

}  // namespace berkas::devices
