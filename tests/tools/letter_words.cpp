#include "tests/tools/letter_words.h"

#include <array>

namespace berkas::testing {

namespace {

using Random = std::mt19937;

// std's distributions differ between libraries; a remainder does not.
template <typename List>
const auto& pick(Random& random, const List& list) {
  return list[random() % list.size()];
}

constexpr std::array units{"Biro Umum dan Tata Usaha", "Direktorat Kerja Sama Daerah", "Biro Organisasi dan Tata Laksana",
                           "Pusat Data dan Informasi"};
constexpr std::array subjects{"Penyampaian laporan pelaksanaan kegiatan semester pertama",
                              "Permohonan persetujuan perubahan rencana kerja", "Undangan rapat koordinasi penataan arsip",
                              "Tindak lanjut hasil pemeriksaan berkas", "Penetapan jadwal penyusutan arsip inaktif"};
constexpr std::array addressees{"Sekretaris Jenderal Kementerian Contoh", "Kepala Biro Hukum dan Kerja Sama",
                                "Direktur Jenderal Pembinaan Contoh", "Kepala Dinas Kearsipan Kota Contoh"};
constexpr std::array posts{"Kepala Biro Umum", "Sekretaris Jenderal", "Direktur Kerja Sama", "Kepala Pusat Data"};
constexpr std::array given{"Raden Wulan", "Bagus", "Sri Lestari", "Made Arta", "Yosefina", "Abdul Karim", "Nurhayati"};
constexpr std::array family{"Contohwati", "Misalnadi", "Umpamasari", "Ibaratno", "Andaikata"};
constexpr std::array months{"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                            "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
constexpr std::array openings{"Sehubungan dengan surat Saudara nomor tersebut di atas,",
                              "Berdasarkan hasil rapat pembahasan pada tanggal yang telah ditetapkan,",
                              "Dalam rangka tertib administrasi dan penataan arsip dinas,",
                              "Menindaklanjuti arahan pimpinan dalam rapat kerja,"};
constexpr std::array middles{
    "dengan hormat kami sampaikan bahwa seluruh dokumen pendukung telah diperiksa kelengkapannya oleh petugas yang ditunjuk",
    "bersama ini kami sampaikan rincian kegiatan yang akan dilaksanakan oleh masing-masing unit kerja pada tahun anggaran "
    "berjalan",
    "perlu dilakukan penyesuaian terhadap jadwal pelaksanaan agar tidak mengganggu pelayanan kepada masyarakat",
    "setiap unit pengolah diminta menyampaikan daftar arsip aktif dan inaktif paling lambat pada akhir bulan ini"};
constexpr std::array closings{
    "Hal tersebut dimaksudkan agar pelaksanaan tugas berjalan tertib, aman, dan dapat dipertanggungjawabkan.",
    "Untuk kelancaran kegiatan dimaksud, kami mohon bantuan Saudara menugaskan pejabat yang berwenang.",
    "Seluruh biaya yang timbul dibebankan pada anggaran satuan kerja sesuai ketentuan peraturan perundang-undangan.",
    "Apabila terdapat kekurangan, berkas akan dikembalikan untuk dilengkapi sebelum diproses lebih lanjut."};

std::string nip(Random& random) {
  const int year = 1965 + static_cast<int>(random() % 30), month = 1 + static_cast<int>(random() % 12);
  return std::to_string(year) + (month < 10 ? "0" : "") + std::to_string(month) + "15 " + std::to_string(year + 25) +
         "03 1 00" + std::to_string(1 + random() % 9);
}

std::string paragraph(Random& random) {
  return std::string(pick(random, openings)) + " " + pick(random, middles) + ". " + pick(random, closings) + " " +
         pick(random, closings);
}

}  // namespace

LetterWords letter_words(unsigned seed, int page, const std::string& word) {
  Random random(seed);
  LetterWords words;
  words.unit = pick(random, units);
  words.number = "B-" + std::to_string(100 + random() % 900) + "/CONTOH/TU.0" + std::to_string(1 + random() % 9) + "/2025";
  words.date = std::to_string(1 + random() % 28) + " " + pick(random, months) + " 2025";
  words.subject = pick(random, subjects);
  words.addressee = pick(random, addressees);
  words.signer_post = pick(random, posts);
  words.signer = std::string(pick(random, given)) + " " + pick(random, family);
  words.signer_nip = nip(random);
  words.copies = {addressees[random() % addressees.size()], "Arsip"};
  Random body(seed * 1000U + static_cast<unsigned>(page));
  const int count = page == 1 ? 3 : 5;
  for (int i = 0; i < count; ++i) words.paragraphs.push_back(paragraph(body));
  if (!word.empty()) words.paragraphs[1] += " Kata kunci halaman ini adalah " + word + ".";
  return words;
}

}  // namespace berkas::testing
