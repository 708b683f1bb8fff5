#include "workflow/sop_mistakes.h"

#include <algorithm>

#include "workflow/folding.h"

namespace berkas::workflow {
namespace {
constexpr std::size_t most_mistakes = 200;
constexpr std::size_t most_shown = 60;
}  // namespace

void SopMistakes::add(int line, std::string code, std::string_view what, std::string_view mend) {
  if (mistakes_.size() >= most_mistakes) return;
  SopMistake mistake{line, std::string(what) + ". " + std::string(mend) + ".", std::move(code)};
  const auto same = [&](const SopMistake& m) { return m.line == line && m.message == mistake.message; };
  if (std::none_of(mistakes_.begin(), mistakes_.end(), same)) mistakes_.push_back(std::move(mistake));
}

std::vector<SopMistake> SopMistakes::by_line() const {
  std::vector<SopMistake> sorted = mistakes_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const SopMistake& a, const SopMistake& b) { return a.line < b.line; });
  return sorted;
}

std::string shown(std::string_view text) {
  std::string out = "\"";
  std::size_t taken = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool starts_character = (byte & 0xC0U) != 0x80U;
    if (starts_character && taken >= most_shown) {
      out += "…";
      break;
    }
    out += byte < 0x20 || byte == 0x7F ? '?' : c;
    ++taken;
  }
  return out + "\"";
}

std::string choose_from(std::string_view word, const std::vector<std::string>& known) {
  const std::string close = nearest(word, known);
  if (!close.empty()) return "Mungkin maksudnya " + shown(close);
  constexpr std::size_t enough = 24;
  if (known.size() <= enough) return "Pilih salah satu: " + joined(known);
  return "Pilih salah satu: " + joined({known.begin(), known.begin() + enough}) + ", …";
}

}  // namespace berkas::workflow
