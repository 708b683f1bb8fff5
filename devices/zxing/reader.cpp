#include <ReadBarcode.h>

#include <algorithm>

#include "devices/zxing/stages.h"
#include "devices/zxing/zxing_codes.h"

namespace berkas::devices {

namespace {

using zxing::Gray;

constexpr int pad_px = 60;             // codes that touch the picture's edge get a quiet zone back

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
  using ZXing::BarcodeFormat;
  const ZXing::ImageView view(gray.pixels.data(), gray.width, gray.height, ZXing::ImageFormat::Lum);
  ZXing::DecodeHints hints;
  hints.setFormats(BarcodeFormat::QRCode | BarcodeFormat::DataMatrix | BarcodeFormat::PDF417 | BarcodeFormat::Code128);
  hints.setTryHarder(true).setTryRotate(true).setTryDownscale(true).setBinarizer(ZXing::Binarizer::LocalAverage);
  std::vector<FoundCode> codes;
  for (const auto& result : ZXing::ReadBarcodes(view, hints))
    if (result.isValid()) codes.push_back({result.text(), ToString(result.format()), box_of(result.position(), shift), stage});
  return codes;
}

// One pass over the page for all stages: what one stage found is whitened before the next looks.
class Cascade {
public:
  explicit Cascade(const PageImage& page) : page_(zxing::gray_of(page)) {}

  std::vector<FoundCode> run() {
    const auto more = [&](bool found) { return found || found_.empty(); };
    if (!more(take(codes_on(page_, "raw", 0)))) return found_;
    const Gray stretched = zxing::stretched_and_padded(page_, pad_px);
    if (!more(take(codes_on(stretched, "stretch", pad_px)))) return found_;
    if (!more(take(codes_on(zxing::sharpened(hidden(stretched), 4.0, 3.0), "unsharp", pad_px)))) return found_;
    take(codes_on(zxing::thresholded(hidden(stretched), 81, 8), "adaptive", pad_px));
    return found_;
  }

private:
  // True when something new was found; a page with codes gets one more stage than it needed, so that a second, poorer
  // code beside a good one is found too.
  bool take(std::vector<FoundCode> codes) {
    const std::size_t before = found_.size();
    for (auto& code : codes) {
      whiten(page_, grown(code.box));
      if (!known(code)) found_.push_back(std::move(code));
    }
    return found_.size() > before;
  }

  bool known(const FoundCode& code) const {
    return std::any_of(found_.begin(), found_.end(), [&](const FoundCode& other) {
      const int x = code.box.x + code.box.width / 2 - other.box.x, y = code.box.y + code.box.height / 2 - other.box.y;
      return code.text == other.text && x >= 0 && y >= 0 && x < other.box.width && y < other.box.height;
    });
  }

  Gray hidden(Gray padded) const {
    for (const auto& code : found_) {
      const auto box = grown(code.box);
      whiten(padded, {box.x + pad_px, box.y + pad_px, box.width, box.height});
    }
    return padded;
  }

  static BoxPx grown(const BoxPx& box) {
    const int by = std::max(2, std::max(box.width, box.height) / 20);
    return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
  }

  Gray page_;
  std::vector<FoundCode> found_;
};

class ZxingReader final : public CodeReader {
public:
  std::vector<FoundCode> read(const PageImage& page) const override {
    return Cascade(page).run();
  }
};

}  // namespace

std::unique_ptr<CodeReader> make_zxing_reader() { return std::make_unique<ZxingReader>(); }

}  // namespace berkas::devices
