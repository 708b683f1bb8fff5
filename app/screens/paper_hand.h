// The check sheet that came back on paper, under the clerk's hands: what is not certain or differs from the screen, one question
// after the other, each answered with one key. Nothing is written before the clerk says so. Window thread only.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/desk/paper_check.h"

namespace berkas::screens {

class PaperHand {
public:
  explicit PaperHand(std::function<void()> changed) : changed_(std::move(changed)) {}

  void view(const desk::PaperCheck&);
  const desk::PaperCheck& view() const { return paper_; }

  // Those that wait for the clerk: unsure ones and, where the sheet is still open, those that differ; in the paper's order.
  int questions() const { return static_cast<int>(waiting_.size()); }
  int at() const { return at_; }                     // -1: none
  void at(int position);
  const desk::PaperQuestion* question() const;
  const desk::PaperQuestion& question(int position) const;
  // 1..n: its choices in their order; 0: leave it open (of one that differs: the screen stays). Other keys do nothing.
  void answer(int key);
  bool letter(char key);                             // Y: yes, T: tidak, K: kosong; false: the question has no such answer
  int answered() const;                              // key given to this question; -1 none
  int answered(int position) const;
  int left() const;                                  // without an answer
  bool may_keep() const { return left() == 0; }

  desk::PaperAccept accept() const;

private:
  struct Waiting { std::size_t question = 0; int key = -1; };
  desk::PaperCheck paper_;
  std::vector<Waiting> waiting_;
  int at_ = -1;
  std::function<void()> changed_;
};

}  // namespace berkas::screens
