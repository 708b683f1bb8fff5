#include <algorithm>
#include <cmath>

#include "devices/leptonica/free_places.h"
#include "devices/leptonica/inspect.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/leptonica/measure.h"
#include "devices/leptonica/pix.h"
#include "devices/leptonica/quiet_paper.h"

namespace berkas::devices {

namespace {

using namespace leptonica;

constexpr double least_turn_deg = 0.08;  // below, a turn blurs more than it mends

PixPtr quarter_turned(PixPtr pix, int turns) {
  turns = ((turns % 4) + 4) % 4;
  return turns == 0 ? std::move(pix) : own(pixRotateOrth(pix.get(), turns), "the picture cannot be turned");
}

// Would a corner of what is written leave the paper when the page is turned about its middle?
bool leaves_paper(const Extent& ink, double width, double height, double radians) {
  if (ink.right <= ink.left) return false;
  for (const double x : {ink.left - width / 2, ink.right - width / 2})
    for (const double y : {ink.top - height / 2, ink.bottom - height / 2}) {
      const double turned_x = x * std::cos(radians) - y * std::sin(radians),
                   turned_y = x * std::sin(radians) + y * std::cos(radians);
      if (std::fabs(turned_x) > width / 2 || std::fabs(turned_y) > height / 2) return true;
    }
  return false;
}

// Enough of the page to see where its ink ends: half the resolution is read anyway.
Sight rough_sight_of(Pix* pix, int dpi) {
  auto gray = gray_of(pix);
  if (dpi < 300 || pixGetWidth(gray.get()) <= 64 || pixGetHeight(gray.get()) <= 64) return sight_of(from_pix(gray.get(), dpi));
  gray = own(pixScaleAreaMap2(gray.get()), "the picture cannot be scaled");
  return sight_of(from_pix(gray.get(), dpi / 2));
}

// The paper keeps its size, unless that would cut something off: then it grows.
PixPtr levelled(PixPtr pix, double degrees, int dpi) {
  const double radians = degrees * 3.14159265358979 / 180.0;
  const auto sight = rough_sight_of(pix.get(), dpi);
  const int width = pixGetWidth(sight.half_ink.get()), height = pixGetHeight(sight.half_ink.get());
  const bool grow = leaves_paper(ink_extent(sight.half_ink.get(), sight.half_dpi), width, height, radians);
  const int how = pixGetDepth(pix.get()) == 1 ? L_ROTATE_SAMPLING : L_ROTATE_AREA_MAP;
  return own(pixRotate(pix.get(), static_cast<float>(radians), how, L_BRING_IN_WHITE, grow ? pixGetWidth(pix.get()) : 0,
                       grow ? pixGetHeight(pix.get()) : 0),
             "the picture cannot be turned");
}

// The paper to white; faint print down to black, while what is dark already stays as it is.
void widen_contrast(Pix* even) {
  const int darkest = gray_at_rank(even, 0.01F);
  (void)pixGammaTRC(even, even, 1.0F, darkest > 60 && darkest < 190 ? darkest : 0, even_paper_gray);
}

void whiten(Pix* pix, const BoxPx& place) {
  Box* box = boxCreate(place.x, place.y, place.width, place.height);
  if (box) (void)pixSetInRectArbitrary(pix, box, pixGetDepth(pix) == 1 ? 0U : 255U);
  boxDestroy(&box);
}

class LeptonicaCleaner final : public PageCleaner {
public:
  PageLook look(const PageImage& page) const override {
    const auto sight = sight_of(page);
    PageLook look;
    look.blank = looks_blank(sight.half_ink.get(), sight.half_dpi);
    look.flat_tail = has_flat_tail(page);
    look.cut_edge = print_meets_edge(sight.half_ink.get(), sight.half_dpi);
    const auto tone = tone_of(sight.half_gray.get(), sight.half_ink.get());
    look.too_dark = tone.too_dark;
    look.too_light = tone.too_light && !look.blank;
    look.cover_bars = cover_bars_on(sight.half_ink.get(), sight.half_dpi, page.dpi);
    if (look.blank) return look;  // dust has no up and no down
    look.blurred = page.kind != PixelKind::bitonal && is_blurred(sight.gray.get(), sight.dpi);
    const auto level = level_of(sight.ink.get(), sight.dpi);
    look.quarter_turns = level.quarter_turns;
    look.skew_deg = level.skew_deg;
    look.skew_sure = level.skew_sure;
    look.fingerprint = fingerprint_of(sight.half_ink.get(), sight.half_dpi, level);
    return look;
  }

  PageImage rotate(const PageImage& page, int quarter_turns_clockwise) const override {
    if (quarter_turns_clockwise % 4 == 0) return page;
    return from_pix(quarter_turned(to_pix(page), quarter_turns_clockwise).get(), page.dpi);
  }

  PageImage straighten(const PageImage& page, const PageLook& look) const override {
    const bool turn = look.skew_sure && std::fabs(look.skew_deg) >= least_turn_deg;
    if (!turn && look.quarter_turns % 4 == 0) return page;
    auto pix = quarter_turned(to_pix(page), look.quarter_turns);
    if (turn) pix = levelled(std::move(pix), look.skew_deg, page.dpi);
    return from_pix(pix.get(), page.dpi);
  }

  PageImage for_text(const PageImage& page, const std::vector<BoxPx>& masked) const override {
    PixPtr clean;
    if (page.kind == PixelKind::bitonal) {
      clean = to_pix(page);
    } else {
      clean = even_paper(to_gray_pix(page).get());
      widen_contrast(clean.get());
    }
    for (const auto& place : masked) whiten(clean.get(), place);
    return from_pix(clean.get(), page.dpi);
  }

  PageImage quiet(const PageImage& page) const override { return quiet_paper(page); }

  std::vector<BoxPx> free_places(const PageImage& page, double width_mm, double height_mm) const override {
    const auto sight = sight_of(page);
    return free_places_on(sight.half_gray.get(), sight.half_dpi, page.dpi, width_mm, height_mm);
  }

  bool is_free(const PageImage& page, const BoxPx& place) const override {
    const auto sight = sight_of(page);
    return is_free_on(sight.half_gray.get(), sight.half_dpi, page.dpi, place);
  }

  std::vector<BoxPx> printed_places(const PageImage& page) const override {
    const auto sight = sight_of(page);
    return printed_on(sight.half_ink.get(), sight.half_dpi, page.dpi);
  }
};

}  // namespace

std::unique_ptr<PageCleaner> make_leptonica_cleaner() {
  leptonica::silence();
  return std::make_unique<LeptonicaCleaner>();
}

}  // namespace berkas::devices
