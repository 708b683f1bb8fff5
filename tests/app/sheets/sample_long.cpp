// The sample as long as papers get: titles of sixty words, two hundred visits and items, numbers of a whole line.
#include "tests/app/sheets/sample.h"

namespace berkas::sheets::testing {

SheetData long_data() {
  SheetData data = sample_data();
  std::string title = "Laporan";
  for (int i = 0; i < 30; ++i) title += " pertanggungjawaban penyelenggaraan";
  data.dossier.about.title = title, data.dossier.about.unit = title, data.dossier.about.remarks = title;
  data.dossier.number = "PR.01.03/123456/Biro-Perencanaan-dan-Manajemen-Kinerja/XI/2026", data.dossier.classification = "PR.01.03.01.02.a";
  data.dossier.received_from = title, data.place_path = "Gedung Arsip Pusat Blok Selatan / Ruang Penyimpanan Arsip Dinamis Inaktif Lantai 12 / Rak Statis 103 / Baris 7 / Boks 1204 / Folder 18";
  const auto visit = data.dossier.routing.visits.front();
  while (data.dossier.routing.visits.size() < 200) data.dossier.routing.visits.push_back(visit);
  data.dossier.routing.visits[40].note = title, data.dossier.about.security = archive::Security::top_secret;
  data.items.assign(200, *data.item);
  data.check_sheet->answers["A8"].note = title;
  data.check_sheet->conclusion_note = title;
  for (int i = 0; i < 163; ++i) data.scan.picture_hashes.push_back(hash_of_page(i));
  data.loan->loan.purpose = title, data.loan->borrower.name = title, data.container->numbers = title, data.container->path = data.place_path;
  data.minutes = long_minutes(MinutesFacts::Kind::conversion);
  data.issue = 12, data.expected_sheets = 10'000;
  return data;
}

}  // namespace berkas::sheets::testing
