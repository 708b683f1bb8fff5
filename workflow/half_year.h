// A semester of the calendar, as offices report by it: 2026-1 is January to June, 2026-2 July to December.
#pragma once
#include <optional>
#include <string>

namespace berkas::workflow {

struct HalfYear {
  int year = 0, part = 1;                                 // part: 1 or 2

  static std::optional<HalfYear> parse(const std::string&);   // "2026-1"
  static HalfYear of(const std::string& iso_date);            // the one a day lies in
  HalfYear before() const;
  std::string first_day() const, next_day() const;            // next_day: the first one behind it; both YYYY-MM-DD
  std::string to_string() const;                              // 2026-1
  std::string title() const;                                  // Semester I tahun 2026
};

// The last day six months after a day (31 August -> 28 February).
std::string six_months_later(const std::string& iso_date);

}  // namespace berkas::workflow
