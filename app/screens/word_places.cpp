#include "app/screens/word_places.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace berkas::screens {
namespace {

// Small letters, one blank between words. Bytes above ASCII stay as they are.
std::string plain(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto u = static_cast<unsigned char>(c);
    if (u < 0x80 && std::isspace(u)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += u < 0x80 ? static_cast<char>(std::tolower(u)) : c;
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string> split(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(std::move(word));
  return words;
}

}  // namespace

std::vector<int> word_pages(const std::vector<std::string>& page_texts, const std::string& wanted) {
  const std::string what = plain(wanted);
  std::vector<int> pages;
  if (what.size() < least_word) return pages;
  for (std::size_t i = 0; i < page_texts.size(); ++i) {
    const std::string text = plain(page_texts[i]);
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) pages.push_back(static_cast<int>(i));
  }
  return pages;
}

std::vector<devices::PdfWord> word_boxes(const std::vector<devices::PdfWord>& page_words, const std::string& wanted) {
  std::vector<devices::PdfWord> boxes;
  const std::string what = plain(wanted);
  const auto parts = split(what);
  if (what.size() < least_word || parts.empty()) return boxes;
  for (std::size_t i = 0; i + parts.size() <= page_words.size(); ++i) {
    bool fits = true;
    for (std::size_t k = 0; fits && k < parts.size(); ++k) fits = plain(page_words[i + k].text).find(parts[k]) != std::string::npos;
    for (std::size_t k = 0; fits && k < parts.size(); ++k) boxes.push_back(page_words[i + k]);
  }
  return boxes;
}

}  // namespace berkas::screens
