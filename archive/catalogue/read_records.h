// Records out of a question's rows.
#pragma once
#include <optional>
#include <vector>

#include "archive/catalogue/sqlite.h"

namespace berkas::archive {

template <typename Record>
std::vector<Record> all(Cursor cursor, Record (*of)(const Row&)) {
  std::vector<Record> records;
  while (cursor.step()) records.push_back(of(cursor.row()));
  return records;
}

template <typename Record>
std::optional<Record> one(Cursor cursor, Record (*of)(const Row&)) {
  if (!cursor.step()) return std::nullopt;
  return of(cursor.row());
}

}  // namespace berkas::archive
