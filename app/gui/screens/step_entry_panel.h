// One step as the paper shows it: decision, dates that may be partial or unknown, name, note. Any order; nothing is overwritten. Where
// the step has visits already, what is written completes one of them; a new visit is made only when the clerk says so.
#pragma once
#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/painted.h"
#include "workflow/routing.h"

namespace berkas::gui {

class StepEntryPanel : public Sheet {
public:
  struct Wants {
    std::function<void(const workflow::StepEntry&, int visit)> keep{};   // visit: the one it completes; 0 = another visit
    std::function<void()> leave{};
  };
  StepEntryPanel(wxWindow* parent, Wants);
  // Empties the fields when the step is another; visits: those that can be completed, newest last.
  // here: the dossier stands at this step, so its running visit is meant unless the clerk says otherwise.
  void step(int no, bool decides, bool here, const std::vector<workflow::Visit>& visits);
  void focus_first();
  void keep();

private:
  void show_known();
  const workflow::Visit* chosen() const;
  Wants wants_;
  int step_ = 0;
  bool decides_ = false, here_ = false;
  Words *head_, *trouble_;
  wxBoxSizer *decision_row_, *visit_row_;
  std::vector<workflow::Visit> visits_;
  wxChoice *decision_, *visit_;
  wxTextCtrl *received_, *finished_, *person_, *note_;
};

}  // namespace berkas::gui
