// Handing a sheet to a printer, in the clerk's words; and the printer's own correction. Included by app/desk/*.cpp only.
#pragma once
#include "app/desk/state.h"
#include "app/sheets/calibration.h"
#include "devices/printer.h"

namespace berkas::desk {

// Fills job, state and words of `printed`, whose queue and pdf are set. A printer that does not take it is an answer: the sheet is kept.
void hand_to_printer(Desk::State&, Printed&, const std::string& title, devices::Paper, devices::PaperSize own_size);
// A print service that is silent now is not the same as one that has no such queue: the sheet is made and kept all the same.
bool surely_unknown(const Devices&, const std::string& printer);
Refused unknown_printer(const std::string& name);
Refused where_to();

// What this printer was measured to do; no correction when it never was.
std::optional<sheets::Measured> measured_of(archive::Catalogue&, const std::string& printer);
sheets::Calibration calibration_of(archive::Catalogue&, const std::string& printer);
std::string calibration_key(const std::string& printer);

}  // namespace berkas::desk
