// What a document says of itself, offered for the index fields. The clerk takes each by choice; nothing is filled in.
#pragma once
#include "archive/text/letter_fields.h"

namespace berkas::desk {

struct FieldProposals {
  archive::LetterFields fields;
  enum class Source { none, text, pages } source = Source::none;   // the text of the filed document; pages of its intake, read just now
};

}  // namespace berkas::desk
