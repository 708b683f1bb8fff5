#include "archive/exchange/csv.h"

#include <algorithm>

#include "workflow/xml_text.h"

namespace berkas::archive {
namespace {

// A cell that begins like a formula gets an apostrophe, as spreadsheets themselves mark text.
std::string defused(std::string cell) {
  if (!cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos) cell.insert(cell.begin(), '\'');
  return cell;
}

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(";\"\r\n") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

}  // namespace

void Csv::add(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text_ += ';';
    text_ += quoted(defused(workflow::xml_text(cells[i])));  // no NUL, no broken UTF-8 here either
  }
  text_ += "\r\n";
}

}  // namespace berkas::archive
