#include "tests/bench/pages/office_pages.h"

#include <cctype>
#include <functional>
#include <map>

#include "tests/bench/pages/capture.h"
#include "tests/bench/pages/paper.h"
#include "tests/tools/letter.h"

namespace berkas::testing {

namespace {

using devices::PageImage;

struct Kind {
  const char* name;
  std::function<PageImage(PageImage, Dice&)> make;
};

// What the paper went through and what the scanner saw, one after the other; returns the page.
template <class Act>
std::function<PageImage(PageImage, Dice&)> changed(Act act) {
  return [act](PageImage page, Dice& dice) {
    act(page, dice);
    return page;
  };
}

template <class Act>
std::function<PageImage(PageImage, Dice&)> dirtied(Act act) {
  return [act](PageImage page, Dice& dice) {
    Paper paper(std::move(page), static_cast<unsigned>(dice.whole(1, 1'000'000)));
    act(paper);
    return askew(paper.image, dice.between(-1, 1));
  };
}

std::vector<Kind> laid_and_fed() {
  std::vector<Kind> all;
  all.push_back({"clean", [](PageImage p, Dice&) { return p; }});
  for (const auto& [name, degrees] : {std::pair{"a little askew", 0.5}, std::pair{"askew", 1.5}, std::pair{"askew the other way", -1.5}, std::pair{"very askew", 3.0}})
    all.push_back({name, [degrees = degrees](PageImage p, Dice&) { return askew(p, degrees); }});
  all.push_back({"upside down", [](PageImage p, Dice& d) { return turned(p, 180 + d.between(-0.5, 0.5)); }});
  all.push_back({"fed sideways", [](PageImage p, Dice&) { return turned(p, 90); }});
  all.push_back({"fed sideways the other way", [](PageImage p, Dice&) { return turned(p, 270); }});
  all.push_back({"stretched by the feeder", [](PageImage p, Dice&) { return stretched(p, 1, 1.01, 0.002); }});
  all.push_back({"curled near the spine", [](PageImage p, Dice&) { return curled(p, 6, 300); }});
  return all;
}

void add_seen(std::vector<Kind>& all) {
  all.push_back({"noise", changed([](PageImage& p, Dice& d) { noise(p, d, 6); })});
  all.push_back({"strong noise", changed([](PageImage& p, Dice& d) { noise(p, d, 14); })});
  all.push_back({"soft", [](PageImage p, Dice&) { return soft(p, 1.2); }});
  all.push_back({"softer", [](PageImage p, Dice&) { return soft(p, 2.0); }});
  all.push_back({"pale print", changed([](PageImage& p, Dice&) { levels(p, 120, 245); })});
  all.push_back({"very pale print", changed([](PageImage& p, Dice&) { levels(p, 165, 245); })});
  all.push_back({"gray paper", changed([](PageImage& p, Dice&) { levels(p, 10, 190); })});
  all.push_back({"shadow", changed([](PageImage& p, Dice&) { shade(p, [](double x, double y) { return 1 - 0.35 * x * y; }); })});
  all.push_back({"streaks", changed([](PageImage& p, Dice& d) { streaks(p, d, 4, 2, 170); })});
  all.push_back({"dust", changed([](PageImage& p, Dice& d) { specks(p, d, 500, 60, 3); })});
  all.push_back({"strong JPEG", [](PageImage p, Dice&) { return jpeg(p, 35); }});
  all.push_back({"200 dpi enlarged", [](PageImage p, Dice&) { return at_dpi(at_dpi(p, 200), 300); }});
}

void add_handled(std::vector<Kind>& all) {
  all.push_back({"copy of a copy", [](PageImage p, Dice& d) {
                   auto gray = in_gray(p);
                   levels(gray, 20, 250), noise(gray, d, 8);
                   return in_colour(lineart(soft(gray, 0.9), 150));
                 }});
  all.push_back({"thin print", changed([](PageImage& p, Dice&) { p = in_gray(p), thicken(p, 1, false), p = in_colour(p); })});
  all.push_back({"coffee ring", dirtied([](Paper& p) { p.ring({90, 150}, 35, 4, {150, 105, 60}, 0.5); })});
  all.push_back({"stain", dirtied([](Paper& p) { p.blot({120, 170}, 18, {170, 140, 90}, 0.5); })});
  all.push_back({"marker", dirtied([](Paper& p) { p.tint({25, 120}, 150, 6, {255, 245, 90}); })});
  all.push_back({"folds", dirtied([](Paper& p) { p.fold({0, 99}, {210, 99.5}, 0.4), p.fold({0, 198}, {210, 198}, 0.4); })});
  all.push_back({"initials across it", dirtied([](Paper& p) { p.stroke({60, 140}, {150, 175}, 0.6, {30, 40, 140}, 9); })});
  all.push_back({"tinted paper", dirtied([](Paper& p) { p.tint({0, 0}, 210, 297, {250, 235, 190}); })});
}

const std::vector<Kind>& kinds() {
  static const auto all = [] {
    auto made = laid_and_fed();
    add_seen(made);
    add_handled(made);
    return made;
  }();
  return all;
}

std::map<std::string, int> counted(const std::string& text) {
  std::map<std::string, int> words;
  std::string word;
  for (const char c : text + " ") {
    if (std::isalnum(static_cast<unsigned char>(c))) word.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    else if (!word.empty()) ++words[word], word.clear();
  }
  return words;
}

}  // namespace

OfficePage office_page(int number) {
  const auto& kind = kinds().at(static_cast<std::size_t>(number % office_page_kinds));
  LetterLook look;
  look.seed = 4000U + static_cast<unsigned>(number);
  look.page = number % 2 + 1;
  look.pages = 2;
  Dice dice(9000U + static_cast<unsigned>(number));
  auto page = kind.make(draw_letter(look), dice);
  noise(page, dice, 1.5);
  page.dpi = 300;
  return {kind.name, std::move(page), letter_text(look)};
}

WordsFound words_found(const std::string& truth, const std::string& read) {
  const auto wanted = counted(truth), there = counted(read);
  WordsFound result;
  for (const auto& [word, times] : wanted) {
    const auto found = there.find(word);
    result.all += times;
    result.found += found == there.end() ? 0 : std::min(times, found->second);
  }
  return result;
}

}  // namespace berkas::testing
