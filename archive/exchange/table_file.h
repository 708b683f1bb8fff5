// A table somebody hands in: CSV as spreadsheets write it (UTF-8 with or without BOM; ';', ',' or tab; quotes; "sep=;" above).
// The one reader of everything that is imported. What is wrong with the file as a whole is one mistake with its line, and nothing
// of the file is handed on; what is wrong with a row is for whoever knows what the row means. libcsv is named in the .cpp only.
// Plain values, any thread.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace berkas::archive {

struct TableRow {
  std::int64_t line = 0;                 // where it begins in the file; the first line is 1
  std::vector<std::string> cells;        // valid UTF-8, blanks around taken off; an apostrophe that defused a formula too
};

struct Table {
  std::vector<std::string> head;
  std::int64_t head_line = 1;
  std::vector<TableRow> rows;            // empty lines are left out; empty cells behind the last column too
  char separator = ';';

  // The column of this name, letter case and blanks aside.
  std::optional<std::size_t> column(const std::string& name) const;
};

enum class TableFault {
  unreadable,                            // no such file, a folder, no permission
  empty,                                 // no head
  too_large, too_many_rows, too_many_columns, cell_too_long,
  spreadsheet,                           // XLSX, XLS or ODS under another name
  not_text,                              // UTF-16, or bytes no text has
  not_utf8,                              // an older encoding, such as Windows-1252
  quotes,                                // a quotation mark where none can stand
  cut_off                                // the file ends inside quotation marks
};

struct TableMistake {
  TableFault fault = TableFault::unreadable;
  std::int64_t line = 0;                 // 0: of no line
};

struct TableLimits {
  std::int64_t bytes = 64 << 20;
  std::size_t rows = 200'000, columns = 200, cell_bytes = 32'768;
};

std::variant<Table, TableMistake> read_csv(const std::filesystem::path&, const TableLimits& = {});
std::variant<Table, TableMistake> parse_csv(const std::string& bytes, const TableLimits& = {});

// A spreadsheet would run it: begins with = or @, or with + or - and goes on as neither a number nor alone.
bool is_formula(const std::string& cell);

}  // namespace berkas::archive
