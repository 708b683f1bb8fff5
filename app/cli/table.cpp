// table and classification: the office's own tables (klasifikasi, JRA, SKKAAD), imported and looked at.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/cli/text_views.h"
#include "app/desk/retention/office_tables.h"
#include "app/desk/retention/retentions.h"

namespace berkas::cli {
namespace {

Json remarks_of(const Session& s, const std::vector<desk::RowRemark>& all) {
  Json list = Json::array();
  for (const auto& one : all) list.push_back({{"line", one.line}, {"reason", s.say(one.reason)}});
  return list;
}

void print_remarks(std::ostream& out, const Session& s, const std::vector<desk::RowRemark>& all) {
  for (const auto& one : all) out << s.say({"baris ", "line "}) << one.line << ": " << s.say(one.reason) << '\n';
}

Exit import(Session& s, desk::OfficeTable table, const std::string& file, bool dry_run) {
  const auto done = desk::OfficeTables(s.desk()).take(table, file, dry_run);
  if (!done) return s.refuse(done.refused());
  const Json value{{"rows", done->rows}, {"taken", done->taken}, {"changed", done->changed}, {"refused", remarks_of(s, done->refused)}, {"remarks", remarks_of(s, done->remarks)}, {"dry_run", done->dry_run}};
  return s.answer(value, [&](std::ostream& out) {
    print_remarks(out, s, done->refused);
    print_remarks(out, s, done->remarks);
    if (!done->refused.empty()) out << s.say({"Tidak ada yang diimpor: perbaiki barisnya, lalu ulangi.", "Nothing was imported: mend those lines, then repeat."}) << '\n';
    else out << done->taken << s.say({" baris, yang baru atau berubah ", " rows, new or changed "}) << done->changed << s.say(done->dry_run ? Sentence{" (hanya dicoba)", " (tried only)"} : Sentence{"", ""}) << '\n';
  }, done->refused.empty() ? Exit::done : Exit::refused);
}

struct ImportChoice { std::string kind, file; bool dry_run = false; };

void add_file(CLI::App* sub, Session& s, ImportChoice& choice) {
  sub->add_option("FILE", choice.file, s.say({"Tabel CSV (UTF-8; ';' atau ',')", "The table as CSV (UTF-8; ';' or ',')"}))->required();
  sub->add_flag("--dry-run", choice.dry_run, s.say({"Hanya diperiksa, tidak disimpan", "Only looked at, nothing is kept"}));
}

void add_table_import(CLI::App& app, Session& s) {
  auto* table = command(app, s, "table", {"Tabel kantor: klasifikasi, JRA, keamanan", "The office's tables: classification, retention, security"});
  table->require_subcommand(1);
  auto choice = std::make_shared<ImportChoice>();
  auto* sub = command(*table, s, "import", {"Mengimpor tabel kantor dari CSV, semua baris atau tidak sama sekali", "Imports a table of the office from CSV, every row or none"},
                      "  berkas table import classification klasifikasi.csv\n  berkas table import retention jra.csv --dry-run\n  berkas table import security skkaad.csv");
  sub->add_option("TABLE", choice->kind, "classification, retention, security")->required()->check(CLI::IsMember({"classification", "retention", "security"}));
  add_file(sub, s, *choice);
  does(sub, s, [&s, choice] { return import(s, *desk::parse_office_table(choice->kind), choice->file, choice->dry_run); });
}

Json json_of(const workflow::ClassCode& one) {
  return {{"code", one.code}, {"title", one.title}, {"parent", text_or_null(one.parent)}, {"from", one.from.to_string()}, {"until", one.until.to_string()}};
}

Json json_of(const desk::ClassView& view) {
  Json value = json_of(view.code), line = Json::array();
  for (const auto& up : view.line) line.push_back(up.code);
  value["line"] = line;
  value["in_force"] = view.in_force;
  return value;
}

void print_class(std::ostream& out, const Session& s, const desk::ClassView& view) {
  out << std::string(2 * (view.line.empty() ? 0 : view.line.size() - 1), ' ') << padded(view.code.code, 14) << "  " << view.code.title << (view.in_force ? "" : s.say({"  (tidak berlaku lagi)", "  (no longer in force)"})) << '\n';
}

void add_list(CLI::App& classification, Session& s) {
  struct Choice { std::string words; bool all = false; int limit = 100'000; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(classification, s, "list", {"Mencari kode sambil diketik; tanpa kata: seluruh pohonnya", "Finds codes as they are typed; without words: the whole tree"}, "  berkas classification list\n  berkas classification list \"renc ker\"");
  sub->add_option("WORDS", choice->words, s.say({"Awal kode, atau awal kata-kata uraiannya", "The beginning of a code, or of words of its title"}));
  sub->add_flag("--all", choice->all, s.say({"Juga yang tidak berlaku lagi", "Also those no longer in force"}));
  sub->add_option("--limit", choice->limit, s.say({"Paling banyak", "At most"}))->check(CLI::Range(1, 100'000))->type_name("N");
  does(sub, s, [&s, choice] {
    const auto found = desk::OfficeTables(s.desk()).find(choice->words, choice->all, static_cast<std::size_t>(choice->limit));
    Json list = Json::array();
    for (const auto& one : found) list.push_back(json_of(one));
    return s.answer(list, [&](std::ostream& out) {
      if (found.empty()) out << s.say({"Tidak ada. Impor tabelnya dengan `berkas table import classification`.", "None. Import the table with `berkas table import classification`."}) << '\n';
      for (const auto& one : found) print_class(out, s, one);
    });
  });
}

void add_show(CLI::App& classification, Session& s) {
  auto code = std::make_shared<std::string>();
  auto* sub = command(classification, s, "show", {"Satu kode: letaknya, retensinya, keamanannya", "One code: where it stands, its retention, its security"});
  sub->add_option("CODE", *code, s.say({"Kode klasifikasi", "The classification code"}))->required();
  does(sub, s, [&s, code]() -> Exit {
    const auto view = desk::OfficeTables(s.desk()).show(*code);
    if (!view) return s.refuse(view.refused());
    Json value = json_of(*view), below = Json::array();
    for (const auto& one : view->children) below.push_back(one.code);
    value["children"] = below;
    value["retention"] = view->rule ? Json(desk::rule_words(*view->rule)) : Json(nullptr);
    value["security"] = view->security ? Json(archive::to_string(view->security->security)) : Json(nullptr);
    value["access"] = view->security ? text_or_null(view->security->access) : Json(nullptr);
    return s.answer(value, [&](std::ostream& out) {
      print_class(out, s, *view);
      if (view->rule) out << "  " << desk::rule_words(*view->rule) << '\n';
      if (view->security) out << "  " << archive::to_string(view->security->security) << "  " << view->security->access << '\n';
      for (const auto& one : view->children) out << "    " << padded(one.code, 14) << "  " << one.title << '\n';
    });
  });
}

}  // namespace

void add_table(CLI::App& app, Session& s) {
  add_table_import(app, s);
  auto* classification = command(app, s, "classification", {"Kode klasifikasi kantor", "The office's classification"});
  classification->require_subcommand(1);
  auto choice = std::make_shared<ImportChoice>();
  auto* import_too = command(*classification, s, "import", {"Sama dengan `table import classification`", "The same as `table import classification`"});
  add_file(import_too, s, *choice);
  does(import_too, s, [&s, choice] { return import(s, desk::OfficeTable::classification, choice->file, choice->dry_run); });
  add_list(*classification, s);
  add_show(*classification, s);
}

}  // namespace berkas::cli
