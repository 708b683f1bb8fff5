#include "tests/app/desk/capture/world.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "devices/failure.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/poppler/poppler_pages.h"
#include "devices/qpdf/qpdf_archival.h"
#include "devices/simulated/simulated_scanner.h"
#include "devices/zxing/zxing_codes.h"

namespace berkas::testing {
namespace {

constexpr int page_dpi = 150;

std::filesystem::path new_folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "berkas-capture-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
  return pattern;
}

desk::Devices make_devices(std::shared_ptr<ScriptedReader> reader, std::shared_ptr<ScriptedPrinter> printer) {
  desk::Devices all;
  all.codec = devices::make_leptonica_codec();
  all.cleaner = devices::make_leptonica_cleaner();
  all.codes = devices::make_zxing_reader();
  all.symbols = devices::make_zxing_writer();
  all.renderer = devices::make_poppler_renderer();
  all.pdf = devices::make_qpdf_maker(std::filesystem::path(BERKAS_BINARY_DIR) / "share" / "berkas");
  const auto codec = all.codec;
  all.scanner = std::make_shared<devices::simulated::SimulatedScanner>([codec](const std::string& bytes) { return codec->decode(bytes); });
  all.text = std::move(reader);
  all.printer = std::move(printer);
  return all;
}

}  // namespace

namespace {

// Where the ink of a page lies, in bands from top to bottom.
std::array<double, 24> bands_of(const devices::PageImage& page) {
  std::array<double, 24> bands{};
  for (std::size_t y = 0; y < static_cast<std::size_t>(page.height_px); ++y)
    for (std::size_t x = 0; x < static_cast<std::size_t>(page.width_px); ++x)
      if (page.pixels[y * page.bytes_per_line() + x] < 128) bands[y * bands.size() / static_cast<std::size_t>(page.height_px)] += 1.0 / page.width_px / page.height_px;
  return bands;
}

// Pages are read several at once, so only their look says which page of letter() one is.
int page_that_looks_like(const devices::PageImage& page) {
  constexpr int most = 6;
  static const auto known = [] {
    std::array<std::array<double, 24>, most> all{};
    for (int n = 0; n < most; ++n) all[static_cast<std::size_t>(n)] = bands_of(letter(n + 1));
    return all;
  }();
  const auto seen = bands_of(page);
  int best = 0;
  double least = 1e9;
  for (int n = 0; n < most; ++n) {
    double difference = 0;
    for (std::size_t i = 0; i < seen.size(); ++i) difference += std::abs(seen[i] - known[static_cast<std::size_t>(n)][i]);
    if (difference < least) least = difference, best = n + 1;
  }
  return best;
}

}  // namespace

devices::PageText ScriptedReader::read(const devices::PageImage& page, std::stop_token stop) {
  const int which = page_that_looks_like(page);
  const std::scoped_lock one(busy_);
  if (before) before();
  if (dies || stop.stop_requested()) throw devices::Failure(devices::FailureKind::worker_died, stop.stop_requested() ? "stopped" : "", "the reader died");
  ++pages_read;
  devices::PageText text;
  text.plain = "halaman " + words[which] + "\n";
  return text;
}

std::vector<devices::QueueInfo> ScriptedPrinter::queues() {
  if (dead) throw devices::Failure(devices::FailureKind::device_gone, "cups", "no answer");
  return {queue};
}

int ScriptedPrinter::submit(const devices::PrintRequest& request) {
  if (dead) throw devices::Failure(devices::FailureKind::device_gone, "cups", "no answer");
  requests.push_back(request);
  return static_cast<int>(requests.size());
}

devices::JobStatus ScriptedPrinter::status(const std::string&, int number) {
  if (dead) throw devices::Failure(devices::FailureKind::device_gone, "cups", "no answer");
  return {number, job, queue, {}};
}

World::World() : devices(make_devices(reader, printer)), dir_(new_folder()) {
  std::filesystem::create_directories(dir_ / "outside");
  const archive::Act act{{"Siti Contoh", "198001012005012001"}, "2026-11-22T08:00:00+07:00", "archive.created", "", ""};
  archive::Archive::create(dir_ / "arsip", "Kementerian Contoh", act);
  archive_ = archive::Archive::open(dir_ / "arsip");
  desk_ = std::make_unique<desk::Desk>(archive_, devices, around());
}

World::~World() {
  desk_.reset();
  archive_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(dir_, ignored);
}

desk::Surroundings World::around() {
  desk::Surroundings around;
  around.who = {"Siti Contoh", "198001012005012001"};
  around.now = [this] {
    const int now = ++seconds_;
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%sT%02d:%02d:%02d+07:00", date.c_str(), 8 + now / 3600 % 12, now / 60 % 60, now % 60);
    return std::string(text.data());
  };
  around.random = [this] { return random_(); };
  around.sops = std::make_shared<const workflow::SopLibrary>(workflow::SopLibrary::load({std::filesystem::path(BERKAS_SOURCE_DIR) / "workflow" / "sops"}));
  return around;
}

std::unique_ptr<desk::Desk> World::another_desk() {
  return std::make_unique<desk::Desk>(std::shared_ptr<archive::Archive>(archive::Archive::open(dir_ / "arsip")), devices, around());
}

std::string World::new_dossier(const std::string& title) {
  const auto opened = desk().open_dossier({"kinerja-kementerian", title, "2024", 15, {}, 0});
  EXPECT_TRUE(opened.ok()) << (opened.ok() ? "" : opened.refused().message.en);
  return opened->dossier.code;
}

std::string World::examined_dossier(const std::string& title) {
  const auto code = new_dossier(title);
  EXPECT_TRUE(desk().receive(code, "Kasubbag Contoh", 5).ok());
  EXPECT_TRUE(desk().fill_all_present(code).ok());
  EXPECT_TRUE(desk().examine_all_conform(code).ok());
  const auto concluded = desk().conclude(code, "");
  EXPECT_TRUE(concluded.ok()) << (concluded.ok() ? "" : concluded.refused().message.en);
  return code;
}

void World::register_dossier(const std::string& code) {
  desk::Registration as;
  as.classification = "PR.01.03";
  const auto registered = desk().register_dossier(code, as);
  EXPECT_TRUE(registered.ok()) << (registered.ok() ? "" : registered.refused().message.en);
}

desk::Outcome<archive::Hits> World::find(const std::string& words) {
  archive::Query query;
  query.words = words;
  return desk().find(query, {});
}

std::string World::stack(const std::vector<devices::PageImage>& pages, const std::string& script) {
  const auto folder = scratch("stack-" + std::to_string(++stacks_));
  std::filesystem::create_directories(folder);
  int number = 0;
  for (const auto& page : pages) {
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "page-%03d.png", ++number);
    write_file(folder / name.data(), devices.codec->encode(page, berkas::devices::PictureFormat::png).bytes);
  }
  if (!script.empty()) write_file(folder / "script.txt", script);
  return "simulated:" + folder.string();
}

std::string World::letters(int pages, const std::string& script) {
  std::vector<berkas::devices::PageImage> all;
  for (int page = 1; page <= pages; ++page) all.push_back(letter(page));
  return stack(all, script);
}

desk::ScanRequest World::request(const std::string& code, const std::string& device, std::optional<int> expect) const {
  desk::ScanRequest asked;
  asked.code = code;
  asked.device = device;
  asked.expect_sheets = expect;
  asked.profile.dpi = page_dpi;
  asked.profile.mode = berkas::devices::PixelKind::gray;
  return asked;
}

desk::ScanOutcome World::scan(const desk::ScanRequest& asked) {
  const auto outcome = desk().scan(asked, {}, {});
  if (!outcome.ok()) throw std::runtime_error("scan refused: " + outcome.refused().message.en);
  return *outcome;
}

desk::IntakeView World::captured(const std::string& code, int pages) {
  const auto outcome = scan(request(code, letters(pages), pages));
  for (const auto* page : outcome.intake.facts.open_flags()) EXPECT_TRUE(desk().answer_flag(outcome.intake.facts.id, page->no, "keep").ok());
  return *desk().intake(outcome.intake.facts.id);
}

devices::PageImage letter(int page, const std::vector<CodeMark>& codes) {
  LetterLook look;
  look.seed = 7;
  look.page = page;
  look.pages = 10;
  look.dpi = page_dpi;
  look.kind = devices::PixelKind::gray;
  look.codes = codes;
  return draw_letter(look);
}

devices::PageImage empty_page() { return draw_empty(page_dpi, devices::PixelKind::gray); }

std::string run(const std::string& shell_line) {
  std::string output;
  std::FILE* const pipe = ::popen((shell_line + " 2>&1").c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("popen");
  std::array<char, 4096> piece{};
  for (std::size_t got = 0; (got = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;) output.append(piece.data(), got);
  ::pclose(pipe);
  return output;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream out(file, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace berkas::testing
