// Retensi dan penyusutan: what is due, what cannot be reckoned, what is held, and the disposals under way.
#pragma once
#include "app/gui/frame/screen.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/buttons.h"
#include "app/gui/widgets/worklist.h"
#include "app/screens/asker.h"
#include "app/screens/disposal_form.h"

namespace berkas::gui {

class RetentionScreen : public Screen {
public:
  RetentionScreen(wxWindow* parent, Shell&, const Place&);
  FrameLook frame() const override;
  void focus_first() override;
  bool take_code(const std::string&) override;
  bool shortcut(wxKeyEvent&) override;
  Place place() const override { return {ScreenId::retention, std::to_string(static_cast<int>(shown_)), {}}; }
  void refresh() override;

private:
  enum class Shown { due, lacking, holds, disposals };
  struct Line { std::string code, opens; int number = 0; std::string name; };      // opens: code of the dossier
  struct House { std::vector<desk::RetentionView> subjects; std::vector<archive::Hold> holds; std::vector<desk::DisposalBrief> disposals; bool stopped = false; };
  static desk::Outcome<House> load(desk::Desk&, Shown, const desk::DueWish&, std::stop_token);
  void build_turns(wxSizer*);
  Sheet* build_side();
  void turn(Shown);
  void show(const House&);
  void add(const desk::RetentionView&, std::vector<ListRow>&);
  void show_side();
  void act();                                             // of the side: trigger, hold, release
  void begin(workflow::DisposalKind);
  desk::DueWish wish() const;
  const Line* chosen() const;

  Shown shown_ = Shown::due;
  std::string wanted_;                                    // a code that was scanned: chosen when the list has come
  Choice* turns_[4];
  Worklist* list_;
  Words *head_, *empty_, *cut_, *name_, *what_;
  wxChoice* next_;
  wxTextCtrl *by_, *date_, *note_;
  wxSizer *filters_, *date_row_, *note_row_, *begin_row_;
  Sheet *card_, *side_;
  std::vector<Line> lines_;
  std::shared_ptr<desk::Executor::Task> task_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
