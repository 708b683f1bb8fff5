// The one window: bars, banner, the screen between them, and where every code and key goes first. Window thread only.
#pragma once
#include <wx/frame.h>
#include <wx/timer.h>

#include <memory>
#include <vector>

#include "app/desk/views.h"
#include "app/gui/frame/bars.h"
#include "app/gui/frame/device_watch.h"
#include "app/gui/frame/gun.h"
#include "app/gui/frame/heartbeat.h"
#include "app/gui/frame/print_job.h"
#include "app/gui/frame/screen.h"
#include "app/screens/asker.h"

namespace berkas::gui {

struct FrameOptions {
  wxSize size{1280, 800};
  std::string officer;                                             // empty: nobody chose a name yet
  std::vector<archive::Operator> officers{};
  std::function<bool(const archive::Operator&)> keep_officer{};   // false: could not be kept
  std::string scanner;
};

class DeskFrame : public wxFrame, public Shell {
public:
  DeskFrame(const FrameOptions&, std::unique_ptr<desk::Executor>);
  ~DeskFrame() override;

  desk::Executor& executor() override { return *executor_; }
  void go(const Place&) override;
  void go_home() override;
  void code(const std::string& typed) override;
  void frame_changed() override;
  void tell(const BannerLook&, std::function<void()> act) override;
  void tell(const desk::Refused&) override;
  void hush() override;
  void printed(const std::string& sheet, const std::string& code) override;
  const std::vector<archive::Operator>& officers() override { return options_.officers; }
  void officer(const archive::Operator&) override;
  DeviceWatch& devices() override { return *device_watch_; }

private:
  Screen* make(const Place&);
  void show(Screen*);
  void judge(const std::string& typed);
  void shown(const std::string& typed, const desk::Shown&);
  void key(wxKeyEvent&);
  bool house_key(wxKeyEvent&);
  void escape();
  void back();
  void watch_devices();
  void ask_house();
  void mend_focus();
  void tell_both(const BannerLook&, std::function<void()> act, std::function<void()> second);
  void tick();
  void watch_archive();
  void read_text();
  void text_news(const std::string& dossier, const desk::Sentence& how_far);
  void fit_height();
  void watch_appearance();
  void next_part(bool back);

  std::unique_ptr<desk::Executor> executor_;
  FrameOptions options_;
  bool low_ = false;                  // the head stands in the top bar
  bool reading_text_ = false;
  std::string text_of_;               // the dossier whose text is being read, and how far
  wxString text_told_;
  TopBar* top_;
  Head* head_;
  Sheet* banner_ground_;
  Banner* banner_;
  std::function<void()> banner_act_, banner_second_;
  bool passing_ = false;              // the banner only reports: it goes when the work goes on
  bool refusal_ = false;              // the banner refuses one act: it goes when the next is tried
  std::optional<wxString> told_at_{};   // state of the screen when it was told; none while the screen loads
  wxPanel* body_;
  BottomBar* bottom_;
  Screen* screen_ = nullptr;
  std::vector<Place> left_;           // where Alt+Left goes
  wxTimer clock_, watch_;
  std::string seen_head_;                                  // of the history, when the lists were read
  bool watching_ = false;
  std::unique_ptr<DeviceWatch> device_watch_;
  std::unique_ptr<PrintJob> print_job_;
  std::unique_ptr<Gun> gun_;
  Heartbeat heartbeat_;
  screens::Asker asker_;
};

}  // namespace berkas::gui
