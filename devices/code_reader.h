// Port: codes on a page. Implementation: zxing/ (the measured cascade).
#pragma once
#include <string>
#include <vector>

#include "devices/page_image.h"

namespace berkas::devices {

struct FoundCode {
  std::string text;
  std::string format;                 // "QRCode"
  BoxPx box;                          // where on the page, in its own pixels
  std::string stage;                  // which step of the cascade read it: raw, stretch, unsharp, adaptive
};

// Any thread, no shared state. Empty when the page carries none; never a guess.
class CodeReader {
public:
  virtual ~CodeReader() = default;
  [[nodiscard]] virtual std::vector<FoundCode> read(const PageImage&) const = 0;
};

}  // namespace berkas::devices
