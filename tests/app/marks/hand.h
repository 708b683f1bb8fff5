// A hand that marks printed forms: six ways to mark a box, pens of many kinds, on a page picture. Fixed seed, same marks.
#pragma once
#include <cairo.h>

#include <memory>
#include <random>
#include <vector>

#include "devices/page_image.h"

namespace berkas::testing {

enum class Style { tick, cross, filled, scribble, loop, corrected };
inline constexpr int styles = 6;

struct Pen { double red = 0, green = 0, blue = 0, width_mm = 0.5, cover = 1; };

class Chance {
public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  double between(double least, double most) { return least + (most - least) * static_cast<double>(engine_() - engine_.min()) / static_cast<double>(engine_.max() - engine_.min()); }
  int below(int n) { return static_cast<int>(engine_() % static_cast<unsigned>(n)); }
  bool one_in(double n) { return between(0, 1) < 1 / n; }
  double about(double spread) { return between(-spread, spread); }

private:
  std::mt19937 engine_;                   // distributions of the library may differ; this does not
};

Pen some_pen(Chance&, bool pencils);

// Draws in millimetres on a colour page.
class Hand {
public:
  Hand(devices::PageImage& page, Chance& chance, const Pen& pen, double overshoot);
  ~Hand();
  Hand(const Hand&) = delete;
  Hand& operator=(const Hand&) = delete;

  void mark(Style, double centre_x, double centre_y, double size);
  void strike(double centre_x, double centre_y, double size);      // over a mark: taken back
  void words(double x, double y, double width, double height);     // handwriting, more or less

private:
  void begin(double x, double y);
  void to(double x, double y);
  void end();
  void zigzag(double cx, double cy, double half_x, double half_y, int turns);

  devices::PageImage& page_;
  Chance& chance_;
  Pen pen_;
  double overshoot_;
  cairo_surface_t* surface_;
  cairo_t* cr_;
  double x_ = 0, y_ = 0;
};

}  // namespace berkas::testing
