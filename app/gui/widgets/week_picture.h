// The week's bars: in (outline) and done (filled), a figure on every bar.
#pragma once
#include <vector>

#include "app/gui/widgets/painted.h"

namespace berkas::gui {

struct DayBar { wxString day{}; int in = 0, done = 0; bool today = false, ahead = false; };

class WeekPicture : public Painted {
public:
  explicit WeekPicture(wxWindow* parent);
  void set(std::vector<DayBar>);

protected:
  void paint(wxGraphicsContext&, wxSize) override;

private:
  void bar(wxGraphicsContext&, double x, double base, int value, int most, double room, bool filled);
  std::vector<DayBar> days_;
};

}  // namespace berkas::gui
