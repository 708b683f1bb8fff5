// A document of a mixed stack becomes an intake of its own: whole under its name, or not there at all.
#pragma once
#include <filesystem>

#include "archive/intake/intake.h"

namespace berkas::archive {

// Built beside the tray under a name nobody lists, then renamed. What a crash left of it is cleared away first: it was never
// acknowledged, and every picture still lies in the stack.
void build_branch(const std::filesystem::path& tray, const IntakeFacts& stack, const Branch&);

}  // namespace berkas::archive
