// list: the office's lists on the terminal, as CSV, XLSX, or a printed form.
#include "app/cli/commands.h"
#include "app/cli/copy_out.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_views.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_views.h"
#include "app/desk/retention/disposals.h"

namespace berkas::cli {
namespace {

struct Choice { std::string kind, classification, file, paper = "A4"; int year = 0, of = 0; };

Json cell_of(const archive::ListColumn& column, const std::string& text) {
  if (text.empty()) return nullptr;
  if (column.holds == archive::ListColumn::Holds::number) return std::stoll(text);
  return text;
}

Json rows_of(const archive::ListTable& table) {
  Json rows = Json::array();
  for (const auto& line : table.rows) {
    Json row = Json::object();
    for (std::size_t i = 0; i < line.size() && i < table.columns.size(); ++i) row[table.columns[i].id] = cell_of(table.columns[i], line[i]);
    rows.push_back(std::move(row));
  }
  return rows;
}

void print_table(std::ostream& out, const archive::ListTable& table) {
  out << table.title << (table.period.empty() ? "" : " – " + table.period) << '\n';
  for (const auto& column : table.columns) out << padded(column.head, static_cast<std::size_t>(column.width)) << "  ";
  out << '\n';
  for (const auto& line : table.rows) {
    for (std::size_t i = 0; i < line.size() && i < table.columns.size(); ++i) out << padded(line[i], static_cast<std::size_t>(table.columns[i].width)) << "  ";
    out << '\n';
  }
  out << table.totals << '\n';
}

std::optional<desk::Refused> written(Session& s, const archive::ListTable& table, const Choice& choice) {
  const std::filesystem::path file(choice.file);
  if (file.extension() == ".csv") return put_out(archive::csv(table), file);
  const auto done = s.desk().write_list(table, file, choice.paper == "F4" ? devices::Paper::f4 : devices::Paper::a4);
  return done ? std::nullopt : std::optional(done.refused());
}

Exit run(Session& s, const Choice& choice) {
  Interrupt interrupt;
  if (!choice.file.empty()) if (const auto no = may_write_to(choice.file)) return s.refuse(*no);
  if (choice.of > 0 && choice.kind != "disposal") return s.refuse(usage({"--of hanya untuk daftar disposal.", "--of is for the list disposal only."}));
  const auto table = [&]() -> desk::Outcome<archive::ListTable> {
    const auto year = choice.year > 0 ? std::optional(choice.year) : std::nullopt;
    if (choice.kind == "disposal") return desk::Disposals(s.desk()).table(choice.of > 0 ? std::optional(choice.of) : std::nullopt, year);
    archive::ListWish wish{*archive::parse_list_kind(choice.kind), year, std::nullopt};
    if (!choice.classification.empty()) wish.classification = choice.classification;
    ProgressLine line(s);
    return s.desk().list_table(wish, line.heard(), interrupt.token());
  }();
  if (!table) return s.refuse(table.refused());
  if (!choice.file.empty()) if (const auto no = written(s, *table, choice)) return s.refuse(*no);
  return s.answer(rows_of(*table), [&](std::ostream& out) {
    if (choice.file.empty()) print_table(out, *table);
    else out << choice.file << ": " << table->totals << '\n';
  });
}

}  // namespace

void add_lists(CLI::App& app, Session& s) {
  auto choice = std::make_shared<Choice>();
  auto* sub = command(app, s, "list", {"Daftar berkas, isi berkas, arsip aktif, inaktif, alih media, buku agenda", "Lists of dossiers, items, active, inactive and converted records, the agenda book"},
                      "  berkas list disposal --of 3 -o usul-musnah.pdf\n  berkas list active --year 2025 -o daftar.xlsx\n  berkas list items --class PR.01 -o isi.pdf --paper F4\n  berkas list dossiers -o daftar.csv");
  sub->add_option("KIND", choice->kind, "dossiers, items, active, inactive, converted, disposal, agenda")->required()->check(CLI::IsMember({"dossiers", "items", "active", "inactive", "converted", "disposal", "agenda"}));
  sub->add_option("--of", choice->of, s.say({"Daftar penyusutan bernomor ini", "The list of the disposal of this number"}))->check(CLI::PositiveNumber)->type_name("ID");
  sub->add_option("--year", choice->year, s.say({"Tahun", "Year"}))->check(CLI::Range(1900, 2199))->type_name("Y");
  sub->add_option("--class", choice->classification, s.say({"Klasifikasi ini dan di bawahnya", "This class and below"}))->type_name("C");
  sub->add_option("-o,--output", choice->file, s.say({"Tulis ke sini: .csv, .xlsx, atau .pdf; yang sudah ada tidak ditimpa", "Write here: .csv, .xlsx or .pdf; nothing is overwritten"}))->type_name("FILE");
  sub->add_option("--paper", choice->paper, s.say({"Kertas untuk .pdf", "Paper for .pdf"}))->check(CLI::IsMember({"A4", "F4"}))->capture_default_str();
  does(sub, s, [&s, choice] { return run(s, *choice); });
}

}  // namespace berkas::cli
