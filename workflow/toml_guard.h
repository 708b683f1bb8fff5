// Looks over a TOML text before the parser does: names of thousands of dotted parts become tables nested as deep, and
// taking those down again would overrun the stack.
#pragma once
#include <string_view>

namespace berkas::workflow {

// The first line (1-based) with more dots or brackets outside of quotes than any SOP needs; 0 when there is none.
int first_tangled_line(std::string_view toml);

}  // namespace berkas::workflow
