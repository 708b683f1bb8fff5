#include "archive/exchange/table_file.h"

#include <csv.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <string_view>

#include "archive/catalogue/row_store.h"
#include "workflow/folding.h"

namespace berkas::archive {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view bom = "\xEF\xBB\xBF";
constexpr std::string_view formula_marks = "=+-@\t\r";

std::string trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return std::string(text);
}

std::string undefused(std::string cell) {
  if (cell.size() > 1 && cell[0] == '\'' && formula_marks.find(cell[1]) != std::string_view::npos) cell.erase(0, 1);
  return cell;
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

// Whichever stands most often outside quotation marks; ';' where none does.
char separator_of(std::string_view line) {
  std::size_t best_count = 0;
  char best = ';';
  for (const char candidate : {';', ',', '\t'}) {
    bool quoted = false;
    std::size_t count = 0;
    for (const char c : line) {
      if (c == '"') quoted = !quoted;
      else if (c == candidate && !quoted) ++count;
    }
    if (count > best_count) best_count = count, best = candidate;
  }
  return best;
}

std::optional<TableFault> no_text(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) return TableFault::spreadsheet;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.find('\0') != std::string_view::npos) return TableFault::not_text;
  return std::nullopt;
}

// Fed one line of the file at a time, so that the line of every row is known.
class Reading {
public:
  Reading(char separator, const TableLimits& limits) : limits_(limits) {
    csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    table.separator = separator;
  }
  ~Reading() { csv_free(&parser_); }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  bool feed(std::string_view text, std::int64_t line) {
    if (!inside_) row_.line = line;
    line_ = line;
    ended_ = false;
    if (csv_parse(&parser_, text.data(), text.size(), cell_read, row_read, this) != text.size()) fail(csv_error(&parser_) == CSV_EPARSE ? TableFault::quotes : TableFault::too_large, line);
    inside_ = !ended_ && (!row_.cells.empty() || text.find_first_not_of(" \t\r\n") != std::string_view::npos || inside_);
    return !mistake;
  }
  void end() {
    if (!mistake && csv_fini(&parser_, cell_read, row_read, this) != 0) fail(TableFault::cut_off, row_.line);
    if (!mistake && table.head.empty()) fail(TableFault::empty, 0);
  }

  Table table;
  std::optional<TableMistake> mistake;

private:
  void fail(TableFault fault, std::int64_t line) {
    if (!mistake) mistake = TableMistake{fault, line};
  }

  static void cell_read(void* bytes, std::size_t size, void* self) noexcept {  // without memory there is no table to go on with
    static_cast<Reading*>(self)->cell({static_cast<const char*>(bytes), size});
  }
  static void row_read(int, void* self) noexcept { static_cast<Reading*>(self)->row(); }

  void cell(std::string_view bytes) {
    if (mistake) return;
    if (bytes.size() > limits_.cell_bytes) return fail(TableFault::cell_too_long, row_.line);
    if (row_.cells.size() >= limits_.columns) return fail(TableFault::too_many_columns, row_.line);
    row_.cells.push_back(undefused(trimmed(bytes)));
  }

  void row() {
    ended_ = true;
    if (mistake) return;
    const bool blank = std::all_of(row_.cells.begin(), row_.cells.end(), [](const auto& cell) { return cell.empty(); });
    if (blank) {
      row_.cells.clear();
    } else if (table.head.empty()) {
      while (row_.cells.back().empty()) row_.cells.pop_back();
      table.head = std::exchange(row_.cells, {});
      table.head_line = row_.line;
    } else if (table.rows.size() >= limits_.rows) {
      fail(TableFault::too_many_rows, row_.line);
    } else {
      while (row_.cells.size() > table.head.size() && row_.cells.back().empty()) row_.cells.pop_back();
      table.rows.push_back({row_.line, std::exchange(row_.cells, {})});
    }
    row_.line = line_ + 1;
  }

  const TableLimits& limits_;
  csv_parser parser_{};
  TableRow row_;
  std::int64_t line_ = 0;
  bool inside_ = false, ended_ = false;
};

}  // namespace

std::optional<std::size_t> Table::column(const std::string& name) const {
  const auto wanted = workflow::folded(name);
  for (std::size_t at = 0; at < head.size(); ++at)
    if (workflow::folded(head[at]) == wanted) return at;
  return std::nullopt;
}

std::variant<Table, TableMistake> parse_csv(const std::string& bytes, const TableLimits& limits) {
  if (static_cast<std::int64_t>(bytes.size()) > limits.bytes) return TableMistake{TableFault::too_large, 0};
  std::string_view text = bytes;
  if (const auto fault = no_text(text)) return TableMistake{*fault, 0};
  if (text.starts_with(bom)) text.remove_prefix(bom.size());
  std::int64_t line = 1;
  auto separator = separator_of(first_line(text));
  if (text.starts_with("sep=") && text.size() > 4) {   // what a spreadsheet writes for itself
    separator = text[4];
    text.remove_prefix(std::min(text.size(), first_line(text).size() + 1));
    ++line;
  }
  Reading reading(separator, limits);
  for (; !text.empty(); ++line) {
    const auto one = text.substr(0, std::min(text.size(), first_line(text).size() + 1));
    text.remove_prefix(one.size());
    if (valid_utf8(std::string(one)) != one) return TableMistake{TableFault::not_utf8, line};
    if (!reading.feed(one, line)) break;
  }
  reading.end();
  if (reading.mistake) return *reading.mistake;
  return std::move(reading.table);
}

std::variant<Table, TableMistake> read_csv(const fs::path& path, const TableLimits& limits) {
  std::error_code none;
  if (!fs::is_regular_file(path, none)) return TableMistake{TableFault::unreadable, 0};
  const auto size = fs::file_size(path, none);
  if (none) return TableMistake{TableFault::unreadable, 0};
  if (size > static_cast<std::uintmax_t>(limits.bytes)) return TableMistake{TableFault::too_large, 0};
  std::ifstream in(path, std::ios::binary);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size)) && size > 0) return TableMistake{TableFault::unreadable, 0};
  return parse_csv(bytes, limits);
}

bool is_formula(const std::string& cell) {
  if (cell.size() < 2) return false;
  if (cell[0] == '=' || cell[0] == '@') return true;
  if (cell[0] != '+' && cell[0] != '-') return false;
  return cell.find_first_not_of("0123456789.,() ", 1) != std::string::npos && cell[1] != ' ';
}

}  // namespace berkas::archive
