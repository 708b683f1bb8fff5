// The first sheet of a workbook somebody hands in (XLSX), as a table. Dates become YYYY-MM-DD, formulas their last result; a row's
// line is its number in the sheet. Nothing of a file that is damaged, protected or without measure is handed on. Plain values, any thread.
#pragma once
#include <filesystem>
#include <variant>

#include "archive/exchange/table_file.h"

namespace berkas::archive {

enum class WorkbookFault { unreadable, not_a_workbook, damaged, locked, no_sheet, too_large, too_many_rows, too_many_columns, cell_too_long, empty };

// Limits: bytes counts what comes out of the package, part for part and together.
std::variant<Table, WorkbookFault> read_workbook(const std::filesystem::path&, const TableLimits& = {.bytes = 96 << 20, .rows = 200'000, .columns = 200, .cell_bytes = 32'768});

bool looks_like_workbook(const std::filesystem::path&);   // by its first bytes: a package, or an older or a locked workbook

}  // namespace berkas::archive
