// Every scanner SANE knows, eSCL and WSD included, each call in a worker process of its own (berkas-scan-worker).
#pragma once
#include <chrono>
#include <filesystem>

#include "devices/scanner.h"

namespace berkas::devices::sane {

// How long silence is patience. A device silent for longer is told to cancel, and killed after the grace.
struct Patience {
  std::chrono::milliseconds list{30'000};       // discovery of network devices included
  std::chrono::milliseconds open{60'000};       // opening, and asking what it can
  std::chrono::milliseconds first_byte{90'000}; // a lamp warms up; a network scanner sends only when its page is whole
  std::chrono::milliseconds silence{45'000};    // within a page
  std::chrono::milliseconds grace{8'000};       // after a cancel

  // BERKAS_SCAN_PATIENCE_MS, where it is set, replaces first_byte and silence: for a slow device, and for tests.
  [[nodiscard]] static Patience from_environment();
};

// Stateless between calls, so any thread, and list() may run beside scan(). Reads SANE_CONFIG_DIR as SANE does.
// list, capabilities: Failure{worker_died|timed_out} too. scan: a worker that dies or hangs is no exception but
// BatchEnd{failed}, with every page kept that was handed over.
class SaneScanner : public Scanner {
public:
  explicit SaneScanner(Patience patience = Patience::from_environment());
  explicit SaneScanner(std::filesystem::path worker, Patience patience = Patience::from_environment());
  [[nodiscard]] std::vector<ScannerInfo> list() override;
  [[nodiscard]] ScannerInfo capabilities(const std::string& device) override;
  [[nodiscard]] BatchEnd scan(const std::string& device, const ScanProfile&, PageSink&, std::stop_token stop) override;

private:
  std::filesystem::path worker_;
  Patience patience_;
};

}  // namespace berkas::devices::sane
