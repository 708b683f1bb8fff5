#include "app/desk/paper/shelves.h"

#include <algorithm>
#include <utility>

#include "app/desk/dossier_name.h"
#include "app/desk/paper/moving.h"
#include "app/desk/paper/paper_words.h"

namespace berkas::desk {
namespace {

using archive::CodeType;
using archive::PlaceKind;

constexpr int largest = 1'000'000;

CodeType code_type(PlaceKind kind) {
  if (kind == PlaceKind::box) return CodeType::box;
  if (kind == PlaceKind::folder) return CodeType::folder;
  return CodeType::place;
}

Outcome<std::string> name_of(const std::string& typed) {
  const auto name = clean_line(typed, {"nama lokasi", "the place's name"}, 200);
  if (!name) return name.refused();
  if (name->text.empty() || name->text.find(" / ") != std::string::npos) {
    return refuse("bad-place-name", {"Nama lokasi kosong atau memuat ' / '.", "The place's name is empty or holds ' / '."}, {"' / ' memisahkan nama dalam jalur.", "' / ' separates the names of a path."});
  }
  return name->text;
}

bool sensible(const std::optional<int>& size) { return !size || (*size >= 1 && *size <= largest); }

std::optional<Refused> bad_size(const PlaceSize& size) {
  if (sensible(size.capacity_mm) && sensible(size.capacity_sheets) && sensible(size.width_mm)) return std::nullopt;
  return refuse("bad-capacity", {"Kapasitas tidak masuk akal.", "The capacity makes no sense."}, {"Tulis dalam milimeter, misalnya 900, atau dalam lembar, misalnya 1200.", "In millimetres, 900 for example, or in sheets, 1200 for example."});
}

// What counts where nobody chose: a box 9 cm wide, in the sizes the regulation names (Kep. Kepala ANRI 11/2000).
void usual_size(archive::Place& place) {
  if (place.kind == PlaceKind::box && !place.width_mm && place.capacity_mm) place.width_mm = place.capacity_mm;
}

std::string order_of(Desk::State& state, const archive::Place& place) {
  if (!place.inside_order.empty()) return place.inside_order;
  if (place.kind == PlaceKind::box) return state.catalogue().setting("box.order").value_or("back");
  if (place.kind == PlaceKind::shelf) return state.catalogue().setting("shelf.order").value_or("top");
  return {};
}

std::optional<Refused> bad_order(PlaceKind kind, const std::string& order) {
  const bool shelf = kind == PlaceKind::shelf && (order == "bottom" || order == "top");
  const bool box = kind == PlaceKind::box && (order == "back" || order == "front");
  if (order.empty() || shelf || box) return std::nullopt;
  return refuse("bad-order", {"Urutan '" + order + "' tidak berlaku untuk " + kind_words(kind).id + ".", "The order '" + order + "' does not apply to a " + kind_words(kind).en + "."},
                {"Rak: bottom (mulai dari baris bawah) atau top. Boks: back (nomor terkecil di belakang) atau front.", "A shelf: bottom (begins with the lowest row) or top. A box: back (smallest number at the back) or front."});
}

std::optional<Refused> number_taken(const archive::PlaceTree& tree, PlaceKind kind, const std::string& number, const std::string& but) {
  for (const auto& other : tree.all()) {
    if (number.empty() || other.kind != kind || other.definitive_number != number || other.code == but) continue;
    return refuse("number-taken", {"Nomor definitif " + number + " sudah dipakai '" + other.name + "'.", "The definitive number " + number + " already belongs to '" + other.name + "'."},
                  {"Beri nomor lain; nomor definitif tidak dipakai dua kali.", "Give another one; a definitive number is not used twice."});
  }
  return std::nullopt;
}

HeldView held(const archive::Place& place) { return {place.code, to_string(place.kind), place.name, {}}; }

HeldView held(Desk::State& state, const std::string& code) {
  HeldView shown{code, "dossier", {}, {}};
  const auto dossier = state.catalogue().dossier(code);
  if (!dossier) return shown;
  shown.name = dossier_name(*dossier);
  shown.state = state.catalogue().paper().loan_out(code) ? "lent" : dossier->paper;
  return shown;
}

std::optional<Refused> change_size(archive::Place& place, const PlaceChange& wanted) {
  if (auto no = bad_size({wanted.capacity_mm, wanted.capacity_sheets, wanted.width_mm})) return no;
  if (wanted.capacity_mm) place.capacity_mm = wanted.capacity_mm;
  if (wanted.capacity_sheets) place.capacity_sheets = wanted.capacity_sheets;
  if (wanted.width_mm) place.width_mm = wanted.width_mm;
  if (wanted.position) place.position = *wanted.position;
  return std::nullopt;
}

std::optional<Refused> change_words(const archive::PlaceTree& tree, archive::Place& place, const PlaceChange& wanted) {
  if (wanted.name) {
    const auto name = name_of(*wanted.name);
    if (!name) return name.refused();
    if (auto there = name_taken(tree, place.parent, *name, place.code)) return there;
    place.name = *name;
  }
  for (const auto& [text, into] : {std::pair{&wanted.definitive_number, &place.definitive_number}, std::pair{&wanted.temporary_number, &place.temporary_number}}) {
    if (!*text) continue;
    const auto clean = clean_line(**text, {"nomor", "the number"}, 60);
    if (!clean) return clean.refused();
    *into = clean->text;
  }
  if (wanted.definitive_number)
    if (auto there = number_taken(tree, place.kind, place.definitive_number, place.code)) return there;
  if (!wanted.order) return std::nullopt;
  if (auto no = bad_order(place.kind, *wanted.order)) return no;
  place.inside_order = *wanted.order;
  return std::nullopt;
}

}  // namespace

archive::PlaceTree Shelves::tree() { return {desk_.state().catalogue().places(), desk_.state().catalogue().paper().loads()}; }

Outcome<archive::Place> Shelves::make(const NewPlace& wanted) {
  auto& state = desk_.state();
  if (auto no = bad_size(wanted.size)) return *no;
  archive::Place fresh;
  fresh.kind = wanted.kind;
  if (!wanted.in.empty()) {
    const auto outer = state.find_place(wanted.in);
    if (!outer) return outer.refused();
    if (!archive::fits(wanted.kind, outer->kind)) {
      return refuse("does-not-fit", {"Jenis lokasi ini tidak dapat berada di dalam '" + outer->name + "'.", "This kind of place cannot stand in '" + outer->name + "'."}, {"Urutannya: gedung, ruang, rak, baris, boks, folder.", "The order: building, room, shelf, row, box, folder."});
    }
    fresh.parent = outer->code;
  }
  const auto temporary = clean_line(wanted.temporary_number, {"nomor sementara", "the temporary number"}, 60);
  if (!temporary) return temporary.refused();
  if (!wanted.name.empty() || wanted.in.empty()) {
    const auto name = name_of(wanted.name);
    if (!name) return name.refused();
    fresh.name = *name;
  }
  fresh.code = state.new_code(code_type(wanted.kind));
  fresh.capacity_mm = wanted.size.capacity_mm;
  fresh.capacity_sheets = wanted.size.capacity_sheets;
  fresh.width_mm = wanted.size.width_mm;
  fresh.temporary_number = temporary->text;
  usual_size(fresh);
  const auto no = state.act("place.made", fresh.code, fresh.name, [&](archive::Transaction& tx) -> std::optional<Refused> {
    const archive::PlaceTree stands(state.catalogue().places());
    if (fresh.name.empty()) fresh.name = stands.next_name(fresh.parent, fresh.kind);
    if (auto there = name_taken(stands, fresh.parent, fresh.name)) return there;
    tx.put(fresh);
    return std::nullopt;
  });
  if (no) return *no;
  return fresh;
}

Outcome<archive::Place> Shelves::change(const std::string& typed, const PlaceChange& wanted) {
  auto& state = desk_.state();
  const auto found = state.find_place(typed);
  if (!found) return found.refused();
  archive::Place place = *found;
  const auto no = state.act("place.changed", place.code, place.name, [&](archive::Transaction& tx) -> std::optional<Refused> {
    place = *tx.place(place.code);
    if (auto bad = change_words(archive::PlaceTree(state.catalogue().places()), place, wanted)) return bad;
    if (auto bad = change_size(place, wanted)) return bad;
    tx.put(place);
    return std::nullopt;
  });
  if (no) return *no;
  return place;
}

Outcome<PlaceView> Shelves::show(const std::string& typed) {
  auto& state = desk_.state();
  const auto place = state.find_place(typed);
  if (!place) return place.refused();
  const auto all = tree();
  PlaceView shown;
  shown.place = *place;
  shown.path = all.path(place->code);
  shown.filling = all.filling(place->code);
  shown.order = order_of(state, *place);
  for (const auto* inner : all.inside(place->code)) shown.contents.push_back(held(*inner));
  if (shown.order == "bottom") std::reverse(shown.contents.begin(), shown.contents.end());
  for (const auto& code : state.catalogue().dossiers_at(place->code)) shown.contents.push_back(held(state, code));
  shown.says = counted_in(*place, shown.filling);
  return shown;
}

Outcome<NextBox> Shelves::next_box(const std::string& typed, int sheets) {
  const auto place = desk_.state().find_place(typed);
  if (!place) return place.refused();
  const auto all = tree();
  NextBox next;
  next.percent = all.filling(place->code).percent();
  const bool carried = archive::is_container(place->kind);
  next.in = carried ? place->parent : place->code;
  next.in_path = all.path(next.in);
  if (const auto* box = all.box_with_room(place->code, std::max(1, sheets))) next.box = *box;
  next.name = next.box ? next.box->name : all.next_name(next.in, PlaceKind::box);
  return next;
}

Outcome<archive::Place> Shelves::make_next_box(const std::string& beside) {
  const auto neighbour = desk_.state().find_place(beside);
  if (!neighbour) return neighbour.refused();
  const bool box = neighbour->kind == PlaceKind::box;
  NewPlace wanted;
  wanted.in = box ? neighbour->parent : neighbour->code;
  if (wanted.in.empty()) wanted.name = archive::PlaceTree(desk_.places()).next_name({}, PlaceKind::box);
  if (box) wanted.size = {neighbour->capacity_mm, neighbour->capacity_sheets, neighbour->width_mm};
  if (wanted.in.empty() && wanted.name == "Boks 1") wanted.name = neighbour->name + " (2)";
  return make(wanted);
}

Outcome<std::vector<archive::Movement>> Shelves::movements(const std::string& typed) {
  auto& state = desk_.state();
  const auto code = state.parse(typed);
  if (code && (code->type() == CodeType::dossier || code->type() == CodeType::item || code->type() == CodeType::form)) {
    const auto dossier = state.dossier(code->str());
    if (!dossier) return dossier.refused();
    return state.catalogue().paper().movements(dossier->code);
  }
  const auto place = state.find_place(typed);
  if (!place) return place.refused();
  return state.catalogue().paper().movements(place->code);
}

}  // namespace berkas::desk
