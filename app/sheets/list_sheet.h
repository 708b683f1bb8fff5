// P12 and the lists of §2.2: any ListTable as a form, landscape, heads repeated with column numbers below them (domain notes §4).
#pragma once
#include "app/sheets/sheet_table.h"
#include "archive/exchange/list_table.h"

namespace berkas::sheets {

// data: the letterhead, who printed it when, and the paper (A4 or F4); its dossier is not looked at. Returns the pages. As render().
int render_list(const archive::ListTable&, const SheetData&, const devices::CodeWriter&, const std::filesystem::path& pdf);

}  // namespace berkas::sheets
