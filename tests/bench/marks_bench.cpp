// Check sheets marked by hand, read back: how many boxes are right, unsure, wrong, and how long a page takes.
//   marks_bench [SHEETS=40] [FIRST=1] [FOLDER for the pictures of what was not right]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "devices/leptonica/leptonica_pages.h"
#include "tests/app/marks/marked_sheets.h"

int main(int argc, char** argv) {
  using namespace berkas;
  const int sheets = argc > 1 ? std::atoi(argv[1]) : 40, first = argc > 2 ? std::atoi(argv[2]) : 1;
  const std::string folder = argc > 3 ? argv[3] : "";
  const testing::MarkedSheets stack;
  const auto reader = devices::make_leptonica_marks();
  static const char* const names[] = {"tick", "cross", "filled", "scribble", "loop", "corrected"};
  std::vector<testing::Tally> by_style(testing::styles);
  testing::Tally all;
  std::vector<double> milliseconds;
  for (int sheet = first; sheet < first + sheets; ++sheet)
    for (const auto& page : stack.make(sheet)) {
      std::vector<devices::FormShape> shapes;
      for (int p = 1; p <= static_cast<int>(page.blank->pages.size()); ++p) shapes.push_back(sheets::page_shape(page.blank->geometry, p).shape);
      const std::clock_t begun = std::clock();   // of this one thread: others may use the machine
      auto reading = reader->read(page.scan, shapes);
      milliseconds.push_back(1000.0 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
      if (reading.found == devices::FormFound::yes && reading.shape != page.page - 1) reading.found = devices::FormFound::another_form;
      const auto t = testing::tally(page, reading, *reader, folder);
      std::printf("sheet %d page %d %s %s dpi %d copies %d fold %d turns %d: found %d marks %d outlines %.2f boxes %ld unsure %ld wrong %ld areas wrong %ld\n", sheet, page.page,
                  names[static_cast<int>(page.style)], page.wear.gray ? "gray" : "colour", page.wear.dpi, page.wear.copies, page.wear.folded_corner, page.wear.quarter_turns,
                  static_cast<int>(reading.found), reading.marks_seen, reading.place.outlines, t.boxes, t.unsure, t.wrong, t.areas_wrong);
      std::fflush(stdout);
      by_style[static_cast<std::size_t>(page.style)].add(t), all.add(t);
    }
  const auto line = [](const char* name, const testing::Tally& t) {
    const double n = static_cast<double>(std::max(1L, t.boxes));
    std::printf("%-10s pages %3ld (not placed %ld)  boxes %6ld  right %.3f %%  unsure %.3f %%  wrong %ld (%.3f %%)  struck %ld, of them unsure %ld  areas %ld, wrong %ld\n", name, t.pages,
                t.not_registered, t.boxes, 100 * static_cast<double>(t.right) / n, 100 * static_cast<double>(t.unsure) / n, t.wrong, 100 * static_cast<double>(t.wrong) / n, t.struck,
                t.struck_unsure, t.areas, t.areas_wrong);
  };
  for (std::size_t s = 0; s < by_style.size(); ++s) line(names[s], by_style[s]);
  line("all", all);
  std::sort(milliseconds.begin(), milliseconds.end());
  if (!milliseconds.empty()) std::printf("ms per page: median %.0f, most %.0f\n", milliseconds[milliseconds.size() / 2], milliseconds.back());
  return all.wrong == 0 && all.not_registered == 0 && static_cast<double>(all.right + all.unsure) >= 0.995 * static_cast<double>(all.boxes) ? 0 : 1;
}
