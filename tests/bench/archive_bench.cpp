// How the archive feels with many dossiers: opens, finds by code, finds as you type. Prints medians and the slowest.
//   archive_bench [DOSSIERS]      (100000; BERKAS_BENCH_ARCHIVE keeps the archive in that folder and uses it again)
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include "tests/archive/sample.h"

using namespace berkas::archive;

namespace {

using Clock = std::chrono::steady_clock;
constexpr int words_a_page = 150, words_known = 20'000, batch = 500;

double ms_of(const std::function<void()>& work) {
  const auto begin = Clock::now();
  work();
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// Words of syllables, so that beginnings are shared as in a language; frequencies as in one (the k-th word 1/k as often).
class Language {
public:
  explicit Language(std::uint64_t seed) : random_(seed) {
    static const char* syllables[] = {"ke", "me", "pe", "ran", "kan", "ja", "ta", "si", "la", "por", "du", "an", "ber", "ka", "ri", "mo", "nu", "su", "ti", "wa"};
    for (int i = 0; i < words_known; ++i) {
      std::string word;
      for (int n = 2 + static_cast<int>(random_() % 3); n > 0; --n) word += syllables[random_() % 20];
      words_.push_back(word + (i % 7 == 0 ? std::to_string(i % 90) : ""));
    }
  }
  const std::string& word() {
    const double u = static_cast<double>(random_() >> 11) * 0x1.0p-53;
    const auto rank = static_cast<std::size_t>(std::pow(static_cast<double>(words_known), u)) - 1;
    return words_[std::min<std::size_t>(rank, words_.size() - 1)];
  }
  std::string text(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += (i ? " " : "") + word();
    return out;
  }
  std::uint64_t number(std::uint64_t below) { return random_() % below; }
  const std::string& ranked(std::size_t rank) const { return words_[rank]; }
  RandomBits bits() {
    return [this] { return random_(); };
  }

private:
  std::mt19937_64 random_;
  std::vector<std::string> words_;
};

void put_one(Transaction& t, Language& language, int i) {
  auto d = dossier_of(TrackingCode::make(CodeType::dossier, language.bits()).str(), language.text(8));
  d.number = std::to_string(t.next_number("bench"));
  d.classification = "OT." + std::to_string(10 + language.number(20)) + "." + std::to_string(10 + language.number(10));
  d.about.period = std::to_string(2005 + language.number(20));
  d.state = i % 100 == 0 ? "K3" : "K8";
  d.routing.current_step = i % 100 == 0 ? 16 : 0;
  d.routing.visits.resize(16);
  t.put(d);
  Item item;
  item.code = TrackingCode::make(CodeType::item, language.bits()).str();
  item.dossier = d.code;
  item.main = true;
  item.about.title = d.about.title;
  t.put(item);
  StoredFile file;
  file.item = item.code;
  file.sha256 = Store::hash_bytes(d.code);
  t.put(file);
  t.put_text(file.sha256, d.code, {language.text(words_a_page)});
}

void fill(Archive& archive, Language& language, int dossiers) {
  const auto begin = Clock::now();
  for (int done = 0; done < dossiers;) {
    archive.catalogue().act(act("bench.filled"), [&](Transaction& t) {
      for (int i = 0; i < batch && done < dossiers; ++i, ++done) put_one(t, language, done);
    });
    if (done % 10'000 < batch) std::fprintf(stderr, "%d dossiers, %.0f s\n", done, std::chrono::duration<double>(Clock::now() - begin).count());
  }
}

void measure(const char* what, int rounds, const std::function<void(int)>& work) {
  std::vector<double> times;
  for (int round = 0; round < rounds; ++round) times.push_back(ms_of([&] { work(round); }));
  std::sort(times.begin(), times.end());
  std::printf("%-34s median %8.2f ms   p95 %8.2f ms   slowest %8.2f ms\n", what, times[times.size() / 2], times[times.size() * 95 / 100], times.back());
}

void measure_finding(Catalogue& catalogue, Language& language, const std::vector<std::string>& codes) {
  const auto find = [&](Query query) { return catalogue.find(query); };
  measure("find by code", 200, [&](int) { (void)find({codes[language.number(codes.size())], {}, {}, {}, 50}); });
  for (std::size_t letters = 1; letters <= 3; ++letters) {
    const auto name = "find as you type, " + std::to_string(letters) + " letter" + (letters > 1 ? "s" : "");
    measure(name.c_str(), 100, [&](int) { (void)find({language.word().substr(0, letters), {}, {}, {}, 50}); });
  }
  measure("find a word", 200, [&](int) { (void)find({language.word() + " ", {}, {}, {}, 50}); });
  measure("find the most common word", 50, [&](int round) { (void)find({language.ranked(static_cast<std::size_t>(round % 3)) + " ", {}, {}, {}, 50}); });
  measure("find two words", 100, [&](int) { (void)find({language.word() + " " + language.word(), {}, {}, {}, 50}); });
  measure("find word + class + year", 100, [&](int) {
    (void)find({language.word(), "OT." + std::to_string(10 + language.number(20)), 2005 + static_cast<int>(language.number(20)), {}, 50});
  });
}

}  // namespace

int main(int argc, char** argv) {
  const int dossiers = argc > 1 ? std::atoi(argv[1]) : 100'000;
  const char* kept = std::getenv("BERKAS_BENCH_ARCHIVE");
  Scratch scratch;
  const std::filesystem::path dir = kept ? std::filesystem::path(kept) : scratch.path() / "arsip";
  Language language(20261122);
  if (!std::filesystem::exists(dir / "catalogue.db")) {
    Archive::create(dir, "Biro CONTOH", act("archive.created"));
    const double s = ms_of([&] { fill(*Archive::open(dir), language, dossiers); }) / 1000;
    std::printf("%-34s %.0f s (%.2f ms each)\n", "filled in acts of 500", s, s * 1000 / dossiers);
  }
  const auto size = static_cast<double>(std::filesystem::file_size(dir / "catalogue.db"));
  measure("open the archive", 20, [&](int) { (void)Archive::open(dir); });
  const auto archive = Archive::open(dir);
  DossierFilter some;
  some.limit = 5000;
  std::vector<std::string> codes;
  for (const auto& line : archive->catalogue().list(some)) codes.push_back(line.code);
  std::printf("%-34s %.1f kB a dossier\n", "catalogue", size / 1024 / dossiers);
  DossierFilter waiting;
  waiting.waiting = true;
  measure("list what waits", 20, [&](int) { (void)archive->catalogue().list(waiting); });
  measure_finding(archive->catalogue(), language, codes);
  measure("one act with its commit", 50, [&](int round) {
    archive->catalogue().act(act("bench.act"), [&](Transaction& t) { put_one(t, language, round + 1); });
  });
  if (std::getenv("BERKAS_LONG")) {
    std::size_t problems = 0;
    measure("verify whole", 1, [&](int) { problems = archive->catalogue().verify(true).size(); });
    std::printf("%zu problems\n", problems);
  }
}
