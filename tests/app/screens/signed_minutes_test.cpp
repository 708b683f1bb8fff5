#include "app/screens/signed_minutes.h"

#include <gtest/gtest.h>

namespace berkas::screens {
namespace {

TEST(SignedMinutes, TheirKeyIsTheCasesOwnName) {
  for (const auto& of : {desk::MinutesSubject{true, 4}, desk::MinutesSubject{false, 12}}) {
    const auto read = desk::parse_minutes_subject(to_string(of));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->conversion, of.conversion);
    EXPECT_EQ(read->number, of.number);
  }
  EXPECT_EQ(to_string(desk::MinutesSubject{true, 4}), "alih media 4");
  for (const auto* other : {"", "alih media ", "alih media x", "penyusutan 1x", "penyusutan 999999999", "BRK1-F-0000000000-00"}) EXPECT_FALSE(desk::parse_minutes_subject(other).has_value()) << other;
}

TEST(SignedMinutes, AskWhoSignedOnlyWhereThatIsNotRecordedYet) {
  MinutesWaiting conversion;
  EXPECT_EQ(signed_wanted(conversion, {" ", "besok"}).id, "penandatangan, tanggal tanda tangan");
  EXPECT_EQ(signed_wanted(conversion, {"Kepala Biro", "28 November 2026"}).id, "");
  MinutesWaiting disposal;
  disposal.of.conversion = false;
  EXPECT_EQ(signed_wanted(disposal, {"", ""}).id, "");
}

TEST(SignedMinutes, TheSamePaperTwiceIsSaid) {
  MinutesWaiting before;
  EXPECT_EQ(kept_words(before, "abc", 3).id, "Berita acara yang ditandatangani tersimpan bersama 3 berkas.");
  EXPECT_EQ(kept_words(before, "abc", 1).en, "The signed minutes are kept with 1 dossier.");
  before.signed_file = "abc";
  EXPECT_EQ(kept_words(before, "abc", 3).id, "Kertas ini sudah disimpan sebelumnya. Tidak ada yang berubah.");
}

}  // namespace
}  // namespace berkas::screens
