// What a printer does to a sheet, measured by the clerk and undone on every sheet printed there. Built over a Desk and of its thread.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "app/desk/desk.h"
#include "app/sheets/calibration.h"

namespace berkas::desk {

struct TypedMeasures { std::string left, top, width, height; };    // "20,3"
struct CalibrationView {
  std::string printer;
  std::optional<sheets::Measured> measured;           // none: never calibrated
  sheets::Calibration correction;
};

class Calibrations {
public:
  explicit Calibrations(Desk& desk) : desk_(desk) {}

  // The page to measure, without any correction; checked: with the one that is kept, to see that it is right. To the printer, or
  // into the file where one is named.
  Outcome<Printed> page(const std::string& printer, const std::filesystem::path& file, devices::Paper, bool checked);
  Outcome<CalibrationView> measured(const std::string& printer, const TypedMeasures&, devices::Paper);
  Outcome<CalibrationView> show(const std::string& printer);
  Outcome<Done> forget(const std::string& printer);

private:
  Desk& desk_;
};

}  // namespace berkas::desk
