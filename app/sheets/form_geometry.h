// Where the boxes and the blank lines of one printed form stand, as data: taken from the drawing itself when the form is issued,
// kept with it as text, and read again when the paper comes back, however the form is drawn by then. Pure values, any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/sheets/sheet_table.h"

namespace berkas::sheets {

struct FormPage {
  double width_mm = 0, height_mm = 0;
  std::vector<CornerMark> marks;          // the printed squares that tell where the page lies on the scan
};

struct FormGeometry {
  std::string sheet;                      // id of the sheet: "check-sheet"
  std::vector<FormPage> pages;
  std::vector<TickBox> boxes;             // lengths to 0.01 mm, as kept
  std::vector<WriteArea> areas;
};

FormGeometry drawn_form(const Sheet&, const SheetData&, const devices::CodeWriter&);      // exactly as drawn (render.cpp)
// The same as it is kept: lengths rounded, names of one line.
FormGeometry form_geometry(const Sheet&, const SheetData&, const devices::CodeWriter&);

std::string to_text(const FormGeometry&);
// Empty for anything that is not such a text whole: a geometry half read would move every tick.
std::optional<FormGeometry> parse_form_geometry(std::string_view);

}  // namespace berkas::sheets
