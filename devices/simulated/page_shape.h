// What a scanner does to a picture, and what befalls it on the way.
#pragma once
#include "devices/page_image.h"

namespace berkas::devices::simulated {

[[nodiscard]] PageImage in_mode(PageImage, PixelKind);              // bitonal: under half of the range is black
[[nodiscard]] PageImage blank_like(const PageImage&);               // the empty back of a sheet
[[nodiscard]] PageImage with_flat_tail(PageImage);                  // the lower half becomes what decoders paint for missing data
[[nodiscard]] PageImage without_last_third(PageImage);
// A picture whose own resolution would make it no paper (a photograph at 72 dpi is a metre wide) is as wide as the profile's paper.
[[nodiscard]] int believable_dpi(const PageImage&, double paper_width_mm);

}  // namespace berkas::devices::simulated
