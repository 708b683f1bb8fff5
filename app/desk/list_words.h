// What is wrong with an office's list, in the clerk's words.
#pragma once
#include <string>

#include "app/desk/outcome.h"
#include "archive/exchange/listed_dossiers.h"
#include "archive/exchange/workbook_file.h"

namespace berkas::desk {

std::string reason_word(archive::ListedFault);        // bad-period, twice, …: stable
Sentence told(const archive::ListedMistake&);
Refused told(archive::WorkbookFault, const std::filesystem::path&);
Refused told(const archive::NoHead&);

}  // namespace berkas::desk
