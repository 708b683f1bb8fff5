// A printer that shifts and stretches, measured with a ruler and put right: labels fall into their places within 0.3 mm.
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <iostream>

#include "app/desk/calibrations.h"
#include "app/desk/labels.h"
#include "app/sheets/label_sheet.h"
#include "tests/app/desk/capture/world.h"
#include "tests/bench/pages/capture.h"

namespace berkas {
namespace {

using devices::PageImage;
using testing::World;

constexpr int dpi = 600;
double px(double mm) { return mm / 25.4 * dpi; }

struct Printer { double shift_x, shift_y, stretch_x, stretch_y; };   // what stands at x comes out at shift + stretch · x

PageImage printed_by(const Printer& p, const PageImage& page) {
  return testing::warped(page, page.width_px, page.height_px, [&](double x, double y) {
    return testing::PointMm{(x - px(p.shift_x)) / p.stretch_x, (y - px(p.shift_y)) / p.stretch_y};
  });
}

int gray(const PageImage& page, int x, int y) {
  if (x < 0 || y < 0 || x >= page.width_px || y >= page.height_px) return 255;
  const std::size_t n = page.kind == devices::PixelKind::color ? 3 : 1;
  return page.pixels[static_cast<std::size_t>(y) * page.bytes_per_line() + static_cast<std::size_t>(x) * n];
}

// Where the long line of a cross stands, in mm: the darkest column (or row) near the place, weighed with its neighbours.
double line_near(const PageImage& page, double x_mm, double y_mm, bool vertical) {
  const int reach = static_cast<int>(px(7)), cx = static_cast<int>(px(x_mm)), cy = static_cast<int>(px(y_mm));
  std::vector<double> dark;
  for (int i = -reach; i <= reach; ++i) {
    double sum = 0;
    for (int j = -reach; j <= reach; ++j) sum += 255 - (vertical ? gray(page, cx + i, cy + j) : gray(page, cx + j, cy + i));
    dark.push_back(sum);
  }
  const auto best = static_cast<int>(std::max_element(dark.begin(), dark.end()) - dark.begin());
  double weight = 0, place = 0;
  for (int i = std::max(0, best - 4); i <= std::min(static_cast<int>(dark.size()) - 1, best + 4); ++i) weight += dark[static_cast<std::size_t>(i)], place += dark[static_cast<std::size_t>(i)] * i;
  return ((vertical ? cx : cy) - reach + place / weight + 0.5) * 25.4 / dpi;
}

struct Extent { double left = 0, top = 0, right = 0, bottom = 0; };

// The symbol's outermost dark pixels: finder patterns stand in three of its corners.
Extent symbol_near(const PageImage& page, const sheets::BoxMm& symbol) {
  constexpr double around = 2.6;
  int left = 1 << 20, top = 1 << 20, right = -1, bottom = -1;
  for (int y = static_cast<int>(px(symbol.y - around)); y < static_cast<int>(px(symbol.y + symbol.height + around)); ++y)
    for (int x = static_cast<int>(px(symbol.x - around)); x < static_cast<int>(px(symbol.x + symbol.width + around)); ++x)
      if (gray(page, x, y) < 128) left = std::min(left, x), right = std::max(right, x), top = std::min(top, y), bottom = std::max(bottom, y);
  const double mm = 25.4 / dpi;
  return {left * mm, top * mm, (right + 1) * mm, (bottom + 1) * mm};
}

// Where label.cpp should put the symbol of this place.
sheets::BoxMm symbol_of(const sheets::LabelStock& stock, int place) {
  const auto box = stock.printed(place);
  const double size = sheets::label_code_mm(box.width, box.height), quiet = sheets::Canvas::quiet_zone(size);
  return {box.x + box.width - size - quiet - 0.2, box.y + 0.5 + quiet, size, size};
}

double worst_error(const PageImage& page, const sheets::LabelStock& stock) {
  double worst = 0;
  for (int place = 0; place < stock.count(); ++place) {
    const auto should = symbol_of(stock, place);
    const auto is = symbol_near(page, should);
    for (const double off : {is.left - should.x, is.top - should.y, is.right - should.x - should.width, is.bottom - should.y - should.height}) worst = std::max(worst, std::abs(off));
  }
  return worst;
}

std::string tenths(double mm) {
  const auto whole = std::lround(mm * 10);
  return std::to_string(whole / 10) + "," + std::to_string(whole % 10);
}

desk::TypedMeasures ruler(const PageImage& page) {
  const auto should = sheets::calibration_page(devices::Paper::a4);
  const double ax = line_near(page, should.left_mm, should.top_mm, true), ay = line_near(page, should.left_mm, should.top_mm, false);
  const double bx = line_near(page, should.left_mm + should.width_mm, should.top_mm, true), cy = line_near(page, should.left_mm, should.top_mm + should.height_mm, false);
  return {tenths(ax), tenths(ay), tenths(bx - ax), tenths(cy - ay)};
}

std::vector<std::string> boxes(World& world, int count) {
  std::vector<std::string> codes;
  for (int i = 1; i <= count; ++i) codes.push_back(world.desk().new_place(archive::PlaceKind::box, "Boks " + std::to_string(i), "", {})->code);
  return codes;
}

PageImage label_sheet(World& world, const std::vector<std::string>& codes) {
  const auto done = desk::Labels(world.desk()).print({.codes = codes, .printer = "laser"});
  EXPECT_TRUE(done.ok()) << (done.ok() ? "" : done.refused().message.en);
  EXPECT_EQ(done->printed.pages, 1);
  return world.devices.renderer->render(world.printer->requests.back().pdf, 1, dpi);
}

class CrookedPrinters : public ::testing::TestWithParam<Printer> {};

TEST_P(CrookedPrinters, PutThreeByEightLabelsIntoTheirPlacesWithin0_3MillimetresOnceCalibrated) {
  World world;
  const auto& stock = *sheets::find_label_stock("a4-3x8");
  const auto codes = boxes(world, stock.count());
  EXPECT_LT(worst_error(label_sheet(world, codes), stock), 0.06);          // a printer without fault needs no calibration
  const double before = worst_error(printed_by(GetParam(), label_sheet(world, codes)), stock);
  EXPECT_GT(before, 0.6);

  desk::Calibrations calibrations(world.desk());
  ASSERT_TRUE(calibrations.page("laser", {}, devices::Paper::a4, false).ok());
  const auto typed = ruler(printed_by(GetParam(), world.devices.renderer->render(world.printer->requests.back().pdf, 1, dpi)));
  const auto kept = calibrations.measured("laser", typed, devices::Paper::a4);
  ASSERT_TRUE(kept.ok()) << kept.refused().message.en;

  const double after = worst_error(printed_by(GetParam(), label_sheet(world, codes)), stock);
  std::cout << "left " << typed.left << " top " << typed.top << " width " << typed.width << " height " << typed.height << ": worst of 24 labels " << before << " mm before, " << after << " mm after\n";
  EXPECT_LE(after, 0.3);

  ASSERT_TRUE(calibrations.page("laser", {}, devices::Paper::a4, true).ok());   // the page to check comes out as it should
  const auto again = ruler(printed_by(GetParam(), world.devices.renderer->render(world.printer->requests.back().pdf, 1, dpi)));
  const auto near = [](const std::string& text, int should) { return std::abs(*sheets::parse_tenths(text) - should) <= 1; };
  EXPECT_TRUE(near(again.left, 200) && near(again.top, 200) && near(again.width, 1700) && near(again.height, 2500)) << again.left << ' ' << again.top << ' ' << again.width << ' ' << again.height;
}

INSTANTIATE_TEST_SUITE_P(Office, CrookedPrinters, ::testing::Values(Printer{1.4, -0.9, 1.0, 1.0}, Printer{0.3, 0.2, 0.994, 1.006}, Printer{-2.1, 1.7, 1.008, 0.993}));

TEST(Calibration, IsUsedForEverySheetThisPrinterPrintsAndForNoOther) {
  World world;
  const auto code = world.examined_dossier();
  desk::Calibrations calibrations(world.desk());
  ASSERT_TRUE(calibrations.measured("laser", {"22", "20", "170", "250"}, devices::Paper::a4).ok());
  const auto left_edge = [&](const std::filesystem::path& pdf) {
    const auto page = world.devices.renderer->render(pdf, 1, 150);
    for (int x = 0; x < page.width_px; ++x)
      for (int y = 0; y < page.height_px; ++y)
        if (gray(page, x, y) < 128) return x * 25.4 / 150;
    return -1.0;
  };
  desk::PrintOrder order{.sheet = "routing", .code = code, .printer = "laser", .file = {}};
  ASSERT_TRUE(world.desk().print(order).ok());
  const double on_printer = left_edge(world.printer->requests.back().pdf);
  order.printer.clear();
  order.file = world.scratch("routing.pdf");
  ASSERT_TRUE(world.desk().print(order).ok());
  EXPECT_NEAR(left_edge(order.file) - on_printer, 2.0, 0.2);
  ASSERT_TRUE(calibrations.forget("laser").ok());
  EXPECT_TRUE(calibrations.show("laser")->correction.none());
  EXPECT_EQ(calibrations.forget("laser").refused().code, "not-calibrated");
}

TEST(Calibration, RefusesWhatNoRulerShows) {
  World world;
  desk::Calibrations calibrations(world.desk());
  const auto why = [&](const desk::TypedMeasures& typed) {
    const auto done = calibrations.measured("laser", typed, devices::Paper::a4);
    return done.ok() ? "taken" : done.refused().code;
  };
  EXPECT_EQ(why({"20,3", "19.8", "170", "250,1"}), "taken");
  EXPECT_EQ(why({"20,3", "19,8", "17", "250"}), "impossible-measure");
  EXPECT_EQ(why({"0", "0", "0", "0"}), "impossible-measure");
  EXPECT_EQ(why({"40", "20", "170", "250"}), "impossible-measure");
  for (const char* wrong : {"", "dua puluh", "-3", "20,33", "20,", ",3", "2e1", "99999999999999999999", "20,3\n"}) EXPECT_EQ(why({wrong, "20", "170", "250"}), "bad-measure") << wrong;
  EXPECT_EQ(calibrations.page("lain", {}, devices::Paper::a4, false).refused().code, "unknown-printer");
  EXPECT_EQ(calibrations.page("", {}, devices::Paper::a4, false).refused().code, "no-target");
}

TEST(Calibration, ASettingThatWasSpoiltIsNoCorrection) {
  World world;
  for (const char* spoilt : {"", "a4", "a4 1 2 3", "a4 nan 200 1700 2500", "a4 0 0 0 0", "a4 99999999999 1 1 1"}) {
    ASSERT_TRUE(world.desk().set("calibration.laser", spoilt).ok());
    EXPECT_TRUE(desk::Calibrations(world.desk()).show("laser")->correction.none()) << spoilt;
  }
}

}  // namespace
}  // namespace berkas
