// What Beranda says of the work that waits, from the desk's plain data. Pure.
#pragma once
#include <string>
#include <vector>

#include "app/desk/views.h"
#include "app/screens/wording.h"

namespace berkas::screens {

struct HomeLine {
  std::string code{}, state{};
  std::string icon{};
  desk::Sentence word{};                 // repeated in each row, so that a reader hears it
  char tone = 'a';
  std::string title{};
  desk::Sentence second{};
  int returns = 0;
  desk::Sentence returns_words{}, age{};
  char returns_tone = 'p', age_tone = 'p';
};

struct HomeLines {
  std::vector<HomeLine> lines{};
  desk::Sentence summary{};              // "8 berkas, 1 macet, 1 dikembalikan"
};

HomeLines home_lines(const desk::HomeView&, const std::string& now);

struct Notice { std::string icon{}; char tone = 'p'; desk::Sentence first{}, second{}; std::string code; };
std::vector<Notice> notices(const desk::HomeView&, const std::string& now);   // at most three

struct WeekBars { std::vector<archive::WeekDay> days{}; desk::Sentence range; };  // Monday to Friday, and a weekend day only when it has work
WeekBars week_bars(const desk::HomeView&);

}  // namespace berkas::screens
