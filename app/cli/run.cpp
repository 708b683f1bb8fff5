#include "app/cli/run.h"

#include <algorithm>
#include <ostream>

#include "app/cli/commands.h"
#include "app/desk/wording.h"

namespace berkas::cli {
namespace {

// Language and form of the answer are needed before the line can be read: mistakes in it must be told in them too.
void look_ahead(const std::vector<std::string>& args, Globals& globals) {
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--json") globals.json = true;
    if (args[i] == "--lang" && i + 1 < args.size()) globals.lang = args[i + 1];
    if (args[i].starts_with("--lang=")) globals.lang = args[i].substr(7);
  }
}

void set_labels(CLI::App& app, const Session& session) {
  const auto form = app.get_formatter();
  form->column_width(36);
  form->label("Usage", session.say({"Pemakaian", "Usage"}));
  form->label("OPTIONS", session.say({"PILIHAN", "OPTIONS"}));
  form->label("SUBCOMMAND", session.say({"PERINTAH", "COMMAND"}));
  form->label("Positionals", session.say({"Yang ditulis langsung", "Positionals"}));
  form->label("REQUIRED", session.say({"WAJIB", "REQUIRED"}));
}

void add_globals(CLI::App& app, Session& session) {
  auto& g = session.globals;
  const auto group = session.say({"Untuk semua perintah", "For every command"});
  app.add_option("--archive", g.archive, session.say({"Folder arsip (jika tidak: BERKAS_ARCHIVE, lalu $XDG_DATA_HOME/berkas)", "The archive's folder (else BERKAS_ARCHIVE, else $XDG_DATA_HOME/berkas)"}))->type_name("DIR")->group(group)->take_last();
  app.add_flag("--json", g.json, session.say({"Jawab dengan satu nilai JSON di stdout", "Answer with one JSON value on stdout"}))->group(group);
  app.add_option("--lang", g.lang, session.say({"Bahasa: id atau en", "Language: id or en"}))->check(CLI::IsMember({"id", "en"}))->type_name("id|en")->group(group)->take_last();
  app.add_option("--operator", g.operator_text, session.say({"Petugas yang dicatat di riwayat", "The officer written into the history"}))->type_name("NAME[:NIP]")->group(group)->take_last();
  app.add_flag("--yes", g.yes, session.say({"Mengiyakan pertanyaan; tidak pernah melewati penolakan", "Confirms questions; never overrides a refusal"}))->group(group);
  app.set_help_flag("-h,--help", session.say({"Bantuan perintah ini", "Help on this command"}))->group(group);
  app.set_version_flag("--version", std::string("berkas ") + BERKAS_VERSION, session.say({"Versi program", "The program's version"}))->group(group);
}

void add_commands(CLI::App& app, Session& session) {
  add_init(app, session);
  add_demo(app, session);
  add_devices(app, session);
  add_sop(app, session);
  add_dossier(app, session);
  add_check(app, session);
  add_scan(app, session);
  add_intake(app, session);
  add_batch(app, session);
  add_file(app, session);
  add_find(app, session);
  add_propose(app, session);
  add_print(app, session);
  add_label(app, session);
  add_calibrate(app, session);
  add_place(app, session);
  add_lists(app, session);
  add_import(app, session);
  add_export(app, session);
  add_put(app, session);
  add_loan(app, session);
  add_shelf_audit(app, session);
  add_table(app, session);
  add_retention(app, session);
  add_disposal(app, session);
  add_conversion(app, session);
  add_verify(app, session);
  add_home(app, session);
}

Exit wrong_use(Session& session, const CLI::App& app, const CLI::ParseError& error) {
  std::string asked = "berkas";
  for (const CLI::App* at = &app; !at->get_subcommands().empty();) {
    at = at->get_subcommands().front();
    asked += " " + at->get_name();
  }
  const auto what = desk::clean_line(error.what(), {"perintah", "the command"}, 1'000'000);
  std::string shown = what.ok() ? what->text : session.say({"bita yang bukan teks UTF-8", "bytes that are not UTF-8 text"});
  if (shown.size() > 500) shown = shown.substr(0, 200) + " …";
  if (!desk::valid_utf8(shown)) shown = error.get_name();
  return session.refuse(usage({"Perintah ini tidak dapat dibaca: " + shown, "This command cannot be read: " + shown},
                              {"Lihat `" + asked + " --help`.", "See `" + asked + " --help`."}));
}

std::optional<desk::Refused> hostile_operator(Session& session) {
  auto& text = session.globals.operator_text;
  if (text.empty()) return std::nullopt;
  const auto clean = desk::clean_line(text, {"nama petugas", "the officer's name"}, 200);
  if (!clean) {
    desk::Refused no = clean.refused();
    no.exit = Exit::usage;
    return no;
  }
  text = clean->text;
  return std::nullopt;
}

Exit perform(Session& session) {
  if (const auto no = hostile_operator(session)) return session.refuse(*no);
  try {
    return session.chosen();
  } catch (const std::exception& e) {
    return session.refuse(desk::explain(e));
  }
}

Exit read_and_run(const std::vector<std::string>& args, Session& session, std::ostream& out, std::ostream& err) {
  CLI::App app(session.say({"Berkas: meja dokumentasi. Menerima, memeriksa, memindai, mengarsipkan, dan menemukan kembali naskah.",
                            "Berkas: a documentation desk. Receives, checks, scans, files and finds documents again."}),
               "berkas");
  set_labels(app, session);
  add_globals(app, session);
  app.fallthrough();
  app.require_subcommand(1);
  add_commands(app, session);
  app.footer(session.say({"Mulai: berkas init --office \"Nama Kantor\", atau berkas demo --keep untuk contoh lengkap.\nKode keluar: 0 selesai, 1 ditolak atau kurang, 2 salah pakai, 3 perangkat, 4 penyimpanan.",
                          "Begin: berkas init --office \"Office name\", or berkas demo --keep for a whole example.\nExit: 0 done, 1 refused or short, 2 wrong use, 3 device, 4 storage."}));
  try {
    app.parse(std::vector<std::string>(args.rbegin(), args.rend()));  // CLI11 takes the words from the end
  } catch (const CLI::Success& success) {                            // --help, --version
    app.exit(success, out, err);
    return Exit::done;
  } catch (const CLI::ParseError& error) {
    if (args.empty()) err << app.help();
    return wrong_use(session, app, error);
  }
  return perform(session);
}

}  // namespace

CLI::App* command(CLI::App& parent, Session& session, const std::string& name, const Sentence& what, const std::string& examples) {
  auto* sub = parent.add_subcommand(name, session.say(what));
  sub->group(session.say({"Perintah", "Commands"}));
  sub->option_defaults()->group(session.say({"Pilihan", "Options"}));
  if (auto* help = sub->get_help_ptr()) help->description(session.say({"Bantuan perintah ini", "Help on this command"}))->group(session.say({"Pilihan", "Options"}));
  if (!examples.empty()) sub->footer(session.say({"Contoh:\n", "Examples:\n"}) + examples);
  return sub;
}

void does(CLI::App* command, Session& session, std::function<Exit()> run) {
  command->callback([&session, run = std::move(run)] { session.chosen = run; });
}

int run(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
  Session session(out, err);
  look_ahead(args, session.globals);
  try {
    return static_cast<int>(read_and_run(args, session, out, err));
  } catch (const std::exception& e) {
    return static_cast<int>(session.refuse(desk::explain(e)));
  }
}

}  // namespace berkas::cli
