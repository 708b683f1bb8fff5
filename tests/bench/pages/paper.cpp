#include "tests/bench/pages/paper.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "archive/tracking_code.h"
#include "devices/zxing/symbol_map.h"
#include "devices/zxing/zxing_codes.h"

namespace berkas::testing {

namespace {

namespace map = devices::zxing;
constexpr double pi = 3.14159265358979;

std::size_t at(int value) { return static_cast<std::size_t>(value); }

int lightness(const devices::PageImage& image, double x, double y) {
  const int px = std::clamp(static_cast<int>(std::lround(x)), 0, image.width_px - 1);
  const int py = std::clamp(static_cast<int>(std::lround(y)), 0, image.height_px - 1);
  const auto* pixel = image.pixels.data() + at(py) * image.bytes_per_line();
  if (image.kind == devices::PixelKind::gray) return pixel[px];
  pixel += 3 * px;
  return (306 * pixel[0] + 601 * pixel[1] + 117 * pixel[2]) >> 10;
}

// The value of each module: the mean of its inner half.
std::vector<double> values_of(const Paper& paper, const Label& label, int modules) {
  std::vector<double> values;
  for (int y = 0; y < modules; ++y)
    for (int x = 0; x < modules; ++x) {
      double sum = 0;
      for (const double dy : {0.3, 0.5, 0.7})
        for (const double dx : {0.3, 0.5, 0.7}) {
          const auto mm = paper.on(label, (x + dx) / modules, (y + dy) / modules);
          sum += lightness(paper.image, mm.x / 25.4 * paper.image.dpi - 0.5, mm.y / 25.4 * paper.image.dpi - 0.5);
        }
      values.push_back(sum / 9);
    }
  return values;
}

double median(std::vector<double> values) {
  if (values.empty()) return -1;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// Halfway between the neighbours known to be dark and those known to be light: the best eye there is.
bool looks_dark(const std::vector<double>& values, const std::vector<bool>& dark, int modules, int x, int y) {
  std::vector<double> darks, lights;
  for (int ny = std::max(0, y - 4); ny <= std::min(modules - 1, y + 4); ++ny)
    for (int nx = std::max(0, x - 4); nx <= std::min(modules - 1, x + 4); ++nx)
      (dark[at(ny * modules + nx)] ? darks : lights).push_back(values[at(ny * modules + nx)]);
  return values[at(y * modules + x)] < (median(darks) + median(lights)) / 2;
}

int level_of(devices::Ecc ecc) {
  switch (ecc) {
    case devices::Ecc::low: return 1;
    case devices::Ecc::medium: return 0;
    case devices::Ecc::quartile: return 3;
    default: return 2;
  }
}

bool format_survives(const std::vector<bool>& wrong) {
  for (const auto& copy : map::format_modules()) {
    int bad = 0;
    for (const auto& module : copy) bad += wrong[at(module.y * map::side_modules + module.x)];
    if (bad <= 3) return true;
  }
  return false;
}

}  // namespace

std::string Dice::tracking_code(char type) {
  return archive::TrackingCode::make(static_cast<archive::CodeType>(type), [this] {
           return static_cast<std::uint64_t>(random_()) << 32 | random_();
         }).str();
}

Paper::Paper(devices::PageImage letter, unsigned seed) : image(std::move(letter)), dice(seed) {}

PointMm Paper::on(const Label& label, double u, double v) const {
  const double angle = label.angle_deg * pi / 180, dx = (u - 0.5) * label.size_mm, dy = (v - 0.5) * label.size_mm;
  return {label.centre.x + dx * std::cos(angle) - dy * std::sin(angle), label.centre.y + dx * std::sin(angle) + dy * std::cos(angle)};
}

std::vector<CodeTruth> Paper::judge() const {
  std::vector<CodeTruth> all;
  for (const auto& label : labels) all.push_back(truth_of(label));
  return all;
}

CodeTruth Paper::truth_of(const Label& label) const {
  CodeTruth truth{label.text, label.ours, true, 0, map::mended_codewords(level_of(label.ecc))};
  const auto symbol = devices::make_zxing_writer()->write(label.text, label.ecc);
  for (const auto& [u, v] : {std::pair{0.0, 0.0}, std::pair{1.0, 0.0}, std::pair{0.0, 1.0}, std::pair{1.0, 1.0}}) {
    const auto corner = on(label, u, v);
    if (corner.x < 0 || corner.y < 0 || corner.x > image.width_mm() || corner.y > image.height_mm()) truth.whole = false;
  }
  if (symbol.modules != map::side_modules) return truth;  // a foreign one; it is listed, nothing hangs on it
  const auto values = values_of(*this, label, symbol.modules);
  std::vector<bool> wrong(values.size());
  for (int y = 0; y < symbol.modules; ++y)
    for (int x = 0; x < symbol.modules; ++x) {
      const auto i = at(y * symbol.modules + x);
      wrong[i] = looks_dark(values, symbol.dark, symbol.modules, x, y) != symbol.dark[i];
    }
  for (std::size_t word = 0; word < map::all_codewords; ++word) {
    bool spoilt = false;
    for (std::size_t bit = 0; bit < 8; ++bit) {
      const auto module = map::data_modules()[word * 8 + bit];
      spoilt = spoilt || wrong[at(module.y * map::side_modules + module.x)];
    }
    truth.spoilt += spoilt;
  }
  truth.whole = truth.whole && truth.spoilt <= truth.mended && format_survives(wrong);
  return truth;
}

}  // namespace berkas::testing
