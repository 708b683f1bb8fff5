// What is asked of a page and done to it: up, level, blank, cut, and where a stamp covers nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "devices/leptonica/leptonica_pages.h"
#include "tests/tools/letter.h"

namespace berkas::testing {
namespace {

using devices::BoxPx;
using devices::PageImage;
using devices::PixelKind;

const auto cleaner = devices::make_leptonica_cleaner();

PageImage letter(PixelKind kind = PixelKind::gray, int dpi = 200, unsigned seed = 1) {
  LetterLook look;
  look.kind = kind;
  look.dpi = dpi;
  look.seed = seed;
  return draw_letter(look);
}

PageImage with_line_of_text(int dpi) {
  auto page = draw_empty(dpi, PixelKind::gray);
  const auto text = letter(PixelKind::gray, dpi);
  const int from = static_cast<int>(40 / 25.4 * dpi), lines = static_cast<int>(7 / 25.4 * dpi);
  std::copy_n(text.pixels.begin() + from * text.width_px, lines * text.width_px, page.pixels.begin() + from * page.width_px);
  return page;
}

double darkness(const PageImage& page, const BoxPx& box) {
  double sum = 0;
  for (int y = box.y; y < box.y + box.height; ++y)
    for (int x = box.x; x < box.x + box.width; ++x)
      sum += 255 - page.pixels[static_cast<std::size_t>(y) * page.bytes_per_line() + static_cast<std::size_t>(x)];
  return sum / (255.0 * box.width * box.height);
}

TEST(PageLook, OfAStraightLetterHasNothingToSay) {
  for (const auto kind : {PixelKind::gray, PixelKind::color}) {
    const auto look = cleaner->look(letter(kind));
    EXPECT_FALSE(look.blank || look.flat_tail || look.cut_edge || look.too_dark || look.too_light);
    EXPECT_EQ(look.quarter_turns, 0);
    EXPECT_NEAR(look.skew_deg, 0, 0.05);
  }
}

TEST(PageLook, FindsHowFarAPageIsAskew) {
  for (const double angle : {-8.0, -0.5, 0.3, 5.0}) {
    const auto look = cleaner->look(skewed(letter(), angle));
    EXPECT_TRUE(look.skew_sure) << angle;
    EXPECT_NEAR(look.skew_deg, -angle, 0.1) << angle;
    EXPECT_EQ(look.quarter_turns, 0) << angle;
  }
}

TEST(PageLook, FindsWhichWayIsUpEvenWhenAskew) {
  for (const unsigned seed : {1U, 3U})
    for (const int turns : {0, 1, 2, 3})
      for (const double angle : {0.0, 2.0}) {
        const auto page = cleaner->rotate(skewed(letter(PixelKind::gray, 200, seed), angle), turns);
        const auto look = cleaner->look(page);
        EXPECT_EQ((look.quarter_turns + turns) % 4, 0) << "seed " << seed << " turned " << turns << " askew " << angle;
        EXPECT_NEAR(look.skew_deg, -angle, 0.15) << "seed " << seed << " turned " << turns;
      }
}

TEST(PageLook, FindsWhichWayIsUpOnCoarsePages) {
  for (const double angle : {0.0, 1.0})
    for (const int turns : {0, 1, 2, 3}) {
      const auto look = cleaner->look(cleaner->rotate(skewed(letter(PixelKind::gray, 100), angle), turns));
      EXPECT_EQ((look.quarter_turns + turns) % 4, 0) << turns << " askew " << angle;
      EXPECT_NEAR(look.skew_deg, -angle, 0.15) << turns << " askew " << angle;
    }
}

// The columns of letters are then straighter than the lines: a list, a form, a page of the same words.
TEST(PageLook, IsNotTurnedByWordsThatStandBelowEachOther) {
  auto page = letter();
  const auto line = static_cast<std::size_t>(page.width_px);
  const int from = static_cast<int>(130 / 25.4 * 200), pitch = static_cast<int>(5 / 25.4 * 200);   // one line of the body
  const std::vector<std::uint8_t> words(page.pixels.begin() + static_cast<std::ptrdiff_t>(line) * from, page.pixels.begin() + static_cast<std::ptrdiff_t>(line) * (from + pitch));
  for (int y = 0; y + pitch < page.height_px; y += pitch) std::copy(words.begin(), words.end(), page.pixels.begin() + static_cast<std::ptrdiff_t>(line) * y);
  for (const int turns : {0, 1, 2, 3}) EXPECT_EQ((cleaner->look(cleaner->rotate(page, turns)).quarter_turns + turns) % 4, 0) << turns;
}

TEST(PageLook, StraightenedThePageIsUprightAndLevel) {
  const auto straight = letter(PixelKind::color);
  const auto page = cleaner->rotate(skewed(straight, 2.5), 2);
  const auto mended = cleaner->straighten(page, cleaner->look(page));
  EXPECT_EQ(mended.kind, PixelKind::color);
  EXPECT_EQ(mended.width_px, straight.width_px);
  EXPECT_EQ(mended.height_px, straight.height_px);
  const auto again = cleaner->look(mended);
  EXPECT_EQ(again.quarter_turns, 0);
  EXPECT_NEAR(again.skew_deg, 0, 0.1);
  // The words lie where they lay before: the same stretch of page is as dark as it was.
  double difference = 0;
  for (std::size_t i = 0; i < straight.pixels.size(); ++i)
    difference += std::abs(int{straight.pixels[i]} - int{mended.pixels[i]});
  EXPECT_LT(difference / static_cast<double>(straight.pixels.size()), 12);
}

TEST(PageLook, StraightenReturnsTheSamePictureWhenNothingIsToDo) {
  const auto page = letter();
  EXPECT_EQ(cleaner->straighten(page, {}).pixels, page.pixels);
  EXPECT_EQ(cleaner->rotate(page, 4).pixels, page.pixels);
  EXPECT_EQ(cleaner->rotate(cleaner->rotate(page, 1), 3).pixels, page.pixels);
  EXPECT_EQ(cleaner->rotate(page, -1).pixels, cleaner->rotate(page, 3).pixels);
}

TEST(PageLook, StraighteningGrowsThePaperRatherThanCutSomethingOff) {
  auto page = letter();
  const int size = 40;
  for (const int y : {8, page.height_px - size - 8}) paint(page, {8, y, size, size}, 0);  // something in two corners
  devices::PageLook look;
  look.skew_deg = 4;
  look.skew_sure = true;
  const auto mended = cleaner->straighten(page, look);
  EXPECT_GT(mended.width_px, page.width_px);
  const auto ink = [](const PageImage& picture) {
    return darkness(picture, {0, 0, picture.width_px, picture.height_px}) * picture.width_px * picture.height_px;
  };
  EXPECT_NEAR(ink(mended) / ink(page), 1.0, 0.01);
}

TEST(PageLook, WorksOnBitonalPagesToo) {
  const auto codec = devices::make_leptonica_codec();
  const auto bits = [&](const PageImage& page) { return codec->decode(codec->encode(page, devices::PictureFormat::g4).bytes); };
  const auto page = cleaner->rotate(bits(skewed(letter(PixelKind::gray, 300), 1.5)), 2);
  ASSERT_EQ(page.kind, PixelKind::bitonal);
  const auto look = cleaner->look(page);
  EXPECT_EQ(look.quarter_turns, 2);
  EXPECT_NEAR(look.skew_deg, -1.5, 0.1);
  const auto mended = cleaner->straighten(page, look);
  EXPECT_EQ(mended.kind, PixelKind::bitonal);
  EXPECT_NEAR(cleaner->look(mended).skew_deg, 0, 0.1);
  EXPECT_FALSE(cleaner->free_places(mended, 25, 30).empty());
  EXPECT_TRUE(cleaner->look(bits(draw_empty(300, PixelKind::gray))).blank);
}

TEST(BlankPages, AreAskedAboutWithDustShadowsAndPunchHoles) {
  auto page = draw_empty(200, PixelKind::gray);
  EXPECT_TRUE(cleaner->look(page).blank);
  page = dusty(faded(page, 0, 238), 7, 300);
  EXPECT_TRUE(cleaner->look(page).blank) << "gray paper with dust";
  for (const int y : {1000, 1630})
    for (int dy = -24; dy <= 24; ++dy) {
      const int half = static_cast<int>(std::sqrt(24.0 * 24 - dy * dy));
      paint(page, {95 - half, y + dy, 2 * half + 1, 1}, 20);
    }
  EXPECT_TRUE(cleaner->look(page).blank) << "and two holes";
  paint(page, {0, 0, 12, page.height_px}, 60);
  EXPECT_TRUE(cleaner->look(page).blank) << "and the lid's shadow";
}

TEST(BlankPages, AreNotThoseWithALineOfTextOrAFaintLetter) {
  EXPECT_FALSE(cleaner->look(with_line_of_text(200)).blank);
  EXPECT_FALSE(cleaner->look(with_line_of_text(300)).blank);
  EXPECT_FALSE(cleaner->look(faded(letter(), 150, 235)).blank);
}

TEST(PageLook, SeesAFlatGrayTailButNotAWhiteMargin) {
  auto page = letter(PixelKind::color);
  EXPECT_FALSE(cleaner->look(page).flat_tail);
  paint(page, {0, page.height_px * 3 / 4, page.width_px, page.height_px}, 128);
  EXPECT_TRUE(cleaner->look(page).flat_tail);
}

TEST(PageLook, SeesPrintThatRunsIntoAnEdge) {
  const auto page = letter();
  PageImage cut = page;  // the left 30 mm are gone
  const int gone = static_cast<int>(30 / 25.4 * 200);
  cut.width_px -= gone;
  cut.pixels.clear();
  for (int y = 0; y < page.height_px; ++y)
    cut.pixels.insert(cut.pixels.end(), page.pixels.begin() + y * page.width_px + gone,
                      page.pixels.begin() + (y + 1) * page.width_px);
  EXPECT_TRUE(cleaner->look(cut).cut_edge);
}

TEST(PageLook, SeesDarkAndFaintPages) {
  EXPECT_TRUE(cleaner->look(faded(letter(), 0, 90)).too_dark);
  const auto faint = cleaner->look(faded(letter(), 205, 245));
  EXPECT_TRUE(faint.too_light);
  EXPECT_FALSE(faint.too_dark);
}

TEST(PageForText, IsEvenAndItsCodesAreMasked) {
  LetterLook look;
  look.dpi = 200;
  look.codes = {{"BRK1-B-7K3M9Q2XTA-SM", 15, 260, 20}};
  auto page = faded(draw_letter(look), 60, 200);
  const BoxPx code{118, 2047, 158, 158};
  const auto clean = cleaner->for_text(page, {code});
  EXPECT_EQ(clean.kind, PixelKind::gray);
  EXPECT_EQ(clean.width_px, page.width_px);
  EXPECT_EQ(darkness(clean, code), 0.0);
  std::vector<std::uint8_t> sorted = clean.pixels;
  std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end());
  EXPECT_GT(sorted[sorted.size() / 2], 225) << "the paper is white again";
}

TEST(FreePlaces, OnALetterLieBelowTheTextAndBottomLeftComesFirst) {
  const auto page = letter();
  const auto places = cleaner->free_places(page, 25, 30);
  ASSERT_GE(places.size(), 2U);
  EXPECT_LT(places[0].x, page.width_px / 3);
  EXPECT_GT(places[0].y, page.height_px * 3 / 4);
  for (const auto& place : places) EXPECT_EQ(darkness(page, place), 0.0);
}

TEST(FreePlaces, NeverCoverACodeThatIsAlreadyThere) {
  LetterLook look;
  look.dpi = 200;
  look.kind = PixelKind::gray;
  look.codes = {{"LAIN-1", 12, 264, 22}, {"LAIN-2", 94, 264, 22}};
  const auto page = draw_letter(look);
  const auto places = cleaner->free_places(page, 25, 25);
  ASSERT_FALSE(places.empty());
  for (const auto& place : places) EXPECT_LT(darkness(page, place), 0.0005);
}

TEST(FreePlaces, APlaceOfTheClerksOwnIsFreeOnlyWhereNothingIsPrinted) {
  const auto page = letter();
  const auto place = cleaner->free_places(page, 25, 30).at(0);
  EXPECT_TRUE(cleaner->is_free(page, place));
  EXPECT_FALSE(cleaner->is_free(page, {page.width_px / 3, page.height_px / 3, place.width, place.height})) << "on the text";
  EXPECT_FALSE(cleaner->is_free(page, {page.width_px - place.width / 2, place.y, place.width, place.height})) << "half off the page";
  EXPECT_FALSE(cleaner->is_free(page, {-9, place.y, place.width, place.height}));
}

TEST(PrintedPlaces, AreBlocksThatHoldAllInkOfALetter) {
  auto page = letter();
  const auto blocks = cleaner->printed_places(page);
  ASSERT_FALSE(blocks.empty());
  EXPECT_LT(blocks.size(), 40U) << "blocks, not letters";
  for (const auto& free : cleaner->free_places(page, 25, 30))
    for (const auto& block : blocks) EXPECT_FALSE(free.x < block.x + block.width && block.x < free.x + free.width && free.y < block.y + block.height && block.y < free.y + free.height);
  for (const auto& block : blocks) paint(page, {block.x - 2, block.y - 2, block.width + 6, block.height + 6}, 255);
  EXPECT_TRUE(cleaner->look(page).blank);
  EXPECT_TRUE(cleaner->printed_places(draw_empty(200, PixelKind::gray)).empty());
}

TEST(FreePlaces, OnAFullPageThereAreNone) {
  auto page = draw_empty(100, PixelKind::gray);
  for (int y = 0; y < page.height_px; y += 25)
    for (int x = 0; x < page.width_px; x += 12) paint(page, {x, y, 6, 8}, 0);
  EXPECT_TRUE(cleaner->free_places(page, 20, 20).empty());
  EXPECT_TRUE(cleaner->free_places(draw_empty(100, PixelKind::gray), 400, 400).empty()) << "larger than the paper";
}

TEST(PageLook, TakesTinyAndOddPictures) {
  for (const auto kind : {PixelKind::bitonal, PixelKind::gray, PixelKind::color})
    for (const int side : {1, 3, 20, 150}) {
      PageImage page{side, side, 300, kind, {}};
      page.pixels.assign(page.bytes_per_line() * static_cast<std::size_t>(side), 0x7F);
      EXPECT_NO_THROW({
        const auto look = cleaner->look(page);
        (void)cleaner->straighten(page, look);
        (void)cleaner->for_text(page, {{-5, -5, 10, 10}, {1000, 1000, 5, 5}});
        (void)cleaner->free_places(page, 20, 20);
      });
    }
}

}  // namespace
}  // namespace berkas::testing
