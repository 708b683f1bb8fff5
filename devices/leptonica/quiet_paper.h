// The scanner's noise taken out of the bare paper, so that a small JPEG can carry the page. Only this folder sees it.
#pragma once
#include "devices/page_image.h"

namespace berkas::devices::leptonica {

// Where nothing is written within about a third of a millimetre, the paper takes its own smooth tone; every pixel that may be
// a mark (print, pencil, stamp, bleed-through, a stain's edge) stays as it was captured. Bitonal pages come back unchanged.
[[nodiscard]] PageImage quiet_paper(const PageImage&);

}  // namespace berkas::devices::leptonica
