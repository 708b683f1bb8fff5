#include "app/sheets/out_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "devices/failure.h"

namespace berkas::sheets {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& place) {
  throw devices::Failure(devices::FailureKind::disk, place.string(), "cannot write " + place.string() + ": " + std::strerror(errno));
}

bool plain_or_new(const std::filesystem::path& place) {
  const auto kind = std::filesystem::status(place).type();
  return kind == std::filesystem::file_type::not_found || kind == std::filesystem::file_type::regular;
}

}  // namespace

OutFile::OutFile(const std::filesystem::path& place) : place_(place), written_(place) {
  if (plain_or_new(place)) written_ += "." + std::to_string(getpid()) + ".part";
  stream_ = std::fopen(written_.c_str(), "wb");
  if (stream_ == nullptr) refuse(place);
}

OutFile::OutFile(OutFile&& other) noexcept
    : place_(std::move(other.place_)), written_(std::move(other.written_)), stream_(std::exchange(other.stream_, nullptr)) {}

OutFile& OutFile::operator=(OutFile&& other) noexcept {
  drop();
  place_ = std::move(other.place_), written_ = std::move(other.written_), stream_ = std::exchange(other.stream_, nullptr);
  return *this;
}

OutFile::~OutFile() { drop(); }

void OutFile::drop() noexcept {
  if (stream_ == nullptr) return;
  std::fclose(std::exchange(stream_, nullptr));
  std::error_code ignored;
  if (written_ != place_) std::filesystem::remove(written_, ignored);
}

void OutFile::keep() {
  if (stream_ == nullptr) return;
  const bool plain = written_ != place_;
  if (std::fflush(stream_) != 0 || (plain && fsync(fileno(stream_)) != 0)) refuse(place_);
  if (!plain) return drop();
  if (std::fclose(std::exchange(stream_, nullptr)) == 0 && std::rename(written_.c_str(), place_.c_str()) == 0) return;
  const int why = errno;
  std::error_code ignored;
  std::filesystem::remove(written_, ignored);
  errno = why;
  refuse(place_);
}

}  // namespace berkas::sheets
