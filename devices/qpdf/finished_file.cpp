#include "devices/qpdf/finished_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

#include "devices/failure.h"

namespace berkas::devices::qpdf {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, const char* doing) {
  throw Failure(FailureKind::disk, file.string(), std::string(doing) + " " + file.string() + ": " + std::strerror(errno));
}

void sync_folder(const std::filesystem::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) fail(folder, "cannot open");
  const int failed = ::fsync(fd), reason = errno;
  ::close(fd);
  errno = reason;
  if (failed) fail(folder, "cannot save");
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

}  // namespace

FinishedFile::FinishedFile(std::filesystem::path target) : target_(std::move(target)) {
  std::string name = target_.string() + ".XXXXXX.part";
  const int fd = ::mkostemps(name.data(), 5, O_CLOEXEC);  // 0600 from the start
  if (fd < 0) fail(target_, "cannot create");
  temporary_ = name;
  stream_ = ::fdopen(fd, "w+b");
  if (!stream_) {
    ::close(fd);
    fail(temporary_, "cannot open");
  }
}

FinishedFile::~FinishedFile() {
  if (stream_) std::fclose(stream_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void FinishedFile::put() {
  if (std::fflush(stream_) != 0 || std::ferror(stream_) || ::fsync(::fileno(stream_)) != 0) fail(temporary_, "cannot write");
  const int failed = std::fclose(stream_);
  stream_ = nullptr;
  if (failed) fail(temporary_, "cannot write");
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail(target_, "cannot put");
  temporary_.clear();
  sync_folder(folder_of(target_));
}

}  // namespace berkas::devices::qpdf
