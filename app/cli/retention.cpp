// retention and hold: what is due, what lacks, what is held.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/cli/retention_views.h"
#include "app/cli/text_views.h"

namespace berkas::cli {

Json json_of(const Session& s, const desk::RetentionView& view) {
  const char* lacking = view.lacking == workflow::Lacking::rule ? "rule" : view.lacking == workflow::Lacking::trigger ? "trigger" : nullptr;
  return {{"code", view.code}, {"number", text_or_null(view.number)}, {"title", view.title}, {"class", text_or_null(view.classification)}, {"rule", text_or_null(view.rule)},
          {"due", view.due.known() ? Json(view.due.to_string()) : Json(nullptr)}, {"next", to_string(view.next)}, {"lacking", lacking == nullptr ? Json(nullptr) : Json(lacking)},
          {"trigger", view.trigger.to_string()}, {"active_until", view.active_until.to_string()}, {"kept_until", view.kept_until.to_string()}, {"held", view.held}, {"lent", view.lent},
          {"inactive", view.inactive}, {"disposal", view.on_list == 0 ? Json(nullptr) : Json(view.on_list)}, {"ended_in", view.ended_in == 0 ? Json(nullptr) : Json(view.ended_in)}, {"says", s.say(view.says)}};
}

void print_retention(std::ostream& out, const Session& s, const desk::RetentionView& view) {
  out << view.code << "  " << padded(view.number, 18) << padded(view.due.known() ? view.due.to_string() : "-", 12) << padded(s.say(desk::act_words(view.next)), 14) << padded(view.title, 30) << "  " << view.rule
      << (view.held ? s.say({"  DITAHAN", "  ON HOLD"}) : "") << '\n';
}

namespace {

Exit tell_all(Session& s, const std::vector<desk::RetentionView>& all) {
  if (s.globals.json) {
    Session::Listing listing(s.out());
    for (const auto& one : all) listing.add(json_of(s, one));
    return Exit::done;
  }
  for (const auto& one : all) print_retention(s.out(), s, one);
  s.out() << all.size() << s.say({" berkas", " dossiers"}) << '\n';
  return Exit::done;
}

void add_due(CLI::App& retention, Session& s) {
  struct Choice { std::string on, next, classification; int year = 0; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(retention, s, "due", {"Yang jatuh tempo: dipindahkan, diusulkan musnah, diserahkan, dinilai kembali", "What is due: to transfer, to destroy, to hand over, to appraise again"},
                      "  berkas retention due\n  berkas retention due --on 2026-12-31 --next destroy\n  berkas retention due --year 2027 --class PR");
  auto* on = sub->add_option("--on", choice->on, s.say({"Jatuh tempo paling lambat tanggal ini (biasanya hari ini)", "Due on this day at the latest (usually today)"}))->type_name("D");
  sub->add_option("--year", choice->year, s.say({"Yang jatuh tempo dalam tahun ini", "What falls due within this year"}))->check(CLI::Range(1900, 2199))->type_name("Y")->excludes(on);
  sub->add_option("--next", choice->next, s.say({"Hanya tindakan ini", "Only this act"}))->check(CLI::IsMember({"transfer", "destroy", "permanent", "appraise"}));
  sub->add_option("--class", choice->classification, s.say({"Klasifikasi ini dan di bawahnya", "This class and below"}))->type_name("C");
  does(sub, s, [&s, choice]() -> Exit {
    desk::DueWish wish;
    const auto on_date = date_of(choice->on, "--on");
    if (!on_date) return s.refuse(on_date.refused());
    wish.by = *on_date;
    if (choice->year > 0) wish.year = choice->year;
    if (!choice->next.empty()) wish.next = workflow::parse_next_act(choice->next);
    if (!choice->classification.empty()) wish.classification = choice->classification;
    return tell_all(s, desk::Retentions(s.desk()).due(wish));
  });
  auto* lacking = command(retention, s, "lacking", {"Yang belum dapat dihitung: tanpa aturan, atau pemicunya belum diisi", "What cannot be reckoned: without a rule, or its trigger is not told"});
  does(lacking, s, [&s] { return tell_all(s, desk::Retentions(s.desk()).lacking()); });
}

Exit tell(Session& s, const desk::Outcome<desk::RetentionView>& view) {
  if (!view) return s.refuse(view.refused());
  return s.answer(json_of(s, *view), [&](std::ostream& out) {
    print_retention(out, s, *view);
    out << s.say(view->says) << '\n';
  });
}

void add_one(CLI::App& retention, Session& s) {
  struct Choice { std::string code, on, note; };
  auto choice = std::make_shared<Choice>();
  auto* show = command(retention, s, "show", {"Retensi satu berkas", "The retention of one dossier"});
  show->add_option("CODE", choice->code, s.say({"Kode berkas", "The dossier's code"}))->required();
  does(show, s, [&s, choice] { return tell(s, desk::Retentions(s.desk()).show(choice->code)); });
  auto told = std::make_shared<Choice>();
  auto* trigger = command(retention, s, "trigger", {"Mencatat tanggal pemicu: kapan hal yang dihitung JRA terjadi", "Records the trigger: when what the schedule counts from happened"}, "  berkas retention trigger CODE --on 2024-06-30 --note \"tindak lanjut selesai\"");
  trigger->add_option("CODE", told->code, s.say({"Kode berkas", "The dossier's code"}))->required();
  trigger->add_option("--on", told->on, s.say({"Tanggalnya; unknown menariknya kembali", "Its date; unknown takes it back"}))->required()->type_name("D");
  trigger->add_option("--note", told->note, s.say({"Keterangan", "A note"}))->type_name("T");
  does(trigger, s, [&s, told]() -> Exit {
    const auto on = date_of(told->on, "--on");
    if (!on) return s.refuse(on.refused());
    return tell(s, desk::Retentions(s.desk()).trigger(told->code, *on, told->note));
  });
}

Json json_of(const archive::Hold& hold) {
  return {{"hold", hold.number}, {"dossier", hold.dossier}, {"reason", hold.reason}, {"set_at", hold.set_at}, {"set_by", hold.set_by}, {"open", hold.open()}, {"released_at", text_or_null(hold.released_at)},
          {"released_by", text_or_null(hold.released_by)}, {"release_note", text_or_null(hold.release_note)}};
}

void print_hold(std::ostream& out, const archive::Hold& hold) {
  out << hold.number << "  " << hold.dossier << "  " << hold.set_at.substr(0, 10) << "  " << hold.reason << (hold.open() ? "" : "  -> " + hold.released_at.substr(0, 10) + " " + hold.release_note) << '\n';
}

Exit tell(Session& s, const desk::Outcome<archive::Hold>& hold) {
  if (!hold) return s.refuse(hold.refused());
  return s.answer(json_of(*hold), [&](std::ostream& out) { print_hold(out, *hold); });
}

}  // namespace

void add_retention(CLI::App& app, Session& s) {
  auto* retention = command(app, s, "retention", {"Retensi menurut JRA kantor", "Retention by the office's schedule"});
  retention->require_subcommand(1);
  add_due(*retention, s);
  add_one(*retention, s);
  auto* hold = command(app, s, "hold", {"Penahanan: berkas yang ditahan tidak disusutkan", "Holds: what is on hold is not disposed of"});
  hold->require_subcommand(1);
  struct Choice { std::string code, text; bool all = false; };
  auto set = std::make_shared<Choice>(), release = std::make_shared<Choice>(), list = std::make_shared<Choice>();
  auto* set_cmd = command(*hold, s, "set", {"Menahan satu berkas", "Puts a dossier on hold"}, "  berkas hold set CODE --reason \"Perkara 12/G/2026/PTUN\"");
  set_cmd->add_option("CODE", set->code, s.say({"Kode berkas", "The dossier's code"}))->required();
  set_cmd->add_option("--reason", set->text, s.say({"Alasannya", "Why"}))->required()->type_name("T");
  does(set_cmd, s, [&s, set] { return tell(s, desk::Retentions(s.desk()).hold(set->code, set->text)); });
  auto* release_cmd = command(*hold, s, "release", {"Melepas penahanan", "Releases a hold"}, "  berkas hold release CODE --note \"Putusan 12/G/2026\"");
  release_cmd->add_option("CODE", release->code, s.say({"Kode berkas, atau nomor penahanan", "The dossier's code, or the hold's number"}))->required();
  release_cmd->add_option("--note", release->text, s.say({"Dasarnya", "Its ground"}))->required()->type_name("T");
  does(release_cmd, s, [&s, release] { return tell(s, desk::Retentions(s.desk()).release(release->code, release->text)); });
  auto* list_cmd = command(*hold, s, "list", {"Penahanan yang berlaku", "The holds in force"});
  list_cmd->add_option("CODE", list->code, s.say({"Hanya berkas ini", "Only of this dossier"}));
  list_cmd->add_flag("--all", list->all, s.say({"Juga yang sudah dilepas", "Also those released"}));
  does(list_cmd, s, [&s, list]() -> Exit {
    const auto holds = desk::Retentions(s.desk()).holds(list->code, !list->all);
    if (!holds) return s.refuse(holds.refused());
    Json value = Json::array();
    for (const auto& one : *holds) value.push_back(json_of(one));
    return s.answer(value, [&](std::ostream& out) {
      if (holds->empty()) out << s.say({"Tidak ada.", "None."}) << '\n';
      for (const auto& one : *holds) print_hold(out, one);
    });
  });
}

}  // namespace berkas::cli
