// Check sheets marked by hand, worn and scanned, with what was meant in every box. Fixed seed, same sheets.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/sheets/check_boxes.h"
#include "tests/app/marks/wear.h"

namespace berkas::testing {

enum class Meant { nothing, mark, taken_back };

struct BlankSheet {                       // one print: its pictures at 300 dpi and its shape
  sheets::FormGeometry geometry;
  std::vector<devices::PageImage> pages;
  std::vector<bool> printed_ticks;        // of each box
};

struct MarkedPage {
  int sheet = 0, page = 1;
  const BlankSheet* blank = nullptr;
  Style style = Style::tick;
  Wear wear;
  devices::PageImage scan;
  std::vector<Meant> meant;               // as the boxes of page_shape(geometry, page)
  std::vector<bool> written;              // as its areas
};

class MarkedSheets {
public:
  MarkedSheets();                         // renders the prints
  // The pages of one sheet; the number is the seed.
  std::vector<MarkedPage> make(int sheet) const;

private:
  std::vector<BlankSheet> blanks_;
  std::unique_ptr<devices::PageCodec> codec_;
};

struct Tally {
  long boxes = 0, right = 0, unsure = 0, wrong = 0, not_registered = 0, pages = 0, struck = 0, struck_unsure = 0, areas = 0, areas_wrong = 0;
  void add(const Tally&);
};
// Compares; wrong and unsure boxes are written as pictures to the folder, when one is given.
Tally tally(const MarkedPage&, const devices::FormReading&, const devices::MarkReader&, const std::string& picture_folder = {});

}  // namespace berkas::testing
