// P4, lembar sampul pindai: lies on top of a document in the feeder, separates one dossier from the next. It lies open, so it
// never shows a restricted title.
#include <algorithm>

#include "app/sheets/frame.h"
#include "app/sheets/indonesian.h"
#include "app/sheets/sheets.h"

namespace berkas::sheets {
namespace {

constexpr Margins margins{.left = 22, .right = 22, .top = 14, .bottom = 16};

double instruction(Canvas& canvas, const Span& span, double y) {
  canvas.frame({span.left, y, span.width(), 17}, 0.7);
  canvas.text({span.left + 3, y + 2.2, span.width() - 6, 7}, "Letakkan di atas dokumen sebelum dipindai", {.size_pt = 16, .bold = true, .align = Align::centre, .min_size_pt = 11});
  canvas.text({span.left + 3, y + 10.2, span.width() - 6, 4.6}, "Satu lembar sampul untuk satu dokumen. Sampul ini tidak menjadi bagian arsip.",
              {.size_pt = 9.5, .align = Align::centre, .min_size_pt = 7});
  return y + 17;
}

double big_code(const SheetData& data, Canvas& canvas, double y) {
  constexpr double size = 50;
  const std::string code = subject_code(data);
  canvas.code((canvas.page_width() - size) / 2, y, size, code);
  y += size + Canvas::quiet_zone(size);
  const Span span = body(canvas, margins);
  canvas.text({span.left, y, span.width(), 11}, code, {.size_pt = 25, .bold = true, .align = Align::centre, .family = Family::mono, .min_size_pt = 14});
  canvas.text({span.left, y + 11.5, span.width(), 4.6}, code_caption, {.size_pt = 9, .align = Align::centre});
  return y + 18;
}

std::string item_title(const SheetData& data) {
  if (!data.item) return "";
  return title_masked(data) ? "(uraian dibatasi)" : data.item->about.title;
}

std::string item_line(const SheetData& data) {
  if (!data.item) return "";
  return number(data.item->number) + (data.items.size() > 1 ? " dari " + number(static_cast<std::int64_t>(data.items.size())) : "");
}

// The form's own small code tells a scanned cover from a page of the dossier that carries the dossier's code.
void form_code(const SheetData& data, Canvas& canvas) {
  if (data.form_code.empty()) return;
  constexpr double size = 15;
  const double x = canvas.page_width() - margins.right - 9 - size, y = canvas.page_height() - margins.bottom - 31;
  code_block(canvas, x, y, size, data.form_code, "kode lembar sampul ini");
}

// Bars along both edges: by them a scanned cover is known for one, whatever way it lies and even where no code on it can be
// read. devices/leptonica/inspect looks for just these: 6 x 4 mm, one every 10 mm.
void cover_bars(Canvas& canvas) {
  constexpr double wide = 6, high = 4, pitch = 10, from_edge = 8, first = 24;
  for (double y = first; y + high <= canvas.page_height() - first; y += pitch)
    for (const double x : {from_edge, canvas.page_width() - from_edge - wide}) canvas.fill({x, y, wide, high}, 0.0);
}

}  // namespace

void draw_scan_cover(const SheetData& data, Canvas& canvas) {
  begin_sheet_page(canvas, data, margins);
  cover_bars(canvas);
  const Span span = body(canvas, margins);
  double y = letterhead(canvas, data.office, span, margins.top, 11);
  y = title(canvas, span, y + 4, "LEMBAR SAMPUL PINDAI", "", 20);
  y = instruction(canvas, span, y + 3);
  y = big_code(data, canvas, y + 14);
  const auto& dossier = data.dossier;
  const bool known_number = dossier.number.has_value();
  fields(canvas, span, y + 6,
         {{"Nama berkas", open_title(data), 5, true},
          {"Item arsip", item_title(data), 4},
          {"Nomor item", item_line(data)},
          {"Nomor berkas", dossier.number.value_or(""), 2},
          {"Kode klasifikasi", dossier.classification},
          {"Klasifikasi keamanan", known_number || title_masked(data) ? security_line(dossier.about.security) : ""},
          {"Jumlah lembar", data.expected_sheets ? counted(*data.expected_sheets, "lembar") : ""}},
         45, 6.6, 11.5);
  form_code(data, canvas);
}

}  // namespace berkas::sheets
