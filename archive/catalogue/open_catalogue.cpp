#include "archive/catalogue/open_catalogue.h"

#include <boost/filesystem/operations.hpp>

#include "archive/catalogue/chain.h"
#include "archive/catalogue/schema.h"
#include "archive/catalogue/sqlite_catalogue.h"
#include "archive/failure.h"
#include "archive/store/posix_file.h"

namespace berkas::archive {
namespace fs = std::filesystem;
namespace {

std::int64_t pragma(Database& db, const std::string& name) {
  auto read = db.query("PRAGMA " + name);
  return read.step() ? read.integer(0) : 0;
}

void step_up(Database& db, int from, int to) {
  for (const auto& migration : migrations())
    if (migration.to > from && migration.to <= to) migration.run(db);
  db.execute("PRAGMA user_version=" + std::to_string(to));
}

std::string names_of_steps(int from) {
  std::string names;
  for (const auto& migration : migrations())
    if (migration.to > from) names += (names.empty() ? "" : ", ") + std::string(migration.what);
  return names;
}

// The last event's time: a migration nobody dated is at least not dated before what it follows.
Act undated_act(Database& db) {
  Act act;
  auto last = db.query("SELECT at FROM event ORDER BY seq DESC LIMIT 1");
  if (last.step()) act.at = last.text(0);
  act.who.name = "berkas";
  return act;
}

}  // namespace

int newest_schema() { return present_schema(); }

void create_catalogue(const fs::path& file, const std::string& office, const Act& act) {
  {
    Database db(file, Database::Mode::create);
    db.execute("PRAGMA application_id=" + std::to_string(application_id) + "; BEGIN IMMEDIATE");
    step_up(db, 0, present_schema());
    db.execute("COMMIT");
  }
  const auto catalogue = open_catalogue(file, true);
  catalogue->act(act, [&](Transaction& transaction) { transaction.put_setting("office", office); });
}

int schema_of(const fs::path& file, bool writable) {
  Database db(file, writable ? Database::Mode::read_write : Database::Mode::read_only);
  const auto version = pragma(db, "user_version");
  if (pragma(db, "application_id") != application_id || version < 1)
    throw Failure(FailureKind::not_an_archive, file.string(), file.string() + " is not a catalogue of Berkas");
  if (version > present_schema())
    throw Failure(FailureKind::newer_schema, file.string(),
                  file.string() + " has schema " + std::to_string(version) + ", this program knows up to " + std::to_string(present_schema()));
  return static_cast<int>(version);
}

void migrate_catalogue(const fs::path& file, const fs::path& keep, const std::optional<Act>& given) {
  Database db(file, Database::Mode::read_write);
  const auto from = static_cast<int>(pragma(db, "user_version"));
  if (from >= present_schema()) return;
  boost::system::error_code none;
  boost::filesystem::remove(keep.string(), none);  // of an attempt that was cut off
  db.run("VACUUM INTO ?", keep.string());
  boost::filesystem::permissions(keep.string(), boost::filesystem::owner_read | boost::filesystem::owner_write);
  File(keep, File::Mode::append).sync();
  sync_folder(keep.parent_path());
  db.execute("BEGIN EXCLUSIVE");
  try {
    Act act = given.value_or(undated_act(db));
    act.kind = "catalogue.migrated";
    act.note = std::to_string(from) + " -> " + std::to_string(present_schema()) + ": " + names_of_steps(from);
    step_up(db, from, present_schema());
    append_event(db, act, R"({"rows":[]})");
    db.execute("COMMIT");
  } catch (...) {
    if (db.in_transaction()) db.execute("ROLLBACK");
    throw;
  }
}

std::unique_ptr<Catalogue> open_catalogue(const fs::path& file, bool writable) {
  return std::make_unique<SqliteCatalogue>(file, writable);
}

}  // namespace berkas::archive
