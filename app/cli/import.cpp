// import list: an office's existing list, told row by row before anything is kept.
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_views.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_views.h"
#include "app/desk/list_import.h"

namespace berkas::cli {
namespace {

using desk::RowFate;

const char* word_of(RowFate::What what) { return what == RowFate::What::taken ? "taken" : what == RowFate::What::already ? "already" : "refused"; }

Json json_of(const desk::Imported& done, const Session& s, bool every_row) {
  Json refused = Json::array(), fates = Json::array();
  for (const auto& row : done.rows) {
    if (row.what == RowFate::What::refused) refused.push_back({{"line", row.line}, {"reason", s.say(row.says)}, {"code", row.reason}});
    if (!every_row) continue;
    fates.push_back({{"line", row.line}, {"fate", word_of(row.what)}, {"number", row.number.empty() ? Json(nullptr) : Json(row.number)}, {"code", row.code.empty() ? Json(nullptr) : Json(row.code)},
                     {"reason", row.reason.empty() ? Json(nullptr) : Json(s.say(row.says))}});
  }
  Json json = {{"rows", done.rows.size()}, {"taken", done.kept ? done.taken : 0}, {"refused", std::move(refused)}, {"already", done.already}, {"would_take", done.taken}, {"kept", done.kept},
               {"columns", done.columns}, {"in_remarks", done.remarked}, {"skipped_lines", done.skipped}, {"encoding", done.old_letters ? "windows-1252" : "utf-8"}};
  if (every_row) json["fates"] = std::move(fates);
  return json;
}

void print(std::ostream& out, const desk::Imported& done, const Session& s, bool every_row) {
  for (const auto& row : done.rows) {
    if (row.what == RowFate::What::refused) out << s.say({"baris ", "line "}) << row.line << ": " << s.say(row.says) << '\n';
    else if (every_row) out << s.say({"baris ", "line "}) << row.line << ": " << s.say(row.what == RowFate::What::taken ? desk::Sentence{"baru", "new"} : desk::Sentence{"sudah ada", "there already"}) << "  " << row.number << '\n';
  }
  const auto n = [](int count) { return std::to_string(count); };
  out << done.rows.size() << s.say({" baris: ", " rows: "}) << s.say({n(done.taken) + " baru, " + n(done.already) + " sudah ada, " + n(done.refused) + " ditolak. ", n(done.taken) + " new, " + n(done.already) + " there already, " + n(done.refused) + " refused. "})
      << s.say(done.kept ? desk::Sentence{"Tersimpan.", "Kept."} : desk::Sentence{"Belum ada yang disimpan.", "Nothing was kept."}) << '\n';
}

Exit run(Session& s, const desk::ListChoice& choice, bool every_row) {
  Interrupt interrupt;
  const auto done = [&] {
    ProgressLine line(s);
    return desk::ListImport(s.desk()).run(choice, line.heard(), interrupt.token());
  }();
  if (!done) return s.refuse(done.refused());
  const bool all_out = done->refused > 0 && !done->kept;
  if (all_out && !choice.dry_run) s.note({"Ada baris yang ditolak, jadi tidak satu pun disimpan. Perbaiki daftarnya, atau ambil yang baik saja dengan --without-refused.", "Some rows are refused, so none was kept. Mend the list, or take the good ones with --without-refused."});
  return s.answer(json_of(*done, s, every_row), [&](std::ostream& out) { print(out, *done, s, every_row); }, done->refused > 0 && !choice.without_refused ? Exit::refused : Exit::done);
}

}  // namespace

void add_import(CLI::App& app, Session& s) {
  auto* import = command(app, s, "import", {"Memasukkan daftar yang sudah ada di kantor", "Brings in what the office has already"});
  import->require_subcommand(1);
  struct Choice { desk::ListChoice list; std::string file; bool every_row = false; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(*import, s, "list", {"Daftar berkas, arsip aktif, inaktif, atau isi berkas dari CSV atau XLSX", "A list of dossiers, active or inactive records, or items of dossiers, from CSV or XLSX"},
                      "  berkas import list daftar.xlsx --dry-run\n  berkas import list daftar.csv\n  berkas import list daftar.csv --without-refused\n  berkas import list daftar.csv --from-line 5 --to-line 900");
  sub->add_option("FILE", choice->file, s.say({"Daftarnya", "The list"}))->required()->type_name("FILE.csv|.xlsx");
  sub->add_flag("--dry-run", choice->list.dry_run, s.say({"Tunjukkan nasib setiap baris, simpan tidak satu pun", "Tell every row's fate and keep none"}));
  sub->add_flag("--without-refused", choice->list.without_refused, s.say({"Simpan baris yang baik walaupun ada yang ditolak", "Keep the good rows though others are refused"}));
  sub->add_option("--from-line", choice->list.from_line, s.say({"Mulai baris ini pada arsipnya", "From this line of the file on"}))->check(CLI::PositiveNumber)->type_name("N");
  sub->add_option("--to-line", choice->list.to_line, s.say({"Sampai baris ini", "Up to this line"}))->check(CLI::PositiveNumber)->type_name("N");
  sub->add_option("--sop", choice->list.sop, s.say({"SOP berkas yang masuk", "The SOP of what comes in"}))->capture_default_str()->type_name("ID");
  sub->add_flag("--every-row", choice->every_row, s.say({"Sebut juga baris yang baik", "Tell the good rows too"}));
  does(sub, s, [&s, choice] {
    choice->list.file = choice->file;
    return run(s, choice->list, choice->every_row);
  });
}

}  // namespace berkas::cli
