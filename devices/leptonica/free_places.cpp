#include "devices/leptonica/free_places.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace berkas::devices::leptonica {

namespace {

constexpr double edge_mm = 8.0;  // printers and scanners lose what stands nearer
constexpr double air_mm = 2.0;   // between the stamp and anything printed
constexpr int faint_ink = 212;   // pencil, light seals and watermarks count as covered
constexpr double step_mm = 1.5;
constexpr double wander_x_mm = 30.0, wander_y_mm = 25.0;  // how far from its corner a place may move

// Number of dark pixels in any rectangle, in four look-ups.
class InkSums {
public:
  explicit InkSums(Pix* gray)
      : width_(pixGetWidth(gray)), height_(pixGetHeight(gray)), sums_(size_t_of(width_ + 1) * size_t_of(height_ + 1)) {
    const l_uint32* const data = pixGetData(gray);
    const auto words = size_t_of(pixGetWpl(gray));
    for (int y = 0; y < height_; ++y) {
      int row = 0;
      for (int x = 0; x < width_; ++x) {
        const l_uint32 word = data[size_t_of(y) * words + size_t_of(x) / 4];
        row += ((word >> (24U - 8U * (static_cast<unsigned>(x) % 4))) & 0xFFU) < static_cast<unsigned>(faint_ink);
        at(x + 1, y + 1) = at(x + 1, y) + row;
      }
    }
  }
  int width() const { return width_; }
  int height() const { return height_; }
  int dark(int x, int y, int w, int h) const {
    const int left = std::max(0, x), top = std::max(0, y), right = std::min(width_, x + w), bottom = std::min(height_, y + h);
    return get(right, bottom) - get(left, bottom) - get(right, top) + get(left, top);
  }

private:
  static std::size_t size_t_of(int value) { return static_cast<std::size_t>(value); }
  int& at(int x, int y) { return sums_[size_t_of(y) * size_t_of(width_ + 1) + size_t_of(x)]; }
  int get(int x, int y) const { return sums_[size_t_of(y) * size_t_of(width_ + 1) + size_t_of(x)]; }
  int width_, height_;
  std::vector<int> sums_;
};

struct Corner {
  double across;
  bool bottom;
};  // 0 = left, 1 = right

struct Search {
  const InkSums& ink;
  double per_mm;
  int width, height, air, edge;

  bool is_free(int x, int y) const {
    const int area = (width + 2 * air) * (height + 2 * air);
    return ink.dark(x - air, y - air, width + 2 * air, height + 2 * air) * 4000 <= area;  // a little dust is no print
  }

  // The nearest free place to the corner, moving inwards only.
  std::optional<BoxPx> near(const Corner& corner) const {
    const int span_x = ink.width() - width - 2 * edge, span_y = ink.height() - height - 2 * edge;
    if (span_x < 0 || span_y < 0) return std::nullopt;
    const int start_x = edge + static_cast<int>(corner.across * span_x), start_y = corner.bottom ? edge + span_y : edge;
    std::optional<BoxPx> best;
    double best_way = 1e9;
    for (double up = 0; up <= wander_y_mm; up += step_mm)
      for (double aside = -wander_x_mm; aside <= wander_x_mm; aside += step_mm) {
        const int x = start_x + static_cast<int>(aside * per_mm),
                  y = start_y + static_cast<int>((corner.bottom ? -up : up) * per_mm);
        const double way = up + std::fabs(aside);
        if (way >= best_way || x < edge || x > edge + span_x || y < edge || y > edge + span_y || !is_free(x, y)) continue;
        best = BoxPx{x, y, width, height};
        best_way = way;
      }
    return best;
  }
};

bool overlap(const BoxPx& a, const BoxPx& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

}  // namespace

std::vector<BoxPx> free_places_on(Pix* half_gray, int half_dpi, int page_dpi, double width_mm, double height_mm) {
  const InkSums ink(even_paper(half_gray).get());
  const double per_mm = half_dpi / 25.4, back = static_cast<double>(page_dpi) / half_dpi;
  const auto px = [&](double mm) { return static_cast<int>(std::ceil(mm * per_mm)); };
  const Search search{ink, per_mm, px(width_mm), px(height_mm), px(air_mm), px(edge_mm)};
  std::vector<BoxPx> places;
  for (const Corner& corner : {Corner{0, true}, Corner{0.5, true}, Corner{1, true}, Corner{0, false}, Corner{1, false}}) {
    const auto found = search.near(corner);
    if (!found || std::any_of(places.begin(), places.end(), [&](const BoxPx& other) { return overlap(*found, other); }))
      continue;
    places.push_back(*found);
  }
  for (auto& place : places)
    place = {static_cast<int>(place.x * back), static_cast<int>(place.y * back), static_cast<int>(place.width * back),
             static_cast<int>(place.height * back)};
  return places;
}

bool is_free_on(Pix* half_gray, int half_dpi, int page_dpi, const BoxPx& place) {
  const InkSums ink(even_paper(half_gray).get());
  const double per_mm = half_dpi / 25.4, scale = static_cast<double>(half_dpi) / page_dpi;
  const auto px = [&](double mm) { return static_cast<int>(std::ceil(mm * per_mm)); };
  const auto scaled = [&](int at) { return static_cast<int>(std::lround(at * scale)); };
  const int x = scaled(place.x), y = scaled(place.y);
  const Search search{ink, per_mm, scaled(place.width), scaled(place.height), px(air_mm), px(edge_mm)};
  const bool on_page = x >= 0 && y >= 0 && x + search.width <= ink.width() && y + search.height <= ink.height();
  return on_page && search.is_free(x, y);
}

// Blocks: what stands nearer than a line's height to each other belongs together.
std::vector<BoxPx> printed_on(Pix* half_ink, int half_dpi, int page_dpi) {
  constexpr double together_mm = 5.5, speck_mm = 1.2, around_mm = 1.0;
  const double per_mm = half_dpi / 25.4, back = static_cast<double>(page_dpi) / half_dpi;
  const int reach = std::max(1, static_cast<int>(together_mm * per_mm)), speck = static_cast<int>(speck_mm * per_mm);
  const auto close = own(pixCloseSafeBrick(nullptr, half_ink, reach, reach), "not enough memory for the picture");
  Boxa* boxes = pixConnCompBB(close.get(), 8);
  std::vector<BoxPx> places;
  for (int i = 0; boxes && i < boxaGetCount(boxes); ++i) {
    int x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    const bool frame = w * 10 > pixGetWidth(half_ink) * 9 && h * 10 > pixGetHeight(half_ink) * 9;
    if (frame || (w <= speck && h <= speck)) continue;
    const int around = static_cast<int>(around_mm * per_mm), left = std::max(0, x - around), top = std::max(0, y - around);
    const int right = std::min(pixGetWidth(half_ink), x + w + around), bottom = std::min(pixGetHeight(half_ink), y + h + around);
    places.push_back({static_cast<int>(left * back), static_cast<int>(top * back), static_cast<int>((right - left) * back), static_cast<int>((bottom - top) * back)});
  }
  boxaDestroy(&boxes);
  return places;
}

}  // namespace berkas::devices::leptonica
