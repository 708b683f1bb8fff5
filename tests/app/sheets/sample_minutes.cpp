// The invented office's berita acara, short and as long as they come.
#include "tests/app/sheets/sample.h"

namespace berkas::sheets::testing {
namespace {

using Kind = MinutesFacts::Kind;
using archive::ListColumn;

archive::ListTable list_of(Kind kind) {
  archive::ListTable made;
  made.id = "minutes", made.unit = "Biro Perencanaan dan Manajemen Kinerja";
  const ListColumn no{ListColumn::Holds::number, "no", "No.", 5}, unit{ListColumn::Holds::text, "unit", "Unit pengolah", 15}, number{ListColumn::Holds::text, "number", "Nomor berkas", 18},
      quantity{ListColumn::Holds::text, "quantity", "Jumlah", 10}, period{ListColumn::Holds::text, "period", "Kurun waktu", 12}, remarks{ListColumn::Holds::text, "remarks", "Keterangan", 18};
  if (kind == Kind::conversion) {
    made.title = "Daftar Arsip yang Dialihmediakan";
    made.columns = {no, unit, number, {ListColumn::Holds::text, "title", "Jenis dan uraian arsip", 32}, quantity, period, {ListColumn::Holds::text, "from", "Media semula", 12}, {ListColumn::Holds::text, "to", "Media menjadi", 14},
                    {ListColumn::Holds::number, "pages", "Halaman", 8}, {ListColumn::Holds::text, "sha256", "SHA-256 (16 huruf pertama)", 20}, remarks};
    made.rows = {{"1", made.unit, "PR.01.03/7/2026", "Pengelolaan Data Kinerja Kementerian Tahun 2025", "37 lembar", "2025–2026", "kertas", "arsip digital PDF/A", "37", hash_of_page(1).substr(0, 16), "disimpan"},
                 {"2", made.unit, "PR.01.03/8/2026", "(uraian dibatasi)", "12 lembar", "2026", "kertas", "arsip digital PDF/A", "24", hash_of_page(2).substr(0, 16), ""}};
    made.totals = "Jumlah: 2 berkas, 2 arsip digital";
    return made;
  }
  made.title = kind == Kind::transfer ? "Daftar Arsip Inaktif yang Dipindahkan" : kind == Kind::destruction ? "Daftar Arsip yang Dimusnahkan" : "Daftar Arsip Statis yang Diserahkan";
  made.columns = {no, {ListColumn::Holds::text, "class", "Kode klasifikasi", 12}, number, {ListColumn::Holds::text, "title", "Uraian informasi berkas", 40}, period, quantity, {ListColumn::Holds::text, "copy_form", "Tingkat perkembangan", 14},
                  {ListColumn::Holds::text, "retention", "Retensi", 20}, remarks};
  made.rows = {{"1", "PR.01.03", "PR.01.03/3/2019", "Pengelolaan Data Kinerja Kementerian Tahun 2018", "2018–2019", "41 lembar", "Asli dan kopi", "aktif 2 th, inaktif 3 th", ""},
               {"2", "PR.01.03", "PR.01.03/4/2019", "(uraian dibatasi)", "2019", "7 lembar", "Kopi", "aktif 2 th, inaktif 3 th", "baik"}};
  made.totals = "Jumlah: 2 berkas";
  return made;
}

Person of(std::string name, std::string nip, std::string post) { return {std::move(name), std::move(nip), std::move(post)}; }

void give_signers(MinutesFacts& made) {
  const Person head = of("Dr. Ratna Wibisono", "19690817 199403 2 001", "Kepala Biro Perencanaan dan Manajemen Kinerja"), clerk = of("Sari Wulandari", "19940305 201903 2 004", "Fungsional Umum");
  const Person keeper = of("Drs. Hendra Gunawan, M.Si.", "19720219 199903 1 008", "Kepala Bagian Kearsipan");
  switch (made.kind) {
    case Kind::conversion: made.executing = clerk, made.leading = head; break;
    case Kind::transfer: made.executing = head, made.leading = keeper, made.first_party = "Biro Perencanaan dan Manajemen Kinerja", made.second_party = "Unit Kearsipan, Biro Umum"; break;
    case Kind::hand_over: made.executing = keeper, made.first_party = "Kementerian Contoh Republik Indonesia", made.second_party = "Arsip Nasional Republik Indonesia"; break;
    case Kind::destruction:
      made.leading = keeper, made.inactive = true;
      made.committee = {keeper, head, of("Tuti Lestari, A.Md.", "19881130 201012 2 003", "Arsiparis Ahli Muda")};
      made.witnesses = {of("Bima Saputra, S.H.", "19830404 200801 1 005", "Biro Hukum"), of("Agus Contoh, S.E.", "19770707 200212 1 002", "Inspektorat Jenderal")};
  }
}

}  // namespace

MinutesFacts sample_minutes(Kind kind) {
  MinutesFacts made;
  made.kind = kind, made.number = "7/BA/BRPMK/XI/2026", made.date = workflow::PartialDate::of(2026, 11, 20), made.place = "Ruang Arsip 2, Gedung A, Jakarta";
  made.records = "Berkas pengelolaan data kinerja", made.origin = "Biro Perencanaan dan Manajemen Kinerja", made.dossiers = 2, made.items = 2, made.sheets = 49;
  made.basis = {"Peraturan Kepala Kantor Contoh Nomor 3 Tahun 2025 tentang Jadwal Retensi Arsip"};
  if (kind == Kind::conversion) {
    made.source_media = "kertas", made.target_media = "arsip digital PDF/A-2b", made.pages = 61;
    made.process = {"Alat: Fujitsu fi-7160, 300 dpi, warna 24 bit", "Hasil: PDF/A-2b, nilai SHA-256 tiap fail dicatat", "Pemeriksaan: jumlah lembar, keterbacaan, dan kelengkapan tiap halaman"};
    made.authenticated_by = "Dr. Ratna Wibisono", made.authenticated_on = "2026-11-21";
  }
  if (kind == Kind::destruction) {
    made.method = "dicacah";
    made.basis = {"SK Panitia Penilai Arsip Nomor 12/KEP/2026 tanggal 2 Maret 2026", "Persetujuan pimpinan Nomor 45/SJ/2026 tanggal 1 Juni 2026"};
  }
  give_signers(made);
  made.list = list_of(kind);
  return made;
}

MinutesFacts long_minutes(Kind kind) {
  MinutesFacts made = sample_minutes(kind);
  const std::string& title = long_title();
  const std::string said = "Naskah dinas arahan, naskah dinas korespondensi, dan naskah dinas khusus yang tercipta dalam pelaksanaan perencanaan, penganggaran, pemantauan, evaluasi, dan pelaporan kinerja pada seluruh unit kerja "
                           "Eselon I, balai besar, dan unit pelaksana teknis selama dua tahun anggaran";
  const Person named = long_person();
  made.number = "BA-1234/PR.01.03.01.02.a/Biro-Perencanaan-dan-Manajemen-Kinerja/Sekretariat-Jenderal/XI/2026";
  made.records = made.origin = said, made.basis.assign(4, said), made.dossiers = 9999, made.items = 98'765, made.sheets = 123'456;
  made.executing = made.leading = named;
  if (kind == Kind::conversion) made.process.assign(4, said);
  if (kind == Kind::destruction) made.method = "dilarutkan dengan bahan kimia di hadapan para saksi", made.committee.assign(12, named), made.witnesses.assign(4, named);
  const auto row = made.list.rows.front();
  made.list.rows.assign(200, row);
  for (std::size_t i = 0; i < made.list.rows.size(); ++i) made.list.rows[i][0] = std::to_string(i + 1);
  made.list.rows[3][3] = made.list.rows[198][3] = title;
  made.list.totals = "Jumlah: 200 berkas";
  return made;
}

SheetData masked_data(SheetData data, archive::Security level) {
  data.dossier.about.security = level, data.dossier.about.title = "Perkara Elang: " + data.dossier.about.title;
  if (data.item) data.item->about.title = "Naskah Elang: " + data.item->about.title;
  if (!data.minutes) return data;
  auto& list = data.minutes->list;
  for (std::size_t column = 0; column < list.columns.size(); ++column)
    if (list.columns[column].id == "title")
      for (auto& row : list.rows) row[column] = "(uraian dibatasi)";   // as the archive hands it in
  return data;
}

SheetData minutes_data(Kind kind) {
  SheetData data = sample_data();
  data.minutes = sample_minutes(kind);
  return data;
}

}  // namespace berkas::sheets::testing
