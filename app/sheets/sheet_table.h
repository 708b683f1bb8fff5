// Every printed form, one line each. Adding a sheet: its .cpp with one draw function, its test, its golden picture, and one
// line in sheet_table.cpp, the CMake list and the changelog. Desk, window and command line list this table by themselves.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/sheets/sheet_data.h"
#include "devices/code_writer.h"

namespace berkas::sheets {

class Canvas;

enum class About { dossier, loan, place, minutes };

struct Sheet {
  std::string id;                         // check-sheet: the command line's word, never changes
  std::string title_id, title_en;
  std::vector<devices::Paper> papers;     // the first is the usual one
  bool has_form_code;                     // desk issues a code of type F for each print and hands it in
  void (*draw)(const SheetData&, Canvas&);
  devices::PaperSize own_size;            // of a sheet that prints at Paper::own (labels, stamp); else 0 × 0
  About about = About::dossier;           // what its code names
};

const std::vector<Sheet>& all_sheets();
const Sheet* find_sheet(std::string_view id);   // null when there is none of that name

// Writes the PDF (all fonts embedded) and returns its pages. Any thread; the same data gives the same bytes. A paper the
// sheet does not know becomes its usual one. Throws devices::Failure{disk} when the file cannot be written whole.
int render(const Sheet&, const SheetData&, const devices::CodeWriter&, const std::filesystem::path& pdf);

struct TickBox {                          // where a box to tick stands, so that a scanned form can be read back
  std::string row, column;                // "A7", "ada"
  int page = 1;
  double x_mm = 0, y_mm = 0, size_mm = 0; // top left corner on the page; corner marks: form_marks()
};
std::vector<TickBox> tick_boxes(const Sheet&, const SheetData&, const devices::CodeWriter&);   // empty: a sheet without marks

struct WriteArea {                        // blank paper to write on: what stands there later was written by hand
  std::string row, column;                // "A7", "keterangan"; fields: "isian", its name; signatures: "tanda-tangan", heading
  int page = 1;
  double x_mm = 0, y_mm = 0, width_mm = 0, height_mm = 0;
};

struct CornerMark { double x_mm = 0, y_mm = 0, size_mm = 0; };   // a filled square, its top left corner; the 4 of one page
std::vector<CornerMark> form_marks(double page_width_mm, double page_height_mm);

}  // namespace berkas::sheets
