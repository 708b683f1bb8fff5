#include "archive/catalogue/full_text.h"

#include <sqlite3.h>

#include <cmath>
#include <cstdlib>

#include "archive/failure.h"

namespace berkas::archive {
namespace {

fts5_api* api_of(Database& db) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  if (!api) throw Failure(FailureKind::io, db.path().string(), "this SQLite has no FTS5");
  return api;
}

int hand_over(void* context, int flags, const char* word, int length, int begin, int end) {
  if (flags & FTS5_TOKEN_COLOCATED) return SQLITE_OK;
  const auto& take = *static_cast<const Tokenizer::Take*>(context);
  take({word, static_cast<std::size_t>(length)}, static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
  return SQLITE_OK;
}

std::vector<double> numbers_of(sqlite3_value* value) {
  std::vector<double> numbers;
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  for (const char* at = text; at && *at;) {
    char* end = nullptr;
    numbers.push_back(std::strtod(at, &end));
    if (end == at) break;
    at = *end == ',' ? end + 1 : end;
  }
  return numbers;
}

struct RankFacts {                    // the same for every row of one query
  std::vector<double> idf, weights;   // by phrase, by column
  double average_length = 1;
};

const RankFacts& facts_of(const Fts5ExtensionApi* api, Fts5Context* context, int count, sqlite3_value** values) {
  if (auto* known = static_cast<RankFacts*>(api->xGetAuxdata(context, 0))) return *known;
  auto* facts = new RankFacts;
  sqlite3_int64 rows = 1, words = 1;
  api->xRowCount(context, &rows);
  api->xColumnTotalSize(context, -1, &words);
  facts->average_length = rows > 0 ? std::max(1.0, static_cast<double>(words) / static_cast<double>(rows)) : 1.0;
  if (count > 0)
    for (const double df : numbers_of(values[0]))
      facts->idf.push_back(std::log(1.0 + (static_cast<double>(rows) + 0.5) / (df + 0.5)));
  if (count > 1) facts->weights = numbers_of(values[1]);
  api->xSetAuxdata(context, facts, [](void* gone) { delete static_cast<RankFacts*>(gone); });
  return *facts;
}

void rank(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result, int count, sqlite3_value** values) {
  const auto& facts = facts_of(api, context, count, values);
  std::vector<double> frequency(facts.idf.size(), 0.0);
  int instances = 0;
  if (const int code = api->xInstCount(context, &instances); code != SQLITE_OK) return sqlite3_result_error_code(result, code);
  for (int i = 0; i < instances; ++i) {
    int phrase = 0, column = 0, offset = 0;
    if (api->xInst(context, i, &phrase, &column, &offset) != SQLITE_OK) break;
    const auto p = static_cast<std::size_t>(phrase), c = static_cast<std::size_t>(column);
    if (p < frequency.size()) frequency[p] += c < facts.weights.size() ? facts.weights[c] : 1.0;
  }
  int length = 0;
  api->xColumnSize(context, -1, &length);
  constexpr double k1 = 1.2, b = 0.75;
  const double norm = k1 * (1 - b + b * length / facts.average_length);
  double score = 0;
  for (std::size_t p = 0; p < frequency.size(); ++p) score += facts.idf[p] * frequency[p] * (k1 + 1) / (frequency[p] + norm);
  sqlite3_result_double(result, score);
}

}  // namespace

Tokenizer::Tokenizer(Database& db) : calls_(std::make_unique<fts5_tokenizer>()) {
  auto* api = api_of(db);
  void* user = nullptr;
  const char* arguments[] = {"remove_diacritics", "2"};
  if (api->xFindTokenizer(api, "unicode61", &user, calls_.get()) != SQLITE_OK ||
      calls_->xCreate(user, arguments, 2, &tokenizer_) != SQLITE_OK)
    throw Failure(FailureKind::io, db.path().string(), "no tokenizer");
}

Tokenizer::~Tokenizer() {
  if (tokenizer_) calls_->xDelete(tokenizer_);
}

void Tokenizer::each(std::string_view text, const Take& take) const {
  auto* context = const_cast<void*>(static_cast<const void*>(&take));
  calls_->xTokenize(tokenizer_, context, FTS5_TOKENIZE_DOCUMENT, text.data(), static_cast<int>(text.size()), hand_over);
}

std::vector<std::string> Tokenizer::words(std::string_view text) const {
  std::vector<std::string> found;
  each(text, [&](std::string_view word, std::size_t, std::size_t) { found.emplace_back(word); });
  return found;
}

void register_rank(Database& db) {
  auto* api = api_of(db);
  if (api->xCreateFunction(api, "berkas_rank", nullptr, rank, nullptr) != SQLITE_OK)
    throw Failure(FailureKind::io, db.path().string(), "no ranking");
}

}  // namespace berkas::archive
