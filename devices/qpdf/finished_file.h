// A file that stands at its place only when it is whole: temp beside it, fsync, rename, fsync of the folder.
#pragma once
#include <cstdio>
#include <filesystem>

namespace berkas::devices::qpdf {

// Throws Failure{disk}. Abandoned (destroyed before put()), it leaves nothing behind; a crash leaves NAME.XXXXXX.part.
class FinishedFile {
public:
  explicit FinishedFile(std::filesystem::path target);
  ~FinishedFile();
  FinishedFile(const FinishedFile&) = delete;
  FinishedFile& operator=(const FinishedFile&) = delete;
  std::FILE* stream() const { return stream_; }
  void put();

private:
  std::filesystem::path target_, temporary_;
  std::FILE* stream_ = nullptr;
};

}  // namespace berkas::devices::qpdf
