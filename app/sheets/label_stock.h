// Sheets of labels as they are sold: where each label stands on the sheet. A plain value, in millimetres from the upper left corner.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/sheets/canvas.h"

namespace berkas::sheets {

struct LabelStock {
  std::string id;                         // "a4-3x8": the command line's word
  std::string title_id, title_en;
  double page_width_mm = 210, page_height_mm = 297;
  int columns = 1, rows = 1;
  double left_mm = 0, top_mm = 0;         // corner of the first label
  double pitch_x_mm = 0, pitch_y_mm = 0;  // from label to label
  double width_mm = 0, height_mm = 0;     // of one label
  bool from_package = false;              // the label's size stands on the package, the sheet's margins do not: measure before the first use

  int count() const { return columns * rows; }
  BoxMm label(int place) const;           // 0 … count()-1, row by row
  BoxMm printed(int place) const;         // that part of it an office printer reaches: words and code stay inside
  devices::Paper paper() const;           // a4, f4, or own for a sheet of another size
};

const std::vector<LabelStock>& label_stocks();
const LabelStock* find_label_stock(std::string_view id);

// The office's own stock, as it is kept in a setting: "page 210x297 grid 3x8 at 0,4.5 pitch 70x36 label 70x36". Empty: no such layout,
// or one that no sheet can have (labels over each other, beyond the sheet, too small for a code).
std::optional<LabelStock> parse_label_stock(const std::string& id, const std::string& layout);
std::string layout_text(const LabelStock&);

inline constexpr double least_code_mm = 12;   // a symbol under that is not printed
// How large the code of a label of this size is drawn; 0 where the label is too small for one.
double label_code_mm(double width_mm, double height_mm);

}  // namespace berkas::sheets
