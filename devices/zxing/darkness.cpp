#include "devices/zxing/darkness.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace berkas::devices::zxing {

namespace {

std::size_t at(int value) { return static_cast<std::size_t>(value); }

using Runs = std::array<int, 5>;

// The module's size when these are the runs through a finder's middle; 0 when they are not.
double module_of(const Runs& runs) {
  int sum = 0;
  for (const int run : runs) sum += run;
  if (sum < 9) return 0;
  const double module = sum / 7.0, slack = module * 0.62 + 0.6;
  for (std::size_t i = 0; i < runs.size(); ++i)
    if (std::abs(runs[i] - (i == 2 ? 3 : 1) * module) > (i == 2 ? 1.8 : 1.0) * slack) return 0;
  return module;
}

// The five runs around a dark pixel along one direction, and where their middle lies.
struct Cross {
  double module = 0, middle = 0;
};

Cross cross_at(const Darkness& darkness, int x, int y, int dx, int dy, int farthest) {
  const auto dark = [&](int step) { return darkness.get(x + step * dx, y + step * dy) > 0; };
  Runs runs{};
  int ahead = 0, back = 0;
  const auto walk = [&](int& step, int sign, std::size_t run, bool wanted) {
    while (std::abs(step + sign) <= farthest && dark(step + sign) == wanted) step += sign, ++runs[run];
  };
  walk(ahead, 1, 2, true);
  const int right = ahead;
  walk(ahead, 1, 3, false);
  walk(ahead, 1, 4, true);
  walk(back, -1, 2, true);
  const int left = back;
  walk(back, -1, 1, false);
  walk(back, -1, 0, true);
  ++runs[2];
  return {module_of(runs), (left + right) / 2.0};
}

// The marks seen so far, by place: a raster shows tens of thousands, and each is compared with its neighbours only.
class Marks {
public:
  Marks(int width, int height) : across_(width / cell_px + 1), down_(height / cell_px + 1), cells_(at(across_) * at(down_)) {}

  void note(double x, double y, double module) {
    const auto same = oldest_near(x, y, module);
    if (same < marks_.size()) return join(same, x, y, module);
    if (marks_.size() >= most_marks) return;
    cell(x, y).push_back(marks_.size());
    marks_.push_back({x, y, module, 1});
  }
  std::vector<Mark> take() { return std::move(marks_); }

private:
  static constexpr int cell_px = 32;
  static constexpr std::size_t most_marks = 400;

  int clamped(double px, int cells) const { return std::clamp(static_cast<int>(px) / cell_px, 0, cells - 1); }
  std::vector<std::size_t>& cell(double x, double y) { return cells_[at(clamped(y, down_)) * at(across_) + at(clamped(x, across_))]; }

  std::size_t oldest_near(double x, double y, double module) const {
    const double reach = 2.5 * module;
    std::size_t oldest = marks_.size();
    for (int cy = clamped(y - reach, down_); cy <= clamped(y + reach, down_); ++cy)
      for (int cx = clamped(x - reach, across_); cx <= clamped(x + reach, across_); ++cx)
        for (const auto i : cells_[at(cy) * at(across_) + at(cx)]) {
          const auto& mark = marks_[i];
          if (i < oldest && std::abs(mark.x - x) < reach && std::abs(mark.y - y) < reach && mark.module_px < 1.6 * module && module < 1.6 * mark.module_px) oldest = i;
        }
    return oldest;
  }
  void join(std::size_t which, double x, double y, double module) {
    auto& mark = marks_[which];
    auto* const before = &cell(mark.x, mark.y);
    const double n = mark.seen++;
    mark.x = (mark.x * n + x) / (n + 1);
    mark.y = (mark.y * n + y) / (n + 1);
    mark.module_px = (mark.module_px * n + module) / (n + 1);
    auto* const after = &cell(mark.x, mark.y);
    if (before == after) return;
    std::erase(*before, which);
    after->push_back(which);
  }

  int across_, down_;
  std::vector<std::vector<std::size_t>> cells_;
  std::vector<Mark> marks_;
};

void check(const Darkness& darkness, Marks& marks, int x, int y, double module) {
  const int farthest = static_cast<int>(module * 6) + 3;
  const auto down = cross_at(darkness, x, y, 0, 1, farthest);
  if (down.module <= 0 || down.module > 1.8 * module || module > 1.8 * down.module) return;
  const int middle = y + static_cast<int>(std::lround(down.middle));
  const auto across = cross_at(darkness, x, middle, 1, 0, farthest);
  if (across.module <= 0) return;
  marks.note(x + across.middle + 0.5, middle + 0.5, (across.module + down.module) / 2);
}

void scan_row(const Darkness& darkness, Marks& marks, int y) {
  Runs runs{};
  const auto* row = darkness.values.data() + at(y) * at(darkness.width);
  int begin = 0;
  for (int x = 1; x <= darkness.width; ++x) {
    const bool was = row[x - 1] > 0, ends = x == darkness.width || (row[x] > 0) != was;
    if (!ends) continue;
    std::rotate(runs.begin(), runs.begin() + 1, runs.end());
    runs[4] = x - begin;
    begin = x;
    if (!was) continue;
    const double module = module_of(runs);
    if (module > 0 && runs[0] > 0) check(darkness, marks, x - runs[4] - runs[3] - (runs[2] + 1) / 2, y, module);
  }
}

}  // namespace

Darkness darkness_of(const Gray& gray, int window_px, const BoxPx& seen) {
  const Gray mean = box_blurred(gray, window_px / 2);
  Gray spread = gray;
  for (std::size_t i = 0; i < gray.pixels.size(); ++i) spread.pixels[i] = static_cast<std::uint8_t>(std::abs(gray.pixels[i] - mean.pixels[i]));
  spread = box_blurred(spread, window_px / 2);
  Darkness result{gray.width, gray.height, std::vector<std::int8_t>(gray.pixels.size()), seen};
  for (std::size_t i = 0; i < gray.pixels.size(); ++i) {
    const int difference = mean.pixels[i] - gray.pixels[i] - 1;
    result.values[i] = static_cast<std::int8_t>(std::clamp(difference * 100 / std::max(4, int{spread.pixels[i]}), -127, 127));
  }
  return result;
}

std::vector<Mark> finder_marks(const Darkness& darkness, std::size_t most) {
  Marks seen(darkness.width, darkness.height);
  for (int y = 0; y < darkness.height; ++y) scan_row(darkness, seen, y);
  auto marks = seen.take();
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.seen / a.module_px > b.seen / b.module_px; });
  if (marks.size() > most) marks.resize(most);
  return marks;
}

}  // namespace berkas::devices::zxing
