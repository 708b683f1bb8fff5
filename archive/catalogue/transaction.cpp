#include "archive/catalogue/transaction.h"

#include <stdexcept>

#include "archive/catalogue/read_records.h"
#include "archive/catalogue/rows.h"
#include "archive/store/digest.h"

namespace berkas::archive {

std::optional<Dossier> SqliteTransaction::dossier(const std::string& code) {
  const auto row = rows_.read(kept_table("dossier"), Row::array({code}));
  return row ? std::optional(dossier_of(*row)) : std::nullopt;
}

std::vector<Item> SqliteTransaction::items(const std::string& dossier) {
  return all(db_.query("SELECT * FROM item WHERE dossier=? ORDER BY item_number, id", dossier), item_of);
}

std::optional<Item> SqliteTransaction::item(const std::string& code) {
  const auto row = rows_.read(kept_table("item"), Row::array({code}));
  return row ? std::optional(item_of(*row)) : std::nullopt;
}

std::vector<StoredFile> SqliteTransaction::files(const std::string& item) {
  return all(db_.query("SELECT * FROM stored_file WHERE item=? ORDER BY version, id", item), stored_file_of);
}

std::vector<workflow::CheckSheet> SqliteTransaction::check_sheets(const std::string& dossier) {
  return all(db_.query("SELECT * FROM check_sheet WHERE dossier=? ORDER BY examination", dossier), check_sheet_of);
}

std::optional<Place> SqliteTransaction::place(const std::string& code) {
  const auto row = rows_.read(kept_table("place"), Row::array({code}));
  return row ? std::optional(place_of(*row)) : std::nullopt;
}

std::optional<std::string> SqliteTransaction::setting(const std::string& key) {
  const auto row = rows_.read(kept_table("setting"), Row::array({key}));
  return row ? std::optional(row->at("value").get<std::string>()) : std::nullopt;
}

void SqliteTransaction::put(const Dossier& dossier) {
  if (rows_.put(kept_table("dossier"), to_row(dossier))) index_.touch(dossier.code);
}

void SqliteTransaction::put(const Item& item) {
  if (rows_.put(kept_table("item"), to_row(item))) index_.touch(item.dossier);
}

void SqliteTransaction::put(const StoredFile& file) {
  const auto row = to_row(file);
  const auto& table = kept_table("stored_file");
  if (const auto stands = rows_.read(table, key_of(table, row))) {
    for (const auto& [column, value] : row.items())
      if (stands->at(column) != value) throw std::logic_error("a stored file never changes: " + file.sha256);
    return;
  }
  rows_.put(table, row);
  if (const auto owner = item(file.item)) index_.touch(owner->dossier);
}

void SqliteTransaction::put(const std::string& dossier, const workflow::CheckSheet& sheet) {
  rows_.put(kept_table("check_sheet"), to_row(dossier, sheet));
}

void SqliteTransaction::put(const Place& place) { rows_.put(kept_table("place"), to_row(place)); }

void SqliteTransaction::put_setting(const std::string& key, const std::string& value) {
  rows_.put(kept_table("setting"), {{"key", key}, {"value", value}});
}

int SqliteTransaction::next_number(const std::string& series) {
  const auto row = rows_.read(kept_table("series"), Row::array({series}));
  const int next = row ? row->at("last").get<int>() + 1 : 1;
  rows_.put(kept_table("series"), {{"name", series}, {"last", next}});
  return next;
}

std::optional<std::string> SqliteTransaction::answered(const std::string& key) {
  const auto row = rows_.read(kept_table("answer"), Row::array({key}));
  return row ? std::optional(row->at("answer").get<std::string>()) : std::nullopt;
}

void SqliteTransaction::remember(const std::string& key, const std::string& answer) {
  rows_.put(kept_table("answer"), {{"key", key}, {"answer", answer}});
}

void SqliteTransaction::queue_text(const std::string& sha256, const std::string& dossier) {
  const auto& table = kept_table("document_text");
  if (rows_.read(table, Row::array({sha256, dossier}))) return;
  rows_.put(table, {{"sha256", sha256}, {"dossier", dossier}, {"state", "waiting"}});
}

// The pages stand outside the event (they may be many), their hash inside it. A text that was given stays as it is.
void SqliteTransaction::put_text(const std::string& sha256, const std::string& dossier, const std::vector<std::string>& pages) {
  const auto& table = kept_table("document_text");
  const auto stands = rows_.read(table, Row::array({sha256, dossier}));
  if (stands && (stands->at("state") == "ready" || stands->at("state") == "destroyed")) return;
  Digest digest;
  std::vector<std::string> clean;
  for (const auto& page : pages) {
    clean.push_back(valid_utf8(page));
    digest.add(std::to_string(clean.back().size()) + ":");
    digest.add(clean.back());
  }
  rows_.put(table, {{"sha256", sha256}, {"dossier", dossier}, {"state", "ready"}, {"pages", pages.size()}, {"text_sha256", digest.hex()}});
  const std::int64_t document = rows_.read(table, Row::array({sha256, dossier}))->at("id");
  std::int64_t number = 0;
  for (const auto& page : clean) db_.run("INSERT INTO page_text(document, page, text) VALUES(?,?,?)", document, ++number, page);
  index_.touch(dossier);
}

void SqliteTransaction::put_form(const std::string& code, const std::string& sheet, const std::string& dossier, int issue) {
  rows_.put(kept_table("form_issue"), {{"code", code}, {"sheet", sheet}, {"dossier", dossier}, {"issue", issue}});
}

}  // namespace berkas::archive
