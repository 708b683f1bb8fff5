// A date as paper shows it: complete, month and year, year alone, or not recorded at all ("tidak tercatat").
// Text form (files, JSON, command line): YYYY, YYYY-MM, YYYY-MM-DD, or "unknown".
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace berkas::workflow {

class PartialDate {
 public:
  PartialDate() = default;  // unknown

  // Empty when the text is no date, or names a day that does not exist (2026-02-30). Years 1900..2199.
  static std::optional<PartialDate> parse(std::string_view text);
  static PartialDate of(int year, int month = 0, int day = 0);  // asserts a valid date

  bool known() const { return year_ != 0; }
  int year() const { return year_; }    // 0 when unknown
  int month() const { return month_; }  // 0 when not recorded
  int day() const { return day_; }      // 0 when not recorded
  std::string to_string() const;

  // True only when every reading of *this lies before every reading of other: 2026-03 is not surely before 2026-03-05.
  bool surely_before(const PartialDate& other) const;

  friend bool operator==(const PartialDate&, const PartialDate&) = default;

 private:
  int year_ = 0, month_ = 0, day_ = 0;
};

}  // namespace berkas::workflow
