// Words on a page, read in worker processes that may die, hang or be stopped.
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <future>
#include <sstream>
#include <thread>

#include "devices/failure.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/qpdf/qpdf_archival.h"
#include "devices/tesseract/tesseract_text.h"
#include "tests/devices/pages/support.h"
#include "tests/tools/letter.h"

namespace berkas::testing {
namespace {

using devices::Failure;
using devices::FailureKind;
using devices::PixelKind;

const std::string bin = std::string(BERKAS_BINARY_DIR) + "/bin";

std::unique_ptr<devices::TextReader> reader(int workers = 1, std::filesystem::path program = bin + "/berkas-text-worker",
                                            int seconds = 60) {
  return devices::make_tesseract_reader({program, workers, std::chrono::seconds(seconds), 3ULL << 30});
}

LetterLook letter(int dpi = 200) {
  LetterLook look;
  look.dpi = dpi;
  look.kind = PixelKind::gray;
  look.word = "rambutan";
  look.pages = 2;
  return look;
}

double share_of_words_found(const std::string& wanted, const std::string& got) {
  std::istringstream words(wanted);
  int all = 0, found = 0;
  for (std::string word; words >> word; ++all) found += got.find(word) != std::string::npos;
  return static_cast<double>(found) / all;
}

FailureKind failure_of(const std::function<void()>& work, std::string* subject = nullptr) {
  try {
    work();
  } catch (const Failure& failure) {
    if (subject) *subject = failure.subject();
    return failure.kind();
  }
  ADD_FAILURE() << "nothing failed";
  return FailureKind::device_gone;
}

TEST(TextOnAPage, IsReadWithBoxesAndAnInvisibleLayer) {
  const auto page = draw_letter(letter());
  const auto text = reader()->read(page, {});
  EXPECT_GT(share_of_words_found(letter_text(letter()), text.plain), 0.95) << text.plain;
  const auto word =
      std::find_if(text.words.begin(), text.words.end(), [](const auto& w) { return w.text.starts_with("rambutan"); });
  ASSERT_NE(word, text.words.end());
  EXPECT_GT(word->confidence, 60);
  EXPECT_GT(word->box.width, 40);
  EXPECT_LT(word->box.y + word->box.height, page.height_px);
  EXPECT_TRUE(text.layer_pdf.starts_with("%PDF-"));
  EXPECT_EQ(text.layer_pdf.find("/Subtype /Image"), std::string::npos) << "text only";
}

TEST(TextOnAPage, IsReadFromBitonalAndColourPagesToo) {
  const auto texts = reader();
  for (const auto kind : {PixelKind::bitonal, PixelKind::color}) {
    auto look = letter();
    look.kind = kind;
    EXPECT_GT(share_of_words_found(letter_text(look), texts->read(draw_letter(look), {}).plain), 0.9);
  }
}

TEST(TextOnAPage, OfAnEmptyPageIsEmptyAndItsLayerCanBeUsed) {
  const auto text = reader()->read(draw_empty(100, PixelKind::gray), {});
  EXPECT_TRUE(text.words.empty());
  EXPECT_TRUE(text.layer_pdf.starts_with("%PDF-"));
}

TEST(TextOnAPage, IsFoundInTheSealedCopyAndInTheAccessCopyMadeLater) {
  Folder folder;
  const auto page = draw_letter(letter());
  write(folder / "1.jpg", devices::make_leptonica_codec()->encode(page, devices::PictureFormat::jpeg).bytes);
  const auto seen = reader()->read(page, {});
  const auto& layer = seen.layer_pdf;
  const auto maker = devices::make_qpdf_maker(std::string(BERKAS_BINARY_DIR) + "/share/berkas");
  devices::PdfInfo info;
  info.title = "Surat";
  info.created = "2025-11-03T10:22:33+07:00";
  info.document_id = "0123456789abcdef0123456789abcdef";
  for (const bool now : {true, false}) {
    const auto pdf = maker->begin(folder / "sealed.pdf", info);
    for (int i = 0; i < 2; ++i) pdf->add_page(folder / "1.jpg", now ? std::optional(layer) : std::nullopt);
    pdf->finish();
    const auto sealed = bytes_of(folder / "sealed.pdf");
    maker->add_text(folder / "sealed.pdf", {layer, layer}, folder / "access.pdf");
    EXPECT_EQ(bytes_of(folder / "sealed.pdf"), sealed);
    for (const auto* name : {"access.pdf", now ? "sealed.pdf" : "access.pdf"}) {
      const auto words = run("pdftotext " + in_shell(folder / name) + " -").output;
      EXPECT_GT(share_of_words_found(letter_text(letter()), words), 0.9) << name;
      const auto first = words.find("rambutan");
      EXPECT_NE(words.find("rambutan", first + 1), std::string::npos) << "on both pages";
      EXPECT_EQ(words.find("rambutan", words.find("rambutan", first + 1) + 1), std::string::npos) << "and not twice on one";
      const auto archival =
          run(in_shell(std::string(BERKAS_SOURCE_DIR) + "/tests/tools/preflight") + " " + in_shell(folder / name));
      EXPECT_EQ(archival.code, 0) << name << ": " << archival.output;
      ASSERT_EQ(run("pdfimages -all " + in_shell(folder / name) + " " + in_shell(folder / "p")).code, 0);
      EXPECT_EQ(sha256_of(folder / "p-000.jpg"), pdf->picture_hashes()[0]);
    }
    // The words lie where they are printed: pdftotext's box of the word, in points from the top.
    const auto boxes = run("pdftotext -bbox " + in_shell(folder / "access.pdf") + " - | grep rambutan | head -1").output;
    double x = 0, y = 0;
    ASSERT_EQ(std::sscanf(boxes.c_str(), " <word xMin=\"%lf\" yMin=\"%lf\"", &x, &y), 2) << boxes;
    const auto word =
        std::find_if(seen.words.begin(), seen.words.end(), [](const auto& w) { return w.text.starts_with("rambutan"); });
    EXPECT_NEAR(x, word->box.x * 72.0 / 200, 3);
    EXPECT_NEAR(y, word->box.y * 72.0 / 200, 8);
  }
}

// A program that behaves as a worker should not.
std::filesystem::path script(const Folder& folder, const std::string& body) {
  const auto file = folder / "worker";
  write(file, "#!/bin/sh\n" + body);
  std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  return file;
}

TEST(TextWorker, IsReplacedOnceWhenItDies) {
  Folder folder;
  // The first one dies on its page; the second is the real one.
  const auto flaky = script(folder, "if mkdir '" + (folder / "died").string() +
                                        "' 2>/dev/null; then head -c 1000 >/dev/null; kill -SEGV $$; fi\nexec '" + bin +
                                        "/berkas-text-worker'\n");
  const auto text = reader(1, flaky)->read(draw_letter(letter(150)), {});
  EXPECT_NE(text.plain.find("KEMENTERIAN"), std::string::npos);
  EXPECT_TRUE(std::filesystem::exists(folder / "died"));
}

TEST(TextWorker, ThatDiesTwiceIsAFailureAndTheNextPageIsReadAgain) {
  Folder folder;
  const auto flaky =
      script(folder, "if mkdir '" + (folder / "1").string() + "' 2>/dev/null || mkdir '" + (folder / "2").string() +
                         "' 2>/dev/null; then exit 3; fi\nexec '" + bin + "/berkas-text-worker'\n");
  const auto texts = reader(1, flaky);
  const auto page = draw_letter(letter(100));
  EXPECT_EQ(failure_of([&] { (void)texts->read(page, {}); }), FailureKind::worker_died);
  EXPECT_FALSE(texts->read(page, {}).plain.empty());
}

TEST(TextWorker, ThatHangsIsKilledInTime) {
  Folder folder;
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(
      failure_of([&] { (void)reader(1, script(folder, "exec sleep 600\n"), 1)->read(draw_empty(100, PixelKind::gray), {}); }),
      FailureKind::timed_out);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(TextWorker, ThatSpeaksNonsenseIsAFailure) {
  Folder folder;
  EXPECT_EQ(
      failure_of([&] {
        (void)reader(1, script(folder, "head -c 100000 /dev/zero; sleep 2\n"), 10)->read(draw_empty(100, PixelKind::gray), {});
      }),
      FailureKind::worker_died);
}

TEST(TextWorker, IsStoppedWhenAsked) {
  std::stop_source stop;
  const auto texts = reader();
  const auto page = draw_letter(letter(300));
  auto reading = std::async(std::launch::async, [&] {
    std::string subject;
    const auto kind = failure_of([&] { (void)texts->read(page, stop.get_token()); }, &subject);
    return std::pair(kind, subject);
  });
  stop.request_stop();
  const auto [kind, subject] = reading.get();
  EXPECT_EQ(kind, FailureKind::worker_died);
  EXPECT_EQ(subject, "stopped");
  EXPECT_FALSE(texts->read(draw_letter(letter(100)), {}).plain.empty()) << "the next page is read";
}

TEST(TextWorker, ThatIsNotThereIsAFailure) {
  EXPECT_EQ(failure_of([&] { (void)reader(1, "/nowhere/berkas-text-worker")->read(draw_empty(100, PixelKind::gray), {}); }),
            FailureKind::worker_died);
}

TEST(TextWorker, RefusesAPictureWithMissingPixels) {
  auto page = draw_empty(100, PixelKind::gray);
  page.pixels.resize(100);
  EXPECT_EQ(failure_of([&] { (void)reader()->read(page, {}); }), FailureKind::bad_request);
}

TEST(TextWorkers, ReadSeveralPagesAtOnceAndEndWithTheReader) {
  auto texts = reader(2);
  const auto page = draw_letter(letter(150));
  std::vector<std::future<std::string>> readings;
  for (int i = 0; i < 4; ++i) readings.push_back(std::async(std::launch::async, [&] { return texts->read(page, {}).plain; }));
  const auto first = readings[0].get();
  for (std::size_t i = 1; i < readings.size(); ++i) EXPECT_EQ(readings[i].get(), first);
  const auto children = "ps --no-headers -o comm --ppid " + std::to_string(::getpid()) + " | grep -c berkas-text-wor";
  EXPECT_EQ(run(children).output, "2\n");
  texts.reset();
  EXPECT_EQ(run(children).output, "0\n");
}

}  // namespace
}  // namespace berkas::testing
