// The two ends of FTS5 that SQL does not reach: its tokenizer, so that our vocabulary has the index's own words, and an
// auxiliary ranking function, bm25 with the document frequencies handed in (the built-in one walks whole lists for them).
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "archive/catalogue/sqlite.h"

struct Fts5Tokenizer;
struct fts5_tokenizer;
struct fts5_api;

namespace berkas::archive {

inline constexpr const char* tokenizer_words = "unicode61 remove_diacritics 2";

class Tokenizer {
public:
  explicit Tokenizer(Database&);
  ~Tokenizer();
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;
  // Each word, folded as the index folds it, with its byte range in the text.
  using Take = std::function<void(std::string_view word, std::size_t begin, std::size_t end)>;
  void each(std::string_view text, const Take&) const;
  std::vector<std::string> words(std::string_view text) const;

private:
  std::unique_ptr<fts5_tokenizer> calls_;
  Fts5Tokenizer* tokenizer_ = nullptr;
};

// berkas_rank(table, 'df,df,…', 'weight,weight,…'): the frequencies by phrase, the weights by column. Higher is better.
void register_rank(Database&);

}  // namespace berkas::archive
