// Finding: a code leads straight to its dossier; else titles and numbers first, then texts; newest first among equals;
// void last. At most the newest 1000 matches of a word are ranked ("1000+"). Page and snippet come from the stored page
// text of the hits that are shown. Paper moves every day, so the place is a set of rows the index is
// walked against, and not a word of it.
#pragma once
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

#include "archive/catalogue/catalogue.h"
#include "archive/catalogue/search_index.h"
#include "archive/catalogue/words.h"

namespace berkas::archive {

class Finder {
public:
  Finder(Database& db, SearchIndex& index, std::stop_token stop) : db_(db), index_(index), stop_(std::move(stop)) {}
  Hits find(const Query&);

private:
  struct Candidate { std::int64_t dossier = 0; bool in_text = false, is_void = false; double score = 0; };

  struct Tier { const char* index; const char* from; const char* dossier_id; const char* weights; const char* there; const IdSet& place; bool is_text; };

  bool by_code(const Query&, Hits&);
  void by_code_prefix(const std::string& typed, int limit, Hits&);
  std::string facets(const Query&) const;
  void prepare_place(const Query&);
  bool titles_suffice(const Query&) const;
  static bool walked(const Tier&);
  std::string narrowed(const Tier&) const;
  void collect_titles(const std::vector<SearchWord>&, const std::string& facets);
  void collect_texts(const std::vector<SearchWord>&, const std::string& facets);
  void collect(const Tier&, const std::string& match, const std::string& frequencies, int limit);
  int gather(const Tier&, const std::string& match, const std::string& frequencies, int limit, bool with_rank);
  void collect_places();
  void take(std::int64_t dossier, bool in_text, double score);
  Hits shown(const Query&, const std::vector<SearchWord>&);
  std::vector<Candidate> in_order() const;
  std::optional<Hit> hit_of(std::int64_t dossier);
  bool may_be_shown(std::int64_t document);
  void locate(Hit&, std::int64_t dossier, const std::vector<SearchWord>&);

  Database& db_;
  SearchIndex& index_;
  std::stop_token stop_;
  std::unordered_map<std::int64_t, Candidate> found_;
  bool capped_ = false;
  IdSet void_;
  bool at_place_ = false;    // only what lies in index_.dossiers_there
  int pages_read_ = 0;
};

}  // namespace berkas::archive
