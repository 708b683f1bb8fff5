// The check sheet under the clerk's hands: which pass, which row, what an answer key does. Answers advance at once; the desk keeps
// them in order behind it, and a refusal brings the hand back to its row. Window thread only.
#pragma once
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "app/desk/views.h"

namespace berkas::screens {

enum class Pass { fill, examine };

class CheckHand {
public:
  struct Wants {
    // Sends one answer; the reply comes back through kept() or refused().
    std::function<void(Pass, const workflow::CheckAnswer&)> send{};
    std::function<void()> changed{};                 // redraw
    std::function<void(bool why)> note_needed{};     // the focus belongs in Keterangan
  };
  explicit CheckHand(Wants wants) : wants_(std::move(wants)) {}

  void view(const desk::CheckView&);                 // as the desk has it
  void kept(const desk::CheckView&);
  void refused(const desk::Refused&);
  void proved(const std::vector<std::string>& rows) { view_.proofs = rows; }

  Pass pass() const { return pass_; }
  void pass(Pass);                                   // the second opens when the first is complete
  bool may_examine() const { return view_.filled; }
  const std::vector<int>& rows() const { return rows_; }         // indices into view().rows shown in this pass
  const desk::CheckView& view() const { return view_; }
  int at() const { return at_; }                     // position in rows(), -1 none
  void at(int position);
  const desk::CheckRowView* row() const;
  int answered(const desk::CheckRowView&) const;     // 0 none, 1..3 in this pass
  int unanswered() const;

  void answer(int key);                              // 1..3; 0 clears the pending one
  void note(const std::string& text);                // Enter in Keterangan: keeps it, and goes on
  void details(const workflow::CheckAnswer&);        // form, sheets, number, date of the row as it is (pass 1)
  bool waits_for_note() const { return pending_ != 0; }
  int pending() const { return pending_; }
  const std::string& trouble() const { return trouble_; }        // sentence under the field, already in the clerk's language by the caller's choice
  const desk::Refused* refusal() const { return refusal_ ? &*refusal_ : nullptr; }

private:
  workflow::CheckAnswer changed_answer(int key, const std::string& note) const;
  bool needs_note(int key) const;
  void go_on();
  void arrange();

  Wants wants_;
  desk::CheckView view_;
  Pass pass_ = Pass::fill;
  std::vector<int> rows_;
  int at_ = -1;
  int pending_ = 0;
  std::deque<std::string> sent_;                     // rows whose reply is still to come
  std::string trouble_;
  std::optional<desk::Refused> refusal_;
  bool first_ = true;
};

}  // namespace berkas::screens
