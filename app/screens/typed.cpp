#include "app/screens/typed.h"

#include <algorithm>

#include "archive/exchange/listed_values.h"

namespace berkas::screens {

std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(" \t\r"), to = text.find_last_not_of(" \t\r");
  return from == std::string::npos ? std::string() : text.substr(from, to - from + 1);
}

std::optional<workflow::PartialDate> typed_date(const std::string& typed) { return archive::listed_date(trimmed(typed)); }

std::optional<int> typed_year(const std::string& typed) {
  if (typed.size() != 4 || !std::all_of(typed.begin(), typed.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  const int year = std::stoi(typed);
  return year >= 1900 && year < 2200 ? std::optional(year) : std::nullopt;
}

desk::Refused bad_year(const std::string& typed) {
  return {desk::Exit::usage, "bad-year", {"'" + typed + "' bukan tahun.", "'" + typed + "' is not a year."}, {"Empat angka, misalnya 2025; kosong untuk semua tahun.", "Four digits, such as 2025; empty for every year."}};
}

void want(desk::Sentence& all, bool lacks, const desk::Sentence& what) {
  if (!lacks) return;
  all.id += (all.id.empty() ? "" : ", ") + what.id;
  all.en += (all.en.empty() ? "" : ", ") + what.en;
}

}  // namespace berkas::screens
