// One disposal, guided: its stages on the left, its list in the middle, on the right what the next stage wants told.
#pragma once
#include <deque>

#include "app/gui/frame/screen.h"
#include "app/gui/screens/disposal_side.h"
#include "app/gui/screens/field.h"
#include "app/gui/screens/minutes_acts.h"
#include "app/gui/widgets/stepper.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"

namespace berkas::gui {

class DisposalScreen : public Screen {
public:
  DisposalScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool take_code(const std::string&) override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::disposal, std::to_string(number_), {}}; }
  void refresh() override;
  void sheet_sent() override { refresh(); }

private:
  struct Loaded { desk::DisposalView view; int files = 0; bool printed = false; };
  using Work = std::function<desk::Outcome<desk::DisposalView>(desk::Disposals&)>;
  Sheet* build_list();
  void ask(Work, bool acts, bool hushes = true);
  void add_next(bool hushes);
  void show(const Loaded&);
  void show_list();
  void show_steps();
  void show_paper(bool printed);
  void act();
  void asked(DisposalAsk, const std::string& reason);      // of the side: beside the stage
  std::vector<std::string> chosen() const;

  int number_ = 0;
  bool busy_ = false;
  std::deque<std::string> scanned_;                        // codes of dossiers that wait for the act under way
  std::optional<desk::DisposalView> view_;
  int files_ = 0;
  Stepper* stepper_;
  Worklist* list_;
  Words *list_head_, *empty_, *cut_;
  Sheet* card_;
  MinutesActs* minutes_;                                  // what is done with its berita acara on paper
  DisposalSide* side_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
