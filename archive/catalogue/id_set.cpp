#include "archive/catalogue/id_set.h"

#include <sqlite3.h>

#include <algorithm>

#include "archive/catalogue/sqlite.h"
#include "archive/failure.h"

namespace berkas::archive {
namespace {

void among(sqlite3_context* context, int, sqlite3_value** values) {
  const auto& set = *static_cast<const IdSet*>(sqlite3_user_data(context));
  sqlite3_result_int(context, set.has(sqlite3_value_int64(values[0])) ? 1 : 0);
}

}  // namespace

void IdSet::add(std::int64_t id) {
  if (id < 0 || has(id)) return;
  const auto at = static_cast<std::size_t>(id);
  if (at >= bits_.size()) bits_.resize(std::max(at + 1, bits_.size() * 2));
  bits_[at] = true;
  lowest_ = count_ == 0 ? id : std::min(lowest_, id);
  highest_ = std::max(highest_, id);
  ++count_;
}

std::vector<std::int64_t> IdSet::all() const {
  std::vector<std::int64_t> ids;
  for (auto id = lowest_; id <= highest_; ++id)
    if (has(id)) ids.push_back(id);
  return ids;
}

void register_among(Database& db, const char* function, const IdSet& set) {
  auto* there = const_cast<void*>(static_cast<const void*>(&set));
  if (sqlite3_create_function_v2(db.handle(), function, 1, SQLITE_UTF8, there, among, nullptr, nullptr, nullptr) != SQLITE_OK)
    throw Failure(FailureKind::io, db.path().string(), std::string("no ") + function);
}

}  // namespace berkas::archive
