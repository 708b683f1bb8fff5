// intake: what is captured and not yet filed.
#include "app/cli/json_views.h"
#include "app/cli/scan_options.h"
#include "app/cli/text_views.h"

namespace berkas::cli {
namespace {

using View = desk::Outcome<desk::IntakeView>;

Exit show(Session& s, const View& done) {
  if (!done) return s.refuse(done.refused());
  return s.answer(json_of(*done), [&](std::ostream& out) { print_intake(out, s, *done); });
}

CLI::Option* id_option(CLI::App* sub, Session& s, std::string& id) {
  return sub->add_option("ID", id, s.say({"Nomor baki masuk", "The intake's id"}))->required();
}

void add_looking(CLI::App& intake, Session& s) {
  auto* list = command(intake, s, "list", {"Semua baki masuk yang belum diarsipkan", "Every intake not yet filed"});
  does(list, s, [&s] {
    const auto all = s.desk().intakes();
    Json values = Json::array();
    for (const auto& one : all) values.push_back(json_of(one));
    return s.answer(values, [&](std::ostream& out) {
      if (all.empty()) out << s.say({"Baki masuk kosong.", "The tray is empty."}) << '\n';
      for (const auto& one : all) out << one.facts.id << "  " << padded(to_string(one.facts.state), 11) << one.facts.dossier << "  " << s.say(one.says) << '\n';
    });
  });
  auto id = std::make_shared<std::string>();
  auto* one = command(intake, s, "show", {"Halaman-halaman satu baki masuk", "The pages of one intake"});
  id_option(one, s, *id);
  does(one, s, [&s, id] { return show(s, s.desk().intake(*id)); });
}

void add_resume(CLI::App& intake, Session& s) {
  struct Choice { std::string id; int page = 0; ScanChoice how; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(intake, s, "resume", {"Lanjutkan memindai setelah macet atau berhenti", "Goes on scanning after a jam or a stop"},
                      "  berkas intake resume ID --device D --expect 3\n  berkas intake resume ID --device D --page 7");
  id_option(sub, s, choice->id);
  add_scan_options(sub, s, choice->how);
  auto* page = sub->add_option("--page", choice->page, s.say({"Pindai ulang halaman ini saja", "Scan this page again, only"}))->type_name("N");
  does(sub, s, [&s, choice, page] {
    return run_scan(s, [&](const desk::ScanWatcher& watcher, std::stop_token stop) {
      const auto request = request_of(choice->how, {});
      return page->count() > 0 ? s.desk().rescan_page(choice->id, choice->page, request, watcher, stop) : s.desk().resume(choice->id, request, watcher, stop);
    });
  });
}

void add_flag(CLI::App& intake, Session& s) {
  struct Choice { std::string id, answer; int page = 0; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(intake, s, "flag", {"Menjawab tanda pada sebuah halaman", "Answers a page's flag"}, "  berkas intake flag ID --page 4 --answer keep");
  id_option(sub, s, choice->id);
  sub->add_option("--page", choice->page, s.say({"Nomor halaman", "The page's number"}))->required()->type_name("N");
  sub->add_option("--answer", choice->answer, s.say({"Biarkan (keep), pindai ulang (rescan), sisihkan (set-aside), gantikan lembar yang tampak sama (replace)", "Keep it, scan it again, set it aside, or let it replace the page it looks like"}))->required()->check(CLI::IsMember({"keep", "rescan", "set-aside", "replace"}))->type_name("keep|rescan|set-aside|replace");
  does(sub, s, [&s, choice] { return show(s, s.desk().answer_flag(choice->id, choice->page, choice->answer)); });
}

struct EditChoice {
  std::string id, what, page_id;
  int page = 0, to = 0, turns = 1, expect = 0;
};

// A page set aside has no number any more: it is named by its id, or by its place among those set aside.
std::string aside_id(Session& s, const EditChoice& choice) {
  if (!choice.page_id.empty()) return choice.page_id;
  const auto view = s.desk().intake(choice.id);
  int nth = 0;
  if (view) {
    for (const auto& page : view->facts.pages) {
      if (page.set_aside && ++nth == std::max(choice.page, 1)) return page.id;
    }
  }
  return {};
}

Exit edit(Session& s, const EditChoice& c) {
  auto& desk = s.desk();
  if (c.what == "rotate") return show(s, desk.rotate(c.id, c.page, c.turns));
  if (c.what == "move") return show(s, desk.move(c.id, c.page, c.to));
  if (c.what == "set-aside") return show(s, desk.set_aside(c.id, c.page));
  if (c.what == "undo") return show(s, desk.undo(c.id));
  if (c.what == "expect") return show(s, desk.expect(c.id, c.expect > 0 ? std::optional<int>(c.expect) : std::nullopt));
  return show(s, desk.restore(c.id, aside_id(s, c)));
}

void add_edit(CLI::App& intake, Session& s) {
  auto choice = std::make_shared<EditChoice>();
  auto* sub = command(intake, s, "edit", {"Memutar, memindah, menyisihkan, mengembalikan halaman; tidak ada yang dihapus", "Turns, moves, sets aside or restores pages; nothing is destroyed"},
                      "  berkas intake edit ID rotate --page 3 --turns 1\n  berkas intake edit ID move --page 5 --to 2\n"
                      "  berkas intake edit ID set-aside --page 9\n  berkas intake edit ID restore --page 1\n  berkas intake edit ID undo");
  id_option(sub, s, choice->id);
  sub->add_option("WHAT", choice->what, "rotate, move, set-aside, restore, undo, expect")->required()->check(CLI::IsMember({"rotate", "move", "set-aside", "restore", "undo", "expect"}));
  sub->add_option("--page", choice->page, s.say({"Nomor halaman; untuk restore: yang ke berapa disisihkan", "The page's number; for restore: which of those set aside"}))->type_name("N");
  sub->add_option("--page-id", choice->page_id, s.say({"Tanda halaman, untuk restore", "The page's id, for restore"}))->type_name("ID");
  sub->add_option("--to", choice->to, s.say({"Nomor baru, untuk move", "The new number, for move"}))->type_name("N");
  sub->add_option("--turns", choice->turns, s.say({"Seperempat putaran searah jarum jam, untuk rotate", "Quarter turns clockwise, for rotate"}))->check(CLI::Range(-3, 3))->type_name("N")->capture_default_str();
  sub->add_option("--sheets", choice->expect, s.say({"Jumlah lembar yang diharapkan, untuk expect", "Expected sheets, for expect"}))->type_name("N");
  does(sub, s, [&s, choice] { return edit(s, *choice); });
}

void add_ending(CLI::App& intake, Session& s) {
  auto id = std::make_shared<std::string>();
  auto* accept = command(intake, s, "accept", {"Hasil pindai diverifikasi (K6)", "Accepts the scan (K6)"}, "  berkas intake accept ID");
  id_option(accept, s, *id);
  does(accept, s, [&s, id] { return show(s, s.desk().accept(*id)); });

  struct Choice { std::string id, reason; };
  auto choice = std::make_shared<Choice>();
  auto* discard = command(intake, s, "discard", {"Singkirkan baki masuk; halamannya tetap disimpan di loteng arsip", "Discards an intake; its pages stay in the archive's attic"}, "  berkas intake discard ID --reason \"Tumpukan salah\"");
  id_option(discard, s, choice->id);
  discard->add_option("--reason", choice->reason, s.say({"Alasannya", "Why"}))->required()->type_name("T");
  does(discard, s, [&s, choice]() -> Exit {
    if (!s.confirm({"Singkirkan baki masuk ini?", "Discard this intake?"})) return Exit::refused;
    const auto before = s.desk().intake(choice->id);
    const auto done = s.desk().discard(choice->id, choice->reason);
    if (!done) return s.refuse(done.refused());
    const auto after = s.desk().intake(choice->id);
    if (after) return show(s, after);
    Json value = before ? json_of(*before) : Json{{"intake", choice->id}};
    value["state"] = to_string(archive::IntakeState::discarded);
    return s.answer(value, [&](std::ostream& out) { out << s.say({"Disingkirkan.", "Discarded."}) << '\n'; });
  });
}

}  // namespace

void add_intake(CLI::App& app, Session& s) {
  auto* intake = command(app, s, "intake", {"Baki masuk: yang sudah dipindai dan belum diarsipkan", "The tray: what is captured and not yet filed"});
  intake->require_subcommand(1);
  add_looking(*intake, s);
  add_resume(*intake, s);
  add_flag(*intake, s);
  add_edit(*intake, s);
  add_ending(*intake, s);
}

}  // namespace berkas::cli
