// Alur SOP: where is it, where has it been, what may come. A screen to read; back-filling a step is done beside it.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"
#include "app/gui/screens/step_entry_panel.h"
#include "app/gui/widgets/flow_picture.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"
#include "workflow/sop.h"

namespace berkas::gui {

class FlowScreen : public Screen {
public:
  FlowScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool escape() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::flow, code_, {}}; }
  void refresh() override;

private:
  struct Loaded { workflow::Sop sop; std::optional<desk::DossierView> dossier{}; };
  class VisitList;
  class Legend;
  void loaded(const Loaded&);
  void show_step(int step);
  void fill_list(const screens::FlowPictureLines&);
  void swap_list();                                    // L: the same facts as a list, for eyes and tools that do not see the picture
  void recording(bool on);
  void record(const workflow::StepEntry&, int visit);
  void save_bpmn();
  std::vector<workflow::Visit> closed_visits(int step) const;

  std::string code_;
  std::optional<Loaded> held_;
  FlowPicture* picture_;
  Worklist* list_;
  StepEntryPanel* entry_;
  Act* record_;
  wxBoxSizer* facts_;
  int step_ = 1;
  Words *where_, *act_, *text_, *time_, *output_, *visits_head_, *note_;
  VisitList* visits_;
  Legend* legend_;
  Sheet* detail_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
