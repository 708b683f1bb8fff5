// What somebody typed, as words of the index: "OT.04.00" is a phrase, the last word not closed by a blank a beginning.
#pragma once
#include <string>
#include <vector>

#include "archive/catalogue/search_index.h"

namespace berkas::archive {

struct SearchWord {
  std::vector<std::string> phrase;      // one token or several in a row
  bool prefix = false;                  // the last token is only begun
  std::vector<std::string> expanded;    // what its begun last token may become
};

std::vector<SearchWord> search_words(const std::string& typed, SearchIndex&);
// FTS5 expressions for the title index (which has prefixes) and for the text index (which has expansions); the numbers of
// documents by phrase, in the expression's order. Empty: nothing can match.
struct Expression { std::string match, frequencies; };
Expression title_expression(const std::vector<SearchWord>&, SearchIndex&);
Expression text_expression(const std::vector<SearchWord>&, SearchIndex&);

// Where in a page the words stand: how many of them, and from which byte the first.
struct Standing { std::size_t words = 0; std::size_t begin = 0, end = 0; };
Standing standing_in(const std::string& page, const std::vector<SearchWord>&, const Tokenizer&);
// A line around the place, blanks collapsed, cut at words.
std::string snippet_of(const std::string& page, const Standing&);

}  // namespace berkas::archive
