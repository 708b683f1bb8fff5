// Dates, times and numbers as official Indonesian papers write them (domain notes §2.13). Pure functions.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/records.h"
#include "workflow/partial_date.h"

namespace berkas::sheets {

struct Moment {                            // a point in time as its own clock showed it
  workflow::PartialDate date;
  int hour = 0, minute = 0;
  std::string zone;                        // WIB, WITA, WIT, else UTC+h or UTC
};
std::optional<Moment> parse_moment(std::string_view iso);   // empty when it is no ISO 8601 date-time

std::string long_date(const workflow::PartialDate&);        // 17 Agustus 2025; Agustus 2025; 2025; tidak tercatat
std::string short_date(const workflow::PartialDate&);       // 17/08/2025; 08/2025; 2025; tidak tercatat
std::string date_in_words(const workflow::PartialDate&);    // Kamis, tanggal delapan belas bulan Desember tahun dua ribu dua puluh lima (18-12-2025); dots unless known whole
std::string weekday(const workflow::PartialDate&);          // Minggu; empty for a partial date
std::string clock_time(const Moment&);                      // pukul 15.00 WIB
std::string short_moment(std::string_view iso);             // 17/08/2025 pukul 15.00 WIB; empty for what is no time
std::string long_moment(std::string_view iso);              // 17 Agustus 2025, pukul 15.00 WIB

std::string number(std::int64_t);                           // 2.000
std::string spelled(std::int64_t);                          // terbilang: seribu dua ratus; up to triliun
std::string counted(std::int64_t, std::string_view unit);   // 3 (tiga) lembar

std::string upper_case(std::string);                        // of plain letters; for headings

std::string security_code(archive::Security);               // B, T, R, SR
std::string security_name(archive::Security);               // Biasa, Terbatas, Rahasia, Sangat Rahasia

}  // namespace berkas::sheets
