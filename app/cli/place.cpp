// place: the tree of places where the paper lies.
#include "app/cli/commands.h"
#include "app/cli/json_views.h"
#include "app/desk/paper/shelves.h"

namespace berkas::cli {
namespace {

const std::initializer_list<std::string> kinds{"building", "room", "shelf", "row", "box", "folder"};
constexpr const char* kind_names = "building|room|shelf|row|box|folder";

Exit tell(Session& s, const desk::Outcome<archive::Place>& place) {
  if (!place) return s.refuse(place.refused());
  return s.answer(json_of(s.desk(), *place), [&](std::ostream& out) { out << place->code << "  " << s.desk().place_path(place->code) << '\n'; });
}

struct Sizes {
  int capacity_mm = 0, capacity_sheets = 0, width_mm = 0;
  CLI::Option *mm = nullptr, *sheets = nullptr, *width = nullptr;

  void add(CLI::App* sub, Session& s) {
    mm = sub->add_option("--capacity-mm", capacity_mm, s.say({"Kapasitas dalam milimeter", "Capacity in millimetres"}))->type_name("N");
    sheets = sub->add_option("--capacity-sheets", capacity_sheets, s.say({"Kapasitas dalam lembar", "Capacity in sheets"}))->type_name("N");
    width = sub->add_option("--width-mm", width_mm, s.say({"Lebar yang dipakainya di rak", "How much of its shelf it takes"}))->type_name("N");
  }
  static std::optional<int> given(const CLI::Option* option, int value) { return option->count() > 0 ? std::optional<int>(value) : std::nullopt; }
};

void add_new(CLI::App& place, Session& s) {
  struct Choice { std::string kind; desk::NewPlace wanted; Sizes sizes; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(place, s, "new", {"Menambah lokasi simpan, dengan kodenya", "Adds a place, with its code"},
                      "  berkas place new --kind room --name \"Ruang Arsip\"\n  berkas place new --kind box --name \"Boks 7\" --in BRK1-T-…");
  sub->add_option("--kind", choice->kind, s.say({"Gedung, ruang, rak, baris, boks, folder", "The kind of place"}))->required()->check(CLI::IsMember(kinds))->type_name(kind_names);
  sub->add_option("--name", choice->wanted.name, s.say({"Namanya", "Its name"}))->required()->type_name("N");
  sub->add_option("--in", choice->wanted.in, s.say({"Di dalam lokasi ini", "Within this place"}))->type_name("CODE");
  sub->add_option("--temporary-number", choice->wanted.temporary_number, s.say({"Nomor sementara", "Temporary number"}))->type_name("N");
  choice->sizes.add(sub, s);
  does(sub, s, [&s, choice]() -> Exit {
    auto& wanted = choice->wanted;
    const auto& sizes = choice->sizes;
    wanted.kind = *archive::parse_place_kind(choice->kind);
    if (wanted.name.empty()) return s.refuse(s.desk().new_place(wanted.kind, {}, {}, {}).refused());
    wanted.size = {Sizes::given(sizes.mm, sizes.capacity_mm), Sizes::given(sizes.sheets, sizes.capacity_sheets), Sizes::given(sizes.width, sizes.width_mm)};
    return tell(s, desk::Shelves(s.desk()).make(wanted));
  });
}

void add_set(CLI::App& place, Session& s) {
  struct Choice { std::string code, name, definitive, temporary, order; int position = 0; Sizes sizes; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(place, s, "set", {"Mengubah nama, nomor, ukuran, atau urutan sebuah lokasi", "Changes a place's name, numbers, size or order"},
                      "  berkas place set BRK1-X-… --definitive-number 14 --capacity-sheets 900\n  berkas place set BRK1-T-… --order bottom");
  sub->add_option("CODE", choice->code, s.say({"Kode atau jalur lokasi", "A place's code or path"}))->required();
  auto* name = sub->add_option("--name", choice->name, s.say({"Nama baru", "New name"}))->type_name("N");
  auto* definitive = sub->add_option("--definitive-number", choice->definitive, s.say({"Nomor definitif", "Definitive number"}))->type_name("N");
  auto* temporary = sub->add_option("--temporary-number", choice->temporary, s.say({"Nomor sementara", "Temporary number"}))->type_name("N");
  auto* order = sub->add_option("--order", choice->order, s.say({"Rak: bottom, top. Boks: back, front", "A shelf: bottom, top. A box: back, front"}))->check(CLI::IsMember({"bottom", "top", "back", "front"}))->type_name("O");
  auto* position = sub->add_option("--position", choice->position, s.say({"Urutan di tempatnya; 0 menurut nama", "Its order where it stands; 0 by name"}))->check(CLI::Range(0, 100'000))->type_name("N");
  choice->sizes.add(sub, s);
  does(sub, s, [&s, choice, name, definitive, temporary, order, position] {
    const auto text = [](const CLI::Option* option, const std::string& value) { return option->count() > 0 ? std::optional<std::string>(value) : std::nullopt; };
    const auto& sizes = choice->sizes;
    desk::PlaceChange wanted;
    wanted.name = text(name, choice->name);
    wanted.definitive_number = text(definitive, choice->definitive);
    wanted.temporary_number = text(temporary, choice->temporary);
    wanted.order = text(order, choice->order);
    wanted.position = Sizes::given(position, choice->position);
    wanted.capacity_mm = Sizes::given(sizes.mm, sizes.capacity_mm);
    wanted.capacity_sheets = Sizes::given(sizes.sheets, sizes.capacity_sheets);
    wanted.width_mm = Sizes::given(sizes.width, sizes.width_mm);
    return tell(s, desk::Shelves(s.desk()).change(choice->code, wanted));
  });
}

void add_next(CLI::App& place, Session& s) {
  struct Choice { std::string code; int sheets = 1; bool make = false; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(place, s, "next", {"Boks berikutnya yang masih muat, atau yang perlu dibuat", "The next box with room, or the one to be made"}, "  berkas place next BRK1-X-… --sheets 120\n  berkas place next BRK1-X-… --make");
  sub->add_option("CODE", choice->code, s.say({"Boks, baris, atau rak", "A box, a row or a shelf"}))->required();
  sub->add_option("--sheets", choice->sheets, s.say({"Untuk sekian lembar", "For so many sheets"}))->check(CLI::Range(1, 100'000))->type_name("N");
  sub->add_flag("--make", choice->make, s.say({"Buat boks barunya", "Make the new box"}));
  does(sub, s, [&s, choice]() -> Exit {
    desk::Shelves shelves(s.desk());
    const auto next = shelves.next_box(choice->code, choice->sheets);
    if (!next) return s.refuse(next.refused());
    if (choice->make && !next->box) return tell(s, shelves.make_next_box(choice->code));
    const Json value{{"box", next->box ? Json(next->box->code) : Json(nullptr)}, {"name", next->name}, {"in", text_or_null(next->in)}, {"path", text_or_null(next->in_path)}, {"percent", next->percent}};
    return s.answer(value, [&](std::ostream& out) {
      out << next->name << "  " << (next->box ? next->box->code : s.say({"belum ada; buat dengan --make", "not made yet; make it with --make"})) << '\n';
    });
  });
}

void add_moves(CLI::App& place, Session& s) {
  auto code = std::make_shared<std::string>();
  auto* sub = command(place, s, "moves", {"Ke mana sebuah berkas, folder, atau boks pernah dipindahkan", "Where a dossier, folder or box was moved"}, "  berkas place moves BRK1-B-…");
  sub->add_option("CODE", *code, s.say({"Kode berkas, folder, atau boks", "The code of a dossier, a folder or a box"}))->required();
  does(sub, s, [&s, code]() -> Exit {
    const auto moves = desk::Shelves(s.desk()).movements(*code);
    if (!moves) return s.refuse(moves.refused());
    Json list = Json::array();
    for (const auto& move : *moves) {
      list.push_back({{"at", move.at}, {"by", move.by_name}, {"from", text_or_null(move.from)}, {"to", text_or_null(move.to)}, {"from_path", s.desk().place_path(move.from)},
                      {"to_path", s.desk().place_path(move.to)}, {"reason", text_or_null(move.reason)}, {"undone", move.undone}, {"undoes", move.undoes != 0}});
    }
    return s.answer(list, [&](std::ostream& out) {
      for (const auto& move : *moves) out << move.at << "  " << move.by_name << "  " << s.desk().place_path(move.to) << (move.reason.empty() ? "" : "  " + move.reason) << '\n';
    });
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
    const auto view = desk::Shelves(s.desk()).show(shown->code);
    if (!view) return s.refuse(view.refused());
    return s.answer(json_of(s.desk(), *shown->place), [&](std::ostream& out) {
      out << shown->code << "  " << shown->place_path << '\n' << s.say(view->says) << '\n';
      for (const auto& held : view->contents) out << "  " << held.code << "  " << held.name << (held.state.empty() ? "" : "  (" + held.state + ")") << '\n';
    });
  });
}

}  // namespace

void add_place(CLI::App& app, Session& s) {
  auto* place = command(app, s, "place", {"Lokasi simpan: gedung, ruang, rak, baris, boks, folder", "Places: building, room, shelf, row, box, folder"});
  place->require_subcommand(1);
  add_new(*place, s);
  add_set(*place, s);
  add_list(*place, s);
  add_show(*place, s);
  add_next(*place, s);
  add_moves(*place, s);
}

}  // namespace berkas::cli
