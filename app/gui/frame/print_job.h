// One sheet on its way through the printer: printed, followed every second until it ended, asked back from the clerk.
// "Completed" is no proof. Window thread only.
#pragma once
#include <wx/timer.h>

#include <functional>
#include <optional>

#include "app/desk/desk.h"
#include "app/gui/frame/screen.h"
#include "app/screens/asker.h"
#include "app/screens/print_banner.h"

namespace berkas::gui {

class PrintJob {
public:
  struct Wants {
    std::function<void(const BannerLook&, std::function<void()> act, std::function<void()> second)> tell{};
    std::function<void(const desk::Refused&)> refused{};
    std::function<void()> sent{}, came_out{};            // the printer has it; the clerk has the sheet
  };
  PrintJob(desk::Executor&, Wants);
  void print(const desk::PrintOrder&);
  void again();                                          // another screen is shown: what still waits for the clerk is said again

private:
  void took(const desk::Printed&);
  void follow();
  void show(const screens::PrintBanner&);
  void answered(bool came_out);

  Wants wants_;
  desk::PrintOrder order_{};
  desk::Printed job_{};
  std::optional<screens::PrintBanner> shown_{};
  wxTimer timer_{};
  screens::Asker asker_;
};

}  // namespace berkas::gui
