// What leaves the archive for other programs and other offices: one file that appears whole or not at all. What stood there is replaced,
// the clerk was asked. On the Desk's thread; each way out of a dossier is written into its history first (exchange.cpp, file.cpp).
#pragma once
#include <filesystem>
#include <string>
#include <system_error>

#include "app/desk/desk.h"
#include "workflow/sop.h"

namespace berkas::desk {

enum class TakeOut { copy, bag, ead, dublin_core, premis };   // the archival file as it is kept; BagIt in a .tar; the three descriptions (XML)

struct TakenOut { std::string sha256; };                      // of a copy; else empty
Outcome<TakenOut> take_out(Desk&, const std::string& dossier, TakeOut, const std::filesystem::path& to, const Progress& = {}, std::stop_token = {});
Outcome<Done> take_out(const workflow::Sop&, const std::filesystem::path& to);   // BPMN 2.0 with its drawing


Refused cannot_write(const std::filesystem::path& to, const std::error_code&);   // what the clerk hears then, here and on the command line

}  // namespace berkas::desk
