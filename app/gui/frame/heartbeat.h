// Measures whether the window's thread ever waits: with BERKAS_HEARTBEAT=FILE the largest gap between its beats is written at the end.
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
  double largest_ms_ = 0, largest_at_ms_ = 0;
  long beats_ = 0, over_100_ms_ = 0, over_250_ms_ = 0;
};

}  // namespace berkas::gui
