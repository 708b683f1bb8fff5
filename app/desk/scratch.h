// Files that live only while one job runs: in the archive's own tmp folder, gone with the job however it ends.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "archive/store/store.h"

namespace berkas::desk {

class Scratch {
public:
  explicit Scratch(const archive::Store& store) : store_(store) {}
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;                            // what the store took is gone already
    for (const auto& file : files_) std::filesystem::remove(file, ignored);
  }

  std::filesystem::path file(const std::string& suffix) {
    files_.push_back(store_.new_temp(suffix));
    return files_.back();
  }

private:
  const archive::Store& store_;
  std::vector<std::filesystem::path> files_;
};

}  // namespace berkas::desk
