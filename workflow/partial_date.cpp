#include "workflow/partial_date.h"

#include <array>
#include <cassert>
#include <cstdio>

namespace berkas::workflow {
namespace {

constexpr int first_year = 1900, last_year = 2199;

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : days[static_cast<std::size_t>(month) - 1];
}

bool valid(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 0 || month > 12 || day < 0) return false;
  if (month == 0) return day == 0;
  return day <= days_in(year, month);
}

// Exactly these digits, or -1.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
  if (text == "unknown") return PartialDate{};
  const bool with_month = text.size() == 7 || text.size() == 10;
  if (text.size() != 4 && !with_month) return std::nullopt;
  if (with_month && text[4] != '-') return std::nullopt;
  if (text.size() == 10 && text[7] != '-') return std::nullopt;
  const int year = digits(text.substr(0, 4));
  const int month = with_month ? digits(text.substr(5, 2)) : 0;
  const int day = text.size() == 10 ? digits(text.substr(8, 2)) : 0;
  if (with_month && month < 1) return std::nullopt;
  if (text.size() == 10 && day < 1) return std::nullopt;
  if (!valid(year, month, day)) return std::nullopt;
  return of(year, month, day);
}

PartialDate PartialDate::of(int year, int month, int day) {
  assert(valid(year, month, day));
  PartialDate date;
  date.year_ = year;
  date.month_ = month;
  date.day_ = day;
  return date;
}

std::string PartialDate::to_string() const {
  if (!known()) return "unknown";
  std::array<char, 48> text{};
  if (month_ == 0)
    std::snprintf(text.data(), text.size(), "%04d", year_);
  else if (day_ == 0)
    std::snprintf(text.data(), text.size(), "%04d-%02d", year_, month_);
  else
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year_, month_, day_);
  return text.data();
}

bool PartialDate::surely_before(const PartialDate& other) const {
  if (!known() || !other.known()) return false;
  if (year_ != other.year_) return year_ < other.year_;
  if (month_ == 0 || other.month_ == 0) return false;
  if (month_ != other.month_) return month_ < other.month_;
  return day_ != 0 && other.day_ != 0 && day_ < other.day_;
}

}  // namespace berkas::workflow
