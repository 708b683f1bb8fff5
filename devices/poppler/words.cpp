// Words and their boxes out of pdftotext -bbox: one <page width height>, in it <word xMin yMin xMax yMax>text</word>.
#include <cstdio>
#include <string>

#include "devices/poppler/words.h"

namespace berkas::devices::poppler {

namespace {

std::string plain(std::string text) {
  const std::pair<const char*, const char*> entities[] = {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [from, to] : entities)
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) text.replace(at, std::string(from).size(), to);
  return text;
}

// Of a page from outside anything may come: boxes beside the page or turned round are left out.
bool sensible(const PdfWord& w) { return w.x >= 0 && w.y >= 0 && w.width > 0 && w.height > 0 && w.x + w.width <= 1.001 && w.y + w.height <= 1.001; }

}  // namespace

std::vector<PdfWord> words_in(const std::string& answer) {
  std::vector<PdfWord> words;
  double page_w = 0, page_h = 0;
  const auto page = answer.find("<page ");
  if (page == std::string::npos || std::sscanf(answer.c_str() + page, "<page width=\"%lf\" height=\"%lf\"", &page_w, &page_h) != 2 || page_w <= 0 || page_h <= 0) return words;
  for (auto at = answer.find("<word ", page); at != std::string::npos; at = answer.find("<word ", at + 1)) {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    if (std::sscanf(answer.c_str() + at, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &x1, &y1, &x2, &y2) != 4) continue;
    const auto begin = answer.find('>', at), end = answer.find("</word>", at);
    if (begin == std::string::npos || end == std::string::npos || begin > end) break;
    PdfWord word{plain(answer.substr(begin + 1, end - begin - 1)), x1 / page_w, y1 / page_h, (x2 - x1) / page_w, (y2 - y1) / page_h};
    if (sensible(word)) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace berkas::devices::poppler
