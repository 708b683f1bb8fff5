// Measures whether the window's thread ever waits: with BERKAS_HEARTBEAT=FILE the largest gap between its beats is written at the end.
// Beside the gap as it was stands the gap without the time in which other programs had the cores (own): what this program is to blame for.
#pragma once
#include <wx/timer.h>

#include <chrono>
#include <string>

namespace berkas::gui {

class Heartbeat {
public:
  Heartbeat();                 // does nothing without BERKAS_HEARTBEAT
  ~Heartbeat();

private:
  using Clock = std::chrono::steady_clock;
  void beat();
  std::string file_;
  wxTimer timer_;
  Clock::time_point begun_, last_;
  double largest_ms_ = 0, largest_at_ms_ = 0, largest_own_ms_ = 0, queued_ms_ = 0;
  long beats_ = 0, over_100_ms_ = 0, over_250_ms_ = 0;
};

}  // namespace berkas::gui
