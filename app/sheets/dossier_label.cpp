// P6, label berkas: 100 × 70 mm for the front of the folder; on A4 at the place the order names, or on its own size of paper.
// It lies open on a shelf: R and SR titles never stand on it.
#include "app/sheets/frame.h"
#include "app/sheets/indonesian.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

constexpr double width_mm = 100, height_mm = 70, code_mm = 25;

struct Line { const char* name; std::string value; bool strong; };

void lines(const SheetData& data, Canvas& canvas, double x, double y, double width) {
  const auto& dossier = data.dossier;
  const Line all[] = {{"Nomor berkas", dossier.number.value_or(""), true},
                      {"Klasifikasi", dossier.classification, true},
                      {"Kurun waktu", dossier.about.period, false},
                      {"Retensi", data.retention, false}};
  for (const Line& line : all) {
    const Style style{.size_pt = line.strong ? 10.5 : 8, .bold = line.strong, .min_size_pt = 6};
    const double value_width = width - 19, top = y - (line.strong ? 0.8 : 0.2);
    const bool long_number = line.strong && canvas.text_height(value_width, line.value, {.size_pt = 6, .bold = true}) > 5.4;
    canvas.text({x, y, 18.5, 4}, line.name, {.size_pt = 7});
    if (line.value.empty()) canvas.dotted(x + 19, x + width, y + 3.3);
    else canvas.text({x + 19, top, value_width, long_number ? 7.8 : 5.4}, line.value, style);
    y += long_number ? 8 : 5.9;
  }
}

void security_mark(const SheetData& data, Canvas& canvas, double x, double y) {
  canvas.frame({x, y, 12, 9}, 0.5);
  canvas.text({x, y, 12, 9}, security_code(data.dossier.about.security), {.size_pt = 16, .bold = true, .align = Align::centre, .middle = true});
}

void label(const SheetData& data, Canvas& canvas, double x, double y) {
  canvas.frame({x + 0.4, y + 0.4, width_mm - 0.8, height_mm - 0.8}, 0.35);
  const auto& about = data.dossier.about;
  const std::string unit = !about.unit.empty() ? about.unit : data.office.lines.empty() ? "" : data.office.lines.back();
  canvas.text({x + 4, y + 1.8, width_mm - (data.office.example ? 22 : 8), 5.4}, unit, {.size_pt = 8, .bold = true, .middle = true, .min_size_pt = 6});
  canvas.line(x + 4, y + 7.6, x + width_mm - 4, y + 7.6, 0.4);
  canvas.text({x + 4, y + 8.8, width_mm - 8, 16.6}, open_title(data), {.size_pt = 13, .bold = true, .middle = true, .min_size_pt = 7.5});
  canvas.line(x + 4, y + 26.4, x + width_mm - 4, y + 26.4, 0.2);
  lines(data, canvas, x + 4, y + 29.2, 52);
  security_mark(data, canvas, x + 4, y + 55.2);
  canvas.text({x + 18, y + 55.4, 38, 3.4}, "Keamanan: " + security_name(about.security), {.size_pt = 6.5});
  canvas.text({x + 18, y + 58.4, 38, 9.4}, data.place_path, {.size_pt = 6.5, .min_size_pt = 5.5});
  if (data.issue > 1) canvas.text({x + 4, y + 65, 14, 3}, "cetakan ke-" + std::to_string(data.issue), {.size_pt = 5.5});
  const double code_x = x + width_mm - 8.6 - code_mm;
  code_block(canvas, code_x, y + 31.5, code_mm, data.dossier.code, code_caption);
  if (data.office.example) canvas.text({x + 84, y + 3, 12, 4}, "CONTOH", {.size_pt = 7, .bold = true, .align = Align::right});
}

}  // namespace

void draw_dossier_label(const SheetData& data, Canvas& canvas) {
  if (data.paper == devices::Paper::own) {
    canvas.begin_page(width_mm, height_mm);
    return label(data, canvas, 0, 0);
  }
  const auto paper = devices::portrait_size(data.paper);
  canvas.begin_page(paper.width_mm, paper.height_mm);
  label(data, canvas, data.x_mm, data.y_mm);
}

}  // namespace berkas::sheets
