// A sheet on its way out: the code and number of this issue, and where its PDF is kept until the clerk has the paper in hand.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/retention/minutes.h"
#include "app/desk/state.h"
#include "app/sheets/form_geometry.h"
#include "app/sheets/sheet_table.h"
#include "archive/shelves/paper_records.h"

namespace berkas::desk {

struct Issued {
  std::string form_code;                                // empty: the sheet has none of its own
  int issue = 1, pages = 0;
};

struct SheetOrder {
  const sheets::Sheet* sheet = nullptr;
  archive::Dossier dossier;
  std::optional<archive::Item> item;
  std::optional<devices::Paper> paper;
  std::optional<archive::Loan> loan;                    // of a sheet about a loan; dossier is what was lent
  std::optional<archive::Place> place;                  // of a label of a place; there is no dossier then
  std::optional<MinutesCase> minutes;                   // of a berita acara; there is no dossier then
  const std::string& subject() const { return minutes ? minutes->subject : place ? place->code : dossier.code; }
};

// What can be printed of this dossier now: fills the sheet's data, or says what it still needs.
Outcome<sheets::SheetData> data_for(Desk::State&, const SheetOrder&);

// Renders the PDF and writes the issue into the history, both or neither.
Outcome<Issued> issue_sheet_paper(Desk::State&, const SheetOrder&, sheets::SheetData&, const std::filesystem::path& target);

// The shapes this form was printed in, oldest first; empty: printed before shapes were kept, or a form without boxes.
std::vector<sheets::FormGeometry> kept_geometries(archive::Catalogue&, const std::string& form_code);
std::string geometry_key(const std::string& form_code);

devices::Paper paper_of(const SheetOrder&);
void make_kept_sheets(const Desk::State&);              // DIR/print, where it is not there yet
std::filesystem::path kept_sheet(const Desk::State&, const SheetOrder&);

}  // namespace berkas::desk
