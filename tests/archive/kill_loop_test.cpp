// kill -9 at random moments of capturing and filing. After every kill: what was acknowledged stands, nothing is half
// visible, every intake opens again. The same loop with one step of the protocol removed must be caught.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <sstream>

#include "tests/archive/kill_work.h"
#include "tests/archive/sample.h"

namespace berkas::archive {
namespace {

using Clock = std::chrono::steady_clock;

struct Life { std::string said; bool died_by_itself = false; };

// Runs the worker until it said something, then kills it some microseconds later.
Life live_and_die(const std::filesystem::path& archive, std::uint64_t seed, const std::string& way, std::chrono::microseconds after) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const auto child = ::fork();
  if (child == 0) {
    ::dup2(ends[1], 1);
    const auto number = std::to_string(seed);
    ::execl(BERKAS_KILL_WORKER, "kill_worker", archive.c_str(), number.c_str(), way.empty() ? nullptr : way.c_str(), nullptr);
    ::_exit(127);
  }
  ::close(ends[1]);
  Life life;
  char buffer[4096];
  bool started = false, killed = false;
  auto deadline = Clock::now() + std::chrono::seconds(60);  // to be replaced once it speaks
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::microseconds>(deadline - Clock::now()).count();
    if (left <= 0 && !killed) {
      ::kill(child, SIGKILL);
      killed = true;
    }
    pollfd reading{ends[0], POLLIN, 0};
    const timespec wait{killed ? 10 : std::max<long>(0, left / 1'000'000), killed ? 0 : std::max<long>(0, left % 1'000'000) * 1000};
    if (::ppoll(&reading, 1, &wait, nullptr) <= 0) continue;
    const auto got = ::read(ends[0], buffer, sizeof buffer);
    if (got <= 0) break;
    life.said.append(buffer, static_cast<std::size_t>(got));
    if (!started) deadline = Clock::now() + after;
    started = true;
  }
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  life.died_by_itself = !killed;
  return life;
}

struct Promised {
  std::map<std::string, int> pages;           // intake -> acknowledged pages
  std::map<std::string, std::string> filed;   // dossier code -> intake

  void hear(const std::string& said) {
    std::istringstream lines(said);
    std::string line;
    while (std::getline(lines, line)) {
      if (lines.eof()) break;  // cut off: not a promise
      std::istringstream words(line);
      std::string what, first, second, third;
      words >> what >> first >> second >> third;
      if (what == "page") pages[first] = std::max(pages[first], std::stoi(second));
      if (what == "filed") filed[first] = third;
    }
  }
};

// What is wrong after a kill, in words; empty when all is well.
std::vector<std::string> broken(const std::filesystem::path& dir, const Promised& promised, bool thorough) {
  std::vector<std::string> wrong;
  const auto archive = Archive::open(dir);
  for (const auto& problem : archive->verify(thorough)) wrong.push_back(problem.kind + " " + problem.subject + " " + problem.detail);
  std::map<std::string, IntakeFacts> intakes;
  for (auto& facts : archive->tray().list(true)) intakes[facts.id] = facts;
  for (const auto& [id, count] : promised.pages) {
    if (static_cast<int>(intakes[id].pages.size()) < count) wrong.push_back("intake " + id + " lost an acknowledged page");
    for (const auto& page : intakes[id].pages)
      if (thorough && read_file(page.file) != picture_of(id, page.sheet)) wrong.push_back("a page of " + id + " is torn");
  }
  for (const auto& [code, intake] : promised.filed)
    if (!archive->catalogue().dossier(code)) wrong.push_back("the acknowledged dossier " + code + " is gone");
  std::map<std::string, int> filed_from;
  for (const auto& file : archive->catalogue().all_files()) {
    if (!archive->store().has(file.sha256)) wrong.push_back(file.item + " is half visible: its file is not there");
    else if (thorough && read_file(archive->store().path_of(file.sha256)) != document_of(file.source_key)) wrong.push_back(file.item + " is torn");
    if (++filed_from[file.source_key] > 1) wrong.push_back("intake " + file.source_key + " was filed twice");
  }
  return wrong;
}

struct Loop {
  int kills = 0, in_capture = 0, in_filing = 0;
  std::vector<std::string> wrong;
  std::size_t pages = 0, filed = 0;
};

// Which phase a life ended in, from its last promise: all pages of an intake captured and not yet filed is filing.
void count_phase(const std::string& said, Loop& loop) {
  std::istringstream lines(said);
  std::string line, last;
  while (std::getline(lines, line))
    if (!lines.eof()) last = line;
  std::istringstream words(last);
  std::string what, id;
  int number = 0;
  words >> what >> id >> number;
  const bool filing = what == "page" && number == pages_of(id);
  ++(filing ? loop.in_filing : loop.in_capture);
}

Loop run(int kills, const std::string& way, std::uint64_t seed, bool stop_at_first) {
  SampleArchive sample;
  sample.close();
  Promised promised;
  Loop loop;
  std::mt19937_64 random(seed);
  for (; loop.kills < kills; ++loop.kills) {
    const auto life = live_and_die(sample.dir(), random(), way, std::chrono::microseconds(random() % 45'000));
    if (life.died_by_itself) {
      loop.wrong.push_back("the worker could not go on after a kill; it said: " + life.said);
      break;
    }
    promised.hear(life.said);
    count_phase(life.said, loop);
    const bool thorough = loop.kills % 10 == 9 || loop.kills + 1 == kills;
    for (auto& each : broken(sample.dir(), promised, thorough)) loop.wrong.push_back(std::move(each));
    if (stop_at_first && !loop.wrong.empty()) break;
  }
  for (const auto& [id, count] : promised.pages) loop.pages += static_cast<std::size_t>(count);
  loop.filed = promised.filed.size();
  return loop;
}

int kills_asked() { return std::getenv("BERKAS_LONG") ? 400 : 60; }

TEST(KillLoop, NothingAcknowledgedIsLostAndNothingIsHalfVisible) {
  const auto loop = run(kills_asked(), "", 20261122, false);
  EXPECT_THAT(loop.wrong, testing::IsEmpty());
  EXPECT_EQ(loop.kills, kills_asked());
  EXPECT_GT(loop.in_capture, 0);
  EXPECT_GT(loop.in_filing, 0);
  EXPECT_GT(loop.filed, 0u);
  std::cout << "killed " << loop.kills << " times (" << loop.in_capture << " capturing, " << loop.in_filing << " filing); " << loop.pages
            << " pages and " << loop.filed << " filings acknowledged, " << loop.wrong.size() << " complaints\n";
  RecordProperty("acknowledged_filings", static_cast<int>(loop.filed));
}

TEST(KillLoop, IsCaughtWhenTheCatalogueCommitsBeforeTheFileIsInPlace) {
  const auto loop = run(300, "commit-first", 7, true);
  EXPECT_FALSE(loop.wrong.empty()) << "a loop that cannot fail proves nothing";
  if (!loop.wrong.empty()) std::cout << "caught after " << loop.kills + 1 << " kills: " << loop.wrong.front() << "\n";
}

TEST(KillLoop, IsCaughtWhenAPageIsAcknowledgedBeforeItIsOnDisk) {
  const auto loop = run(300, "page-late", 8, true);
  EXPECT_FALSE(loop.wrong.empty()) << "a loop that cannot fail proves nothing";
  if (!loop.wrong.empty()) std::cout << "caught after " << loop.kills + 1 << " kills: " << loop.wrong.front() << "\n";
}

}  // namespace
}  // namespace berkas::archive
