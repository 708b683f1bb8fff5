// Page numbers as readers hand the margins over, and what a stack's numbers say of a sheet that is missing.
#include "archive/text/page_number.h"

#include <gtest/gtest.h>

namespace berkas::archive {
namespace {

using Numbers = std::vector<std::optional<PageNumber>>;

std::string read(std::string_view margins) {
  const auto found = printed_page_number(margins);
  return found ? to_text(*found) : "";
}

Numbers pages(std::initializer_list<const char*> margins) {
  Numbers all;
  for (const auto* each : margins) all.push_back(printed_page_number(each));
  return all;
}

TEST(PageNumbers, AreReadAsOfficesPrintThem) {
  EXPECT_EQ(read("KEMENTERIAN CONTOH\n\nHalaman 3 dari 10\n"), "halaman 3/10");
  EXPECT_EQ(read("Hal. 3/10"), "halaman 3/10");
  EXPECT_EQ(read("hal 12"), "halaman 12");
  EXPECT_EQ(read("Page 2 of 4"), "halaman 2/4");
  EXPECT_EQ(read("- 3 -\n"), "strip 3");
  EXPECT_EQ(read("\u2013 14 \u2013"), "strip 14");
  EXPECT_EQ(read("\n7\n"), "angka 7");
  EXPECT_EQ(read("3 / 10"), "angka 3/10");
  EXPECT_EQ(read("Ha1aman 5 dari 9"), "halaman 5/9");
  EXPECT_EQ(read("Dicetak dari Berkas pada 26/11/2026 \u00b7 Halaman 2 dari 4 \u00b7 BRK1-B-7K3M9Q2XTA-SM"), "halaman 2/4");
}

TEST(PageNumbers, AreNotGuessed) {
  EXPECT_EQ(read("2025"), "");                        // a year
  EXPECT_EQ(read("Jalan Contoh Nomor 7 Jakarta"), "");
  EXPECT_EQ(read("Halaman 9 dari 3"), "");
  EXPECT_EQ(read("3\n\n5"), "");                      // two figures: neither
  EXPECT_EQ(read("Hal : Undangan rapat"), "");
  EXPECT_EQ(read("12 Maret 2025"), "");
  EXPECT_EQ(read("halaman 99999999999999999999"), "");
  EXPECT_EQ(read("\xff\xfe- \xff"), "");
  EXPECT_EQ(read("0"), "");
}

TEST(PageNumbers, AreKeptAsTextAndComeBack) {
  for (const auto* text : {"halaman 3/10", "halaman 4", "strip 3", "angka 7", "angka 1/2"}) EXPECT_EQ(to_text(parse_page_number(text).value()), text);
  for (const auto* text : {"", "halaman", "halaman x", "strip 3 x", "angka 0", "foo 3"}) EXPECT_FALSE(parse_page_number(text)) << text;
}

TEST(PageNumbers, TellWhereASheetIsMissing) {
  EXPECT_EQ(number_gaps(pages({"Halaman 1 dari 5", "Halaman 2 dari 5", "Halaman 4 dari 5", "Halaman 5 dari 5"})), std::vector<std::size_t>{2});
  EXPECT_EQ(number_gaps(pages({"", "- 2 -", "- 3 -", "- 6 -"})), std::vector<std::size_t>{3});
  EXPECT_EQ(number_gaps(pages({"Halaman 1 dari 5", "", "Halaman 3 dari 5"})), std::vector<std::size_t>{});   // one could not be read
  EXPECT_EQ(number_gaps(pages({"Halaman 1 dari 5", "", "Halaman 4 dari 5"})), std::vector<std::size_t>{2});
}

TEST(PageNumbers, ThatBeginAnewAreAnotherDocument) {
  EXPECT_TRUE(number_gaps(pages({"Halaman 3 dari 3", "Halaman 1 dari 8", "Halaman 2 dari 8"})).empty());
  EXPECT_TRUE(number_gaps(pages({"- 2 -", "- 3 -", "Halaman 5 dari 9"})).empty());
}

TEST(PageNumbers, BareFiguresCountOnlyWhereTheyCount) {
  EXPECT_TRUE(number_gaps(pages({"3", "7"})).empty());
  EXPECT_TRUE(number_gaps(pages({"2", "9", "12"})).empty());
  EXPECT_EQ(number_gaps(pages({"2", "3", "5"})), std::vector<std::size_t>{2});
}

TEST(PageNumbers, TellThatTheLastPageIsNotTheEnd) {
  EXPECT_TRUE(ends_early(pages({"Halaman 1 dari 3", "Halaman 2 dari 3"})));
  EXPECT_FALSE(ends_early(pages({"Halaman 1 dari 3", "Halaman 2 dari 3", "Halaman 3 dari 3"})));
  EXPECT_FALSE(ends_early(pages({"Halaman 1 dari 3", "Halaman 2 dari 3", ""})));     // the third may be there
  EXPECT_FALSE(ends_early(pages({"Halaman 1 dari 2"})));                               // one page alone says too little
  EXPECT_FALSE(ends_early(pages({"- 1 -", "- 2 -"})));
}

}  // namespace
}  // namespace berkas::archive
