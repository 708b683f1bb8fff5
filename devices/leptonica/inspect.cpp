#include "devices/leptonica/inspect.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace berkas::devices::leptonica {
namespace {

constexpr double bar_long_mm = 6, bar_short_mm = 4, bar_pitch_mm = 10;   // as app/sheets draws them on the scan cover
constexpr int least_bars = 7;

struct Bar { double x, y; BoxPx box; };               // centre, in mm

struct BoxaFree {
  void operator()(Boxa* boxa) const { boxaDestroy(&boxa); }
};

bool about(double value, double wanted, double tolerance) { return std::fabs(value - wanted) <= tolerance; }

bool is_bar(double width_mm, double height_mm) {
  const double longer = std::max(width_mm, height_mm), shorter = std::min(width_mm, height_mm);
  return about(longer, bar_long_mm, 0.9) && about(shorter, bar_short_mm, 0.9);
}

bool is_filled(Pix* ink, const BoxPx& box) {
  Box* clip = boxCreate(box.x, box.y, box.width, box.height);
  int count = 0;
  pixCountPixelsInRect(ink, clip, &count, nullptr);
  boxDestroy(&clip);
  return count * 100 >= box.width * box.height * 75;
}

std::vector<Bar> bars_on(Pix* ink, double per_mm) {
  std::vector<Bar> bars;
  const std::unique_ptr<Boxa, BoxaFree> boxes(pixConnCompBB(ink, 8));
  for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
    BoxPx box;
    boxaGetBoxGeometry(boxes.get(), i, &box.x, &box.y, &box.width, &box.height);
    if (!is_bar(box.width / per_mm, box.height / per_mm) || !is_filled(ink, box)) continue;
    bars.push_back({(box.x + box.width / 2.0) / per_mm, (box.y + box.height / 2.0) / per_mm, box});
  }
  return bars;
}

// How many bars follow one another from this one on, along one axis, each one pitch further and hardly aside.
int run_from(const std::vector<Bar>& bars, const Bar& first, bool down) {
  int length = 1, missed = 0;
  double along = down ? first.y : first.x, aside = down ? first.x : first.y;
  while (missed < 3) {
    along += bar_pitch_mm;
    const auto next = std::find_if(bars.begin(), bars.end(), [&](const Bar& bar) {
      return about(down ? bar.y : bar.x, along, 1.2) && about(down ? bar.x : bar.y, aside, 1.5);
    });
    if (next == bars.end()) {
      ++missed;
      continue;
    }
    along = down ? next->y : next->x;
    aside = down ? next->x : next->y;
    ++length;
    missed = 0;
  }
  return length;
}

// -- sharpness
struct Edges { long crossings = 0, between = 0; };

// Gray between print and paper counts where it leads from one to the other within 2 mm; a gray area is no edge.
Edges edges_of(Pix* gray, int dark, int light, int dpi) {
  Edges edges;
  const int low = dark + (light - dark) / 4, high = light - (light - dark) / 4, longest = dpi * 2 / 25;
  const int width = pixGetWidth(gray), height = pixGetHeight(gray);
  const l_uint32* const data = pixGetData(gray);
  const int words = pixGetWpl(gray);
  for (int y = height / 16; y < height; y += 7) {
    const auto* line = const_cast<l_uint32*>(data + static_cast<std::ptrdiff_t>(y) * words);
    int from = 0, run = 0;                            // from: -1 print, 1 paper
    for (int x = width / 20; x < width - width / 20; ++x) {
      const int value = GET_DATA_BYTE(line, x), side = value <= low ? -1 : value >= high ? 1 : 0;
      if (side == 0) {
        ++run;
        continue;
      }
      if (from != 0 && side != from && run <= longest) edges.between += run, ++edges.crossings;
      from = side;
      run = 0;
    }
  }
  return edges;
}

// -- look
constexpr int look_columns = 100;
constexpr double cell_wide_mm = 2.0, cell_high_mm = 3.0;   // about a syllable of a line
constexpr int least_cells = 120;                      // about three lines of text

struct Counts {
  int columns = 0, rows = 0;
  std::vector<float> cells;
  float at(int x, int y) const {
    return x < 0 || y < 0 || x >= columns || y >= rows ? 0 : cells[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x)];
  }
};

// Share of ink in cells that begin at the first line and column with print on them: where the paper lay does not matter.
Counts cells_of(Pix* ink, int dpi, const Extent& extent) {
  const double cell = cell_high_mm / 25.4 * dpi, wide = cell_wide_mm / 25.4 * dpi;
  Counts counts;
  counts.columns = look_columns;
  counts.rows = std::clamp(static_cast<int>((extent.bottom - extent.top) / cell) + 1, 1, 130);
  counts.cells.assign(static_cast<std::size_t>(counts.columns) * static_cast<std::size_t>(counts.rows), 0);
  const l_uint32* const data = pixGetData(ink);
  const int words = pixGetWpl(ink);
  for (int y = extent.top; y < extent.bottom; ++y) {
    const int row = static_cast<int>((y - extent.top) / cell);
    const auto* line = const_cast<l_uint32*>(data + static_cast<std::ptrdiff_t>(y) * words);
    if (row >= counts.rows) break;
    for (int x = extent.left; x < extent.right; ++x) {
      const int column = static_cast<int>((x - extent.left) / wide);
      if (column < counts.columns && GET_DATA_BIT(line, x)) counts.cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(counts.columns) + static_cast<std::size_t>(column)] += 1;
    }
  }
  for (auto& value : counts.cells) value /= static_cast<float>(cell * wide);
  return counts;
}

// Along the line only: that there are lines, and where, is alike on every page of a letter; where its words end is not.
float around(const Counts& counts, int x, int y) {
  float sum = 0;
  for (int dx = -4; dx <= 4; ++dx) sum += counts.at(x + dx, y);
  return sum / 9;
}

std::string text_of(const Counts& counts) {
  std::string bits;
  int set = 0;
  for (int y = 0; y < counts.rows; ++y)
    for (int x = 0; x < counts.columns; ++x) {
      const bool on = counts.at(x, y) > around(counts, x, y) + 0.02F;
      set += on;
      bits += on ? '1' : '0';
    }
  if (set < least_cells) return {};
  std::string text = std::to_string(counts.columns) + "x" + std::to_string(counts.rows) + ":";
  for (std::size_t i = 0; i < bits.size(); i += 4) {
    int value = 0;
    for (std::size_t k = i; k < i + 4; ++k) value = value * 2 + (k < bits.size() && bits[k] == '1');
    text += "0123456789abcdef"[value];
  }
  return text;
}

}  // namespace

bool is_blurred(Pix* gray, int dpi) {
  const int dark = gray_at_rank(gray, 0.01F), light = gray_at_rank(gray, 0.6F);
  if (light - dark < 50) return false;                // too faint to say, and asked about as such
  const auto edges = edges_of(gray, dark, light, dpi);
  if (edges.crossings < 400) return false;
  const double width_px = static_cast<double>(edges.between) / static_cast<double>(edges.crossings);
  return width_px > 2.3 && width_px * 25.4 / dpi > 0.30;
}

std::optional<BoxPx> cover_bars_on(Pix* half_ink, int half_dpi, int page_dpi) {
  const auto bars = bars_on(half_ink, half_dpi / 25.4);
  if (static_cast<int>(bars.size()) < least_bars) return std::nullopt;
  const double back = static_cast<double>(page_dpi) / half_dpi;
  for (const auto& bar : bars)
    for (const bool down : {true, false})
      if (run_from(bars, bar, down) >= least_bars)
        return BoxPx{static_cast<int>(bar.box.x * back), static_cast<int>(bar.box.y * back), static_cast<int>(bar.box.width * back), static_cast<int>(bar.box.height * back)};
  return std::nullopt;
}

std::string fingerprint_of(Pix* half_ink, int half_dpi, const Level& level) {
  auto ink = own(level.quarter_turns % 4 == 0 ? pixClone(half_ink) : pixRotateOrth(half_ink, level.quarter_turns % 4), "the picture cannot be turned");
  if (level.skew_sure && std::fabs(level.skew_deg) >= 0.05) {
    const auto radians = static_cast<float>(level.skew_deg * 3.14159265358979 / 180.0);
    ink = own(pixRotate(ink.get(), radians, L_ROTATE_SHEAR, L_BRING_IN_WHITE, 0, 0), "the picture cannot be turned");
  }
  const auto extent = ink_extent(ink.get(), half_dpi);
  if (extent.right <= extent.left || extent.bottom <= extent.top) return {};
  return text_of(cells_of(ink.get(), half_dpi, extent));
}

}  // namespace berkas::devices::leptonica
