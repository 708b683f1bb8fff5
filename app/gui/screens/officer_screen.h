// Siapa yang bertugas: the name that every act from now on carries. Chosen once on a desk, changed when another sits down.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/worklist.h"

namespace berkas::gui {

class OfficerScreen : public Screen {
public:
  OfficerScreen(wxWindow* parent, Shell&);
  FrameLook frame() const override;
  void focus_first() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::officer, {}, {}}; }

private:
  void chosen(int row);
  void keep();
  bool ready() const { return !name_->GetValue().Trim().empty(); }

  std::vector<archive::Operator> known_;
  Worklist* list_;
  wxTextCtrl *name_, *nip_;
};

}  // namespace berkas::gui
