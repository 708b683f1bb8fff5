// The office's lists as forms (P12): titles and columns are asked of the program itself on an empty archive, the lines are invented.
#include <map>

#include "app/desk/paper/paper_tables.h"
#include "app/desk/step_time_table.h"
#include "archive/exchange/disposal_list.h"
#include "tests/app/desk/retention/records_office.h"
#include "tests/app/sheets/every_sheet.h"

namespace berkas::sheets::testing {
namespace {

using Values = std::map<std::string, std::string>;   // by the column's id

std::map<std::string, archive::ListTable> empty_lists() {
  desk::RecordsOffice office;
  auto& catalogue = office.catalogue();
  std::map<std::string, archive::ListTable> all;
  for (const char* id : {"dossiers", "items", "active", "inactive", "converted", "agenda"}) {
    archive::ListWish wish;
    wish.kind = *archive::parse_list_kind(id);
    all[id] = *archive::make_list(catalogue, wish, office.now());
  }
  archive::Disposal disposal;
  disposal.number = 3, disposal.kind = workflow::DisposalKind::destroy, disposal.title = "Usul musnah arsip tahun 2018 dan sebelumnya";
  all["disposal"] = archive::disposal_list(catalogue, {disposal}, office.now());
  all["disposals"] = archive::disposal_list(catalogue, {}, office.now());
  all["loans"] = desk::loan_table(office.desk(), {});
  all["follow-up"] = *desk::audit_table(office.desk(), std::nullopt);
  all["durations"] = *desk::step_time_table(office.desk(), "kinerja-kementerian", {}, {}, {});
  return all;
}

Values brief_values() {
  return {{"unit", "Biro Perencanaan dan Manajemen Kinerja"}, {"number", "PR.01.03/7/2026"}, {"class", "PR.01.03"}, {"title", "Pengelolaan Data Kinerja Kementerian Tahun 2025"}, {"period", "2025–2026"},
          {"quantity", "37 lembar"}, {"remarks", "Baik"}, {"place", "Gedung A / Ruang Arsip 2 / Rak 3 / Boks 12"}, {"code", "BRK1-B-7K3M9Q2XTA-SM"}, {"item", "1"}, {"document_number", "M/12/PR.01.03/XI/2026"},
          {"date", "2026-11-02"}, {"copy_form", "Asli dan kopi"}, {"items", "2"}, {"creator", "Kementerian Contoh Republik Indonesia"}, {"from", "Kertas"}, {"to", "PDF/A-2b"}, {"device", "Fujitsu fi-7160"},
          {"at", "2026-11-18T11:02:00+07:00"}, {"pages", "61"}, {"sha256", hash_of_page(1).substr(0, 16)}, {"minutes", "7/BA/BRPMK/XI/2026"}, {"authenticated", "2026-11-21"}, {"received", "2026-11-18"}, {"sheets", "61"},
          {"state", "K8"}, {"disposal", "Usul musnah arsip tahun 2018"}, {"rule", "PR.01.03: 2 + 3 tahun, musnah"}, {"due", "2026-12-31"}, {"loan", "BRK1-J-3N8WQ5V2KD-R9"}, {"slip", "12/2026"}, {"borrower", "Budi Hartono, S.A.P."},
          {"out", "2026-11-02"}, {"back", ""}, {"audit", "2"}, {"outcome", "Salah tempat"}, {"name", "PR.01.03/7/2026 – Pengelolaan Data Kinerja Kementerian Tahun 2025"}, {"seen", "Gedung A / Ruang Arsip 2 / Rak 3 / Boks 14"},
          {"belongs", "Gedung A / Ruang Arsip 2 / Rak 3 / Boks 12"}, {"says", "Berkas ini tercatat di Boks 12."}, {"follow_up", "Belum"}, {"step", "8"}, {"text", "Memeriksa draf, memberi paraf"}, {"role", "Kabag"},
          {"standard", "belum ditetapkan"}, {"visits", "24"}, {"left_out", "3"}, {"median", "2"}, {"p80", "4"}, {"min", "1"}, {"max", "11"}, {"proposed", "4 hari"}, {"decided", ""}};
}

Values long_values() {
  Values all = brief_values();
  const SheetData data = long_data();
  all["unit"] = data.dossier.about.unit, all["number"] = *data.dossier.number, all["class"] = data.dossier.classification, all["title"] = all["name"] = all["text"] = long_title(), all["place"] = all["seen"] = all["belongs"] = data.place_path;
  all["document_number"] = data.item->document_number, all["borrower"] = long_person().name, all["from"] = data.dossier.received_from, all["remarks"] = "Rusak ringan, tiga lembar sudah dilaminasi";
  all["minutes"] = "BA-1234/PR.01.03.01.02.a/Biro-Perencanaan/XI/2026", all["period"] = "Januari 2019–Desember 2025", all["quantity"] = "12.345 lembar", all["outcome"] = "Tidak diharapkan";
  return all;
}

}  // namespace

const std::vector<std::string>& list_ids() {
  static const std::vector<std::string> ids{"dossiers", "items", "active", "inactive", "converted", "agenda", "disposal", "disposals", "loans", "follow-up", "durations"};
  return ids;
}

archive::ListTable list_of(const std::string& id, Content content) {
  static const auto empty = empty_lists();
  archive::ListTable made = empty.at(id);
  made.rows.clear();
  made.unit = "Biro Perencanaan dan Manajemen Kinerja";
  const bool lengthy = content == Content::lengthy || content == Content::top_secret;
  const int count = content == Content::blank ? 0 : lengthy ? 200 : 3;
  auto usual = brief_values(), every_tenth = long_values();
  if (id == "agenda") usual["from"] = "Budi Hartono, Kasubbag";
  if (id == "converted") every_tenth["from"] = "Kertas";
  if (is_masked(content))
    for (auto* values : {&usual, &every_tenth}) (*values)["title"] = (*values)["name"] = "(uraian dibatasi)", (*values)["remarks"] = "";
  for (int i = 0; i < count; ++i) {
    const auto& values = lengthy && i % 10 == 9 ? every_tenth : usual;
    std::vector<std::string> cells;
    for (const auto& column : made.columns) cells.push_back(column.id == "no" ? std::to_string(i + 1) : values.at(column.id));
    made.rows.push_back(std::move(cells));
  }
  if (lengthy) made.period = "Tahun 2026, klasifikasi PR.01.03, Gedung Arsip Pusat Blok Selatan / Ruang Penyimpanan Arsip Dinamis Inaktif Lantai 12 / Rak Statis 103";
  made.totals = "Jumlah: " + std::to_string(count) + " berkas, " + std::to_string(2 * count) + " item, 1 boks";
  return made;
}

}  // namespace berkas::sheets::testing
