// Port: codes on a page. Implementation: zxing/ (search by texture, then a cascade on each place).
#pragma once
#include <string>
#include <vector>

#include "devices/page_image.h"

namespace berkas::devices {

enum class CodeSource { symbol, print };   // print: from the line in clear below a symbol nobody could read; the clerk is told

struct FoundCode {
  std::string text;
  std::string format;                 // "QRCode"
  BoxPx box;                          // where on the page, in its own pixels
  std::string stage;                  // which step of the cascade read it: small, crop, stretch, adaptive, unsharp, own, …
  CodeSource source = CodeSource::symbol;
};

// A symbol that is surely there and could not be read: a card for the clerk, with the picture cut out along box.
struct UnreadCode {
  BoxPx box;                          // the symbol, without the line below it
  PageImage line;                     // what stands below it, upright and enlarged, gray; may be empty
};

struct PageCodes {
  std::vector<FoundCode> codes;
  std::vector<UnreadCode> unread;
};

// Any thread, no shared state. Empty when the page carries none; never a guess.
class CodeReader {
public:
  virtual ~CodeReader() = default;
  [[nodiscard]] virtual PageCodes read_page(const PageImage&) const = 0;
  [[nodiscard]] std::vector<FoundCode> read(const PageImage& page) const { return read_page(page).codes; }
};

}  // namespace berkas::devices
