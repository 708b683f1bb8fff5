// Filing by scanning: papers into folders and boxes, boxes onto shelves; taken back as they were moved, in one act.
#include <algorithm>
#include <set>

#include "app/desk/paper/moving.h"
#include "app/desk/paper/paper_words.h"
#include "app/desk/paper/shelves.h"

namespace berkas::desk {
namespace {

using archive::CodeType;

struct Things { std::vector<std::string> dossiers, places, all; };

bool names_a_place(CodeType type) { return type == CodeType::box || type == CodeType::folder || type == CodeType::place; }

Refused twice(const std::string& code) {
  return refuse("duplicate-code", {"Kode " + code + " disebut dua kali; tidak ada yang dipindahkan.", "The code " + code + " stands there twice; nothing was moved."},
                {"Pindai setiap berkas, folder, atau boks sekali saja.", "Scan each dossier, folder or box once."});
}

// Every code is known before anything moves.
Outcome<Things> things(Desk::State& state, const std::vector<std::string>& codes) {
  Things found;
  std::set<std::string> seen;
  for (const auto& typed : codes) {
    const auto code = state.parse(typed);
    if (!code) return code.refused();
    std::string subject = code->str();
    if (names_a_place(code->type())) {
      const auto place = state.find_place(subject);
      if (!place) return place.refused();
      found.places.push_back(subject);
    } else {
      const auto dossier = state.dossier(subject);
      if (!dossier) return dossier.refused();
      subject = dossier->code;
      found.dossiers.push_back(subject);
    }
    if (!seen.insert(subject).second) return twice(subject);
    found.all.push_back(subject);
  }
  if (found.all.empty()) return refuse("nothing-to-move", {"Belum ada yang dipindai untuk ditaruh.", "Nothing was scanned to be put there."}, {"Pindai berkas, folder, atau boksnya dahulu.", "Scan the dossier, the folder or the box first."});
  return found;
}

Refused is_void(const archive::Dossier& dossier) {
  return refuse("void", {"Registrasi berkas " + dossier.code + " sudah dibatalkan, jadi tidak ditaruh di rak.", "The dossier " + dossier.code + " was cancelled, so it is not put on a shelf."},
                {"Sisihkan kertasnya, atau buka berkas baru.", "Set the paper aside, or open a new dossier."});
}

struct Putting {
  Desk::State& state;
  const PutRequest& request;
  const archive::Place& to;
  PutDone& done;

  std::optional<Refused> dossier(archive::Transaction& tx, Moving& moving, const std::string& code) const {
    auto paper = *tx.dossier(code);
    if (paper.state == to_string(workflow::DeskState::voided)) return is_void(paper);
    const bool before = paper.state == to_string(workflow::DeskState::k8);
    const bool there = paper.place == to.code;
    if (auto no = moving.dossier(paper, to)) return no;
    paper.label_attached = paper.label_attached || request.label_seen;
    state.restate(tx, paper);
    tx.put(paper);
    (there ? done.already : done.moved) += 1;
    if (!there) done.codes.push_back(code);
    if (!before && paper.state == to_string(workflow::DeskState::k8)) done.documented.push_back(code);
    return std::nullopt;
  }

  std::optional<Refused> place(archive::Transaction& tx, Moving& moving, const std::string& code) const {
    auto inner = *tx.place(code);
    const bool there = inner.parent == to.code;
    if (auto no = moving.place(inner, to)) return no;
    (there ? done.already : done.moved) += 1;
    if (!there) done.codes.push_back(code);
    return std::nullopt;
  }
};

Sentence told(const PutDone& done, const archive::Place& to) {
  const auto there = counted_in(to, done.filling);
  const std::string moved = std::to_string(done.moved);
  Sentence says{moved + " dipindahkan. " + there.id + ".", moved + " moved. " + there.en + "."};
  if (done.moved == 0) says = {"Sudah di sana. " + there.id + ".", "There already. " + there.en + "."};
  return says;
}

void after(Shelves& shelves, const archive::Place& to, PutDone& done) {
  const auto tree = shelves.tree();
  done.in = to.code;
  done.path = tree.path(to.code);
  done.filling = tree.filling(to.code);
  done.says = told(done, to);
  if (!done.filling.full() || to.kind != archive::PlaceKind::box) return;
  const auto next = shelves.next_box(to.code, 1);
  if (!next) return;
  done.next = *next;
  done.says.id += " Boks penuh; berikutnya " + next->name + ".";
  done.says.en += " The box is full; next is " + next->name + ".";
}

// The documentation step was closed by this very move: taken back with it, it stands open again.
void reopen(const workflow::Sop& sop, archive::Dossier& dossier) {
  auto& routing = dossier.routing;
  if (!routing.done() || routing.cancelled || routing.visits.empty()) return;
  for (auto visit = routing.visits.rbegin(); visit != routing.visits.rend(); ++visit) {
    if (visit->step != sop.documentation_step || visit->history || visit->next != 0) continue;
    visit->open = true;
    visit->finished = {};
    visit->person.clear();
    routing.current_step = sop.documentation_step;
    return;
  }
}

Refused moved_since(const std::string& name) {
  return refuse("moved-since", {"'" + name + "' sudah dipindahkan lagi sesudah itu, jadi tidak dapat dikembalikan otomatis.", "'" + name + "' was moved again after that, so it cannot be put back by itself."},
                {"Pindai ke tempat yang benar.", "Scan it to its right place."});
}

struct Undoing {
  Desk::State& state;
  PutDone& done;

  std::optional<Refused> dossier(archive::Transaction& tx, Moving& moving, const archive::Movement& move) const {
    auto paper = *tx.dossier(move.subject);
    if (paper.place != move.to) return moved_since(paper.code);
    if (const auto loan = state.catalogue().paper().loan_out(paper.code)) return lent_out(state, *loan);
    if (move.from.empty()) reopen(state.sop(paper), paper);
    moving.note(paper.code, paper.place, move.from);
    paper.place = move.from;
    state.restate(tx, paper);
    tx.put(paper);
    return std::nullopt;
  }

  std::optional<Refused> place(archive::Transaction& tx, Moving& moving, const archive::Movement& move) const {
    auto inner = *tx.place(move.subject);
    if (inner.parent != move.to) return moved_since(inner.name);
    moving.note(inner.code, inner.parent, move.from);
    inner.parent = move.from;
    tx.put(inner);
    return std::nullopt;
  }

  std::optional<Refused> all(archive::Transaction& tx, Moving& moving, std::vector<archive::Movement> moves) const {
    std::reverse(moves.begin(), moves.end());
    for (auto& move : moves) {
      const bool is_dossier = tx.dossier(move.subject).has_value();
      if (auto no = is_dossier ? dossier(tx, moving, move) : place(tx, moving, move)) return no;
      move.undone = true;
      tx.paper().put(move);
      done.codes.push_back(move.subject);
    }
    return std::nullopt;
  }
};

Outcome<std::string> clean_reason(const std::string& typed) {
  const auto reason = clean_note(typed, {"alasan", "the reason"}, 1000);
  if (!reason) return reason.refused();
  return reason->text;
}

}  // namespace

Outcome<PutDone> Shelves::put(const PutRequest& request) {
  auto& state = desk_.state();
  const auto to = state.find_place(request.in);
  if (!to) return to.refused();
  const auto found = things(state, request.codes);
  if (!found) return found.refused();
  const auto reason = clean_reason(request.reason);
  if (!reason) return reason.refused();
  PutDone done;
  const std::string subject = found->all.size() == 1 ? found->all.front() : to->code;
  const auto no = state.act("paper.moved", subject, "ke " + desk_.place_path(to->code), [&](archive::Transaction& tx) -> std::optional<Refused> {
    Moving moving(state, tx, *reason);
    const Putting putting{state, request, *to, done};
    for (const auto& code : found->places)
      if (auto refused = putting.place(tx, moving, code)) return refused;
    for (const auto& code : found->dossiers)
      if (auto refused = putting.dossier(tx, moving, code)) return refused;
    return std::nullopt;
  });
  if (no) return *no;
  after(*this, *to, done);
  return done;
}

Outcome<PutDone> Shelves::put_contents(const std::string& from, const std::string& to, const std::string& reason) {
  const auto emptied = show(from);
  if (!emptied) return emptied.refused();
  PutRequest request;
  request.in = to;
  request.reason = reason;
  for (const auto& held : emptied->contents)
    if (held.state != "lent") request.codes.push_back(held.code);
  if (request.codes.empty()) return refuse("nothing-to-move", {"'" + emptied->place.name + "' kosong; tidak ada yang dipindahkan.", "'" + emptied->place.name + "' is empty; nothing was moved."});
  return put(request);
}

Outcome<PutDone> Shelves::undo(const std::string& typed_reason) {
  auto& state = desk_.state();
  const auto reason = clean_reason(typed_reason.empty() ? "dibatalkan" : typed_reason);
  if (!reason) return reason.refused();
  const int batch = state.catalogue().paper().last_batch_of(state.around.who.name, state.around.who.nip);
  if (batch == 0) {
    return refuse("nothing-to-undo", {"Tidak ada pemindahan " + state.around.who.name + " yang dapat dikembalikan.", "There is no move of " + state.around.who.name + " to take back."},
                  {"Setiap petugas mengembalikan pemindahannya sendiri.", "Each officer takes back their own moves."});
  }
  const auto moves = state.catalogue().paper().movements_of(batch);
  PutDone done;
  const std::string subject = moves.size() == 1 ? moves.front().subject : moves.front().to;
  const auto no = state.act("paper.put-back", subject, "pemindahan " + std::to_string(batch), [&](archive::Transaction& tx) -> std::optional<Refused> {
    Moving moving(state, tx, *reason, batch);
    return Undoing{state, done}.all(tx, moving, moves);
  });
  if (no) return *no;
  done.moved = static_cast<int>(moves.size());
  done.in = moves.front().from;
  done.path = desk_.place_path(done.in);
  done.filling = tree().filling(done.in);
  const std::string count = std::to_string(done.moved);
  done.says = {count + " dikembalikan" + (done.path.empty() ? "; belum berlokasi." : " ke " + done.path + "."), count + " put back" + (done.path.empty() ? "; without a place." : " to " + done.path + ".")};
  return done;
}

}  // namespace berkas::desk
