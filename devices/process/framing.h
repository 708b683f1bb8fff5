// Messages between us and a worker of ours: one letter of kind, a length, bytes. Both ends are the same build, so numbers
// travel as the machine keeps them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace berkas::devices::process {

constexpr std::size_t default_max_payload = std::size_t{1} << 30;

struct Frame { char kind = 0; std::string payload; };

constexpr std::size_t frame_head_bytes = 9;         // kind, length (64 bit)
std::string frame_head(char kind, std::size_t payload_bytes);
std::size_t frame_payload_bytes(std::string_view head);

// Fields of a payload, written and read in the same order.
class FieldWriter {
public:
  FieldWriter& number(std::int64_t);
  FieldWriter& real(double);
  FieldWriter& text(std::string_view);              // length and bytes; also for pixels
  std::string take() { return std::move(bytes_); }

private:
  std::string bytes_;
};

// Throws Failure{worker_died} when the payload is shorter than asked: the worker is not to be believed. Views the payload.
class FieldReader {
public:
  explicit FieldReader(std::string_view payload) : left_(payload) {}
  std::int64_t number();
  double real();
  std::string_view text();
  bool at_end() const { return left_.empty(); }

private:
  std::string_view take(std::size_t bytes);
  std::string_view left_;
};

// The worker's side: blocking, on plain file descriptors. false: the other side has gone.
[[nodiscard]] bool read_frame(int fd, Frame& into, std::size_t max_payload = default_max_payload);
[[nodiscard]] bool write_frame(int fd, char kind, std::string_view payload);
[[nodiscard]] bool write_raw(int fd, std::string_view bytes);   // pixels behind a frame that announced them

// Called first in a worker's main: SIGPIPE is ignored and no core is written (it would hold pages of restricted papers).
void prepare_worker();
// After it, for a worker that does not read its stdin while it works: when the parent dies or closes our stdin (a thread
// watches), the worker ends at once with _exit(0).
void watch_parent(int stdin_fd = 0);

}  // namespace berkas::devices::process
