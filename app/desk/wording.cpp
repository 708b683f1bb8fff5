#include "app/desk/wording.h"

#include <cstdint>
#include <string_view>
#include <utility>

namespace berkas::desk {
namespace {

constexpr char32_t invalid = 0xFFFFFFFF;

// Length of the sequence a lead byte announces; 0 = none.
int sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

// Reads one character at `at` and moves behind it. Overlong forms, surrogates and cut sequences are invalid.
char32_t next(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const int length = sequence_length(lead);
  if (length == 0 || at + static_cast<std::size_t>(length) > text.size()) return invalid;
  char32_t c = length == 1 ? lead : lead & (0x7Fu >> length);
  for (int i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
    if ((byte & 0xC0) != 0x80) return invalid;
    c = (c << 6) | (byte & 0x3Fu);
  }
  const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
  if (overlong || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return invalid;
  at += static_cast<std::size_t>(length);
  return c;
}

bool control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// Marks that change the order in which a line is read, or that cannot be seen at all: a title must read as it is stored.
// The joiner U+200D stays: emoji and several scripts need it.
bool misleading(char32_t c) {
  return c == 0x061C || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x2066 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || c == 0x2028 || c == 0x2029 ||
         (c >= 0xE0000 && c <= 0xE007F) || (c & 0xFFFE) == 0xFFFE;
}

void trim(std::string& text) {
  const auto first = text.find_first_not_of(" \n");
  if (first == std::string::npos) {
    text.clear();
    return;
  }
  text.erase(text.find_last_not_of(" \n") + 1);
  text.erase(0, first);
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

Refused not_utf8(const Sentence& what) {
  return refuse("not-utf8",
                {capital(what.id) + " berisi bita yang bukan teks UTF-8; tidak ada yang disimpan.",
                 capital(what.en) + " holds bytes that are not UTF-8 text; nothing was stored."},
                {"Ketik ulang teksnya.", "Type the text again."});
}

Refused too_long(const Sentence& what, int has, int most) {
  return refuse("too-long",
                {capital(what.id) + " terlalu panjang: " + std::to_string(has) + " huruf, paling banyak " + std::to_string(most) + ". Tidak ada yang dipotong atau disimpan.",
                 capital(what.en) + " is too long: " + std::to_string(has) + " characters, at most " + std::to_string(most) + ". Nothing was cut or stored."},
                {"Ringkas teksnya; rinciannya dapat ditulis di keterangan.", "Shorten it; details may go into the remarks."});
}

Outcome<CleanText> clean(const std::string& text, const Sentence& what, int most, bool lines) {
  CleanText cleaned;
  int characters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = next(text, at);
    if (c == invalid) return not_utf8(what);
    ++characters;
    if (lines && c == '\n') cleaned.text += '\n';
    else if (c == '\t' || c == '\n' || c == '\r') cleaned.text += ' ';
    else if (!control(c) && !misleading(c)) cleaned.text.append(text, from, at - from);
  }
  if (characters > most) return too_long(what, characters, most);
  trim(cleaned.text);
  cleaned.changed = cleaned.text != text;
  return cleaned;
}

}  // namespace

Refused refuse(std::string code, Sentence message, Sentence hint) {
  return {Exit::refused, std::move(code), std::move(message), std::move(hint)};
}

Outcome<CleanText> clean_line(const std::string& text, const Sentence& what, int most) { return clean(text, what, most, false); }
Outcome<CleanText> clean_note(const std::string& text, const Sentence& what, int most) { return clean(text, what, most, true); }

bool valid_utf8(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    if (next(text, at) == invalid) return false;
  }
  return true;
}

}  // namespace berkas::desk
