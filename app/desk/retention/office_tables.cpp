#include "app/desk/retention/office_tables.h"

#include <algorithm>

#include "app/desk/retention/table_rows.h"
#include "app/desk/state.h"
#include "app/desk/table_words.h"
#include "workflow/folding.h"

namespace berkas::desk {
namespace {

using workflow::Classification;
using workflow::PartialDate;

// The table the office keeps may be one file for all three (domain notes §2.3): its other columns disturb nobody.
const std::vector<std::string> known_columns{"kode", "uraian", "induk", "aktif_tahun", "aktif_ket", "inaktif_tahun", "nasib_akhir", "keamanan", "akses", "berlaku_dari", "berlaku_sampai", "pengguna"};

std::vector<std::string> needed_columns(OfficeTable table) {
  switch (table) {
    case OfficeTable::classification: return {"kode", "uraian"};
    case OfficeTable::retention: return {"kode", "aktif_tahun", "inaktif_tahun", "nasib_akhir"};
    case OfficeTable::security: break;
  }
  return {"kode", "keamanan"};
}

std::optional<Refused> columns_wrong(OfficeTable wanted, const archive::Table& table) {
  std::vector<std::string> missing, unknown, twice;
  for (const auto& name : needed_columns(wanted))
    if (!table.column(name)) missing.push_back(name);
  for (std::size_t at = 0; at < table.head.size(); ++at) {
    const auto name = workflow::folded(table.head[at]);
    if (std::find(known_columns.begin(), known_columns.end(), name) == known_columns.end()) unknown.push_back(name.size() > 40 ? "…" : "'" + name + "'");
    else if (*table.column(name) != at) twice.push_back(name);
  }
  if (missing.empty() && unknown.empty() && twice.empty()) return std::nullopt;
  if (unknown.size() > 5) unknown.resize(5);
  return wrong_columns(OfficeTables::columns_of(wanted), missing, unknown, twice);
}

// Rows whose cell for this table is empty belong to another of the three tables.
archive::Table only_with(archive::Table table, const std::string& column) {
  const auto at = table.column(column);
  std::erase_if(table.rows, [&](const archive::TableRow& row) { return row.cells.size() == table.head.size() && row.cells[*at].empty(); });
  return table;
}

struct Plan {
  TableImport result;
  std::function<bool(archive::RetentionLedger&, const std::stop_token&)> put;      // false: stopped on the way
};

template <class Record>
void count_changed(const Rows<Record>& rows, const std::vector<Record>& held, TableImport& result) {
  for (const auto& row : rows)
    if (std::find(held.begin(), held.end(), row.record) == held.end()) ++result.changed;
}

template <class Record>
std::function<bool(archive::RetentionLedger&, const std::stop_token&)> putting(Rows<Record> rows) {
  return [rows = std::move(rows)](archive::RetentionLedger& ledger, const std::stop_token& stop) {
    for (const auto& row : rows) {
      if (stop.stop_requested()) return false;
      ledger.put(row.record);
    }
    return true;
  };
}

Plan plan_of(OfficeTable wanted, const archive::Table& given, archive::RetentionBook& book) {
  Plan plan;
  auto& result = plan.result;
  switch (wanted) {
    case OfficeTable::classification: {
      auto rows = class_rows(given, result.refused);
      judge(rows, book.classes(), result);
      count_changed(rows, book.classes(), result);
      result.rows = static_cast<int>(given.rows.size());
      plan.put = putting(std::move(rows));
      break;
    }
    case OfficeTable::retention: {
      const auto table = only_with(given, "nasib_akhir");
      auto rows = rule_rows(table, result.refused);
      judge(rows, book.rules(), Classification(book.classes()), result);
      count_changed(rows, book.rules(), result);
      result.rows = static_cast<int>(table.rows.size());
      plan.put = putting(std::move(rows));
      break;
    }
    case OfficeTable::security: {
      const auto table = only_with(given, "keamanan");
      auto rows = security_rows(table, result.refused);
      judge(rows, Classification(book.classes()), result);
      count_changed(rows, book.security_rules(), result);
      result.rows = static_cast<int>(table.rows.size());
      plan.put = putting(std::move(rows));
      break;
    }
  }
  std::stable_sort(result.refused.begin(), result.refused.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
  if (result.refused.empty()) result.taken = result.rows;
  return plan;
}

const char* name_of(OfficeTable table) {
  switch (table) {
    case OfficeTable::classification: return "classification";
    case OfficeTable::retention: return "retention";
    case OfficeTable::security: break;
  }
  return "security";
}

Refused no_rows(OfficeTable wanted) {
  return refuse("table-empty", {"Tabel ini tidak mempunyai satu baris pun yang dapat diimpor. Tidak ada yang diimpor.", "This table has not one row that could be imported. Nothing was imported."},
                {"Kolomnya: " + OfficeTables::columns_of(wanted), "The columns: " + OfficeTables::columns_of(wanted)});
}

Refused stopped() { return refuse("stopped", {"Impor dihentikan. Tabel kantor tidak berubah.", "The import was stopped. The office's tables are unchanged."}); }

std::optional<archive::SecurityRule> security_of(const std::vector<archive::SecurityRule>& rules, const std::string& classification) {
  for (std::string code = classification; !code.empty();) {
    for (const auto& rule : rules)
      if (workflow::folded(rule.classification) == workflow::folded(code)) return rule;
    const auto dot = code.rfind('.');
    code = dot == std::string::npos ? "" : code.substr(0, dot);
  }
  return std::nullopt;
}

PartialDate today_of(Desk::State& state) { return PartialDate::parse(state.today()).value_or(PartialDate{}); }

ClassView view_of(const workflow::ClassCode& code, const Classification& classes, const PartialDate& today) {
  ClassView view;
  view.code = code;
  for (const auto* up : classes.line(code.code)) view.line.push_back(*up);
  view.in_force = classes.in_force(code.code, today);
  return view;
}

}  // namespace

std::optional<OfficeTable> parse_office_table(const std::string& text) {
  for (const auto table : {OfficeTable::classification, OfficeTable::retention, OfficeTable::security})
    if (text == name_of(table)) return table;
  return std::nullopt;
}

std::string OfficeTables::columns_of(OfficeTable table) {
  switch (table) {
    case OfficeTable::classification: return "kode;uraian;induk;berlaku_dari;berlaku_sampai";
    case OfficeTable::retention: return "kode;uraian;aktif_tahun;aktif_ket;inaktif_tahun;nasib_akhir;berlaku_dari;berlaku_sampai";
    case OfficeTable::security: break;
  }
  return "kode;keamanan;akses;pengguna";
}

Outcome<TableImport> OfficeTables::take(OfficeTable wanted, const std::filesystem::path& file, bool dry_run, const Progress& progress, std::stop_token stop) {
  auto& state = desk_.state();
  auto read = archive::read_csv(file);
  if (const auto* mistake = std::get_if<archive::TableMistake>(&read)) return told(*mistake, file);
  const auto& table = std::get<archive::Table>(read);
  if (auto no = columns_wrong(wanted, table)) return *no;
  const auto rows = std::to_string(table.rows.size());
  progress.tell({"Memeriksa " + rows + " baris", "Looking at " + rows + " rows"}, 0.3);
  if (stop.stop_requested()) return stopped();
  TableImport result;
  const auto judged = [&](archive::RetentionBook& book) {
    auto plan = plan_of(wanted, table, book);
    result = plan.result;
    return plan;
  };
  if (dry_run) {
    (void)judged(state.catalogue().retention());
    result.dry_run = true;
    if (stop.stop_requested()) return stopped();
    if (result.rows == 0) return no_rows(wanted);
    return result;
  }
  constexpr const char* nothing_taken = "nothing-taken";
  const auto no = state.act("table.imported", name_of(wanted), rows + " baris", [&](archive::Transaction& tx) -> std::optional<Refused> {
    const auto plan = judged(state.catalogue().retention());
    if (result.rows == 0) return no_rows(wanted);
    if (!result.refused.empty()) return refuse(nothing_taken, {});
    progress.tell({"Menyimpan " + rows + " baris", "Keeping " + rows + " rows"}, 0.7);
    if (!plan.put(tx.retention(), stop)) return stopped();
    return std::nullopt;
  });
  if (no && no->code != nothing_taken) return *no;
  return result;
}

std::vector<ClassView> OfficeTables::find(const std::string& words, bool all, std::size_t limit) {
  auto& state = desk_.state();
  const Classification classes(state.catalogue().retention().classes());
  const auto today = today_of(state);
  std::vector<ClassView> found;
  if (workflow::blank(words)) {
    for (const auto& code : classes.all())
      if (found.size() < limit && (all || classes.in_force(code.code, today))) found.push_back(view_of(code, classes, today));
    return found;
  }
  for (const auto* code : classes.search(words, limit, all ? std::nullopt : std::optional(today))) found.push_back(view_of(*code, classes, today));
  return found;
}

Outcome<ClassView> OfficeTables::show(const std::string& typed) {
  auto& state = desk_.state();
  const Classification classes(state.catalogue().retention().classes());
  const workflow::ClassCode* code = nullptr;
  for (const auto& one : classes.all())
    if (workflow::folded(one.code) == workflow::folded(typed)) code = &one;
  if (code == nullptr) return refuse("unknown-class", {"Kode itu tidak ada di tabel klasifikasi.", "That code is not in the classification."}, {"Cari dengan `berkas classification list KATA`.", "Look for it with `berkas classification list WORDS`."});
  auto view = view_of(*code, classes, today_of(state));
  for (const auto* below : classes.children(code->code)) view.children.push_back(*below);
  const auto schedule = schedule_of(state);
  if (const auto* rule = schedule.rule_for(code->code, today_of(state))) view.rule = *rule;
  view.security = security_of(state.catalogue().retention().security_rules(), code->code);
  return view;
}

Outcome<std::string> class_in_table(Desk::State& state, const std::string& typed, archive::Security security) {
  auto& book = state.catalogue().retention();
  std::string code = typed;
  if (book.knows_classes()) {
    const Classification classes(book.classes());
    const auto found = std::find_if(classes.all().begin(), classes.all().end(), [&](const auto& one) { return workflow::folded(one.code) == workflow::folded(typed); });
    if (found == classes.all().end()) {
      const auto near = classes.search(typed.substr(0, typed.rfind('.')), 1, today_of(state));
      const std::string hint = near.empty() ? "" : near[0]->code + " " + near[0]->title;
      return refuse("unknown-class", {"Kode klasifikasi " + typed + " tidak ada di tabel kantor ini.", "The class " + typed + " is not in this office's table."},
                    {"Cari dengan `berkas classification list`." + (hint.empty() ? "" : " Mungkin: " + hint), "Look with `berkas classification list`." + (hint.empty() ? "" : " Perhaps: " + hint)});
    }
    if (!classes.in_force(found->code, today_of(state)))
      return refuse("retired-class", {"Kode klasifikasi " + found->code + " sudah tidak berlaku untuk berkas baru.", "The class " + found->code + " is no longer in force for new dossiers."}, {"Pilih kode yang berlaku: `berkas classification list`.", "Choose one in force: `berkas classification list`."});
    code = found->code;
  }
  const auto least = security_of(book.security_rules(), code);
  if (least && static_cast<int>(security) < static_cast<int>(least->security))
    return refuse("below-security", {"Menurut tabel keamanan kantor, klasifikasi " + code + " paling rendah " + archive::to_string(least->security) + ".", "By the office's security table the class " + code + " is at least " + archive::to_string(least->security) + "."},
                  {"Pilih klasifikasi keamanan itu atau yang lebih tinggi.", "Choose that security class or a higher one."});
  return code;
}

workflow::RetentionSchedule schedule_of(Desk::State& state) {
  const bool by_day = state.catalogue().setting("retention.count").value_or("year-end") == "day";
  return workflow::RetentionSchedule(state.catalogue().retention().rules(), by_day ? workflow::Counting::to_the_day : workflow::Counting::year_end);
}

}  // namespace berkas::desk
