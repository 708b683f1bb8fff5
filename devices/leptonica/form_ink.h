// The ink on a form that was not printed there: printed lines and outlines taken away, what is left as connected strokes.
// Everything in a straightened page of 10 px/mm. Only this folder sees it.
#pragma once
#include <vector>

#include "devices/leptonica/form_place.h"

namespace berkas::devices::leptonica {

constexpr int ink_px_per_mm = 10;
constexpr double mm_per_ink_px = 1.0 / ink_px_per_mm;

struct Stroke {                           // one connected piece of ink
  int area = 0, left = 1 << 30, top = 1 << 30, right = -1, bottom = -1;
  double sx = 0, sy = 0, sxx = 0, sxy = 0, syy = 0, darkness = 0;

  void add(int x, int y, double dark);
  double width_mm() const { return (right - left + 1) * mm_per_ink_px; }
  double height_mm() const { return (bottom - top + 1) * mm_per_ink_px; }
  double longer_mm() const { return width_mm() > height_mm() ? width_mm() : height_mm(); }
  double area_mm2() const { return area * mm_per_ink_px * mm_per_ink_px; }
  double thickness_mm() const;            // spread across its own direction, two sigma either side
};

struct InkBox {                           // in pixels of the straightened page
  double left = 0, top = 0, right = 0, bottom = 0;    // centre of the printed outline
};

class FormInk {
public:
  FormInk(const EvenPage&, const FormFit&, const FormShape&);

  const std::vector<InkBox>& boxes() const { return boxes_; }
  int inset() const { return inset_; }                // px from the outline inwards (and outwards) that belong to the print
  double threshold() const { return threshold_; }     // 0..1 of the printed lines' darkness
  int stroke_at(int x, int y) const { return label_.empty() || x < 0 || y < 0 || x >= width_ || y >= height_ ? -1 : label_[index(x, y)]; }
  const std::vector<Stroke>& strokes() const { return strokes_; }
  double dark(int x, int y) const { return ink_.holds(x, y) ? ink_(x, y) / 255.0 : 0; }

private:
  std::size_t index(int x, int y) const { return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x); }
  void straighten(const EvenPage&, const FormFit&);
  void place_boxes(const FormFit&, const FormShape&);
  void set_threshold();
  void set_inset();
  void take_print_away();
  void label_strokes();
  double ring_ink(const InkBox&, double inwards) const;

  int width_ = 0, height_ = 0, inset_ = 4;
  double threshold_ = 0.2;
  Raster ink_, written_;                  // darkness; 1 where ink is that was not printed
  std::vector<InkBox> boxes_;
  std::vector<int> label_;
  std::vector<Stroke> strokes_;
};

}  // namespace berkas::devices::leptonica
