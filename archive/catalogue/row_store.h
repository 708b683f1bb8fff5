// Rows of the kept tables, written so that every change is known: {table, key, before, after}, only what differs.
// An inserted row has before null and leaves out what equals the column's default; JSON columns change by patches.
#pragma once
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "archive/catalogue/schema.h"
#include "archive/catalogue/sqlite.h"

namespace berkas::archive {

using Row = nlohmann::json;

std::string valid_utf8(const std::string&);       // what is none becomes U+FFFD, a NUL too

class Defaults {                                  // of a table's columns, as the schema states them
public:
  explicit Defaults(Database& db) : db_(db) {}
  const Row& of(const std::string& table);        // column -> default; null where there is none

private:
  Database& db_;
  std::map<std::string, Row> known_;
};

class RowStore {
public:
  explicit RowStore(Database& db) : db_(db), defaults_(db) {}

  std::optional<Row> read(const KeptTable&, const Row& key_columns);
  bool put(const KeptTable&, Row row);            // inserts or updates; false when nothing changed
  Row take_changes() { return std::exchange(changes_, Row::array()); }

private:
  void insert(const KeptTable&, const Row& key, const Row& row);
  void update(const KeptTable&, const Row& key, const Row& before, const Row& row);
  Database& db_;
  Defaults defaults_;
  Row changes_ = Row::array();
};

Row key_of(const KeptTable&, const Row& row);     // array of the key columns' values
// Applies an event's change to a row; used by replay. Throws nlohmann::json::exception when it does not fit.
void apply_change(std::optional<Row>& row, const KeptTable&, const Row& change);

}  // namespace berkas::archive
