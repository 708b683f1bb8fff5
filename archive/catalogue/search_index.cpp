#include "archive/catalogue/search_index.h"

#include <algorithm>
#include <bit>

#include "archive/catalogue/row_store.h"
#include "archive/records.h"

namespace berkas::archive {
namespace {

constexpr std::size_t longest_word = 40;  // what is longer is noise of a bad page

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// The first n characters, whole ones.
std::string head_of(const std::string& text, std::size_t n) {
  std::size_t at = 0;
  while (at < text.size() && (n > 0 || (text[at] & 0xC0) == 0x80))
    if ((text[at++] & 0xC0) != 0x80) --n;
  return text.substr(0, at);
}

int weight_of(std::int64_t count) { return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(count))); }

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// Every class above it too: OT.04.00 is found below OT and OT.04.
std::string class_words(const std::string& classification) {
  std::string words;
  for (std::size_t at = 0; at != std::string::npos && !classification.empty();) {
    at = classification.find('.', at);
    words += SearchIndex::class_word(classification.substr(0, at)) + " ";
    if (at != std::string::npos) ++at;
  }
  return words;
}

// Years named in a text such as "2023–2025", the ones between included.
std::set<int> years_in(const std::string& text) {
  std::set<int> years;
  std::string digits;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] >= '0' && text[i] <= '9') {
      digits.push_back(text[i]);
      continue;
    }
    if (digits.size() == 4 && digits >= "1900" && digits < "2200") years.insert(std::stoi(digits));
    digits.clear();
  }
  if (years.size() == 2 && *years.rbegin() - *years.begin() < 60)
    for (int year = *years.begin(); year < *years.rbegin(); ++year) years.insert(year);
  return years;
}

std::string year_words(const Row& dossier) {
  auto years = years_in(dossier.at("period").get<std::string>());
  years.merge(years_in(dossier.at("date").get<std::string>().substr(0, 4)));
  if (years.empty()) years = years_in(dossier.at("created_at").get<std::string>().substr(0, 4));
  std::string words;
  for (const int year : years) words += SearchIndex::year_word(year) + " ";
  return words;
}

}  // namespace

std::string SearchIndex::class_word(const std::string& classification) {
  std::string word = "xk";
  for (const char c : lower(classification)) {
    word.push_back("0123456789abcdef"[static_cast<unsigned char>(c) >> 4]);
    word.push_back("0123456789abcdef"[static_cast<unsigned char>(c) & 15]);
  }
  return word;
}

std::string SearchIndex::year_word(int year) { return "xy" + std::to_string(year); }

SearchIndex::SearchIndex(Database& db) : db_(db), tokenizer_(db) {
  register_among(db, "berkas_dossier_there", dossiers_there);
  register_among(db, "berkas_text_there", texts_there);
}

void SearchIndex::create_tables(Database& db) {
  const std::string tokenize = std::string(", tokenize='") + tokenizer_words + "')";
  db.execute("CREATE VIRTUAL TABLE f_title USING fts5(title, number, more, facet, prefix='1 2 3 4'" + tokenize);
  db.execute("CREATE VIRTUAL TABLE f_main USING fts5(title, number, facet, body, content=''" + tokenize);
  db.execute("CREATE TABLE indexed_text (document INTEGER PRIMARY KEY, title TEXT NOT NULL, number TEXT NOT NULL, facet TEXT NOT NULL);"
             "CREATE TABLE term (term TEXT PRIMARY KEY NOT NULL, df INTEGER NOT NULL) WITHOUT ROWID;"
             "CREATE TABLE pterm (pre TEXT NOT NULL, weight INTEGER NOT NULL, term TEXT NOT NULL,"
             " PRIMARY KEY (pre, weight DESC, term)) WITHOUT ROWID;");
}

void SearchIndex::tie_texts_to_dossiers(Database& db) {
  db.execute("ALTER TABLE indexed_text ADD COLUMN dossier INTEGER NOT NULL DEFAULT 0;"
             "UPDATE indexed_text SET dossier=coalesce((SELECT d.id FROM document_text t JOIN dossier d ON d.code=t.dossier WHERE t.id=document), 0);"
             "CREATE INDEX indexed_text_dossier ON indexed_text(dossier);");
}

void SearchIndex::rebuild() {
  db_.execute("DELETE FROM f_title; INSERT INTO f_main(f_main) VALUES('delete-all');"
              "DELETE FROM indexed_text; DELETE FROM term; DELETE FROM pterm;");
  auto all = db_.query("SELECT code FROM dossier ORDER BY id");
  while (all.step()) refresh(all.text(0));
  write_counts();
}

void SearchIndex::refresh_touched() {
  for (const auto& dossier : touched_) refresh(dossier);
  write_counts();
  touched_.clear();
}

void SearchIndex::forget_touched() {
  touched_.clear();
  new_counts_.clear();
}

bool SearchIndex::subject_of(const std::string& code, Subject& subject) {
  auto dossier = db_.query("SELECT * FROM dossier WHERE code=?", code);
  if (!dossier.step()) return false;
  const Row row = dossier.row();
  subject.id = row.at("id");
  subject.entry.title = row.at("title");
  subject.entry.number = row.at("number").is_string() ? row.at("number").get<std::string>() : "";
  subject.entry.facet = class_words(row.at("classification")) + year_words(row);
  subject.more = row.at("summary").get<std::string>() + " " + row.at("unit").get<std::string>();
  auto items = db_.query("SELECT title, document_number, security FROM item WHERE dossier=? ORDER BY item_number", code);
  while (items.step()) {
    const auto security = parse_security(items.text(2));
    if (!security || masked(*security)) continue;  // an item may be stricter than its dossier
    if (items.text(0) != subject.entry.title) subject.more += " " + items.text(0);
    if (!items.text(1).empty()) subject.entry.number += " " + items.text(1);
  }
  return true;
}

void SearchIndex::refresh(const std::string& code) {
  Subject subject;
  if (!subject_of(code, subject)) return;
  refresh_title(subject);
  auto texts = db_.query(
      "SELECT t.id, coalesce((SELECT max(f.version = (SELECT max(version) FROM stored_file WHERE item=f.item))"
      " FROM stored_file f JOIN item i ON i.code=f.item WHERE f.sha256=t.sha256 AND i.dossier=t.dossier), 1)"
      " FROM document_text t WHERE t.dossier=? AND t.state='ready' ORDER BY t.id",
      code);
  std::vector<std::pair<std::int64_t, bool>> documents;
  while (texts.step()) documents.emplace_back(texts.integer(0), texts.integer(1) != 0);
  for (const auto& [document, current] : documents) refresh_text(document, subject, current);
}

void SearchIndex::refresh_title(const Subject& subject) {
  const auto& [title, number, facet] = subject.entry;
  {
    auto stands = db_.query("SELECT title, number, more, facet FROM f_title WHERE rowid=?", subject.id);
    if (stands.step()) {
      if (Entry{stands.text(0), stands.text(1), stands.text(3)} == subject.entry && stands.text(2) == subject.more) return;
    }
  }
  db_.run("DELETE FROM f_title WHERE rowid=?", subject.id);
  db_.run("INSERT INTO f_title(rowid, title, number, more, facet) VALUES(?,?,?,?,?)", subject.id, title, number, subject.more, facet);
}

void SearchIndex::refresh_text(std::int64_t document, const Subject& subject, bool current) {
  const auto& wanted = subject.entry;
  std::optional<Entry> entered;
  {
    auto stands = db_.query("SELECT title, number, facet FROM indexed_text WHERE document=?", document);
    if (stands.step()) entered = Entry{stands.text(0), stands.text(1), stands.text(2)};
  }
  if (current ? entered == wanted : !entered) return;
  const auto body = body_of(document);
  if (entered) {
    db_.run("INSERT INTO f_main(f_main, rowid, title, number, facet, body) VALUES('delete',?,?,?,?,?)", document, entered->title,
            entered->number, entered->facet, body);
    db_.run("DELETE FROM indexed_text WHERE document=?", document);
  }
  if (!current) return;
  db_.run("INSERT INTO f_main(rowid, title, number, facet, body) VALUES(?,?,?,?,?)", document, wanted.title, wanted.number, wanted.facet, body);
  db_.run("INSERT INTO indexed_text(document, title, number, facet, dossier) VALUES(?,?,?,?,?)", document, wanted.title, wanted.number, wanted.facet, subject.id);
  if (!entered) count_words(wanted.title + " " + wanted.number + " " + body);
}

void SearchIndex::take_out(std::int64_t document) { refresh_text(document, {}, false); }

std::string SearchIndex::body_of(std::int64_t document) {
  std::string body;
  auto pages = db_.query("SELECT text FROM page_text WHERE document=? ORDER BY page", document);
  while (pages.step()) body += pages.text(0) + "\n";
  return body;
}

void SearchIndex::count_words(const std::string& text) {
  std::set<std::string> distinct;
  tokenizer_.each(text, [&](std::string_view word, std::size_t, std::size_t) {
    if (word.size() <= longest_word) distinct.emplace(word);
  });
  for (const auto& word : distinct) ++new_counts_[word];
}

void SearchIndex::write_counts() {
  for (const auto& [term, more] : new_counts_) count_term(term, more);
  new_counts_.clear();
}

// pterm keeps only the magnitude of a count, so that a common word touches it a few times in its life, not at each text.
void SearchIndex::count_term(const std::string& term, std::int64_t more) {
  const auto before = frequency(term);
  const int was = weight_of(before), is = weight_of(before + more);
  db_.run("INSERT INTO term(term, df) VALUES(?,?) ON CONFLICT(term) DO UPDATE SET df=excluded.df", term, before + more);
  if (was == is) return;
  const auto length = std::min<std::size_t>(3, characters(term));
  for (std::size_t n = 1; n <= length; ++n) {
    const auto prefix = head_of(term, n);
    if (before > 0) db_.run("DELETE FROM pterm WHERE pre=? AND weight=? AND term=?", prefix, was, term);
    db_.run("INSERT INTO pterm(pre, weight, term) VALUES(?,?,?)", prefix, is, term);
  }
}

std::int64_t SearchIndex::frequency(const std::string& term) {
  auto found = db_.query("SELECT df FROM term WHERE term=?", term);
  return found.step() ? found.integer(0) : 0;
}

std::vector<std::string> SearchIndex::expand(const std::string& prefix) {
  std::vector<std::string> terms;
  const bool short_prefix = characters(prefix) <= 3;
  auto found = short_prefix
                   ? db_.query("SELECT term FROM pterm WHERE pre=? ORDER BY weight DESC LIMIT 8", prefix)
                   : db_.query("SELECT term FROM term WHERE term>=? AND term<? ORDER BY df DESC LIMIT 24", prefix, prefix + "\xF4\x8F\xBF\xBF");
  while (found.step()) terms.push_back(found.text(0));
  if (short_prefix && std::find(terms.begin(), terms.end(), prefix) == terms.end() && frequency(prefix) > 0) terms.push_back(prefix);
  return terms;
}

}  // namespace berkas::archive
