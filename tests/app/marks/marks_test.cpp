// The reader of hand-made marks on sheets drawn, marked and worn by the generator; the whole measure is tests/bench/marks_bench.
#include <gmock/gmock.h>

#include "devices/failure.h"
#include "devices/leptonica/leptonica_pages.h"
#include "tests/app/marks/marked_sheets.h"

namespace berkas::testing {
namespace {

using devices::FormFound;
using devices::MarkValue;
using devices::PageImage;
using devices::PixelKind;

std::vector<devices::FormShape> shapes_of(const BlankSheet& blank) {
  std::vector<devices::FormShape> shapes;
  for (int page = 1; page <= static_cast<int>(blank.pages.size()); ++page) shapes.push_back(sheets::page_shape(blank.geometry, page).shape);
  return shapes;
}

// One form of two questions, drawn by hand so that each mark stands where the test says.
struct SmallForm {
  SmallForm() {
    shape.width_mm = 100, shape.height_mm = 80;
    for (const double y : {8.0, 67.0})
      for (const double x : {8.0, 87.0}) shape.marks.push_back({x, y, 5, 5});
    for (int row = 0; row < 6; ++row)
      for (int column = 0; column < 3; ++column) shape.boxes.push_back({row, 30.0 + column * 9, 20.0 + row * 6, 3.6});
    shape.areas.push_back({60, 18, 22, 6});
    page.width_px = 1181, page.height_px = 945, page.dpi = 300, page.kind = PixelKind::color;
    page.pixels.assign(page.bytes_per_line() * static_cast<std::size_t>(page.height_px), 250);
    for (const auto& mark : shape.marks) fill(mark.x, mark.y, mark.width, mark.height, 10);
    for (const auto& box : shape.boxes) {
      fill(box.x_mm - 0.12, box.y_mm - 0.12, box.size_mm + 0.24, box.size_mm + 0.24, 10);
      fill(box.x_mm + 0.12, box.y_mm + 0.12, box.size_mm - 0.24, box.size_mm - 0.24, 250);
    }
  }
  void fill(double x, double y, double w, double h, std::uint8_t gray) {
    const auto px = [](double mm) { return static_cast<int>(mm / 25.4 * 300 + 0.5); };
    for (int iy = px(y); iy < px(y + h); ++iy)
      for (int ix = px(x); ix < px(x + w); ++ix)
        for (int c = 0; c < 3; ++c) page.pixels[static_cast<std::size_t>(iy) * page.bytes_per_line() + static_cast<std::size_t>(3 * ix + c)] = gray;
  }
  void mark(Style style, int row, int column, bool strike = false) {
    const auto& box = shape.boxes[static_cast<std::size_t>(row * 3 + column)];
    Hand hand(page, chance, {0.1, 0.1, 0.5, 0.45, 1}, 1.0);
    hand.mark(style, box.x_mm + 1.8, box.y_mm + 1.8, 3.6);
    if (strike) hand.strike(box.x_mm + 1.8, box.y_mm + 1.8, 3.6);
  }
  devices::FormReading read() const { return devices::make_leptonica_marks()->read(page, {shape}); }
  static MarkValue at(const devices::FormReading& reading, int row, int column) { return reading.boxes[static_cast<std::size_t>(row * 3 + column)].value; }

  Chance chance{5};
  devices::FormShape shape;
  PageImage page;
};

TEST(MarkReader, TellsTheWaysOfMarkingApart) {
  SmallForm form;
  form.mark(Style::tick, 0, 0);
  form.mark(Style::cross, 1, 1);
  form.mark(Style::filled, 2, 2);
  form.mark(Style::loop, 3, 1);
  form.mark(Style::tick, 4, 0, true);
  form.mark(Style::tick, 4, 2);
  const auto reading = form.read();
  ASSERT_EQ(reading.found, FormFound::yes);
  EXPECT_EQ(SmallForm::at(reading, 0, 0), MarkValue::ticked);
  EXPECT_EQ(SmallForm::at(reading, 1, 1), MarkValue::crossed);
  EXPECT_EQ(SmallForm::at(reading, 2, 2), MarkValue::filled);
  EXPECT_EQ(SmallForm::at(reading, 3, 1), MarkValue::circled);
  EXPECT_EQ(SmallForm::at(reading, 4, 0), MarkValue::struck_out);
  EXPECT_EQ(SmallForm::at(reading, 4, 2), MarkValue::ticked);
  EXPECT_EQ(std::count_if(reading.boxes.begin(), reading.boxes.end(), [](const auto& box) { return box.value == MarkValue::empty; }), 12);
  EXPECT_FALSE(reading.areas[0].written);
}

TEST(MarkReader, SaysNothingSureOfABoxStruckOutAlone) {
  SmallForm form;
  form.mark(Style::tick, 4, 0, true);
  EXPECT_EQ(SmallForm::at(form.read(), 4, 0), MarkValue::unsure);
}

TEST(MarkReader, SeesHandwritingWithoutReadingIt) {
  SmallForm form;
  {
    Hand hand(form.page, form.chance, {0.1, 0.1, 0.5, 0.45, 1}, 1.0);
    hand.words(60, 18, 22, 6);
  }
  EXPECT_TRUE(form.read().areas[0].written);
}

TEST(MarkReader, ReadsByThreeCornerMarksAndRefusesByTwo) {
  SmallForm form;
  form.mark(Style::tick, 0, 0);
  form.fill(87, 67, 5, 5, 250);
  const auto by_three = form.read();
  ASSERT_EQ(by_three.found, FormFound::yes);
  EXPECT_EQ(by_three.place.marks, 3);
  EXPECT_EQ(SmallForm::at(by_three, 0, 0), MarkValue::ticked);
  form.fill(8, 67, 5, 5, 250);
  const auto by_two = form.read();
  EXPECT_EQ(by_two.found, FormFound::marks_missing);
  EXPECT_EQ(by_two.marks_seen, 2);
}

TEST(MarkReader, RefusesAFormWhoseBoxesStandElsewhere) {
  SmallForm form;
  auto other = form.shape;
  for (auto& box : other.boxes) box.x_mm += 4.5, box.y_mm += 3;
  EXPECT_EQ(devices::make_leptonica_marks()->read(form.page, {other}).found, FormFound::another_form);
  const auto both = devices::make_leptonica_marks()->read(form.page, {other, form.shape});
  EXPECT_EQ(both.found, FormFound::yes);
  EXPECT_EQ(both.shape, 1);
}

TEST(MarkReader, SurvivesPicturesThatAreNoForm) {
  const auto reader = devices::make_leptonica_marks();
  const SmallForm form;
  for (const std::uint8_t gray : {std::uint8_t{0}, std::uint8_t{128}, std::uint8_t{255}}) {
    PageImage flat = form.page;
    std::fill(flat.pixels.begin(), flat.pixels.end(), gray);
    EXPECT_NE(reader->read(flat, {form.shape}).found, FormFound::yes);
  }
  PageImage noise = form.page;
  Chance chance(3);
  for (auto& value : noise.pixels) value = static_cast<std::uint8_t>(chance.below(256));
  EXPECT_NE(reader->read(noise, {form.shape}).found, FormFound::yes);
  PageImage broken = form.page;
  broken.pixels.resize(100);
  EXPECT_THROW((void)reader->read(broken, {form.shape}), devices::Failure);
  auto off = form.shape;
  off.boxes[0].x_mm = 99;
  EXPECT_THROW((void)reader->read(form.page, {off}), devices::Failure);
  EXPECT_EQ(reader->read(form.page, {}).found, FormFound::marks_missing);
}

// A few of the bench's sheets, one of each style: never confidently wrong, seldom unsure.
TEST(MarkReader, ReadsWornSheetsWithoutABoxConfidentlyWrong) {
  const MarkedSheets stack;
  const auto reader = devices::make_leptonica_marks();
  Tally all;
  for (const int sheet : {1, 2, 5})
    for (const auto& page : stack.make(sheet)) {
      const auto reading = reader->read(page.scan, shapes_of(*page.blank));
      ASSERT_EQ(reading.found, FormFound::yes) << sheet;
      EXPECT_EQ(reading.shape, page.page - 1);
      all.add(tally(page, reading, *reader));
    }
  EXPECT_EQ(all.wrong, 0);
  EXPECT_GT(all.boxes, 700);
  EXPECT_LT(static_cast<double>(all.unsure), 0.02 * static_cast<double>(all.boxes));
}

}  // namespace
}  // namespace berkas::testing
