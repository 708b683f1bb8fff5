#include "app/desk/paper/moving.h"

#include "app/desk/paper/paper_words.h"
#include "app/desk/retention/retentions.h"

namespace berkas::desk {

Refused lent_out(Desk::State& state, const archive::Loan& loan) {
  const auto to = state.catalogue().paper().borrower(loan.borrower);
  const std::string name = to ? to->name : "?";
  return refuse("lent", {"Berkas ini sedang dipinjam " + name + until(loan.due).id + "; tempatnya di rak tetap.", "This dossier is lent to " + name + until(loan.due).en + "; its place on the shelf stays."},
                {"Catat pengembaliannya dahulu: pindai kode pinjam, atau `berkas loan return`.", "Record its return first: scan the loan's code, or `berkas loan return`."});
}

std::optional<Refused> name_taken(const archive::PlaceTree& tree, const std::string& parent, const std::string& name, const std::string& but) {
  for (const auto& other : tree.all()) {
    if (other.parent == parent && other.name == name && other.code != but) {
      return refuse("place-exists", {"Di tempat itu sudah ada '" + name + "'.", "There is a '" + name + "' already."}, {"Pakai nama lain, misalnya dengan nomor.", "Use another name, with a number perhaps."});
    }
  }
  return std::nullopt;
}

std::optional<Refused> cannot_stand_in(const archive::PlaceTree& tree, const archive::Place& inner, const archive::Place& outer) {
  if (inner.code == outer.code) {
    return refuse("into-itself", {"'" + inner.name + "' tidak dapat dimasukkan ke dalam dirinya sendiri.", "'" + inner.name + "' cannot be put into itself."},
                  {"Pindai tempat tujuannya: boks, baris, atau rak.", "Scan where it goes: a box, a row or a shelf."});
  }
  if (tree.within(outer.code, inner.code)) {
    return refuse("place-loop", {"'" + outer.name + "' berada di dalam '" + inner.name + "', jadi tidak dapat sekaligus memuatnya.", "'" + outer.name + "' stands inside '" + inner.name + "', so it cannot hold it as well."},
                  {"Keluarkan dahulu '" + outer.name + "' ke tempat lain.", "Move '" + outer.name + "' out of it first."});
  }
  if (!archive::fits(inner.kind, outer.kind)) {
    return refuse("does-not-fit", {capital(kind_words(inner.kind).id) + " tidak dapat berada di dalam " + kind_words(outer.kind).id + " '" + outer.name + "'.", "A " + kind_words(inner.kind).en + " cannot stand in the " + kind_words(outer.kind).en + " '" + outer.name + "'."},
                  {"Urutannya: gedung, ruang, rak, baris, boks, folder.", "The order: building, room, shelf, row, box, folder."});
  }
  return std::nullopt;
}

void settle_findings(Desk::State& state, archive::Transaction& tx, const std::string& subject, const std::string& resolution) {
  for (auto found : state.catalogue().paper().open_findings(subject)) {
    found.resolved_at = state.now();
    found.resolved_by = state.around.who.name;
    found.resolution = resolution;
    tx.paper().put(found);
  }
}

void Moving::note(const std::string& subject, const std::string& from, const std::string& to) {
  archive::Movement move;
  move.number = tx_.next_number("perpindahan");
  if (batch_ == 0) batch_ = move.number;
  move.batch = batch_;
  move.subject = subject;
  move.from = from;
  move.to = to;
  move.at = state_.now();
  move.by_name = state_.around.who.name;
  move.by_nip = state_.around.who.nip;
  move.reason = reason_;
  move.undoes = undoes_;
  tx_.paper().put(move);
  ++moved_;
}

void Moving::settle(const std::string& subject, const std::string& to) { settle_findings(state_, tx_, subject, "ditaruh di " + state_.catalogue().place_path(to)); }

std::optional<Refused> Moving::dossier(archive::Dossier& dossier, const archive::Place& to) {
  if (auto gone = is_gone(dossier)) return gone;
  if (const auto loan = state_.catalogue().paper().loan_out(dossier.code)) return lent_out(state_, *loan);
  if (dossier.paper == "missing" || dossier.paper == "lost") dossier.paper.clear();   // it is in somebody's hand again
  if (dossier.place != to.code) {
    note(dossier.code, dossier.place, to.code);
    dossier.place = to.code;
  }
  settle(dossier.code, to.code);
  return std::nullopt;
}

std::optional<Refused> Moving::place(archive::Place& inner, const archive::Place& to) {
  if (inner.parent == to.code) {
    settle(inner.code, to.code);
    return std::nullopt;
  }
  const archive::PlaceTree tree(state_.catalogue().places());
  if (auto no = cannot_stand_in(tree, inner, to)) return no;
  if (auto no = name_taken(tree, to.code, inner.name, inner.code)) return no;
  note(inner.code, inner.parent, to.code);
  inner.parent = to.code;
  inner.position = 0;
  tx_.put(inner);
  settle(inner.code, to.code);
  return std::nullopt;
}

}  // namespace berkas::desk
