// The reader on a sample of the bench's spoilt pages: whole codes are read, nothing else is ever said. And on rubbish.
#include <gtest/gtest.h>

#include <set>

#include "archive/tracking_code.h"
#include "devices/printed/printed_codes.h"
#include "devices/zxing/own_symbol.h"
#include "devices/zxing/reed_solomon.h"
#include "devices/zxing/zxing_codes.h"
#include "tests/bench/pages/capture.h"
#include "tests/bench/pages/code_pages.h"

namespace berkas::testing {
namespace {

using archive::TrackingCode;
using devices::PageImage;
using devices::PixelKind;

bool is_ours(std::string_view text) { return TrackingCode::parse(text).has_value(); }

std::optional<std::string> form(std::string_view text) {
  const auto code = TrackingCode::parse(text);
  return code ? std::optional(code->str()) : std::nullopt;
}

const auto reader = devices::make_zxing_reader(is_ours);

// One letter of each kind, another letter for each: both sets in one test would be long.
void read_sample(int set) {
  int whole = 0, read = 0, letter = 0;
  for (const auto& damage : code_damages(set)) {
    const auto page = code_page(set, damage, letter++ % code_letters);
    std::set<std::string> true_texts, found;
    for (const auto& code : page.codes) true_texts.insert(code.text);
    for (const auto& code : reader->read(page.image)) {
      found.insert(code.text);
      EXPECT_TRUE(true_texts.contains(code.text)) << damage.name << " says " << code.text;
    }
    for (const auto& code : page.codes) {
      whole += code.whole;
      read += code.whole && found.contains(code.text);
      if (code.whole && !found.contains(code.text)) std::printf("missed: %s\n", damage.name.c_str());
    }
  }
  EXPECT_GE(whole, static_cast<int>(code_damages(set).size()) * 3 / 4);
  EXPECT_GE(read * 100, whole * 98) << read << " of " << whole;  // one page of the sample is more than one in a hundred
}

TEST(CodesOnSpoiltPages, OfTheFirstSetAreReadWhenWholeAndNeverWrong) { read_sample(1); }
TEST(CodesOnSpoiltPages, OfTheSecondSetAreReadWhenWholeAndNeverWrong) { read_sample(2); }

TEST(CodesOnSpoiltPages, ComeOutTheSameEachTimeTheyAreMade) {
  const auto& damage = code_damages(1)[13];
  EXPECT_EQ(code_page(1, damage, 2).image.pixels, code_page(1, damage, 2).image.pixels);
}

TEST(CodesOnRubbish, AreNeitherSeenNorACrash) {
  Dice dice(11);
  for (int round = 0; round < 60; ++round) {
    PageImage page{dice.whole(1, 700), dice.whole(1, 700), dice.whole(0, 600), dice.coin() ? PixelKind::gray : dice.coin() ? PixelKind::color : PixelKind::bitonal, {}};
    page.pixels.resize(page.bytes_per_line() * static_cast<std::size_t>(page.height_px));
    const int cell = dice.whole(1, 12), stride = static_cast<int>(page.bytes_per_line());
    for (std::size_t i = 0; i < page.pixels.size(); ++i) {
      const int x = static_cast<int>(i) % stride / cell, y = static_cast<int>(i) / stride / cell;
      page.pixels[i] = static_cast<std::uint8_t>((x * 7919 + y * 104729 + round * 31) * 2654435761U >> 24 & 128 ? 255 : 0);
    }
    EXPECT_TRUE(reader->read(page).empty()) << round;
  }
}

TEST(CodesOnRubbish, CutFromRealSymbolsNeverSayAnotherCode) {
  const auto page = code_page(1, code_damages(1)[0], 0);
  Dice dice(5);
  for (int round = 0; round < 40; ++round) {
    auto part = cropped(page.image, dice.whole(0, 1200), dice.whole(2000, 2900), 1200, 600);
    for (int i = 0; i < 12; ++i) invert(part, {dice.whole(0, 1200), dice.whole(0, 600), dice.whole(5, 120), dice.whole(5, 120)});
    for (const auto& code : reader->read(part)) EXPECT_EQ(code.text, page.codes[0].text);
  }
}

TEST(ErrorCorrection, MendsAsManyAsItPromisesAndNoMore) {
  Dice dice(3);
  const auto symbol = devices::make_zxing_writer()->write(dice.tracking_code('B'), devices::Ecc::high);
  std::vector<double> modules;
  for (const bool dark : symbol.dark) modules.push_back(dark ? 1 : -1);
  EXPECT_TRUE(devices::zxing::text_of_modules(modules, is_ours));
  auto noisy = modules;
  for (auto& value : noisy) value = dice.between(-1, 1);
  EXPECT_FALSE(devices::zxing::text_of_modules(noisy, is_ours));
  std::vector<std::uint8_t> block(44, 0);  // all zero is a block of the code
  const std::size_t doubtful[] = {1, 5, 9, 13};
  for (const auto i : doubtful) block[i] = 77;
  for (std::size_t i = 20; i < 32; ++i) block[i] = static_cast<std::uint8_t>(i);
  EXPECT_TRUE(devices::zxing::mend(block, 28, doubtful));  // 12 wrong and 4 doubtful: 28
  EXPECT_EQ(block, std::vector<std::uint8_t>(44, 0));
  for (std::size_t i = 20; i < 36; ++i) block[i] = static_cast<std::uint8_t>(i);
  EXPECT_FALSE(devices::zxing::mend(block, 28, {}) && block == std::vector<std::uint8_t>(44, 0));
}

// A text reader that reads what it is told, so that misreadings can be counted.
class Words final : public devices::TextReader {
public:
  explicit Words(std::vector<std::string> lines) : lines_(std::move(lines)) {}
  devices::PageText read(const PageImage&, std::stop_token) override { return {lines_[next_++ % lines_.size()], {}, {}}; }

private:
  std::vector<std::string> lines_;
  std::size_t next_ = 0;
};

class Unread final : public devices::CodeReader {
public:
  devices::PageCodes read_page(const PageImage&) const override { return {{}, {{{10, 10, 200, 200}, {20, 5, 300, PixelKind::gray, std::vector<std::uint8_t>(100, 200)}}}}; }
};

devices::PageCodes read_lines(std::vector<std::string> lines) {
  return devices::make_printed_code_reader(std::make_shared<Unread>(), std::make_shared<Words>(std::move(lines)), form)->read_page({});
}

TEST(PrintedCodes, AreBelievedWhenTwoReadingsAndTheCheckAgree) {
  const auto page = read_lines({"BRK1-B-7K3M9Q2XTA-SM\nKODE LACAK BERKAS", "brki - B-7K3M9Q2XTA-SM"});
  ASSERT_EQ(page.codes.size(), 1U);
  EXPECT_EQ(page.codes[0].text, "BRK1-B-7K3M9Q2XTA-SM");
  EXPECT_EQ(page.codes[0].source, devices::CodeSource::print);
  EXPECT_TRUE(page.unread.empty());
}

TEST(PrintedCodes, AreLeftToTheClerkWhenDoubtful) {
  for (const auto& lines : {std::vector<std::string>{"BRK1-B-7K3M9Q2XTA-SN"}, {"BRK1-B-7K3M9Q2XTA-SM", "BRK1-B-7K3M9Q2XTA-5M"}, {""}, {"BRK1-B-7K3M9Q2XTA-SM", ""},
                            {"BRK1-B-7K3M9Q2XTA-SM", "BRK1-B-00000000X1-0X"}}) {
    const auto page = read_lines(lines);
    EXPECT_TRUE(page.codes.empty());
    EXPECT_EQ(page.unread.size(), 1U);
  }
}

TEST(PrintedCodes, MisreadInTwoPlacesPassTheCheckOnceInAThousand) {
  static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  Dice dice(17);
  int passed = 0;
  constexpr int tries = 100'000;
  for (int i = 0; i < tries; ++i) {
    auto text = dice.tracking_code('B');
    const auto truth = text;
    for (int wrong = 0; wrong < 2; ++wrong) text[static_cast<std::size_t>(dice.whole(7, 16))] = alphabet[static_cast<std::size_t>(dice.whole(0, 31))];
    const auto code = devices::code_in_line(text, form);
    passed += code && *code != truth;
  }
  std::printf("two places misread: %d of %d pass the check characters\n", passed, tries);
  EXPECT_LT(passed, tries / 500);
}

}  // namespace
}  // namespace berkas::testing
