// Taruh di rak (F7): filing by scanning. Nothing is pressed: the next code means what the one before says (screens/filing_hand.h).
#pragma once
#include <deque>

#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"
#include "app/screens/filing_hand.h"

namespace berkas::gui {

class ShelfScreen : public Screen {
public:
  ShelfScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool take_code(const std::string&) override;
  bool shortcut(wxKeyEvent&) override;
  bool escape() override;
  Place place() const override { return {ScreenId::shelf, {}, hand_.open ? hand_.open->code : std::string()}; }
  void refresh() override;

private:
  using Step = screens::FilingStep;
  struct Line { wxString time, what, where; std::string icon; Colour ink; };
  Sheet* build_now();
  Sheet* build_lists();
  void next();
  void answered(const desk::Outcome<Step>&, const std::string& code);
  void show(const Step&);
  void refused(const desk::Refused&, const std::string& code);
  void add_line(Line);
  void undo();
  void pick_up();
  void next_box();
  void load_one_legged();

  screens::FilingHand hand_;
  std::deque<std::string> waiting_;
  bool busy_ = false;
  std::optional<desk::NextBox> full_;
  Words *where_, *says_, *holding_, *hint_;
  Sheet* card_;
  Worklist *log_, *legs_;
  Words* legs_head_;
  std::vector<Line> lines_;
  std::vector<std::string> leg_codes_;
  std::string reopen_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
