// One step as the paper shows it: decision, dates that may be partial or unknown, name, note. Any order; nothing is overwritten.
#pragma once
#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/painted.h"
#include "workflow/routing.h"

namespace berkas::gui {

class StepEntryPanel : public Sheet {
public:
  struct Wants {
    std::function<void(const workflow::StepEntry&)> keep{};
    std::function<void()> leave{};
  };
  StepEntryPanel(wxWindow* parent, Wants);
  void step(int no, bool decides);              // empties the fields when the step is another
  void focus_first();
  void keep();

private:
  Wants wants_;
  int step_ = 0;
  bool decides_ = false;
  Words *head_, *trouble_;
  wxBoxSizer* decision_row_;
  wxChoice* decision_;
  wxTextCtrl *received_, *finished_, *person_, *note_;
};

}  // namespace berkas::gui
