// From captured page to filed, beside `ocrmypdf --deskew --rotate-pages -l ind+eng`, on the same pages and cores in one run: pages a
// minute, words found against the known text, stages, peak memory.
//   pages_bench [--pages 30] [--keep FOLDER] [--memory PAGES]     (--memory: peak at 20 and at so many pages instead)
//   pages_bench --work FOLDER ARCHIVE PAGES wait|later|memory     (what it starts itself: one filing in a process of its own)
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "app/wiring/wiring.h"
#include "devices/leptonica/leptonica_pages.h"
#include "tests/bench/pages/office_pages.h"
#include "tests/bench/pages/timed_devices.h"

using namespace berkas;
namespace fs = std::filesystem;

namespace {

template <class Value>
Value good(desk::Outcome<Value> outcome) {
  if (!outcome.ok()) throw std::runtime_error(outcome.refused().message.en);
  return outcome.value();
}

double now_s() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

int peak_mb() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::atoi(line.c_str() + 6) / 1024;
  return 0;
}

fs::path picture(const fs::path& folder, int number) {
  char name[32];
  std::snprintf(name, sizeof name, "page-%04d.jpg", number);
  return folder / name;
}

// -- one filing, in its own process

std::string examined_dossier(desk::Desk& desk) {
  desk::NewDossier wanted;
  wanted.sop = "kinerja-kementerian", wanted.title = "Data Kinerja Contoh", wanted.period = "2025", wanted.at_step = 15;
  const auto code = good(desk.open_dossier(wanted)).dossier.code;
  (void)good(desk.receive(code, "Kasubbag Contoh", 5));
  (void)good(desk.fill_all_present(code));
  (void)good(desk.examine_all_conform(code));
  (void)good(desk.conclude(code, ""));
  return code;
}

std::string captured(desk::Desk& desk, const std::string& code, const fs::path& pictures, int pages) {
  desk::ScanRequest request;
  request.code = code;
  request.device = "simulated:" + pictures.string();
  request.expect_sheets = pages;
  const auto id = good(desk.scan(request, {}, {})).intake.facts.id;
  for (int no = 1; no <= pages; ++no)
    if (!good(desk.intake(id)).facts.pages[static_cast<std::size_t>(no - 1)].flags.empty()) (void)good(desk.answer_flag(id, no, "keep"));
  (void)good(desk.accept(id));
  return id;
}

void file(desk::Desk& desk, const std::string& code, const std::string& intake, bool wait) {
  desk::FileRequest request;
  request.code = code, request.intake = intake, request.classification = "PR.01.03", request.wait_text = wait;
  (void)good(desk.file(request, {}, {}));
}

int work(char** arguments) {
  const fs::path pictures = arguments[0];
  wiring::Choice choice;
  choice.archive = arguments[1];
  choice.operator_text = "Siti CONTOH";
  const int pages = std::atoi(arguments[2]);
  const std::string how = arguments[3];
  wiring::create_archive(choice, "Kantor CONTOH");
  const auto stages = std::make_shared<testing::Stages>();
  auto ports = wiring::devices();
  if (how == "memory") ports.text = testing::repeating(ports.text);
  ports = testing::timed(std::move(ports), stages);
  desk::Desk desk(std::shared_ptr<archive::Archive>(archive::Archive::open(*choice.archive)), ports, wiring::surroundings(choice));
  const auto code = examined_dossier(desk);
  const double begin = now_s();
  const auto intake = captured(desk, code, pictures, pages);
  const double in_tray = now_s();
  file(desk, code, intake, how == "wait");
  const double filed = now_s();
  if (how != "wait") (void)desk.read_pending_text(10, {}, {});
  const double read = now_s();
  std::printf("  capture %.2f s, file %.2f s, text afterwards %.2f s, peak %d MB\n", in_tray - begin, filed - in_tray, read - filed, peak_mb());
  stages->print(stdout, pages);
  const auto view = good(desk.dossier(code));
  for (const auto& one : view.files)
    if (one.role == (how == "wait" ? "archival" : "access")) fs::copy_file(one.path, fs::path(arguments[1]).string() + ".pdf", fs::copy_options::overwrite_existing);
  std::ofstream(fs::path(arguments[1]).string() + ".seconds") << in_tray - begin << ' ' << filed - in_tray << ' ' << read - filed << ' ' << peak_mb();
  return 0;
}

// -- the comparison

struct Ran { double wall_s = 0, own_s = 0; int code = 0; };

Ran run(std::vector<std::string> words) {
  const double begin = now_s();
  std::fflush(stdout);
  const pid_t child = ::fork();
  if (child == 0) {
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    ::execvp(argv[0], argv.data());
    ::_exit(127);
  }
  int status = 0;
  rusage used{};
  ::wait4(child, &status, 0, &used);
  const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
  return {now_s() - begin, seconds(used.ru_utime) + seconds(used.ru_stime), WIFEXITED(status) ? WEXITSTATUS(status) : 128};
}

std::string page_text(const fs::path& pdf, int page) {
  const std::string out = pdf.string() + ".txt", no = std::to_string(page);
  if (run({"pdftotext", "-f", no, "-l", no, pdf.string(), out}).code != 0) return {};
  std::ifstream in(out);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Row { std::string name; double wall_s = 0, own_s = 0; fs::path pdf; };

void make_pages(const fs::path& folder, int pages, std::vector<testing::OfficePage>& truth) {
  const auto codec = devices::make_leptonica_codec();
  fs::create_directories(folder);
  for (int i = 0; i < pages; ++i) {
    auto page = testing::office_page(i);
    std::ofstream(picture(folder, i), std::ios::binary) << codec->encode(page.image, devices::PictureFormat::jpeg, 88).bytes;
    page.image.pixels.clear();
    truth.push_back(std::move(page));
  }
}

Row our_row(const fs::path& home, const std::string& how, int pages) {
  const auto archive = home / ("archive-" + how);
  std::printf("Berkas, %s\n", how == "wait" ? "text waited for" : "text afterwards");
  const auto ran = run({"/proc/self/exe", "--work", (home / "pages").string(), archive.string(), std::to_string(pages), how});
  if (ran.code != 0) throw std::runtime_error("the filing failed");
  double capture = 0, file = 0, text = 0;
  std::ifstream(archive.string() + ".seconds") >> capture >> file >> text;
  return {how == "wait" ? "Berkas, text inside" : "Berkas, filed (text later)", capture + file, ran.own_s, archive.string() + ".pdf"};
}

Row their_row(const fs::path& home, int pages) {
  const auto given = home / "given.pdf", made = home / "ocrmypdf.pdf";
  std::vector<std::string> join{"img2pdf", "-o", given.string()};
  for (int i = 0; i < pages; ++i) join.push_back(picture(home / "pages", i).string());
  if (run(join).code != 0) throw std::runtime_error("img2pdf is not there (package ocrmypdf brings it)");
  const auto ran = run({"ocrmypdf", "-q", "--deskew", "--rotate-pages", "-l", "ind+eng", given.string(), made.string()});
  if (ran.code != 0) throw std::runtime_error("ocrmypdf ended with " + std::to_string(ran.code));
  return {"ocrmypdf", ran.wall_s, ran.own_s, made};
}

void print_row(const Row& row, const Row& base, const std::vector<testing::OfficePage>& truth) {
  const auto pages = static_cast<double>(truth.size());
  int found = 0, all = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const auto words = testing::words_found(truth[i].text, page_text(row.pdf, static_cast<int>(i) + 1));
    found += words.found, all += words.all;
  }
  std::printf("%-28s %9.1f s %9.1f own s %9.1f pages/min %7.2f x   words %5.2f %%  %7.0f kB/page\n", row.name.c_str(), row.wall_s, row.own_s, pages * 60 / row.wall_s,
              base.wall_s / row.wall_s, 100.0 * found / all, static_cast<double>(fs::file_size(row.pdf)) / 1000 / pages);
}

void print_kinds(const std::vector<Row>& rows, const std::vector<testing::OfficePage>& truth) {
  std::printf("\n%-28s", "words found, per cent");
  for (const auto& row : rows) std::printf(" %26s", row.name.c_str());
  for (std::size_t i = 0; i < truth.size(); ++i) {
    std::printf("\n%-28s", truth[i].kind.c_str());
    for (const auto& row : rows) {
      const auto words = testing::words_found(truth[i].text, page_text(row.pdf, static_cast<int>(i) + 1));
      std::printf(" %26.1f", 100.0 * words.found / words.all);
    }
  }
  std::printf("\n");
}

void compare(const fs::path& home, int pages) {
  std::vector<testing::OfficePage> truth;
  make_pages(home / "pages", pages, truth);
  std::vector<Row> rows{our_row(home, "wait", pages), our_row(home, "later", pages)};
  rows.push_back(their_row(home, pages));
  std::printf("\n");
  for (const auto& row : rows) print_row(row, rows.back(), truth);
  print_kinds(rows, truth);
}

// Many pages are the same thirty again: what memory costs does not depend on what stands on them.
int memory(const fs::path& home, int most) {
  std::vector<testing::OfficePage> truth;
  make_pages(home / "made", 20, truth);
  double peaks[2] = {0, 0};
  for (const int pages : {20, most}) {
    const auto name = std::to_string(pages);
    fs::create_directories(home / name);
    for (int i = 0; i < pages; ++i) fs::create_hard_link(picture(home / "made", i % 20), picture(home / name, i));
    if (run({"/proc/self/exe", "--work", (home / name).string(), (home / ("archive-" + name)).string(), name, "memory"}).code != 0) throw std::runtime_error("the filing failed");
    double ignored = 0;
    std::ifstream((home / ("archive-" + name)).string() + ".seconds") >> ignored >> ignored >> ignored >> peaks[pages == 20 ? 0 : 1];
    fs::remove_all(home / ("archive-" + name));
  }
  std::printf("peak at 20 pages %.0f MB, at %d pages %.0f MB: %+.0f %%\n", peaks[0], most, peaks[1], 100 * (peaks[1] / peaks[0] - 1));
  return peaks[1] <= 1.2 * peaks[0] ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) try {
  if (count == 6 && std::strcmp(arguments[1], "--work") == 0) return work(arguments + 2);
  int pages = testing::office_page_kinds, most = 0;
  fs::path keep;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string name = arguments[i];
    if (name == "--pages") pages = std::atoi(arguments[i + 1]);
    if (name == "--memory") most = std::atoi(arguments[i + 1]);
    if (name == "--keep") keep = arguments[i + 1];
  }
  std::string made = (fs::temp_directory_path() / "pages_bench.XXXXXX").string();
  const fs::path home = keep.empty() ? fs::path(::mkdtemp(made.data())) : keep;
  fs::create_directories(home);
  const int code = most > 0 ? memory(home, most) : (compare(home, pages), 0);
  if (keep.empty()) fs::remove_all(home);
  return code;
} catch (const std::exception& trouble) {
  std::fprintf(stderr, "pages_bench: %s\n", trouble.what());
  return 1;
}
