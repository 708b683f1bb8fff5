#include "app/screens/import_lines.h"

#include <algorithm>

#include "app/screens/records_lines.h"
#include "archive/archive.h"

namespace berkas::screens {
namespace {

desk::OfficeTable table_of(Source source) {
  return source == Source::retention ? desk::OfficeTable::retention : source == Source::security ? desk::OfficeTable::security : desk::OfficeTable::classification;
}

std::int64_t line_of(const std::string& typed) {
  const bool digits = !typed.empty() && typed.size() < 9 && std::all_of(typed.begin(), typed.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? std::stoll(typed) : 0;
}

void tell(ImportResult& result) {
  const auto n = [](int count) { return std::to_string(count); };
  result.says = {n(result.rows) + " baris: " + n(result.taken) + " baru atau berubah, " + n(result.already) + " sudah ada, " + n(result.refused) + " ditolak. ",
                 n(result.rows) + " rows: " + n(result.taken) + " new or changed, " + n(result.already) + " there already, " + n(result.refused) + " refused. "};
  result.says.id += result.kept ? "Tersimpan." : "Belum ada yang disimpan.";
  result.says.en += result.kept ? "Kept." : "Nothing is kept yet.";
  std::stable_sort(result.lines.begin(), result.lines.end(), [](const auto& a, const auto& b) { return (a.fate == Fate::refused) > (b.fate == Fate::refused); });
}

ImportLine line_of(const desk::RowFate& row) {
  using enum desk::RowFate::What;
  ImportLine line{row.line, Fate::refused, row.number.empty() ? row.code : row.number, row.says};
  if (row.what == desk::RowFate::What::taken) line.fate = Fate::taken, line.says = {"berkas baru", "a new dossier"};
  if (row.what == desk::RowFate::What::already) line.fate = Fate::already, line.says = {"sudah ada di arsip", "in the archive already"};
  return line;
}

}  // namespace

ImportResult import_result(const desk::TableImport& done) {
  ImportResult result;
  result.rows = done.rows;
  result.refused = static_cast<int>(done.refused.size());
  const int good = done.rows - result.refused;
  result.taken = done.dry_run || !done.refused.empty() ? good : done.taken;
  result.already = 0;
  result.kept = !done.dry_run && done.refused.empty() && done.rows > 0;
  result.may_take_all = done.refused.empty() && done.rows > 0;
  for (const auto& one : done.refused) result.lines.push_back({one.line, Fate::refused, {}, one.reason});
  for (const auto& one : done.remarks) result.lines.push_back({one.line, Fate::remark, {}, one.reason});
  tell(result);
  return result;
}

ImportResult import_result(const desk::Imported& done) {
  ImportResult result;
  result.rows = static_cast<int>(done.rows.size());
  result.taken = done.taken, result.already = done.already, result.refused = done.refused, result.kept = done.kept;
  result.may_take_all = done.refused == 0 && done.taken > 0;
  result.may_take_good = done.refused > 0 && done.taken > 0;
  for (const auto& row : done.rows) result.lines.push_back(line_of(row));
  tell(result);
  return result;
}

desk::Outcome<ImportResult> bring_in(desk::Desk& desk, const ImportAsked& asked, const desk::Progress& progress, std::stop_token stop) {
  if (asked.file.empty()) return desk::Refused{desk::Exit::usage, "no-file", {"Belum ada arsip yang dipilih.", "No file is chosen yet."}, {"Pilih arsip CSV atau XLSX.", "Choose a CSV or XLSX file."}};
  if (asked.source != Source::list) {
    const auto done = desk::OfficeTables(desk).take(table_of(asked.source), asked.file, asked.dry_run, progress, std::move(stop));
    if (!done) return done.refused();
    return import_result(*done);
  }
  desk::ListChoice choice;
  choice.file = asked.file;
  choice.dry_run = asked.dry_run;
  choice.without_refused = asked.without_refused;
  choice.from_line = line_of(asked.from_line);
  choice.to_line = line_of(asked.to_line);
  const auto done = desk::ListImport(desk).run(choice, progress, std::move(stop));
  if (!done) return done.refused();
  return import_result(*done);
}

TablesNow tables_now(desk::Desk& desk) {
  auto& book = desk.archive().catalogue().retention();
  return {static_cast<int>(book.classes().size()), static_cast<int>(book.rules().size()), static_cast<int>(book.security_rules().size()), 0};
}

desk::Sentence stands_now(Source source, const TablesNow& now) {
  const int rows = source == Source::classification ? now.classes : source == Source::retention ? now.rules : now.security;
  if (source == Source::list) return {"daftar lama kantor, baris demi baris", "the office's old lists, row by row"};
  if (rows == 0) return {"belum ada", "none yet"};
  return plural(rows, "baris berlaku", "row in force", "rows in force");
}

std::string columns_for(Source source) {
  if (source == Source::list) return "nomor;klasifikasi;uraian;kurun waktu;jumlah;…";
  return desk::OfficeTables::columns_of(table_of(source));
}

}  // namespace berkas::screens
