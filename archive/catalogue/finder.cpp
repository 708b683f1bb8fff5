#include "archive/catalogue/finder.h"

#include <algorithm>
#include <cmath>

#include "archive/catalogue/masking.h"
#include "archive/tracking_code.h"

namespace berkas::archive {
namespace {

constexpr int count_cap = 1000;             // "1000+"
constexpr int ranked_words = 1000, ranked_prefixes = 300;
constexpr std::size_t few = 40;             // places with so few texts, far apart, are looked into one by one
constexpr int longest_text_read = 400;      // pages of one dossier looked through for a snippet
constexpr int most_pages_read = 2000;       // pages of all that is shown

// Weights by column. Title and number of f_main weigh too, so that words spread over title and text rank well.
constexpr const char* title_weights = "4,6,1,0";
constexpr const char* text_weights = "4,6,0,1";

const char* const subtree =
    "WITH RECURSIVE below(code) AS (SELECT ?1 UNION SELECT p.code FROM place p JOIN below b ON p.parent=b.code AND p.parent<>'') ";

int ranked(const std::vector<SearchWord>& words) {
  const bool begun = std::any_of(words.begin(), words.end(), [](const SearchWord& word) { return word.prefix; });
  return begun ? ranked_prefixes : ranked_words;
}

std::string with_facets(const Expression& expression, const std::string& facets) {
  if (expression.match.empty()) return facets;
  return facets.empty() ? expression.match : expression.match + " AND " + facets;
}

}  // namespace

Hits Finder::find(const Query& query) {
  Hits hits;
  if (stop_.stop_requested() || by_code(query, hits)) return hits;
  prepare_place(query);
  if (at_place_ && index_.dossiers_there.count() == 0) return hits;
  auto gone = db_.query("SELECT id FROM dossier INDEXED BY dossier_of_state WHERE state='void'");
  while (gone.step()) void_.add(gone.integer(0));
  const auto words = search_words(query.words, index_);
  const auto narrowed = facets(query);
  if (!words.empty() || !narrowed.empty()) {
    collect_titles(words, narrowed);
    if (!words.empty() && !titles_suffice(query)) collect_texts(words, narrowed);
  } else if (at_place_) {
    collect_places();
  }
  return shown(query, words);
}

// A code scanned or typed whole leads to its dossier, whatever it stands on: dossier, item, form; a place to what is in it.
bool Finder::by_code(const Query& query, Hits& hits) {
  const auto code = TrackingCode::parse(query.words);
  if (!code) {
    if (TrackingCode::fault(query.words) == CodeFault::foreign) return false;
    by_code_prefix(query.words, query.limit, hits);
    return true;
  }
  auto found = db_.query(
      "SELECT id FROM dossier WHERE code=?1 UNION SELECT d.id FROM item i JOIN dossier d ON d.code=i.dossier WHERE i.code=?1"
      " UNION SELECT d.id FROM form_issue f JOIN dossier d ON d.code=f.dossier WHERE f.code=?1"
      " UNION SELECT id FROM dossier WHERE place=?1 AND place<>'' ORDER BY id DESC",
      code->str());
  while (found.step()) {
    ++hits.total;
    if (hits.rows.size() >= static_cast<std::size_t>(std::max(0, query.limit))) continue;
    if (auto hit = hit_of(found.integer(0))) hits.rows.push_back(std::move(*hit));
  }
  return true;
}

// A code while it is typed. Dashes as typed; anything that is not the beginning of a code of ours finds nothing.
void Finder::by_code_prefix(const std::string& typed, int limit, Hits& hits) {
  std::string beginning;
  for (const char c : typed.substr(0, 40)) {
    if (c == ' ' || c == '-') continue;
    if (beginning.size() == 4 || beginning.size() == 6 || beginning.size() == 17) beginning.push_back('-');
    beginning.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  }
  if (beginning.size() < 8) return;  // BRK1-B- and one character at least
  auto found = db_.query("SELECT id FROM dossier WHERE code>=? AND code<? ORDER BY id DESC LIMIT ?", beginning, beginning + "~", limit);
  while (found.step())
    if (auto hit = hit_of(found.integer(0))) hits.rows.push_back(std::move(*hit));
  hits.total = static_cast<std::int64_t>(hits.rows.size());
}

std::string Finder::facets(const Query& query) const {
  std::string facets;
  if (query.classification && !query.classification->empty()) facets = "facet : \"" + SearchIndex::class_word(*query.classification) + "\"";
  if (query.year) facets += std::string(facets.empty() ? "" : " AND ") + "facet : \"" + SearchIndex::year_word(*query.year) + "\"";
  return facets;
}

// What lies at the place is asked once for all keystrokes of a question, and again when anything was written.
void Finder::prepare_place(const Query& query) {
  at_place_ = query.place && !query.place->empty();
  if (!at_place_) return;
  auto version = db_.query("SELECT data_version, ?1 || ' ' || total_changes() FROM pragma_data_version", *query.place);
  const std::string asked = version.step() ? version.text(0) + " " + version.text(1) : "";
  if (asked == index_.asked_place) return;
  index_.asked_place.clear();
  index_.dossiers_there.clear();
  index_.texts_there.clear();
  const auto code = TrackingCode::parse(*query.place);
  auto there = db_.query(std::string(subtree) + "SELECT d.id FROM below b CROSS JOIN dossier d ON d.place=b.code WHERE d.place<>''", code ? code->str() : *query.place);
  while (there.step()) index_.dossiers_there.add(there.integer(0));
  auto texts = db_.query("SELECT document FROM indexed_text INDEXED BY indexed_text_dossier WHERE dossier BETWEEN ? AND ? AND berkas_dossier_there(dossier)",
                         index_.dossiers_there.lowest(), index_.dossiers_there.highest());
  while (texts.step()) index_.texts_there.add(texts.integer(0));
  if (!there.interrupted() && !texts.interrupted()) index_.asked_place = asked;
}

// More titles than are counted, and enough of them to show: no text would be seen.
bool Finder::titles_suffice(const Query& query) const {
  if (!capped_) return false;
  const auto live = std::count_if(found_.begin(), found_.end(), [](const auto& found) { return !found.second.is_void; });
  return live >= std::max(0, query.limit);
}

// The index's list is walked between the oldest and the newest of them; or, where they are few and far apart, asked for each.
bool Finder::walked(const Tier& tier) { return tier.place.count() > few || tier.place.highest() - tier.place.lowest() < 2000; }

std::string Finder::narrowed(const Tier& tier) const {
  if (!at_place_) return {};
  const std::string row = std::string(tier.index) + ".rowid";
  if (walked(tier)) return " AND " + row + " BETWEEN ?5 AND ?6 AND " + tier.there + "(" + row + ")";
  return " AND ?5<=?6 AND " + row + " IN (SELECT value FROM json_each(?7))";
}

void Finder::take(std::int64_t dossier, bool in_text, double score) {
  const auto [place, fresh] = found_.try_emplace(dossier, Candidate{dossier, in_text, void_.has(dossier), score});
  if (!fresh && place->second.in_text == in_text) place->second.score = std::max(place->second.score, score);
}

void Finder::collect_titles(const std::vector<SearchWord>& words, const std::string& facets) {
  const auto expression = title_expression(words, index_);
  collect({"f_title", "f_title", "f_title.rowid", title_weights, "berkas_dossier_there", index_.dossiers_there, false}, with_facets(expression, facets),
          expression.frequencies, ranked(words));
}

void Finder::collect_texts(const std::vector<SearchWord>& words, const std::string& facets) {
  const auto expression = text_expression(words, index_);
  if (expression.match.empty()) return;
  collect({"f_main", "f_main CROSS JOIN indexed_text x ON x.document=f_main.rowid", "x.dossier", text_weights, "berkas_text_there", index_.texts_there, true},
          with_facets(expression, facets), expression.frequencies, ranked(words));
}

// The newest matches ranked; then, where there are more, the rest up to the cap behind them, or only the news that the cap
// is passed, which the index alone can tell.
void Finder::collect(const Tier& tier, const std::string& match, const std::string& frequencies, int limit) {
  if (stop_.stop_requested() || gather(tier, match, frequencies, limit, true) < limit) return;
  if (stop_.stop_requested()) return;
  if (!at_place_) {
    auto count = db_.query("SELECT count(*) FROM (SELECT rowid FROM " + std::string(tier.index) + " WHERE " + tier.index + " MATCH ? LIMIT ?)", match,
                           count_cap + 1);
    if (!count.step()) return;
    capped_ |= count.integer(0) > count_cap;
    if (count.integer(0) > count_cap) return;
  }
  capped_ |= gather(tier, match, frequencies, count_cap + 1, false) > count_cap;
}

int Finder::gather(const Tier& tier, const std::string& match, const std::string& frequencies, int limit, bool with_rank) {
  const std::string index = tier.index;
  auto rows = db_.query("SELECT " + std::string(tier.dossier_id) + ", " + (with_rank ? "berkas_rank(" + index + ", ?2, ?3)" : "-1.0") + ", ?2, ?3 FROM " + tier.from +
                            " WHERE " + index + " MATCH ?1" + narrowed(tier) + " ORDER BY " + index + ".rowid DESC LIMIT ?4",
                        match, frequencies, tier.weights, limit);
  if (at_place_) {
    rows.bind(5, tier.place.lowest());
    rows.bind(6, tier.place.highest());
    if (!walked(tier)) rows.bind(7, nlohmann::json(tier.place.all()));
  }
  int seen = 0;
  for (; rows.step(); ++seen) take(rows.integer(0), tier.is_text, rows.real(1));
  return seen;
}

void Finder::collect_places() {
  int seen = 0;
  for (auto id = index_.dossiers_there.highest(); id >= index_.dossiers_there.lowest() && seen <= count_cap; --id) {
    if (!index_.dossiers_there.has(id)) continue;
    take(id, false, 0);
    ++seen;
  }
  capped_ |= seen > count_cap;
}

// Void last, titles before texts, the better before the worse, the newer before the older.
std::vector<Finder::Candidate> Finder::in_order() const {
  std::vector<Candidate> order;
  order.reserve(found_.size());
  for (const auto& [id, candidate] : found_) order.push_back(candidate);
  const auto coarse = [](double score) { return std::floor(score * 4); };  // nearly equal counts as equal: then the newest first
  std::sort(order.begin(), order.end(), [&](const Candidate& a, const Candidate& b) {
    if (a.is_void != b.is_void) return b.is_void;
    if (a.in_text != b.in_text) return b.in_text;
    if (coarse(a.score) != coarse(b.score)) return a.score > b.score;
    return a.dossier > b.dossier;
  });
  return order;
}

Hits Finder::shown(const Query& query, const std::vector<SearchWord>& words) {
  const auto order = in_order();
  Hits hits;
  hits.capped = capped_ || order.size() > static_cast<std::size_t>(count_cap);
  hits.total = hits.capped ? count_cap : static_cast<std::int64_t>(order.size());
  for (const auto& candidate : order) {
    if (hits.rows.size() >= static_cast<std::size_t>(std::max(0, query.limit)) || stop_.stop_requested()) break;
    if (auto hit = hit_of(candidate.dossier)) {
      locate(*hit, candidate.dossier, words);
      hits.rows.push_back(std::move(*hit));
    }
  }
  return hits;
}

std::optional<Hit> Finder::hit_of(std::int64_t dossier) {
  auto row = db_.query("SELECT code, title, number, security FROM dossier WHERE id=?", dossier);
  if (!row.step()) return std::nullopt;
  Hit hit;
  hit.code = row.text(0);
  hit.masked = is_masked(row.text(3));
  hit.title = hit.masked ? masked_title : row.text(1);
  hit.number = row.text(2);
  return hit;
}

// An item may be stricter than its dossier: the text of a file of such an item is not shown.
bool Finder::may_be_shown(std::int64_t document) {
  auto strictest = db_.query(
      "SELECT group_concat(i.security) FROM document_text t JOIN stored_file f ON f.sha256=t.sha256 JOIN item i ON i.code=f.item AND i.dossier=t.dossier WHERE t.id=?",
      document);
  return !strictest.step() || strictest.text(0).find("rahasia") == std::string::npos;
}

// The first page that has most of the words. Nothing of a restricted dossier or item is shown, not even the page.
void Finder::locate(Hit& hit, std::int64_t dossier, const std::vector<SearchWord>& words) {
  if (hit.masked || words.empty()) return;
  auto pages = db_.query(
      "SELECT p.page, p.text, x.document FROM indexed_text x CROSS JOIN page_text p ON p.document=x.document WHERE x.dossier=? ORDER BY x.document DESC, p.page LIMIT ?",
      dossier, std::min(longest_text_read, most_pages_read - pages_read_));
  std::size_t most = 0;
  std::int64_t document = 0;
  bool open = true;
  while (most < words.size() && pages.step() && !stop_.stop_requested()) {
    ++pages_read_;
    if (pages.integer(2) != document) open = may_be_shown(document = pages.integer(2));
    if (!open) continue;
    const auto text = pages.text(1);
    const auto standing = standing_in(text, words, index_.tokenizer());
    if (standing.words <= most) continue;
    most = standing.words;
    hit.page = static_cast<int>(pages.integer(0));
    hit.snippet = snippet_of(text, standing);
  }
}

}  // namespace berkas::archive
