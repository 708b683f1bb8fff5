#include "app/gui/frame/heartbeat.h"

#include <wx/utils.h>

#include <algorithm>
#include <fstream>

namespace berkas::gui {

namespace {

// Milliseconds this thread stood ready while no core was free; 0 where the system does not tell.
double ready_without_core_ms() {
  std::ifstream stat("/proc/thread-self/schedstat");
  double ran_ns = 0, waited_ns = 0;
  return stat >> ran_ns >> waited_ns ? waited_ns / 1e6 : 0;
}

}  // namespace

Heartbeat::Heartbeat() {
  wxString file;
  if (!wxGetEnv("BERKAS_HEARTBEAT", &file) || file.empty()) return;
  file_ = file.ToStdString();
  timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { beat(); });
  begun_ = last_ = Clock::now();
  timer_.Start(10);
}

Heartbeat::~Heartbeat() {
  if (file_.empty()) return;
  timer_.Stop();
  std::ofstream out(file_);
  out << "{\"largest_gap_ms\": " << static_cast<long>(largest_ms_) << ", \"largest_own_gap_ms\": " << static_cast<long>(largest_own_ms_) << ", \"largest_at_ms\": " << static_cast<long>(largest_at_ms_) << ", \"beats\": " << beats_ << ", \"over_100_ms\": " << over_100_ms_
      << ", \"over_250_ms\": " << over_250_ms_ << "}\n";
}

void Heartbeat::beat() {
  const auto now = Clock::now();
  const double gap = std::chrono::duration<double, std::milli>(now - last_).count();
  last_ = now;
  ++beats_;
  const double queued = ready_without_core_ms();
  const double own = gap - (queued - queued_ms_);
  queued_ms_ = queued;
  if (beats_ <= 1) return;
  if (gap > largest_ms_) {
    largest_ms_ = gap;
    largest_at_ms_ = std::chrono::duration<double, std::milli>(now - begun_).count();
  }
  largest_own_ms_ = std::max(largest_own_ms_, own);
  over_100_ms_ += gap > 100;
  over_250_ms_ += gap > 250;
}

}  // namespace berkas::gui
