#include "tests/bench/pages/code_readers.h"

#include <ReadBarcode.h>

#include <memory>

#include "devices/zxing/zxing_codes.h"
#include "tests/bench/pages/capture.h"

namespace berkas::testing {

std::set<std::string> texts_by_zbar(const devices::PageImage& gray);  // a file of its own: its header and that of ZXing quarrel

namespace {

devices::PageImage bytes_of(const devices::PageImage& page) {  // neither plain ZXing nor zbar takes one bit a pixel
  if (page.kind != devices::PixelKind::bitonal) return page;
  devices::PageImage gray{page.width_px, page.height_px, page.dpi, devices::PixelKind::gray, {}};
  gray.pixels.resize(static_cast<std::size_t>(page.width_px) * static_cast<std::size_t>(page.height_px));
  for (int y = 0; y < page.height_px; ++y)
    for (int x = 0; x < page.width_px; ++x)
      gray.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(page.width_px) + static_cast<std::size_t>(x)] =
          page.pixels[static_cast<std::size_t>(y) * page.bytes_per_line() + static_cast<std::size_t>(x / 8)] >> (7 - x % 8) & 1 ? 0 : 255;
  return gray;
}

std::set<std::string> plain_zxing(const devices::PageImage& page, bool downscale) {
  const auto bytes = bytes_of(page);
  const ZXing::ImageView view(bytes.pixels.data(), bytes.width_px, bytes.height_px, bytes.kind == devices::PixelKind::color ? ZXing::ImageFormat::RGB : ZXing::ImageFormat::Lum);
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true).setTryRotate(true).setTryDownscale(downscale);
  std::set<std::string> texts;
  for (const auto& result : ZXing::ReadBarcodes(view, hints))
    if (result.isValid()) texts.insert(result.text());
  return texts;
}

}  // namespace

std::vector<BenchReader> bench_readers() {
  std::vector<BenchReader> readers;
  readers.push_back({"zxing", [](const devices::PageImage& page) { return plain_zxing(page, false); }});
  readers.push_back({"zxing+down", [](const devices::PageImage& page) { return plain_zxing(page, true); }});
#ifdef BERKAS_ZBAR
  readers.push_back({"zbar", [](const devices::PageImage& page) { return texts_by_zbar(in_gray(bytes_of(page))); }});
#endif
  const std::shared_ptr<devices::CodeReader> ours = devices::make_zxing_reader();
  readers.push_back({"berkas", [ours](const devices::PageImage& page) {
                       std::set<std::string> texts;
                       for (const auto& code : ours->read(page)) texts.insert(code.text);
                       return texts;
                     }});
  return readers;
}

}  // namespace berkas::testing
