// The code alone: for a sticker, for the back or margin of an existing sheet, and (captioned as added) for the archival copy.
// Its own white ground keeps the quiet zone clear of whatever lies below.
#include "app/sheets/frame.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

constexpr double width_mm = 34, height_mm = 38, code_mm = 20;

void stamp(const SheetData& data, Canvas& canvas, double x, double y) {
  canvas.fill({x, y, width_mm, height_mm}, 1.0);
  canvas.frame({x + 0.15, y + 0.15, width_mm - 0.3, height_mm - 0.3}, 0.2);
  const std::string code = subject_code(data);
  canvas.code(x + (width_mm - code_mm) / 2, y + 3.5, code_mm, code);
  const double text_x = x + 0.8, text_width = width_mm - 1.6;
  canvas.text({text_x, y + 26.0, text_width, 3.4}, code, {.size_pt = 7.4, .bold = true, .align = Align::centre, .family = Family::mono, .min_size_pt = 6});
  double low = y + 29.3;
  low += canvas.text({text_x, low, text_width, 4.4}, code_caption, {.size_pt = 5, .align = Align::centre, .min_size_pt = 4.5}) + 0.1;
  if (data.archival_stamp) {
    canvas.text({text_x, low, text_width, 4.4}, "ditambahkan setelah pemindaian; tidak ada pada naskah asli", {.size_pt = 5, .italic = true, .align = Align::centre, .min_size_pt = 4.5});
  }
}

}  // namespace

void draw_stamp(const SheetData& data, Canvas& canvas) {
  if (data.paper == devices::Paper::own) {
    canvas.begin_page(width_mm, height_mm);
    return stamp(data, canvas, 0, 0);
  }
  const auto paper = devices::portrait_size(data.paper);
  canvas.begin_page(paper.width_mm, paper.height_mm);
  stamp(data, canvas, data.x_mm, data.y_mm);
}

}  // namespace berkas::sheets
