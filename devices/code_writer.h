// Port: a QR symbol as modules, to be drawn as vectors. Implementation: zxing/.
#pragma once
#include <string>
#include <vector>

namespace berkas::devices {

enum class Ecc { low, medium, quartile, high };

struct CodeSymbol {
  int modules = 0;                    // per side, without quiet zone
  std::vector<bool> dark;             // row by row, modules * modules
};

class CodeWriter {
public:
  virtual ~CodeWriter() = default;
  [[nodiscard]] virtual CodeSymbol write(const std::string& text, Ecc) const = 0;
};

// 20 mm and more: high; 12–20 mm: quartile; under 12 mm is refused with std::invalid_argument.
Ecc ecc_for_size(double size_mm);

}  // namespace berkas::devices
