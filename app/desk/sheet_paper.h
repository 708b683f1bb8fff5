// A sheet on its way out: the code and number of this issue, and where its PDF is kept until the clerk has the paper in hand.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/state.h"
#include "app/sheets/form_geometry.h"
#include "app/sheets/sheet_table.h"

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
};

// What can be printed of this dossier now: fills the sheet's data, or says what it still needs.
Outcome<sheets::SheetData> data_for(Desk::State&, const SheetOrder&);

// Renders the PDF and writes the issue into the history, both or neither.
Outcome<Issued> issue_sheet_paper(Desk::State&, const SheetOrder&, sheets::SheetData&, const std::filesystem::path& target);

// The shapes this form was printed in, oldest first; empty: printed before shapes were kept, or a form without boxes.
std::vector<sheets::FormGeometry> kept_geometries(Desk::State&, const std::string& form_code);
std::string geometry_key(const std::string& form_code);

devices::Paper paper_of(const SheetOrder&);
void make_kept_sheets(const Desk::State&);              // DIR/print, where it is not there yet
std::filesystem::path kept_sheet(const Desk::State&, const SheetOrder&);

}  // namespace berkas::desk
