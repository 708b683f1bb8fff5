// What happens to a sheet between the desk and the file: fed crooked, upside down, copied twice, a corner folded over. Fixed seed.
#pragma once
#include "devices/page_codec.h"
#include "tests/app/marks/hand.h"

namespace berkas::testing {

struct Wear {
  double turn_deg = 0, scale = 1, shift_x_mm = 0, shift_y_mm = 0, keystone = 0;
  int quarter_turns = 0, dpi = 300, copies = 0, jpeg_quality = 80, folded_corner = -1;   // corner: 0 top left, 1 top right, 2, 3 below
  double fold_mm = 20;
  bool gray = false;
};
Wear some_wear(Chance&);
devices::PageImage worn(const devices::PageImage& page, const Wear&, Chance&, const devices::PageCodec&);

}  // namespace berkas::testing
