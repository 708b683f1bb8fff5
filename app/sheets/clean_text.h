// Text that came from outside, made safe to set: titles may hold control characters, broken UTF-8, direction marks, a novel.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace berkas::sheets {

// For a box: one paragraph. Broken UTF-8 becomes U+FFFD; control characters and line ends become one blank; direction marks
// and other invisible format characters go, and a text that holds right-to-left letters is wrapped in an isolate. At most
// `most` characters are kept, the last then an ellipsis: no box on a sheet shows more, and layout time stays small.
std::string clean_line(std::string_view text, std::size_t most = 700);

// For flowing text: as above, but line ends stay.
std::string clean_paragraphs(std::string_view text, std::size_t most = 60000);

}  // namespace berkas::sheets
