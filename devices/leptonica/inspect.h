// Further questions about a page: is it sharp, is it a scan cover, what does the sheet look like. Only this folder sees them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "devices/leptonica/measure.h"

namespace berkas::devices::leptonica {

// Median width of the edges of print, from light to dark.
[[nodiscard]] bool is_blurred(Pix* gray, int dpi);

// The bars that stand along both long edges of a scan cover: equal, filled, evenly spaced. One column of them is enough.
[[nodiscard]] std::optional<BoxPx> cover_bars_on(Pix* half_ink, int half_dpi, int page_dpi);

[[nodiscard]] std::string fingerprint_of(Pix* half_ink, int half_dpi, const Level&);

}  // namespace berkas::devices::leptonica
