// Indonesian dates and numbers, and text made safe to print.
#include <gtest/gtest.h>

#include <map>
#include <sstream>
#include <utility>

#include "app/sheets/clean_text.h"
#include "app/sheets/indonesian.h"

namespace berkas::sheets {
namespace {

using workflow::PartialDate;

TEST(Indonesian, SpellsNumbersAsOfficialPapersDo) {
  EXPECT_EQ(spelled(0), "nol");
  EXPECT_EQ(spelled(10), "sepuluh");
  EXPECT_EQ(spelled(11), "sebelas");
  EXPECT_EQ(spelled(12), "dua belas");
  EXPECT_EQ(spelled(20), "dua puluh");
  EXPECT_EQ(spelled(99), "sembilan puluh sembilan");
  EXPECT_EQ(spelled(100), "seratus");
  EXPECT_EQ(spelled(111), "seratus sebelas");
  EXPECT_EQ(spelled(200), "dua ratus");
  EXPECT_EQ(spelled(1000), "seribu");
  EXPECT_EQ(spelled(1999), "seribu sembilan ratus sembilan puluh sembilan");
  EXPECT_EQ(spelled(2025), "dua ribu dua puluh lima");
  EXPECT_EQ(spelled(11000), "sebelas ribu");
  EXPECT_EQ(spelled(100000), "seratus ribu");
  EXPECT_EQ(spelled(1000000), "satu juta");
  EXPECT_EQ(spelled(1000000000), "satu miliar");
  EXPECT_EQ(spelled(2000000000001), "dua triliun satu");
}

// The way back, by its own rules: every number from 1 to 9999 says itself and nothing else.
int counted_back(const std::string& words) {
  const std::map<std::string, int> digits{{"satu", 1}, {"dua", 2}, {"tiga", 3}, {"empat", 4}, {"lima", 5}, {"enam", 6}, {"tujuh", 7}, {"delapan", 8}, {"sembilan", 9}};
  std::istringstream in(words);
  int total = 0, digit = 0;
  for (std::string word; in >> word;) {
    if (digits.contains(word)) digit = digits.at(word);
    else if (word == "sepuluh") total += 10;
    else if (word == "sebelas") total += 11;
    else if (word == "seratus") total += 100;
    else if (word == "seribu") total += 1000;
    else if (word == "belas") total += 10 + std::exchange(digit, 0);
    else if (word == "puluh") total += 10 * std::exchange(digit, 0);
    else if (word == "ratus") total += 100 * std::exchange(digit, 0);
    else if (word == "ribu") total += 1000 * std::exchange(digit, 0);
    else return -1;
  }
  return total + digit;
}

TEST(Indonesian, SpellsEveryNumberUpToTenThousandSoThatItIsReadBack) {
  for (int n = 1; n <= 9999; ++n) {
    const std::string words = spelled(n);
    ASSERT_EQ(counted_back(words), n) << words;
    for (const char* wrong : {"satu puluh", "satu belas", "satu ratus", "satu ribu"}) ASSERT_FALSE((" " + words + " ").find(std::string(" ") + wrong + " ") != std::string::npos && n < 10'000) << words;
  }
}

TEST(Indonesian, WritesADateInWordsAsMinutesDo) {
  EXPECT_EQ(date_in_words(PartialDate::of(2025, 12, 18)), "Kamis, tanggal delapan belas bulan Desember tahun dua ribu dua puluh lima (18-12-2025)");
  EXPECT_EQ(date_in_words(PartialDate::of(2026, 2, 1)), "Minggu, tanggal satu bulan Februari tahun dua ribu dua puluh enam (01-02-2026)");
  for (const auto& unknown : {PartialDate{}, PartialDate::of(2025), PartialDate::of(2025, 8)}) {
    EXPECT_NE(date_in_words(unknown).find("....., tanggal ...."), std::string::npos);
    EXPECT_EQ(date_in_words(unknown).find_first_of("0123456789"), std::string::npos) << "nothing is invented";
  }
}

TEST(Indonesian, NamesEveryDayOfAWeek) {
  const char* days[] = {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};
  for (int i = 0; i < 7; ++i) EXPECT_EQ(weekday(PartialDate::of(2026, 11, 23 + i)), days[i]);
}

TEST(Indonesian, GroupsThousandsWithDots) {
  EXPECT_EQ(number(7), "7");
  EXPECT_EQ(number(2000), "2.000");
  EXPECT_EQ(number(1234567), "1.234.567");
  EXPECT_EQ(number(-1000), "-1.000");
  EXPECT_EQ(counted(3, "lembar"), "3 (tiga) lembar");
}

TEST(Indonesian, WritesDatesAsFarAsTheyAreKnown) {
  EXPECT_EQ(long_date(PartialDate::of(2025, 8, 17)), "17 Agustus 2025");
  EXPECT_EQ(long_date(PartialDate::of(2025, 8)), "Agustus 2025");
  EXPECT_EQ(long_date(PartialDate::of(2025)), "2025");
  EXPECT_EQ(long_date(PartialDate{}), "tidak tercatat");
  EXPECT_EQ(short_date(PartialDate::of(2025, 8, 7)), "07/08/2025");
  EXPECT_EQ(short_date(PartialDate::of(2025, 8)), "08/2025");
  EXPECT_EQ(weekday(PartialDate::of(2025, 8, 17)), "Minggu");
  EXPECT_EQ(weekday(PartialDate::of(2025, 12, 18)), "Kamis");
  EXPECT_EQ(weekday(PartialDate::of(2025, 12)), "");
}

TEST(Indonesian, NamesTheClockAndItsZone) {
  EXPECT_EQ(short_moment("2026-11-22T09:05:00+07:00"), "22/11/2026 pukul 09.05 WIB");
  EXPECT_EQ(long_moment("2026-11-22T09:05+08:00"), "22 November 2026, pukul 09.05 WITA");
  EXPECT_EQ(short_moment("2026-11-22T09:05:00.123+0900"), "22/11/2026 pukul 09.05 WIT");
  EXPECT_EQ(short_moment("2026-11-22T09:05:00Z"), "22/11/2026 pukul 09.05 UTC");
  EXPECT_EQ(short_moment("2026-11-22T09:05:00-05:00"), "22/11/2026 pukul 09.05 UTC-5");
  EXPECT_EQ(short_moment("2026-11-22T09:05:00"), "22/11/2026 pukul 09.05");
}

TEST(Indonesian, RefusesWhatIsNoTime) {
  for (const char* text : {"", "2026", "2026-11-22", "2026-02-30T10:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22Tab:00:00Z", "bukan waktu sama sekali"}) {
    EXPECT_FALSE(parse_moment(text)) << text;
    EXPECT_EQ(short_moment(text), "");
  }
}

TEST(CleanText, DropsControlsAndFoldsBlanks) {
  EXPECT_EQ(clean_line("  satu\t\tdua\r\ntiga\x01\x7f "), "satu dua tiga");
  EXPECT_EQ(clean_line(std::string("a\0b", 3)), "a b");
  EXPECT_EQ(clean_paragraphs("satu\ndua\r\n\ntiga"), "satu\ndua\n\ntiga");
}

TEST(CleanText, ReplacesBrokenUtf8) {
  EXPECT_EQ(clean_line("a\xff" "b"), "a\uFFFDb");
  EXPECT_EQ(clean_line("a\xc3"), "a\uFFFD");
  EXPECT_EQ(clean_line("\xc0\xaf"), "\uFFFD\uFFFD");          // overlong
  EXPECT_EQ(clean_line("\xed\xa0\x80"), "\uFFFD\uFFFD\uFFFD");   // a surrogate
  EXPECT_EQ(clean_line("\xf4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");   // beyond Unicode
}

TEST(CleanText, IsolatesRightToLeftAndDropsDirectionMarks) {
  EXPECT_EQ(clean_line("a\u202Eb\u2067c\u200F"), "abc");
  EXPECT_EQ(clean_line("x עברית"), "\u2068x עברית\u2069");
}

TEST(CleanText, KeepsLettersOfAllScriptsAndFewMarks) {
  EXPECT_EQ(clean_line("é ñ 文書 ✓"), "é ñ 文書 ✓");
  std::string stacked = "a";
  for (int i = 0; i < 50; ++i) stacked += "\u0301";
  EXPECT_EQ(clean_line(stacked), "a\u0301\u0301");
}

TEST(CleanText, CutsANovelAndSaysSo) {
  EXPECT_EQ(clean_line(std::string(10000, 'x'), 5), "xxxxx…");
  EXPECT_EQ(clean_line("xxxxx", 5), "xxxxx");
}

}  // namespace
}  // namespace berkas::sheets
