#include "archive/catalogue/sqlite.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <chrono>
#include <thread>
#include <utility>

#include "archive/store/posix_file.h"

namespace berkas::archive {
namespace {

constexpr int busy_ms = 15'000;

FailureKind kind_of(sqlite3* handle, int code) {
  const int system = handle ? sqlite3_system_errno(handle) : 0;
  switch (code & 0xff) {
    case SQLITE_FULL: return FailureKind::disk_full;
    case SQLITE_READONLY:
    case SQLITE_PERM: return FailureKind::read_only;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return FailureKind::damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return FailureKind::busy;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return system == 0 ? FailureKind::io : kind_of_errno(system);
    default: return FailureKind::io;
  }
}

// '?' and '%' and '#' mean something in an SQLite URI.
std::string uri_of(const std::filesystem::path& path, const std::string& options) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '?') uri += "%3f";
    else if (c == '%') uri += "%25";
    else if (c == '#') uri += "%23";
    else uri.push_back(c);
  }
  return uri + options;
}

}  // namespace

void Database::fail(int code, const std::string& doing) const {
  const std::string said = handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
  throw Failure(kind_of(handle_, code), path_.string(), path_.string() + ": " + said + " (" + doing.substr(0, 120) + ")");
}

Database::Database(const std::filesystem::path& path, Mode mode) : path_(path) {
  try {
    if (mode == Mode::create) File(path, File::Mode::append);  // 0600 before SQLite opens it; its companions follow suit
    if (mode == Mode::read_only) {
      open(uri_of(path, "?mode=ro"), SQLITE_OPEN_READONLY);
      // On read-only media nobody can make the companions of WAL; with no log left over, the file alone is the truth.
      const auto log = std::filesystem::path(path.string() + "-wal");
      std::error_code none;
      const bool nothing_in_log = !std::filesystem::exists(log, none) || std::filesystem::file_size(log, none) == 0;
      if (sqlite3_exec(handle_, "PRAGMA schema_version", nullptr, nullptr, nullptr) == SQLITE_CANTOPEN && nothing_in_log) {
        sqlite3_close_v2(std::exchange(handle_, nullptr));
        open(uri_of(path, "?immutable=1"), SQLITE_OPEN_READONLY);
      }
    } else {
      open(uri_of(path, "?mode=rw"), SQLITE_OPEN_READWRITE);
    }
    settle(mode);
  } catch (...) {
    sqlite3_close_v2(std::exchange(handle_, nullptr));
    throw;
  }
}

void Database::open(const std::string& uri, int flags) {
  const int code = sqlite3_open_v2(uri.c_str(), &handle_, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code != SQLITE_OK) fail(code, "open");
  sqlite3_extended_result_codes(handle_, 0);
  sqlite3_busy_timeout(handle_, busy_ms);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

// SQLite does not wait here as it does elsewhere: while another connection is the last to close and puts its log away, asking
// for the log is refused at once.
void Database::ask_for_log() {
  const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(busy_ms);
  for (;;) {
    try {
      auto wal = query("PRAGMA journal_mode=WAL");
      if (wal.step() && wal.text(0) == "wal") return;
      throw Failure(FailureKind::io, path_.string(), "no write-ahead log on this disk");
    } catch (const Failure& failure) {
      if (failure.kind() != FailureKind::busy || std::chrono::steady_clock::now() > until) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

void Database::settle(Mode mode) {
  if (mode != Mode::read_only) ask_for_log();
  execute("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000;"
          "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA recursive_triggers=OFF;");
}

Database::~Database() {
  for (auto& [sql, statements] : idle_)
    for (auto* statement : statements) sqlite3_finalize(statement);
  sqlite3_close_v2(handle_);
}

void Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code, sql);
}

Cursor Database::prepare(const std::string& sql) {
  if (auto found = idle_.find(sql); found != idle_.end() && !found->second.empty()) {
    auto* statement = found->second.back();
    found->second.pop_back();
    return Cursor(*this, statement, sql);
  }
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(handle_, sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
  if (code != SQLITE_OK) fail(code, sql);
  return Cursor(*this, statement, sql);
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }
void Database::interrupt() { sqlite3_interrupt(handle_); }
std::int64_t Database::last_rowid() const { return sqlite3_last_insert_rowid(handle_); }

Cursor::Cursor(Database& owner, sqlite3_stmt* statement, std::string sql) : owner_(&owner), statement_(statement), sql_(std::move(sql)) {}
Cursor::Cursor(Cursor&& other) noexcept
    : owner_(other.owner_), statement_(std::exchange(other.statement_, nullptr)), sql_(std::move(other.sql_)) {}

Cursor::~Cursor() {
  if (!statement_) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  owner_->idle_[sql_].push_back(statement_);
}

bool Cursor::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  if (code == SQLITE_INTERRUPT) {
    interrupted_ = true;
    return false;
  }
  owner_->fail(code, sql_);
}

std::string Cursor::text(int column) const {
  const auto* bytes = sqlite3_column_text(statement_, column);
  if (!bytes) return {};
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::int64_t Cursor::integer(int column) const { return sqlite3_column_int64(statement_, column); }
double Cursor::real(int column) const { return sqlite3_column_double(statement_, column); }
bool Cursor::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

nlohmann::json Cursor::value(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER: return integer(column);
    case SQLITE_FLOAT: return real(column);
    case SQLITE_NULL: return nullptr;
    default: return text(column);
  }
}

nlohmann::json Cursor::row() const {
  nlohmann::json row = nlohmann::json::object();
  for (int i = 0; i < sqlite3_column_count(statement_); ++i) row[sqlite3_column_name(statement_, i)] = value(i);
  return row;
}

void Cursor::bind(int at, const nlohmann::json& value) {
  if (value.is_null()) sqlite3_bind_null(statement_, at);
  else if (value.is_string()) bind(at, std::string_view(value.get_ref<const std::string&>()));
  else if (value.is_boolean()) bind(at, static_cast<std::int64_t>(value.get<bool>()));
  else if (value.is_number_integer()) bind(at, value.get<std::int64_t>());
  else if (value.is_number_float()) sqlite3_bind_double(statement_, at, value.get<double>());
  else bind(at, std::string_view(value.dump()));
}

void Cursor::bind(int at, std::string_view value) {
  const int code = sqlite3_bind_text(statement_, at, value.data() ? value.data() : "", static_cast<int>(value.size()), SQLITE_TRANSIENT);
  if (code != SQLITE_OK) owner_->fail(code, "bind");
}

void Cursor::bind(int at, std::int64_t value) {
  if (sqlite3_bind_int64(statement_, at, value) != SQLITE_OK) owner_->fail(SQLITE_MISUSE, "bind");
}

}  // namespace berkas::archive
