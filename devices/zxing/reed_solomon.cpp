#include "devices/zxing/reed_solomon.h"

#include <algorithm>
#include <array>

namespace berkas::devices::zxing {

namespace {

using Word = std::uint8_t;
using Polynomial = std::vector<Word>;  // lowest power first

struct Field {  // GF(256) over x^8 + x^4 + x^3 + x^2 + 1
  std::array<Word, 510> power{};
  std::array<int, 256> log{};
  Field() {
    int value = 1;
    for (std::size_t i = 0; i < 255; ++i) {
      power[i] = power[i + 255] = static_cast<Word>(value);
      log[static_cast<std::size_t>(value)] = static_cast<int>(i);
      value <<= 1;
      if (value & 256) value ^= 0x11D;
    }
  }
};

const Field& field() {
  static const Field one;
  return one;
}

Word times(Word a, Word b) { return a == 0 || b == 0 ? Word{0} : field().power[static_cast<std::size_t>(field().log[a] + field().log[b])]; }
Word over(Word a, Word b) { return a == 0 ? Word{0} : field().power[static_cast<std::size_t>(field().log[a] - field().log[b] + 255)]; }
Word root(int exponent) { return field().power[static_cast<std::size_t>((exponent % 255 + 255) % 255)]; }

Word value_at(const Polynomial& polynomial, Word x) {
  Word sum = 0;
  for (std::size_t i = polynomial.size(); i-- > 0;) sum = static_cast<Word>(times(sum, x) ^ polynomial[i]);
  return sum;
}

Polynomial product(const Polynomial& a, const Polynomial& b, std::size_t longest) {
  Polynomial result(std::min(longest, a.size() + b.size() - 1));
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size() && i + j < result.size(); ++j) result[i + j] = static_cast<Word>(result[i + j] ^ times(a[i], b[j]));
  return result;
}

Polynomial syndromes(const std::vector<Word>& block, int check_words) {
  Polynomial result;
  for (int i = 0; i < check_words; ++i) {
    Word sum = 0;
    for (const Word word : block) sum = static_cast<Word>(times(sum, root(i)) ^ word);
    result.push_back(sum);
  }
  return result;
}

// Berlekamp and Massey, begun with the doubtful places as known.
Polynomial locator(const Polynomial& syndrome, const Polynomial& known) {
  Polynomial current = known, previous = known;
  const std::size_t erased = known.size() - 1;
  std::size_t length = erased;
  for (std::size_t n = erased; n < syndrome.size(); ++n) {
    Word gap = 0;
    for (std::size_t i = 0; i < current.size() && i <= n; ++i) gap = static_cast<Word>(gap ^ times(current[i], syndrome[n - i]));
    previous.insert(previous.begin(), 0);
    if (gap == 0) continue;
    Polynomial next = current;
    next.resize(std::max(next.size(), previous.size()));
    for (std::size_t i = 0; i < previous.size(); ++i) next[i] = static_cast<Word>(next[i] ^ times(gap, previous[i]));
    if (2 * length <= n + erased) {
      length = n + 1 + erased - length;
      previous = current;
      for (Word& word : previous) word = over(word, gap);
    }
    current = std::move(next);
  }
  while (current.size() > 1 && current.back() == 0) current.pop_back();
  return current;
}

bool all_zero(const Polynomial& words) {
  for (const Word word : words)
    if (word != 0) return false;
  return true;
}

}  // namespace

bool mend(std::vector<Word>& block, int check_words, std::span<const std::size_t> doubtful) {
  const auto syndrome = syndromes(block, check_words);
  if (all_zero(syndrome)) return true;
  const auto place = [&](std::size_t index) { return static_cast<int>(block.size() - 1 - index); };
  Polynomial known{1};
  for (const std::size_t index : doubtful) known = product(known, {1, root(place(index))}, 256);
  if (known.size() - 1 > static_cast<std::size_t>(check_words)) return false;
  const auto wrong = locator(syndrome, known);
  const std::size_t errors = wrong.size() - 1 - doubtful.size();
  if (wrong.size() - 1 < doubtful.size() || 2 * errors + doubtful.size() > static_cast<std::size_t>(check_words)) return false;
  const auto evaluator = product(syndrome, wrong, static_cast<std::size_t>(check_words));
  auto mended = block;
  std::size_t found = 0;
  for (std::size_t index = 0; index < block.size(); ++index) {
    const Word inverse = root(-place(index));
    if (value_at(wrong, inverse) != 0) continue;
    ++found;
    Word slope = 0;  // the formal derivative: odd powers only
    for (std::size_t i = 1; i < wrong.size(); i += 2) slope = static_cast<Word>(slope ^ times(wrong[i], root(-place(index) * static_cast<int>(i - 1))));
    if (slope == 0) return false;
    mended[index] = static_cast<Word>(mended[index] ^ times(root(place(index)), over(value_at(evaluator, inverse), slope)));
  }
  if (found != wrong.size() - 1 || !all_zero(syndromes(mended, check_words))) return false;
  block = std::move(mended);
  return true;
}

}  // namespace berkas::devices::zxing
