// Renders a sheet to a PDF in a temporary folder of its own and reads it with foreign tools (poppler, zbar).
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/sheets/sheet_table.h"

namespace berkas::sheets::testing {

class Rendered {
public:
  Rendered(const Sheet&, const SheetData&);
  explicit Rendered(const std::function<int(const std::filesystem::path& pdf)>& draw);   // of what is no sheet of the table; gives its pages
  ~Rendered();
  Rendered(const Rendered&) = delete;
  Rendered& operator=(const Rendered&) = delete;

  int pages() const { return pages_; }
  const std::filesystem::path& pdf() const { return pdf_; }
  const std::filesystem::path& folder() const { return folder_; }
  std::string text() const;                                    // pdftotext -layout
  std::filesystem::path picture(int page, int dpi) const;      // pdftoppm, gray PNG
  std::vector<std::string> codes(int page) const;              // zbarimg on 200 dpi, in no order

private:
  std::filesystem::path folder_, pdf_;
  int pages_ = 0;
};

std::string output_of(const std::string& command);             // stdout; throws when the command ends badly
std::string quoted(const std::filesystem::path&);
std::string squeezed(const std::string& text);                 // runs of blanks and line ends as one blank
const Sheet& sheet(const char* id);                            // of the table

}  // namespace berkas::sheets::testing
