// The code reader on any pixels: first two bytes shape the page, the rest is repeated over it.
#include "archive/tracking_code.h"
#include "devices/zxing/zxing_codes.h"
#include "tests/fuzz/target.h"

namespace {

using berkas::archive::TrackingCode;
using namespace berkas::devices;

bool is_ours(std::string_view text) { return TrackingCode::parse(text).has_value(); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 8) return 0;
  static const auto reader = make_zxing_reader(is_ours);
  PageImage page;
  page.width_px = 1 + data[0];
  page.kind = data[1] % 3 == 0 ? PixelKind::bitonal : data[1] % 3 == 1 ? PixelKind::gray : PixelKind::color;
  page.height_px = 1 + data[1] / 3 * 4;
  page.dpi = 100 + data[2];
  page.pixels.resize(page.bytes_per_line() * static_cast<std::size_t>(page.height_px));
  for (std::size_t i = 0; i < page.pixels.size(); ++i) page.pixels[i] = data[3 + i % (size - 3)];
  const auto found = reader->read_page(page);
  for (const auto& code : found.codes)
    berkas::testing::promise(code.stage != "own" || is_ours(code.text), "generous means are believed with check characters only");
  return 0;
}
