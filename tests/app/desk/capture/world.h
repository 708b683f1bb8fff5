// A desk of its own for one test: a real archive in a folder that goes away, real pictures, codes and PDFs, a feeder that is a
// folder of pictures, a reader and a printer that do what the test says.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "tests/tools/letter.h"

namespace berkas::testing {

class ScriptedReader final : public devices::TextReader {   // says "halaman" and what the test wants of that page of letter()
public:
  devices::PageText read(const devices::PageImage&, std::stop_token) override;
  std::map<int, std::string> words;
  bool dies = false;
  int pages_read = 0;
  std::function<void()> before;

private:
  std::mutex busy_;
};

class ScriptedPrinter final : public devices::Printer {
public:
  std::vector<devices::QueueInfo> queues() override;
  int submit(const devices::PrintRequest&) override;
  devices::JobStatus status(const std::string& queue, int job) override;
  void cancel(const std::string&, int) override {}

  devices::QueueInfo queue{"laser", devices::QueueState::idle, true, {}, true};
  devices::JobState job = devices::JobState::pending;
  bool dead = false;
  std::vector<devices::PrintRequest> requests;
};

class World {
public:
  World();
  ~World();
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  desk::Desk& desk() { return *desk_; }
  archive::Archive& archive() { return *archive_; }
  std::unique_ptr<desk::Desk> another_desk();              // over the same folder, as another process has it
  const std::filesystem::path& dir() const { return dir_; }
  std::filesystem::path scratch(const std::string& name) const { return dir_ / "outside" / name; }

  std::string new_dossier(const std::string& title = "Laporan Kinerja 2024");      // K0
  std::string examined_dossier(const std::string& title = "Laporan Kinerja 2024"); // K3, complete

  void register_dossier(const std::string& code);                                  // K4, class PR.01.03
  desk::Outcome<archive::Hits> find(const std::string& words);

  // A folder of pictures for the feeder, and its device name. script: one word per sheet.
  std::string stack(const std::vector<devices::PageImage>& pages, const std::string& script = {});
  std::string letters(int pages, const std::string& script = {});
  desk::ScanRequest request(const std::string& code, const std::string& device, std::optional<int> expect = {}) const;
  desk::ScanOutcome scan(const desk::ScanRequest&);        // asserts that the desk does not refuse
  desk::IntakeView captured(const std::string& code, int pages);   // letters scanned, every flag answered "keep"

  std::shared_ptr<ScriptedReader> reader = std::make_shared<ScriptedReader>();
  std::shared_ptr<ScriptedPrinter> printer = std::make_shared<ScriptedPrinter>();
  desk::Devices devices;
  std::string date = "2026-11-22";                         // today; only ever set forward

private:
  desk::Surroundings around();
  std::filesystem::path dir_;
  std::shared_ptr<archive::Archive> archive_;
  std::unique_ptr<desk::Desk> desk_;
  std::mt19937_64 random_{20261122};
  int seconds_ = 0, stacks_ = 0;
};

// A page of an invented letter, small enough to be quick.
devices::PageImage letter(int page, const std::vector<CodeMark>& codes = {});
devices::PageImage empty_page();

std::string run(const std::string& shell_line);            // its stdout and stderr
std::string bytes_of(const std::filesystem::path&);
void write_file(const std::filesystem::path&, const std::string& bytes);

}  // namespace berkas::testing
