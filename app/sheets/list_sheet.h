// P12 and the lists of §2.2: any ListTable as a form, landscape, heads repeated with column numbers below them (domain notes §4).
#pragma once
#include "app/sheets/frame.h"
#include "app/sheets/sheet_table.h"
#include "archive/exchange/list_table.h"

namespace berkas::sheets {

struct ListFrame {                       // of a list that hangs on minutes; empty: a list that stands alone
  std::vector<std::string> over;          // "LAMPIRAN BERITA ACARA …", "Nomor: …": above the title, instead of the letterhead
  std::vector<Signature> signing;         // empty: petugas and kepala unit pengolah
};
void draw_list(const archive::ListTable&, const SheetData&, Canvas&, const ListFrame&);   // on landscape pages of its own

// data: the letterhead, who printed it when, and the paper (A4 or F4); its dossier is not looked at. Returns the pages. As render().
int render_list(const archive::ListTable&, const SheetData&, const devices::CodeWriter&, const std::filesystem::path& pdf);

}  // namespace berkas::sheets
