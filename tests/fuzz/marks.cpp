// The reader of hand-made marks: a small form, its picture and its shape changed stroke by stroke as the bytes say.
#include <algorithm>

#include "devices/failure.h"
#include "devices/leptonica/leptonica_pages.h"
#include "tests/fuzz/target.h"

namespace {

using berkas::devices::FormShape;
using berkas::devices::PageImage;
using berkas::devices::PixelKind;

constexpr double width_mm = 100, height_mm = 80;

class Strokes {                            // the bytes, one after the other; nothing but zeroes after the end
public:
  Strokes(const std::uint8_t* data, std::size_t size) : at_(data), end_(data + size) {}
  bool more() const { return at_ < end_; }
  int next() { return more() ? *at_++ : 0; }
  double mm(double most) { return most * next() / 255.0; }

private:
  const std::uint8_t *at_, *end_;
};

struct Form {
  explicit Form(int dpi) {
    shape.width_mm = width_mm, shape.height_mm = height_mm;
    page.width_px = static_cast<int>(width_mm / 25.4 * dpi), page.height_px = static_cast<int>(height_mm / 25.4 * dpi), page.dpi = dpi, page.kind = PixelKind::gray;
    page.pixels.assign(page.bytes_per_line() * static_cast<std::size_t>(page.height_px), 250);
    for (const double y : {8.0, 67.0})
      for (const double x : {8.0, 87.0}) shape.marks.push_back({x, y, 5, 5}), fill(x, y, 5, 5, 10);
    for (int row = 0; row < 4; ++row)
      for (int column = 0; column < 3; ++column) {
        shape.boxes.push_back({row, 30.0 + column * 9, 20.0 + row * 6, 3.6});
        fill(shape.boxes.back().x_mm - 0.15, shape.boxes.back().y_mm - 0.15, 3.9, 3.9, 10), fill(shape.boxes.back().x_mm + 0.15, shape.boxes.back().y_mm + 0.15, 3.3, 3.3, 250);
      }
    shape.areas.push_back({60, 18, 22, 6});
  }
  void fill(double x, double y, double w, double h, int gray) {
    const auto px = [this](double mm, int most) { return std::clamp(static_cast<int>(mm / 25.4 * page.dpi + 0.5), 0, most); };
    const int left = px(x, page.width_px), right = px(x + w, page.width_px), bottom = px(y + h, page.height_px);
    for (int iy = px(y, page.height_px); iy < bottom; ++iy)
      std::fill(page.pixels.begin() + iy * page.width_px + left, page.pixels.begin() + iy * page.width_px + std::max(left, right), static_cast<std::uint8_t>(gray));
  }
  FormShape shape;
  PageImage page;
};

void change(Form& form, Strokes& strokes) {
  const int what = strokes.next() % 8;
  const double x = strokes.mm(width_mm), y = strokes.mm(height_mm);
  if (what <= 3) return form.fill(x, y, strokes.mm(20), strokes.mm(12), strokes.next());     // ink, or paper over ink
  if (what == 4 && form.shape.boxes.size() < 60) return form.shape.boxes.push_back({strokes.next() % 9, x, y, strokes.mm(8)});
  if (what == 5 && form.shape.areas.size() < 20) return form.shape.areas.push_back({x, y, strokes.mm(40), strokes.mm(20)});
  if (what == 6) form.shape.marks[static_cast<std::size_t>(strokes.next()) % form.shape.marks.size()] = {x, y, 5, 5};
  if (what == 7) std::reverse(form.page.pixels.begin(), form.page.pixels.end());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto reader = berkas::devices::make_leptonica_marks();
  Strokes strokes(data, std::min<std::size_t>(size, 600));
  static constexpr int dpis[] = {72, 100, 150, 200};
  Form form(dpis[strokes.next() % 4]);
  while (strokes.more()) change(form, strokes);
  try {
    const auto reading = reader->read(form.page, {form.shape});
    if (reading.found != berkas::devices::FormFound::yes) return 0;
    berkas::testing::promise(reading.shape == 0, "it is one of the shapes it was given");
    berkas::testing::promise(reading.boxes.size() == form.shape.boxes.size() && reading.areas.size() == form.shape.areas.size(), "every box and every area is answered");
    const auto cut = reader->cut(form.page, reading.place, {form.shape.boxes.front().x_mm - 5, form.shape.boxes.front().y_mm - 5, 30, 14}, 150);
    berkas::testing::promise(cut.pixels.size() == cut.bytes_per_line() * static_cast<std::size_t>(cut.height_px), "every pixel of the cut-out is there");
  } catch (const berkas::devices::Failure&) {  // a shape that is none is refused
  }
  return 0;
}
