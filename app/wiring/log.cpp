#include "app/wiring/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <filesystem>
#include <memory>

namespace berkas::wiring {
namespace {

std::filesystem::path state_home() {
  const char* state = std::getenv("XDG_STATE_HOME");
  if (state != nullptr && *state == '/') return state;
  const char* home = std::getenv("HOME");
  return home != nullptr ? std::filesystem::path(home) / ".local/state" : std::filesystem::path();
}

// Null where no log can be kept (no home, a full disk): the work goes on without one.
std::shared_ptr<spdlog::logger> open_log() {
  const auto home = state_home();
  if (home.empty()) return nullptr;
  std::error_code error;
  std::filesystem::create_directories(home / "berkas", error);
  if (error) return nullptr;
  auto log = spdlog::rotating_logger_mt("berkas", (home / "berkas/berkas.log").string(), 1 << 20, 3);
  log->set_pattern("%Y-%m-%dT%H:%M:%S%z %P %v");
  log->flush_on(spdlog::level::info);
  return log;
}

}  // namespace

void log_line(const std::string& line) noexcept {
  try {
    static const auto log = open_log();
    if (log) log->info("{}", line);
  } catch (...) {  // a log that cannot be written stops no work
  }
}

}  // namespace berkas::wiring
