#include "devices/process/child_process.h"

#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <thread>

#include "devices/failure.h"
#include "devices/process/launch.h"

namespace berkas::devices::process {
namespace {

// Makes a stop_token readable by poll().
class StopWake {
public:
  explicit StopWake(const std::stop_token& stop) {
    if (!stop.stop_possible()) return;
    fd_ = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    callback_.emplace(stop, Ring{fd_});
  }
  ~StopWake() {
    callback_.reset();  // before the descriptor it rings
    if (fd_ >= 0) ::close(fd_);
  }
  StopWake(const StopWake&) = delete;
  StopWake& operator=(const StopWake&) = delete;
  int fd() const { return fd_; }

private:
  struct Ring {
    int fd;
    void operator()() const noexcept {
      const std::uint64_t one = 1;
      [[maybe_unused]] const ssize_t put = ::write(fd, &one, sizeof one);
    }
  };
  int fd_ = -1;
  std::optional<std::stop_callback<Ring>> callback_;
};

int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::clamp<long long>(left, 0, 3'600'000));
}

void close_fd(int& fd) {
  if (fd >= 0) ::close(fd);
  fd = -1;
}

}  // namespace

ChildProcess::ChildProcess(const ChildSpec& spec) {
  const Launched launched = launch(spec);
  pid_ = launched.pid;
  pidfd_ = static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0));
  in_ = launched.in;
  out_ = launched.out;
  errors_ = launched.errors;
}

ChildProcess::~ChildProcess() {
  terminate();
  close_fd(pidfd_);
  close_fd(in_);
  close_fd(out_);
  close_fd(errors_);
}

// all: fd is ready (or its other end gone); else why not.
Got ChildProcess::await(int fd, short events, Clock::time_point deadline, const std::stop_token& stop) const {
  if (stop.stop_requested()) return Got::stopped;
  const StopWake wake(stop);
  for (;;) {
    pollfd watched[3] = {{fd, events, 0}, {wake.fd(), POLLIN, 0}, {pidfd_, POLLIN, 0}};  // poll skips what is -1
    const int ready = ::poll(watched, 3, milliseconds_until(deadline));
    if (ready < 0 && errno != EINTR) return Got::ended;
    if (stop.stop_requested()) return Got::stopped;
    if (ready > 0 && watched[0].revents != 0) return Got::all;
    if (ready > 0 && watched[2].revents != 0) return Got::ended;
    if (Clock::now() >= deadline) return Got::timed_out;
  }
}

Got ChildProcess::read_some(std::string& onto, std::size_t at_most, Clock::time_point deadline, std::stop_token stop) {
  std::string piece(at_most, '\0');
  for (;;) {
    const Got ready = await(out_, POLLIN, deadline, stop);
    if (ready != Got::all) return ready;
    const ssize_t got = ::read(out_, piece.data(), piece.size());
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got <= 0) return Got::ended;
    onto.append(piece, 0, static_cast<std::size_t>(got));
    return Got::all;
  }
}

Got ChildProcess::read_into(char* into, std::size_t bytes, std::size_t& filled, Clock::time_point deadline,
                            const std::stop_token& stop) {
  while (filled < bytes) {
    const ssize_t got = ::read(out_, into + filled, bytes - filled);
    if (got > 0) {
      filled += static_cast<std::size_t>(got);
      continue;
    }
    if (got == 0 || (errno != EINTR && errno != EAGAIN)) return Got::ended;
    if (const Got ready = await(out_, POLLIN, deadline, stop); ready != Got::all) return ready;
  }
  return Got::all;
}

Got ChildProcess::read(void* into, std::size_t bytes, Clock::time_point deadline, std::stop_token stop) {
  std::size_t filled = 0;
  return read_into(static_cast<char*>(into), bytes, filled, deadline, stop);
}

Got ChildProcess::read_frame(Frame& into, Clock::time_point deadline, std::stop_token stop, std::size_t max_payload) {
  if (partial_.size() < frame_head_bytes) partial_.resize(frame_head_bytes);
  if (partial_filled_ < frame_head_bytes) {
    const Got got = read_into(partial_.data(), frame_head_bytes, partial_filled_, deadline, stop);
    if (got != Got::all) return got;
  }
  const std::size_t payload = frame_payload_bytes(std::string_view(partial_).substr(0, frame_head_bytes));
  if (payload > max_payload) throw Failure(FailureKind::worker_died, "", "a worker's message is larger than any page");
  partial_.resize(frame_head_bytes + payload);
  const Got got = read_into(partial_.data(), partial_.size(), partial_filled_, deadline, stop);
  if (got != Got::all) return got;
  into.kind = partial_[0];
  into.payload.assign(partial_, frame_head_bytes);
  partial_.clear();
  partial_filled_ = 0;
  return Got::all;
}

Got ChildProcess::write(const void* from, std::size_t bytes, Clock::time_point deadline, std::stop_token stop) {
  const char* next = static_cast<const char*>(from);
  while (bytes > 0) {
    const ssize_t put = ::send(in_, next, bytes, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (put > 0) {
      next += put;
      bytes -= static_cast<std::size_t>(put);
      continue;
    }
    if (errno != EINTR && errno != EAGAIN) return Got::ended;
    if (const Got ready = await(in_, POLLOUT, deadline, stop); ready != Got::all) return ready;
  }
  return Got::all;
}

Got ChildProcess::write_frame(const Frame& frame, Clock::time_point deadline, std::stop_token stop) {
  const std::string head = frame_head(frame.kind, frame.payload.size());
  if (const Got got = write(head.data(), head.size(), deadline, stop); got != Got::all) return got;
  return write(frame.payload.data(), frame.payload.size(), deadline, stop);
}

void ChildProcess::close_input() { close_fd(in_); }

bool ChildProcess::running() { return !wait(Clock::now()); }

bool ChildProcess::wait(Clock::time_point deadline) {
  auto pause = std::chrono::milliseconds(1);
  while (!reaped_) {
    siginfo_t how{};
    const int answer = ::waitid(P_PID, static_cast<id_t>(pid_), &how, WEXITED | WNOHANG | WNOWAIT);
    if (answer == 0 && how.si_pid == pid_) {
      ::kill(-pid_, SIGKILL);  // what it started; before the reaping, while the number is surely its own
      ::waitpid(pid_, nullptr, 0);
      exit_ = {how.si_code != CLD_EXITED, how.si_status};
      reaped_ = true;
    } else if (answer < 0 && errno == ECHILD) {
      exit_ = Exit{true, 0};  // somebody ignores SIGCHLD in this process: it has ended, how is not known
      reaped_ = true;
    } else {
      if (Clock::now() >= deadline) return false;
      std::this_thread::sleep_for(pause);
      pause = std::min(pause * 2, std::chrono::milliseconds(20));
    }
  }
  return true;
}

void ChildProcess::terminate(std::chrono::milliseconds grace) {
  if (reaped_) return;
  if (grace.count() > 0) {
    ::kill(-pid_, SIGTERM);
    if (wait(Clock::now() + grace)) return;
  }
  ::kill(-pid_, SIGKILL);
  // A process in a device's uninterruptible wait does not die at once: leave it to init rather than hang with it.
  [[maybe_unused]] const bool gone = wait(Clock::now() + std::chrono::seconds(5));
}

std::string ChildProcess::errors() const {
  std::string text(errors_kept_bytes, '\0');
  const ssize_t got = ::pread(errors_, text.data(), text.size(), 0);
  text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  text.resize(std::min(text.size(), text.find('\0')));
  return text;
}

ToolResult run_tool(ChildSpec spec, std::size_t max_output, std::chrono::milliseconds timeout, std::stop_token stop) {
  const auto deadline = Clock::now() + timeout;
  spec.with_input = false;
  spec.dies_with_thread = true;
  ToolResult result;
  ChildProcess tool(spec);
  do {
    result.got = tool.read_some(result.output, std::size_t{1} << 20, deadline, stop);
  } while (result.got == Got::all && result.output.size() <= max_output);
  result.too_much = result.output.size() > max_output;
  if (result.got == Got::ended) result.got = tool.wait(deadline) ? Got::all : Got::timed_out;
  tool.terminate();
  result.exit = tool.exit();
  result.errors = tool.errors();
  return result;
}

}  // namespace berkas::devices::process
