#include "tests/bench/office_list.h"

#include <sqlite3.h>

#include <cstdio>
#include <stdexcept>
#include <string>

#include "tests/bench/stopwatch.h"

namespace berkas::bench {
namespace {

class Table {
public:
  explicit Table(const std::filesystem::path& file) {
    if (sqlite3_open(file.c_str(), &db_) != SQLITE_OK) throw std::runtime_error("no table");
  }
  ~Table() { sqlite3_close(db_); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;
  void run(const std::string& sql) {
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(db_));
  }

private:
  sqlite3* db_ = nullptr;
};

// The rows the catalogue has, as an office would keep them: one line a dossier, its text in the last column.
void copy_rows(const std::filesystem::path& catalogue, const std::filesystem::path& scratch) {
  Table table(scratch / "list.db");
  table.run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; ATTACH '" + catalogue.string() + "' AS c;"
            "CREATE TABLE list AS SELECT d.id, d.code, d.number, d.title, d.classification, d.period, d.state, d.place,"
            " (SELECT group_concat(replace(p.text, char(10), ' '), ' ') FROM c.document_text t JOIN c.page_text p ON p.document=t.id WHERE t.dossier=d.code) AS text"
            " FROM c.dossier d ORDER BY d.id DESC; DETACH c;");
  const auto csv = [&](const std::string& columns, const char* file) {
    const auto command = "sqlite3 -csv '" + (scratch / "list.db").string() + "' 'SELECT " + columns + " FROM list' > '" + (scratch / file).string() + "'";
    if (std::system(command.c_str()) != 0) throw std::runtime_error("no CSV");
  };
  csv("code, number, title, classification, period, state, place", "titles.csv");
  csv("*", "all.csv");
}

struct Question { const char* what; std::string words; };

std::string like(const Question& q, const std::string& columns) {
  std::string where;
  for (std::size_t at = 0; at < q.words.size();) {
    auto end = q.words.find(' ', at);
    if (end == std::string::npos) end = q.words.size();
    where += (where.empty() ? "(" : " AND (") + columns + ") LIKE '%" + q.words.substr(at, end - at) + "%'";
    at = end + 1;
  }
  return where;
}

std::string grep(const Question& q, const std::filesystem::path& file) {
  const auto space = q.words.find(' ');
  auto command = "grep -i -F -- '" + q.words.substr(0, space) + "' '" + file.string() + "'";
  if (space != std::string::npos) command += " | grep -i -F -- '" + q.words.substr(space + 1) + "'";
  return command + " | head -n 50 > /dev/null";
}

void compare(desk::Desk& desk, Table& table, const std::filesystem::path& scratch, const Question& q) {
  std::printf("“%s” (%s)\n", q.words.c_str(), q.what);
  const archive::Query query{.words = q.words, .classification = {}, .year = {}, .place = {}, .limit = 50};
  const double ours = measure("  Berkas: titles, numbers, texts, ranked, counted", 15, [&](int) { (void)desk.find(query, {}); }).wall_ms;
  const auto beside = [&](const char* what, const std::function<void()>& work) {
    const double theirs = measure(what, 5, [&](int) { work(); }).wall_ms;
    std::printf("%-46s %.1f times as long\n", "", theirs / ours);
  };
  const std::string head = "coalesce(number,'') || ' ' || title", whole = head + " || ' ' || coalesce(text,'')";
  beside("  LIKE, titles: newest 50 and a count", [&] {
    table.run("SELECT code, title FROM list WHERE " + like(q, head) + " ORDER BY id DESC LIMIT 50; SELECT count(*) FROM list WHERE " + like(q, head));
  });
  beside("  LIKE, titles and texts", [&] {
    table.run("SELECT code, title FROM list WHERE " + like(q, whole) + " ORDER BY id DESC LIMIT 50; SELECT count(*) FROM list WHERE " + like(q, whole));
  });
  const auto shell = [](const std::string& command) {
    if (std::system(command.c_str()) != 0) throw std::runtime_error(command);
  };
  beside("  grep, CSV of titles, first 50", [&] { shell(grep(q, scratch / "titles.csv")); });
  beside("  grep, CSV with texts, first 50", [&] { shell(grep(q, scratch / "all.csv")); });
}

}  // namespace

void compare_with_office_list(desk::Desk& desk, const std::filesystem::path& catalogue, const std::filesystem::path& scratch) {
  copy_rows(catalogue, scratch);
  Table table(scratch / "list.db");
  std::printf("beside an office's list: %.0f MB with texts, %.0f MB without\n", static_cast<double>(std::filesystem::file_size(scratch / "all.csv")) / 1048576,
              static_cast<double>(std::filesystem::file_size(scratch / "titles.csv")) / 1048576);
  for (const Question& q : {Question{"begun", "ki"}, {"common", "laporan"}, {"two common", "laporan kinerja"}, {"rare", "rekonsiliasi mutasi"}, {"not there", "qqxyzzy"}}) compare(desk, table, scratch, q);
}

}  // namespace berkas::bench
