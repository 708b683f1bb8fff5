#include "tests/app/sheets/sample.h"

namespace berkas::sheets::testing {
namespace {

using workflow::CheckRow;
using workflow::Step;

Step step(int no, const char* role, const char* short_text, std::optional<int> no_to = {}, workflow::Mark mark = workflow::Mark::none) {
  Step made;
  made.no = no, made.role = role, made.text = short_text, made.short_text = short_text;
  made.decision = no_to.has_value(), made.no_to = no_to, made.mark = mark;
  if (no < 16) made.yes = no + 1;
  return made;
}

std::vector<Step> steps() {
  using workflow::Mark;
  return {step(1, "KASUBAG", "Mengajukan usulan kepada Kabag"),
          step(2, "KABAG", "Memeriksa usulan, meneruskan kepada Karo", 1),
          step(3, "KARO", "Memeriksa usulan, memerintahkan membentuk Tim", 2),
          step(4, "KABAG", "Memerintahkan Kasubbag membentuk Tim"),
          step(5, "KASUBAG", "Membentuk Tim Penyusunan"),
          step(6, "TIM", "Mengumpulkan bahan dan menyusun draf"),
          step(7, "KASUBAG", "Memeriksa konsep draf", 6),
          step(8, "KABAG", "Memeriksa draf, memberi paraf", 7, Mark::initials),
          step(9, "KARO", "Memeriksa draf, memberi paraf", 8, Mark::initials),
          step(10, "SEKJEN", "Memeriksa draf, memberi paraf", 9, Mark::initials),
          step(11, "MENTERI", "Memeriksa draf, menandatangani", 10, Mark::signature),
          step(12, "SEKJEN", "Menyerahkan kepada Karo untuk didokumentasikan"),
          step(13, "KARO", "Menyerahkan kepada Kabag"),
          step(14, "KABAG", "Menyerahkan kepada Kasubbag"),
          step(15, "KASUBAG", "Menyerahkan kepada Fungsional Umum"),
          step(16, "FU", "Mendokumentasikan")};
}

CheckRow row(const char* id, const char* text, const char* at, bool required) {
  CheckRow made;
  made.id = id, made.text = text, made.steps = at, made.required = required;
  return made;
}

std::vector<CheckRow> completeness() {
  return {row("A1", "Konsep Rencana Kerja", "1", true),
          row("A2", "TOR (Kerangka Acuan Kerja)", "1–2", true),
          row("A3", "Rencana Kerja (hasil pemeriksaan Kabag)", "2–3", true),
          row("A4", "Disposisi/pengantar Kabag kepada Karo", "2", false),
          row("A5", "Disposisi Karo kepada Kabag (perintah membentuk Tim)", "3", true),
          row("A6", "Disposisi Kabag kepada Kasubbag", "4", true),
          row("A7", "Konsep SK Tim", "4", false),
          row("A8", "SK Tim Penyusunan (nomor, tanggal, tanda tangan)", "5", true),
          row("A9", "Bahan (daftar bahan terlampir)", "6", true),
          row("A10", "Draf – versi awal dari Tim", "6", false),
          row("A11", "Draf – versi terakhir yang diperiksa", "7–10", true),
          row("A12", "Bukti pemeriksaan Kasubbag", "7", false),
          row("A13", "Paraf Kabag (tanggal)", "8", true),
          row("A14", "Paraf Karo Perencanaan dan MK (tanggal)", "9", true),
          row("A15", "Paraf Sekretaris Jenderal (tanggal)", "10", true),
          row("A16", "Tanda tangan Menteri (tanggal; basah/TTE)", "11", true),
          row("A17", "Dokumen final Pengelolaan Data Kinerja Kementerian", "11–15", true),
          row("A18", "Lampiran dokumen final", "11", false),
          row("A19", "Catatan pengembalian/perbaikan (per putaran)", "2, 3, 7–11", true),
          row("A20", "Nomor naskah, tanggal naskah, cap dinas", "luar SOP", false),
          row("A21", "Bukti serah Sekjen → Karo", "12", false),
          row("A22", "Bukti serah Karo → Kabag", "13", false),
          row("A23", "Bukti serah Kabag → Kasubbag", "14", false),
          row("A24", "Bukti serah Kasubbag → Fungsional Umum (tanda terima)", "15", true),
          row("A25", "Fail elektronik dari pembuat (docx/xlsx/pdf)", "6–11", false),
          row("A26", "Berkas pendukung lain", "–", false)};
}

std::vector<CheckRow> conformity() {
  return {row("B1", "Judul dan periode final = Rencana Kerja/TOR", "", true),
          row("B2", "Susunan tim pada draf = SK Tim", "", true),
          row("B3", "Isi final = draf versi terakhir yang diparaf (koreksi sudah masuk)", "", true),
          row("B4", "Jumlah halaman dan lampiran lengkap, urut", "", true),
          row("B5", "Urutan tanggal wajar: TOR ≤ disposisi ≤ SK ≤ draf ≤ paraf Kabag ≤ Karo ≤ Sekjen ≤ tanda tangan ≤ serah terima", "", true),
          row("B6", "Paraf/tanda tangan oleh pejabat yang berwenang (definitif/Plt./Plh./a.n.)", "", true),
          row("B7", "Nomor, kode klasifikasi, tanggal sesuai tata naskah", "", true),
          row("B8", "Fisik baik, terbaca, tanpa klip/staples sebelum dipindai", "", true)};
}

}  // namespace

const workflow::Sop& sample_sop() {
  static const workflow::Sop sop = [] {
    workflow::Sop made;
    made.id = "kinerja-kementerian", made.title = "Pengelolaan Data Kinerja Kementerian", made.number = "1/.../OT.04.00/./...";
    made.output_document = "Pengelolaan Data Kinerja Kementerian";
    made.roles = {{"KASUBAG", "Kasubag", {}}, {"KABAG", "Kabag", {}}, {"KARO", "Karo", {}}, {"SEKJEN", "Sekjen", {}},
                  {"MENTERI", "Menteri", {}}, {"TIM", "Tim", {}},     {"FU", "Fungsional Umum", {}}};
    made.steps = steps(), made.completeness = completeness(), made.conformity = conformity();
    made.handover_step = 15, made.documentation_step = 16;
    return made;
  }();
  return sop;
}

}  // namespace berkas::sheets::testing
