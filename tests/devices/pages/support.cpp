#include "tests/devices/pages/support.h"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace berkas::testing {

Folder::Folder() {
  const char* base = std::getenv("TMPDIR");
  std::string name = std::string(base ? base : "/tmp") + "/berkas-pages.XXXXXX";
  if (!::mkdtemp(name.data())) throw std::runtime_error("mkdtemp");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

Answer run(const std::string& shell_line) {
  Answer answer;
  std::FILE* const pipe = ::popen((shell_line + " 2>&1").c_str(), "r");
  if (!pipe) throw std::runtime_error("popen");
  std::array<char, 4096> piece;
  for (std::size_t got; (got = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;) answer.output.append(piece.data(), got);
  const int status = ::pclose(pipe);
  answer.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  return answer;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream out(file, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

std::string in_shell(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

std::string sha256_of(const std::filesystem::path& file) { return run("sha256sum " + in_shell(file)).output.substr(0, 64); }

}  // namespace berkas::testing
