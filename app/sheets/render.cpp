#include <algorithm>

#include "app/sheets/canvas.h"
#include "app/sheets/form_geometry.h"
#include "app/sheets/sheet_table.h"

namespace berkas::sheets {
namespace {

SheetData as_the_sheet_takes_it(const Sheet& sheet, SheetData data) {
  if (!sheet.has_form_code) data.form_code.clear();
  if (std::find(sheet.papers.begin(), sheet.papers.end(), data.paper) == sheet.papers.end()) data.paper = sheet.papers.front();
  return data;
}

}  // namespace

int render(const Sheet& sheet, const SheetData& ordered, const devices::CodeWriter& codes, const std::filesystem::path& pdf) {
  const SheetData data = as_the_sheet_takes_it(sheet, ordered);
  Canvas counting({}, data, codes, 0);
  sheet.draw(data, counting);
  Canvas canvas(pdf, data, codes, counting.finish());
  sheet.draw(data, canvas);
  return canvas.finish();
}

std::vector<TickBox> tick_boxes(const Sheet& sheet, const SheetData& ordered, const devices::CodeWriter& codes) {
  return drawn_form(sheet, ordered, codes).boxes;
}

FormGeometry drawn_form(const Sheet& sheet, const SheetData& ordered, const devices::CodeWriter& codes) {
  const SheetData data = as_the_sheet_takes_it(sheet, ordered);
  Canvas counting({}, data, codes, 0);
  sheet.draw(data, counting);
  FormGeometry drawn{.sheet = sheet.id, .pages = {}, .boxes = counting.ticks(), .areas = counting.areas()};
  for (const auto& size : counting.page_sizes()) drawn.pages.push_back({size.width_mm, size.height_mm, form_marks(size.width_mm, size.height_mm)});
  return drawn;
}

std::vector<CornerMark> form_marks(double page_width_mm, double page_height_mm) {
  constexpr double size = 5, inset = 8;   // inside what every laser printer reaches
  const double right = page_width_mm - inset - size, bottom = page_height_mm - inset - size;
  return {{inset, inset, size}, {right, inset, size}, {inset, bottom, size}, {right, bottom, size}};
}

}  // namespace berkas::sheets
