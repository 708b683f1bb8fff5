// Baca dari kertas: the printed check sheet with its hand-made ticks is scanned; only what is not certain is asked, each with its
// picture and one key; then the answers are written and the signed sheet is kept, in one act.
#pragma once
#include "app/desk/desk.h"
#include "app/gui/frame/screen.h"
#include "app/gui/screens/paper_question.h"
#include "app/gui/screens/scan_setup.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"
#include "app/screens/paper_hand.h"

namespace berkas::gui {

class PaperScreen : public Screen {
public:
  PaperScreen(wxWindow* parent, Shell&, const Place&);
  ~PaperScreen() override;
  FrameLook frame() const override;
  void focus_first() override;
  bool escape() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::paper, code_, {}}; }
  void refresh() override;
  void devices_changed() override;

private:
  enum class Doing { nothing, scanning, reading, keeping };
  void build_waiting(wxSizer*);
  Sheet* build_list();
  void show_questions();
  void changed();
  void look_in_tray();
  void scan(bool more);
  void ended(desk::Outcome<desk::ScanOutcome>);
  void choose_files();
  void read(const desk::PaperSource&);
  void paper_is(desk::Outcome<desk::PaperCheck>);
  void keep();
  void again();
  bool here() const { return paper_.has_value(); }

  std::string code_;
  Doing doing_ = Doing::nothing;
  desk::PaperSource source_;
  std::optional<desk::PaperCheck> paper_;
  std::vector<std::string> laid_aside_;                      // trays scanned before this one, of no use
  screens::PaperHand hand_;
  Sheet *waiting_, *left_;
  ScanSetup* setup_;
  Words *summary_, *status_;
  Worklist* list_;
  PaperQuestionSide* question_;
  Words* nothing_asked_;
  std::shared_ptr<desk::Executor::Task> task_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
