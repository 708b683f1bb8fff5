// K4 to K6: every sheet once, good. Live small pages, the newest one large, questions answered with 1 2 3, stops in plain words.
#pragma once
#include "app/desk/desk.h"
#include "app/gui/screens/documentation_screen.h"
#include "app/gui/widgets/page_grid.h"
#include "app/gui/widgets/page_pictures.h"
#include "app/gui/widgets/page_view.h"
#include "app/screens/scan_state.h"

#include <wx/gauge.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

namespace berkas::gui {

class ScanPart : public Part {
public:
  ScanPart(wxWindow* parent, DocumentationScreen&);
  ~ScanPart() override;
  void show(const desk::DossierView&) override;
  void frame(FrameLook&) const override;
  void focus_first() override;
  bool shortcut(wxKeyEvent&) override;
  bool escape() override;
  bool take_code(const std::string&) override;
  void devices_changed() override { changed(); }
  std::optional<desk::IntakeView> tray() const override { return state_.intake; }

private:
  class Bar;
  Sheet* build_work();
  Sheet* build_page();
  void changed();
  void show_page();
  void show_banner();
  void start(bool again);
  void scanning(std::function<desk::Outcome<desk::ScanOutcome>(desk::Desk&, const desk::ScanWatcher&, std::stop_token)> work);
  void ended(desk::Outcome<desk::ScanOutcome>);
  void stop();
  void accept();
  void add_files();
  void answer(int key);
  void choose(int at);
  void next_question();
  void edit(std::function<desk::Outcome<desk::IntakeView>(desk::Desk&)>);
  bool page_key(wxKeyEvent&);
  desk::ScanRequest request() const;
  const archive::IntakePage* page() const;
  void rotate(int turns);
  void aside();
  void undo();

  screens::ScanState state_;
  std::string picture_of_;
  Banner* banner_;
  Words *count_, *profile_words_, *question_;
  Chip* left_chip_;
  Bar* bar_;
  PageGrid* grid_;
  PageView* view_;
  Sheet *question_bar_, *setup_;
  wxChoice *source_, *dpi_, *mode_, *paper_;
  wxTextCtrl* expect_;
  Act* answers_[3];
  std::vector<Tool*> tools_;
  std::shared_ptr<desk::Executor::Task> task_;
  std::string waiting_code_;              // scanned while feeding: opened after the sheet
  std::unique_ptr<PagePictures> pictures_;
};

}  // namespace berkas::gui
