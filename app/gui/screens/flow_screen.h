// Alur SOP: where is it, where has it been, what may come. A screen to read; back-filling a step is done beside it.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/flow_picture.h"
#include "app/screens/asker.h"
#include "workflow/sop.h"

namespace berkas::gui {

class FlowScreen : public Screen {
public:
  FlowScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override { picture_->SetFocus(); }
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::flow, code_, {}}; }
  void refresh() override;

private:
  struct Loaded { workflow::Sop sop; std::optional<desk::DossierView> dossier{}; };
  class VisitList;
  void loaded(const Loaded&);
  void show_step(int step);

  std::string code_;
  std::optional<Loaded> held_;
  FlowPicture* picture_;
  Words *where_, *act_, *text_, *time_, *output_, *visits_head_, *note_;
  VisitList* visits_;
  Sheet* detail_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
