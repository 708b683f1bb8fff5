// Where a stamp covers nothing. Only this folder sees it.
#pragma once
#include <vector>

#include "devices/leptonica/pix.h"

namespace berkas::devices::leptonica {

[[nodiscard]] std::vector<BoxPx> free_places_on(Pix* half_gray, int half_dpi, int page_dpi, double width_mm, double height_mm);

}  // namespace berkas::devices::leptonica
