// SQLite behind two small types. Every error of SQLite becomes an archive::Failure in one place. Not shared by threads;
// only interrupt() may be called from another one.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace berkas::archive {

class Database;

// A statement under way; reset and given back when it goes out of scope.
class Cursor {
public:
  Cursor(Cursor&&) noexcept;
  Cursor& operator=(Cursor&&) = delete;
  ~Cursor();

  bool step();                               // true: a row stands
  bool interrupted() const { return interrupted_; }
  std::string text(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  bool is_null(int column) const;
  nlohmann::json value(int column) const;
  nlohmann::json row() const;                // column name -> value
  void bind(int at, const nlohmann::json&);
  void bind(int at, std::string_view);
  void bind(int at, std::int64_t);
  void bind(int at, int value) { bind(at, static_cast<std::int64_t>(value)); }
  void bind(int at, const std::string& value) { bind(at, std::string_view(value)); }
  void bind(int at, const char* value) { bind(at, std::string_view(value)); }

private:
  friend class Database;
  Cursor(Database&, sqlite3_stmt*, std::string sql);
  Database* owner_;
  sqlite3_stmt* statement_;
  std::string sql_;
  bool interrupted_ = false;
};

class Database {
public:
  enum class Mode { create, read_write, read_only };
  Database(const std::filesystem::path&, Mode);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void execute(const std::string& sql);      // one or many statements without values
  template <typename... Values>
  Cursor query(const std::string& sql, const Values&... values) {
    Cursor cursor = prepare(sql);
    int at = 0;
    (cursor.bind(++at, values), ...);
    return cursor;
  }
  template <typename... Values>
  void run(const std::string& sql, const Values&... values) {
    Cursor cursor = query(sql, values...);
    while (cursor.step()) {
    }
  }
  Cursor prepare(const std::string& sql);
  bool in_transaction() const;
  void interrupt();
  std::int64_t last_rowid() const;
  sqlite3* handle() const { return handle_; }
  const std::filesystem::path& path() const { return path_; }
  [[noreturn]] void fail(int code, const std::string& doing) const;

private:
  friend class Cursor;
  void open(const std::string& uri, int flags);
  void ask_for_log();
  void settle(Mode);
  std::filesystem::path path_;
  sqlite3* handle_ = nullptr;
  std::map<std::string, std::vector<sqlite3_stmt*>> idle_;
};

}  // namespace berkas::archive
