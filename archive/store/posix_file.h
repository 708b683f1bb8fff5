// What the standard library does not promise: fsync, flock, exclusive creation, and errno told as one kind of Failure.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "archive/failure.h"

namespace berkas::archive {

// The one place where errno becomes a Failure.
[[noreturn]] void throw_errno(int error, const std::filesystem::path& subject, const std::string& doing);
FailureKind kind_of_errno(int error);

class File {                               // owns a descriptor; closed on exec
public:
  enum class Mode { read, create_new, append, lock };
  File() = default;
  File(const std::filesystem::path&, Mode);  // new files are 0600
  ~File();
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;

  bool is_open() const { return fd_ >= 0; }
  std::size_t read(char* into, std::size_t size) const;  // 0 at the end
  void write(std::string_view bytes) const;               // all of it, or throws
  void sync() const;
  std::int64_t size() const;
  void cut_to(std::int64_t size) const;
  bool try_lock(bool exclusive) const;                    // flock; false when another holds it
  void unlock() const;
  void close();

private:
  int fd_ = -1;
  std::filesystem::path path_;
};

std::string read_whole(const std::filesystem::path&);
void sync_folder(const std::filesystem::path&);
// Renames and makes the new name durable. Overwrites nothing: the caller looked.
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);
// Makes a folder 0700 with its parents below the archive, each entry fsynced into its parent.
void make_folders(const std::filesystem::path&);
bool may_write(const std::filesystem::path& folder);      // false on read-only media, even for root

}  // namespace berkas::archive
