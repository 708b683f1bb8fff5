// What the scanner tests stand on: folders, numbered pages, SANE configurations of our own, a network scanner.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "devices/process/child_process.h"
#include "devices/scanner.h"

namespace berkas::testing {

class TempFolder {
public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

void write_file(const std::filesystem::path&, const std::string& content);

// A page that shows its number as so many black squares on grainy paper, whatever its resolution and mode.
[[nodiscard]] devices::PageImage numbered_page(int number, int dpi = 100, devices::PixelKind kind = devices::PixelKind::gray);
[[nodiscard]] int number_on(const devices::PageImage&);            // 0: none is seen
void write_numbered_pages(const std::filesystem::path& folder, int count, int dpi = 100);   // page-1.jpg ...
[[nodiscard]] devices::PageImage decode_picture(const std::string& bytes);

// SANE sees what these folders say and nothing else, until the next one is made. Children inherit it.
void use_sane_config(const std::filesystem::path& folder);
// The `test` backend; lines are added to its configuration.
void write_test_backend(const std::filesystem::path& folder, const std::string& lines = "");

// tests/contracts/escl_scanner.py, running.
class NetworkScanner {
public:
  // more: further words for its command line, such as {"--fault", "3:jam"}. Its configuration is in use on return.
  NetworkScanner(const std::filesystem::path& pages, const std::vector<std::string>& more = {});
  const std::string& device() const { return device_; }
  std::string control(const std::string& query = "");               // the answer's JSON; with a query it is a POST

private:
  TempFolder config_;
  std::unique_ptr<devices::process::ChildProcess> server_;
  int port_ = 0;
  std::string device_;
};

// Keeps what comes, and lets a test act at a given moment.
class Tray : public devices::PageSink {
public:
  std::vector<devices::ScannedPage> pages;
  std::vector<devices::ScanProgress> told;
  std::function<void(const devices::ScanProgress&)> on_progress;
  std::function<void(const devices::ScannedPage&)> on_page;

  void progress(const devices::ScanProgress& now) override;
  void page(devices::ScannedPage&& page) override;
  [[nodiscard]] std::vector<int> numbers() const;
};

[[nodiscard]] std::vector<pid_t> children_named(const std::string& comm);   // of this process

}  // namespace berkas::testing
