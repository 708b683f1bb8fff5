#include "app/wiring/scanners.h"

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <vector>

#include "app/wiring/log.h"
#include "devices/failure.h"
#include "devices/page_codec.h"
#include "devices/sane/sane_scanner.h"
#include "devices/simulated/simulated_scanner.h"

namespace berkas::wiring {
namespace {

using devices::simulated::SimulatedScanner;

// BERKAS_SIMULATED: folders, parted by ':', that are listed as scanners (a training desk).
std::vector<std::filesystem::path> listed_folders() {
  std::vector<std::filesystem::path> folders;
  const char* named = std::getenv("BERKAS_SIMULATED");
  std::istringstream text(named != nullptr ? named : "");
  for (std::string folder; std::getline(text, folder, ':');) {
    if (!folder.empty()) folders.emplace_back(folder);
  }
  return folders;
}

class AnyScanner : public devices::Scanner {
public:
  explicit AnyScanner(const std::shared_ptr<devices::PageCodec>& codec)
      : simulated_([codec](const std::string& bytes) { return codec->decode(bytes); }, listed_folders()) {}

  std::vector<devices::ScannerInfo> list() override {
    auto all = simulated_.list();
    try {
      for (auto& scanner : sane_.list()) all.push_back(std::move(scanner));
    } catch (const devices::Failure& failure) {  // SANE that does not answer must not hide the others
      if (all.empty()) throw;
      log_line(std::string("scanners: ") + failure.what());
    }
    return all;
  }
  devices::ScannerInfo capabilities(const std::string& device) override { return of(device).capabilities(device); }
  devices::BatchEnd scan(const std::string& device, const devices::ScanProfile& profile, devices::PageSink& sink, std::stop_token stop) override {
    return of(device).scan(device, profile, sink, std::move(stop));
  }

private:
  devices::Scanner& of(const std::string& device) {
    if (SimulatedScanner::is_name(device)) return simulated_;
    return sane_;
  }

  SimulatedScanner simulated_;
  devices::sane::SaneScanner sane_;
};

}  // namespace

std::shared_ptr<devices::Scanner> make_scanner(std::shared_ptr<devices::PageCodec> codec) { return std::make_shared<AnyScanner>(codec); }

}  // namespace berkas::wiring
