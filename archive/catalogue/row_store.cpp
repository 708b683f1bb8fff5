#include "archive/catalogue/row_store.h"

namespace berkas::archive {
namespace {

// Length of the well-formed character at `at`, 0 when there is none (overlong, surrogate, cut off).
std::size_t character_at(const std::string& text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const unsigned lead = byte(at);
  if (lead < 0x80) return lead == 0 ? 0 : 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(at + i) & 0xC0) != 0x80) return 0;
  const unsigned second = byte(at + 1);
  const bool bad = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
                   (lead == 0xF4 && second > 0x8F);
  return bad ? 0 : length;
}

void clean(Row& row) {
  for (auto& value : row)
    if (value.is_string()) value = valid_utf8(value.get_ref<const std::string&>());
}

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

std::string where_key(const KeptTable& table) {
  std::string where;
  for (const auto* column : table.key) where += (where.empty() ? " WHERE " : " AND ") + quoted(column) + "=?";
  return where;
}

// A change of a JSON column is told as patches both ways.
void tell_difference(const std::string& column, const Row& was, const Row& is, Row& before, Row& after) {
  if (!is_json_column(column)) {
    before[column] = was;
    after[column] = is;
    return;
  }
  const auto old_json = Row::parse(was.get<std::string>()), new_json = Row::parse(is.get<std::string>());
  before[column] = Row::diff(new_json, old_json);
  after[column] = Row::diff(old_json, new_json);
}

}  // namespace

std::string valid_utf8(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const auto length = character_at(text, at)) {
      out.append(text, at, length);
      at += length;
    } else {
      out += "\xEF\xBF\xBD";
      ++at;
    }
  }
  return out;
}

const Row& Defaults::of(const std::string& table) {
  if (const auto found = known_.find(table); found != known_.end()) return found->second;
  Row defaults = Row::object();
  auto columns = db_.query("SELECT name, dflt_value FROM pragma_table_info(?)", table);
  while (columns.step()) {
    Row value;
    if (!columns.is_null(1)) {
      auto read = db_.query("SELECT " + columns.text(1));
      if (read.step()) value = read.value(0);
    }
    defaults[columns.text(0)] = value;
  }
  return known_[table] = std::move(defaults);
}

Row key_of(const KeptTable& table, const Row& row) {
  Row key = Row::array();
  for (const auto* column : table.key) key.push_back(row.at(column));
  return key;
}

std::optional<Row> RowStore::read(const KeptTable& table, const Row& key) {
  auto cursor = db_.query("SELECT * FROM " + std::string(table.name) + where_key(table));
  int at = 0;
  for (const auto& value : key) cursor.bind(++at, value);
  if (!cursor.step()) return std::nullopt;
  return cursor.row();
}

bool RowStore::put(const KeptTable& table, Row row) {
  clean(row);
  const auto key = key_of(table, row);
  const auto count = changes_.size();
  if (const auto before = read(table, key)) update(table, key, *before, row);
  else insert(table, key, row);
  return changes_.size() != count;
}

void RowStore::insert(const KeptTable& table, const Row& key, const Row& row) {
  const auto& defaults = defaults_.of(table.name);
  Row after = Row::object();
  std::string columns, marks;
  for (const auto& [column, value] : row.items()) {
    columns += (columns.empty() ? "" : ",") + quoted(column);
    marks += marks.empty() ? "?" : ",?";
    if (value != defaults.value(column, Row())) after[column] = is_json_column(column) ? Row::parse(value.get<std::string>()) : value;
  }
  auto cursor = db_.query("INSERT INTO " + std::string(table.name) + "(" + columns + ") VALUES(" + marks + ")");
  int at = 0;
  for (const auto& value : row) cursor.bind(++at, value);
  cursor.step();
  changes_.push_back({{"table", table.name}, {"key", key}, {"before", nullptr}, {"after", std::move(after)}});
}

void RowStore::update(const KeptTable& table, const Row& key, const Row& was, const Row& row) {
  Row before = Row::object(), after = Row::object();
  std::string sets;
  std::vector<const Row*> values;
  for (const auto& [column, value] : row.items()) {
    if (was.at(column) == value) continue;
    tell_difference(column, was.at(column), value, before, after);
    sets += (sets.empty() ? "" : ",") + quoted(column) + "=?";
    values.push_back(&value);
  }
  if (values.empty()) return;
  auto cursor = db_.query("UPDATE " + std::string(table.name) + " SET " + sets + where_key(table));
  int at = 0;
  for (const auto* value : values) cursor.bind(++at, *value);
  for (const auto& value : key) cursor.bind(++at, value);
  cursor.step();
  changes_.push_back({{"table", table.name}, {"key", key}, {"before", std::move(before)}, {"after", std::move(after)}});
}

void apply_change(std::optional<Row>& row, const KeptTable& table, const Row& change) {
  const auto& after = change.at("after");
  if (after.is_null()) {
    row.reset();
    return;
  }
  if (change.at("before").is_null() || !row) {
    row = Row::object();
    for (std::size_t i = 0; i < table.key.size(); ++i) (*row)[table.key[i]] = change.at("key").at(i);
  }
  const bool inserted = change.at("before").is_null();
  for (const auto& [column, value] : after.items()) {
    if (is_json_column(column) && !inserted) (*row)[column] = row->value(column, Row::object()).patch(value);
    else (*row)[column] = value;
  }
}

}  // namespace berkas::archive
