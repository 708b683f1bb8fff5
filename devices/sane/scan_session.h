// Inside: the program's side of one batch, with the watchdog.
#pragma once
#include <functional>

#include "devices/process/child_process.h"
#include "devices/sane/protocol.h"
#include "devices/sane/sane_scanner.h"

namespace berkas::devices::sane {

//            frame in time              page            sink returned
//   waiting ───────────────▶ waiting ────────▶ sink ──────────────────▶ go on ─▶ waiting
//      │ silence, or stop asked, or the sink throws
//      ▼
//   cancelling: the worker is told; pages that still come are dropped ── end, or it dies, or grace is over ─▶ killed
class ScanSession {
public:
  ScanSession(const std::filesystem::path& worker, const Patience&, PageSink&, std::stop_token stop);
  [[nodiscard]] BatchEnd run(const ScanRequest&);  // throws what the sink throws, and Failure{device_gone|device_refuses}

private:
  [[nodiscard]] BatchEnd wait_for_end();
  [[nodiscard]] bool take_page(const process::Frame& head);   // false: the worker died within it
  void hand(const std::function<void()>& to_sink);
  [[nodiscard]] BatchEnd wind_down(StopReason why, std::string detail);
  [[nodiscard]] BatchEnd died() const;
  [[nodiscard]] BatchEnd ended(StopReason why, std::string detail) const;

  Patience patience_;
  PageSink& sink_;
  std::stop_token stop_;
  process::ChildProcess child_;
  Source source_ = Source::feeder;
  int sheets_ = 0;                    // whole sheets the sink has taken
  bool within_page_ = false;
};

}  // namespace berkas::devices::sane
