#include "app/gui/look/tokens.h"

#include <gtest/gtest.h>

#include "app/gui/look/css.h"

using namespace berkas::gui;

namespace {

constexpr Theme all_themes[] = {Theme::light, Theme::dark, Theme::contrast, Theme::contrast_dark};

}  // namespace

TEST(Tokens, EveryPairCanBeReadInEveryTheme) {
  for (const Theme theme : all_themes)
    for (const Pair& pair : readable_pairs())
      EXPECT_GE(contrast(rgb(pair.front, theme), rgb(pair.back, theme)), pair.least)
          << hex(rgb(pair.front, theme)) << " on " << hex(rgb(pair.back, theme)) << " theme " << static_cast<int>(theme);
}

TEST(Tokens, HighContrastIsHigh) {
  for (const Theme theme : {Theme::contrast, Theme::contrast_dark})
    for (const Pair& pair : readable_pairs()) EXPECT_GE(contrast(rgb(pair.front, theme), rgb(pair.back, theme)), 7.0) << hex(rgb(pair.front, theme)) << " on " << hex(rgb(pair.back, theme));
}

TEST(Tokens, ContrastIsThatOfTheStandard) {
  EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21.0, 0.01);
  EXPECT_NEAR(contrast({0x76, 0x76, 0x76}, {255, 255, 255}), 4.54, 0.01);
}

TEST(Tokens, TheStyleSheetKnowsEveryName) {
  for (const Theme theme : all_themes) EXPECT_EQ(style_sheet(theme).find('$'), std::string::npos);
}

TEST(Tokens, PagesAreNeverRecoloured) { EXPECT_EQ(rgb(Colour::paper, Theme::dark), rgb(Colour::paper, Theme::light)); }
