#include "workflow/xml_text.h"

#include <cstdint>
#include <optional>

namespace berkas::workflow {
namespace {

constexpr const char* replacement = "\xEF\xBF\xBD";

struct Read { char32_t point; std::size_t bytes; };

// One code point, or nothing where the bytes are no UTF-8 (overlong forms, surrogates and what ends too early included).
std::optional<Read> read_point(std::string_view text) {
  const auto first = static_cast<std::uint8_t>(text[0]);
  if (first < 0x80) return Read{first, 1};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return std::nullopt;
  char32_t point = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<std::uint8_t>(text[i]);
    if ((next & 0xC0) != 0x80) return std::nullopt;
    point = (point << 6) | (next & 0x3F);
  }
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (point < least[length] || point > 0x10FFFF) return std::nullopt;
  return Read{point, length};
}

// XML 1.0, production 2 (Char).
bool legal(char32_t c) {
  return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

}  // namespace

std::string xml_text(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  while (!utf8.empty()) {
    const auto read = read_point(utf8);
    const std::size_t bytes = read ? read->bytes : 1;
    if (read && legal(read->point)) out.append(utf8.substr(0, bytes));
    else out += replacement;
    utf8.remove_prefix(bytes);
  }
  return out;
}

}  // namespace berkas::workflow
