// A number of JSON as an int. Nothing when it is no whole number or fits no int: a plain cast of 5e83 is undefined behaviour.
#pragma once
#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <utility>

namespace berkas::archive {

inline std::optional<int> whole_number(const nlohmann::json& value) {
  if (value.is_number_unsigned()) {
    const auto number = value.get<std::uint64_t>();
    return std::in_range<int>(number) ? std::optional(static_cast<int>(number)) : std::nullopt;
  }
  if (!value.is_number_integer()) return std::nullopt;
  const auto number = value.get<std::int64_t>();
  return std::in_range<int>(number) ? std::optional(static_cast<int>(number)) : std::nullopt;
}

}  // namespace berkas::archive
