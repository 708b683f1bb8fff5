// The list of a disposal as the regulation names it: daftar arsip inaktif yang dipindahkan, usul musnah, yang dimusnahkan, usul serah …
#pragma once
#include <optional>
#include <vector>

#include "archive/exchange/list_table.h"
#include "archive/retention/retention_records.h"

namespace berkas::archive {

// One disposal's list; several in one table get a column that says which. What R and SR are about never stands in one.
ListTable disposal_list(Catalogue&, const std::vector<Disposal>&, const std::string& made_at);

}  // namespace berkas::archive
