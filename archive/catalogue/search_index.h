// What finding stands on; derived from dossiers and page texts, so it can be made anew at any time.
//   f_title  titles and numbers of every dossier, ordinary and updatable, with short prefixes
//   f_main   whole texts of current filed versions, contentless, newest with the highest rowid (document_text.id)
//   term, pterm  the words of f_main with their document counts; pterm answers prefixes of 1–3 letters
// Class and year are facet words in both. When a title, number, class or version changes, the text's entry is taken out by
// FTS5's 'delete' with exactly what indexed_text says was entered, and entered again under its old rowid.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "archive/catalogue/full_text.h"
#include "archive/catalogue/id_set.h"
#include "archive/catalogue/sqlite.h"

namespace berkas::archive {

class SearchIndex {
public:
  explicit SearchIndex(Database&);
  SearchIndex(const SearchIndex&) = delete;
  SearchIndex& operator=(const SearchIndex&) = delete;
  static void create_tables(Database&);           // of schema 2
  static void tie_texts_to_dossiers(Database&);   // schema 3: a text's entry knows its dossier's row
  void rebuild();                                 // from nothing; inside a transaction

  void touch(const std::string& dossier) { touched_.insert(dossier); }
  void refresh_touched();                         // before the commit
  void forget_touched();                          // after a rollback
  void take_out(std::int64_t document);           // a text that is destroyed; its pages still stand when this is called

  const Tokenizer& tokenizer() const { return tokenizer_; }
  std::vector<std::string> expand(const std::string& prefix);   // its most frequent words
  std::int64_t frequency(const std::string& term);

  // What one question is narrowed to: berkas_dossier_there(id), berkas_text_there(id) ask these.
  IdSet dossiers_there, texts_there;
  std::string asked_place;                        // what the two answer, and at which state of the catalogue

  static std::string class_word(const std::string& classification);
  static std::string year_word(int year);

private:
  struct Entry { std::string title, number, facet; bool operator==(const Entry&) const = default; };
  struct Subject { std::int64_t id = 0; Entry entry; std::string more; };
  bool subject_of(const std::string& dossier, Subject&);
  void refresh(const std::string& dossier);
  void refresh_title(const Subject&);
  void refresh_text(std::int64_t document, const Subject&, bool current);
  std::string body_of(std::int64_t document);
  void count_words(const std::string& text);
  void write_counts();
  void count_term(const std::string& term, std::int64_t more);

  Database& db_;
  Tokenizer tokenizer_;
  std::set<std::string> touched_;
  std::map<std::string, std::int64_t> new_counts_;
};

}  // namespace berkas::archive
