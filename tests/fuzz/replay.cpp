// Shows kept inputs to a fuzz target, without libFuzzer: a crash, a broken promise or an input that hangs fails the test.
//   replay_NAME FOLDER-OR-FILE...
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "tests/fuzz/target.h"

namespace {

namespace fs = std::filesystem;
constexpr double longest_s = 30;  // under sanitizers, beside other tests

std::vector<fs::path> inputs(int count, char** arguments) {
  std::vector<fs::path> files;
  for (int i = 1; i < count; ++i) {
    if (!fs::is_directory(arguments[i])) files.emplace_back(arguments[i]);
    else
      for (const auto& each : fs::recursive_directory_iterator(arguments[i]))
        if (each.is_regular_file()) files.push_back(each.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool shown(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  std::fprintf(stderr, "%s\n", file.filename().c_str());  // the last one named is the one that broke it
  const auto begin = std::chrono::steady_clock::now();
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  if (took.count() <= longest_s) return true;
  std::fprintf(stderr, "took %.1f s\n", took.count());
  return false;
}

}  // namespace

int main(int count, char** arguments) {
  const auto files = inputs(count, arguments);
  bool all = !files.empty();
  for (const auto& file : files) all = shown(file) && all;
  std::printf("%zu inputs\n", files.size());
  return all ? 0 : 1;
}
