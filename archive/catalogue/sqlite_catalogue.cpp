#include "archive/catalogue/sqlite_catalogue.h"

#include <algorithm>

#include "archive/catalogue/chain.h"
#include "archive/catalogue/finder.h"
#include "archive/catalogue/rows.h"
#include "archive/catalogue/transaction.h"
#include "archive/failure.h"

namespace berkas::archive {

SqliteCatalogue::SqliteCatalogue(const std::filesystem::path& file, bool writable)
    : db_(file, writable ? Database::Mode::read_write : Database::Mode::read_only), writable_(writable), rows_(db_), index_(db_), paper_(db_), retention_(db_) {
  register_rank(db_);
  (void)chain_head(db_);  // a damaged file says so now, not in the middle of an act
}

std::string SqliteCatalogue::act(const Act& act, const std::function<void(Transaction&)>& body) {
  if (!writable_) throw Failure(FailureKind::read_only, db_.path().string(), "the archive can only be read");
  db_.execute("BEGIN IMMEDIATE");
  try {
    SqliteTransaction transaction(db_, rows_, index_);
    body(transaction);
    index_.refresh_touched();
    const Row payload = {{"rows", rows_.take_changes()}};
    auto head = append_event(db_, act, payload.dump());
    db_.execute("COMMIT");
    return head;
  } catch (...) {
    (void)rows_.take_changes();
    index_.forget_touched();
    try {
      if (db_.in_transaction()) db_.execute("ROLLBACK");
    } catch (const Failure&) {  // SQLite rolls back by itself when the connection goes; the first failure is the one to tell
    }
    throw;
  }
}

template <typename Record>
std::vector<Record> SqliteCatalogue::read_all(Cursor cursor, Record (*of)(const Row&)) {
  std::vector<Record> records;
  while (cursor.step()) records.push_back(of(cursor.row()));
  return records;
}

std::optional<Dossier> SqliteCatalogue::dossier(const std::string& code) {
  const auto row = rows_.read(kept_table("dossier"), Row::array({code}));
  return row ? std::optional(dossier_of(*row)) : std::nullopt;
}

std::vector<Item> SqliteCatalogue::items(const std::string& dossier) {
  return read_all(db_.query("SELECT * FROM item WHERE dossier=? ORDER BY item_number, id", dossier), item_of);
}

std::optional<Item> SqliteCatalogue::item(const std::string& code) {
  const auto row = rows_.read(kept_table("item"), Row::array({code}));
  return row ? std::optional(item_of(*row)) : std::nullopt;
}

std::vector<StoredFile> SqliteCatalogue::files(const std::string& item) {
  return read_all(db_.query("SELECT * FROM stored_file WHERE item=? ORDER BY version, id", item), stored_file_of);
}

std::vector<StoredFile> SqliteCatalogue::all_files() { return read_all(db_.query("SELECT * FROM stored_file ORDER BY id"), stored_file_of); }

std::vector<workflow::CheckSheet> SqliteCatalogue::check_sheets(const std::string& dossier) {
  return read_all(db_.query("SELECT * FROM check_sheet WHERE dossier=? ORDER BY examination", dossier), check_sheet_of);
}

namespace {

FormIssue form_of(const Row& row) {
  return {row.at("code").get<std::string>(), row.at("sheet").get<std::string>(), row.at("dossier").get<std::string>(), row.at("issue").get<int>()};
}

}  // namespace

std::optional<FormIssue> SqliteCatalogue::form(const std::string& code) {
  const auto row = rows_.read(kept_table("form_issue"), Row::array({code}));
  return row ? std::optional(form_of(*row)) : std::nullopt;
}

std::vector<FormIssue> SqliteCatalogue::forms(const std::string& dossier) {
  return read_all(db_.query("SELECT * FROM form_issue WHERE dossier=? ORDER BY sheet, issue, code", dossier), form_of);
}

std::optional<std::string> SqliteCatalogue::answered(const std::string& key) {
  const auto row = rows_.read(kept_table("answer"), Row::array({key}));
  return row ? std::optional(row->at("answer").get<std::string>()) : std::nullopt;
}

std::vector<Event> SqliteCatalogue::events(const std::string& subject, int limit) {
  std::vector<Event> events;
  auto found = db_.query("SELECT " + std::string(event_columns) + " FROM event WHERE subject=? ORDER BY seq DESC LIMIT ?", subject, limit);
  while (found.step()) events.push_back(event_of(found));
  std::reverse(events.begin(), events.end());
  return events;
}

std::vector<Event> SqliteCatalogue::recent_events(int limit) {
  std::vector<Event> events;
  auto found = db_.query("SELECT " + std::string(event_columns) + " FROM event ORDER BY seq DESC LIMIT ?", limit);
  while (found.step()) events.push_back(event_of(found));
  return events;
}

std::string SqliteCatalogue::head() { return chain_head(db_); }

bool SqliteCatalogue::head_was(const std::string& hash) {
  if (hash == genesis()) return true;
  return db_.query("SELECT 1 FROM event WHERE hash=?", hash).step();
}

std::optional<std::string> SqliteCatalogue::setting(const std::string& key) {
  auto found = db_.query("SELECT value FROM setting WHERE key=?", key);
  return found.step() ? std::optional(found.text(0)) : std::nullopt;
}

Hits SqliteCatalogue::find(const Query& query, std::stop_token stop) {
  const std::stop_callback interrupting(stop, [this] { db_.interrupt(); });
  try {
    return Finder(db_, index_, stop).find(query);
  } catch (const Failure&) {
    if (stop.stop_requested()) return {};  // interrupted while a question was still being prepared: SQLite calls that an error
    throw;
  }
}

std::vector<std::string> SqliteCatalogue::text_pages(const std::string& sha256) {
  std::vector<std::string> pages;
  auto found = db_.query(
      "SELECT p.text FROM page_text p WHERE p.document=(SELECT id FROM document_text WHERE sha256=? AND state='ready' ORDER BY id LIMIT 1)"
      " ORDER BY p.page",
      sha256);
  while (found.step()) pages.push_back(found.text(0));
  return pages;
}

std::vector<TextJob> SqliteCatalogue::text_queue(int limit) {
  std::vector<TextJob> jobs;
  auto found = db_.query("SELECT sha256, dossier FROM document_text WHERE state='waiting' ORDER BY id LIMIT ?", limit);
  while (found.step()) jobs.push_back({found.text(0), found.text(1)});
  return jobs;
}

int SqliteCatalogue::text_left() {
  auto count = db_.query("SELECT count(*) FROM document_text WHERE state='waiting'");
  return count.step() ? static_cast<int>(count.integer(0)) : 0;
}

std::int64_t SqliteCatalogue::event_count() {
  auto count = db_.query("SELECT count(*) FROM event");
  return count.step() ? count.integer(0) : 0;
}

void SqliteCatalogue::verify_database(bool full, std::vector<Problem>& problems) {
  auto check = db_.query(full ? "PRAGMA integrity_check(20)" : "PRAGMA quick_check(20)");
  while (check.step())
    if (check.text(0) != "ok") problems.push_back({"database", db_.path().filename().string(), check.text(0)});
}

std::vector<Problem> SqliteCatalogue::verify(bool full, const Checking& checking) {
  std::vector<Problem> problems;
  const std::stop_callback interrupting(checking.stop, [this] { db_.interrupt(); });
  try {
    db_.execute("BEGIN");  // one state of the catalogue, whoever writes beside us
    checking.tell(CheckedPart::database, 0, 1);
    verify_database(full, problems);
    verify_chain(db_, problems, checking);
    if (full) verify_rows(db_, problems, checking);
    if (full && !checking.stopped()) verify_disposals(retention_, db_, problems);
  } catch (const std::exception& failure) {
    if (!checking.stopped()) problems.push_back({"database", db_.path().filename().string(), failure.what()});
  }
  try {
    if (db_.in_transaction()) db_.execute("COMMIT");
  } catch (const Failure& failure) {
    problems.push_back({"database", db_.path().filename().string(), failure.what()});
  }
  return problems;
}

}  // namespace berkas::archive
