// A list on its way out: into a file by its ending, or to a printer as a form.
#pragma once
#include <filesystem>
#include <string>

#include "app/desk/desk.h"

namespace berkas::desk {

Outcome<Done> save_list(Desk&, const archive::ListTable&, const std::filesystem::path& csv_xlsx_or_pdf, devices::Paper);   // whole or not at all
Outcome<Printed> print_list(Desk&, const archive::ListTable&, const std::string& printer, devices::Paper);

}  // namespace berkas::desk
