// The text inside a filed copy is the text that was read, word after word, and the copy stays archival: real reader, real PDF.
#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "app/wiring/wiring.h"
#include "devices/leptonica/leptonica_pages.h"
#include "tests/bench/pages/office_pages.h"

namespace berkas::testing {
namespace {

namespace fs = std::filesystem;

template <class Value>
Value good(desk::Outcome<Value> outcome) {
  if (!outcome.ok()) throw std::runtime_error(outcome.refused().message.en);
  return outcome.value();
}

std::string output_of(const std::string& line) {
  std::string out;
  std::FILE* pipe = ::popen(line.c_str(), "r");
  char piece[4096];
  while (pipe != nullptr && std::fgets(piece, sizeof piece, pipe) != nullptr) out += piece;
  if (pipe != nullptr) ::pclose(pipe);
  return out;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

// One office in a folder that goes away; its feeder holds these kinds of pages.
class Office {
public:
  explicit Office(const std::vector<int>& kinds) {
    std::string name = (fs::temp_directory_path() / "berkas-text-XXXXXX").string();
    dir_ = ::mkdtemp(name.data());
    fs::create_directories(dir_ / "stack");
    const auto codec = devices::make_leptonica_codec();
    for (std::size_t i = 0; i < kinds.size(); ++i)
      std::ofstream(dir_ / "stack" / (std::to_string(i) + ".jpg"), std::ios::binary) << codec->encode(office_page(kinds[i]).image, devices::PictureFormat::jpeg, 88).bytes;
    wiring::Choice choice;
    choice.archive = dir_ / "arsip", choice.operator_text = "Siti CONTOH";
    wiring::create_archive(choice, "Kantor CONTOH");
    desk = wiring::open_desk(choice)();
    pages = static_cast<int>(kinds.size());
  }
  ~Office() {
    desk.reset();
    std::error_code ignored;
    fs::remove_all(dir_, ignored);
  }
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  std::string filed(bool wait) {
    desk::NewDossier wanted;
    wanted.sop = "kinerja-kementerian", wanted.title = "Data Kinerja", wanted.period = "2025", wanted.at_step = 15;
    const auto code = good(desk->open_dossier(wanted)).dossier.code;
    (void)good(desk->receive(code, "Kasubbag Contoh", pages));
    (void)good(desk->fill_all_present(code));
    (void)good(desk->examine_all_conform(code));
    (void)good(desk->conclude(code, ""));
    desk::ScanRequest scan;
    scan.code = code, scan.device = "simulated:" + (dir_ / "stack").string(), scan.expect_sheets = pages;
    const auto facts = good(desk->scan(scan, {}, {})).intake.facts;
    for (const auto& page : facts.pages)
      if (!page.flags.empty()) (void)good(desk->answer_flag(facts.id, page.no, "keep"));
    desk::FileRequest request;
    request.code = code, request.intake = facts.id, request.classification = "PR.01.03", request.wait_text = wait;
    (void)good(desk->file(request, {}, {}));
    if (!wait) (void)desk->read_pending_text(10, {}, {});
    return code;
  }

  std::unique_ptr<desk::Desk> desk;
  int pages = 0;

private:
  fs::path dir_;
};

// How many words stand in both in the same order.
std::size_t in_the_same_order(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  std::vector<std::size_t> before(other.size() + 1), now(other.size() + 1);
  for (const auto& word : one) {
    for (std::size_t i = 0; i < other.size(); ++i) now[i + 1] = word == other[i] ? before[i] + 1 : std::max(before[i + 1], now[i]);
    before = now;
  }
  return before.back();
}

// What was read stands in the copy in the same order; a speck that was read as a letter or two may be lost on the way. What stands
// there besides is the stamp on the first page.
void expect_layer(const fs::path& pdf, int page, const std::string& read) {
  const std::string no = std::to_string(page);
  const auto there = words_of(output_of("pdftotext -raw -f " + no + " -l " + no + " '" + pdf.string() + "' -"));
  const auto wanted = words_of(read);
  EXPECT_GT(wanted.size(), 40u) << "page " << page;
  const auto same = in_the_same_order(wanted, there);
  EXPECT_GE(same * 100, wanted.size() * 99) << "page " << page;
  EXPECT_LE(there.size() - same, page == 1 ? 25u : wanted.size() / 100) << "page " << page;
}

void expect_copy(Office& office, const std::string& code, const std::string& role) {
  const auto view = good(office.desk->dossier(code));
  int copies = 0;
  for (const auto& file : view.files) {
    EXPECT_EQ(output_of(std::string(BERKAS_SOURCE_DIR) + "/tests/tools/preflight '" + file.path.string() + "'"), "valid\n") << file.role;
    if (file.role != role) continue;
    ++copies;
    std::string sealed;
    for (const auto& other : view.files)
      if (other.role == "archival") sealed = other.sha256;
    const auto text = good(office.desk->text_of(code, sealed));
    ASSERT_EQ(text.size(), static_cast<std::size_t>(office.pages));
    for (int page = 1; page <= office.pages; ++page) expect_layer(file.path, page, text[static_cast<std::size_t>(page - 1)]);
  }
  EXPECT_EQ(copies, 1);
}

// 0 clean, 2 askew, 5 upside down, 6 fed sideways, 14 pale, 25 stained.
TEST(TextLayer, OfTheSealedCopyIsWhatWasReadInReadingOrder) {
  Office office({0, 2, 5, 14});
  expect_copy(office, office.filed(true), "archival");
}

TEST(TextLayer, OfTheAccessCopyIsWhatWasReadInReadingOrder) {
  Office office({1, 6, 25});
  expect_copy(office, office.filed(false), "access");
}

}  // namespace
}  // namespace berkas::testing
