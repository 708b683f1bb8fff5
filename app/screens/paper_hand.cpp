#include "app/screens/paper_hand.h"

#include <algorithm>

namespace berkas::screens {

void PaperHand::view(const desk::PaperCheck& paper) {
  paper_ = paper;
  waiting_.clear();
  for (std::size_t i = 0; i < paper_.questions.size(); ++i) {
    const auto& question = paper_.questions[i];
    if (paper_.open && (question.state == desk::PaperState::unsure || question.differs)) waiting_.push_back({i, -1});
  }
  at_ = waiting_.empty() ? -1 : 0;
  if (changed_) changed_();
}

void PaperHand::at(int position) {
  if (position < 0 || position >= questions()) return;
  at_ = position;
  if (changed_) changed_();
}

const desk::PaperQuestion* PaperHand::question() const { return at_ < 0 ? nullptr : &paper_.questions[waiting_[static_cast<std::size_t>(at_)].question]; }

void PaperHand::answer(int key) {
  const auto* asked = question();
  if (asked == nullptr || key < 0 || key > static_cast<int>(asked->choices.size())) return;
  waiting_[static_cast<std::size_t>(at_)].key = key;
  for (int step = 1; step <= questions(); ++step) {   // the next one without an answer, from here on and round
    const int next = (at_ + step) % questions();
    if (waiting_[static_cast<std::size_t>(next)].key >= 0) continue;
    at_ = next;
    break;
  }
  if (changed_) changed_();
}

const desk::PaperQuestion& PaperHand::question(int position) const { return paper_.questions[waiting_.at(static_cast<std::size_t>(position)).question]; }
int PaperHand::answered(int position) const { return waiting_.at(static_cast<std::size_t>(position)).key; }

bool PaperHand::letter(char key) {
  const auto* asked = question();
  if (asked == nullptr) return false;
  if (key == 'K') return answer(0), true;
  const auto& choices = asked->choices;
  const auto found = std::find(choices.begin(), choices.end(), key == 'Y' ? "yes" : key == 'T' ? "no" : "");
  if (found == choices.end()) return false;
  answer(static_cast<int>(found - choices.begin()) + 1);
  return true;
}

int PaperHand::answered() const { return at_ < 0 ? -1 : waiting_[static_cast<std::size_t>(at_)].key; }

int PaperHand::left() const {
  return static_cast<int>(std::count_if(waiting_.begin(), waiting_.end(), [](const Waiting& one) { return one.key < 0; }));
}

desk::PaperAccept PaperHand::accept() const {
  desk::PaperAccept accept;
  for (const Waiting& one : waiting_) {
    const auto& question = paper_.questions[one.question];
    if (one.key < 0) continue;
    accept.answers[question.name] = one.key == 0 ? (question.differs ? question.now : "") : question.choices[static_cast<std::size_t>(one.key - 1)];
  }
  return accept;
}

}  // namespace berkas::screens
