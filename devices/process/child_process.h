// A child program on a short lead: its pipes, its limits, its end. Used by every adapter that works in another process.
#pragma once
#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "devices/process/framing.h"

namespace berkas::devices::process {

using Clock = std::chrono::steady_clock;

struct Limits {                       // 0 = none; under a sanitizer the address space is never limited
  std::size_t address_space_bytes = 0;
  unsigned cpu_seconds = 0;
  std::size_t file_bytes = 0;         // the largest file it may write
};

struct ChildSpec {
  std::filesystem::path program;      // absolute, or a name looked up on PATH; ours: worker_program("berkas-scan-worker")
  std::vector<std::string> arguments = {};
  std::vector<std::pair<std::string, std::string>> environment = {};  // added to what we have, replacing what has the same name
  Limits limits = {};
  bool with_input = true;             // false: stdin is /dev/null
  // Killed with the *thread* that started it (a kernel's rule): right for a tool that one call starts and waits for, wrong
  // for a worker that outlives the thread. Our workers notice by themselves: watch_parent() in framing.h.
  bool dies_with_thread = false;
};

enum class Got { all, ended, timed_out, stopped };

struct Exit { bool signalled = false; int code = 0; bool ok() const { return !signalled && code == 0; } };

// Started by the constructor (Failure{worker_died} when the program is not there), killed and reaped by the destructor.
// It stands in a process group of its own, so that Ctrl+C reaches us and not it, and inherits no file but its three.
// One owner; one thread may read while another writes; only the stop_token may be used from elsewhere.
class ChildProcess {
public:
  explicit ChildProcess(const ChildSpec&);
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  // Each returns at the latest at the deadline, or when stop is asked. ended: the child closed its side, or died (then what it
  // wrote before is read first; a grandchild that still holds the pipe does not keep us waiting).
  [[nodiscard]] Got read(void* into, std::size_t bytes, Clock::time_point deadline, std::stop_token stop = {});
  [[nodiscard]] Got read_some(std::string& onto, std::size_t at_most, Clock::time_point deadline, std::stop_token stop = {});
  [[nodiscard]] Got write(const void* from, std::size_t bytes, Clock::time_point deadline, std::stop_token stop = {});
  // A frame begun but not whole is kept for the next call, so a time-out or a stop between costs nothing. A frame above
  // max_payload is Failure{worker_died}: what speaks so is not our worker.
  [[nodiscard]] Got read_frame(Frame& into, Clock::time_point deadline, std::stop_token stop = {},
                               std::size_t max_payload = default_max_payload);
  [[nodiscard]] Got write_frame(const Frame&, Clock::time_point deadline, std::stop_token stop = {});

  void close_input();                               // the child reads end of file
  [[nodiscard]] bool running();                     // reaps when it has ended
  [[nodiscard]] bool wait(Clock::time_point deadline);  // true: it has ended and exit() tells how
  Exit exit() const { return exit_; }
  // SIGTERM to its group, SIGKILL after the grace; reaped on return. What it started itself never outlives it.
  void terminate(std::chrono::milliseconds grace = std::chrono::milliseconds(0));
  std::string errors() const;                       // the first 64 kB of its stderr
  pid_t pid() const { return pid_; }

private:
  Got read_into(char* into, std::size_t bytes, std::size_t& filled, Clock::time_point deadline, const std::stop_token& stop);

  [[nodiscard]] Got await(int fd, short events, Clock::time_point deadline, const std::stop_token& stop) const;

  pid_t pid_ = -1;
  int pidfd_ = -1;                                  // readable when it has died
  bool reaped_ = false;
  Exit exit_;
  int in_ = -1, out_ = -1, errors_ = -1;            // in_: we write; out_: we read
  std::string partial_;                             // a frame's bytes so far
  std::size_t partial_filled_ = 0;
};

struct ToolResult { Got got = Got::all; Exit exit; std::string output, errors; bool too_much = false; };

// Runs a foreign tool to its end and collects its stdout. got: all (it ended), timed_out or stopped (it was killed);
// too_much: it wrote more than max_output and was killed.
[[nodiscard]] ToolResult run_tool(ChildSpec, std::size_t max_output, std::chrono::milliseconds timeout, std::stop_token stop = {});

// Where a program of ours lies: $BERKAS_LIBEXEC, else beside the running program, else ../libexec/berkas.
[[nodiscard]] std::filesystem::path worker_program(const std::string& name);

}  // namespace berkas::devices::process
