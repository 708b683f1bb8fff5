// How a printer moves and stretches what it prints, and what to do about it. Pure values; lengths in millimetres.
// A printer puts what should stand at x to a + s·x. The clerk measures where two crosses came out; correction() undoes it.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "app/sheets/sheet_data.h"
#include "devices/code_writer.h"

namespace berkas::sheets {

struct CalibrationPage {                  // where its crosses should stand
  double left_mm = 20, top_mm = 20;       // of the first cross, from the edges of the paper
  double width_mm = 170, height_mm = 250; // to the cross at the right, to the one below
};
CalibrationPage calibration_page(devices::Paper);

struct Measured {                         // as the clerk read it from the ruler, in tenths
  int left = 0, top = 0, width = 0, height = 0;
  devices::Paper paper = devices::Paper::a4;
};
// Empty: further off than any printer is, so it was read or typed wrongly (12 mm of shift, 3 % of stretch).
std::optional<Calibration> correction(const Measured&);

std::string to_text(const Measured&);                       // "a4 203 198 1704 2507": as it is kept
std::optional<Measured> parse_measured(const std::string&);
std::optional<int> parse_tenths(const std::string& typed);  // "20,3", "20.3", "20": 203, 203, 200

// The page to measure (A4 or F4): crosses, rulers in millimetres, what to type. data.calibration is applied: without one it is the
// page to measure, with one the page to check. Returns its pages (1). As render().
int render_calibration_page(const SheetData&, const std::string& printer, const devices::CodeWriter&, const std::filesystem::path& pdf);

}  // namespace berkas::sheets
