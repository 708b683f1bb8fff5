// The steps of documentation: a painted line of circles over native flat buttons; a step ahead can be pressed and answers why not yet.
#pragma once
#include <array>
#include <functional>
#include <vector>

#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/painted.h"
#include "app/gui/widgets/words.h"

namespace berkas::gui {

struct StepLook {
  wxString name{}, second{};       // name; time or count
  bool done = false, now = false, open = false;   // open: may be looked at
  wxString why{};                  // what comes first, where it may not
};

class Stepper : public Sheet {
public:
  Stepper(wxWindow* parent, std::function<void(int step)> chosen);   // 0-based
  void set(const wxString& caption, const std::vector<StepLook>&);

private:
  class Button;
  Words* caption_;
  wxBoxSizer* column_;
  std::vector<Button*> buttons_;
  std::function<void(int)> chosen_;
};

}  // namespace berkas::gui
