// All that is printed, as one matrix: each sheet on each of its papers with each content, the lists of P12, the sheets of labels and
// the calibration page. BERKAS_PDFS=FOLDER keeps them, to be looked at one by one.
#pragma once
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "tests/app/sheets/rendered.h"
#include "tests/app/sheets/sample.h"

namespace berkas::sheets::testing {

enum class Content { blank, brief, lengthy, secret, top_secret };   // secret: R, brief; top_secret: SR, lengthy
constexpr Content contents[] = {Content::blank, Content::brief, Content::lengthy, Content::secret, Content::top_secret};
std::string name_of(Content);
bool is_masked(Content);

SheetData data_of(const Sheet&, Content);               // minutes of the sheet's own kind
archive::ListTable list_of(const std::string& id, Content);   // an office's list, with the columns the program itself gives it
const std::vector<std::string>& list_ids();

struct Printed {
  std::string name;                       // transfer-minutes-f4-long
  std::string sheet;                      // its id, "list-…", "labels-…" or "calibration"
  Content content = Content::brief;
  bool framed = true;                     // an office's form, with a footer on every page; else a label, a card, a slip
  std::function<int(const std::filesystem::path& pdf)> draw;
};
inline void PrintTo(const Printed& one, std::ostream* out) { *out << one.name; }
const std::vector<Printed>& every_sheet();

void keep_if_asked(const Rendered&, const std::string& name);   // copies the PDF into BERKAS_PDFS

}  // namespace berkas::sheets::testing
