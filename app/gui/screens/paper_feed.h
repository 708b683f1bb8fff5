// Signed or ticked paper coming in: from the scanner, or from PDFs and pictures. What comes is one source for the desk to read; trays of an
// earlier try are remembered, to be put away when the paper is kept.
#pragma once
#include "app/desk/paper_check.h"
#include "app/gui/frame/screen.h"
#include "app/gui/screens/scan_setup.h"
#include "app/screens/asker.h"

namespace berkas::gui {

class PaperFeed : public Sheet {
public:
  struct Told { wxString head, waits, files; };             // the scanner's card, the line below it, the title of the dialog
  struct Wants {
    std::function<void(const desk::PaperSource&)> read{};     // paper is here
    std::function<void()> changed{};                          // scanning began or ended
    std::function<void(const std::string& tray)> found{};     // scanned before and left; without it: read at once
  };
  PaperFeed(wxWindow* parent, Shell&, Told, Wants);
  ~PaperFeed() override;
  void devices_changed();
  void look_in_tray(std::function<std::string(desk::Desk&)> form);   // what was scanned before and left; form: its code, on the lane
  void scan(bool more);
  void choose_files();
  void take(const desk::PaperSource&);
  void stop();                                                // after this sheet
  bool scanning() const { return task_ != nullptr; }
  void busy(const wxString& doing);                           // the reader is at work; empty: it is not
  const desk::PaperSource& source() const { return source_; }
  const std::vector<std::string>& laid_aside() const { return laid_aside_; }
  void focus() { setup_->focus(); }
  bool key(wxKeyEvent&);                                      // Enter scans, Ctrl+O chooses

private:
  bool free() const { return !scanning() && busy_.empty(); }
  void ended(desk::Outcome<desk::ScanOutcome>);
  void show();

  Shell& shell_;
  Told words_;
  Wants wants_;
  wxString busy_;
  desk::PaperSource source_;
  std::vector<std::string> laid_aside_;                       // trays scanned before this one, of no use
  ScanSetup* setup_;
  Words* status_;
  std::shared_ptr<desk::Executor::Task> task_;
  screens::Asker asker_;
};

void put_away(desk::Desk&, const std::vector<std::string>& trays, const std::string& why);   // on a worker lane

}  // namespace berkas::gui
