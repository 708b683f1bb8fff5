// Where the paper is (K7). The tree itself, its sizes and its moves: paper/.
#include "app/desk/paper/moving.h"
#include "app/desk/paper/shelves.h"
#include "app/desk/state.h"

namespace berkas::desk {
namespace {

using archive::CodeType;
using archive::PlaceKind;

bool is_place(CodeType type) { return type == CodeType::box || type == CodeType::folder || type == CodeType::place; }

Refused unknown_place(const std::string& shown) {
  return refuse("unknown-place", {"Lokasi simpan '" + shown + "' tidak dikenal.", "The place '" + shown + "' is not known."},
                {"`berkas place list` menunjukkan lokasi yang ada; jalurnya memakai ' / '.", "`berkas place list` shows the places; their names are joined with ' / '."});
}

Refused foreign_label(const std::string& code) {
  return refuse("unknown-place", {"Label " + code + " sah, tetapi bukan label lokasi arsip ini; mungkin dari kantor atau arsip lain.", "The label " + code + " is valid, but names no place of this archive; it may be another office's."},
                {"Pindai label yang dicetak di sini, atau buat lokasinya dengan `berkas place new`.", "Scan a label printed here, or make the place with `berkas place new`."});
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
      return place ? Outcome<archive::Place>(*place) : Outcome<archive::Place>(foreign_label(code->str()));
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

std::optional<Refused> Desk::State::place_in(archive::Transaction& tx, archive::Dossier& dossier, const archive::Place& place, bool label) {
  Moving moving(*this, tx, {});
  if (auto no = moving.dossier(dossier, place)) return no;
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

Outcome<archive::Place> Desk::new_place(PlaceKind kind, const std::string& name, const std::string& parent, std::optional<int> capacity_mm) {
  NewPlace wanted;
  wanted.kind = kind;
  wanted.name = name;
  wanted.in = parent;
  wanted.size.capacity_mm = capacity_mm;
  return Shelves(*this).make(wanted);
}

std::vector<archive::Place> Desk::places() { return state_->catalogue().places(); }
std::string Desk::place_path(const std::string& code) { return state_->catalogue().place_path(code); }

}  // namespace berkas::desk
