// Lists, places and the week's figures.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <set>

#include "archive/catalogue/masking.h"
#include "archive/catalogue/rows.h"
#include "archive/catalogue/sqlite_catalogue.h"

namespace berkas::archive {
namespace {

constexpr int deepest_place = 32;  // a tree that was tampered with into a ring must not hold us

DossierRow line_of(const Cursor& row) {
  DossierRow line;
  line.code = row.text(0);
  line.number = row.text(1);
  line.masked = is_masked(row.text(3));
  line.title = line.masked ? masked_title : row.text(2);
  line.state = row.text(4);
  line.state_since = row.text(5);
  line.classification = row.text(6);
  line.place = row.text(7);
  line.created_at = row.text(8);
  line.step = static_cast<int>(row.integer(9));
  line.returns = static_cast<int>(row.integer(10));
  line.note = line.masked ? "" : row.text(11);
  return line;
}

// The seven dates of a week, from its Monday.
std::vector<std::string> dates_from(const std::string& monday) {
  int year = 0;
  unsigned month = 0, day = 0;
  if (std::sscanf(monday.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3) return {};
  const std::chrono::year_month_day first{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!first.ok()) return {};
  std::vector<std::string> dates;
  for (int i = 0; i < 7; ++i) {
    const std::chrono::year_month_day date = std::chrono::sys_days(first) + std::chrono::days(i);
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()) % 100u,
                  static_cast<unsigned>(date.day()) % 100u);
    dates.emplace_back(text);
  }
  return dates;
}

}  // namespace

std::vector<DossierRow> SqliteCatalogue::list(const DossierFilter& filter) {
  std::string sql = "SELECT code, number, title, security, state, state_since, classification, place, created_at, step, returns, last_note FROM dossier WHERE 1";
  if (filter.state) sql += " AND state=?1";
  if (filter.step) sql += " AND step=?2 AND state<>'void'";
  if (filter.waiting) sql += " AND state IN ('K0','K1','K2','K3','K3x','K4','K5','K6','K7') AND record_status NOT IN ('musnah','statis')";
  if (!filter.after.empty())
    sql += filter.waiting ? " AND (state_since, id)>(SELECT state_since, id FROM dossier WHERE code=?5)" : " AND id<(SELECT id FROM dossier WHERE code=?5)";
  sql += filter.waiting ? " ORDER BY state_since, id" : " ORDER BY id DESC";
  auto found = db_.prepare(sql + " LIMIT ?3 OFFSET ?4");
  if (filter.state) found.bind(1, *filter.state);
  if (filter.step) found.bind(2, *filter.step);
  found.bind(3, std::max(0, filter.limit));
  found.bind(4, std::max(0, filter.offset));
  if (!filter.after.empty()) found.bind(5, filter.after);
  std::vector<DossierRow> lines;
  while (found.step()) lines.push_back(line_of(found));
  return lines;
}

std::vector<Place> SqliteCatalogue::places() {
  std::vector<Place> places;
  auto found = db_.query("SELECT * FROM place ORDER BY parent, name, code");
  while (found.step()) places.push_back(place_of(found.row()));
  return places;
}

std::optional<Place> SqliteCatalogue::place(const std::string& code) {
  const auto row = rows_.read(kept_table("place"), Row::array({code}));
  return row ? std::optional(place_of(*row)) : std::nullopt;
}

std::string SqliteCatalogue::place_path(const std::string& code) {
  std::vector<std::string> names;
  std::set<std::string> seen;
  std::string at = code;
  for (int depth = 0; depth < deepest_place && !at.empty() && seen.insert(at).second; ++depth) {
    const auto here = place(at);
    if (!here) break;
    names.push_back(here->name);
    at = here->parent;
  }
  std::string path;
  for (auto name = names.rbegin(); name != names.rend(); ++name) path += (path.empty() ? "" : " / ") + *name;
  return path;
}

std::vector<std::string> SqliteCatalogue::dossiers_at(const std::string& place) {
  std::vector<std::string> codes;
  auto found = db_.query("SELECT code FROM dossier WHERE place=? AND place<>'' ORDER BY number, id", place);
  while (found.step()) codes.push_back(found.text(0));
  return codes;
}

// What came in is what was received; done is what stands documented since that day.
std::vector<WeekDay> SqliteCatalogue::week(const std::string& monday) {
  std::vector<WeekDay> days;
  for (const auto& date : dates_from(monday)) {
    WeekDay day{date, 0, 0};
    auto in = db_.query("SELECT count(*) FROM dossier WHERE received_at<>'' AND received_at>=? AND received_at<?", date, date + "~");
    if (in.step()) day.in = static_cast<int>(in.integer(0));
    auto done = db_.query("SELECT count(*) FROM dossier WHERE state='K8' AND state_since>=? AND state_since<?", date, date + "~");
    if (done.step()) day.done = static_cast<int>(done.integer(0));
    days.push_back(std::move(day));
  }
  return days;
}

}  // namespace berkas::archive
