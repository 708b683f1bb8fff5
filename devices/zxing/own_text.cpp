// From modules to text: format, mask, doubtful codewords, error correction, characters.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "devices/zxing/own_symbol.h"
#include "devices/zxing/reed_solomon.h"
#include "devices/zxing/symbol_map.h"

namespace berkas::devices::zxing {

namespace {

constexpr std::size_t shown_length = 20;

std::size_t at(int value) { return static_cast<std::size_t>(value); }

struct Format {
  int level = 0, mask = 0;
  double agrees = 0;
};

std::vector<Format> likely_formats(const std::vector<double>& modules) {
  std::vector<Format> all;
  for (int level = 0; level < 4; ++level)
    for (int mask = 0; mask < 8; ++mask) {
      const auto bits = format_bits(level, mask);
      Format format{level, mask, 0};
      for (const auto& copy : format_modules())
        for (std::size_t i = 0; i < copy.size(); ++i)
          format.agrees += modules[at(copy[i].y * side_modules + copy[i].x)] * (bits >> (14 - i) & 1U ? 1 : -1);
      all.push_back(format);
    }
  std::sort(all.begin(), all.end(), [](const Format& a, const Format& b) { return a.agrees > b.agrees; });
  all.resize(4);
  return all;
}

struct Words {
  std::vector<std::uint8_t> words;
  std::vector<double> sure;  // the least sure bit of each
};

Words words_of(const std::vector<double>& modules, int mask) {
  Words result{std::vector<std::uint8_t>(all_codewords), std::vector<double>(all_codewords, 1e9)};
  for (std::size_t i = 0; i < data_modules().size(); ++i) {
    const auto module = data_modules()[i];
    const double value = modules[at(module.y * side_modules + module.x)];
    const bool bit = (value > 0) != mask_bit(mask, module.x, module.y);
    auto& word = result.words[i / 8];
    word = static_cast<std::uint8_t>(word << 1 | (bit ? 1 : 0));
    result.sure[i / 8] = std::min(result.sure[i / 8], std::abs(value));
  }
  return result;
}

// More and more of the least sure words are given up, keeping four words of proof at least.
std::optional<std::string> mended_text(const Words& read, int level, const Vouch& vouch) {
  const int check_words = level == 1 ? 10 : level == 0 ? 16 : level == 3 ? 22 : 28;
  std::vector<std::size_t> doubt(read.words.size());
  std::iota(doubt.begin(), doubt.end(), std::size_t{0});
  std::sort(doubt.begin(), doubt.end(), [&](std::size_t a, std::size_t b) { return read.sure[a] < read.sure[b]; });
  for (std::size_t given_up = 0; given_up + 4 <= at(check_words); given_up += 2) {
    auto words = read.words;
    if (!mend(words, check_words, std::span(doubt).first(given_up))) continue;
    words.erase(words.end() - check_words, words.end());
    if (auto text = alphanumeric_text(words); text && vouch(*text)) return text;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> alphanumeric_text(const std::vector<std::uint8_t>& words) {
  static constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  std::size_t next = 0;
  const auto bits = [&](int count) {
    unsigned value = 0;
    for (; count > 0; --count, ++next) value = value << 1 | (next / 8 < words.size() ? words[next / 8] >> (7 - next % 8) & 1U : 0U);
    return value;
  };
  if (bits(4) != 2) return std::nullopt;
  unsigned length = bits(9);
  if (length != shown_length) return std::nullopt;
  std::string text;
  for (; length >= 2; length -= 2) {
    const unsigned pair = bits(11);
    if (pair >= 45 * 45) return std::nullopt;
    text += letters[pair / 45];
    text += letters[pair % 45];
  }
  return next <= words.size() * 8 ? std::optional(text) : std::nullopt;
}

std::optional<std::string> text_of_modules(const std::vector<double>& modules, const Vouch& vouch) {
  for (const auto& format : likely_formats(modules))
    if (auto text = mended_text(words_of(modules, format.mask), format.level, vouch)) return text;
  return std::nullopt;
}

}  // namespace berkas::devices::zxing
