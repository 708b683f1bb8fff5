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
  const double module = sum / 7.0, slack = module * 0.62 + 0.6;
  if (sum < 9) return 0;
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

void note(std::vector<Mark>& marks, double x, double y, double module) {
  for (auto& mark : marks)
    if (std::abs(mark.x - x) < 2.5 * module && std::abs(mark.y - y) < 2.5 * module && mark.module_px < 1.6 * module && module < 1.6 * mark.module_px) {
      const double n = mark.seen++;
      mark.x = (mark.x * n + x) / (n + 1);
      mark.y = (mark.y * n + y) / (n + 1);
      mark.module_px = (mark.module_px * n + module) / (n + 1);
      return;
    }
  if (marks.size() < 400) marks.push_back({x, y, module, 1});
}

void check(const Darkness& darkness, std::vector<Mark>& marks, int x, int y, double module) {
  const int farthest = static_cast<int>(module * 6) + 3;
  const auto down = cross_at(darkness, x, y, 0, 1, farthest);
  if (down.module <= 0 || down.module > 1.8 * module || module > 1.8 * down.module) return;
  const int middle = y + static_cast<int>(std::lround(down.middle));
  const auto across = cross_at(darkness, x, middle, 1, 0, farthest);
  if (across.module <= 0) return;
  note(marks, x + across.middle + 0.5, middle + 0.5, (across.module + down.module) / 2);
}

void scan_row(const Darkness& darkness, std::vector<Mark>& marks, int y) {
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
  std::vector<Mark> marks;
  for (int y = 0; y < darkness.height; ++y) scan_row(darkness, marks, y);
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.seen / a.module_px > b.seen / b.module_px; });
  if (marks.size() > most) marks.resize(most);
  return marks;
}

}  // namespace berkas::devices::zxing
