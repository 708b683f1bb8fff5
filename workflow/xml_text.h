// What an XML 1.0 document may hold: other characters of a title (NUL, escape, broken UTF-8) would make the file unreadable everywhere.
#pragma once
#include <string>
#include <string_view>

namespace berkas::workflow {

std::string xml_text(std::string_view utf8);   // what XML forbids becomes U+FFFD

}  // namespace berkas::workflow
