// A sheet of labels as it lies in the tray: which places are used, which will carry a label. Arrows and a press move the start; the
// same place can be typed in the field beside it.
#pragma once
#include <functional>

#include "app/gui/widgets/painted.h"
#include "app/screens/label_run.h"

namespace berkas::gui {

class LabelSheetPicture : public Painted {
public:
  LabelSheetPicture(wxWindow* parent, std::function<void()> moved);
  bool AcceptsFocus() const override { return true; }
  void watch(screens::LabelRun* run) { run_ = run; renew(); }   // lives as long as this
  void renew();

protected:
  void paint(wxGraphicsContext&, wxSize) override;

private:
  wxRect2DDouble page(wxSize) const;
  void press(wxPoint);
  void key(wxKeyEvent&);
  screens::LabelRun* run_ = nullptr;
  std::function<void()> moved_;
};

}  // namespace berkas::gui
