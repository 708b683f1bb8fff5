#include "workflow/half_year.h"

#include <algorithm>
#include <chrono>

#include "workflow/partial_date.h"

namespace berkas::workflow {

std::optional<HalfYear> HalfYear::parse(const std::string& text) {
  if (text.size() != 6 || text[4] != '-' || (text[5] != '1' && text[5] != '2')) return std::nullopt;
  const auto year = PartialDate::parse(text.substr(0, 4));
  if (!year || !year->known()) return std::nullopt;
  return HalfYear{year->year(), text[5] - '0'};
}

HalfYear HalfYear::of(const std::string& iso_date) {
  const auto date = PartialDate::parse(iso_date.substr(0, 10)).value_or(PartialDate());
  return {date.year(), date.month() > 6 ? 2 : 1};
}

HalfYear HalfYear::before() const { return part == 2 ? HalfYear{year, 1} : HalfYear{year - 1, 2}; }
std::string HalfYear::first_day() const { return std::to_string(year) + (part == 1 ? "-01-01" : "-07-01"); }
std::string HalfYear::next_day() const { return part == 1 ? std::to_string(year) + "-07-01" : std::to_string(year + 1) + "-01-01"; }
std::string HalfYear::to_string() const { return std::to_string(year) + "-" + std::to_string(part); }
std::string HalfYear::title() const { return std::string("Semester ") + (part == 1 ? "I" : "II") + " tahun " + std::to_string(year); }

std::string six_months_later(const std::string& iso_date) {
  const auto read = PartialDate::parse(iso_date.substr(0, 10));
  if (!read || read->day() == 0) return {};
  using namespace std::chrono;
  const auto month_then = year{read->year()} / month{static_cast<unsigned>(read->month())} + months{6};
  const day end_day = year_month_day_last{month_then.year(), month_day_last{month_then.month()}}.day();
  const unsigned day_then = std::min(static_cast<unsigned>(read->day()), static_cast<unsigned>(end_day));
  return PartialDate::of(static_cast<int>(month_then.year()), static_cast<int>(static_cast<unsigned>(month_then.month())), static_cast<int>(day_then)).to_string();
}

}  // namespace berkas::workflow
