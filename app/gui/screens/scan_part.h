// K4 to K6: every sheet once, good. Live small pages, the newest one large, questions answered with 1 2 3, stops in plain words.
#pragma once
#include "app/desk/desk.h"
#include "app/gui/screens/documentation_screen.h"
#include "app/gui/screens/scan_page_side.h"
#include "app/gui/screens/scan_pages.h"
#include "app/gui/screens/scan_setup.h"
#include "app/screens/scan_state.h"

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
  void devices_changed() override;
  std::optional<desk::IntakeView> tray() const override { return state_.intake; }

private:
  using Work = std::function<desk::Outcome<desk::ScanOutcome>(desk::Desk&, const desk::ScanWatcher&, std::stop_token)>;
  Sheet* build_work();
  void share_room(int width);
  void changed();
  void opened(const desk::IntakeView&);
  void show_banner();
  desk::ScanRequest request() const;
  void ask_sources();
  void start();
  void scanning(const Work&);
  void page_kept(const desk::IntakeView&);
  void ended(desk::Outcome<desk::ScanOutcome>);
  void stop();
  void accept();
  void change_setup();
  void number_of_sheets();
  void add_files();
  void add_pdf(const std::filesystem::path&);
  void answer(int key);
  void choose(int at);
  void edit(std::function<desk::Outcome<desk::IntakeView>(desk::Desk&)>);
  bool page_key(wxKeyEvent&);
  bool move(int by);
  void rotate(int turns);
  void aside();
  void undo();

  screens::ScanState state_;
  bool setup_open_ = false, adding_ = false;
  Sheet* work_;
  Banner* banner_;
  ScanSetup* setup_;
  ScanPages* pages_;
  ScanPageSide* side_;
  std::string sources_of_;                // the scanner whose sources are offered
  std::shared_ptr<desk::Executor::Task> task_;
  std::string waiting_code_;              // scanned while feeding: opened after the sheet
  std::unique_ptr<PagePictures> pictures_;
};

}  // namespace berkas::gui
