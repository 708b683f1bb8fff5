#include "devices/zxing/own_symbol.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "devices/zxing/symbol_map.h"

namespace berkas::devices::zxing {

namespace {

constexpr double modules_across = side_modules;
constexpr std::size_t most_climbs = 6;
constexpr double off_page = 0.6;        // a pattern off the page speaks against a fit, but less than a wrong one
constexpr double least_on_page = 0.75;  // with less of the patterns on the page anything fits
constexpr std::array<double, 3> hope{0.33, 0.42, 0.5};   // fits after the first steps below which there is no symbol: one jumps at once, a raster creeps

std::size_t at(int value) { return static_cast<std::size_t>(value); }

Spot operator+(Spot a, Spot b) { return {a.x + b.x, a.y + b.y}; }
Spot operator-(Spot a, Spot b) { return {a.x - b.x, a.y - b.y}; }
Spot operator*(Spot a, double by) { return {a.x * by, a.y * by}; }

// From modules (0..25 both ways) to pixels, in perspective.
class Lens {
public:
  explicit Lens(const Corners& c) : base_(c[0]) {
    const Spot d1 = c[1] - c[2], d2 = c[3] - c[2], sum = c[0] - c[1] + c[2] - c[3];
    const double divisor = d1.x * d2.y - d2.x * d1.y;
    if (std::abs(divisor) > 1e-9) {
      g_ = (sum.x * d2.y - d2.x * sum.y) / divisor;
      h_ = (d1.x * sum.y - sum.x * d1.y) / divisor;
    }
    across_ = c[1] - c[0] + c[1] * g_;
    down_ = c[3] - c[0] + c[3] * h_;
  }
  Spot operator()(double x, double y) const {
    const double u = x / modules_across, v = y / modules_across;
    if (g_ == 0 && h_ == 0) return {base_.x + across_.x * u + down_.x * v, base_.y + across_.y * u + down_.y * v};
    const double w = std::max(0.05, 1 + g_ * u + h_ * v);
    return {(base_.x + across_.x * u + down_.x * v) / w, (base_.y + across_.y * u + down_.y * v) / w};
  }

private:
  Spot base_, across_, down_;
  double g_ = 0, h_ = 0;
};

struct Known {
  double x = 0, y = 0, sign = 0;
};

const std::vector<Known>& known_modules() {
  static const auto all = [] {
    std::vector<Known> known;
    for (int y = -1; y <= side_modules; ++y)
      for (int x = -1; x <= side_modules; ++x) {
        const bool outside = x < 0 || y < 0 || x >= side_modules || y >= side_modules;
        const bool format = !outside && ((x == 8 && (y <= 8 || y >= side_modules - 7)) || (y == 8 && (x <= 8 || x >= side_modules - 8))) && x != 6 && y != 6;
        if (outside ? (x + y) % 2 != 0 : format || !is_fixed_pattern(x, y)) continue;
        known.push_back({x + 0.5, y + 0.5, outside ? -0.7 : fixed_pattern_dark(x, y) ? 1.0 : -1.0});
      }
    return known;
  }();
  return all;
}

double fit_of(const Darkness& darkness, const Corners& corners) {
  const Lens lens(corners);
  double sum = 0, most = 0, all = 0;
  for (const auto& known : known_modules()) {
    const auto spot = lens(known.x, known.y);
    const double weight = std::abs(known.sign);
    all += weight;
    if (!darkness.on_page(spot.x, spot.y)) {
      most += off_page * weight;
      continue;
    }
    most += weight;
    sum += darkness.seen_at(spot.x, spot.y) * known.sign;
  }
  return most < least_on_page * all ? 0 : sum / most / 100;
}

double side_of(const Corners& c) { return (std::hypot(c[1].x - c[0].x, c[1].y - c[0].y) + std::hypot(c[3].x - c[0].x, c[3].y - c[0].y)) / 2; }

// Climbs: the whole moved, grown, turned; then each edge and corner by itself; in ever smaller steps.
class Climb {
public:
  Climb(const Darkness& darkness, Corners start) : darkness_(darkness), best_(start), fit_(fit_of(darkness, start)) {}
  void run() {
    std::size_t steps = 0;
    for (double step = 1.2; step > 0.06; step *= 0.62, ++steps) {
      const double px = step * side_of(best_) / modules_across;
      for (int round = 0; round < 3; ++round)
        if (!one_round(px)) break;
      if (steps < hope.size() && fit_ < hope[steps]) return;
    }
  }
  const Corners& corners() const { return best_; }
  double fit() const { return fit_; }

private:
  bool one_round(double px) {
    bool better = false;
    static constexpr std::array<unsigned, 9> together{15, 3, 6, 12, 9, 1, 2, 4, 8};  // all, edges, corners
    for (const unsigned which : together)
      for (const Spot by : {Spot{px, 0}, Spot{-px, 0}, Spot{0, px}, Spot{0, -px}}) better |= attempt([&](std::size_t i) { return which >> i & 1U ? by : Spot{}; });
    Spot middle;
    for (const auto& corner : best_) middle = middle + corner * 0.25;
    const double share = px / side_of(best_) * 1.4;
    for (const double by : {share, -share}) {
      better |= attempt([&](std::size_t i) { return (best_[i] - middle) * by; });
      better |= attempt([&](std::size_t i) { const Spot d = best_[i] - middle; return Spot{-d.y * by, d.x * by}; });
    }
    return better;
  }
  template <class Shift>
  bool attempt(Shift shift) {
    Corners moved = best_;
    for (std::size_t i = 0; i < 4; ++i) moved[i] = moved[i] + shift(i);
    const double fit = fit_of(darkness_, moved);
    if (fit <= fit_) return false;
    best_ = moved;
    fit_ = fit;
    return true;
  }
  const Darkness& darkness_;
  Corners best_;
  double fit_;
};

Corners square_at(Spot finder, Spot across, double mx, double my) {  // the finder's middle lies at module mx, my
  const Spot down{-across.y, across.x};
  const auto corner = [&](double x, double y) { return finder + across * (x - mx) + down * (y - my); };
  return {corner(0, 0), corner(modules_across, 0), corner(modules_across, modules_across), corner(0, modules_across)};
}

constexpr double near_mm = 3.5, far_mm = 21.5, apart = 18;  // middles of the finders, in modules

void by_pairs(const std::vector<Mark>& marks, std::vector<Corners>& guesses) {
  for (const auto& a : marks)
    for (const auto& b : marks) {
      if (&a == &b || a.module_px > 1.6 * b.module_px || b.module_px > 1.6 * a.module_px) continue;
      const Spot d{b.x - a.x, b.y - a.y}, from{a.x, a.y};
      const double length = std::hypot(d.x, d.y), module = (a.module_px + b.module_px) / 2;
      const double adjacent = length / apart / module, diagonal = length / (apart * 1.41421) / module;
      if (adjacent > 0.55 && adjacent < 1.3) {
        guesses.push_back(square_at(from, d * (1 / apart), near_mm, near_mm));                      // a upper left, b upper right
        guesses.push_back(square_at(from, Spot{d.y, -d.x} * (1 / apart), near_mm, near_mm));        // b lower left
      }
      if (diagonal > 0.55 && diagonal < 1.3)
        guesses.push_back(square_at(from, Spot{(d.y - d.x) / 2, (-d.x - d.y) / 2} * (1 / apart), far_mm, near_mm));  // a upper right, b lower left
    }
}

void by_single(const Mark& mark, std::vector<Corners>& guesses) {
  for (const Spot across : {Spot{1, 0}, Spot{0, 1}, Spot{-1, 0}, Spot{0, -1}})
    for (const auto& [mx, my] : {std::pair{near_mm, near_mm}, std::pair{far_mm, near_mm}, std::pair{near_mm, far_mm}})
      guesses.push_back(square_at({mark.x, mark.y}, across * mark.module_px, mx, my));
}

void by_hint(const Corners& hint, std::vector<Corners>& guesses) {
  for (std::size_t turn = 0; turn < 4; ++turn) guesses.push_back({hint[turn], hint[(turn + 1) % 4], hint[(turn + 2) % 4], hint[(turn + 3) % 4]});
}

// Each module: the mean of its inner part.
std::vector<double> sampled(const Darkness& darkness, const Corners& corners) {
  const Lens lens(corners);
  std::vector<double> modules;
  modules.reserve(side_modules * side_modules);
  for (int y = 0; y < side_modules; ++y)
    for (int x = 0; x < side_modules; ++x) {
      double sum = 0;
      for (const double dy : {0.26, 0.42, 0.58, 0.74})
        for (const double dx : {0.26, 0.42, 0.58, 0.74}) {
          const auto spot = lens(x + dx, y + dy);
          sum += darkness.get(spot.x, spot.y);
        }
      modules.push_back(sum / 1600);
    }
  return modules;
}

// Blur carries neighbours into each other: a share of them is taken out again. A stain's own darkness likewise.
std::vector<double> parted(const std::vector<double>& modules, double neighbours, double around) {
  std::vector<double> result = modules;
  const auto get = [&](int x, int y) { return x < 0 || y < 0 || x >= side_modules || y >= side_modules ? -1.0 : modules[at(y * side_modules + x)]; };
  for (int y = 0; y < side_modules; ++y)
    for (int x = 0; x < side_modules; ++x) {
      double wide = 0;
      for (int dy = -2; around > 0 && dy <= 2; ++dy)
        for (int dx = -2; dx <= 2; ++dx) wide += get(x + dx, y + dy) / 25;
      result[at(y * side_modules + x)] -= neighbours * (get(x - 1, y) + get(x + 1, y) + get(x, y - 1) + get(x, y + 1)) + around * wide;
    }
  return result;
}

std::optional<std::string> text_at(const Darkness& fine, const Corners& corners, const Vouch& vouch) {
  const auto modules = sampled(fine, corners);
  for (const auto& [neighbours, around] : {std::pair{0.0, 0.0}, std::pair{0.15, 0.0}, std::pair{0.0, 0.5}, std::pair{0.25, 0.0}})
    if (auto text = text_of_modules(parted(modules, neighbours, around), vouch)) return text;
  return std::nullopt;
}

std::vector<Mark> marks_on(const Darkness& soft, const Darkness& fine) {
  auto marks = finder_marks(fine, 8);
  const auto more = finder_marks(soft, 6);
  marks.insert(marks.end(), more.begin(), more.end());
  return marks;
}

std::vector<Corners> guesses_for(const std::vector<Mark>& marks, const std::vector<Corners>& hints) {
  std::vector<Corners> guesses;
  for (const auto& hint : hints) by_hint(hint, guesses);
  by_pairs(marks, guesses);
  for (const auto& mark : marks) by_single(mark, guesses);
  return guesses;
}

}  // namespace

std::vector<Corners> squares_of(const std::vector<Mark>& marks) {
  std::vector<Corners> squares;
  by_pairs(marks, squares);
  return squares;
}

OwnRead read_own(const Gray& crop, const BoxPx& seen, const std::vector<Corners>& hints, const Vouch& vouch) {
  const int window = std::max(15, std::min(crop.width, crop.height) / 3);
  const auto fine = darkness_of(crop, window, seen);
  const auto soft = darkness_of(box_blurred(crop, std::max(1, std::min(crop.width, crop.height) / 120)), window, seen);
  std::vector<std::pair<double, Corners>> ranked;
  const auto marks = marks_on(soft, fine);
  for (const auto& guess : guesses_for(marks, hints))
    if (const double fit = fit_of(soft, guess); fit > 0.1) ranked.emplace_back(fit, guess);
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  if (ranked.size() > most_climbs) ranked.resize(most_climbs);
  OwnRead best;
  for (const auto& [fit, guess] : ranked) {
    Climb climb(soft, guess);
    climb.run();
    if (climb.fit() > best.fit) best.fit = climb.fit(), best.corners = climb.corners();
    if (climb.fit() < 0.3) continue;
    best.text = text_at(fine, climb.corners(), vouch);
    if (!best.text) best.text = text_at(soft, climb.corners(), vouch);
    if (best.text) {
      best.fit = climb.fit(), best.corners = climb.corners();
      return best;
    }
  }
  return best;
}

Gray line_below(const View& page, const Corners& corners) {
  constexpr int scale = 14, left = -10, right = 35, top = 26, bottom = 35;  // pixels a module; modules
  const Lens lens(corners);
  Gray line{(right - left) * scale, (bottom - top) * scale, {}};
  line.pixels.assign(at(line.width) * at(line.height), 255);
  for (int y = 0; y < line.height; ++y)
    for (int x = 0; x < line.width; ++x) {
      const auto spot = lens(left + (x + 0.5) / scale, top + (y + 0.5) / scale);
      const double px = spot.x - 0.5, py = spot.y - 0.5;
      if (px < 0 || py < 0 || px >= page.width - 1 || py >= page.height - 1) continue;
      const int ix = static_cast<int>(px), iy = static_cast<int>(py);
      const auto* p = page.pixels + at(iy) * at(page.width) + ix;
      const double fx = px - ix, fy = py - iy;
      const double value = (p[0] * (1 - fx) + p[1] * fx) * (1 - fy) + (p[page.width] * (1 - fx) + p[page.width + 1] * fx) * fy;
      line.pixels[at(y) * at(line.width) + at(x)] = static_cast<std::uint8_t>(value);
    }
  return line;
}

}  // namespace berkas::devices::zxing
