// Whose minutes (berita acara): "alih media 4", "penyusutan 3". So their events, their form and the window's places name them.
#pragma once
#include <optional>
#include <string>

namespace berkas::desk {

struct MinutesSubject { bool conversion = true; int number = 0; };   // else of a disposal

std::string to_string(const MinutesSubject&);
std::optional<MinutesSubject> parse_minutes_subject(const std::string&);

}  // namespace berkas::desk
