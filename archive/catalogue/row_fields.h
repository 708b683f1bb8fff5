// Fields of a row as the records have them. Reading is tolerant: what nobody wrote yet, or wrote as something else, has its default.
#pragma once
#include <nlohmann/json.hpp>

#include <optional>
#include <string>

#include "archive/whole_number.h"
#include "workflow/partial_date.h"

namespace berkas::archive {

inline std::string text(const nlohmann::json& row, const char* name) {
  const auto found = row.find(name);
  return found != row.end() && found->is_string() ? found->get<std::string>() : std::string();
}

inline std::optional<int> maybe_number(const nlohmann::json& row, const char* name) {
  const auto found = row.find(name);
  return found != row.end() ? whole_number(*found) : std::nullopt;
}

inline int number(const nlohmann::json& row, const char* name) { return maybe_number(row, name).value_or(0); }

inline workflow::PartialDate date(const nlohmann::json& row, const char* name) {
  return workflow::PartialDate::parse(text(row, name)).value_or(workflow::PartialDate());
}

inline nlohmann::json optional_number(const std::optional<int>& value) { return value ? nlohmann::json(*value) : nlohmann::json(nullptr); }

}  // namespace berkas::archive
