// What an office has without Berkas: its list as a spreadsheet (CSV, looked through with grep) or as one table (LIKE '%word%').
// Same rows, same words, same run; prints medians and how many times Berkas is faster.
#pragma once
#include <filesystem>

#include "app/desk/desk.h"

namespace berkas::bench {

void compare_with_office_list(desk::Desk&, const std::filesystem::path& catalogue, const std::filesystem::path& scratch);

}  // namespace berkas::bench
