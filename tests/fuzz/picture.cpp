// Picture files from anywhere: the header reader, and behind it whole decoding of what is not large.
#include "devices/failure.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/picture_header.h"
#include "tests/fuzz/target.h"

namespace {

constexpr long long decoded_px = 1 << 21;

bool header_holds(const std::string& bytes) try {
  const auto header = berkas::devices::read_picture_header(bytes);
  berkas::testing::promise(header.width_px > 0 && header.height_px > 0, "a picture has a size");
  for (const auto& [offset, length] : header.tiff.strips)
    berkas::testing::promise(offset <= bytes.size() && length <= bytes.size() - offset, "strips lie inside the file");
  return static_cast<long long>(header.width_px) * header.height_px <= decoded_px;
} catch (const berkas::devices::Failure&) {
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto codec = berkas::devices::make_leptonica_codec();
  const auto bytes = berkas::testing::bytes(data, size);
  if (!header_holds(bytes)) return 0;
  try {
    const auto facts = codec->probe(bytes);
    const auto page = codec->decode(bytes);
    berkas::testing::promise(page.width_px == facts.width_px && page.height_px == facts.height_px, "decoded as probed");
    berkas::testing::promise(page.pixels.size() == page.bytes_per_line() * static_cast<std::size_t>(page.height_px), "every pixel is there");
    (void)codec->scaled(page, 40, 40);
  } catch (const berkas::devices::Failure&) {  // refused: what a damaged picture deserves
  }
  return 0;
}
