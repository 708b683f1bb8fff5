// Words compared as people compare them: letter case and runs of blanks do not matter.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace berkas::workflow {

// Lower case (ASCII), blanks trimmed and runs of them made one. Other bytes stay as they are.
std::string folded(std::string_view text);

// True when nothing but blanks stands there.
bool blank(std::string_view text);

// The word of `known` closest to `word`, or empty when none is close enough to have been meant.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

// "a, b, c"
std::string joined(const std::vector<std::string>& parts);

}  // namespace berkas::workflow
