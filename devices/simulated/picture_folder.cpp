#include "devices/simulated/picture_folder.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>

#include "devices/failure.h"

namespace berkas::devices::simulated {
namespace {

constexpr std::uintmax_t max_picture_bytes = 256u << 20;

char small(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_picture(const std::filesystem::path& file) {
  static constexpr std::array<const char*, 5> endings{".jpg", ".jpeg", ".png", ".tif", ".tiff"};
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), small);
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

// A run of digits without its leading zeros: the longer one is the greater number.
std::string number_at(const std::string& text, std::size_t& at) {
  while (at < text.size() && text[at] == '0') ++at;
  const std::size_t from = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return text.substr(from, at - from);
}

}  // namespace

bool natural_less(const std::string& left, const std::string& right) {
  std::size_t l = 0, r = 0;
  while (l < left.size() && r < right.size()) {
    if (is_digit(left[l]) && is_digit(right[r])) {
      const std::string a = number_at(left, l), b = number_at(right, r);
      if (a != b) return a.size() != b.size() ? a.size() < b.size() : a < b;
    } else {
      const char a = small(left[l++]), b = small(right[r++]);
      if (a != b) return a < b;
    }
  }
  const bool left_ends = l == left.size(), right_ends = r == right.size();
  return left_ends && right_ends ? left < right : left_ends;
}

std::vector<std::filesystem::path> pictures_in(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> pictures;
  std::filesystem::directory_iterator each(folder, error);
  if (error) throw Failure(FailureKind::device_gone, "simulated:" + folder.string(), error.message());
  for (; each != std::filesystem::directory_iterator(); each.increment(error)) {
    if (is_picture(each->path()) && !each->is_directory(error)) pictures.push_back(each->path());
    if (error) break;
  }
  std::sort(pictures.begin(), pictures.end(), [](const auto& left, const auto& right) {
    return natural_less(left.filename().string(), right.filename().string());
  });
  return pictures;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  if (error) throw Failure(FailureKind::unreadable_picture, file.string(), error.message());
  if (size > max_picture_bytes) throw Failure(FailureKind::too_large, file.string(), "the picture file is larger than 256 MB");
  std::string bytes(static_cast<std::size_t>(size), '\0');
  std::ifstream in(file, std::ios::binary);
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size))) {
    throw Failure(FailureKind::unreadable_picture, file.string(), "the picture file cannot be read");
  }
  return bytes;
}

}  // namespace berkas::devices::simulated
