// Codes on spoilt pages, all readers side by side in one run on one core: read, wrong, median and 95th percentile.
//   code_bench [--set 1|2] [--only PART-OF-NAME] [--letters N] [--readers A,B] [--save DIR]    (--save writes each page as PNG, and what was missed)
#include <sched.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "devices/leptonica/leptonica_pages.h"
#include "tests/bench/pages/code_pages.h"
#include "tests/bench/pages/code_readers.h"

using namespace berkas;
using testing::CodePage;

namespace {

struct Wish {
  int set = 1, letters = testing::code_letters;
  std::string only, readers;
  std::filesystem::path save;
};

struct Tally {
  int whole = 0, read = 0, beyond = 0, beyond_read = 0, wrong = 0;
};

struct Row {
  std::vector<double> with_ms, without_ms;  // pages with a code; pages without any
  std::map<std::string, Tally> kinds;
  Tally all;
};

double at_share(std::vector<double> times, double share) {
  if (times.empty()) return 0;
  std::sort(times.begin(), times.end());
  return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

void count(Tally& tally, const CodePage& page, const std::set<std::string>& found) {
  std::set<std::string> true_texts;
  for (const auto& code : page.codes) {
    true_texts.insert(code.text);
    const bool hit = found.contains(code.text);
    (code.whole ? tally.whole : tally.beyond) += 1;
    (code.whole ? tally.read : tally.beyond_read) += hit;
  }
  for (const auto& text : found) tally.wrong += !true_texts.contains(text);
}

void add(Tally& to, const Tally& one) {
  to.whole += one.whole, to.read += one.read, to.beyond += one.beyond, to.beyond_read += one.beyond_read, to.wrong += one.wrong;
}

void save(const Wish& wish, const std::string& name, int letter, const CodePage& page) {
  std::string file = name + "-" + std::to_string(letter) + ".png";
  std::replace(file.begin(), file.end(), ' ', '-');
  std::replace(file.begin(), file.end(), '%', 'p');
  std::replace(file.begin(), file.end(), '/', '-');
  std::filesystem::create_directories(wish.save);
  std::ofstream(wish.save / file, std::ios::binary) << devices::make_leptonica_codec()->encode(page.image, devices::PictureFormat::png).bytes;
}

void print_kinds(const std::vector<testing::CodeDamage>& damages, const std::vector<testing::BenchReader>& readers, std::vector<Row>& rows, const Wish& wish) {
  std::printf("\n%-38s %6s", "kind (codes whole)", "whole");
  for (const auto& reader : readers) std::printf(" %12s", reader.name.c_str());
  std::printf("\n");
  for (const auto& damage : damages) {
    if (damage.name.find(wish.only) == std::string::npos) continue;
    std::printf("%-38s %3d/%-2d", damage.name.c_str(), rows[0].kinds[damage.name].whole, rows[0].kinds[damage.name].whole + rows[0].kinds[damage.name].beyond);
    for (auto& row : rows) {
      const auto& tally = row.kinds[damage.name];
      std::printf(" %6d%+3d%s", tally.read, tally.beyond_read, tally.wrong ? (" !" + std::to_string(tally.wrong)).c_str() : "   ");
    }
    std::printf("\n");
  }
}

void print_sums(const std::vector<testing::BenchReader>& readers, const std::vector<Row>& rows) {
  std::printf("\n%-14s %16s %8s %6s %22s %12s %22s\n", "reader", "whole read", "beyond", "wrong", "ms median / p95", "ratio", "no code: median ratio");
  const double base = at_share(rows[0].with_ms, 0.5), base_none = at_share(rows[0].without_ms, 0.5);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& all = rows[i].all;
    std::printf("%-14s %5d/%-5d %5.1f%% %4d/%-3d %6d %10.1f / %-9.1f %10.2f %13.1f %8.2f\n", readers[i].name.c_str(), all.read, all.whole, 100.0 * all.read / std::max(1, all.whole),
                all.beyond_read, all.beyond, all.wrong, at_share(rows[i].with_ms, 0.5), at_share(rows[i].with_ms, 0.95), at_share(rows[i].with_ms, 0.5) / base,
                at_share(rows[i].without_ms, 0.5), base_none > 0 ? at_share(rows[i].without_ms, 0.5) / base_none : 0.0);
  }
}

// Time of this thread alone: whoever else works on the machine does not count.
double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void run_page(const Wish& wish, const std::vector<testing::BenchReader>& readers, std::vector<Row>& rows, const testing::CodeDamage& damage, int letter) {
  const auto page = testing::code_page(wish.set, damage, letter);
  if (!wish.save.empty()) save(wish, damage.name, letter, page);
  for (std::size_t i = 0; i < readers.size(); ++i) {
    const double begin = cpu_ms();
    const auto found = readers[i].read(page.image);
    const double ms = cpu_ms() - begin;
    (page.codes.empty() ? rows[i].without_ms : rows[i].with_ms).push_back(ms);
    Tally one;
    count(one, page, found);
    add(rows[i].all, one);
    add(rows[i].kinds[damage.name], one);
    if (readers[i].name != "berkas" || (one.read == one.whole && one.wrong == 0)) continue;
    std::fprintf(stderr, "missed: %s, letter %d: %d of %d, wrong %d, spoilt", damage.name.c_str(), letter, one.read, one.whole, one.wrong);
    for (const auto& code : page.codes) std::fprintf(stderr, " %d/%d", code.spoilt, code.mended);
    std::fprintf(stderr, "\n");
  }
}

Wish wish_of(int count, char** arguments) {
  Wish wish;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string name = arguments[i], value = arguments[i + 1];
    if (name == "--set") wish.set = std::stoi(value);
    if (name == "--letters") wish.letters = std::stoi(value);
    if (name == "--only") wish.only = value;
    if (name == "--save") wish.save = value;
    if (name == "--readers") wish.readers = value;
  }
  return wish;
}

void stay_on_one_core() {
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(static_cast<std::size_t>(sched_getcpu()), &one);
  sched_setaffinity(0, sizeof one, &one);
}

}  // namespace

int main(int count, char** arguments) {
  const Wish wish = wish_of(count, arguments);
  stay_on_one_core();
  auto readers = testing::bench_readers();
  if (!wish.readers.empty()) std::erase_if(readers, [&](const auto& reader) { return wish.readers.find(reader.name) == std::string::npos; });
  std::vector<Row> rows(readers.size());
  const auto& damages = testing::code_damages(wish.set);
  for (const auto& damage : damages)
    if (damage.name.find(wish.only) != std::string::npos)
      for (int letter = 0; letter < wish.letters; ++letter) run_page(wish, readers, rows, damage, letter);
  print_kinds(damages, readers, rows, wish);
  print_sums(readers, rows);
  return 0;
}
