// A scanner whose stack is a folder of pictures and whose faults stand in a script: for training, the demo and tests.
#pragma once
#include <chrono>
#include <filesystem>
#include <functional>
#include <vector>

#include "devices/scanner.h"
#include "devices/simulated/scan_script.h"

namespace berkas::devices::simulated {

struct Pace {
  std::chrono::milliseconds page{0};        // what a sheet takes; a slow one takes ten times that, at least a second
  std::chrono::milliseconds patience{5000}; // how long a hanging device is waited for

  // BERKAS_SIMULATED_PAGE_MS and BERKAS_SCAN_PATIENCE_MS where they are set.
  [[nodiscard]] static Pace from_environment();
};

// Device names: "simulated:FOLDER". Nothing is written: where the stack stands comes with ScanProfile::first_sheet, so that a
// batch goes on in another process and from a read-only folder. What the script has for first_sheet (when it is not 1) was
// seen to by the clerk and is over. See README.md.
class SimulatedScanner : public Scanner {
public:
  using Decoder = std::function<PageImage(const std::string& bytes)>;   // throws Failure for what is no picture

  // listed: the folders list() offers; any other can be scanned by its name.
  explicit SimulatedScanner(Decoder, std::vector<std::filesystem::path> listed = {}, Pace = Pace::from_environment());
  [[nodiscard]] std::vector<ScannerInfo> list() override;
  [[nodiscard]] ScannerInfo capabilities(const std::string& device) override;
  [[nodiscard]] BatchEnd scan(const std::string& device, const ScanProfile&, PageSink&, std::stop_token stop) override;

  [[nodiscard]] static bool is_name(const std::string& device);

private:
  Decoder decode_;
  std::vector<std::filesystem::path> listed_;
  Pace pace_;
};

}  // namespace berkas::devices::simulated
