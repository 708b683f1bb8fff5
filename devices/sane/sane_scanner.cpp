#include "devices/sane/sane_scanner.h"

#include <cstdlib>
#include <string>

#include "devices/process/child_process.h"
#include "devices/sane/scan_session.h"

namespace berkas::devices::sane {
namespace {

using process::ChildProcess;
using process::Clock;
using process::Frame;
using process::Got;

std::vector<ScannerInfo> ask(const std::filesystem::path& worker, const Frame& request, char expected,
                             std::chrono::milliseconds patience) {
  ChildProcess child(process::ChildSpec{.program = worker});
  const auto deadline = Clock::now() + patience;
  Frame said;
  Got got = child.write_frame(request, deadline);
  if (got == Got::all) got = child.read_frame(said, deadline);
  if (got == Got::timed_out) throw Failure(FailureKind::timed_out, request.payload, "the scanner service does not answer");
  if (got != Got::all) throw Failure(FailureKind::worker_died, request.payload, "the scanner service ended unexpectedly");
  if (said.kind == message::failure) throw decode_failure(said.payload);
  if (said.kind != expected) throw Failure(FailureKind::worker_died, request.payload, "the scanner service gave a wrong answer");
  [[maybe_unused]] const bool closed = child.wait(Clock::now() + std::chrono::seconds(2));  // the device is free again
  return decode_devices(said.payload);
}

}  // namespace

Patience Patience::from_environment() {
  Patience patience;
  const char* set = std::getenv("BERKAS_SCAN_PATIENCE_MS");
  const long milliseconds = set != nullptr ? std::strtol(set, nullptr, 10) : 0;
  if (milliseconds > 0) patience.first_byte = patience.silence = std::chrono::milliseconds(milliseconds);
  return patience;
}

SaneScanner::SaneScanner(Patience patience) : SaneScanner(process::worker_program("berkas-scan-worker"), patience) {}

SaneScanner::SaneScanner(std::filesystem::path worker, Patience patience) : worker_(std::move(worker)), patience_(patience) {}

std::vector<ScannerInfo> SaneScanner::list() { return ask(worker_, {message::list, ""}, message::devices, patience_.list); }

ScannerInfo SaneScanner::capabilities(const std::string& device) {
  const auto found = ask(worker_, {message::capabilities, device}, message::device, patience_.open);
  if (found.size() != 1) throw Failure(FailureKind::worker_died, device, "the scanner service gave a wrong answer");
  return found.front();
}

BatchEnd SaneScanner::scan(const std::string& device, const ScanProfile& profile, PageSink& sink, std::stop_token stop) {
  ScanSession session(worker_, patience_, sink, std::move(stop));
  return session.run({device, profile});
}

}  // namespace berkas::devices::sane
