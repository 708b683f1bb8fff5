// Codes on pages as scanners give them: askew, turned, faint, blurred, several at once, and none.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "devices/failure.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/zxing/zxing_codes.h"
#include "tests/tools/letter.h"

namespace berkas::testing {
namespace {

using devices::PageImage;
using devices::PixelKind;

const auto reader = devices::make_zxing_reader();
const std::string code = "BRK1-B-7K3M9Q2XTA-SM";

LetterLook coded(double size_mm = 20, int dpi = 200) {
  LetterLook look;
  look.dpi = dpi;
  look.kind = PixelKind::gray;
  look.codes = {{code, 15, 258, size_mm}};
  return look;
}

std::set<std::string> texts_on(const PageImage& page) {
  std::set<std::string> texts;
  for (const auto& found : reader->read(page)) texts.insert(found.text);
  return texts;
}

const std::set<std::string> just_it{code};

TEST(CodesOnAPage, AreFoundWhereTheyAre) {
  const auto codes = reader->read(draw_letter(coded()));
  ASSERT_EQ(codes.size(), 1U);
  EXPECT_EQ(codes[0].text, code);
  EXPECT_EQ(codes[0].format, "QRCode");
  EXPECT_EQ(codes[0].stage, "raw");
  const double module = 20.0 / (25 + 8);
  EXPECT_NEAR(codes[0].box.x / 200.0 * 25.4, 15 + 4 * module, 1.5);
  EXPECT_NEAR(codes[0].box.y / 200.0 * 25.4, 258 + 4 * module, 1.5);
  EXPECT_NEAR(codes[0].box.width / 200.0 * 25.4, 25 * module, 2);
}

TEST(CodesOnAPage, AreReadInEveryKindOfPicture) {
  for (const auto kind : {PixelKind::bitonal, PixelKind::gray, PixelKind::color}) {
    auto look = coded();
    look.kind = kind;
    EXPECT_EQ(texts_on(draw_letter(look)), just_it);
  }
}

TEST(CodesOnAPage, AreReadAskewAndTurned) {
  const auto cleaner = devices::make_leptonica_cleaner();
  auto look = coded();
  look.codes[0].x_mm = 95;
  look.codes[0].y_mm = 215;  // near the middle, so that no turn takes it off the paper
  for (const double angle : {-7.0, 3.0, 12.0, 30.0}) EXPECT_EQ(texts_on(skewed(draw_letter(look), angle)), just_it) << angle;
  for (const int turns : {1, 2, 3}) EXPECT_EQ(texts_on(cleaner->rotate(draw_letter(coded()), turns)), just_it) << turns;
}

TEST(CodesOnAPage, AreReadFaintBlurredAndDusty) {
  EXPECT_EQ(texts_on(faded(draw_letter(coded()), 190, 235)), just_it) << "faint";
  EXPECT_EQ(texts_on(faded(draw_letter(coded()), 5, 70)), just_it) << "dark";
  EXPECT_EQ(texts_on(blurred(draw_letter(coded(20, 200)), 2)), just_it) << "blurred";
  EXPECT_EQ(texts_on(blurred(faded(draw_letter(coded(20, 300)), 150, 220), 3)), just_it) << "faint and blurred";
  EXPECT_EQ(texts_on(dusty(draw_letter(coded()), 3, 4000)), just_it) << "dusty";
}

TEST(CodesOnAPage, SurviveAStainOfATenth) {
  auto page = draw_letter(coded(20, 300));
  const double module = 20.0 / (25 + 8) / 25.4 * 300;
  const int side = static_cast<int>(25 * module / 3.2), x = static_cast<int>(15 / 25.4 * 300 + 12 * module),
            y = static_cast<int>(258 / 25.4 * 300 + 12 * module);
  paint(page, {x, y, side, side}, 30);
  EXPECT_EQ(texts_on(page), just_it);
}

TEST(CodesOnAPage, SeveralAreAllFound) {
  auto look = coded();
  look.codes.push_back({"BRK1-B-00000000X1-0X", 170, 258, 20});
  look.codes.push_back({"https://contoh.invalid/faktur/123", 90, 258, 25});
  EXPECT_EQ(texts_on(draw_letter(look)),
            (std::set<std::string>{code, "BRK1-B-00000000X1-0X", "https://contoh.invalid/faktur/123"}));
}

TEST(CodesOnAPage, APoorOneBesideAGoodOneIsFoundToo) {
  auto look = coded(20, 300);
  look.codes.push_back({"FAKTUR-0042", 165, 255, 25});
  auto page = draw_letter(look);
  const auto poor = faded(blurred(page, 2), 180, 220);  // only the left half suffers
  for (int y = 0; y < page.height_px; ++y)
    std::copy_n(poor.pixels.begin() + y * page.width_px, page.width_px / 2, page.pixels.begin() + y * page.width_px);
  EXPECT_EQ(texts_on(page), (std::set<std::string>{code, "FAKTUR-0042"}));
}

TEST(CodesOnAPage, ThatIsTwiceThereIsFoundTwice) {
  auto look = coded();
  look.codes.push_back({code, 170, 258, 20});
  EXPECT_EQ(reader->read(draw_letter(look)).size(), 2U);
}

TEST(CodesOnAPage, ThatHasNoneAreNeverGuessed) {
  for (const unsigned seed : {1U, 2U, 3U, 4U}) {
    auto look = coded();
    look.codes.clear();
    look.seed = seed;
    EXPECT_TRUE(reader->read(draw_letter(look)).empty()) << seed;
  }
  EXPECT_TRUE(reader->read(draw_empty(100, PixelKind::color)).empty());
  PageImage tiny{1, 1, 300, PixelKind::gray, {0}};
  EXPECT_TRUE(reader->read(tiny).empty());
  tiny.width_px = 50;
  EXPECT_THROW((void)reader->read(tiny), devices::Failure);
}

TEST(CodesOnAPage, WithUtf8WordsComeBackAsUtf8) {
  auto look = coded();
  look.codes = {{"Arsip – ditemukan ✓", 15, 258, 25}};
  EXPECT_EQ(texts_on(draw_letter(look)), (std::set<std::string>{"Arsip – ditemukan ✓"}));
}

TEST(CodeSymbol, OfATrackingCodeGrowsWithItsProtection) {
  const auto writer = devices::make_zxing_writer();
  EXPECT_EQ(writer->write(code, devices::Ecc::low).modules, 21);
  EXPECT_EQ(writer->write(code, devices::Ecc::medium).modules, 21);
  EXPECT_EQ(writer->write(code, devices::Ecc::quartile).modules, 25);
  const auto symbol = writer->write(code, devices::Ecc::high);
  EXPECT_EQ(symbol.modules, 25);
  EXPECT_EQ(symbol.dark.size(), 625U);
  for (std::size_t i = 0; i < 7; ++i)
    EXPECT_TRUE(symbol.dark[i]) << "a finder pattern starts in the corner: no quiet zone inside";
  EXPECT_THROW((void)writer->write("", devices::Ecc::high), std::invalid_argument);
  EXPECT_THROW((void)writer->write(std::string(5000, 'A'), devices::Ecc::high), std::invalid_argument);
}

}  // namespace
}  // namespace berkas::testing
