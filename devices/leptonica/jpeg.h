// JPEG in, by libjpeg itself: Leptonica lets libjpeg's messages through to stderr, and turns pixels twice. Only this folder.
#pragma once
#include <string>

#include "devices/page_image.h"

namespace berkas::devices::leptonica {

// Gray or RGB. Throws Failure{unreadable_picture} for anything libjpeg so much as warns about: a page with a torn part
// must not pass for whole. The size has been checked before.
[[nodiscard]] PageImage decode_jpeg(const std::string& bytes, int dpi);

}  // namespace berkas::devices::leptonica
