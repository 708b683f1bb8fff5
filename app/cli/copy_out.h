// Files that leave the archive.
#pragma once
#include <filesystem>
#include <optional>

#include "app/desk/outcome.h"

namespace berkas::cli {

// Refused: something stands there already, or its folder does not exist.
std::optional<desk::Refused> may_write_to(const std::filesystem::path& target);
// Whole or not at all: a copy that breaks off leaves nothing at the target.
std::optional<desk::Refused> copy_out(const std::filesystem::path& from, const std::filesystem::path& target);

std::optional<desk::Refused> put_out(const std::string& text, const std::filesystem::path& target);

}  // namespace berkas::cli
