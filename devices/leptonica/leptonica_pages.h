// The Leptonica adapter's door. All objects are stateless and usable from any thread at once.
#pragma once
#include <memory>

#include "devices/mark_reader.h"
#include "devices/page_cleaner.h"
#include "devices/page_codec.h"

namespace berkas::devices {

[[nodiscard]] std::unique_ptr<PageCodec> make_leptonica_codec();
[[nodiscard]] std::unique_ptr<PageCleaner> make_leptonica_cleaner();
[[nodiscard]] std::unique_ptr<MarkReader> make_leptonica_marks();

}  // namespace berkas::devices
