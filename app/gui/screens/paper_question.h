// One question of the check sheet that came back on paper: its cut-out picture and the answers, each with its key. They stay in one place.
#pragma once
#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/words.h"
#include "app/gui/widgets/painted.h"
#include "app/screens/paper_hand.h"

namespace berkas::gui {

class CutOut;

class PaperQuestionSide : public Sheet {
public:
  PaperQuestionSide(wxWindow* parent, std::function<void(int key)> answered);
  void show(const screens::PaperHand&);                      // of its present question
  void focus();

private:
  static constexpr int most_answers = 4;

  std::function<void(int)> answered_;
  Words *head_, *second_, *why_;
  CutOut* picture_;
  Choice* answers_[most_answers + 1];                        // the last one leaves it open
};

}  // namespace berkas::gui
