// The stack in a simulated feeder: the pictures of a folder.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace berkas::devices::simulated {

// jpg, jpeg, png, tif and tiff in natural name order (2 before 10, capitals as small letters). Throws Failure{device_gone}
// when there is no such folder.
[[nodiscard]] std::vector<std::filesystem::path> pictures_in(const std::filesystem::path& folder);

[[nodiscard]] bool natural_less(const std::string& left, const std::string& right);

// A whole file. Throws Failure{unreadable_picture} when it cannot be read, {too_large} above 256 MB.
[[nodiscard]] std::string bytes_of(const std::filesystem::path& file);

}  // namespace berkas::devices::simulated
