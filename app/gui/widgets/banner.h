// What happened, what is safe, what to do, one act. On top of the work, pushes content, never floats.
#pragma once
#include <functional>

#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/chip.h"
#include "app/gui/widgets/painted.h"
#include "app/gui/widgets/words.h"

namespace berkas::gui {

struct BannerLook {
  Tone tone = Tone::bad;
  std::string icon = "warn";
  wxString sentence{}, todo{};
  wxString act{}, key{};                       // empty: no button
  wxString second_act{};
  bool primary = true;
};

class Banner : public Sheet {
public:
  // wide: the acts stand at the end of the line instead of below the words.
  Banner(wxWindow* parent, std::function<void()> act, std::function<void()> second, bool wide = false);
  void show(const BannerLook&);
  void hide();
  Act* act() { return act_; }
  bool shown() const { return IsShown(); }

private:
  class Picture;
  Picture* picture_;
  Words *sentence_, *todo_;
  Act *act_, *second_;
  wxBoxSizer* buttons_;
  wxString told_;
};

}  // namespace berkas::gui
