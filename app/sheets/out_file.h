// A file that appears whole or not at all: written beside its place under another name, then renamed. What stood there before
// stays until then. A place that is no plain file (a pipe, /dev/stdout) is written to directly. Throws devices::Failure{disk}.
#pragma once
#include <cstdio>
#include <filesystem>

namespace berkas::sheets {

class OutFile {
public:
  OutFile() = default;             // none
  explicit OutFile(const std::filesystem::path& place);
  OutFile(OutFile&&) noexcept;
  OutFile& operator=(OutFile&&) noexcept;
  ~OutFile();                      // removes what was not kept

  std::FILE* stream() const { return stream_; }
  void keep();                     // flushed, synced, renamed

private:
  void drop() noexcept;
  std::filesystem::path place_, written_;
  std::FILE* stream_ = nullptr;
};

}  // namespace berkas::sheets
