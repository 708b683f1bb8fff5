// The real readers joined: a symbol nobody can read, and the line below it.
#include <gtest/gtest.h>

#include "app/wiring/wiring.h"
#include "tests/bench/pages/code_pages.h"

namespace berkas::testing {
namespace {

struct Sheet {
  devices::PageImage page;
  std::string code;
};

// The patterns that say "a symbol" stand; what carries data is worn away, a good deal more than error correction mends.
Sheet with_worn_symbol(bool line_too) {
  Paper paper(letter_sheet(1, 2), 7);
  Label label;
  label.text = paper.dice.tracking_code('B');
  label.centre = {105, 262};
  label.size_mm = 24;
  paper.stick(label);
  const auto wear = [&](double left, double top, double right, double bottom) {
    for (double v = top; v < bottom; v += 0.03) {
      const auto from = paper.on(label, left, v), to = paper.on(label, right, v);
      paper.stroke(from, to, 0.8, {250, 250, 250});
    }
  };
  wear(0.38, 0.02, 0.62, 0.2);
  wear(0.02, 0.38, 0.98, 0.6);
  wear(0.38, 0.66, 0.58, 0.98);
  wear(0.9, 0.66, 0.98, 0.98);
  if (line_too) paper.stroke(paper.on(label, -0.3, 1.15), paper.on(label, 1.3, 1.15), 2.6, {30, 30, 30}, 0.5);
  return {paper.image, label.text};
}

TEST(WiredCodes, AreReadFromPrintWhereTheSymbolIsWornAway) {
  const auto sheet = with_worn_symbol(false);
  const auto found = wiring::devices().codes->read_page(sheet.page);
  ASSERT_EQ(found.codes.size(), 1u);
  EXPECT_EQ(found.codes[0].text, sheet.code);
  EXPECT_EQ(found.codes[0].source, devices::CodeSource::print);
  EXPECT_TRUE(found.unread.empty());
}

TEST(WiredCodes, AreLeftToTheClerkWhereTheLineIsStruckOutToo) {
  const auto found = wiring::devices().codes->read_page(with_worn_symbol(true).page);
  EXPECT_TRUE(found.codes.empty());
  EXPECT_EQ(found.unread.size(), 1u);
}

}  // namespace
}  // namespace berkas::testing
