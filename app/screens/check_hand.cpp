#include "app/screens/check_hand.h"

#include <algorithm>

namespace berkas::screens {

using workflow::Conformity;
using workflow::Presence;

void CheckHand::arrange() {
  rows_.clear();
  for (std::size_t i = 0; i < view_.rows.size(); ++i)
    if (pass_ == Pass::examine || view_.rows[i].row.id.starts_with("A")) rows_.push_back(static_cast<int>(i));
  if (at_ >= static_cast<int>(rows_.size())) at_ = static_cast<int>(rows_.size()) - 1;
}

void CheckHand::view(const desk::CheckView& view) {
  view_ = view;
  if (first_) {
    pass_ = view.filled ? Pass::examine : Pass::fill;
    first_ = false;
  }
  arrange();
  if (at_ < 0) {
    at_ = -1;
    go_on();
    if (at_ < 0 && !rows_.empty()) at_ = 0;
  }
  if (wants_.changed) wants_.changed();
}

void CheckHand::kept(const desk::CheckView& view) {
  if (!sent_.empty()) sent_.pop_front();
  const bool was_filled = view_.filled;
  if (sent_.empty()) view_ = view;                   // later answers of ours are still on their way otherwise
  else view_.filled = view.filled;
  refusal_.reset();
  if (!was_filled && view_.filled && pass_ == Pass::fill && sent_.empty()) return pass(Pass::examine);
  arrange();
  if (wants_.changed) wants_.changed();
}

void CheckHand::refused(const desk::Refused& why) {
  const std::string row = sent_.empty() ? std::string() : sent_.front();
  if (!sent_.empty()) sent_.pop_front();
  refusal_ = why;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    auto& shown = view_.rows[static_cast<std::size_t>(rows_[i])];
    if (shown.row.id != row) continue;
    at_ = static_cast<int>(i);
    pending_ = answered(shown);
    if (pass_ == Pass::fill) shown.answer.present = Presence::unanswered;
    else shown.answer.conforms = Conformity::unanswered;
  }
  if (wants_.changed) wants_.changed();
  if (wants_.note_needed) wants_.note_needed(true);
}

void CheckHand::pass(Pass next) {
  if (next == Pass::examine && !may_examine()) return;
  pass_ = next;
  pending_ = 0;
  at_ = -1;
  arrange();
  go_on();
  if (at_ < 0 && !rows_.empty()) at_ = 0;
  if (wants_.changed) wants_.changed();
}

void CheckHand::at(int position) {
  if (position < 0 || position >= static_cast<int>(rows_.size())) return;
  at_ = position;
  pending_ = 0;
  refusal_.reset();
  if (wants_.changed) wants_.changed();
}

const desk::CheckRowView* CheckHand::row() const {
  return at_ < 0 || at_ >= static_cast<int>(rows_.size()) ? nullptr : &view_.rows[static_cast<std::size_t>(rows_[static_cast<std::size_t>(at_)])];
}

int CheckHand::answered(const desk::CheckRowView& row) const {
  return pass_ == Pass::fill ? static_cast<int>(row.answer.present) : static_cast<int>(row.answer.conforms);
}

int CheckHand::unanswered() const {
  return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [&](int i) { return answered(view_.rows[static_cast<std::size_t>(i)]) == 0; }));
}

// "Tidak ada" on a mandatory row, "tidak sesuai", and "tidak berlaku" need a word of why.
bool CheckHand::needs_note(int key) const {
  const auto* r = row();
  if (!r || !r->answer.note.empty()) return false;
  if (key == 3) return pass_ == Pass::fill || r->answer.present != Presence::not_applicable;
  return key == 2 && (r->row.required || pass_ == Pass::examine);
}

workflow::CheckAnswer CheckHand::changed_answer(int key, const std::string& note) const {
  workflow::CheckAnswer a = row()->answer;
  a.row = row()->row.id;
  if (pass_ == Pass::fill) a.present = static_cast<Presence>(key);
  else a.conforms = static_cast<Conformity>(key);
  if (!note.empty()) a.note = note;
  return a;
}

void CheckHand::answer(int key) {
  if (!row() || key < 0 || key > 3) return;
  refusal_.reset();
  if (key == 0) {
    pending_ = 0;
    if (wants_.changed) wants_.changed();
    return;
  }
  if (needs_note(key)) {
    pending_ = key;
    if (wants_.changed) wants_.changed();
    if (wants_.note_needed) wants_.note_needed(false);
    return;
  }
  details(changed_answer(key, {}));
  go_on();
  if (wants_.changed) wants_.changed();
}

void CheckHand::note(const std::string& text) {
  if (!row() || (pending_ && text.empty())) return;
  const int key = pending_ ? pending_ : answered(*row());
  pending_ = 0;
  refusal_.reset();
  auto a = changed_answer(key, text);
  a.note = text;
  details(a);
  go_on();
  if (wants_.changed) wants_.changed();
}

void CheckHand::details(const workflow::CheckAnswer& answer) {
  auto& shown = view_.rows[static_cast<std::size_t>(rows_[static_cast<std::size_t>(at_)])];
  shown.answer = answer;
  sent_.push_back(answer.row);
  if (wants_.send) wants_.send(pass_, answer);
}

// The next unanswered row below, else the first one above; stays when all are answered.
void CheckHand::go_on() {
  const int count = static_cast<int>(rows_.size());
  for (int step = 1; step <= count; ++step) {
    const int next = (at_ + step + count) % count;
    if (answered(view_.rows[static_cast<std::size_t>(rows_[static_cast<std::size_t>(next)])]) == 0) {
      at_ = next;
      return;
    }
  }
}

}  // namespace berkas::screens
