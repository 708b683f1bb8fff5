#include "archive/catalogue/words.h"

#include <algorithm>

namespace berkas::archive {
namespace {

constexpr std::size_t most_words = 12, most_tokens = 24;  // a page pasted into the field is not a question

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string quoted(const std::vector<std::string>& phrase) {
  std::string text = "\"";
  for (const auto& token : phrase) text += (text.size() > 1 ? " " : "") + token;
  return text + "\"";
}

void add_frequency(Expression& into, std::int64_t frequency) {
  into.frequencies += (into.frequencies.empty() ? "" : ",") + std::to_string(frequency);
}

// The rarest token of a phrase stands for it.
std::int64_t frequency_of(const std::vector<std::string>& phrase, SearchIndex& index) {
  std::int64_t least = -1;
  for (const auto& token : phrase) {
    const auto count = index.frequency(token);
    if (least < 0 || count < least) least = count;
  }
  return std::max<std::int64_t>(0, least);
}

bool matches(const SearchWord& word, const std::vector<std::string>& tokens, std::size_t at) {
  if (at + word.phrase.size() > tokens.size()) return false;
  for (std::size_t i = 0; i < word.phrase.size(); ++i) {
    const bool begun = word.prefix && i + 1 == word.phrase.size();
    if (begun ? !tokens[at + i].starts_with(word.phrase[i]) : tokens[at + i] != word.phrase[i]) return false;
  }
  return true;
}

// Cheap look before the tokenizer: a page of plain letters without the letters of any word cannot have it.
bool may_have(const std::string& page, const std::vector<SearchWord>& words) {
  std::string folded(page);
  for (char& c : folded) {
    if (static_cast<unsigned char>(c) >= 0x80) return true;
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return std::any_of(words.begin(), words.end(), [&](const SearchWord& word) { return folded.find(word.phrase.front()) != std::string::npos; });
}

}  // namespace

std::vector<SearchWord> search_words(const std::string& typed, SearchIndex& index) {
  std::vector<SearchWord> words;
  std::size_t tokens = 0;
  for (std::size_t at = 0; at < typed.size() && words.size() < most_words && tokens < most_tokens;) {
    if (is_blank(typed[at])) {
      ++at;
      continue;
    }
    auto end = at;
    while (end < typed.size() && !is_blank(typed[end])) ++end;
    SearchWord word;
    word.phrase = index.tokenizer().words(std::string_view(typed).substr(at, std::min<std::size_t>(end - at, 200)));
    if (word.phrase.size() > most_tokens) word.phrase.resize(most_tokens);
    word.prefix = end == typed.size();
    if (word.prefix && !word.phrase.empty()) word.expanded = index.expand(word.phrase.back());
    tokens += word.phrase.size();
    if (!word.phrase.empty()) words.push_back(std::move(word));
    at = end;
  }
  return words;
}

Expression title_expression(const std::vector<SearchWord>& words, SearchIndex& index) {
  Expression expression;
  for (const auto& word : words) {
    if (!expression.match.empty()) expression.match += " AND ";
    expression.match += quoted(word.phrase) + (word.prefix ? " *" : "");
    add_frequency(expression, frequency_of(word.phrase, index));
  }
  if (!expression.match.empty()) expression.match = "{title number more} : (" + expression.match + ")";
  return expression;
}

Expression text_expression(const std::vector<SearchWord>& words, SearchIndex& index) {
  Expression expression;
  for (const auto& word : words) {
    std::string either;
    if (word.prefix) {  // a beginning in this index, which has no prefixes, would walk all words that begin so
      for (const auto& term : word.expanded) {
        auto phrase = word.phrase;
        phrase.back() = term;
        either += (either.empty() ? "" : " OR ") + quoted(phrase);
        add_frequency(expression, frequency_of(phrase, index));
      }
      if (either.empty()) return {};
    } else {
      either = quoted(word.phrase);
      add_frequency(expression, frequency_of(word.phrase, index));
    }
    expression.match += (expression.match.empty() ? "(" : " AND (") + either + ")";
  }
  if (!expression.match.empty()) expression.match = "{title number body} : (" + expression.match + ")";
  return expression;
}

Standing standing_in(const std::string& page, const std::vector<SearchWord>& words, const Tokenizer& tokenizer) {
  Standing standing;
  if (words.empty() || !may_have(page, words)) return standing;
  std::vector<std::string> tokens;
  std::vector<std::pair<std::size_t, std::size_t>> ranges;
  tokenizer.each(page, [&](std::string_view token, std::size_t begin, std::size_t end) {
    tokens.emplace_back(token);
    ranges.emplace_back(begin, end);
  });
  std::size_t first = tokens.size();
  for (const auto& word : words) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (!matches(word, tokens, at)) continue;
      ++standing.words;
      if (at < first) {
        first = at;
        standing.begin = ranges[at].first;
        standing.end = ranges[at + word.phrase.size() - 1].second;
      }
      break;
    }
  }
  return standing;
}

std::string snippet_of(const std::string& page, const Standing& standing) {
  constexpr std::size_t around = 80;
  std::size_t from = standing.begin > around ? standing.begin - around : 0;
  std::size_t to = std::min(page.size(), standing.end + around);
  while (from > 0 && from < standing.begin && !is_blank(page[from])) ++from;      // whole words, so whole characters
  while (to < page.size() && to > standing.end && !is_blank(page[to])) --to;
  std::string line;
  for (const char c : page.substr(from, to - from)) {
    const bool blank = is_blank(c) || static_cast<unsigned char>(c) < 0x20;
    if (!blank) line.push_back(c);
    else if (!line.empty() && line.back() != ' ') line.push_back(' ');
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return (from > 0 ? "… " : "") + line + (to < page.size() ? " …" : "");
}

}  // namespace berkas::archive
