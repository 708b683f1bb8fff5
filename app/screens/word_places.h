// Where a looked-for word stands: on which pages of the read text, and in which boxes of one page. Pure.
#pragma once
#include <string>
#include <vector>

#include "devices/pdf_renderer.h"

namespace berkas::screens {

inline constexpr std::size_t least_word = 2;                                   // characters; shorter ones are not looked for

// Page indices, one per occurrence, in order. Line ends count as blanks; capitals do not matter.
std::vector<int> word_pages(const std::vector<std::string>& page_texts, const std::string& wanted);
// The boxes of a page that carry the wanted words, each word of a phrase with its own box.
std::vector<devices::PdfWord> word_boxes(const std::vector<devices::PdfWord>& page_words, const std::string& wanted);

}  // namespace berkas::screens
