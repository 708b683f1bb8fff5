// Where the paper is (K7): a simple tree of places.
#include <variant>

#include "app/desk/state.h"

namespace berkas::desk {
namespace {

using archive::CodeType;
using archive::PlaceKind;

CodeType code_type(PlaceKind kind) {
  if (kind == PlaceKind::box) return CodeType::box;
  if (kind == PlaceKind::folder) return CodeType::folder;
  return CodeType::place;
}

bool is_place(CodeType type) { return type == CodeType::box || type == CodeType::folder || type == CodeType::place; }

Refused unknown_place(const std::string& shown) {
  return refuse("unknown-place", {"Lokasi simpan '" + shown + "' tidak dikenal.", "The place '" + shown + "' is not known."},
                {"`berkas place list` menunjukkan lokasi yang ada; jalurnya memakai ' / '.", "`berkas place list` shows the places; their names are joined with ' / '."});
}

// Which kinds may stand in which: from the building down to the folder, none inside its own kind or a smaller one.
bool fits(PlaceKind inner, PlaceKind outer) { return static_cast<int>(inner) > static_cast<int>(outer); }

std::optional<Refused> taken(const std::vector<archive::Place>& all, const std::string& parent, const std::string& name) {
  for (const auto& other : all) {
    if (other.parent == parent && other.name == name) {
      return refuse("place-exists", {"Di tempat itu sudah ada '" + name + "'.", "There is a '" + name + "' already."}, {"Pakai nama lain, misalnya dengan nomor.", "Use another name, with a number perhaps."});
    }
  }
  return std::nullopt;
}

}  // namespace

Outcome<archive::Place> Desk::State::find_place(const std::string& typed) {
  const auto clean = clean_line(typed, {"lokasi simpan", "the place"}, 1000);
  if (!clean) return clean.refused();
  if (archive::TrackingCode::fault(clean->text) != archive::CodeFault::foreign) {
    const auto code = parse(clean->text);
    if (code) {
      if (!is_place(code->type())) {
        return refuse("not-a-place", {"Kode " + code->str() + " bukan kode lokasi, boks, atau folder.", "The code " + code->str() + " names no place, box or folder."}, {"Pindai kode pada folder, boks, atau rak.", "Scan the code of a folder, a box or a shelf."});
      }
      const auto place = catalogue().place(code->str());
      return place ? Outcome<archive::Place>(*place) : Outcome<archive::Place>(unknown_place(code->str()));
    }
    if (code.refused().code == "wrong-check") return code.refused();
  }
  std::optional<archive::Place> found;
  for (const auto& place : catalogue().places()) {
    if (catalogue().place_path(place.code) != clean->text) continue;
    if (found) return refuse("place-ambiguous", {"Jalur '" + clean->text + "' menunjuk lebih dari satu lokasi.", "The path '" + clean->text + "' names more than one place."}, {"Pakai kodenya.", "Use its code."});
    found = place;
  }
  if (!found) return unknown_place(clean->text);
  return *found;
}

std::optional<Refused> Desk::State::place_in(archive::Transaction&, archive::Dossier& dossier, const archive::Place& place, bool label) {
  dossier.place = place.code;
  dossier.label_attached = dossier.label_attached || label;
  return std::nullopt;
}

Outcome<DossierView> Desk::place(const std::string& code, const std::string& place_code_or_path, bool label) {
  const auto where = state_->find_place(place_code_or_path);
  if (!where) return where.refused();
  return state_->act_on(code, "dossier.placed", where->code, [&](archive::Transaction& tx, archive::Dossier& dossier) {
    return state_->place_in(tx, dossier, *where, label);
  });
}

Outcome<DossierView> Desk::label_attached(const std::string& code) {
  return state_->act_on(code, "dossier.label-attached", "", [](archive::Transaction&, archive::Dossier& dossier) -> std::optional<Refused> {
    dossier.label_attached = true;
    return std::nullopt;
  });
}

Outcome<archive::Place> Desk::new_place(PlaceKind kind, const std::string& typed, const std::string& parent, std::optional<int> capacity_mm) {
  const auto name = clean_line(typed, {"nama lokasi", "the place's name"}, 200);
  if (!name) return name.refused();
  if (name->text.empty() || name->text.find(" / ") != std::string::npos) {
    return refuse("bad-place-name", {"Nama lokasi kosong atau memuat ' / '.", "The place's name is empty or holds ' / '."}, {"' / ' memisahkan nama dalam jalur.", "' / ' separates the names of a path."});
  }
  if (capacity_mm && (*capacity_mm < 1 || *capacity_mm > 1'000'000)) return refuse("bad-capacity", {"Kapasitas tidak masuk akal.", "The capacity makes no sense."}, {"Tulis dalam milimeter, misalnya 900.", "In millimetres, 900 for example."});
  archive::Place fresh{state_->new_code(code_type(kind)), kind, name->text, "", capacity_mm};
  if (!parent.empty()) {
    const auto outer = state_->find_place(parent);
    if (!outer) return outer.refused();
    if (!fits(kind, outer->kind)) return refuse("does-not-fit", {"Jenis lokasi ini tidak dapat berada di dalam '" + outer->name + "'.", "This kind of place cannot stand in '" + outer->name + "'."}, {"Urutannya: gedung, ruang, rak, baris, boks, folder.", "The order: building, room, shelf, row, box, folder."});
    fresh.parent = outer->code;
  }
  const auto no = state_->act("place.made", fresh.code, fresh.name, [&](archive::Transaction& tx) -> std::optional<Refused> {
    if (auto there = taken(state_->catalogue().places(), fresh.parent, fresh.name)) return there;
    tx.put(fresh);
    return std::nullopt;
  });
  if (no) return *no;
  return fresh;
}

std::vector<archive::Place> Desk::places() { return state_->catalogue().places(); }
std::string Desk::place_path(const std::string& code) { return state_->catalogue().place_path(code); }

}  // namespace berkas::desk
