// A queue's state reasons as the clerk's program speaks of them.
#pragma once
#include <string>
#include <vector>

namespace berkas::devices::cups {

// Without "none", without severity (-report, -warning, -error), without CUPS's own progress notes, each once.
std::vector<std::string> plain_reasons(const std::vector<std::string>& ipp_reasons);

}  // namespace berkas::devices::cups
