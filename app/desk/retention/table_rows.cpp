#include "app/desk/retention/table_rows.h"

#include <algorithm>
#include <set>

#include "app/desk/wording.h"
#include "workflow/folding.h"

namespace berkas::desk {
namespace {

using workflow::ClassCode;
using workflow::PartialDate;
using workflow::RetentionRule;

// 31/12/2024 and 31-12-2024 as offices write it, else as files do.
std::optional<PartialDate> date_of(const std::string& text) {
  if (text.empty() || text == "-") return PartialDate{};
  if (text.size() == 10 && (text[2] == '/' || text[2] == '-') && text[5] == text[2]) return PartialDate::parse(text.substr(6) + "-" + text.substr(3, 2) + "-" + text.substr(0, 2));
  return PartialDate::parse(text);
}

std::optional<int> whole_number(const std::string& text) {
  if (text.empty() || text.size() > 3 || text.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  return std::stoi(text);
}

template <class Record>
Rows<Record> read_rows(const archive::Table& table, std::vector<RowRemark>& refused, Record (*read)(RowReader&)) {
  Rows<Record> rows;
  for (const auto& row : table.rows) {
    RowReader reader(table, row, refused);
    if (!reader.ok()) continue;
    auto record = read(reader);
    if (reader.ok()) rows.push_back({row.line, std::move(record)});
  }
  return rows;
}

ClassCode read_class(RowReader& row) { return {row.needed("kode", 40), row.needed("uraian", 1000), row.text("induk", 40), row.date("berlaku_dari"), row.date("berlaku_sampai")}; }

RetentionRule read_rule(RowReader& row) {
  RetentionRule rule;
  rule.code = row.needed("kode", 40);
  rule.series = row.text("uraian", 1000);
  rule.from = row.date("berlaku_dari");
  rule.until = row.date("berlaku_sampai");
  rule.active_years = row.years("aktif_tahun", true).value_or(0);
  rule.active_words = row.text("aktif_ket", 500);
  rule.inactive_years = row.years("inaktif_tahun", false);
  const auto written = row.needed("nasib_akhir", 500);
  if (const auto fate = workflow::parse_fate(written)) rule.fate = fate->fate, rule.fate_words = fate->note;
  else if (row.ok()) row.refuse({"nasib akhir '" + written + "' tidak dikenal; yang dikenal: Musnah, Permanen, Dinilai kembali.", "the fate '" + written + "' is unknown; known are Musnah, Permanen, Dinilai kembali."});
  return rule;
}

archive::SecurityRule read_security(RowReader& row) {
  archive::SecurityRule rule;
  rule.classification = row.needed("kode", 40);
  const auto written = row.needed("keamanan", 40);
  auto name = workflow::folded(written);
  std::replace(name.begin(), name.end(), ' ', '-');
  const std::map<std::string, std::string> shortened{{"b", "biasa"}, {"biasa/terbuka", "biasa"}, {"t", "terbatas"}, {"r", "rahasia"}, {"sr", "sangat-rahasia"}};
  if (const auto found = shortened.find(name); found != shortened.end()) name = found->second;
  if (const auto level = archive::parse_security(name)) rule.security = *level;
  else if (row.ok()) row.refuse({"klasifikasi keamanan '" + written + "' tidak dikenal; yang dikenal: biasa, terbatas, rahasia, sangat rahasia.", "the security class '" + written + "' is unknown; known are biasa, terbatas, rahasia, sangat rahasia."});
  rule.access = row.text("akses", 100);
  rule.who = row.text("pengguna", 500);
  return rule;
}

std::string line_no(std::int64_t line) { return std::to_string(line); }

void refuse(TableImport& result, std::int64_t line, Sentence reason) { result.refused.push_back({line, std::move(reason)}); }

// Codes are told apart as they are meant, not by their letters' case.
std::string key_of(std::string code) { return workflow::folded(code); }

Sentence not_in_table(const std::string& code) { return {"kode " + code + " tidak ada di tabel klasifikasi.", "the code " + code + " is not in the classification."}; }

}  // namespace

RowReader::RowReader(const archive::Table& table, const archive::TableRow& row, std::vector<RowRemark>& refused) : table_(table), row_(row), refused_(refused) {
  const auto wanted = std::to_string(table.head.size()), has = std::to_string(row.cells.size());
  if (row.cells.size() != table.head.size())
    refuse({"jumlah selnya " + has + ", padahal kolomnya " + wanted + "; mungkin terpotong, atau ada pemisah di dalam sel tanpa petik.", "it has " + has + " cells for " + wanted + " columns; it may be cut off, or a cell with a separator lacks its quotation marks."});
  for (const auto& cell : row.cells)
    if (archive::is_formula(cell)) refuse({"ada sel berisi rumus lembar sebar.", "a cell holds a spreadsheet formula."});
}

void RowReader::refuse(Sentence reason) {
  if (ok_) refused_.push_back({row_.line, std::move(reason)});
  ok_ = false;
}

std::string RowReader::text(const std::string& column, int most) {
  const auto at = table_.column(column);
  if (!ok_ || !at) return {};
  const auto clean = clean_line(row_.cells[*at], {"kolom " + column, "the column " + column}, most);
  if (clean.ok()) return clean->text == "-" ? "" : clean->text;
  refuse(clean.refused().message);
  return {};
}

std::string RowReader::needed(const std::string& column, int most) {
  auto found = text(column, most);
  if (ok_ && found.empty()) refuse({"kolom " + column + " kosong.", "the column " + column + " is empty."});
  return found;
}

PartialDate RowReader::date(const std::string& column) {
  const auto written = text(column, 40);
  if (const auto found = date_of(written)) return *found;
  refuse({"tanggal '" + written + "' pada kolom " + column + " tidak ada.", "there is no date '" + written + "' (column " + column + ")."});
  return {};
}

std::optional<int> RowReader::years(const std::string& column, bool is_needed) {
  const auto written = is_needed ? needed(column, 40) : text(column, 40);
  if (!ok_ || written.empty()) return std::nullopt;
  const auto number = whole_number(written);
  if (number && *number <= 100) return number;
  refuse({"'" + written + "' pada kolom " + column + " bukan jumlah tahun 0 sampai 100.", "'" + written + "' in the column " + column + " is no number of years from 0 to 100."});
  return std::nullopt;
}

Rows<ClassCode> class_rows(const archive::Table& table, std::vector<RowRemark>& refused) { return read_rows<ClassCode>(table, refused, read_class); }
Rows<RetentionRule> rule_rows(const archive::Table& table, std::vector<RowRemark>& refused) { return read_rows<RetentionRule>(table, refused, read_rule); }
Rows<archive::SecurityRule> security_rows(const archive::Table& table, std::vector<RowRemark>& refused) { return read_rows<archive::SecurityRule>(table, refused, read_security); }

void judge(const Rows<ClassCode>& rows, const std::vector<ClassCode>& held, TableImport& result) {
  std::vector<ClassCode> together;
  std::set<std::string> fresh;
  for (const auto& row : rows) together.push_back(row.record), fresh.insert(row.record.code);
  for (const auto& one : held)
    if (!fresh.contains(one.code)) together.push_back(one);
  for (const auto& mistake : workflow::class_mistakes(together)) {
    if (mistake.row >= rows.size()) continue;           // of what was taken before
    const auto& [line, code] = rows[mistake.row];
    using enum workflow::ClassMistake::Kind;
    switch (mistake.kind) {
      case twice: refuse(result, line, {"kode " + code.code + " sudah ada di baris lain.", "the code " + code.code + " stands in another line too."}); break;
      case no_parent: refuse(result, line, {"induk " + code.parent + " tidak ada di tabel.", "the parent " + code.parent + " is not in the table."}); break;
      case ring: refuse(result, line, {"kode " + code.code + " menjadi induk dirinya sendiri.", "the code " + code.code + " ends up as its own parent."}); break;
      case backwards: refuse(result, line, {"berlaku_sampai mendahului berlaku_dari.", "berlaku_sampai lies before berlaku_dari."}); break;
      case no_code: refuse(result, line, {"'" + code.code + "' bukan kode klasifikasi (huruf, angka, titik).", "'" + code.code + "' is no classification code (letters, digits, dots)."}); break;
    }
  }
}

void judge(const Rows<RetentionRule>& rows, const std::vector<RetentionRule>& held, const workflow::Classification& classes, TableImport& result) {
  std::vector<RetentionRule> together;
  std::set<std::pair<std::string, std::string>> fresh;
  for (const auto& row : rows) {
    together.push_back(row.record);
    fresh.insert({row.record.code, row.record.from.to_string()});
    if (!classes.empty() && classes.find(row.record.code) == nullptr) refuse(result, row.line, not_in_table(row.record.code));
  }
  for (const auto& one : held)
    if (!fresh.contains({one.code, one.from.to_string()})) together.push_back(one);
  const auto where = [&](std::size_t at) -> Sentence {
    if (at < rows.size()) return {"baris " + line_no(rows[at].line), "line " + line_no(rows[at].line)};
    return {"aturan yang sudah ada", "a rule that stands already"};
  };
  for (const auto& mistake : workflow::schedule_mistakes(together)) {
    const auto told = mistake.rule < rows.size() ? mistake.rule : mistake.other;
    if (told >= rows.size()) continue;
    const auto other = where(told == mistake.rule ? mistake.other : mistake.rule);
    const auto& code = rows[told].record.code;
    using enum workflow::ScheduleMistake::Kind;
    switch (mistake.kind) {
      case overlap: refuse(result, rows[told].line, {"masa berlakunya bertumpang tindih dengan " + other.id + " untuk kode " + code + ".", "its time in force overlaps " + other.en + " of the code " + code + "."}); break;
      case backwards: refuse(result, rows[told].line, {"berlaku_sampai mendahului berlaku_dari.", "berlaku_sampai lies before berlaku_dari."}); break;
      case gap: result.remarks.push_back({rows[told].line, {"ada masa tanpa aturan antara ini dan " + other.id + " untuk kode " + code + "; berkas dari masa itu akan menunggu.", "no rule of the code " + code + " is in force between this and " + other.en + "; dossiers of that time will wait."}}); break;
    }
  }
}

void judge(const Rows<archive::SecurityRule>& rows, const workflow::Classification& classes, TableImport& result) {
  std::map<std::string, std::int64_t> seen;
  for (const auto& row : rows) {
    const auto& code = row.record.classification;
    if (const auto [first, fresh] = seen.emplace(key_of(code), row.line); !fresh) refuse(result, row.line, {"kode " + code + " sudah ada di baris " + line_no(first->second) + ".", "the code " + code + " stands in line " + line_no(first->second) + " already."});
    if (!classes.empty() && classes.find(code) == nullptr) refuse(result, row.line, not_in_table(code));
    else if (!workflow::plausible_class(code)) refuse(result, row.line, {"'" + code + "' bukan kode klasifikasi (huruf, angka, titik).", "'" + code + "' is no classification code (letters, digits, dots)."});
  }
}

}  // namespace berkas::desk
