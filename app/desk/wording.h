// Words of the desk: building refusals, and making texts from outside fit to be kept.
#pragma once
#include <optional>
#include <string>

#include "app/desk/outcome.h"

namespace berkas::desk {

Refused refuse(std::string code, Sentence message, Sentence hint = {});

// What stands in the place of a title, a summary or a note of a secret or top secret dossier.
inline const char* const masked_text = "(uraian dibatasi)";

struct CleanText { std::string text; bool changed = false; };

// Takes out what must not be kept in one line of text: control characters, marks that turn the reading direction, line ends
// (made blanks), blanks around. Refused: bytes that are no UTF-8, and more than most characters (so that nothing is cut off).
Outcome<CleanText> clean_line(const std::string& text, const Sentence& what, int most);
// The same for a note of several lines: line ends stay.
Outcome<CleanText> clean_note(const std::string& text, const Sentence& what, int most = 10'000);

bool valid_utf8(const std::string&);

}  // namespace berkas::desk
