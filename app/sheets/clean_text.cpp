#include "app/sheets/clean_text.h"

#include <cstdint>
#include <vector>

namespace berkas::sheets {
namespace {

constexpr char32_t replacement = 0xFFFD, ellipsis = 0x2026, first_strong_isolate = 0x2068, pop_isolate = 0x2069;

std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

// Takes one character off the front of `text`; what is no UTF-8 costs one byte and gives the replacement character.
char32_t take(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = sequence_length(lead);
  if (length == 1) return text.remove_prefix(1), lead;
  if (length == 0 || text.size() < length) return text.remove_prefix(1), replacement;
  char32_t value = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0) != 0x80) return text.remove_prefix(1), replacement;
    value = (value << 6) | (next & 0x3Fu);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool impossible = value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF);
  text.remove_prefix(overlong || impossible ? 1 : length);
  return overlong || impossible ? replacement : value;
}

void put(std::string& out, char32_t c) {
  const auto byte = [&](char32_t value) { out.push_back(static_cast<char>(value)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) return byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F));
  if (c < 0x10000) return byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F));
  byte(0xF0 | (c >> 18)), byte(0x80 | ((c >> 12) & 0x3F)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F));
}

bool line_end(char32_t c) { return c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85; }
bool control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
bool blank(char32_t c) { return c == ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x3000; }

// Marks that steer direction or hide in text: they would let a title rearrange the sheet around it.
bool invisible_format(char32_t c) {
  return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF0 && c <= 0xFFFB) || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

bool combining(char32_t c) { return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x20D0 && c <= 0x20FF); }

bool right_to_left(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

// Collects cleaned characters: blanks fold, marks stacked on one letter are cut at two, the length is bounded.
class Cleaner {
public:
  Cleaner(bool keep_line_ends, std::size_t most) : keep_line_ends_(keep_line_ends), most_(most) {}

  bool full() const { return kept_.size() >= most_; }

  void add(char32_t c) {
    if (line_end(c) && keep_line_ends_) return new_line();
    if (control(c) || line_end(c) || blank(c)) {
      pending_blank_ = !kept_.empty() && kept_.back() != '\n';
      return;
    }
    if (invisible_format(c)) return;
    stacked_ = combining(c) ? stacked_ + 1 : 0;
    if (stacked_ > 2) return;
    if (pending_blank_) kept_.push_back(' ');
    pending_blank_ = false;
    has_rtl_ = has_rtl_ || right_to_left(c);
    kept_.push_back(c);
  }

  std::string finish(bool cut_off) const {
    std::string out;
    if (has_rtl_) put(out, first_strong_isolate);
    for (const char32_t c : kept_) put(out, c);
    if (cut_off) put(out, ellipsis);
    if (has_rtl_) put(out, pop_isolate);
    return out;
  }

private:
  void new_line() {
    pending_blank_ = false;
    stacked_ = 0;
    if (!kept_.empty()) kept_.push_back('\n');
  }

  bool keep_line_ends_;
  std::size_t most_;
  std::vector<char32_t> kept_;
  bool pending_blank_ = false, has_rtl_ = false;
  int stacked_ = 0;
};

std::string clean(std::string_view text, bool keep_line_ends, std::size_t most) {
  Cleaner cleaner(keep_line_ends, most);
  while (!text.empty() && !cleaner.full()) cleaner.add(take(text));
  return cleaner.finish(!text.empty());
}

}  // namespace

std::string clean_line(std::string_view text, std::size_t most) { return clean(text, false, most); }
std::string clean_paragraphs(std::string_view text, std::size_t most) { return clean(text, true, most); }

}  // namespace berkas::sheets
