#include "devices/leptonica/measure.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace berkas::devices::leptonica {

namespace {

struct BoxaFree {
  void operator()(Boxa* boxa) const { boxaDestroy(&boxa); }
};
using BoxaPtr = std::unique_ptr<Boxa, BoxaFree>;

constexpr int ink_threshold = 195;        // after the paper is even
constexpr int faint_ink_most = 217;       // any higher and the grain of the paper becomes ink
constexpr double sweep_deg = 12.0;        // pages laid by hand are further off than fed ones
constexpr float sure_skew = 3.0F;         // Leptonica's own least confidence
constexpr double flat_tail_least = 0.02;  // of the height
constexpr int flat_tail_white = 245;      // a clean digital margin is flat too, but white

int px(double mm, int dpi) { return static_cast<int>(std::lround(mm / 25.4 * dpi)); }

struct Part {
  int x, y, w, h;
};

std::vector<Part> parts_of(Pix* ink) {
  std::vector<Part> parts;
  const BoxaPtr boxes(pixConnCompBB(ink, 8));
  const int count = boxes ? boxaGetCount(boxes.get()) : 0;
  parts.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    Part part{};
    boxaGetBoxGeometry(boxes.get(), i, &part.x, &part.y, &part.w, &part.h);
    parts.push_back(part);
  }
  return parts;
}

int dark_pixels(Pix* ink, const Part& part) {
  Box* box = boxCreate(part.x, part.y, part.w, part.h);
  int count = 0;
  pixCountPixelsInRect(ink, box, &count, nullptr);
  boxDestroy(&box);
  return count;
}

bool is_punch_hole(const Part& part, Pix* ink, int dpi) {
  const int least = px(3.5, dpi), most = px(9, dpi), near = px(25, dpi);
  if (part.w < least || part.w > most || part.h < least || part.h > most) return false;
  if (std::abs(part.w - part.h) * 4 > part.w) return false;
  const bool at_side =
      part.x < near || part.y < near || part.x + part.w > pixGetWidth(ink) - near || part.y + part.h > pixGetHeight(ink) - near;
  return at_side && dark_pixels(ink, part) * 10 > part.w * part.h * 6;
}

struct Skew {
  float angle = 0, confidence = 0;
};

Skew skew_of(Pix* ink) {
  Skew skew;
  if (pixFindSkewSweepAndSearch(ink, &skew.angle, &skew.confidence, 4, 2, static_cast<float>(sweep_deg), 1.0F, 0.01F))
    return {};
  return skew;
}

constexpr float sure_up = 8.0F;  // Leptonica's own least confidence, many more ascenders than descenders

// Straight ink for the orientation test, whose hit-miss patterns want level lines.
PixPtr levelled(Pix* ink, const Skew& skew) {
  if (std::fabs(skew.angle) < 0.2F) return own(pixClone(ink), "not enough memory for the picture");
  const float radians = skew.angle * 3.14159265F / 180.0F;
  return own(pixRotate(ink, radians, L_ROTATE_SHEAR, L_BRING_IN_WHITE, 0, 0), "the picture cannot be turned");
}

float up_of(Pix* ink) {
  float up = 0;
  return pixUpDownDetect(ink, &up, 0, 0, 0) ? 0 : up;
}

// How much more ascends than descends when the lines run this way: below zero upside down, near zero unknown. The patterns lean to
// one side on coarse pages, which were enlarged; asked of both ways up, that falls out.
float ascent_of(Pix* ink, const Skew& skew) {
  if (skew.confidence < sure_skew) return 0;  // no lines to go by
  const auto level = levelled(ink, skew);
  const auto turned = own(pixRotate180(nullptr, level.get()), "the picture cannot be turned");
  return (up_of(level.get()) - up_of(turned.get())) / 2;
}

// Faint print lies above the usual threshold: then half-way between it and the paper.
int ink_threshold_for(Pix* even) {
  const int darkest = gray_at_rank(even, 0.005F);
  return darkest < 130 ? ink_threshold : std::clamp((darkest + even_paper_gray) / 2, ink_threshold, faint_ink_most);
}

}  // namespace

Sight sight_of(const PageImage& page) {
  Sight sight;
  sight.dpi = page.dpi;
  sight.gray = to_gray_pix(page);
  while (sight.dpi >= 450 && pixGetWidth(sight.gray.get()) > 64 && pixGetHeight(sight.gray.get()) > 64) {
    sight.gray = own(pixScaleAreaMap2(sight.gray.get()), "the picture cannot be scaled");
    sight.dpi /= 2;
  }
  // The patterns that tell ascenders from descenders are made for 150 dpi and more.
  if (sight.dpi < 150 && pixGetWidth(sight.gray.get()) < 5000 && pixGetHeight(sight.gray.get()) < 5000) {
    const int times = sight.dpi < 120 ? 3 : 2;  // doubled, a page of 100 dpi leaves them unsure
    sight.gray = own(pixScaleGrayLI(sight.gray.get(), static_cast<float>(times), static_cast<float>(times)), "the picture cannot be scaled");
    sight.dpi *= times;
  }
  const auto even =
      page.kind == PixelKind::bitonal ? own(pixClone(sight.gray.get()), "no memory") : even_paper(sight.gray.get());
  const int threshold = ink_threshold_for(even.get());
  sight.ink = ink_of(even.get(), threshold);
  const bool halve = sight.dpi >= 200 && pixGetWidth(sight.gray.get()) > 32 &&
                     pixGetHeight(sight.gray.get()) > 32;  // measures are tuned for about 150 dpi
  sight.half_dpi = halve ? sight.dpi / 2 : sight.dpi;
  sight.half_gray =
      own(halve ? pixScaleAreaMap2(sight.gray.get()) : pixClone(sight.gray.get()), "the picture cannot be scaled");
  const auto half_even = own(halve ? pixScaleAreaMap2(even.get()) : pixClone(even.get()), "the picture cannot be scaled");
  sight.half_ink = ink_of(half_even.get(), threshold);
  return sight;
}

// Where the same words stand below each other (lists, forms), the columns of letters look more like lines than the lines do.
// So both ways are asked for ascenders, and the sharper skew decides only where the letters say nothing.
Level level_of(Pix* ink, int dpi) {
  if (dpi < 100 || pixGetWidth(ink) < 200 || pixGetHeight(ink) < 200) return {};
  const auto side = own(pixRotateOrth(ink, 1), "the picture cannot be turned");
  const Skew upright = skew_of(ink), lying = skew_of(side.get());
  if (std::max(upright.confidence, lying.confidence) < sure_skew) return {};
  const float up = ascent_of(ink, upright), up_lying = ascent_of(side.get(), lying);
  const bool letters_tell = std::max(std::fabs(up), std::fabs(up_lying)) >= sure_up;
  const bool lies = letters_tell ? std::fabs(up_lying) > std::fabs(up) : lying.confidence > upright.confidence;
  if (lies && !letters_tell) return {};  // lines run up the page, but which way is unknown
  Level level;
  const bool upside_down = letters_tell && (lies ? up_lying : up) < 0;
  level.quarter_turns = ((upside_down ? 2 : 0) + (lies ? 1 : 0)) % 4;
  level.skew_sure = true;
  level.skew_deg = static_cast<double>((lies ? lying : upright).angle);
  return level;
}

bool has_flat_tail(const PageImage& page) {
  if (page.kind == PixelKind::bitonal || page.height_px < 50) return false;
  const std::size_t line = page.bytes_per_line(), lines = static_cast<std::size_t>(page.height_px),
                    step = page.kind == PixelKind::color ? 3 : 1;
  const std::uint8_t* const last = page.pixels.data() + line * (lines - 1);
  if (*std::min_element(last, last + step) >= flat_tail_white) return false;
  std::size_t flat = 0;
  for (; flat < lines; ++flat) {
    const std::uint8_t* const row = page.pixels.data() + line * (lines - 1 - flat);
    bool even = true;
    for (std::size_t i = 0; i < line && even; ++i) even = std::abs(int{row[i]} - int{last[i % step]}) <= 2;
    if (!even) break;
  }
  return static_cast<double>(flat) >= flat_tail_least * static_cast<double>(lines);
}

bool looks_blank(Pix* half_ink, int dpi) {
  const int border = px(8, dpi), width = pixGetWidth(half_ink) - 2 * border, height = pixGetHeight(half_ink) - 2 * border;
  if (width <= 0 || height <= 0) return false;
  Box* inner = boxCreate(border, border, width, height);
  const PixPtr cut(pixClipRectangle(half_ink, inner, nullptr));
  boxDestroy(&inner);
  if (!cut) return false;
  const int speck = std::max(1, px(0.68, dpi));  // 4 px at 150 dpi
  long long ink = 0;
  for (const auto& part : parts_of(cut.get()))
    if ((part.w > speck || part.h > speck) && !is_punch_hole(part, cut.get(), dpi)) ink += dark_pixels(cut.get(), part);
  // About twenty letters. A lone page number is still asked about; a line of text is not.
  return static_cast<double>(ink) < 0.0005 * width * height;
}

bool print_meets_edge(Pix* half_ink, int dpi) {
  const int near = std::max(1, px(0.7, dpi)), least = px(1.0, dpi), most = px(15, dpi);
  const int width = pixGetWidth(half_ink), height = pixGetHeight(half_ink);
  int left = 0, right = 0, top = 0, bottom = 0;
  for (const auto& part : parts_of(half_ink)) {
    // Letters and strokes, not the long thin shadow of the paper's edge nor dust.
    if (std::max(part.w, part.h) < least || std::max(part.w, part.h) > most ||
        std::min(part.w, part.h) * 12 < std::max(part.w, part.h))
      continue;
    left += part.x < near;
    right += part.x + part.w > width - near;
    top += part.y < near;
    bottom += part.y + part.h > height - near;
  }
  return std::max({left, right, top, bottom}) >= 3;
}

Tone tone_of(Pix* half_gray, Pix* half_ink) {
  const int paper = gray_at_rank(half_gray, 0.6F);
  float ink = 0;
  Tone tone;
  tone.too_dark = paper < 115;
  if (pixGetAverageMasked(half_gray, half_ink, 0, 0, 1, L_MEAN_ABSVAL, &ink) == 0)
    tone.too_light = !tone.too_dark && static_cast<float>(paper) - ink < 60;
  return tone;
}

Extent ink_extent(Pix* half_ink, int dpi) {
  Extent extent{pixGetWidth(half_ink), pixGetHeight(half_ink), 0, 0};
  const int speck = std::max(1, px(0.68, dpi)), edge = px(1.0, dpi), width = extent.left, height = extent.top;
  for (const auto& part : parts_of(half_ink)) {
    const bool touches =
        part.x <= edge || part.y <= edge || part.x + part.w >= width - edge || part.y + part.h >= height - edge;
    const bool shadow = touches && (part.w > width / 3 || part.h > height / 3);
    if ((part.w <= speck && part.h <= speck) || shadow) continue;
    extent.left = std::min(extent.left, part.x);
    extent.top = std::min(extent.top, part.y);
    extent.right = std::max(extent.right, part.x + part.w);
    extent.bottom = std::max(extent.bottom, part.y + part.h);
  }
  return extent;
}

}  // namespace berkas::devices::leptonica
