#include "app/desk/wording.h"

#include <gtest/gtest.h>

namespace berkas::desk {
namespace {

const Sentence title{"judul", "the title"};

std::string line(const std::string& text) { return clean_line(text, title, 1000)->text; }

TEST(CleanLine, KeepsWordsOfEveryScriptAndEmojiWhole) {
  for (const std::string text : {"Laporan 📊 kinerja 👩‍💼", "تقرير الأداء", "性能データ", "É kombinasi", "1–14 “kutip”"}) {
    const auto clean = clean_line(text, title, 1000);
    ASSERT_TRUE(clean.ok()) << text;
    EXPECT_EQ(clean->text, text);
    EXPECT_FALSE(clean->changed);
  }
}

TEST(CleanLine, TakesOutControlCharactersAndMakesLineEndsBlanks) {
  EXPECT_EQ(line("satu\ndua\ttiga\r\x07\x1b\x7f"), "satu dua tiga");
  EXPECT_EQ(line("\xC2\x85 ujung \xC2\x9B"), "ujung");  // C1 controls
  EXPECT_EQ(line(std::string("a\0b", 3)), "ab");
}

TEST(CleanLine, TakesOutMarksThatTurnTheReadingDirection) {
  EXPECT_EQ(line("\xE2\x80\xAE" "fdp.exe" "\xE2\x80\xAC"), "fdp.exe");
  EXPECT_EQ(line("a\xE2\x80\x8F" "b\xE2\x81\xA6" "c\xD8\x9C" "d"), "abcd");
  EXPECT_EQ(line("\xEF\xBB\xBF" "awal"), "awal");
}

TEST(CleanLine, SaysThatSomethingWasTakenOut) { EXPECT_TRUE(clean_line(" a\x01", title, 10)->changed); }

TEST(CleanLine, RefusesBytesThatAreNoUtf8) {
  for (const std::string text : {"\xff", "a\xc3", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe0\x80\x80", "\x80"}) {
    const auto clean = clean_line(text, title, 1000);
    ASSERT_FALSE(clean.ok());
    EXPECT_EQ(clean.refused().code, "not-utf8");
    EXPECT_FALSE(valid_utf8(text));
  }
}

TEST(CleanLine, RefusesWhatIsTooLongByCharactersAndNotByBytes) {
  std::string thousand;
  for (int i = 0; i < 1000; ++i) thousand += "é";
  EXPECT_TRUE(clean_line(thousand, title, 1000).ok());
  const auto more = clean_line(thousand + "x", title, 1000);
  ASSERT_FALSE(more.ok());
  EXPECT_EQ(more.refused().code, "too-long");
  EXPECT_NE(more.refused().message.id.find("1001"), std::string::npos);
}

TEST(CleanNote, KeepsItsLines) { EXPECT_EQ(clean_note("satu\ndua\x07\n", title)->text, "satu\ndua"); }

}  // namespace
}  // namespace berkas::desk
