// zbar beside our reader, for the bench only.
#include <zbar.h>

#include <memory>
#include <set>
#include <string>

#include "devices/page_image.h"

namespace berkas::testing {

std::set<std::string> texts_by_zbar(const devices::PageImage& gray);

namespace {

using namespace zbar;

struct ScannerEnd {
  void operator()(zbar_image_scanner_t* scanner) const { zbar_image_scanner_destroy(scanner); }
};

}  // namespace

std::set<std::string> texts_by_zbar(const devices::PageImage& gray) {
  const std::unique_ptr<zbar_image_scanner_t, ScannerEnd> scanner(zbar_image_scanner_create());
  zbar_image_scanner_set_config(scanner.get(), ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
  zbar_image_scanner_set_config(scanner.get(), ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
  zbar_image_t* image = zbar_image_create();
  zbar_image_set_format(image, zbar_fourcc('Y', '8', '0', '0'));
  zbar_image_set_size(image, static_cast<unsigned>(gray.width_px), static_cast<unsigned>(gray.height_px));
  zbar_image_set_data(image, gray.pixels.data(), gray.pixels.size(), nullptr);
  std::set<std::string> texts;
  if (zbar_scan_image(scanner.get(), image) > 0)
    for (const auto* symbol = zbar_image_first_symbol(image); symbol != nullptr; symbol = zbar_symbol_next(symbol))
      texts.insert(zbar_symbol_get_data(symbol));
  zbar_image_destroy(image);
  return texts;
}

}  // namespace berkas::testing
