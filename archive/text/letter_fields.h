// Nomor, tanggal and hal of an Indonesian letter or decision, out of its recognised text: offered to the clerk, never filled in.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "workflow/partial_date.h"

namespace berkas::archive {

struct FieldProposal {
  std::string value;                      // as printed, blanks made one; of a date: how PartialDate writes it
  std::string line;                       // where it stands, for the clerk to compare
  int page = 1;
};

struct LetterFields {                     // likeliest first, at most three each; empty where nothing is certain enough to be offered
  std::vector<FieldProposal> numbers, dates, subjects;
};

// Pure. The text may be anything: huge, broken, not UTF-8. The head of the first page decides; a decision's date stands at its end.
[[nodiscard]] LetterFields letter_fields(const std::vector<std::string>& pages);

}  // namespace berkas::archive
