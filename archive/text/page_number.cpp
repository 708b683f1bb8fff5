#include "archive/text/page_number.h"

#include <array>
#include <charconv>

#include "archive/text/letter_lines.h"

namespace berkas::archive {
namespace {

using Style = PageNumber::Style;
constexpr int most_pages = 999;                         // four figures in a margin are a year

void skip_blanks(std::string_view& line) {
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
}

// Hyphens, and what readers make of a longer stroke.
bool skip_dash(std::string_view& line) {
  bool any = false;
  for (const std::string_view dash : {"-", "\u2013", "\u2014", "~", "="})
    while (line.starts_with(dash)) line.remove_prefix(dash.size()), any = true;
  skip_blanks(line);
  return any;
}

std::optional<int> take_number(std::string_view& line) {
  int value = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
  if (error != std::errc() || value < 1 || value > most_pages) return std::nullopt;
  line.remove_prefix(static_cast<std::size_t>(end - line.data()));
  skip_blanks(line);
  return value;
}

bool take_word(std::string_view& line, std::string_view word) {
  if (line.size() < word.size() || !text::alike(line.substr(0, word.size()), word)) return false;
  line.remove_prefix(word.size());
  skip_blanks(line);
  return true;
}

// "dari 10", "/ 10", "of 10"; nothing there is nothing said.
bool take_total(std::string_view& line, std::optional<int>& of) {
  if (!line.starts_with("/") && !line.starts_with("dari") && !line.starts_with("of")) return true;
  line.remove_prefix(line.front() == '/' ? 1 : line.front() == 'd' ? 4 : 2);
  skip_blanks(line);
  of = take_number(line);
  return of.has_value();
}

bool take_page_word(std::string_view& line) {
  for (const std::string_view word : {"halaman", "page"})
    if (take_word(line, word)) return true;
  for (const std::string_view word : {"Hal.", "hal.", "Hal ", "hal ", "HAL.", "HAL "})
    if (line.starts_with(word)) {
      line.remove_prefix(word.size());
      skip_blanks(line);
      return true;
    }
  return false;
}

// The whole line is a page number, with nothing before or behind it.
std::optional<PageNumber> number_alone(std::string_view line) {
  PageNumber found;
  skip_blanks(line);
  if (take_page_word(line)) found.style = Style::word;
  else if (skip_dash(line)) found.style = Style::dashes;
  const auto number = take_number(line);
  if (!number || !take_total(line, found.of)) return std::nullopt;
  found.number = *number;
  const bool closed = found.style != Style::dashes || skip_dash(line);
  if (!closed || !line.empty() || (found.of && *found.of < found.number)) return std::nullopt;
  return found;
}

// Footers say more: "Dicetak dari … · Halaman 2 dari 4 · kode lacak …". There it counts with its total only.
std::optional<PageNumber> number_within(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (at > 0 && line[at - 1] != ' ') continue;
    auto rest = line.substr(at);
    PageNumber found{Style::word, 0, {}};
    if (!take_page_word(rest)) continue;
    const auto number = take_number(rest);
    if (!number || !take_total(rest, found.of) || !found.of || *found.of < *number) continue;
    found.number = *number;
    return found;
  }
  return std::nullopt;
}

constexpr std::array<std::string_view, 3> style_words{"halaman", "strip", "angka"};

bool of_one_run(const PageNumber& a, const PageNumber& b) { return a.style == b.style && a.of == b.of; }

struct Before { std::size_t first = 0, second = 0; bool has_first = false, has_second = false; };   // the two numbered pages before a place, nearest first

Before before(const std::vector<std::optional<PageNumber>>& pages, std::size_t at) {
  Before found;
  for (std::size_t i = at; i-- > 0 && !found.has_second;) {
    if (!pages[i]) continue;
    if (!found.has_first) found.first = i, found.has_first = true;
    else found.second = i, found.has_second = true;
  }
  return found;
}

// Bare figures stand in margins for many reasons: they are page numbers where they count.
bool counts_up(const std::vector<std::optional<PageNumber>>& pages, const Before& seen) {
  if (!seen.has_second) return false;
  const auto& near = *pages[seen.first];
  const auto& far = *pages[seen.second];
  return of_one_run(near, far) && near.number - far.number == static_cast<int>(seen.first - seen.second);
}

}  // namespace

std::string to_text(const PageNumber& page) {
  return std::string(style_words[static_cast<std::size_t>(page.style)]) + " " + std::to_string(page.number) + (page.of ? "/" + std::to_string(*page.of) : "");
}

std::optional<PageNumber> parse_page_number(std::string_view text) {
  for (std::size_t i = 0; i < style_words.size(); ++i) {
    if (!text.starts_with(style_words[i])) continue;
    auto rest = text.substr(style_words[i].size());
    skip_blanks(rest);
    PageNumber page{static_cast<Style>(i), 0, {}};
    const auto number = take_number(rest);
    if (!number || !take_total(rest, page.of) || !rest.empty()) return std::nullopt;
    page.number = *number;
    return page;
  }
  return std::nullopt;
}

std::optional<PageNumber> printed_page_number(std::string_view margins) {
  std::optional<PageNumber> only;
  for (const auto& line : text::lines_of(margins)) {
    auto found = number_alone(line);
    if (!found) found = number_within(line);
    if (!found) continue;
    if (only && *only != *found) return std::nullopt;
    only = found;
  }
  return only;
}

std::vector<std::size_t> number_gaps(const std::vector<std::optional<PageNumber>>& pages) {
  std::vector<std::size_t> gaps;
  for (std::size_t at = 1; at < pages.size(); ++at) {
    if (!pages[at]) continue;
    const auto seen = before(pages, at);
    if (!seen.has_first || !of_one_run(*pages[seen.first], *pages[at])) continue;
    if (pages[at]->style == Style::bare && !counts_up(pages, seen)) continue;
    if (pages[at]->number - pages[seen.first]->number > static_cast<int>(at - seen.first)) gaps.push_back(at);
  }
  return gaps;
}

bool ends_early(const std::vector<std::optional<PageNumber>>& pages) {
  const auto seen = before(pages, pages.size());
  if (!seen.has_second || !of_one_run(*pages[seen.first], *pages[seen.second])) return false;
  const auto& last = *pages[seen.first];
  const auto behind = static_cast<int>(pages.size() - 1 - seen.first);
  return last.of && last.number + behind < *last.of && pages[seen.second]->number < last.number;
}

}  // namespace berkas::archive
