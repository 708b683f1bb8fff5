// Baca dari kertas: the printed check sheet with its hand-made ticks is scanned; only what is not certain is asked, each with its
// picture and one key; then the answers are written and the signed sheet is kept, in one act.
#pragma once
#include "app/desk/desk.h"
#include "app/gui/frame/screen.h"
#include "app/gui/screens/paper_feed.h"
#include "app/gui/screens/paper_question.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"
#include "app/screens/paper_hand.h"

namespace berkas::gui {

class PaperScreen : public Screen {
public:
  PaperScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool escape() override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::paper, code_, {}}; }
  void refresh() override;
  void devices_changed() override;

private:
  enum class Doing { nothing, reading, keeping };
  Sheet* build_list();
  void show_questions();
  void changed();
  void read(const desk::PaperSource&);
  void paper_is(desk::Outcome<desk::PaperCheck>);
  void keep();
  void again();
  bool here() const { return paper_.has_value(); }

  std::string code_;
  Doing doing_ = Doing::nothing;
  std::optional<desk::PaperCheck> paper_;
  screens::PaperHand hand_;
  PaperFeed* feed_;
  Sheet* left_;
  Words* summary_;
  Worklist* list_;
  PaperQuestionSide* question_;
  Words* nothing_asked_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
