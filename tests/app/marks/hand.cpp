// Chances are drawn one by one: between the arguments of one call each compiler draws in its own order, and the pictures would differ.
#include "tests/app/marks/hand.h"

#include <algorithm>
#include <cmath>

namespace berkas::testing {
namespace {

constexpr double pi = 3.14159265358979;

cairo_surface_t* surface_of(const devices::PageImage& page) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, page.width_px, page.height_px);
  unsigned char* to = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < page.height_px; ++y)
    for (int x = 0; x < page.width_px; ++x)
      for (int c = 0; c < 3; ++c)   // BGRx in memory
        to[static_cast<std::ptrdiff_t>(y) * stride + 4 * x + 2 - c] = page.pixels[static_cast<std::size_t>(y) * page.bytes_per_line() + static_cast<std::size_t>(3 * x + c)];
  cairo_surface_mark_dirty(surface);
  return surface;
}

}  // namespace

Pen some_pen(Chance& chance, bool pencils) {
  const Pen pens[] = {{0.10, 0.15, 0.55, 0.45, 1}, {0.08, 0.08, 0.10, 0.5, 1}, {0.72, 0.10, 0.12, 0.5, 1}, {0.12, 0.2, 0.62, 0.35, 0.9},
                      {0.05, 0.05, 0.05, 1.0, 1}, {0.1, 0.15, 0.5, 0.75, 1}, {0.25, 0.32, 0.66, 0.32, 0.8}, {0.35, 0.35, 0.37, 0.45, 0.75}};
  Pen pen = pens[chance.below(pencils ? 8 : 6)];
  pen.width_mm *= chance.between(0.85, 1.2);
  return pen;
}

Hand::Hand(devices::PageImage& page, Chance& chance, const Pen& pen, double overshoot)
    : page_(page), chance_(chance), pen_(pen), overshoot_(overshoot), surface_(surface_of(page)), cr_(cairo_create(surface_)) {
  cairo_scale(cr_, page.dpi / 25.4, page.dpi / 25.4);
  cairo_set_line_cap(cr_, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cr_, CAIRO_LINE_JOIN_ROUND);
}

Hand::~Hand() {
  cairo_destroy(cr_);
  cairo_surface_flush(surface_);
  const unsigned char* from = cairo_image_surface_get_data(surface_);
  const int stride = cairo_image_surface_get_stride(surface_);
  for (int y = 0; y < page_.height_px; ++y)
    for (int x = 0; x < page_.width_px; ++x)
      for (int c = 0; c < 3; ++c)
        page_.pixels[static_cast<std::size_t>(y) * page_.bytes_per_line() + static_cast<std::size_t>(3 * x + c)] = from[static_cast<std::ptrdiff_t>(y) * stride + 4 * x + 2 - c];
  cairo_surface_destroy(surface_);
}

void Hand::begin(double x, double y) {
  cairo_set_source_rgba(cr_, pen_.red, pen_.green, pen_.blue, pen_.cover * chance_.between(0.85, 1));
  cairo_set_line_width(cr_, pen_.width_mm * chance_.between(0.9, 1.1));
  cairo_move_to(cr_, x, y);
  x_ = x, y_ = y;
}

void Hand::to(double x, double y) {   // no hand draws straight
  const double wobble = 0.06 * std::hypot(x - x_, y - y_);
  const double y2 = chance_.about(wobble), x2 = chance_.about(wobble), y1 = chance_.about(wobble), x1 = chance_.about(wobble);
  cairo_curve_to(cr_, x_ + (x - x_) / 3 + x1, y_ + (y - y_) / 3 + y1, x_ + (x - x_) * 2 / 3 + x2, y_ + (y - y_) * 2 / 3 + y2, x, y);
  x_ = x, y_ = y;
}

void Hand::end() { cairo_stroke(cr_); }

void Hand::zigzag(double cx, double cy, double half_x, double half_y, int turns) {
  begin(cx - half_x, cy - half_y);
  for (int i = 0; i <= turns; ++i) to(cx + (i % 2 == 0 ? half_x : -half_x) * chance_.between(0.85, 1.1), cy - half_y + 2 * half_y * i / turns);
  end();
}

void Hand::mark(Style style, double cx, double cy, double size) {
  const double unit = size / 3.6, big = unit * overshoot_;
  cx += chance_.about(0.35), cy += chance_.about(0.35);
  if (style == Style::tick || style == Style::corrected) {
    const double vx = cx - 0.35 * unit + chance_.about(0.35), vy = cy + 0.9 * unit + chance_.about(0.35);
    const double down = chance_.between(0.7, 1.4) * big, left = chance_.between(0.8, 1.5) * big;
    begin(vx - left, vy - down);
    to(vx, vy);
    const double up = chance_.between(2.6, 3.6) * big, right = chance_.between(1.9, 2.9) * big;
    to(vx + right, vy - up);
    end();
  } else if (style == Style::cross) {
    const double a = chance_.between(1.1, 1.7) * big, b = chance_.between(1.1, 1.7) * big;
    begin(cx - a, cy - b), to(cx + a * chance_.between(0.8, 1.1), cy + b), end();
    begin(cx + a, cy - b * chance_.between(0.8, 1.1)), to(cx - a, cy + b), end();
  } else if (style == Style::filled) {
    zigzag(cx, cy, 1.45 * unit, 1.45 * unit, static_cast<int>(std::lround(2.9 / (0.8 * pen_.width_mm))));
  } else if (style == Style::scribble) {
    const int turns = 4 + chance_.below(4);
    const double half_y = chance_.between(1.1, 1.6) * unit, half_x = chance_.between(1.3, 1.9) * unit;
    zigzag(cx, cy, half_x, half_y, turns);
  } else {
    const double rx = chance_.between(2.5, 3.2) * unit, ry = chance_.between(2.4, 3.0) * unit, from = chance_.between(0, 2 * pi);
    begin(cx + rx * std::cos(from), cy + ry * std::sin(from));
    constexpr int parts = 14;
    for (int i = 1; i <= parts; ++i) {
      const double angle = from + 2 * pi * 1.04 * i / parts, wide = chance_.between(0.95, 1.05);
      to(cx + rx * wide * std::cos(angle), cy + ry * wide * std::sin(angle));
    }
    end();
  }
}

void Hand::strike(double cx, double cy, double size) {
  const double unit = size / 3.6;
  if (chance_.below(2) == 0) {
    for (const double at : {-0.45, 0.45}) {
      const double first = chance_.about(0.25), left = chance_.between(2.6, 3.4) * unit;
      begin(cx - left, cy + at + first);
      const double second = chance_.about(0.25), right = chance_.between(2.6, 3.4) * unit;
      to(cx + right, cy + at + second);
      end();
    }
  } else {
    const int turns = 6 + chance_.below(4);
    const double half_y = chance_.between(1.3, 1.9) * unit, half_x = chance_.between(2.3, 2.9) * unit;
    zigzag(cx, cy, half_x, half_y, turns);
  }
}

void Hand::words(double x, double y, double width, double height) {
  double at = x + chance_.between(0.5, 2);
  const double base = y + height * chance_.between(0.6, 0.8), letter = std::min(2.2, height * 0.45);
  begin(at, base);
  while (at < x + width - 2 && !chance_.one_in(25)) {
    to(at + 0.4, base - letter * chance_.between(0.4, 1.1));
    to(at + 0.9, base + chance_.about(0.2));
    at += chance_.between(0.9, 1.4);
  }
  end();
}

}  // namespace berkas::testing
