// R and SR: in lists and in finding a title is not shown. The door stands here once.
#pragma once
#include "archive/records.h"

namespace berkas::archive {

inline constexpr const char* masked_title = "(uraian dibatasi)";
// A class nobody can read counts as the strictest.
inline bool is_masked(const std::string& security) { return masked(parse_security(security).value_or(Security::top_secret)); }

}  // namespace berkas::archive
