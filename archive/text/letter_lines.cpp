#include "archive/text/letter_lines.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "workflow/partial_date.h"

namespace berkas::archive::text {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\v'; }

// Small letters, and pairs that readers take for one letter taken for it.
std::string folded(std::string_view word) {
  std::string out;
  for (const char c : word) out.push_back(lower(c));
  for (const auto& [pair, one] : {std::pair{"rn", "m"}, std::pair{"ri", "n"}})
    for (auto at = out.find(pair); at != std::string::npos; at = out.find(pair, at + 1)) out.replace(at, 2, one);
  return out;
}

// At most one letter changed, lost or added.
bool one_off(const std::string& a, const std::string& b) {
  if (a.size() > b.size()) return one_off(b, a);
  if (b.size() - a.size() > 1) return false;
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
  if (x == a.end()) return true;
  return std::equal(a.size() == b.size() ? x + 1 : x, a.end(), y + 1, b.end());
}

// Digits as read in a number's place: O for 0, l and I for 1.
std::optional<int> number(std::string_view read) {
  std::string digits;
  for (const char c : read) digits.push_back(c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : c);
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

int month_named(std::string_view word) {
  static constexpr std::array months{"januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"};
  for (std::size_t i = 0; i < months.size(); ++i)
    if (folded(word) == folded(months[i])) return static_cast<int>(i) + 1;
  for (std::size_t i = 0; i < months.size(); ++i)
    if (alike(word, months[i])) return static_cast<int>(i) + 1;
  return 0;
}

std::optional<std::string> iso(int year, int month, int day) {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const auto date = workflow::PartialDate::parse(std::to_string(year) + "-" + two(month) + "-" + two(day));
  return date ? std::optional(date->to_string()) : std::nullopt;
}

struct Word {
  std::string_view text;
  std::size_t begin = 0;
};

// Runs of letters and digits; what stands between them is kept apart.
std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < line.size();) {
    const auto begin = at;
    while (at < line.size() && (letter(line[at]) || digit(line[at]))) ++at;
    if (at > begin) words.push_back({line.substr(begin, at - begin), begin});
    else ++at;
  }
  return words;
}

bool parted_by(std::string_view line, const Word& a, const Word& b, std::string_view allowed) {
  const auto gap = line.substr(a.begin + a.text.size(), b.begin - a.begin - a.text.size());
  return gap.size() <= 3 && gap.find_first_not_of(allowed) == std::string_view::npos;
}

}  // namespace

std::vector<std::string> lines_of(std::string_view page) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= page.size() && lines.size() < most_lines;) {
    const auto end = std::min(page.find('\n', at), page.size());
    std::string line;
    for (const char c : page.substr(at, std::min(end - at, longest_line))) {
      if (!blank(c) && static_cast<unsigned char>(c) >= 0x20) line.push_back(c);
      else if (!line.empty() && line.back() != ' ') line.push_back(' ');
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    lines.push_back(std::move(line));
    at = end + 1;
  }
  return lines;
}

bool alike(std::string_view read, std::string_view meant) {
  const auto a = folded(read), b = folded(meant);
  return a == b || (b.size() >= 5 && one_off(a, b));
}

std::optional<Labelled> labelled(const std::string& line, std::initializer_list<std::string_view> labels) {
  std::size_t end = 0;
  while (end < line.size() && letter(line[end])) ++end;
  const auto word = std::string_view(line).substr(0, end);
  if (std::none_of(labels.begin(), labels.end(), [&](auto label) { return alike(word, label); })) return std::nullopt;
  Labelled found;
  auto at = end;
  for (; at < line.size() && std::string_view(" :;.=").find(line[at]) != std::string_view::npos; ++at) found.marked = found.marked || line[at] != ' ';
  if ((word.size() < 5 && !found.marked) || (at == end && at < line.size())) return std::nullopt;
  found.rest = line.substr(at);
  return found;
}

std::optional<FoundDate> date_in(std::string_view line) {
  const auto words = words_of(line);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const auto &a = words[i], &b = words[i + 1], &c = words[i + 2];
    if (a.text.size() > 2 || c.text.size() != 4) continue;
    const auto day = number(a.text), year = number(c.text), in_digits = number(b.text);
    if (!day || !year) continue;
    const bool worded = letter(b.text.front()) && parted_by(line, a, b, " .,") && parted_by(line, b, c, " .,");
    const bool numbered = in_digits && b.text.size() <= 2 && parted_by(line, a, b, "-/.") && parted_by(line, b, c, "-/.");
    const auto date = worded ? iso(*year, month_named(b.text), *day) : numbered ? iso(*year, *in_digits, *day) : std::nullopt;
    if (date) return FoundDate{*date, a.begin, c.begin + c.text.size()};
  }
  return std::nullopt;
}

}  // namespace berkas::archive::text
