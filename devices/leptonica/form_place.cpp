#include "devices/leptonica/form_place.h"

#include <algorithm>
#include <cmath>

#include "devices/failure.h"
#include "devices/leptonica/pix.h"
#include "devices/page_codec.h"

namespace berkas::devices::leptonica {
namespace {

constexpr double mm_per_inch = 25.4, paper = even_paper_gray;
constexpr double least_scale = 0.86, most_scale = 1.16;   // of the dpi the picture says

struct BoxaFree {
  void operator()(Boxa* boxa) const { boxaDestroy(&boxa); }
};
struct PixaFree {
  void operator()(Pixa* pixa) const { pixaDestroy(&pixa); }
};

PixPtr pix_of(const Raster& raster, int dpi) {
  PageImage page;
  page.width_px = raster.width, page.height_px = raster.height, page.dpi = dpi;
  page.pixels = raster.at;
  return to_pix(page);
}

Raster raster_of(Pix* pix) {
  PageImage page = from_pix(pix, 100);
  return {page.width_px, page.height_px, std::move(page.pixels)};
}

// -- the corner marks

struct Square { Point centre; double quality = 0; };

// Solid dark squares of about the marks' size. Opened first: a table line, a tick or a shadow that touches one falls off.
std::vector<Square> squares_on(const EvenPage& page, double size_mm) {
  const int step = std::max(1, static_cast<int>(std::lround(page.dpi / 110)));
  const auto full = pix_of(page.gray, 300);
  const auto small = step == 1 ? own(pixClone(full.get()), "no memory") : own(pixScaleAreaMap(full.get(), 1.0F / static_cast<float>(step), 1.0F / static_cast<float>(step)), "scale");
  const double px_per_mm = page.dpi / mm_per_inch / step;
  const int darkest_gray = gray_at_rank(small.get(), 0.003F), threshold = std::clamp((darkest_gray + even_paper_gray) / 2, 60, 190);
  const auto ink = ink_of(small.get(), threshold);
  const int fill = std::max(1, static_cast<int>(std::lround(0.5 * px_per_mm))) | 1, solid = std::max(2, static_cast<int>(std::lround(size_mm * 0.5 * px_per_mm)));
  const auto closed = own(pixCloseSafeBrick(nullptr, ink.get(), fill, fill), "close");
  const auto opened = own(pixOpenBrick(nullptr, closed.get(), solid, solid), "open");
  Pixa* parts = nullptr;
  const std::unique_ptr<Boxa, BoxaFree> boxes(pixConnComp(opened.get(), &parts, 8));
  const std::unique_ptr<Pixa, PixaFree> owned(parts);
  std::vector<Square> found;
  const int count = boxes ? std::min(boxaGetCount(boxes.get()), 2000) : 0;
  for (int i = 0; i < count; ++i) {
    int x = 0, y = 0, w = 0, h = 0, area = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    const double side = size_mm * px_per_mm;
    if (w < 0.6 * side || h < 0.6 * side || w > 1.5 * side || h > 1.5 * side || w > 1.5 * h || h > 1.5 * w) continue;
    pixCountPixels(parts->pix[i], &area, nullptr);
    const double fullness = area / (static_cast<double>(w) * h), size = std::sqrt(area) / side;
    if (fullness < 0.6 || size < 0.68 || size > 1.3) continue;
    l_float32 cx = 0, cy = 0;
    pixCentroid(parts->pix[i], nullptr, nullptr, &cx, &cy);
    found.push_back({{(x + static_cast<double>(cx) + 0.5) * step - 0.5, (y + static_cast<double>(cy) + 0.5) * step - 0.5}, fullness - std::fabs(1 - size)});
  }
  std::sort(found.begin(), found.end(), [](const Square& a, const Square& b) { return a.quality > b.quality; });
  if (found.size() > 16) found.resize(16);
  return found;
}

Point centre_of(const AreaMm& mark) { return {mark.x + mark.width / 2, mark.y + mark.height / 2}; }

struct Hypothesis {
  std::vector<Pair> pairs;
  double residual_mm = 0;
};

// Two squares taken for two marks say where the others must lie.
Hypothesis supported_by(const std::vector<Square>& squares, const FormShape& shape, std::size_t i, std::size_t j, std::size_t a, std::size_t b, double dpi) {
  const Point mi = centre_of(shape.marks[i]), mj = centre_of(shape.marks[j]), pa = squares[a].centre, pb = squares[b].centre;
  const double dx = mj.x - mi.x, dy = mj.y - mi.y, length = dx * dx + dy * dy;
  if (length < 1) return {};
  const double c = ((pb.x - pa.x) * dx + (pb.y - pa.y) * dy) / length, s = ((pb.y - pa.y) * dx - (pb.x - pa.x) * dy) / length;
  const double scale = std::hypot(c, s), said = dpi / mm_per_inch;
  if (scale < least_scale * said || scale > most_scale * said) return {};
  Hypothesis seen;
  for (std::size_t k = 0; k < shape.marks.size(); ++k) {
    const Point m = centre_of(shape.marks[k]);
    const Point expected{pa.x + c * (m.x - mi.x) - s * (m.y - mi.y), pa.y + s * (m.x - mi.x) + c * (m.y - mi.y)};
    double nearest = 3.5 * scale;
    const Square* best = nullptr;
    for (const Square& square : squares) {
      const double off = std::hypot(square.centre.x - expected.x, square.centre.y - expected.y);
      if (off < nearest) nearest = off, best = &square;
    }
    if (best == nullptr) continue;
    seen.pairs.push_back({m, best->centre, 1});
    seen.residual_mm += nearest / scale;
  }
  return seen;
}

// All ways the marks can lie, most marks first; four marks fit two ways round.
std::vector<Hypothesis> hypotheses(const std::vector<Square>& squares, const FormShape& shape, double dpi) {
  std::vector<Hypothesis> all;
  for (std::size_t i = 0; i < shape.marks.size(); ++i)
    for (std::size_t j = i + 1; j < shape.marks.size(); ++j)
      for (std::size_t a = 0; a < squares.size(); ++a)
        for (std::size_t b = 0; b < squares.size(); ++b)
          if (a != b)
            if (auto seen = supported_by(squares, shape, i, j, a, b, dpi); seen.pairs.size() >= 2) all.push_back(std::move(seen));
  const auto better = [](const Hypothesis& one, const Hypothesis& other) {
    return one.pairs.size() != other.pairs.size() ? one.pairs.size() > other.pairs.size() : one.residual_mm < other.residual_mm;
  };
  std::sort(all.begin(), all.end(), better);
  const auto same = [](const Hypothesis& one, const Hypothesis& other) {
    if (one.pairs.size() != other.pairs.size()) return false;
    for (std::size_t i = 0; i < one.pairs.size(); ++i)
      if (std::hypot(one.pairs[i].to.x - other.pairs[i].to.x, one.pairs[i].to.y - other.pairs[i].to.y) > 1) return false;
    return true;
  };
  std::vector<Hypothesis> distinct;
  for (const auto& one : all)
    if (distinct.size() < 8 && std::none_of(distinct.begin(), distinct.end(), [&](const auto& other) { return same(one, other); })) distinct.push_back(one);
  return distinct;
}

// -- the printed boxes

struct Shifted { Point shift; double seen = 0; };   // seen: share of the outline that is darker than the paper beside it

// How dark the paper is along a box's outline, were it printed at this place.
double darkness_at(const EvenPage& page, const Homography& h, const FormBox& box, Shifted& tried, double dark) {
  constexpr int samples = 9;
  int seen = 0;
  double sum = 0;
  for (int side = 0; side < 4; ++side)
    for (int i = 0; i < samples; ++i) {
      const double along = box.size_mm * (i + 0.5) / samples, far = side % 2 == 1 ? box.size_mm : 0;
      const Point at = side < 2 ? Point{box.x_mm + along + tried.shift.x, box.y_mm + far + tried.shift.y} : Point{box.x_mm + far + tried.shift.x, box.y_mm + along + tried.shift.y};
      const double gray = between(page.gray, map(h, at), paper);
      seen += gray < dark;
      sum += paper - gray;
    }
  tried.seen = seen / (4.0 * samples);
  return sum / (4 * samples * paper);
}

// The darkest place nearby; of places as dark, the nearest.
Shifted best_shift(const EvenPage& page, const Homography& h, const FormBox& box, Point around, double reach_mm, double step_mm, double dark) {
  const int steps = static_cast<int>(std::lround(reach_mm / step_mm));
  if (steps >= 5) {                         // first with wide steps, then around the best of them
    const auto near = best_shift(page, h, box, around, reach_mm, reach_mm / std::ceil(reach_mm / (2.5 * step_mm)), dark);
    return best_shift(page, h, box, near.shift, 2 * step_mm, step_mm, dark);
  }
  Shifted best;
  double best_score = -1;
  for (int iy = -steps; iy <= steps; ++iy)
    for (int ix = -steps; ix <= steps; ++ix) {
      Shifted tried{{around.x + ix * step_mm, around.y + iy * step_mm}, 0};
      const double score = darkness_at(page, h, box, tried, dark) - 0.002 * (std::abs(ix) + std::abs(iy));
      if (score > best_score) best_score = score, best = tried;
    }
  return best;
}

// Darker than this is print: half-way between the paper and the darker half of what lies on the boxes' lines.
double dark_threshold(const EvenPage& page) {
  std::array<long, 256> histogram{};
  long total = 0;
  for (std::size_t i = 0; i < page.gray.at.size(); i += 7) ++histogram[page.gray.at[i]], ++total;
  long below = 0;
  int level = 0;
  while (level < 255 && (below += histogram[static_cast<std::size_t>(level)]) < total / 100) ++level;
  return std::clamp(0.4 * level + 0.6 * paper, 100.0, 205.0);
}

std::vector<std::size_t> some_boxes(const FormShape& shape, std::size_t most) {
  std::vector<std::size_t> chosen;
  const std::size_t step = std::max<std::size_t>(1, shape.boxes.size() / most);
  for (std::size_t i = step / 2; i < shape.boxes.size(); i += step) chosen.push_back(i);
  return chosen;
}

double share_seen(const EvenPage& page, const Homography& h, const FormShape& shape, double dark) {
  double sum = 0;
  const auto boxes = some_boxes(shape, 36);
  for (const std::size_t i : boxes) sum += best_shift(page, h, shape.boxes[i], {}, 0.9, 0.15, dark).seen;
  return boxes.empty() ? 0 : sum / static_cast<double>(boxes.size());
}

double middle(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), half, values.end());
  return *half;
}

// All boxes together say where the page lies, better than four marks that may have been folded or blotted.
void refine(const EvenPage& page, const FormShape& shape, const std::vector<Pair>& marks, double dark, FormFit& fitted) {
  for (int round = 0; round < 2; ++round) {
    const double reach = round == 0 ? 1.0 : 0.5;
    std::vector<Pair> pairs = marks;
    for (auto& pair : pairs) pair.weight = 3;
    std::vector<double> xs, ys;
    std::vector<std::pair<Point, Point>> seen;
    for (const FormBox& box : shape.boxes) {
      const auto best = best_shift(page, fitted.mm_to_px, box, {}, reach, 0.1, dark);
      if (best.seen < 0.75) continue;
      const Point centre{box.x_mm + box.size_mm / 2, box.y_mm + box.size_mm / 2};
      seen.push_back({centre, {centre.x + best.shift.x, centre.y + best.shift.y}});
      xs.push_back(best.shift.x), ys.push_back(best.shift.y);
    }
    const double mx = middle(xs), my = middle(ys);
    for (const auto& [centre, moved] : seen)
      if (std::hypot(moved.x - centre.x - mx, moved.y - centre.y - my) < 0.7) pairs.push_back({centre, map(fitted.mm_to_px, moved), 1});
    if (pairs.size() < marks.size() + 8) return;
    if (const auto better = fit(pairs, pairs.size() >= 24 && marks.size() == 4)) fitted.mm_to_px = *better;
  }
}

Point shift_nearby(const FormShape& shape, const std::vector<Shifted>& shifts, std::size_t of) {
  std::vector<std::pair<double, std::size_t>> near;
  for (std::size_t i = 0; i < shape.boxes.size(); ++i) {
    if (shifts[i].seen < 0.7) continue;
    near.push_back({std::hypot(shape.boxes[i].x_mm - shape.boxes[of].x_mm, shape.boxes[i].y_mm - shape.boxes[of].y_mm), i});
  }
  const std::size_t most = std::min<std::size_t>(near.size(), 9);
  std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(most), near.end());
  std::vector<double> xs, ys;
  for (std::size_t i = 0; i < most; ++i) xs.push_back(shifts[near[i].second].shift.x), ys.push_back(shifts[near[i].second].shift.y);
  return {middle(xs), middle(ys)};
}

void settle_boxes(const EvenPage& page, const FormShape& shape, double dark, FormFit& fitted) {
  std::vector<Shifted> shifts;
  for (const FormBox& box : shape.boxes) shifts.push_back(best_shift(page, fitted.mm_to_px, box, {}, 0.6, 0.1, dark));
  double sum = 0;
  std::vector<double> lines;
  for (std::size_t i = 0; i < shape.boxes.size(); ++i) {
    const auto best = best_shift(page, fitted.mm_to_px, shape.boxes[i], shift_nearby(shape, shifts, i), 0.15, 0.05, dark);
    fitted.box_shift_mm.push_back(best.shift);
    fitted.outline.push_back(best.seen);
    sum += best.seen;
    const FormBox& box = shape.boxes[i];
    for (const double along : {0.25, 0.5, 0.75})
      lines.push_back(between(page.gray, map(fitted.mm_to_px, {box.x_mm + best.shift.x + along * box.size_mm, box.y_mm + best.shift.y}), paper));
  }
  fitted.outlines = shape.boxes.empty() ? 0 : sum / static_cast<double>(shape.boxes.size());
  fitted.line_gray = middle(lines);
}

void check(const PageImage& page) {
  if (page.width_px < 16 || page.height_px < 16 || page.dpi < 30 || page.dpi > 2400)
    throw Failure(FailureKind::bad_request, "picture", "the picture is too small to hold a form, or its resolution makes no sense");
  if (static_cast<long long>(page.width_px) * page.height_px > PageCodec::max_pixels) throw Failure(FailureKind::too_large, "picture", "too many pixels");
  if (page.pixels.size() < page.bytes_per_line() * static_cast<std::size_t>(page.height_px))
    throw Failure(FailureKind::bad_request, "picture", "the picture has fewer pixels than its size says");
}

}  // namespace

EvenPage even_page(const PageImage& page) {
  EvenPage even;
  check(page);
  auto pix = pix_of(darkest(page), page.dpi);
  even.dpi = page.dpi;
  while (even.dpi >= 450 && pixGetWidth(pix.get()) > 64 && pixGetHeight(pix.get()) > 64) {
    pix = own(pixScaleAreaMap2(pix.get()), "the picture cannot be scaled");
    even.dpi /= 2, even.to_picture *= 2;
  }
  even.gray = raster_of(page.kind == PixelKind::bitonal ? pix.get() : even_paper(pix.get()).get());
  if (page.kind == PixelKind::bitonal)
    for (auto& value : even.gray.at) value = std::min<std::uint8_t>(value, even_paper_gray);
  return even;
}

FormFit fit_form(const EvenPage& page, const std::vector<FormShape>& shapes) {
  constexpr double least_share = 0.62;      // a wrong shape or a wrong way round shows under 0.4
  FormFit best;
  best.found = FormFound::marks_missing;
  const double dark = dark_threshold(page);
  std::vector<Pair> best_marks;
  for (std::size_t s = 0; s < shapes.size(); ++s) {
    const FormShape& shape = shapes[s];
    if (shape.marks.size() != 4 || shape.boxes.empty()) continue;
    const auto squares = squares_on(page, shape.marks.front().width);
    for (const auto& one : hypotheses(squares, shape, page.dpi)) {
      const int marks = static_cast<int>(one.pairs.size());
      if (marks < 3) {
        if (best.shape < 0) best.marks = std::max(best.marks, marks);
        continue;
      }
      const auto h = fit(one.pairs, marks == 4);
      if (!h) continue;
      if (best.found == FormFound::marks_missing) best.found = FormFound::another_form;
      const double share = share_seen(page, *h, shape, dark);
      if (share < least_share || share <= best.outlines) continue;
      best.found = FormFound::yes, best.marks = marks, best.shape = static_cast<int>(s), best.mm_to_px = *h, best.outlines = share;
      best_marks = one.pairs;
    }
    if (squares.size() < 2 && best.shape < 0) best.marks = std::max(best.marks, static_cast<int>(squares.size()));
  }
  if (best.found != FormFound::yes) return best;
  const FormShape& shape = shapes[static_cast<std::size_t>(best.shape)];
  refine(page, shape, best_marks, dark, best);
  settle_boxes(page, shape, dark, best);
  return best;
}

}  // namespace berkas::devices::leptonica
