#include "devices/process/launch.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "devices/failure.h"

namespace berkas::devices::process {
namespace {

class Fd {
public:
  explicit Fd(int fd = -1) : fd_(fd) {}
  ~Fd() { if (fd_ >= 0) ::close(fd_); }
  Fd(const Fd&) = delete;
  Fd& operator=(const Fd&) = delete;
  void set(int fd) { fd_ = fd; }
  int get() const { return fd_; }
  int release() { return std::exchange(fd_, -1); }

private:
  int fd_;
};

[[noreturn]] void refuse(const ChildSpec& spec, const char* act, int error) {
  throw Failure(FailureKind::worker_died, spec.program.string(), std::string(act) + ": " + std::strerror(error));
}

// Everything the child needs, ready before the fork: between fork and exec no memory may be taken.
struct Prepared {
  std::vector<std::string> words, variables;
  std::vector<char*> argv, envp;
  Fd in_child, in_parent, out_child, out_parent, errors, told_child, told_parent;
};

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> list;
  for (std::string& one : strings) list.push_back(one.data());
  list.push_back(nullptr);
  return list;
}

std::string on_path(const ChildSpec& spec) {
  const std::string name = spec.program.string();
  if (name.find('/') != std::string::npos) return name;
  const char* path = std::getenv("PATH");
  std::string_view left = path != nullptr ? path : "/usr/bin:/bin";
  while (!left.empty()) {
    const auto end = std::min(left.find(':'), left.size());
    const std::string candidate = std::string(left.substr(0, end)) + "/" + name;
    if (::access(candidate.c_str(), X_OK) == 0) return candidate;
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  refuse(spec, "not found on PATH", ENOENT);
}

std::vector<std::string> merged_environment(const ChildSpec& spec) {
  std::vector<std::string> variables;
  for (char** each = environ; each != nullptr && *each != nullptr; ++each) {
    const std::string_view variable(*each);
    const std::string_view name = variable.substr(0, variable.find('='));
    const bool replaced = std::any_of(spec.environment.begin(), spec.environment.end(),
                                      [&](const auto& added) { return added.first == name; });
    if (!replaced) variables.emplace_back(variable);
  }
  for (const auto& [name, value] : spec.environment) variables.push_back(name + "=" + value);
  return variables;
}

// stdin is a socket so that writing to a dead child is an error and not a signal; stdout is a pipe; stderr is a sealed piece
// of memory that cannot grow, so that a chattering child can fill neither the disk nor a pipe nobody reads.
void open_channels(const ChildSpec& spec, Prepared& prepared) {
  int ends[2];
  if (spec.with_input) {
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) refuse(spec, "socketpair", errno);
    prepared.in_child.set(ends[0]);
    prepared.in_parent.set(ends[1]);
  } else {
    prepared.in_child.set(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  }
  if (::pipe2(ends, O_CLOEXEC) != 0) refuse(spec, "pipe", errno);
  prepared.out_parent.set(ends[0]);
  prepared.out_child.set(ends[1]);
  ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
  ::fcntl(ends[0], F_SETPIPE_SZ, 1 << 20);  // a page is 26 MB: fewer turns; refused quietly where the user's quota is used up
  if (::pipe2(ends, O_CLOEXEC) != 0) refuse(spec, "pipe", errno);
  prepared.told_parent.set(ends[0]);
  prepared.told_child.set(ends[1]);
  prepared.errors.set(::memfd_create("stderr", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (prepared.errors.get() < 0 || ::ftruncate(prepared.errors.get(), errors_kept_bytes) != 0) refuse(spec, "memfd", errno);
  ::fcntl(prepared.errors.get(), F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK);
}

void limit(int resource, rlim_t most) {
  const rlimit both{most, most};
  if (most > 0) ::setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

// In the child, up to exec: async-signal-safe calls only.
[[noreturn]] void become(const ChildSpec& spec, Prepared& prepared, pid_t parent) {
  ::setpgid(0, 0);
  if (spec.dies_with_thread) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(0);
  }
  for (int signal = 1; signal < 32; ++signal) ::signal(signal, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::dup2(prepared.in_child.get(), 0);
  ::dup2(prepared.out_child.get(), 1);
  ::dup2(prepared.errors.get(), 2);
  ::syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
#ifndef BERKAS_SANITIZED
  limit(RLIMIT_AS, spec.limits.address_space_bytes);
#endif
  limit(RLIMIT_CPU, spec.limits.cpu_seconds);
  limit(RLIMIT_FSIZE, spec.limits.file_bytes);
  ::execve(prepared.argv[0], prepared.argv.data(), prepared.envp.data());
  const int error = errno;
  [[maybe_unused]] const ssize_t put = ::write(prepared.told_child.get(), &error, sizeof error);
  ::_exit(127);
}

}  // namespace

Launched launch(const ChildSpec& spec) {
  Prepared prepared;
  prepared.words = {on_path(spec)};
  prepared.words.insert(prepared.words.end(), spec.arguments.begin(), spec.arguments.end());
  prepared.variables = merged_environment(spec);
  prepared.argv = pointers(prepared.words);
  prepared.envp = pointers(prepared.variables);
  open_channels(spec, prepared);
  const pid_t parent = ::getpid();
  const pid_t pid = ::fork();
  if (pid < 0) refuse(spec, "fork", errno);
  if (pid == 0) become(spec, prepared, parent);
  ::setpgid(pid, pid);  // both sides set it, so that it stands whoever comes first
  ::close(prepared.told_child.release());
  int error = 0;
  ssize_t told = 0;
  do told = ::read(prepared.told_parent.get(), &error, sizeof error);
  while (told < 0 && errno == EINTR);
  if (told > 0) {
    ::waitpid(pid, nullptr, 0);
    refuse(spec, "cannot start", error);
  }
  return {pid, prepared.in_parent.release(), prepared.out_parent.release(), prepared.errors.release()};
}

std::filesystem::path worker_program(const std::string& name) {
  if (const char* set = std::getenv("BERKAS_LIBEXEC"); set != nullptr && *set != '\0') return std::filesystem::path(set) / name;
  std::error_code ignored;
  const auto here = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
  if (std::filesystem::exists(here / name, ignored)) return here / name;
  const auto installed = here.parent_path() / "libexec" / "berkas" / name;
  return std::filesystem::exists(installed, ignored) ? installed : here / name;
}

}  // namespace berkas::devices::process
