// What a printed form is filled from: the dossier, its SOP, its check sheet, the office's settings, the operator.
#pragma once
#include <string>

#include "app/desk/state.h"
#include "app/sheets/sheet_data.h"

namespace berkas::desk {

// Reads the catalogue. The sheet's own code, issue and number are the caller's to add.
sheets::SheetData sheet_data(Desk::State&, const archive::Dossier&);
sheets::SheetData place_sheet_data(Desk::State&, const archive::Place&, devices::Paper);   // the label of a box, a folder or a shelf
sheets::Letterhead letterhead(archive::Catalogue&);

// P15's facts from a scan: scanner, resolution, mode and moment; hashes are added when the pages are embedded.
sheets::ScanFacts scan_facts(const archive::IntakeFacts&, const archive::Operator&);
// The same facts as the archive holds them, for printing P15 again.
sheets::ScanFacts scan_facts(const archive::StoredFile&, const archive::Operator&);

}  // namespace berkas::desk
