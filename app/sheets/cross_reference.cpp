// P20, kartu tunjuk silang: an A6 card that stands where somebody would look, and says where to look instead, or as well.
#include <algorithm>

#include "app/sheets/frame.h"
#include "app/sheets/indonesian.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

constexpr double width_mm = 148, height_mm = 105, edge_mm = 7;

double choice(Canvas& canvas, double x, double y, const char* text) {
  canvas.tick_box(x, y, 4, false);
  canvas.text({x + 5.5, y - 0.4, 28, 5}, text, {.size_pt = 9.5});
  return x + 34;
}

void card(const SheetData& data, Canvas& canvas, double x, double y) {
  const Span all{x + edge_mm, x + width_mm - edge_mm};
  canvas.frame({x + 0.4, y + 0.4, width_mm - 0.8, height_mm - 0.8}, 0.35);
  canvas.text({all.left, y + 4.4, all.width(), 7}, "KARTU TUNJUK SILANG", {.size_pt = 14, .bold = true});
  if (data.office.example) example_mark(canvas, x + width_mm - 22, y + 6);
  canvas.line(all.left, y + 13, all.right, y + 13, 0.5);
  const Span text{all.left, all.right - 34};
  const auto& about = data.dossier.about;
  double below = fields(canvas, text, y + 16,
                        {{"Berkas", open_title(data), 5, true}, {"Nomor berkas", data.dossier.number.value_or(""), 2}, {"Klasifikasi", data.dossier.classification},
                         {"Kurun waktu", title_masked(data) ? "" : about.period}, {"Lokasi simpan", data.place_path, 3}},
                        26, 4.9, 8.5);
  code_block(canvas, all.right - 24, y + 18, 20, data.dossier.code, "");
  below = std::max(below, y + 48.0) + 2;
  canvas.line(all.left, below, all.right, below, 0.2);
  below += 3;
  choice(canvas, choice(canvas, all.left, below, "lihat"), below, "lihat juga");
  below += 7;
  fields(canvas, all, below, {{"Berkas", "", 1}, {"Kode lacak", data.dossier.parent_dossier}, {"Kode, nomor", ""}, {"Lokasi simpan", ""}}, 26, 5.7, 8.5);
  printed_line(canvas, {all.left, y + height_mm - 5, all.width(), 3}, data, "", 6);
}

}  // namespace

void draw_cross_reference(const SheetData& data, Canvas& canvas) {
  if (data.paper == devices::Paper::own) {
    canvas.begin_page(width_mm, height_mm);
    return card(data, canvas, 0, 0);
  }
  const auto paper = devices::portrait_size(data.paper);
  canvas.begin_page(paper.width_mm, paper.height_mm);
  card(data, canvas, data.x_mm, data.y_mm);
}

}  // namespace berkas::sheets
