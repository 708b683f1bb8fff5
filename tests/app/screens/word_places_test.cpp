#include "app/screens/word_places.h"

#include <gtest/gtest.h>

using namespace berkas;

TEST(WordPlaces, CountEveryOccurrenceOnItsPageAcrossLineEndsAndCapitals) {
  const std::vector<std::string> pages{"Rekonsiliasi\ndata dan rekonsiliasi  DATA", "tanpa", "hasil rekonsiliasi data"};
  EXPECT_EQ(screens::word_pages(pages, "rekonsiliasi data"), (std::vector<int>{0, 0, 2}));
  EXPECT_TRUE(screens::word_pages(pages, " ").empty());
  EXPECT_TRUE(screens::word_pages(pages, "r").empty());
  EXPECT_TRUE(screens::word_pages({}, "data").empty());
}

TEST(WordPlaces, GiveEachWordOfAPhraseItsBox) {
  const std::vector<devices::PdfWord> page{{"Rekonsiliasi", 0.1, 0.1, 0.2, 0.02}, {"data.", 0.32, 0.1, 0.1, 0.02}, {"data", 0.5, 0.1, 0.1, 0.02}};
  const auto phrase = screens::word_boxes(page, "rekonsiliasi data");
  ASSERT_EQ(phrase.size(), 2U);
  EXPECT_DOUBLE_EQ(phrase[1].x, 0.32);
  EXPECT_EQ(screens::word_boxes(page, "data").size(), 2U);
  EXPECT_TRUE(screens::word_boxes(page, "kinerja data").empty());
  EXPECT_TRUE(screens::word_boxes({}, "data").empty());
}
