// The code alone: for a sticker, for the back or margin of an existing sheet, and (captioned as added) for the archival copy.
// Its own white ground keeps the quiet zone clear of whatever lies below.
#include "app/sheets/frame.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

constexpr double width_mm = 34, height_mm = 38, code_mm = 20;

void stamp(const SheetData& data, Canvas& canvas, double x, double y) {
  canvas.fill({x, y, width_mm, height_mm}, 1.0);
  canvas.frame({x + 0.5, y + 0.5, width_mm - 1, height_mm - 1}, 0.2);
  const std::string code = subject_code(data);
  canvas.code(x + (width_mm - code_mm) / 2, y + 3.9, code_mm, code);
  const double text_x = x + 1, text_width = width_mm - 2;
  canvas.text({text_x, y + 25.8, text_width, 3.4}, code, {.size_pt = 7.4, .bold = true, .align = Align::centre, .family = Family::mono, .min_size_pt = 6});
  const Style small{.size_pt = 5, .align = Align::centre}, slanted{.size_pt = 5, .italic = true, .align = Align::centre};
  canvas.text({text_x, y + 29.0, text_width, 2.3}, "KODE LACAK BERKAS –", small);
  canvas.text({text_x, y + 31.0, text_width, 2.3}, "bukan tanda tangan elektronik", small);
  if (!data.archival_stamp) return;
  canvas.text({text_x, y + 33.1, text_width, 2.3}, "ditambahkan setelah pemindaian;", slanted);
  canvas.text({text_x, y + 35.1, text_width, 2.3}, "tidak ada pada naskah asli", slanted);
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
