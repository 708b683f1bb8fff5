#include <BitMatrix.h>
#include <MultiFormatWriter.h>

#include <stdexcept>

#include "devices/zxing/zxing_codes.h"

namespace berkas::devices {

namespace {

// ZXing 1.4 takes 0..8 and halves it to L, M, Q, H for QR.
int level_of(Ecc ecc) {
  switch (ecc) {
    case Ecc::low: return 1;
    case Ecc::medium: return 3;
    case Ecc::quartile: return 5;
    case Ecc::high: return 7;
  }
  return 7;
}

class ZxingWriter final : public CodeWriter {
public:
  CodeSymbol write(const std::string& text, Ecc ecc) const override {
    if (text.empty()) throw std::invalid_argument("an empty text has no code");
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    const auto matrix =
        writer.setEncoding(ZXing::CharacterSet::UTF8).setEccLevel(level_of(ecc)).setMargin(0).encode(text, 0, 0);
    CodeSymbol symbol;
    symbol.modules = matrix.width();
    symbol.dark.reserve(static_cast<std::size_t>(matrix.width()) * static_cast<std::size_t>(matrix.height()));
    for (int y = 0; y < matrix.height(); ++y)
      for (int x = 0; x < matrix.width(); ++x) symbol.dark.push_back(matrix.get(x, y));
    return symbol;
  }
};

}  // namespace

std::unique_ptr<CodeWriter> make_zxing_writer() { return std::make_unique<ZxingWriter>(); }

}  // namespace berkas::devices
