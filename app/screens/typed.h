// What a hand types into a field, as the desk takes it.
#pragma once
#include <optional>
#include <string>

#include "app/desk/outcome.h"
#include "workflow/partial_date.h"

namespace berkas::screens {

std::string trimmed(const std::string&);
// A date as an office writes it: 2026-03-02, 02/03/2026, 2 Maret 2026. Empty: not readable.
std::optional<workflow::PartialDate> typed_date(const std::string&);
std::optional<int> typed_year(const std::string&);       // four digits
desk::Refused bad_year(const std::string& typed);
void want(desk::Sentence& all, bool lacks, const desk::Sentence& what);   // "tanggal, nomor": what a form still lacks

}  // namespace berkas::screens
