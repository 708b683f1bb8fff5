// Nomor, tanggal and hal as readers hand the text over, with their mistakes.
#include "archive/text/letter_fields.h"

#include <gtest/gtest.h>

namespace berkas::archive {
namespace {

std::string first(const std::vector<FieldProposal>& all) { return all.empty() ? "" : all.front().value; }

struct Expected { std::string number, date, subject; };

void expect(const std::vector<std::string>& pages, const Expected& wanted) {
  const auto fields = letter_fields(pages);
  EXPECT_EQ(first(fields.numbers), wanted.number) << pages.front();
  EXPECT_EQ(first(fields.dates), wanted.date) << pages.front();
  EXPECT_EQ(first(fields.subjects), wanted.subject) << pages.front();
}

const std::string letter =
    "KEMENTERIAN CONTOH\nBiro Umum\nJalan Contoh Nomor 7 Jakarta\n\nNomor : B-214/CONTOH/TU.03/2025 12 Maret 2025\nSifat : Biasa\nLampiran : 1 berkas\n"
    "Hal : Penyampaian laporan pelaksanaan\nkegiatan semester pertama\n\nYth. Sekretaris Jenderal\ndi Jakarta\n\n"
    "Sehubungan dengan surat Saudara nomor B-1/X/2024 tanggal 3 Januari 2024,\n";

TEST(LetterFields, OfALetterStandInItsHead) {
  expect({letter}, {"B-214/CONTOH/TU.03/2025", "2025-03-12", "Penyampaian laporan pelaksanaan kegiatan semester pertama"});
  const auto fields = letter_fields({letter});
  EXPECT_EQ(fields.dates.size(), 1U);  // the other letter's date is not offered
  EXPECT_EQ(fields.numbers.front().page, 1);
  EXPECT_EQ(fields.numbers.front().line, "Nomor : B-214/CONTOH/TU.03/2025 12 Maret 2025");
}

TEST(LetterFields, AreFoundThoughMisread) {
  expect({"Nornor ; UND-5/K.1/2026\nPerihai : Undangan rapat\n\nJakarta, l4 Februan 2026\n\nYth. Kepala Biro\n"}, {"UND-5/K.1/2026", "2026-02-14", "Undangan rapat"});
  expect({"No. : 07/TU/IX/2026\nTanggal : 3O-09-2026\nHal. : Cuti\n"}, {"07/TU/IX/2026", "2026-09-30", "Cuti"});
}

TEST(LetterFields, OfADecisionStandInCapitalsAndItsDateAtTheEnd) {
  expect({"KEPUTUSAN MENTERI CONTOH\nNOMOR 12 TAHUN 2026\nTENTANG\n\nPEDOMAN PENGELOLAAN ARSIP\nDI LINGKUNGAN KEMENTERIAN\n\nDENGAN RAHMAT TUHAN YANG MAHA ESA\n"
          "Mengingat : Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan, 23 Oktober 2009 dan seterusnya\n",
          "isi", "Ditetapkan di Jakarta\npada tanggal 5 Januari 2026\nMENTERI CONTOH,\n"},
         {"12 TAHUN 2026", "2026-01-05", "PEDOMAN PENGELOLAAN ARSIP DI LINGKUNGAN KEMENTERIAN"});
}

TEST(LetterFields, AreNotOfferedWhereNothingSaysSo) {
  expect({"Bersama ini kami sampaikan nomor telepon 555 dan hal-hal lain tentang rapat.\nNomor 25 Tahun 2009 tentang Pelayanan\nHal tersebut penting.\n"}, {"", "", ""});
  expect({"Nomor :\nHal :\nTanggal : 31 Februari 2026\n"}, {"", "", ""});
  EXPECT_TRUE(letter_fields({}).numbers.empty());
}

TEST(LetterFields, OfHostileTextCostItsLengthOnly) {
  std::string huge;
  for (int i = 0; i < 20'000; ++i) huge += "Nomor : 1 2 3 \xFF\xC0 1 Januari 2026 Hal : ";
  const auto fields = letter_fields(std::vector<std::string>(50, huge + "\n" + std::string(100'000, '\n')));
  EXPECT_LE(fields.numbers.size(), 3U);
  for (const auto& subject : fields.subjects) EXPECT_LE(subject.value.size(), 300U);
}

}  // namespace
}  // namespace berkas::archive
