// K8: documented. What was filed and where, and what may come next.
#pragma once
#include "app/gui/screens/documentation_screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"

namespace berkas::gui {

class DonePart : public Part {
public:
  DonePart(wxWindow* parent, DocumentationScreen&);
  void show(const desk::DossierView&) override;
  void frame(FrameLook&) const override;
  void focus_first() override { open_->SetFocus(); }
  bool shortcut(wxKeyEvent&) override;

private:
  Words *head_, *place_, *number_, *copy_;
  Act *open_, *next_;
};

}  // namespace berkas::gui
