// P5 and the labels of boxes, folders and shelves on a sheet of labels: many on one page, from any place of a used sheet on.
// They lie open: titles of R and SR never stand on one, and labels of places carry no title at all.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "app/sheets/label_stock.h"

namespace berkas::sheets {

struct Label {                            // what stands on one
  std::string code;                       // as a symbol and in clear
  std::string kind;                       // "BOKS", "FOLDER", "RAK"; empty on a dossier's label
  std::string strong, body, foot;         // number; title or what lies inside; class, years, security
  int issue = 1;                          // "cetakan ke-"
};
Label dossier_label(const SheetData&);
Label place_label(const SheetData&);      // of data.container

struct LabelOrder {
  LabelStock stock;
  int start = 0;                          // place of the first label on the first sheet: what stands before is used up
  bool outlines = false;                  // the labels' edges as well: for a trial on plain paper, held against the sheet
};
struct LabelPlace { int page = 1, place = 0; };
LabelPlace label_place(const LabelOrder&, std::size_t index);
int label_pages(const LabelOrder&, std::size_t labels);

void draw_label(Canvas&, const BoxMm&, const Label&);
// data: office, printed_at and the calibration of the printer; its dossier is not looked at. Returns the pages. As render().
int render_labels(const LabelOrder&, const std::vector<Label>&, const SheetData&, const devices::CodeWriter&, const std::filesystem::path& pdf);

}  // namespace berkas::sheets
