// place: the tree of places where the paper lies.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"

namespace berkas::cli {
namespace {

void add_new(CLI::App& place, Session& s) {
  struct Choice { std::string kind, name, in; int capacity = 0; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(place, s, "new", {"Menambah lokasi simpan, dengan kodenya", "Adds a place, with its code"},
                      "  berkas place new --kind room --name \"Ruang Arsip\"\n  berkas place new --kind box --name \"Boks 7\" --in BRK1-T-…");
  sub->add_option("--kind", choice->kind, s.say({"Gedung, ruang, rak, baris, boks, folder", "The kind of place"}))->required()->check(CLI::IsMember({"building", "room", "shelf", "row", "box", "folder"}))->type_name("building|room|shelf|row|box|folder");
  sub->add_option("--name", choice->name, s.say({"Namanya", "Its name"}))->required()->type_name("N");
  sub->add_option("--in", choice->in, s.say({"Di dalam lokasi ini", "Within this place"}))->type_name("CODE");
  auto* capacity = sub->add_option("--capacity-mm", choice->capacity, s.say({"Kapasitas dalam milimeter", "Capacity in millimetres"}))->type_name("N");
  does(sub, s, [&s, choice, capacity] {
    const auto made = s.desk().new_place(*archive::parse_place_kind(choice->kind), choice->name, choice->in, capacity->count() > 0 ? std::optional<int>(choice->capacity) : std::nullopt);
    if (!made) return s.refuse(made.refused());
    return s.answer(json_of(s.desk(), *made), [&](std::ostream& out) { out << made->code << "  " << s.desk().place_path(made->code) << '\n'; });
  });
}

void add_list(CLI::App& place, Session& s) {
  auto* sub = command(place, s, "list", {"Semua lokasi simpan", "Every place"});
  does(sub, s, [&s] {
    const auto all = s.desk().places();
    Json list = Json::array();
    if (s.globals.json) {
      for (const auto& one : all) list.push_back(json_of(s.desk(), one));
    }
    return s.answer(list, [&](std::ostream& out) {
      if (all.empty()) out << s.say({"Belum ada lokasi simpan. Tambah dengan `berkas place new`.", "There is no place yet. Add one with `berkas place new`."}) << '\n';
      for (const auto& one : all) out << one.code << "  " << s.desk().place_path(one.code) << '\n';
    });
  });
}

void add_show(CLI::App& place, Session& s) {
  auto code = std::make_shared<std::string>();
  auto* sub = command(place, s, "show", {"Satu lokasi dan isinya", "One place and what lies there"}, "  berkas place show BRK1-X-…");
  sub->add_option("CODE", *code, s.say({"Kode lokasi, boks, atau folder", "The code of a place, a box or a folder"}))->required();
  does(sub, s, [&s, code] {
    const auto shown = s.desk().show(*code);
    if (!shown) return s.refuse(shown.refused());
    if (!shown->place) {
      return s.refuse({Exit::refused, "not-a-place", {"Kode itu bukan kode lokasi, boks, atau folder.", "That code names no place, box or folder."}, {"Pakai `berkas show`.", "Use `berkas show`."}});
    }
    return s.answer(json_of(s.desk(), *shown->place), [&](std::ostream& out) {
      out << shown->code << "  " << shown->place_path << '\n';
      for (const auto& held : shown->contents) out << "  " << held << '\n';
    });
  });
}

}  // namespace

void add_place(CLI::App& app, Session& s) {
  auto* place = command(app, s, "place", {"Lokasi simpan: gedung, ruang, rak, baris, boks, folder", "Places: building, room, shelf, row, box, folder"});
  place->require_subcommand(1);
  add_new(*place, s);
  add_list(*place, s);
  add_show(*place, s);
}

}  // namespace berkas::cli
