// Leptonica's picture with an owner, and the way between it and PageImage. Only this folder sees it.
#pragma once
#include <allheaders.h>

#include <memory>

#include "devices/page_image.h"

namespace berkas::devices::leptonica {

struct PixFree {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixFree>;

// Takes the result of a Leptonica call; null (out of memory, bad argument) throws Failure{unreadable_picture}.
[[nodiscard]] PixPtr own(Pix* pix, const char* what);

void silence();  // Leptonica's messages never reach stderr; every result is checked by us

[[nodiscard]] PixPtr to_pix(const PageImage&);
[[nodiscard]] PageImage from_pix(Pix*, int dpi);  // depth 1, 8 or 32, no colour map
[[nodiscard]] PixPtr gray_of(Pix*);               // 8 bit, whatever came in
[[nodiscard]] PixPtr to_gray_pix(const PageImage&);   // the same as gray_of(to_pix()), without a colour picture on the way

constexpr int even_paper_gray = 230;  // what even_paper() makes of the paper

// 8 bit, paper brought to an even light: shadows, yellowing and uneven copies disappear.
[[nodiscard]] PixPtr even_paper(Pix* gray);
[[nodiscard]] int gray_at_rank(Pix* gray, float rank);       // the gray value below which this share of the pixels lies
[[nodiscard]] PixPtr ink_of(Pix* even_gray, int threshold);  // 1 bit, black below the threshold

}  // namespace berkas::devices::leptonica
