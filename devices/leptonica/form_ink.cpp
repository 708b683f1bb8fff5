#include "devices/leptonica/form_ink.h"

#include <algorithm>
#include <cmath>

#include "devices/leptonica/pix.h"

namespace berkas::devices::leptonica {
namespace {

constexpr double paper = even_paper_gray;

double quantile(std::vector<double> values, double rank) {
  if (values.empty()) return 0;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(rank * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

PixPtr pix_of(const Raster& written) {
  auto pix = own(pixCreate(written.width, written.height, 1), "not enough memory for the picture");
  l_uint32* const data = pixGetData(pix.get());
  const int words = pixGetWpl(pix.get());
  for (int y = 0; y < written.height; ++y)
    for (int x = 0; x < written.width; ++x)
      if (written(x, y)) SET_DATA_BIT(data + static_cast<std::ptrdiff_t>(y) * words, x);
  return pix;
}

// Long straight lines along the page: the table. A mark's stroke is shorter, or not straight.
PixPtr lines_of(Pix* written, bool across) {
  constexpr int long_px = 12 * ink_px_per_mm;
  const auto thicker = own(across ? pixDilateBrick(nullptr, written, 1, 3) : pixDilateBrick(nullptr, written, 3, 1), "dilate");
  const auto lines = own(across ? pixOpenBrick(nullptr, thicker.get(), long_px, 1) : pixOpenBrick(nullptr, thicker.get(), 1, long_px), "open");
  return own(across ? pixDilateBrick(nullptr, lines.get(), 5, 3) : pixDilateBrick(nullptr, lines.get(), 3, 5), "dilate");
}

bool bit(Pix* pix, int x, int y) {
  return GET_DATA_BIT(pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix), x) != 0;
}

// Takes a line away but for the places where a stroke goes across it; another printed line is no stroke.
void take_lines(Raster& written, const Raster& before, Pix* lines, Pix* others, bool across) {
  constexpr int thickest = 12;
  const int outer = across ? written.width : written.height, inner = across ? written.height : written.width;
  const auto line_at = [&](int o, int i) { return across ? bit(lines, o, i) : bit(lines, i, o); };
  const auto ink_at = [&](int o, int i) {
    if (o < 0 || i < 0 || o >= outer || i >= inner || line_at(o, i)) return false;
    if (across ? bit(others, o, i) : bit(others, i, o)) return false;
    return across ? before(o, i) != 0 : before(i, o) != 0;
  };
  const auto ink_near = [&](int o, int i) {
    for (int d = -2; d <= 2; ++d)
      if (ink_at(o + d, i)) return true;
    return false;
  };
  for (int o = 0; o < outer; ++o)
    for (int i = 0; i < inner; ++i) {
      if (!line_at(o, i)) continue;
      int end = i;
      while (end < inner && line_at(o, end)) ++end;
      const bool crossed = end - i <= thickest && ink_near(o, i - 1) && ink_near(o, end);
      for (int at = i; at < end && !crossed; ++at) (across ? written(o, at) : written(at, o)) = 0;
      i = end;
    }
}

}  // namespace

void Stroke::add(int x, int y, double dark) {
  ++area;
  left = std::min(left, x), right = std::max(right, x), top = std::min(top, y), bottom = std::max(bottom, y);
  sx += x, sy += y, sxx += static_cast<double>(x) * x, sxy += static_cast<double>(x) * y, syy += static_cast<double>(y) * y;
  darkness += dark;
}

double Stroke::thickness_mm() const {
  if (area < 2) return mm_per_ink_px;
  const double n = area, cxx = sxx / n - sx / n * (sx / n), cyy = syy / n - sy / n * (sy / n), cxy = sxy / n - sx / n * (sy / n);
  const double half = (cxx + cyy) / 2, root = std::sqrt(std::max(0.0, (cxx - cyy) * (cxx - cyy) / 4 + cxy * cxy));
  return 4 * std::sqrt(std::max(0.0, half - root)) * mm_per_ink_px;
}

FormInk::FormInk(const EvenPage& page, const FormFit& fitted, const FormShape& shape)
    : width_(static_cast<int>(std::lround(shape.width_mm * ink_px_per_mm))), height_(static_cast<int>(std::lround(shape.height_mm * ink_px_per_mm))) {
  straighten(page, fitted);
  place_boxes(fitted, shape);
  set_threshold();
  set_inset();
  take_print_away();
  label_strokes();
}

void FormInk::straighten(const EvenPage& page, const FormFit& fitted) {
  ink_ = make_raster(width_, height_, 0);
  const double line = std::clamp(fitted.line_gray, 0.0, 150.0), span = paper - line;
  for (int y = 0; y < height_; ++y)
    for (int x = 0; x < width_; ++x) {
      const double gray = between(page.gray, map(fitted.mm_to_px, {(x + 0.5) * mm_per_ink_px, (y + 0.5) * mm_per_ink_px}), paper);
      ink_(x, y) = static_cast<std::uint8_t>(std::clamp((paper - gray) / span, 0.0, 1.0) * 255);
    }
}

void FormInk::place_boxes(const FormFit& fitted, const FormShape& shape) {
  for (std::size_t i = 0; i < shape.boxes.size(); ++i) {
    const FormBox& box = shape.boxes[i];
    const double left = (box.x_mm + fitted.box_shift_mm[i].x) * ink_px_per_mm, top = (box.y_mm + fitted.box_shift_mm[i].y) * ink_px_per_mm;
    boxes_.push_back({left, top, left + box.size_mm * ink_px_per_mm, top + box.size_mm * ink_px_per_mm});
  }
}

// Ink is what stands out from the paper's own grain, measured where most boxes are empty.
void FormInk::set_threshold() {
  std::vector<double> grains;
  for (const InkBox& box : boxes_) {
    double sum = 0, squares = 0;
    int n = 0;
    for (int y = static_cast<int>(box.top) + 9; y < static_cast<int>(box.bottom) - 8; ++y)
      for (int x = static_cast<int>(box.left) + 9; x < static_cast<int>(box.right) - 8; ++x, ++n) sum += dark(x, y), squares += dark(x, y) * dark(x, y);
    if (n > 0) grains.push_back(std::sqrt(std::max(0.0, squares / n - sum / n * (sum / n))));
  }
  threshold_ = std::clamp(6 * quantile(grains, 0.3), 0.17, 0.42);
}

double FormInk::ring_ink(const InkBox& box, double inwards) const {
  double sum = 0;
  int n = 0;
  const int left = static_cast<int>(std::lround(box.left + inwards)), right = static_cast<int>(std::lround(box.right - inwards));
  const int top = static_cast<int>(std::lround(box.top + inwards)), bottom = static_cast<int>(std::lround(box.bottom - inwards));
  for (int x = left; x <= right; ++x, n += 2) sum += dark(x, top) + dark(x, bottom);
  for (int y = top; y <= bottom; ++y, n += 2) sum += dark(left, y) + dark(right, y);
  return n > 0 ? sum / n : 0;
}

// How far the blur of the printed outline reaches into the box, on most boxes.
void FormInk::set_inset() {
  for (inset_ = 3; inset_ < 8; ++inset_) {
    std::vector<double> inks;
    for (const InkBox& box : boxes_) inks.push_back(ring_ink(box, inset_));
    if (quantile(inks, 0.35) < 0.5 * threshold_) break;
  }
}

void FormInk::take_print_away() {
  written_ = make_raster(width_, height_, 0);
  const int limit = static_cast<int>(threshold_ * 255);
  for (std::size_t i = 0; i < ink_.at.size(); ++i) written_.at[i] = ink_.at[i] > limit;
  const Raster before = written_;
  const auto pix = pix_of(before);
  const auto level = lines_of(pix.get(), true), upright = lines_of(pix.get(), false);
  take_lines(written_, before, level.get(), upright.get(), true);
  take_lines(written_, before, upright.get(), level.get(), false);
  for (const InkBox& box : boxes_) {
    const int outer_left = static_cast<int>(std::lround(box.left)) - inset_ + 1, outer_right = static_cast<int>(std::lround(box.right)) + inset_ - 1;
    const int outer_top = static_cast<int>(std::lround(box.top)) - inset_ + 1, outer_bottom = static_cast<int>(std::lround(box.bottom)) + inset_ - 1;
    for (int y = outer_top; y <= outer_bottom; ++y)
      for (int x = outer_left; x <= outer_right; ++x) {
        const bool inside = x >= outer_left + 2 * inset_ - 1 && x <= outer_right - 2 * inset_ + 1 && y >= outer_top + 2 * inset_ - 1 && y <= outer_bottom - 2 * inset_ + 1;
        if (!inside && written_.holds(x, y)) written_(x, y) = 0;
      }
  }
}

void FormInk::label_strokes() {
  label_.assign(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), -1);
  std::vector<std::pair<int, int>> open;
  for (int y = 0; y < height_; ++y)
    for (int x = 0; x < width_; ++x) {
      if (!written_(x, y) || label_[index(x, y)] >= 0) continue;
      const int name = static_cast<int>(strokes_.size());
      strokes_.emplace_back();
      open.assign(1, {x, y});
      label_[index(x, y)] = name;
      while (!open.empty()) {
        const auto [px, py] = open.back();
        open.pop_back();
        strokes_.back().add(px, py, dark(px, py));
        for (int dy = -1; dy <= 1; ++dy)
          for (int dx = -1; dx <= 1; ++dx) {
            const int nx = px + dx, ny = py + dy;
            if (!written_.holds(nx, ny) || !written_(nx, ny) || label_[index(nx, ny)] >= 0) continue;
            label_[index(nx, ny)] = name;
            open.emplace_back(nx, ny);
          }
      }
    }
}

}  // namespace berkas::devices::leptonica
