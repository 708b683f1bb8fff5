// The door: a picture and the shapes a form may have → what was marked on it.
#include "devices/mark_reader.h"

#include <algorithm>
#include <cmath>

#include "devices/failure.h"
#include "devices/leptonica/form_marks.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/leptonica/pix.h"

namespace berkas::devices {
namespace {

using leptonica::Homography;

// Of the picture as it was given, whose pixels may be finer than those that were looked at.
Homography on_picture(Homography h, double factor) {
  const double half = (factor - 1) / 2;     // pixel centres, not corners
  for (std::size_t i = 0; i < 3; ++i) {
    h[i] = h[i] * factor + half * h[6 + i];
    h[3 + i] = h[3 + i] * factor + half * h[6 + i];
  }
  return h;
}

bool plausible(const FormShape& shape) {
  const auto on_page = [&](double x, double y, double w, double h) { return x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= shape.width_mm && y + h <= shape.height_mm; };
  return shape.width_mm >= 20 && shape.height_mm >= 20 && shape.width_mm <= 600 && shape.height_mm <= 600 &&
         std::all_of(shape.marks.begin(), shape.marks.end(), [&](const AreaMm& a) { return on_page(a.x, a.y, a.width, a.height); }) &&
         std::all_of(shape.areas.begin(), shape.areas.end(), [&](const AreaMm& a) { return on_page(a.x, a.y, a.width, a.height); }) &&
         std::all_of(shape.boxes.begin(), shape.boxes.end(), [&](const FormBox& b) { return b.size_mm >= 2 && on_page(b.x_mm, b.y_mm, b.size_mm, b.size_mm); });
}

class LeptonicaMarks : public MarkReader {
public:
  FormReading read(const PageImage& page, const std::vector<FormShape>& shapes) const override {
    if (!std::all_of(shapes.begin(), shapes.end(), plausible)) throw Failure(FailureKind::bad_request, "form", "a box or mark lies off the form");
    const auto even = leptonica::even_page(page);
    const auto fitted = leptonica::fit_form(even, shapes);
    FormReading reading;
    reading.found = fitted.found;
    reading.marks_seen = fitted.marks;
    if (fitted.found != FormFound::yes) return reading;
    const FormShape& shape = shapes[static_cast<std::size_t>(fitted.shape)];
    reading.shape = fitted.shape;
    reading.place = {on_picture(fitted.mm_to_px, even.to_picture), fitted.marks, fitted.outlines};
    const leptonica::FormInk ink(even, fitted, shape);
    reading.boxes = leptonica::judge_boxes(ink, fitted, shape);
    reading.areas = leptonica::judge_areas(ink, shape);
    return reading;
  }

  PageImage cut(const PageImage& page, const FormPlace& place, const AreaMm& area, int dpi) const override {
    if (!(area.width > 0 && area.height > 0 && area.width <= 600 && area.height <= 600) || dpi < 30 || dpi > 600)
      throw Failure(FailureKind::bad_request, "form", "a piece of no size");
    PageImage piece;
    piece.dpi = dpi;
    piece.kind = page.kind == PixelKind::color ? PixelKind::color : PixelKind::gray;
    piece.width_px = std::max(1, static_cast<int>(std::lround(area.width / 25.4 * dpi)));
    piece.height_px = std::max(1, static_cast<int>(std::lround(area.height / 25.4 * dpi)));
    piece.pixels.assign(piece.bytes_per_line() * static_cast<std::size_t>(piece.height_px), 255);
    for (int y = 0; y < piece.height_px; ++y)
      for (int x = 0; x < piece.width_px; ++x) take_pixel(page, place, {area.x + (x + 0.5) * 25.4 / dpi, area.y + (y + 0.5) * 25.4 / dpi}, piece, x, y);
    return piece;
  }

private:
  static void take_pixel(const PageImage& page, const FormPlace& place, leptonica::Point mm, PageImage& piece, int x, int y) {
    const auto at = leptonica::map(place.mm_to_px, mm);
    if (!(at.x > -0.5 && at.y > -0.5 && at.x < page.width_px - 0.5 && at.y < page.height_px - 0.5)) return;
    const auto px = static_cast<std::size_t>(std::lround(at.x)), py = static_cast<std::size_t>(std::lround(at.y));
    const std::uint8_t* line = page.pixels.data() + py * page.bytes_per_line();
    std::uint8_t* to = piece.pixels.data() + static_cast<std::size_t>(y) * piece.bytes_per_line();
    const auto column = static_cast<std::size_t>(x);
    if (page.kind == PixelKind::color) std::copy_n(line + 3 * px, 3, to + 3 * column);
    else if (page.kind == PixelKind::gray) to[column] = line[px];
    else to[column] = (line[px / 8] >> (7 - px % 8)) & 1 ? 0 : 255;
  }
};

}  // namespace

std::unique_ptr<MarkReader> make_leptonica_marks() {
  leptonica::silence();
  return std::make_unique<LeptonicaMarks>();
}

}  // namespace berkas::devices
