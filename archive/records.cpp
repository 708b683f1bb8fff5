#include "archive/records.h"

#include <array>
#include <utility>

namespace berkas::archive {
namespace {

template <typename Enum, std::size_t N>
using Names = std::array<std::pair<Enum, const char*>, N>;

constexpr Names<Security, 4> securities{{{Security::ordinary, "biasa"},
                                         {Security::limited, "terbatas"},
                                         {Security::secret, "rahasia"},
                                         {Security::top_secret, "sangat-rahasia"}}};
constexpr Names<FileRole, 5> roles{{{FileRole::archival, "archival"},
                                    {FileRole::access, "access"},
                                    {FileRole::master, "master"},
                                    {FileRole::born_digital, "born-digital"},
                                    {FileRole::signed_form, "signed-form"}}};
constexpr Names<PlaceKind, 6> kinds{{{PlaceKind::building, "building"},
                                     {PlaceKind::room, "room"},
                                     {PlaceKind::shelf, "shelf"},
                                     {PlaceKind::row, "row"},
                                     {PlaceKind::box, "box"},
                                     {PlaceKind::folder, "folder"}}};

template <typename Enum, std::size_t N>
std::string name_of(const Names<Enum, N>& names, Enum value) {
  for (const auto& [each, name] : names)
    if (each == value) return name;
  return {};
}

template <typename Enum, std::size_t N>
std::optional<Enum> value_of(const Names<Enum, N>& names, const std::string& text) {
  for (const auto& [each, name] : names)
    if (text == name) return each;
  return std::nullopt;
}

}  // namespace

std::string to_string(Security s) { return name_of(securities, s); }
std::optional<Security> parse_security(const std::string& text) { return value_of(securities, text); }
std::string to_string(FileRole r) { return name_of(roles, r); }
std::optional<FileRole> parse_file_role(const std::string& text) { return value_of(roles, text); }
std::string to_string(PlaceKind k) { return name_of(kinds, k); }
std::optional<PlaceKind> parse_place_kind(const std::string& text) { return value_of(kinds, text); }

}  // namespace berkas::archive
