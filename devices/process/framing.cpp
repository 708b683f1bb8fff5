#include "devices/process/framing.h"

#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

#include "devices/failure.h"

namespace berkas::devices::process {
namespace {

template <typename T>
void append_raw(std::string& to, T value) {
  char raw[sizeof value];
  std::memcpy(raw, &value, sizeof value);
  to.append(raw, sizeof raw);
}

template <typename T>
T from_raw(std::string_view raw) {
  T value;
  std::memcpy(&value, raw.data(), sizeof value);
  return value;
}

bool read_all(int fd, char* into, std::size_t bytes) {
  while (bytes > 0) {
    const ssize_t got = ::read(fd, into, bytes);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    into += got;
    bytes -= static_cast<std::size_t>(got);
  }
  return true;
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

}  // namespace

std::string frame_head(char kind, std::size_t payload_bytes) {
  std::string head(1, kind);
  append_raw(head, static_cast<std::uint64_t>(payload_bytes));
  return head;
}

std::size_t frame_payload_bytes(std::string_view head) { return from_raw<std::uint64_t>(head.substr(1)); }

FieldWriter& FieldWriter::number(std::int64_t value) {
  append_raw(bytes_, value);
  return *this;
}

FieldWriter& FieldWriter::real(double value) {
  append_raw(bytes_, value);
  return *this;
}

FieldWriter& FieldWriter::text(std::string_view value) {
  append_raw(bytes_, static_cast<std::uint64_t>(value.size()));
  bytes_.append(value);
  return *this;
}

std::string_view FieldReader::take(std::size_t bytes) {
  if (bytes > left_.size()) throw Failure(FailureKind::worker_died, "", "a worker's message is shorter than it says");
  const std::string_view field = left_.substr(0, bytes);
  left_.remove_prefix(bytes);
  return field;
}

std::int64_t FieldReader::number() { return from_raw<std::int64_t>(take(sizeof(std::int64_t))); }
double FieldReader::real() { return from_raw<double>(take(sizeof(double))); }
std::string_view FieldReader::text() { return take(from_raw<std::uint64_t>(take(sizeof(std::uint64_t)))); }

bool read_frame(int fd, Frame& into, std::size_t max_payload) {
  char head[frame_head_bytes];
  if (!read_all(fd, head, sizeof head)) return false;
  const std::size_t bytes = frame_payload_bytes({head, sizeof head});
  if (bytes > max_payload) return false;
  into.kind = head[0];
  into.payload.resize(bytes);
  return read_all(fd, into.payload.data(), bytes);
}

bool write_frame(int fd, char kind, std::string_view payload) {
  return write_all(fd, frame_head(kind, payload.size())) && write_all(fd, payload);
}

bool write_raw(int fd, std::string_view bytes) { return write_all(fd, bytes); }

void prepare_worker() {
  ::signal(SIGPIPE, SIG_IGN);
  const rlimit almost_none{1, 1};  // 1, not 0: a core that goes to a pipe is stopped by 1 alone
  ::setrlimit(RLIMIT_CORE, &almost_none);
}

void watch_parent(int stdin_fd) {
  std::thread([stdin_fd] {
    pollfd watched{stdin_fd, 0, 0};  // no events asked: only the hang-up is reported, unread requests do not wake us
    while (::poll(&watched, 1, -1) < 0 && errno == EINTR) {
    }
    ::_exit(0);
  }).detach();
}

}  // namespace berkas::devices::process
