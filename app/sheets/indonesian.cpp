#include "app/sheets/indonesian.h"

#include <array>
#include <charconv>
#include <chrono>

namespace berkas::sheets {
namespace {

constexpr std::array months = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                               "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
constexpr std::array days = {"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"};
constexpr std::array digits = {"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};

std::string month_name(int month) { return months.at(static_cast<std::size_t>(month - 1)); }
std::string two(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::optional<int> two_digits(std::string_view text, std::size_t at) {
  int value = 0;
  if (text.size() < at + 2) return std::nullopt;
  const auto* begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + 2, value);
  if (error != std::errc{} || end != begin + 2 || value < 0) return std::nullopt;
  return value;
}

// "+07:00", "+0700", "+07", "Z" or nothing.
std::string zone_name(std::string_view offset) {
  if (offset.empty()) return "";
  if (offset == "Z") return "UTC";
  const auto hours = two_digits(offset, 1);
  if (!hours) return "";
  const bool east = offset.front() == '+';
  if (east && *hours == 7) return "WIB";
  if (east && *hours == 8) return "WITA";
  if (east && *hours == 9) return "WIT";
  return *hours == 0 ? "UTC" : std::string("UTC") + offset.front() + std::to_string(*hours);
}

std::string spelled_below_thousand(std::int64_t n) {
  if (n < 12) return digits.at(static_cast<std::size_t>(n));
  if (n < 20) return spelled_below_thousand(n - 10) + " belas";
  const auto joined = [](const std::string& head, std::int64_t rest) { return rest == 0 ? head : head + " " + spelled_below_thousand(rest); };
  if (n < 100) return joined(spelled_below_thousand(n / 10) + " puluh", n % 10);
  if (n < 200) return joined("seratus", n - 100);
  return joined(spelled_below_thousand(n / 100) + " ratus", n % 100);
}

}  // namespace

std::optional<Moment> parse_moment(std::string_view iso) {
  if (iso.size() < 16 || (iso[10] != 'T' && iso[10] != ' ') || iso[13] != ':') return std::nullopt;
  const auto date = workflow::PartialDate::parse(iso.substr(0, 10));
  const auto hour = two_digits(iso, 11), minute = two_digits(iso, 14);
  if (!date || date->day() == 0 || !hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  const auto sign = iso.find_first_of("+-Z", 16);
  return Moment{*date, *hour, *minute, zone_name(sign == std::string_view::npos ? std::string_view{} : iso.substr(sign))};
}

std::string long_date(const workflow::PartialDate& date) {
  if (!date.known()) return "tidak tercatat";
  std::string text = std::to_string(date.year());
  if (date.month() != 0) text = month_name(date.month()) + " " + text;
  if (date.day() != 0) text = std::to_string(date.day()) + " " + text;
  return text;
}

std::string short_date(const workflow::PartialDate& date) {
  if (!date.known()) return "tidak tercatat";
  std::string text = std::to_string(date.year());
  if (date.month() != 0) text = two(date.month()) + "/" + text;
  if (date.day() != 0) text = two(date.day()) + "/" + text;
  return text;
}

std::string weekday(const workflow::PartialDate& date) {
  if (date.day() == 0) return "";
  const std::chrono::year_month_day day{std::chrono::year{date.year()}, std::chrono::month{static_cast<unsigned>(date.month())},
                                        std::chrono::day{static_cast<unsigned>(date.day())}};
  return days.at(std::chrono::weekday{std::chrono::sys_days{day}}.c_encoding());
}

std::string date_in_words(const workflow::PartialDate& date) {
  if (date.day() == 0) return "....................., tanggal ............................. bulan ..................... tahun ....................................... (......-......-............)";
  return weekday(date) + ", tanggal " + spelled(date.day()) + " bulan " + month_name(date.month()) + " tahun " + spelled(date.year()) + " (" + two(date.day()) + "-" + two(date.month()) + "-" + std::to_string(date.year()) + ")";
}

std::string clock_time(const Moment& moment) {
  return "pukul " + two(moment.hour) + "." + two(moment.minute) + (moment.zone.empty() ? "" : " " + moment.zone);
}

std::string short_moment(std::string_view iso) {
  const auto moment = parse_moment(iso);
  return moment ? short_date(moment->date) + " " + clock_time(*moment) : "";
}

std::string long_moment(std::string_view iso) {
  const auto moment = parse_moment(iso);
  return moment ? long_date(moment->date) + ", " + clock_time(*moment) : "";
}

std::string number(std::int64_t value) {
  std::string text = std::to_string(value);
  const std::ptrdiff_t first = value < 0 ? 1 : 0;
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > first; at -= 3) text.insert(static_cast<std::size_t>(at), ".");
  return text;
}

std::string spelled(std::int64_t n) {
  if (n < 0) return "minus " + spelled(-n);
  if (n < 1000) return spelled_below_thousand(n);
  const auto joined = [](const std::string& head, std::int64_t rest) { return rest == 0 ? head : head + " " + spelled(rest); };
  if (n < 2000) return joined("seribu", n - 1000);
  if (n < 1'000'000) return joined(spelled(n / 1000) + " ribu", n % 1000);
  if (n < 1'000'000'000) return joined(spelled(n / 1'000'000) + " juta", n % 1'000'000);
  if (n < 1'000'000'000'000) return joined(spelled(n / 1'000'000'000) + " miliar", n % 1'000'000'000);
  return joined(spelled(n / 1'000'000'000'000) + " triliun", n % 1'000'000'000'000);
}

std::string counted(std::int64_t value, std::string_view unit) {
  return number(value) + " (" + spelled(value) + ") " + std::string(unit);
}

std::string upper_case(std::string text) {
  for (auto& c : text) if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string security_code(archive::Security security) {
  switch (security) {
    case archive::Security::ordinary: return "B";
    case archive::Security::limited: return "T";
    case archive::Security::secret: return "R";
    case archive::Security::top_secret: return "SR";
  }
  return "SR";
}

std::string security_name(archive::Security security) {
  switch (security) {
    case archive::Security::ordinary: return "Biasa";
    case archive::Security::limited: return "Terbatas";
    case archive::Security::secret: return "Rahasia";
    case archive::Security::top_secret: return "Sangat Rahasia";
  }
  return "Sangat Rahasia";
}

}  // namespace berkas::sheets
