// Small measurements on a page, each answering one question of PageLook. Only this folder sees them.
#pragma once
#include <vector>

#include "devices/leptonica/pix.h"
#include "devices/page_cleaner.h"

namespace berkas::devices::leptonica {

// A page made ready for measuring: at most about 300 dpi, gray and ink, and both again at half size.
struct Sight {
  PixPtr gray, ink, half_gray, half_ink;
  int dpi = 300, half_dpi = 150;
};
[[nodiscard]] Sight sight_of(const PageImage&);

struct Level {
  int quarter_turns = 0;  // clockwise
  double skew_deg = 0;    // clockwise, after the turns
  bool skew_sure = false;
};
[[nodiscard]] Level level_of(Pix* ink, int dpi);

[[nodiscard]] bool has_flat_tail(const PageImage&);
[[nodiscard]] bool looks_blank(Pix* half_ink, int dpi);
[[nodiscard]] bool print_meets_edge(Pix* half_ink, int dpi);

struct Tone {
  bool too_dark = false, too_light = false;
};
[[nodiscard]] Tone tone_of(Pix* half_gray, Pix* half_ink);

struct Extent {
  int left = 0, top = 0, right = 0, bottom = 0;
};                                                        // exclusive right and bottom; empty when right <= left
[[nodiscard]] Extent ink_extent(Pix* half_ink, int dpi);  // specks and the shadow of the scanner's lid left out

}  // namespace berkas::devices::leptonica
