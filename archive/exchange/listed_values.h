// What offices write into the cells of their lists: dates and periods, counts, classes of security. Pure functions; empty = not readable.
#pragma once
#include <optional>
#include <string>

#include "archive/records.h"
#include "workflow/partial_date.h"

namespace berkas::archive {

// 2025, 2025-08-17, 17/08/2025, 17-8-2025, 17 Agustus 2025, Agt 2025. A year of two digits is none.
std::optional<workflow::PartialDate> listed_date(const std::string&);

struct ListedPeriod {
  workflow::PartialDate from, to;         // the same where it is one date
  std::string text() const;               // 2024; 2023–2025
  bool backwards() const { return to.surely_before(from); }
};
std::optional<ListedPeriod> listed_period(const std::string&);   // a date, or two with "s.d.", "s/d", "sampai", "-", "–" between them

struct ListedCount {
  std::optional<int> count;               // none: not a whole number (0,5 ml): it stays text
  std::string unit, rest;                 // rest: what else the cell says
};
std::optional<ListedCount> listed_count(const std::string&);     // 12; 1.200 lembar; 3 (tiga) berkas; 1 berkas/12 lembar. Not 0, not below

std::optional<Security> listed_security(const std::string&);     // B, T, R, SR, or their names
std::optional<std::string> listed_status(const std::string&);    // aktif, inaktif

std::string from_windows_1252(const std::string&);               // as UTF-8

}  // namespace berkas::archive
