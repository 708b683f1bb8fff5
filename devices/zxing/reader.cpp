#include <ReadBarcode.h>

#include <algorithm>

#include "devices/zxing/stages.h"
#include "devices/zxing/zxing_codes.h"

namespace berkas::devices {

namespace {

using zxing::Gray;

constexpr int pad_px = 60;  // codes that touch the picture's edge get a quiet zone back

BoxPx box_of(const ZXing::Position& corners, int shift) {
  int left = corners[0].x, right = left, top = corners[0].y, bottom = top;
  for (const auto& corner : corners) {
    left = std::min(left, corner.x);
    right = std::max(right, corner.x);
    top = std::min(top, corner.y);
    bottom = std::max(bottom, corner.y);
  }
  return {left - shift, top - shift, right - left + 1, bottom - top + 1};
}

std::vector<FoundCode> codes_on(const Gray& gray, const char* stage, int shift) {
  const ZXing::ImageView view(gray.pixels.data(), gray.width, gray.height, ZXing::ImageFormat::Lum);
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode);  // each further kind costs every page 0.1 s a stage
  hints.setTryHarder(true).setTryRotate(true).setTryDownscale(true).setBinarizer(ZXing::Binarizer::LocalAverage);
  std::vector<FoundCode> codes;
  for (const auto& result : ZXing::ReadBarcodes(view, hints))
    if (result.isValid()) codes.push_back({result.text(), ToString(result.format()), box_of(result.position(), shift), stage});
  return codes;
}

// The measured order; the first stage that reads something ends the search for the usual page with one code. Then the last
// stage, the best where light and dark lie side by side, still looks for a second, poorer code beside it.
class Cascade {
public:
  explicit Cascade(const PageImage& page) : page_(zxing::gray_of(page)) {}

  std::vector<FoundCode> run() {
    take(codes_on(page_, "raw", 0));
    Gray padded = zxing::stretched_and_padded(page_, pad_px);
    if (found_.empty()) take(codes_on(padded, "stretch", pad_px));
    if (found_.empty()) take(codes_on(zxing::sharpened(padded, 4.0, 3.0), "unsharp", pad_px));
    hide_found(padded);
    take(codes_on(zxing::thresholded(padded, 81, 8), "adaptive", pad_px));
    return found_;
  }

private:
  void take(std::vector<FoundCode> codes) {
    for (auto& code : codes)
      if (!known(code)) found_.push_back(std::move(code));
  }

  bool known(const FoundCode& code) const {
    return std::any_of(found_.begin(), found_.end(), [&](const FoundCode& other) {
      const int x = code.box.x + code.box.width / 2 - other.box.x, y = code.box.y + code.box.height / 2 - other.box.y;
      return code.text == other.text && x >= 0 && y >= 0 && x < other.box.width && y < other.box.height;
    });
  }

  void hide_found(Gray& padded) const {
    for (const auto& code : found_) {
      const int by = std::max(2, std::max(code.box.width, code.box.height) / 20);
      whiten(padded, {code.box.x + pad_px - by, code.box.y + pad_px - by, code.box.width + 2 * by, code.box.height + 2 * by});
    }
  }

  Gray page_;
  std::vector<FoundCode> found_;
};

class ZxingReader final : public CodeReader {
public:
  std::vector<FoundCode> read(const PageImage& page) const override { return Cascade(page).run(); }
};

}  // namespace

std::unique_ptr<CodeReader> make_zxing_reader() { return std::make_unique<ZxingReader>(); }

}  // namespace berkas::devices
