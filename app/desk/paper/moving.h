// Moves inside one act: each is dated, with who and why, and can be taken back together. Included by app/desk/*.cpp only.
#pragma once
#include <optional>
#include <string>

#include "app/desk/state.h"
#include "archive/shelves/paper_book.h"
#include "archive/shelves/place_tree.h"

namespace berkas::desk {

class Moving {
public:
  Moving(Desk::State& state, archive::Transaction& tx, std::string reason, int undoes = 0)
      : state_(state), tx_(tx), reason_(std::move(reason)), undoes_(undoes) {}

  // The dossier is changed, not stored. Refused: lent.
  [[nodiscard]] std::optional<Refused> dossier(archive::Dossier&, const archive::Place& to);
  // Stores it. Refused: what does not fit, into itself, a ring, a name that is there already.
  [[nodiscard]] std::optional<Refused> place(archive::Place&, const archive::Place& to);
  void note(const std::string& subject, const std::string& from, const std::string& to);
  int moved() const { return moved_; }

private:
  void settle(const std::string& subject, const std::string& to);
  Desk::State& state_;
  archive::Transaction& tx_;
  std::string reason_;
  int undoes_, batch_ = 0, moved_ = 0;
};

// What an audit asked to be looked after is answered: the paper turned up again.
void settle_findings(Desk::State&, archive::Transaction&, const std::string& subject, const std::string& resolution);

Refused lent_out(Desk::State&, const archive::Loan&);
std::optional<Refused> cannot_stand_in(const archive::PlaceTree&, const archive::Place& inner, const archive::Place& outer);
std::optional<Refused> name_taken(const archive::PlaceTree&, const std::string& parent, const std::string& name, const std::string& but = {});

}  // namespace berkas::desk
