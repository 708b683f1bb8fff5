// JPEG in and out, by libjpeg itself: Leptonica lets libjpeg's messages through to stderr, turns pixels twice, and knows no
// tables but libjpeg's own. Only this folder.
#pragma once
#include <string>

#include "devices/page_image.h"

namespace berkas::devices::leptonica {

// Gray or RGB. Throws Failure{unreadable_picture} for anything libjpeg so much as warns about: a page with a torn part
// must not pass for whole. The size has been checked before.
[[nodiscard]] PageImage decode_jpeg(const std::string& bytes, int dpi);

// Gray or RGB, as any scanner writes it: libjpeg's own tables and colour at half size.
[[nodiscard]] std::string plain_jpeg(const PageImage&, int quality);

// Gray or RGB, progressive, colour at half size. One even table for gray: on paper without noise the bits go to the edges of the
// print, where libjpeg's own table is coarsest. Measured against a page without noise (tests/bench/page_size_bench).
[[nodiscard]] std::string compact_jpeg(const PageImage&);

}  // namespace berkas::devices::leptonica
