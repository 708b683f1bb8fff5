#include "devices/zxing/page_search.h"

#include <algorithm>
#include <cmath>

namespace berkas::devices::zxing {

namespace {

constexpr int cell_px = 8;
constexpr int least_cells = 5;  // 25 modules of 1.6 pixels

std::size_t at(int value) { return static_cast<std::size_t>(value); }

// The darkest (or the lightest) of each cell, then of each and its eight neighbours.
template <class Better>
std::vector<std::uint8_t> extremes(const Gray& gray, int width, int height, std::uint8_t start, Better better) {
  std::vector<std::uint8_t> cells(at(width) * at(height)), wide(cells.size());
  std::vector<std::uint8_t> column(at(width) * cell_px);
  for (int y = 0; y < height; ++y) {
    std::fill(column.begin(), column.end(), start);
    for (int dy = 0; dy < cell_px; ++dy) {
      const auto* row = gray.pixels.data() + at(y * cell_px + dy) * at(gray.width);
      for (std::size_t x = 0; x < column.size(); ++x) column[x] = better(column[x], row[x]);
    }
    for (int x = 0; x < width; ++x) {
      auto& cell = cells[at(y * width + x)] = start;
      for (int i = 0; i < cell_px; ++i) cell = better(cell, column[at(x * cell_px + i)]);
    }
  }
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) wide[at(y * width + x)] = better(cells[at(y * width + x)], better(cells[at(y * width + std::max(x - 1, 0))], cells[at(y * width + std::min(x + 1, width - 1))]));
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) cells[at(y * width + x)] = better(wide[at(y * width + x)], better(wide[at(std::max(y - 1, 0) * width + x)], wide[at(std::min(y + 1, height - 1) * width + x)]));
  return cells;
}

// The middle between the darkest and the lightest nearby; -1 where there is nothing but paper.
std::vector<int> middles_of(const Gray& gray, int width, int height) {
  const auto low = extremes(gray, width, height, 255, [](std::uint8_t a, std::uint8_t b) { return std::min(a, b); });
  const auto high = extremes(gray, width, height, 0, [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
  std::vector<int> middles(low.size());
  for (std::size_t i = 0; i < middles.size(); ++i) middles[i] = high[i] - low[i] < 14 + high[i] / 16 ? -1 : (low[i] + high[i]) / 2;
  return middles;
}

// Nearly everywhere on a sheet there is paper. Where there seems to be print instead, the scanner's grain is seen for it.
bool mostly_print(const std::vector<int>& middles) {
  return 2 * std::count_if(middles.begin(), middles.end(), [](int middle) { return middle >= 0; }) > static_cast<std::ptrdiff_t>(middles.size());
}

struct Cell {
  int dark = 0, across = 0, along = 0;  // dark pixels; changes from pixel to pixel, both ways
};

Cell counted(const Gray& gray, int x, int y, int middle) {
  Cell cell;
  const int right = std::min(x + cell_px, gray.width - 1), bottom = std::min(y + cell_px, gray.height - 1);
  for (int py = y; py < bottom; ++py) {
    const auto* row = gray.pixels.data() + at(py) * at(gray.width);
    for (int px = x; px < right; ++px) {
      const bool dark = row[px] < middle;
      cell.dark += dark;
      cell.across += dark != (row[px + 1] < middle);
      cell.along += dark != (row[px + gray.width] < middle);
    }
  }
  return cell;
}

// Codes are about half dark and change both ways; lines of text leave white between them.
std::vector<char> dense_cells(const Gray& gray, const std::vector<int>& middles, int width, int height) {
  std::vector<Cell> cells(middles.size());
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      if (const int middle = middles[at(y * width + x)]; middle >= 0) cells[at(y * width + x)] = counted(gray, x * cell_px, y * cell_px, middle);
  std::vector<char> dense(cells.size());
  const int area = 9 * cell_px * cell_px;
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      Cell sum;
      for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx) {
          const auto& cell = cells[at(std::clamp(y + dy, 0, height - 1) * width + std::clamp(x + dx, 0, width - 1))];
          sum.dark += cell.dark, sum.across += cell.across, sum.along += cell.along;
        }
      const int least = area * 3 / 100, most = area * 36 / 100;
      dense[at(y * width + x)] = sum.dark > area / 5 && sum.dark < area * 17 / 20 && sum.across > least && sum.along > least && sum.across < most && sum.along < most;
    }
  return dense;
}

// Each pixel as the mean of the nine around it.
Gray softened(const Gray& gray) {
  Gray soft = gray;
  for (int y = 1; y + 1 < gray.height; ++y) {
    const auto* row = gray.pixels.data() + at(y) * at(gray.width);
    auto* to = soft.pixels.data() + at(y) * at(gray.width);
    int left = row[-gray.width] + row[0] + row[gray.width], here = row[1 - gray.width] + row[1] + row[1 + gray.width];
    for (int x = 1; x + 1 < gray.width; ++x) {
      const int right = row[x + 1 - gray.width] + row[x + 1] + row[x + 1 + gray.width];
      to[x] = static_cast<std::uint8_t>((left + here + right) * 7282 >> 16);
      left = here;
      here = right;
    }
  }
  return soft;
}

struct Patch {
  int left = 0, top = 0, right = 0, bottom = 0, count = 0;
};

Patch flood(std::vector<char>& dense, int width, int height, int x, int y) {
  Patch patch{x, y, x, y, 0};
  std::vector<std::pair<int, int>> open{{x, y}};
  dense[at(y * width + x)] = 0;
  while (!open.empty()) {
    const auto [cx, cy] = open.back();
    open.pop_back();
    ++patch.count;
    patch.left = std::min(patch.left, cx), patch.right = std::max(patch.right, cx);
    patch.top = std::min(patch.top, cy), patch.bottom = std::max(patch.bottom, cy);
    for (const auto& [dx, dy] : {std::pair{1, 0}, std::pair{-1, 0}, std::pair{0, 1}, std::pair{0, -1}}) {
      const int nx = cx + dx, ny = cy + dy;
      if (nx < 0 || ny < 0 || nx >= width || ny >= height || !dense[at(ny * width + nx)]) continue;
      dense[at(ny * width + nx)] = 0;
      open.emplace_back(nx, ny);
    }
  }
  return patch;
}

}  // namespace

int reduction_of(int width, int height) { return std::clamp(std::min(width, height) / 900, 1, 8); }

Gray reduced(const View& view, int by) {
  Gray small{view.width / by, view.height / by, {}};
  small.pixels.resize(at(small.width) * at(small.height));
  std::vector<unsigned> sums(at(small.width));
  const unsigned area = static_cast<unsigned>(by * by), scale = (1U << 16) / area;
  for (int y = 0; y < small.height; ++y) {
    std::fill(sums.begin(), sums.end(), 0U);
    for (int dy = 0; dy < by; ++dy) {
      const auto* row = view.pixels + at(y * by + dy) * at(view.width);
      if (by == 2)
        for (std::size_t x = 0; x < sums.size(); ++x) sums[x] += static_cast<unsigned>(row[2 * x] + row[2 * x + 1]);
      else
        for (std::size_t x = 0; x < sums.size(); ++x)
          for (std::size_t dx = 0; dx < at(by); ++dx) sums[x] += row[x * at(by) + dx];
    }
    auto* to = small.pixels.data() + at(y) * at(small.width);
    for (std::size_t x = 0; x < sums.size(); ++x) to[x] = static_cast<std::uint8_t>((sums[x] * scale) >> 16);
  }
  return small;
}

Texture::Texture(const Gray& page) : page_(page), width_(page.width / cell_px), height_(page.height / cell_px) {
  if (std::min(width_, height_) < 4) width_ = height_ = 0;
  if (width_ == 0) return;
  middles_ = middles_of(page, width_, height_);
  grainy_ = mostly_print(middles_);
  if (!grainy_) return;
  smooth_ = softened(page);
  middles_ = middles_of(smooth_, width_, height_);
}

std::vector<BoxPx> Texture::code_like_patches(std::size_t most) const {
  if (width_ == 0) return {};
  auto dense = dense_cells(grainy_ ? smooth_ : page_, middles_, width_, height_);
  std::vector<Patch> patches;
  for (int y = 0; y < height_; ++y)
    for (int x = 0; x < width_; ++x) {
      if (!dense[at(y * width_ + x)]) continue;
      const auto patch = flood(dense, width_, height_, x, y);
      const int width = patch.right - patch.left + 1, height = patch.bottom - patch.top + 1;
      if (std::min(width, height) < least_cells || width > 4 * height || height > 4 * width || patch.count * 100 < width * height * 30) continue;
      patches.push_back(patch);
    }
  const auto worth = [](const Patch& p) {
    const double width = p.right - p.left + 1, height = p.bottom - p.top + 1;
    return p.count / (width * height) * std::min(width, height) / std::max(width, height) * std::sqrt(p.count);
  };
  std::sort(patches.begin(), patches.end(), [&](const Patch& a, const Patch& b) { return worth(a) > worth(b); });
  if (patches.size() > most) patches.resize(most);
  std::vector<BoxPx> boxes;
  for (const auto& p : patches) boxes.push_back({p.left * cell_px, p.top * cell_px, (p.right - p.left + 1) * cell_px, (p.bottom - p.top + 1) * cell_px});
  return boxes;
}

Darkness Texture::coarse_darkness() const {
  const Gray& gray = grainy_ ? smooth_ : page_;
  Darkness result{gray.width, gray.height, std::vector<std::int8_t>(gray.pixels.size(), -100), {0, 0, gray.width, gray.height}};
  for (int y = 0; y < height_; ++y)
    for (int x = 0; x < width_; ++x) {
      const int middle = middles_[at(y * width_ + x)];
      if (middle < 0) continue;
      for (int py = y * cell_px; py < (y + 1) * cell_px; ++py) {
        const auto from = at(py) * at(gray.width) + at(x * cell_px);
        for (std::size_t i = from; i < from + cell_px; ++i) result.values[i] = gray.pixels[i] < middle ? 100 : -100;
      }
    }
  return result;
}

Gray cut_out(const View& view, const BoxPx& box, int enlarged) {
  Gray part{box.width * enlarged, box.height * enlarged, {}};
  part.pixels.assign(at(part.width) * at(part.height), 255);
  for (int y = 0; y < part.height; ++y) {
    const int from_y = 256 * box.y + (2 * y + 1) * 128 / enlarged - 128, top = from_y >> 8, fy = from_y & 255;
    if (top < 0 || top >= view.height) continue;
    const auto* one = view.pixels + at(top) * at(view.width);
    const auto* two = view.pixels + at(std::min(top + 1, view.height - 1)) * at(view.width);
    for (int x = 0; x < part.width; ++x) {
      const int from_x = 256 * box.x + (2 * x + 1) * 128 / enlarged - 128, left = from_x >> 8, fx = from_x & 255;
      if (left < 0 || left >= view.width) continue;
      const int right = std::min(left + 1, view.width - 1);
      part.pixels[at(y) * at(part.width) + at(x)] = static_cast<std::uint8_t>(((one[left] * (256 - fx) + one[right] * fx) * (256 - fy) + (two[left] * (256 - fx) + two[right] * fx) * fy) >> 16);
    }
  }
  return part;
}

}  // namespace berkas::devices::zxing
