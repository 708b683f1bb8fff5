// What is wrong with a table that was handed in, in the clerk's words.
#pragma once
#include <filesystem>

#include "app/desk/outcome.h"
#include "archive/exchange/table_file.h"

namespace berkas::desk {

Refused told(const archive::TableMistake&, const std::filesystem::path&);
// The columns' names are not those of the table that is wanted: which are not there, which are twice or unknown.
Refused wrong_columns(const std::string& wanted, const std::vector<std::string>& missing, const std::vector<std::string>& unknown, const std::vector<std::string>& twice);

}  // namespace berkas::desk
