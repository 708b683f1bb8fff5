#include "app/screens/wording.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace berkas::screens {
namespace {

using desk::Sentence;

constexpr std::array<const char*, 12> months_id{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"};
constexpr std::array<const char*, 12> months_en{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
constexpr std::array<const char*, 12> short_id{"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"};
constexpr std::array<const char*, 12> short_en{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<const char*, 7> days_id{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"};
constexpr std::array<const char*, 7> days_en{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

struct Moment { int year = 0, month = 0, day = 0, hour = 0, minute = 0; bool time = false; };

bool read(const std::string& iso, Moment& m) {
  const int got = std::sscanf(iso.c_str(), "%4d-%2d-%2dT%2d:%2d", &m.year, &m.month, &m.day, &m.hour, &m.minute);
  m.time = got == 5;
  return got >= 3 && m.month >= 1 && m.month <= 12 && m.day >= 1 && m.day <= 31;
}

std::chrono::sys_days days(const Moment& m) {
  using namespace std::chrono;
  return sys_days(year(m.year) / month(static_cast<unsigned>(m.month)) / day(static_cast<unsigned>(m.day)));
}

std::string clock(const Moment& m, char between) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%02d%c%02d", m.hour, between, m.minute);
  return text.data();
}

std::string dated(const Moment& m, const std::array<const char*, 12>& names, bool year) {
  return std::to_string(m.day) + " " + names[static_cast<std::size_t>(m.month - 1)] + (year ? " " + std::to_string(m.year) : "");
}

std::string grouped(std::size_t n, char mark) {
  auto digits = std::to_string(n);
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), 1, mark);
  return digits;
}

// A command after a colon goes and leaves the sentence; a sentence built around a command goes with it.
std::string without_commands(const std::string& says) {
  std::string kept;
  for (std::size_t from = 0; from < says.size();) {
    auto end = from;
    bool in_command = false;
    for (; end < says.size(); ++end) {
      if (says[end] == '`') in_command = !in_command;
      else if (!in_command && says[end] == '.' && (end + 1 == says.size() || says[end + 1] == ' ')) break;
    }
    const auto sentence = says.substr(from, end - from);
    const auto tick = sentence.find('`');
    const auto colon = tick == std::string::npos || tick < 2 ? std::string::npos : sentence.rfind(": ", tick);
    if (tick == std::string::npos) kept += (kept.empty() ? "" : " ") + sentence + (end < says.size() ? "." : "");
    else if (colon != std::string::npos && colon + 2 == tick) kept += (kept.empty() ? "" : " ") + sentence.substr(0, colon) + ".";
    from = end + 1;
    while (from < says.size() && says[from] == ' ') ++from;
  }
  return kept;
}

}  // namespace

const std::string& in(Language language, const Sentence& s) { return language == Language::en && !s.en.empty() ? s.en : s.id; }

Sentence day_long(const std::string& iso) {
  Moment m;
  return read(iso, m) ? Sentence{dated(m, months_id, true), dated(m, months_en, true)} : Sentence{iso, iso};
}

Sentence day_short(const std::string& iso) {
  Moment m;
  return read(iso, m) ? Sentence{dated(m, short_id, false), dated(m, short_en, false)} : Sentence{iso, iso};
}

Sentence day_and_time(const std::string& iso) {
  Moment m;
  if (!read(iso, m)) return {iso, iso};
  const Sentence day = day_short(iso);
  return m.time ? Sentence{day.id + ", pukul " + clock(m, '.'), day.en + ", " + clock(m, ':')} : day;
}

Sentence weekday_and_time(const std::string& iso) {
  Moment m;
  if (!read(iso, m)) return {iso, iso};
  const auto at = std::chrono::weekday(days(m)).c_encoding();
  const Sentence day = day_long(iso);
  return {std::string(days_id[at]) + ", " + day.id + ", pukul " + clock(m, '.'), std::string(days_en[at]) + ", " + day.en + ", " + clock(m, ':')};
}

Sentence partial(const workflow::PartialDate& date) {
  if (!date.known()) return {"tidak tercatat", "not recorded"};
  const std::string year = std::to_string(date.year());
  if (date.month() == 0) return {year, year};
  const auto month = static_cast<std::size_t>(date.month() - 1);
  if (date.day() == 0) return {std::string(months_id[month]) + " " + year, std::string(months_en[month]) + " " + year};
  return day_long(date.to_string());
}

int days_between(const std::string& iso_from, const std::string& iso_to) {
  Moment from, to;
  if (!read(iso_from, from) || !read(iso_to, to)) return 0;
  return std::max(0, static_cast<int>((days(to) - days(from)).count()));
}

Sentence age(const std::string& since, const std::string& today) {
  const int n = days_between(since, today);
  if (n == 0) return {"hari ini", "today"};
  return {std::to_string(n) + " hari", std::to_string(n) + (n == 1 ? " day" : " days")};
}

StateWords state_words(const std::string& state) {
  if (state == "K0") return {"clock", {"Menunggu penyerahan", "Waiting for hand-over"}, 'p'};
  if (state == "K1") return {"receive", {"Diterima", "Received"}, 'a'};
  if (state == "K2") return {"sheet", {"Lembar diisi", "Sheet filled"}, 'a'};
  if (state == "K3") return {"examine", {"Diteliti", "Examined"}, 'a'};
  if (state == "K3x") return {"back", {"Dikembalikan", "Given back"}, 'b'};
  if (state == "K4") return {"code", {"Diregistrasi", "Registered"}, 'a'};
  if (state == "K5") return {"scanner", {"Dipindai", "Scanned"}, 'a'};
  if (state == "K6") return {"check", {"Hasil diverifikasi", "Scan accepted"}, 'a'};
  if (state == "K7") return {"archive", {"Diberkaskan", "Placed"}, 'a'};
  if (state == "K8") return {"check", {"Terdokumentasi", "Documented"}, 'g'};
  if (state == "void") return {"cross", {"Dibatalkan", "Cancelled"}, 'b'};
  return {"flow", {"Dalam perjalanan SOP", "On its way through the SOP"}, 'p'};
}

Sentence access_words(const std::string& access) {
  if (access == "Tertutup") return {access, "Closed"};
  if (access == "Terbuka") return {access, "Open"};
  return {access, access};
}

Sentence security_words(int level) {
  switch (level) {
    case 1: return {"Terbatas", "Limited"};
    case 2: return {"Rahasia", "Secret"};
    case 3: return {"Sangat rahasia", "Top secret"};
    default: return {"Biasa", "Ordinary"};
  }
}

std::string one_line(const std::string& text, std::size_t most) {
  std::string out;
  std::size_t characters = 0;
  for (const char c : text) {
    const bool start = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (start && characters == most) return out + "…";
    characters += start;
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

desk::Sentence without_commands(const desk::Sentence& says) { return {without_commands(says.id), without_commands(says.en)}; }

desk::Sentence shown_of(std::size_t shown, std::size_t all, const desk::Sentence& narrow) {
  if (shown >= all) return {};
  return {"Ditampilkan " + grouped(shown, '.') + " dari " + grouped(all, '.') + "; " + narrow.id, grouped(shown, ',') + " of " + grouped(all, ',') + " are shown; " + narrow.en};
}

}  // namespace berkas::screens
