#include "app/desk/retention/minutes_subject.h"

#include <algorithm>
#include <string_view>

namespace berkas::desk {
namespace {

constexpr std::string_view of_conversion = "alih media ", of_disposal = "penyusutan ";
constexpr std::size_t most_digits = 8;

}  // namespace

std::string to_string(const MinutesSubject& of) { return std::string(of.conversion ? of_conversion : of_disposal) + std::to_string(of.number); }

std::optional<MinutesSubject> parse_minutes_subject(const std::string& words) {
  const bool conversion = words.starts_with(of_conversion);
  if (!conversion && !words.starts_with(of_disposal)) return std::nullopt;
  const auto digits = words.substr((conversion ? of_conversion : of_disposal).size());
  const bool number = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits.empty() || digits.size() > most_digits || !number) return std::nullopt;
  return MinutesSubject{conversion, std::stoi(digits)};
}

}  // namespace berkas::desk
