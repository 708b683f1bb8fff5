// How the desk feels with many dossiers: opens, what waits, by code, as you type, lists, a commit, verify; and beside it, in the
// same run and on the same rows, what an office would do without Berkas: grep over its list, or LIKE in a table.
//   archive_bench [DOSSIERS]      (100000; BERKAS_BENCH_ARCHIVE keeps the archive in that folder and uses it again)
// Ends with 1 when a median passes what its size may take.
#include <cstdlib>
#include <fstream>

#include "app/wiring/wiring.h"
#include "tests/archive/scratch.h"
#include "tests/bench/invented_office.h"
#include "tests/bench/office_list.h"
#include "tests/bench/stopwatch.h"

using namespace berkas;
using namespace berkas::bench;

namespace {

constexpr double keystroke_ms = 50, open_ms = 1000, home_ms = 200, code_ms = 5;
int over = 0;

void within(const char* what, int rounds, double limit_ms, const std::function<void(int)>& work) {
  over += measure(what, rounds, work, limit_ms).own_ms > limit_ms;
}

int memory_mb(const char* field) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(field)) return std::atoi(line.c_str() + line.find(':') + 1) / 1024;
  return 0;
}

archive::Query query_of(const std::string& words) { return {.words = words, .classification = {}, .year = {}, .place = {}, .limit = 50}; }

void find(desk::Desk& desk, const archive::Query& query) {
  if (!desk.find(query, {}).ok()) throw std::runtime_error("finding was refused: " + query.words);
}

// What a clerk types, letter by letter: each keystroke is a question of its own.
std::vector<std::string> keystrokes(const std::string& typed) {
  std::vector<std::string> all;
  for (std::size_t n = 2; n <= typed.size(); ++n) all.push_back(typed.substr(0, n));
  return all;
}

void measure_typing(desk::Desk& desk, Language& language) {
  for (std::size_t letters = 1; letters <= 3; ++letters) {
    const auto name = "as you type, " + std::to_string(letters) + " letter" + (letters > 1 ? "s" : "");
    within(name.c_str(), 100, keystroke_ms, [&](int) { find(desk, query_of(language.word().substr(0, letters))); });
  }
  for (const std::string typed : {"laporan kinerja biro perencanaan", "undangan rapat koordinasi 2024", "data kinerja", "di an", "kinreja"}) {
    const auto keys = keystrokes(typed);
    within(("each key of “" + typed + "”").c_str(), static_cast<int>(keys.size() * 3), keystroke_ms, [&](int i) { find(desk, query_of(keys[static_cast<std::size_t>(i) % keys.size()])); });
  }
}

void measure_words(desk::Desk& desk, Language& language, const std::vector<archive::DossierRow>& rows) {
  const auto any = [&]() -> const archive::DossierRow& { return rows[language.number(rows.size())]; };
  within("a word", 200, keystroke_ms, [&](int) { find(desk, query_of(language.word() + " ")); });
  within("the most common words", 60, keystroke_ms, [&](int i) { find(desk, query_of(language.words()[static_cast<std::size_t>(i % 12)] + " ")); });
  within("two words", 100, keystroke_ms, [&](int) { find(desk, query_of(language.word() + " " + language.word())); });
  within("two of the most common words", 60, keystroke_ms, [&](int i) { find(desk, query_of(language.words()[static_cast<std::size_t>(i % 12)] + " " + language.words()[static_cast<std::size_t>(12 + i % 7)] + " ")); });
  within("four common words", 40, keystroke_ms, [&](int i) { find(desk, query_of("laporan " + language.words()[static_cast<std::size_t>(i % 9)] + " kinerja " + language.words()[static_cast<std::size_t>(20 + i % 7)])); });
  within("a misspelt word", 60, keystroke_ms, [&](int) { find(desk, query_of(language.word() + "qx")); });
  within("a number", 100, keystroke_ms, [&](int) { find(desk, query_of(any().number)); });
  within("the beginning of a number", 100, keystroke_ms, [&](int) { find(desk, query_of(any().number.substr(0, 5))); });
  within("word + class", 100, keystroke_ms, [&](int) { auto q = query_of(language.word()); q.classification = any().classification.substr(0, 5); find(desk, q); });
  within("word + year", 100, keystroke_ms, [&](int i) { auto q = query_of(language.word()); q.year = 2007 + i % 19; find(desk, q); });
  within("word + class + year", 100, keystroke_ms, [&](int i) { auto q = query_of(language.word()); q.classification = any().classification; q.year = 2007 + i % 19; find(desk, q); });
  std::vector<archive::Place> boxes, rooms;
  for (auto& place : desk.places()) {
    if (place.kind == archive::PlaceKind::box) boxes.push_back(place);
    if (place.kind == archive::PlaceKind::room) rooms.push_back(place);
  }
  if (boxes.empty()) return;
  within("common word in a box", 60, keystroke_ms, [&](int i) { auto q = query_of(language.words()[static_cast<std::size_t>(i % 9)]); q.place = boxes[language.number(boxes.size())].code; find(desk, q); });
  within("common word in a room", 60, keystroke_ms, [&](int i) { auto q = query_of(language.words()[static_cast<std::size_t>(i % 9)]); q.place = rooms[language.number(rooms.size())].code; find(desk, q); });
  within("rare word in a room", 60, keystroke_ms, [&](int) { auto q = query_of(language.words()[1000 + language.number(9000)]); q.place = rooms[language.number(rooms.size())].code; find(desk, q); });
  within("all that lies in a box", 60, keystroke_ms, [&](int) { auto q = query_of(""); q.place = boxes[language.number(boxes.size())].code; find(desk, q); });
  within("all of a room", 20, keystroke_ms, [&](int) { auto q = query_of(""); q.place = rooms[language.number(rooms.size())].code; find(desk, q); });
  within("all of a class", 40, keystroke_ms, [&](int) { auto q = query_of(""); q.classification = any().classification; find(desk, q); });
  within("all of a year", 40, keystroke_ms, [&](int i) { auto q = query_of(""); q.year = 2007 + i % 19; find(desk, q); });
}

void measure_codes(desk::Desk& desk, Language& language, const std::vector<archive::DossierRow>& rows) {
  const auto any = [&]() -> const archive::DossierRow& { return rows[language.number(rows.size())]; };
  within("a dossier by its code", 200, code_ms, [&](int) { if (!desk.dossier(any().code).ok()) throw std::runtime_error("a dossier is gone"); });
  within("whatever a code names", 200, code_ms, [&](int) { if (!desk.show(any().code).ok()) throw std::runtime_error("a dossier is gone"); });
  within("found by its code", 200, code_ms, [&](int) { find(desk, query_of(any().code)); });
  within("each key of a code", 200, keystroke_ms, [&](int i) { find(desk, query_of(any().code.substr(0, static_cast<std::size_t>(8 + i % 12)))); });
}

void measure_lists(desk::Desk& desk) {
  within("Home: what waits, week, counts", 20, home_ms, [&](int) { (void)desk.home(); });
  archive::DossierFilter newest;
  newest.limit = 200;
  within("the newest 200", 40, keystroke_ms, [&](int) { (void)desk.list(newest); });
  newest.step = 0;
  within("the newest 200 that are done", 40, keystroke_ms, [&](int) { (void)desk.list(newest); });
  archive::DossierFilter k8;
  k8.state = "K8";
  k8.limit = 1000;
  k8.offset = 90'000;
  within("1000 of a state, from the 90,000th", 10, home_ms, [&](int) { (void)desk.list(k8); });
}

}  // namespace

int main(int argc, char** argv) {
  const int dossiers = argc > 1 ? std::atoi(argv[1]) : 100'000;
  const char* kept = std::getenv("BERKAS_BENCH_ARCHIVE");
  archive::Scratch scratch;
  wiring::Choice choice;
  choice.archive = kept ? std::filesystem::path(kept) : scratch.path() / "arsip";
  choice.operator_text = "Siti CONTOH";
  if (!std::filesystem::exists(*choice.archive / "catalogue.db")) {
    const double s = took([&] { make_office(choice, dossiers); }).wall_ms / 1000;
    std::printf("%-46s %.0f s (%.2f ms each)\n", "filled, one act each", s, s * 1000 / dossiers);
  }
  const auto make = wiring::open_desk(choice);
  within("open the archive", 20, open_ms, [&](int) { (void)archive::Archive::open(*choice.archive); });
  within("open the desk", 10, open_ms, [&](int) { (void)make(); });
  const auto desk = make();
  std::printf("%-46s %d MB resident\n", "memory, desk open", memory_mb("VmRSS"));
  Language language(7);
  archive::DossierFilter some;
  some.limit = 5000;
  const auto rows = desk->list(some);
  measure_lists(*desk);
  measure_codes(*desk, language, rows);
  measure_typing(*desk, language);
  measure_words(*desk, language, rows);
  std::printf("%-46s %d MB resident, %d MB at most\n", "memory, after all this", memory_mb("VmRSS"), memory_mb("VmHWM"));
  compare_with_office_list(*desk, *choice.archive / "catalogue.db", scratch.path());
  if (std::getenv("BERKAS_LONG")) {
    std::size_t problems = 0;
    measure("verify", 3, [&](int) { problems = desk->verify(false, {}).problems.size(); });
    std::printf("%zu problems, %d MB at most\n", problems, memory_mb("VmHWM"));
  }
  if (over > 0) std::printf("%d medians are over their limit\n", over);
  return over > 0 ? 1 : 0;
}
