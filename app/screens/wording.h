// Words of time and state as the office says them. Pure; today is handed in.
#pragma once
#include <string>

#include "app/desk/outcome.h"
#include "workflow/partial_date.h"

namespace berkas::screens {

enum class Language { id, en };
const std::string& in(Language, const desk::Sentence&);

// ISO 8601 in, words out; text that is no date comes back as it is.
desk::Sentence day_long(const std::string& iso);       // 26 November 2026
desk::Sentence day_short(const std::string& iso);      // 26 Nov
desk::Sentence day_and_time(const std::string& iso);   // 26 Nov, pukul 09.14
desk::Sentence weekday_and_time(const std::string& iso);   // Kamis, 26 November 2026, pukul 09.14
desk::Sentence partial(const workflow::PartialDate&);  // 17 November 2026, November 2026, 2026, tidak tercatat
int days_between(const std::string& iso_from, const std::string& iso_to);   // whole calendar days, never negative
desk::Sentence age(const std::string& since, const std::string& today);     // hari ini, 1 hari, 6 hari

struct StateWords { std::string icon{}; desk::Sentence word; char tone; };    // tone: p plain, a accent, g good, w warn, b bad
StateWords state_words(const std::string& state);      // "K0".."K8", "K3x", "void", ""

desk::Sentence access_words(const std::string& access);  // Terbuka, Tertutup; another word stays as it is
desk::Sentence security_words(int level);              // 0 biasa .. 3 sangat rahasia
std::string one_line(const std::string& text, std::size_t most);   // no line ends; cut with … at a character's end
// What the desk says to both its views, without the commands of the line: "Cetak dahulu: `berkas print`." is "Cetak dahulu."
desk::Sentence without_commands(const desk::Sentence&);
// Under a list that shows only its first rows: "Ditampilkan 2.000 dari 12.345; " and how the rest comes into sight. Empty: all are there.
desk::Sentence shown_of(std::size_t shown, std::size_t all, const desk::Sentence& narrow);

}  // namespace berkas::screens
