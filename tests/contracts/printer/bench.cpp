#include "tests/contracts/printer/bench.h"

#include <stdlib.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "devices/cups/cups_printer.h"
#include "devices/simulated/simulated_printer.h"

namespace berkas::devices::testing {
namespace {

namespace fs = std::filesystem;

std::string output_of(const std::string& command) {
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string out;
  std::array<char, 512> buffer{};
  while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr) out += buffer.data();
  if (pclose(pipe) != 0) throw std::runtime_error(command + " failed: " + out);
  return out;
}

const std::string rig_program = std::string(BERKAS_SOURCE_DIR) + "/tests/tools/cups_rig";

std::vector<fs::path> pdfs_in(const fs::path& folder) {
  std::vector<fs::path> found;
  if (!fs::exists(folder)) return found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".pdf") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

class SimulatedBench final : public Bench {
public:
  SimulatedBench() : printer_(make_simulated_printer(folder_)) {}
  ~SimulatedBench() override { remove_folder(); }
  Printer& printer() override { return *printer_; }
  std::string queue() const override { return simulated_queue; }
  void lay(Fault fault) override { std::ofstream(folder_ / word(fault)) << '\n'; }
  void mend(Fault fault) override { fs::remove(folder_ / word(fault)); }
  std::vector<fs::path> arrived() const override { return pdfs_in(folder_ / "out"); }

private:
  static const char* word(Fault fault) {
    switch (fault) {
      case Fault::out_of_paper: return "out-of-paper";
      case Fault::paused: return "paused";
      case Fault::offline: return "offline";
      case Fault::service_down: return "service-down";
    }
    return "";
  }
  std::unique_ptr<Printer> printer_;
};

class CupsBench final : public Bench {
public:
  CupsBench() {
    const std::string told = output_of(rig_program + " start '" + folder_.string() + "'");
    const std::string name = "CUPS_SERVER=";
    const auto at = told.find(name);
    if (at == std::string::npos) throw std::runtime_error("the rig named no server: " + told);
    printer_ = make_cups_printer(told.substr(at + name.size(), told.find('\n', at) - at - name.size()));
  }
  ~CupsBench() override {
    try {
      output_of(rig_program + " stop '" + folder_.string() + "'");
    } catch (const std::exception& why) {
      std::fprintf(stderr, "%s\n", why.what());
    }
    remove_folder();
  }
  Printer& printer() override { return *printer_; }
  std::string queue() const override { return "rig"; }
  void lay(Fault fault) override { run_rig(folder_, words(fault).first); }
  void mend(Fault fault) override { run_rig(folder_, words(fault).second); }
  std::vector<fs::path> arrived() const override { return pdfs_in(folder_ / "rig" / "out"); }

private:
  static std::pair<const char*, const char*> words(Fault fault) {
    switch (fault) {
      case Fault::out_of_paper: return {"out-of-paper", "paper-back"};
      case Fault::paused: return {"pause", "resume"};
      case Fault::offline: return {"kill-printer", "printer-back"};
      case Fault::service_down: return {"kill-cupsd", "cupsd-back"};
    }
    return {"", ""};
  }
  std::unique_ptr<Printer> printer_;
};

}  // namespace

Bench::Bench() {
  std::string name = (fs::temp_directory_path() / "printer-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
  folder_ = name;
}

void Bench::remove_folder() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::unique_ptr<Bench> simulated_bench() { return std::make_unique<SimulatedBench>(); }
std::unique_ptr<Bench> cups_bench() { return std::make_unique<CupsBench>(); }

void run_rig(const fs::path& folder, const std::string& word) { output_of(rig_program + " fault '" + folder.string() + "' rig " + word); }

bool eventually(const std::function<bool()>& condition, double seconds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  while (!condition()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return true;
}

}  // namespace berkas::devices::testing
