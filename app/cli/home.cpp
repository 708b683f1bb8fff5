// home and setting: what waits for the clerk, and what the office decided.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/cli/text_views.h"

namespace berkas::cli {
namespace {

void add_worklist(CLI::App& app, Session& s) {
  auto* sub = command(app, s, "home", {"Yang menunggu petugas: berkas, baki masuk, teks", "What waits for the clerk: dossiers, intakes, texts"});
  does(sub, s, [&s] {
    const auto home = s.desk().home();
    Json waiting = Json::array(), stopped = Json::array();
    for (const auto& row : home.waiting) waiting.push_back({{"code", row.code}, {"number", text_or_null(row.number)}, {"title", row.title}, {"state", row.state}, {"since", row.state_since}, {"returns", row.returns}});
    for (const auto& intake : home.stopped_intakes) stopped.push_back(json_of(intake));
    Json list = nullptr;
    if (const auto& due = home.active_list) list = {{"half", due->half}, {"due", due->due}, {"days_late", due->days_late}, {"says", s.say(due->says)}};
    return s.answer({{"office", home.office}, {"waiting", waiting}, {"stopped", stopped}, {"text_left", home.text_left}, {"active_list", list}, {"writable", home.writable}}, [&](std::ostream& out) {
      out << home.office << (home.example ? " (CONTOH)" : "") << '\n';
      print_rows(out, s, home.waiting);
      for (const auto& intake : home.stopped_intakes) out << intake.facts.id << "  " << s.say(intake.says) << '\n';
      if (home.active_list) out << s.say({"Daftar Arsip Aktif belum dikirim: ", "The list of active records is not sent yet: "}) << s.say(home.active_list->says) << '\n';
    });
  });
}

void add_setting(CLI::App& app, Session& s) {
  struct Choice { std::string key, value; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(app, s, "setting", {"Membaca atau mengubah pengaturan kantor", "Reads or changes a setting of the office"},
                      "  berkas setting unit \"Biro Perencanaan\"\n  berkas setting number.series class\n  berkas setting number.pattern \"{urut}/{klas}/{tahun}\"");
  sub->add_option("KEY", choice->key, s.say({"Nama pengaturan", "The setting's name"}))->required();
  auto* value = sub->add_option("VALUE", choice->value, s.say({"Nilai baru", "The new value"}));
  does(sub, s, [&s, choice, value] {
    if (value->count() > 0) {
      const auto done = s.desk().set(choice->key, choice->value);
      if (!done) return s.refuse(done.refused());
    }
    const auto now = s.desk().setting(choice->key);
    return s.answer({{"key", choice->key}, {"value", now ? Json(*now) : Json(nullptr)}}, [&](std::ostream& out) { out << now.value_or("") << '\n'; });
  });
}

}  // namespace

void add_home(CLI::App& app, Session& s) {
  add_worklist(app, s);
  add_setting(app, s);
}

}  // namespace berkas::cli
