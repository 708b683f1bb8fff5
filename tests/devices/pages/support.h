// A folder that goes away, and programs run for their answer.
#pragma once
#include <filesystem>
#include <string>

namespace berkas::testing {

class Folder {
public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

struct Answer {
  int code = 0;
  std::string output;
};  // stdout and stderr together

[[nodiscard]] Answer run(const std::string& shell_line);
[[nodiscard]] std::string bytes_of(const std::filesystem::path&);
void write(const std::filesystem::path&, const std::string& bytes);
[[nodiscard]] std::string sha256_of(const std::filesystem::path&);
[[nodiscard]] std::string in_shell(const std::filesystem::path&);

}  // namespace berkas::testing
