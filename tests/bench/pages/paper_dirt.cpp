// Labels and dirt, drawn by Cairo on the sheet's own pixels.
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "devices/zxing/zxing_codes.h"
#include "tests/bench/pages/paper.h"

namespace berkas::testing {

namespace {

constexpr double pi = 3.14159265358979;

std::size_t at(int value) { return static_cast<std::size_t>(value); }

// A window of the page as a Cairo surface, in millimetres of the page; put back when it goes.
class Brush {
public:
  Brush(devices::PageImage& image, PointMm low, PointMm high) : image_(image) {
    const auto px = [&](double mm) { return static_cast<int>(mm / 25.4 * image.dpi); };
    left_ = std::clamp(px(low.x) - 2, 0, image.width_px);
    top_ = std::clamp(px(low.y) - 2, 0, image.height_px);
    width_ = std::clamp(px(high.x) + 3, left_, image.width_px) - left_;
    height_ = std::clamp(px(high.y) + 3, top_, image.height_px) - top_;
    surface_ = cairo_image_surface_create(CAIRO_FORMAT_RGB24, std::max(1, width_), std::max(1, height_));
    cairo_surface_flush(surface_);
    each([](std::uint8_t* page, std::uint8_t* drawn, bool color) {
      for (int k = 0; k < 3; ++k) drawn[k] = color ? page[2 - k] : *page;
    });
    cairo_surface_mark_dirty(surface_);
    cairo = cairo_create(surface_);
    cairo_translate(cairo, -left_, -top_);
    cairo_scale(cairo, image.dpi / 25.4, image.dpi / 25.4);
  }
  ~Brush() {
    cairo_destroy(cairo);
    cairo_surface_flush(surface_);
    each([](std::uint8_t* page, const std::uint8_t* drawn, bool color) {
      if (color)
        for (int k = 0; k < 3; ++k) page[k] = drawn[2 - k];
      else
        *page = static_cast<std::uint8_t>((306 * drawn[2] + 601 * drawn[1] + 117 * drawn[0]) >> 10);
    });
    cairo_surface_destroy(surface_);
  }
  Brush(const Brush&) = delete;
  Brush& operator=(const Brush&) = delete;
  void ink(const Ink& ink, double cover = 1) const { cairo_set_source_rgba(cairo, ink.red / 255.0, ink.green / 255.0, ink.blue / 255.0, cover); }
  cairo_t* cairo = nullptr;

private:
  template <class Act>
  void each(Act act) {
    const bool color = image_.kind == devices::PixelKind::color;
    auto* data = cairo_image_surface_get_data(surface_);
    const auto stride = at(cairo_image_surface_get_stride(surface_));
    for (int y = 0; y < height_; ++y) {
      auto* page = image_.pixels.data() + at(top_ + y) * image_.bytes_per_line() + at(left_) * (color ? 3 : 1);
      auto* drawn = data + at(y) * stride;
      for (int x = 0; x < width_; ++x, page += color ? 3 : 1, drawn += 4) act(page, drawn, color);
    }
  }
  devices::PageImage& image_;
  cairo_surface_t* surface_ = nullptr;
  int left_ = 0, top_ = 0, width_ = 0, height_ = 0;
};

void write_line(cairo_t* cairo, PointMm centre, const std::string& words, double points, bool mono) {
  PangoLayout* layout = pango_cairo_create_layout(cairo);
  pango_cairo_context_set_resolution(pango_layout_get_context(layout), 72);
  PangoFontDescription* font = pango_font_description_from_string(mono ? "Liberation Mono Bold" : "Liberation Sans");
  pango_font_description_set_absolute_size(font, points * 25.4 / 72 * PANGO_SCALE);
  pango_layout_set_font_description(layout, font);
  pango_layout_set_text(layout, words.c_str(), -1);
  int width = 0, height = 0;
  pango_layout_get_size(layout, &width, &height);
  cairo_move_to(cairo, centre.x - width / 2.0 / PANGO_SCALE, centre.y - height / 2.0 / PANGO_SCALE);
  pango_cairo_show_layout(cairo, layout);
  pango_font_description_free(font);
  g_object_unref(layout);
}

void draw_symbol(cairo_t* cairo, const Label& label) {
  const auto symbol = devices::make_zxing_writer()->write(label.text, label.ecc);
  const double module = label.size_mm / symbol.modules;
  const auto antialias = cairo_get_antialias(cairo);
  if (label.angle_deg == 0) cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);
  for (int y = 0; y < symbol.modules; ++y)
    for (int x = 0; x < symbol.modules; ++x)
      if (symbol.dark[at(y * symbol.modules + x)]) cairo_rectangle(cairo, x * module, y * module, module, module);
  cairo_fill(cairo);
  cairo_set_antialias(cairo, antialias);
}

}  // namespace

void Paper::stick(const Label& label) {
  labels.push_back(label);
  const double reach = label.size_mm * 1.6 + 6, quiet = label.quiet_modules * label.size_mm / 25;
  const Brush brush(image, {label.centre.x - reach, label.centre.y - reach}, {label.centre.x + reach, label.centre.y + reach});
  cairo_translate(brush.cairo, label.centre.x, label.centre.y);
  cairo_rotate(brush.cairo, label.angle_deg * pi / 180);
  cairo_translate(brush.cairo, -label.size_mm / 2, -label.size_mm / 2);
  const double wide = label.frame ? std::max(7.0, quiet) : quiet, below = label.frame ? 14.1 * label.size_mm / 20 : quiet;
  brush.ink(label.ground);
  cairo_rectangle(brush.cairo, -wide, -std::max(quiet, label.frame ? 3.9 : 0), label.size_mm + 2 * wide, label.size_mm + below + std::max(quiet, label.frame ? 3.9 : 0));
  cairo_fill(brush.cairo);
  brush.ink(label.ink);
  draw_symbol(brush.cairo, label);
  if (!label.frame) return;
  cairo_set_line_width(brush.cairo, 0.2);
  cairo_rectangle(brush.cairo, -wide + 0.5, -3.4, label.size_mm + 2 * wide - 1, label.size_mm + below + 2.9);
  cairo_stroke(brush.cairo);
  write_line(brush.cairo, {label.size_mm / 2, label.size_mm + 3.5}, label.text, std::min(7.4, label.size_mm * 0.41), true);
  write_line(brush.cairo, {label.size_mm / 2, label.size_mm + 6.5}, "KODE LACAK BERKAS –", 5, false);
  write_line(brush.cairo, {label.size_mm / 2, label.size_mm + 8.5}, "bukan tanda tangan elektronik", 5, false);
}

void Paper::blot(PointMm centre, double radius_mm, Ink ink, double cover) {
  const double reach = radius_mm * 1.8;
  const Brush brush(image, {centre.x - reach, centre.y - reach}, {centre.x + reach, centre.y + reach});
  brush.ink(ink, cover);
  const double a = dice.between(0, 6), b = dice.between(0, 6);
  for (double angle = 0; angle < 2 * pi; angle += 0.1) {
    const double radius = radius_mm * (1 + 0.18 * std::sin(2 * angle + a) + 0.1 * std::sin(5 * angle + b));
    cairo_line_to(brush.cairo, centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle));
  }
  cairo_close_path(brush.cairo);
  cairo_fill(brush.cairo);
}

void Paper::stroke(PointMm from, PointMm to, double width_mm, Ink ink, double wobble_mm, double cover) {
  const double reach = wobble_mm * 2 + width_mm;
  const Brush brush(image, {std::min(from.x, to.x) - reach, std::min(from.y, to.y) - reach},
                    {std::max(from.x, to.x) + reach, std::max(from.y, to.y) + reach});
  brush.ink(ink, cover);
  cairo_set_line_width(brush.cairo, width_mm);
  cairo_set_line_cap(brush.cairo, CAIRO_LINE_CAP_ROUND);
  cairo_move_to(brush.cairo, from.x, from.y);
  const auto near = [&](double t) {
    return PointMm{from.x + (to.x - from.x) * t + dice.between(-wobble_mm, wobble_mm), from.y + (to.y - from.y) * t + dice.between(-wobble_mm, wobble_mm)};
  };
  const auto one = near(0.33), two = near(0.67);
  cairo_curve_to(brush.cairo, one.x, one.y, two.x, two.y, to.x, to.y);
  cairo_stroke(brush.cairo);
}

void Paper::ring(PointMm centre, double radius_mm, double width_mm, Ink ink, double cover) {
  const double reach = radius_mm + width_mm;
  const Brush brush(image, {centre.x - reach, centre.y - reach}, {centre.x + reach, centre.y + reach});
  brush.ink(ink, cover);
  cairo_set_line_width(brush.cairo, width_mm);
  cairo_arc(brush.cairo, centre.x, centre.y, radius_mm, 0, 2 * pi);
  cairo_stroke(brush.cairo);
}

void Paper::tint(PointMm corner, double width_mm, double height_mm, Ink ink) {
  const Brush brush(image, corner, {corner.x + width_mm, corner.y + height_mm});
  brush.ink(ink);
  cairo_set_operator(brush.cairo, CAIRO_OPERATOR_MULTIPLY);
  cairo_rectangle(brush.cairo, corner.x, corner.y, width_mm, height_mm);
  cairo_fill(brush.cairo);
}

void Paper::words(PointMm corner, const std::string& text, double height_mm) {
  const Brush brush(image, {corner.x - 80, corner.y - height_mm}, {corner.x + 80, corner.y + 2 * height_mm});
  brush.ink({15, 15, 18});
  write_line(brush.cairo, corner, text, height_mm * 72 / 25.4, false);
}

void Paper::flake(PointMm centre, double radius_mm, int count, double speck_mm, int gray) {
  const Brush brush(image, {centre.x - radius_mm - 1, centre.y - radius_mm - 1}, {centre.x + radius_mm + 1, centre.y + radius_mm + 1});
  brush.ink({gray, gray, gray});
  for (int i = 0; i < count; ++i) {
    cairo_arc(brush.cairo, centre.x + dice.between(-radius_mm, radius_mm), centre.y + dice.between(-radius_mm, radius_mm), speck_mm * dice.between(0.3, 1), 0, 2 * pi);
    cairo_fill(brush.cairo);
  }
}

// Worn print along the crest, the crease's own shadow, and light on one side of it.
void Paper::fold(PointMm from, PointMm to, double width_mm) {
  const double length = std::hypot(to.x - from.x, to.y - from.y), nx = -(to.y - from.y) / length, ny = (to.x - from.x) / length;
  stroke(from, to, width_mm, {250, 250, 250}, 0, 0.75);
  const double by = width_mm * 0.9;
  stroke({from.x + nx * by, from.y + ny * by}, {to.x + nx * by, to.y + ny * by}, width_mm * 0.8, {70, 70, 72}, 0, 0.45);
  for (int i = 1; i <= 4; ++i)
    stroke({from.x + nx * by * i * 2, from.y + ny * by * i * 2}, {to.x + nx * by * i * 2, to.y + ny * by * i * 2}, width_mm * 2, {90, 90, 90}, 0, 0.16 / i);
}

}  // namespace berkas::testing
