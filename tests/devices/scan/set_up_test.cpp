#include "devices/sane/set_up.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "devices/sane/options.h"
#include "tests/devices/scan/played_device.h"

namespace berkas::devices::sane {
namespace {

using ::testing::ElementsAre;
using Words = std::vector<std::string>;

TEST(SourceWord, UnderstandsTheWordsOfBackends) {
  const struct { Words offered; std::string flatbed, feeder, duplex; } backends[] = {
      {{"Flatbed", "ADF", "ADF Duplex"}, "Flatbed", "ADF", "ADF Duplex"},                                       // airscan, escl
      {{"Flatbed", "Automatic Document Feeder"}, "Flatbed", "Automatic Document Feeder", ""},                    // test
      {{"ADF Front", "ADF Back", "ADF Duplex"}, "", "ADF Front", "ADF Duplex"},                                  // fujitsu
      {{"FlatBed", "Automatic Document Feeder(left aligned)", "Automatic Document Feeder(left aligned,Duplex)"},
       "FlatBed", "Automatic Document Feeder(left aligned)", "Automatic Document Feeder(left aligned,Duplex)"},  // brother
      {{"Normal", "ADF", "ADF Rear"}, "Normal", "ADF", ""},
      {{"Document Table", "Automatic Document Feeder"}, "Document Table", "Automatic Document Feeder", ""},      // epson
      {{"Transparency Unit"}, "", "", ""},
  };
  for (const auto& backend : backends) {
    EXPECT_EQ(source_word(backend.offered, Source::flatbed).value_or(""), backend.flatbed);
    EXPECT_EQ(source_word(backend.offered, Source::feeder).value_or(""), backend.feeder);
    EXPECT_EQ(source_word(backend.offered, Source::duplex).value_or(""), backend.duplex);
  }
}

TEST(ModeWord, UnderstandsTheWordsOfBackends) {
  const struct { Words offered; std::string color, gray, bitonal; } backends[] = {
      {{"Lineart", "Gray", "Color"}, "Color", "Gray", "Lineart"},
      {{"Black & White", "Gray[Error Diffusion]", "True Gray", "24bit Color", "24bit Color[Fast]"}, "24bit Color", "True Gray", "Black & White"},
      {{"Lineart", "Halftone", "Grayscale", "Color"}, "Color", "Grayscale", "Lineart"},
      {{"Binary", "Gray", "Color"}, "Color", "Gray", "Binary"},
      {{"Gray", "Color"}, "Color", "Gray", ""},
  };
  for (const auto& backend : backends) {
    EXPECT_EQ(mode_word(backend.offered, PixelKind::color).value_or(""), backend.color);
    EXPECT_EQ(mode_word(backend.offered, PixelKind::gray).value_or(""), backend.gray);
    EXPECT_EQ(mode_word(backend.offered, PixelKind::bitonal).value_or(""), backend.bitonal);
  }
}

PlayedDevice usual() {
  PlayedDevice device;
  PlayedOption resolution;
  resolution.name = SANE_NAME_SCAN_RESOLUTION;
  resolution.type = SANE_TYPE_INT;
  resolution.list = {75, 150, 300, 600};
  PlayedOption depth = resolution;
  depth.name = SANE_NAME_BIT_DEPTH;
  depth.list = {1, 8, 16};
  const SANE_Range width{0, SANE_FIX(216), 0}, height{0, SANE_FIX(356), 0};
  device.options = {words_option("source", {"Flatbed", "ADF", "ADF Duplex"}), words_option("mode", {"Lineart", "Gray", "Color"}), depth, resolution,
                    range_option("tl-x", SANE_TYPE_FIXED, width, SANE_UNIT_MM), range_option("tl-y", SANE_TYPE_FIXED, height, SANE_UNIT_MM),
                    range_option("br-x", SANE_TYPE_FIXED, width, SANE_UNIT_MM), range_option("br-y", SANE_TYPE_FIXED, height, SANE_UNIT_MM)};
  return device;
}

TEST(SetUp, SetsSourceModeResolutionAndArea) {
  PlayedDevice device = usual();
  const Readiness ready = set_up(device, {Source::duplex, 300, PixelKind::gray, 210, 297, 1});
  EXPECT_EQ(ready.refusal, "");
  EXPECT_EQ(ready.dpi, 300);
  EXPECT_EQ(device.named("source").text, "ADF Duplex");
  EXPECT_EQ(device.named("mode").text, "Gray");
  EXPECT_EQ(device.named("depth").number, 8);
  EXPECT_EQ(device.named("resolution").number, 300);
  EXPECT_NEAR(SANE_UNFIX(device.named("br-x").number), 210, 0.01);
  EXPECT_NEAR(SANE_UNFIX(device.named("br-y").number), 297, 0.01);
}

TEST(SetUp, TakesTheNearestResolutionAndSaysIt) {
  PlayedDevice device = usual();
  EXPECT_EQ(set_up(device, {Source::feeder, 250, PixelKind::gray, 210, 297, 1}).dpi, 300);
  EXPECT_EQ(set_up(device, {Source::feeder, 2400, PixelKind::gray, 210, 297, 1}).dpi, 600);
}

TEST(SetUp, AnAreaLargerThanTheGlassIsTheGlass) {
  PlayedDevice device = usual();
  device.named("br-y").range.max = SANE_FIX(297);
  [[maybe_unused]] const Readiness ready = set_up(device, {Source::flatbed, 300, PixelKind::color, 215, 330, 1});
  EXPECT_NEAR(SANE_UNFIX(device.named("br-y").number), 297, 0.01);
}

TEST(SetUp, CountsInPixelsWhereTheDeviceDoes) {
  PlayedDevice device = usual();
  for (const char* name : {"tl-x", "tl-y", "br-x", "br-y"}) {
    PlayedOption& option = device.named(name);
    option.type = SANE_TYPE_INT;
    option.unit = SANE_UNIT_PIXEL;
    option.range = {0, 10'000, 1};
  }
  [[maybe_unused]] const Readiness ready = set_up(device, {Source::flatbed, 300, PixelKind::color, 210, 297, 1});
  EXPECT_EQ(device.named("br-x").number, 2480);
  EXPECT_EQ(device.named("br-y").number, 3508);
}

TEST(SetUp, RefusesASourceTheDeviceDoesNotHave) {
  PlayedDevice device = usual();
  device.options[0].words = {"Flatbed"};
  EXPECT_NE(set_up(device, {Source::feeder, 300, PixelKind::gray, 210, 297, 1}).refusal, "");
  EXPECT_NE(set_up(device, {Source::duplex, 300, PixelKind::gray, 210, 297, 1}).refusal, "");
  device.options.clear();
  EXPECT_NE(set_up(device, {Source::feeder, 300, PixelKind::gray, 210, 297, 1}).refusal, "");
  EXPECT_EQ(set_up(device, {Source::flatbed, 300, PixelKind::gray, 210, 297, 1}).refusal, "");
}

TEST(SetUp, FindsTheBackSideUnderASwitch) {
  PlayedDevice device = usual();
  device.options[0].words = {"Flatbed", "ADF"};
  PlayedOption both;
  both.name = "duplex";
  both.type = SANE_TYPE_BOOL;
  device.options.push_back(both);
  EXPECT_THAT(sources_of(device), ElementsAre(Source::flatbed, Source::feeder, Source::duplex));
  EXPECT_EQ(set_up(device, {Source::duplex, 300, PixelKind::gray, 210, 297, 1}).refusal, "");
  EXPECT_EQ(device.named("source").text, "ADF");
  EXPECT_EQ(device.named("duplex").number, SANE_TRUE);
  [[maybe_unused]] const Readiness ready = set_up(device, {Source::feeder, 300, PixelKind::gray, 210, 297, 1});
  EXPECT_EQ(device.named("duplex").number, SANE_FALSE);
}

TEST(SetUp, LineartIsADepthWithSomeAndMissingWithOthers) {
  PlayedDevice device = usual();
  device.named("mode").words = {"Gray", "Color"};
  const ScanProfile lineart{Source::feeder, 300, PixelKind::bitonal, 210, 297, 1};
  [[maybe_unused]] Readiness ready = set_up(device, lineart);
  EXPECT_EQ(device.named("mode").text, "Gray");
  EXPECT_EQ(device.named("depth").number, 1);
  device.named("depth").list = {8};
  ready = set_up(device, lineart);
  EXPECT_EQ(device.named("depth").number, 8);
}

TEST(SetUp, LooksOptionsUpAnewWhenSettingOneMovesTheOthers) {
  PlayedDevice device = usual();
  device.on_set = [&](const std::string& name) {
    if (name == "source") std::reverse(device.options.begin(), device.options.end());  // RELOAD_OPTIONS
  };
  [[maybe_unused]] const Readiness ready = set_up(device, {Source::feeder, 600, PixelKind::color, 210, 297, 1});
  EXPECT_EQ(device.named("mode").text, "Color");
  EXPECT_EQ(device.named("resolution").number, 600);
}

TEST(SetUp, LeavesInactiveAndReadOnlyOptionsAlone) {
  PlayedDevice device = usual();
  device.named("resolution").settable = false;
  device.named("resolution").number = 200;
  device.named("mode").active = false;
  EXPECT_EQ(set_up(device, {Source::feeder, 300, PixelKind::color, 210, 297, 1}).dpi, 200);
  EXPECT_EQ(device.named("mode").text, "");
}

TEST(NearestAllowed, KeepsToTheSteps) {
  PlayedDevice device;
  device.options = {range_option("x", SANE_TYPE_INT, {10, 100, 25})};
  const SANE_Option_Descriptor& option = *device.option(1);
  EXPECT_EQ(nearest_allowed(option, 0), 10);
  EXPECT_EQ(nearest_allowed(option, 40), 35);
  EXPECT_EQ(nearest_allowed(option, 1000), 85);
}

}  // namespace
}  // namespace berkas::devices::sane
