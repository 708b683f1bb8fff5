// list: the office's lists on the terminal, as CSV, XLSX, or a printed form.
#include "app/cli/commands.h"
#include "app/cli/copy_out.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_views.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_views.h"
#include "app/desk/paper/paper_tables.h"
#include "app/desk/retention/active_lists.h"
#include "app/desk/retention/disposals.h"
#include "app/desk/step_time_table.h"

namespace berkas::cli {
namespace {

struct Choice {
  std::string kind, classification, place, security, state, half, sent_on, sent_to, sop = "kinerja-kementerian", file, paper = "A4";
  int year = 0, of = 0;
  bool overdue = false;
};

const std::vector<std::string> kinds{"dossiers", "items", "active", "inactive", "converted", "disposal", "agenda", "loans", "audit", "durations"};


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

// An option that means nothing for this list is refused: a filter that filters nothing would mislead.
std::optional<desk::Refused> misplaced(const Choice& choice) {
  const auto& kind = choice.kind;
  const bool of_dossiers = archive::parse_list_kind(kind).has_value();
  const auto only = [](const std::string& option, const std::string& lists) { return usage({option + " hanya untuk daftar " + lists + ".", option + " is for the list " + lists + " only."}); };
  if (choice.of > 0 && kind != "disposal" && kind != "audit") return only("--of", "disposal, audit");
  if (choice.overdue && kind != "loans") return only("--overdue", "loans");
  if (!choice.half.empty() && kind != "active") return only("--half", "active");
  if (!choice.sent_on.empty() && choice.half.empty()) return only("--sent", "active --half");
  if (!choice.classification.empty() && !of_dossiers && kind != "loans") return only("--class", "dossiers, items, active, inactive, converted, agenda, loans");
  if ((!choice.place.empty() || !choice.security.empty() || !choice.state.empty()) && !of_dossiers) return only("--place, --security, --state", "dossiers, items, active, inactive, converted, agenda");
  if (choice.year > 0 && kind == "audit") return usage({"--year tidak berlaku untuk daftar audit.", "--year means nothing for the list audit."});
  if (!choice.half.empty() && !workflow::HalfYear::parse(choice.half)) return usage({"--half ditulis tahun dan semester, misalnya 2026-1.", "--half is a year and a half, such as 2026-1."});
  return std::nullopt;
}

std::optional<std::string> given(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

archive::ListWish wish_of(const Choice& choice) {
  archive::ListWish wish{.kind = *archive::parse_list_kind(choice.kind)};
  if (choice.year > 0) wish.year = choice.year;
  wish.classification = given(choice.classification);
  wish.place = given(choice.place);
  wish.state = given(choice.state);
  wish.security = archive::parse_security(choice.security);
  if (!choice.half.empty()) wish.half = workflow::HalfYear::parse(choice.half);
  return wish;
}

desk::Outcome<archive::ListTable> table_of(Session& s, const Choice& choice, std::stop_token stop) {
  const auto year = choice.year > 0 ? std::optional(choice.year) : std::nullopt;
  const auto of = choice.of > 0 ? std::optional(choice.of) : std::nullopt;
  if (choice.kind == "disposal") return desk::Disposals(s.desk()).table(of, year);
  if (choice.kind == "audit") return desk::audit_table(s.desk(), of);
  if (choice.kind == "loans") return desk::loan_table(s.desk(), {choice.overdue, year, given(choice.classification)});
  ProgressLine line(s);
  if (choice.kind == "durations") return desk::step_time_table(s.desk(), choice.sop, year, line.heard(), std::move(stop));
  return s.desk().list_table(wish_of(choice), line.heard(), std::move(stop));
}

Exit record_sent(Session& s, const Choice& choice) {
  const auto done = desk::ActiveLists(s.desk()).sent(*workflow::HalfYear::parse(choice.half), choice.sent_on, choice.sent_to);
  if (!done) return s.refuse(done.refused());
  return s.answer({{"half", done->half}, {"sent", done->on}, {"to", done->to}}, [&](std::ostream& out) {
    out << s.say({"Daftar Arsip Aktif ", "The list of active records "}) << done->half << s.say({" dikirim ", " was sent on "}) << done->on << s.say({" kepada ", " to "}) << done->to << '\n';
  });
}

Exit run(Session& s, const Choice& choice) {
  Interrupt interrupt;
  if (const auto no = misplaced(choice)) return s.refuse(*no);
  if (!choice.file.empty()) if (const auto no = may_write_to(choice.file)) return s.refuse(*no);
  if (!choice.sent_on.empty()) return record_sent(s, choice);
  const auto table = table_of(s, choice, interrupt.token());
  if (!table) return s.refuse(table.refused());
  if (!choice.file.empty()) if (const auto no = written(s, *table, choice)) return s.refuse(*no);
  return s.answer(rows_of(*table), [&](std::ostream& out) {
    if (choice.file.empty()) print_table(out, *table);
    else out << choice.file << ": " << table->totals << '\n';
  });
}

void add_filters(CLI::App* sub, Session& s, Choice& choice) {
  sub->add_option("--year", choice.year, s.say({"Tahun", "Year"}))->check(CLI::Range(1900, 2199))->type_name("Y");
  sub->add_option("--class", choice.classification, s.say({"Klasifikasi ini dan di bawahnya", "This class and below"}))->type_name("C");
  sub->add_option("--place", choice.place, s.say({"Yang tersimpan di lokasi ini dan di dalamnya", "What lies in this place and below"}))->type_name("PLACE");
  sub->add_option("--security", choice.security, s.say({"Klasifikasi keamanan ini", "Of this security class"}))->check(CLI::IsMember({"biasa", "terbatas", "rahasia", "sangat-rahasia"}));
  sub->add_option("--state", choice.state, s.say({"Keadaan ini", "In this state"}))->check(CLI::IsMember({"K0", "K1", "K2", "K3", "K3x", "K4", "K5", "K6", "K7", "K8"}));
  sub->add_flag("--overdue", choice.overdue, s.say({"Pinjaman yang lewat batas kembali", "Loans past their due date"}));
}

}  // namespace

void add_lists(CLI::App& app, Session& s) {
  auto choice = std::make_shared<Choice>();
  auto* sub = command(app, s, "list", {"Daftar berkas, isi berkas, arsip aktif, inaktif, alih media, agenda, peminjaman, pemeriksaan rak, waktu baku", "Lists of dossiers, items, active, inactive and converted records, agenda, loans, shelf audits, standard times"},
                      "  berkas list loans --overdue -o terlambat.pdf\n  berkas list audit --of 2 -o pemeriksaan.xlsx\n  berkas list durations -o usulan-waktu-baku.pdf\n  berkas list active --half 2026-1 --sent 2026-07-03 --to \"Unit Kearsipan\"\n  berkas list disposal --of 3 -o usul-musnah.pdf\n  berkas list active --year 2025 -o daftar.xlsx\n  berkas list items --class PR.01 -o isi.pdf --paper F4\n  berkas list dossiers -o daftar.csv");
  sub->add_option("KIND", choice->kind, "dossiers, items, active, inactive, converted, disposal, agenda, loans, audit, durations")->required()->check(CLI::IsMember(kinds));
  add_filters(sub, s, *choice);
  sub->add_option("--of", choice->of, s.say({"Penyusutan atau pemeriksaan rak bernomor ini", "The disposal or the shelf audit of this number"}))->check(CLI::PositiveNumber)->type_name("ID");
  sub->add_option("--sop", choice->sop, s.say({"SOP yang waktunya diusulkan", "The SOP whose times are proposed"}))->capture_default_str()->type_name("ID");
  sub->add_option("--half", choice->half, s.say({"Arsip aktif yang dibuka pada semester ini", "Active records opened in this half of the year"}))->type_name("2026-1");
  auto* sent = sub->add_option("--sent", choice->sent_on, s.say({"Catat bahwa daftar semester ini dikirim tanggal ini", "Record that this half's list was sent on this day"}))->type_name("D");
  sub->add_option("--to", choice->sent_to, s.say({"Kepada siapa dikirim", "To whom it was sent"}))->needs(sent)->type_name("NAME");
  sub->add_option("-o,--output", choice->file, s.say({"Tulis ke sini: .csv, .xlsx, atau .pdf; yang sudah ada tidak ditimpa", "Write here: .csv, .xlsx or .pdf; nothing is overwritten"}))->type_name("FILE");
  sub->add_option("--paper", choice->paper, s.say({"Kertas untuk .pdf", "Paper for .pdf"}))->check(CLI::IsMember({"A4", "F4"}))->capture_default_str();
  does(sub, s, [&s, choice] { return run(s, *choice); });
}

}  // namespace berkas::cli
