// Where a stamp covers nothing. Only this folder sees it.
#pragma once
#include <vector>

#include "devices/leptonica/pix.h"

namespace berkas::devices::leptonica {

[[nodiscard]] std::vector<BoxPx> free_places_on(Pix* half_gray, int half_dpi, int page_dpi, double width_mm, double height_mm);
[[nodiscard]] bool is_free_on(Pix* half_gray, int half_dpi, int page_dpi, const BoxPx&);
[[nodiscard]] std::vector<BoxPx> printed_on(Pix* half_ink, int half_dpi, int page_dpi);

}  // namespace berkas::devices::leptonica
