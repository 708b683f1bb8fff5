#include "archive/exchange/listed_values.h"

#include <algorithm>
#include <array>
#include <vector>

#include "workflow/folding.h"

namespace berkas::archive {
namespace {

using workflow::PartialDate;

const std::array<std::vector<std::string>, 12> months{{{"januari", "jan", "january"}, {"februari", "feb", "pebruari", "february"}, {"maret", "mar", "march"}, {"april", "apr"}, {"mei", "may"}, {"juni", "jun", "june"},
                                                      {"juli", "jul", "july"}, {"agustus", "agu", "agt", "ags", "aug", "august"}, {"september", "sep", "sept"}, {"oktober", "okt", "oct", "october"},
                                                      {"november", "nov", "nopember", "nop"}, {"desember", "des", "dec", "december"}}};

int month_of(std::string word) {
  if (!word.empty() && word.back() == '.') word.pop_back();
  for (std::size_t i = 0; i < months.size(); ++i)
    if (std::find(months[i].begin(), months[i].end(), word) != months[i].end()) return static_cast<int>(i) + 1;
  return 0;
}

bool digits(const std::string& text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most && text.find_first_not_of("0123456789") == std::string::npos;
}

std::string two(const std::string& text) { return text.size() == 1 ? "0" + text : text; }

std::vector<std::string> split(const std::string& text, const std::string& at) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (at.find(c) != std::string::npos) parts.emplace_back();
    else parts.back() += c;
  }
  return parts;
}

std::optional<PartialDate> of_words(const std::vector<std::string>& words) {
  if (words.size() == 2 && month_of(words[0]) > 0 && digits(words[1], 4, 4)) return PartialDate::parse(words[1] + "-" + two(std::to_string(month_of(words[0]))));
  if (words.size() == 3 && digits(words[0], 1, 2) && month_of(words[1]) > 0 && digits(words[2], 4, 4)) return PartialDate::parse(words[2] + "-" + two(std::to_string(month_of(words[1]))) + "-" + two(words[0]));
  return std::nullopt;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
  return text;
}

// Where a period's two halves meet; npos: nowhere. The second value is how long what stands between them is.
std::pair<std::size_t, std::size_t> between(const std::string& text) {
  for (const char* word : {" s.d. ", " s.d ", " s/d. ", " s/d ", " sd. ", " sd ", " sampai dengan ", " sampai ", " hingga ", " – ", " — ", " - ", "–", "—", "s.d.", "s/d"})
    if (const auto at = text.find(word); at != std::string::npos && at > 0) return {at, std::string(word).size()};
  if (text.size() == 9 && text[4] == '-' && digits(text.substr(0, 4), 4, 4) && digits(text.substr(5), 4, 4)) return {4, 1};
  return {std::string::npos, 0};
}

}  // namespace

std::optional<PartialDate> listed_date(const std::string& typed) {
  const auto text = workflow::folded(typed);
  if (text.empty()) return std::nullopt;
  if (text.size() > 10 && (text[10] == ' ' || text[10] == 't') && text[4] == '-') return PartialDate::parse(text.substr(0, 10));
  if (text != "unknown" && PartialDate::parse(text)) return PartialDate::parse(text);
  auto parts = split(text, "/-.");
  if (parts.size() == 3 && digits(parts[0], 1, 2) && digits(parts[1], 1, 2) && digits(parts[2], 4, 4)) return PartialDate::parse(parts[2] + "-" + two(parts[1]) + "-" + two(parts[0]));
  if (parts.size() == 2 && digits(parts[0], 1, 2) && digits(parts[1], 4, 4)) return PartialDate::parse(parts[1] + "-" + two(parts[0]));
  return of_words(split(replaced(text, "-", " "), " "));
}

std::string ListedPeriod::text() const {
  const auto first = std::to_string(from.year()), last = std::to_string(to.year());
  return first == last ? first : first + "–" + last;
}

std::optional<ListedPeriod> listed_period(const std::string& typed) {
  if (const auto one = listed_date(typed)) return ListedPeriod{*one, *one};
  const auto text = workflow::folded(typed);
  const auto [at, length] = between(text);
  if (at == std::string::npos) return std::nullopt;
  const auto left = workflow::folded(text.substr(0, at)), right = text.substr(at + length);
  const auto to = listed_date(right);
  if (!to) return std::nullopt;
  auto from = listed_date(left);
  if (!from && to->day() > 0 && digits(left, 1, 2)) from = PartialDate::parse(to->to_string().substr(0, 8) + two(left));           // 1 s.d. 5 Maret 2024
  if (!from && month_of(left) > 0) from = PartialDate::parse(std::to_string(to->year()) + "-" + two(std::to_string(month_of(left))));   // Januari s.d. Maret 2024
  if (!from) return std::nullopt;
  return ListedPeriod{*from, *to};
}

std::optional<ListedCount> listed_count(const std::string& typed) {
  const auto text = workflow::folded(typed);
  std::size_t at = 0;
  while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == '.' || text[at] == ',')) ++at;
  std::string number = text.substr(0, at), after = workflow::folded(text.substr(at));
  if (number.empty() || number.front() == '.' || number.front() == ',') return std::nullopt;
  ListedCount read;
  if (after.starts_with("(")) after = workflow::folded(after.substr(std::min(after.size(), after.find(')') + 1)));      // 3 (tiga) berkas
  const auto unit_end = after.find_first_of(" /,;+(");
  read.unit = after.substr(0, unit_end);
  if (unit_end != std::string::npos) read.rest = after.substr(unit_end);
  const auto letters = [](const std::string& word) { return std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }); };
  if (read.unit.size() > 30 || !letters(read.unit)) return std::nullopt;
  if (number.find(',') != std::string::npos) {
    read.rest = text;
    return number.find_first_of("123456789") == std::string::npos ? std::nullopt : std::optional(read);
  }
  const auto groups = split(number, ".");
  for (std::size_t i = 1; i < groups.size(); ++i)
    if (groups[i].size() != 3) return std::nullopt;
  number.erase(std::remove(number.begin(), number.end(), '.'), number.end());
  if (number.size() > 7) return std::nullopt;
  read.count = std::stoi(number);
  return *read.count < 1 || *read.count > 1'000'000 ? std::nullopt : std::optional(read);
}

std::optional<Security> listed_security(const std::string& typed) {
  const auto text = workflow::folded(typed);
  if (text == "b" || text == "biasa" || text == "terbuka" || text == "biasa/terbuka") return Security::ordinary;
  if (text == "t" || text == "terbatas") return Security::limited;
  if (text == "r" || text == "rahasia") return Security::secret;
  if (text == "sr" || text == "sangat rahasia" || text == "sangat-rahasia") return Security::top_secret;
  return std::nullopt;
}

std::optional<std::string> listed_status(const std::string& typed) {
  const auto text = workflow::folded(typed);
  if (text == "aktif" || text == "arsip aktif") return "aktif";
  if (text == "inaktif" || text == "in aktif" || text == "in-aktif" || text == "arsip inaktif") return "inaktif";
  return std::nullopt;
}

std::string from_windows_1252(const std::string& bytes) {
  static constexpr std::array<char16_t, 32> high{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  std::string out;
  for (const char raw : bytes) {
    const auto byte = static_cast<unsigned char>(raw);
    const unsigned point = byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80U] : byte;
    if (point < 0x80) {
      out += raw;
    } else if (point < 0x800) {
      out += static_cast<char>(0xC0 | point >> 6);
      out += static_cast<char>(0x80 | (point & 0x3F));
    } else {
      out += static_cast<char>(0xE0 | point >> 12);
      out += static_cast<char>(0x80 | (point >> 6 & 0x3F));
      out += static_cast<char>(0x80 | (point & 0x3F));
    }
  }
  return out;
}

}  // namespace berkas::archive
