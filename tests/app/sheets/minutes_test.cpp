// The berita acara: date in words, the seven elements of the law, both parties, the list that hangs on them, nothing invented or cut.
#include <gmock/gmock.h>

#include "devices/zxing/zxing_codes.h"
#include "tests/app/sheets/rendered.h"
#include "tests/app/sheets/sample.h"

namespace berkas::sheets::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string dossier_code = "BRK1-B-7K3M9Q2XTA-SM", form_code = "BRK1-F-4DW8HN6R2C-B7";

using Kind = MinutesFacts::Kind;
constexpr std::pair<const char*, Kind> all_minutes[] = {{"conversion-minutes", Kind::conversion}, {"transfer-minutes", Kind::transfer}, {"destruction-minutes", Kind::destruction}, {"hand-over-minutes", Kind::hand_over}};

TEST(Minutes, OpenWithTheDateInWordsAndCloseInTwoCopies) {
  for (const auto& [id, kind] : all_minutes) {
    const Rendered rendered(sheet(id), minutes_data(kind));
    EXPECT_THAT(squeezed(rendered.text()), AllOf(HasSubstr("Pada hari ini, Jumat, tanggal dua puluh bulan November tahun dua ribu dua puluh enam (20-11-2026), bertempat di Ruang Arsip 2"),
                                                 HasSubstr("dibuat rangkap 2 (dua)"), HasSubstr("Nomor: 7/BA/BRPMK/XI/2026"), HasSubstr("2 (dua) berkas"), HasSubstr("Jakarta, 20 November 2026"))) << id;
    EXPECT_THAT(rendered.codes(1), ElementsAre(form_code)) << id;
  }
}

TEST(Minutes, OfAConversionNameTheSevenElementsOfTheLaw) {
  const std::string text = squeezed(Rendered(sheet("conversion-minutes"), sample_data()).text());
  for (const char* words : {"Waktu pelaksanaan : Jumat, 20 November 2026", "Tempat pelaksanaan : Ruang Arsip 2", "dari kertas menjadi arsip digital PDF/A-2b", "49 (empat puluh sembilan) lembar",
                            "Fujitsu fi-7160, 300 dpi", "Pelaksana : Sari Wulandari", "Penandatangan : Dr. Ratna Wibisono", "selaku pimpinan unit pengolah", "Pimpinan unit pengolah,"})
    EXPECT_THAT(text, HasSubstr(words));
  SheetData inactive = sample_data();
  inactive.minutes->inactive = true;
  EXPECT_THAT(squeezed(Rendered(sheet("conversion-minutes"), inactive).text()), AllOf(HasSubstr("Pimpinan unit kearsipan,"), HasSubstr("tetap disimpan oleh unit kearsipan"), Not(HasSubstr("pimpinan unit pengolah"))));
}

TEST(Minutes, InventNothingWhereNothingIsKnown) {
  for (const auto& [id, kind] : all_minutes) {
    const Rendered rendered(sheet(id), blank_data());
    EXPECT_EQ(rendered.pages(), 1) << id;
    EXPECT_THAT(squeezed(rendered.text()), AllOf(HasSubstr("Pada hari ini, ...."), HasSubstr("Nomor: ...."), Not(HasSubstr(" nol ")), Not(HasSubstr("Ratna")))) << id;
  }
}

TEST(Minutes, CarryTheirListOnLandscapePagesWithTheCodeAgain) {
  for (const auto& [id, kind] : all_minutes) {
    if (kind == Kind::conversion) continue;
    const Rendered rendered(sheet(id), minutes_data(kind));
    const int last = rendered.pages();
    const auto size = [&](int page) { return output_of("pdfinfo -f " + std::to_string(page) + " -l " + std::to_string(page) + " " + quoted(rendered.pdf()) + " | grep 'size:' | head -1"); };
    EXPECT_THAT(size(1), HasSubstr("595.276 x 841.89")) << id;
    EXPECT_THAT(size(last), HasSubstr("841.89 x 595.276")) << id;
    EXPECT_THAT(rendered.codes(last), ElementsAre(form_code)) << id;
    EXPECT_THAT(squeezed(rendered.text()), AllOf(HasSubstr("LAMPIRAN BERITA ACARA"), HasSubstr("Jumlah: 2 berkas"))) << id;
  }
}

TEST(Minutes, ReadWholeHoweverLongTheyAre) {
  for (const auto& [id, kind] : all_minutes) {
    for (const auto paper : {devices::Paper::a4, devices::Paper::f4}) {
      SheetData data = minutes_data(kind);
      data.minutes = long_minutes(kind);
      data.paper = paper;
      const std::string text = Rendered(sheet(id), data).text();
      EXPECT_THAT(text, Not(HasSubstr("…"))) << id;   // nothing was cut
      if (kind == Kind::destruction) {
        EXPECT_THAT(text, HasSubstr("12."));
      }
    }
  }
}

TEST(Minutes, OfADestructionTickTheMethodOrLeaveTheBoxes) {
  const auto codes = devices::make_zxing_writer();
  EXPECT_EQ(tick_boxes(sheet("destruction-minutes"), blank_data(), *codes).size(), 4U);
  SheetData data = minutes_data(Kind::destruction);
  EXPECT_THAT(squeezed(Rendered(sheet("destruction-minutes"), data).text()), AllOf(HasSubstr("dicacah"), HasSubstr("Ketua"), HasSubstr("Tuti Lestari, A.Md."), HasSubstr("Inspektorat Jenderal")));
  data.minutes->method = "dilarutkan";
  EXPECT_THAT(squeezed(Rendered(sheet("destruction-minutes"), data).text()), HasSubstr("lainnya: dilarutkan"));
}

TEST(Minutes, NeverPrintTheTitleOfADossierThatIsRestricted) {
  for (const char* id : {"conversion-minutes", "conversion-list", "transfer-minutes", "destruction-minutes", "hand-over-minutes", "conversion-certificate"}) {
    SheetData data = sample_data();
    data.dossier.about.security = archive::Security::secret;
    data.dossier.about.title = "Operasi Elang Rahasia", data.item->about.title = "Naskah Elang";
    EXPECT_THAT(squeezed(Rendered(sheet(id), data).text()), Not(HasSubstr("Elang"))) << id;
  }
}

TEST(ConversionCertificate, SaysWhoAuthenticatedWhenAndByWhichMinutes) {
  const Rendered rendered(sheet("conversion-certificate"), sample_data());
  const std::string text = squeezed(rendered.text());
  EXPECT_EQ(rendered.pages(), 1);
  EXPECT_THAT(text, AllOf(HasSubstr("Hasil alih media dari arsip kertas"), HasSubstr("diautentikasi oleh Dr. Ratna Wibisono tanggal 21 November 2026 dengan Berita Acara Alih Media Nomor 7/BA/BRPMK/XI/2026"),
                          HasSubstr(hash_of_page(77).substr(0, 32)), HasSubstr(hash_of_page(77).substr(32)), HasSubstr("37 (tiga puluh tujuh) halaman")));
  EXPECT_THAT(rendered.codes(1), ElementsAre(dossier_code));
}

}  // namespace
}  // namespace berkas::sheets::testing
