#include "archive/store/posix_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/filesystem/operations.hpp>
#include <cerrno>
#include <cstring>
#include <utility>

namespace berkas::archive {
namespace fs = std::filesystem;

FailureKind kind_of_errno(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return FailureKind::disk_full;
    case EROFS:
    case EACCES:
    case EPERM: return FailureKind::read_only;
    case ENOENT: return FailureKind::missing_file;
    default: return FailureKind::io;
  }
}

void throw_errno(int error, const fs::path& subject, const std::string& doing) {
  throw Failure(kind_of_errno(error), subject.string(), doing + " " + subject.string() + ": " + std::strerror(error));
}

namespace {

int flags_of(File::Mode mode) {
  switch (mode) {
    case File::Mode::read: return O_RDONLY;
    case File::Mode::create_new: return O_WRONLY | O_CREAT | O_EXCL;
    case File::Mode::append: return O_RDWR | O_CREAT | O_APPEND;
    case File::Mode::lock: return O_RDWR | O_CREAT;
  }
  return O_RDONLY;
}

}  // namespace

File::File(const fs::path& path, Mode mode) : path_(path) {
  do fd_ = ::open(path.c_str(), flags_of(mode) | O_CLOEXEC, 0600);
  while (fd_ < 0 && errno == EINTR);
  if (fd_ < 0) throw_errno(errno, path, "open");
}

File::~File() { close(); }
File::File(File&& other) noexcept : fd_(std::exchange(other.fd_, -1)), path_(std::move(other.path_)) {}
File& File::operator=(File&& other) noexcept {
  if (this != &other) {
    close();
    fd_ = std::exchange(other.fd_, -1);
    path_ = std::move(other.path_);
  }
  return *this;
}

void File::close() {
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
}

std::size_t File::read(char* into, std::size_t size) const {
  for (;;) {
    const auto got = ::read(fd_, into, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) throw_errno(errno, path_, "read");
  }
}

void File::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const auto put = ::write(fd_, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) throw_errno(errno, path_, "write");
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

void File::sync() const {
  if (::fsync(fd_) != 0) throw_errno(errno, path_, "fsync");
}

std::int64_t File::size() const {
  struct stat facts {};
  if (::fstat(fd_, &facts) != 0) throw_errno(errno, path_, "stat");
  return facts.st_size;
}

void File::cut_to(std::int64_t size) const {
  if (::ftruncate(fd_, size) != 0) throw_errno(errno, path_, "truncate");
}

bool File::try_lock(bool exclusive) const {
  for (;;) {
    if (::flock(fd_, (exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0) return true;
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR) throw_errno(errno, path_, "lock");
  }
}

void File::unlock() const { ::flock(fd_, LOCK_UN); }

std::string read_whole(const fs::path& path) {
  const File file(path, File::Mode::read);
  std::string bytes(static_cast<std::size_t>(file.size()), '\0');
  std::size_t have = 0;
  for (;;) {
    if (have == bytes.size()) bytes.resize(bytes.size() + 4096);  // it may have grown since
    const auto got = file.read(bytes.data() + have, bytes.size() - have);
    if (got == 0) break;
    have += got;
  }
  bytes.resize(have);
  return bytes;
}

void sync_folder(const fs::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) throw_errno(errno, folder, "open");
  const int result = ::fsync(fd);
  const int error = errno;
  ::close(fd);
  if (result != 0) throw_errno(error, folder, "fsync");
}

void rename_durably(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) throw_errno(errno, to, "rename");
  sync_folder(to.parent_path());
}

void make_folders(const fs::path& folder) {
  if (folder.empty() || boost::filesystem::is_directory(folder.string())) return;
  make_folders(folder.parent_path());
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) throw_errno(errno, folder, "mkdir");
  if (!folder.parent_path().empty()) sync_folder(folder.parent_path());
}

bool may_write(const fs::path& folder) { return ::access(folder.c_str(), W_OK) == 0; }

}  // namespace berkas::archive
