// The sample as long as papers get: titles of thirty words and more, two hundred visits and items, numbers of a whole line.
#include "tests/app/sheets/sample.h"

namespace berkas::sheets::testing {

const std::string& long_title() {
  static const std::string title =
      "Laporan Pertanggungjawaban Penyelenggaraan Pengelolaan Data Kinerja Kementerian pada Seluruh Unit Kerja Eselon I, Balai Besar Pelatihan Vokasi dan Produktivitas, serta Dinas yang "
      "Membidangi Ketenagakerjaan di Daerah Tahun Anggaran 2024 sampai dengan Tahun Anggaran 2025";
  return title;
}

Person long_person() {
  return {"Prof. Dr. Ir. Raden Mas Contohnegara Suryakusumaningrat Wicaksana, S.T., M.Si., Ph.D.", "19690817 199403 2 001",
          "Kepala Bagian Penyelenggaraan Kearsipan Dinamis Inaktif dan Alih Media Kementerian"};
}

// Forty steps of ten actors, each with all that a step can say.
const workflow::Sop& long_sop() {
  static const workflow::Sop sop = [] {
    workflow::Sop made = sample_sop();
    made.title = long_title(), made.number = "1/SOP-BRPMK/OT.04.00.01.a/Sekretariat-Jenderal/XI/2026", made.status = "belum disahkan";
    made.approved_by = long_person().name, made.approved_on = "2026-11-20";
    made.unit = {"KEMENTERIAN CONTOH REPUBLIK INDONESIA", "SEKRETARIAT JENDERAL", "BIRO PERENCANAAN DAN MANAJEMEN KINERJA", "BAGIAN DATA, EVALUASI, DAN PELAPORAN"};
    for (const auto& [id, name] : {std::pair{"PELAKSANA8", "Inspektorat Jenderal"}, {"PELAKSANA9", "Analis Kebijakan Ahli Madya"}, {"PELAKSANA10", "Arsiparis"}}) made.roles.push_back({id, name, {}});
    made.legal_basis.assign(6, "Peraturan Menteri Contoh Nomor 15 Tahun 2017 tentang Tata Kearsipan di Lingkungan Kementerian Contoh");
    made.qualifications.assign(5, "Memahami ketentuan peraturan perundang-undangan di bidang kearsipan dan pengelolaan data kinerja");
    made.related.assign(5, "SOP Penyusunan Laporan Kinerja Kementerian"), made.equipment.assign(8, "Komputer, pencetak, dan pemindai dokumen");
    made.warnings.assign(5, "Teliti kesesuaian setelah menuangkan dalam lembar pemeriksaan berkas; berkas yang tidak lengkap dikembalikan"), made.recording.assign(4, "Disimpan sebagai data elektronik dan manual");
    const auto steps = made.steps;
    while (made.steps.size() < 40) made.steps.push_back(steps[made.steps.size() % 15]);
    for (std::size_t i = 0; i < made.steps.size(); ++i) {
      auto& step = made.steps[i];
      step.no = static_cast<int>(i) + 1, step.role = made.roles[i % made.roles.size()].id;
      if (i + 1 < made.steps.size()) step.yes = step.no + 1;
      else step.yes.reset();
      step.text = "Memeriksa konsep laporan pengelolaan data kinerja beserta lampirannya; apabila tidak setuju mengembalikan untuk diperbaiki, apabila setuju membubuhkan paraf dan meneruskan kepada pejabat berikutnya.";
      step.required = {"Konsep laporan", "lampiran data kinerja seluruh unit kerja"}, step.outputs = {"Konsep laporan yang sudah diparaf"}, step.remarks = {"SOP Penyusunan Laporan Kinerja"};
      step.time = {120, "menit"};
    }
    return made;
  }();
  return sop;
}

SheetData long_data() {
  SheetData data = sample_data();
  const std::string& title = long_title();
  const std::string unit = "Direktorat Bina Standardisasi Kompetensi dan Program Pelatihan, Direktorat Jenderal Pembinaan Pelatihan Vokasi dan Produktivitas";
  data.dossier.about.title = title, data.dossier.about.unit = unit, data.dossier.about.remarks = title;
  data.dossier.number = "PR.01.03/123456/Biro-Perencanaan-dan-Manajemen-Kinerja/XI/2026", data.dossier.classification = "PR.01.03.01.02.a";
  data.dossier.received_from = long_person().name + ", " + long_person().post, data.retention = "10 tahun aktif, 20 tahun inaktif, dinilai kembali";
  data.place_path = "Gedung Arsip Pusat Blok Selatan / Ruang Penyimpanan Arsip Dinamis Inaktif Lantai 12 / Rak Statis 103 / Baris 7 / Boks 1204 / Folder 18";
  const auto visit = data.dossier.routing.visits.front();
  while (data.dossier.routing.visits.size() < 200) data.dossier.routing.visits.push_back(visit);
  data.dossier.routing.visits[40].note = title;
  data.item->about.title = title, data.item->document_number = "M/1234/PR.01.03.01.02.a/Biro-Perencanaan-dan-Manajemen-Kinerja/XI/2026";
  data.items.assign(200, *data.item);
  for (std::size_t i = 0; i < data.items.size(); ++i) data.items[i].number = static_cast<int>(i) + 1, data.items[i].main = i == 0;
  for (const char* row : {"A3", "A8", "A17", "B5"}) data.check_sheet->answers[row].note = title;
  data.check_sheet->answers["A8"].number = data.item->document_number;
  data.check_sheet->conclusion_note = title;
  for (int i = 0; i < 163; ++i) data.scan.picture_hashes.push_back(hash_of_page(i));
  data.loan->loan.purpose = "Pemeriksaan Badan Pemeriksa Keuangan atas capaian kinerja seluruh unit kerja Eselon I dan tindak lanjut temuan tahun anggaran sebelumnya", data.loan->loan.remarks = "Lembar 12 tertinggal di ruang rapat.", data.loan->loan.decided_by = long_person().name;
  data.loan->borrower.name = long_person().name, data.loan->borrower.post = long_person().post, data.loan->borrower.unit = unit;
  data.container->numbers = "PR.01.01/123400/Biro-Perencanaan/2026 – PR.01.03/123456/Biro-Perencanaan-dan-Manajemen-Kinerja/2026", data.container->path = data.place_path;
  data.container->classes = "OT.04.00.01.02.a – PR.01.03.01.02.a", data.container->place.definitive_number = "1204", data.container->place.name = "Boks 1204";
  data.handing_over = data.examining = data.acknowledging = data.receiving = data.scan.operator_ = long_person();
  data.minutes = long_minutes(MinutesFacts::Kind::conversion);
  data.sop = &long_sop(), data.check_sheet->examination = 12;
  data.issue = 12, data.expected_sheets = 10'000, data.number = "1234/TT/Biro-Perencanaan-dan-Manajemen-Kinerja/XI/2026", data.printed_by = long_person().name;
  return data;
}

}  // namespace berkas::sheets::testing
