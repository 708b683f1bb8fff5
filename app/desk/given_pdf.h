// A PDF that was born digital or signed electronically: stored byte for byte, never overlaid; its P15 stands beside it.
#pragma once
#include <filesystem>
#include <stop_token>

#include "app/desk/filing.h"

namespace berkas::desk {

Outcome<Filed> file_given(Desk::State&, const Filing&, const std::filesystem::path& pdf, const Progress&, std::stop_token);

}  // namespace berkas::desk
