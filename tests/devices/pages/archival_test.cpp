// The sealed copy: valid PDF/A, pictures untouched, stamp where asked, nothing before it is finished.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <fstream>
#include <functional>

#include "devices/failure.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/qpdf/qpdf_archival.h"
#include "devices/zxing/zxing_codes.h"
#include "tests/devices/pages/support.h"
#include "tests/tools/drawn_pdf.h"
#include "tests/tools/letter.h"

namespace berkas::testing {
namespace {

using devices::Failure;
using devices::FailureKind;
using devices::PictureFormat;
using devices::PixelKind;

const std::string share = std::string(BERKAS_BINARY_DIR) + "/share/berkas";
const std::string code = "BRK1-B-7K3M9Q2XTA-SM";

class ArchivalCopy : public ::testing::Test {
protected:
  std::filesystem::path page(const std::string& name, PictureFormat format, PixelKind kind, int dpi = 150, int number = 1) {
    LetterLook look;
    look.kind = kind;
    look.dpi = dpi;
    look.page = number;
    look.pages = 3;
    const auto file = folder / name;
    write(file, devices::make_leptonica_codec()->encode(draw_letter(look), format).bytes);
    return file;
  }
  devices::PdfInfo info() const {
    devices::PdfInfo facts;
    facts.title = "Laporan pelaksanaan kegiatan";
    facts.author = "Biro Umum, Kementerian Contoh";
    facts.subject = "B-120/CONTOH/2025";
    facts.keywords = code;
    facts.created = "2025-11-03T10:22:33+07:00";
    facts.document_id = "0123456789abcdef0123456789abcdef";
    return facts;
  }
  void expect_archival(const std::filesystem::path& pdf) {
    const auto answer = run(in_shell(std::string(BERKAS_SOURCE_DIR) + "/tests/tools/preflight") + " " + in_shell(pdf));
    EXPECT_EQ(answer.code, 0) << answer.output;
  }
  std::vector<std::string> extracted_hashes(const std::filesystem::path& pdf) {
    std::filesystem::create_directory(folder / "out");
    const auto answer = run("pdfimages -all " + in_shell(pdf) + " " + in_shell(folder / "out/p"));
    EXPECT_EQ(answer.code, 0) << answer.output;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "out"))
      if (entry.path().extension() != ".params") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> hashes;
    for (const auto& file : files) hashes.push_back(sha256_of(file));
    return hashes;
  }
  FailureKind failure_of(const std::function<void()>& work) {
    try {
      work();
    } catch (const Failure& failure) {
      return failure.kind();
    }
    ADD_FAILURE() << "nothing was refused";
    return FailureKind::device_gone;
  }

  Folder folder;
  std::unique_ptr<devices::ArchivalPdfMaker> maker = devices::make_qpdf_maker(share);
};

TEST_F(ArchivalCopy, IsValidWithColourGrayAndBitonalPagesStampAndSheet) {
  const auto target = folder / "sealed.pdf";
  draw_stamp_pdf(folder / "stamp.pdf", code, 22, 28);
  draw_text_pdf(folder / "sheet.pdf", 210, 297, {"LEMBAR AUTENTIKASI HASIL PINDAI", "Judul 文件 العربية ไทย Ω → ✓ – lain"});
  const auto pdf = maker->begin(target, info());
  pdf->add_page(page("1.jpg", PictureFormat::jpeg, PixelKind::color), std::nullopt);
  pdf->add_page(page("2.jpg", PictureFormat::jpeg, PixelKind::gray, 150, 2), std::nullopt);
  pdf->add_page(page("3.tif", PictureFormat::g4, PixelKind::bitonal, 300, 3), std::nullopt);
  pdf->stamp(1, folder / "stamp.pdf", {10, 10});
  pdf->append_sheet(folder / "sheet.pdf");
  EXPECT_FALSE(std::filesystem::exists(target));
  pdf->finish();
  expect_archival(target);
  EXPECT_EQ(extracted_hashes(target), pdf->picture_hashes());
  const auto facts = run("pdfinfo " + in_shell(target)).output;
  EXPECT_NE(facts.find("Pages:           5"), std::string::npos) << facts;
  EXPECT_NE(facts.find("Laporan pelaksanaan kegiatan"), std::string::npos) << facts;
}

TEST_F(ArchivalCopy, LooksLikeThePagesItWasMadeFrom) {
  const auto target = folder / "sealed.pdf";
  const auto pdf = maker->begin(target, info());
  pdf->add_page(page("1.tif", PictureFormat::g4, PixelKind::bitonal, 300), std::nullopt);
  pdf->finish();
  ASSERT_EQ(run("pdftoppm -r 300 -png " + in_shell(target) + " " + in_shell(folder / "r")).code, 0);
  // Compared in small pictures: black is black, nothing is upside down, nothing is shifted by more than a pixel.
  const auto codec = devices::make_leptonica_codec();
  LetterLook look;
  look.pages = 3;
  const auto want = codec->scaled(draw_letter(look), 496, 702),
             got = codec->scaled(codec->decode(bytes_of(folder / "r-1.png")), 496, 702);
  ASSERT_EQ(want.pixels.size(), got.pixels.size());
  double difference = 0;
  for (std::size_t i = 0; i < want.pixels.size(); ++i) difference += std::abs(int{want.pixels[i]} - int{got.pixels[i]});
  EXPECT_LT(difference / static_cast<double>(want.pixels.size()), 3.0);
}

TEST_F(ArchivalCopy, CarriesAStampThatZbarAndOurReaderRead) {
  const auto target = folder / "sealed.pdf";
  draw_stamp_pdf(folder / "stamp.pdf", code, 20, 26);
  const auto pdf = maker->begin(target, info());
  pdf->add_page(page("1.jpg", PictureFormat::jpeg, PixelKind::gray, 200), std::nullopt);
  pdf->stamp(1, folder / "stamp.pdf", {12, 12});
  pdf->finish();
  ASSERT_EQ(run("pdftoppm -r 200 -png " + in_shell(target) + " " + in_shell(folder / "r")).code, 0);
  EXPECT_EQ(run("zbarimg -q --nodbus --raw " + in_shell(folder / "r-1.png")).output, code + "\n");
  const auto codes = devices::make_zxing_reader()->read(devices::make_leptonica_codec()->decode(bytes_of(folder / "r-1.png")));
  ASSERT_EQ(codes.size(), 1U);
  EXPECT_EQ(codes[0].text, code);
  EXPECT_NEAR(codes[0].box.x, (12 + 20 * 4 / 37.0) / 25.4 * 200, 12);
  EXPECT_LT(297 - 12 - 26 - (codes[0].box.y / 200.0 * 25.4), 1.0);  // it stands 12 mm above the lower edge
}

TEST_F(ArchivalCopy, TakesTitlesWithEmojiControlCharactersAndTenThousandLetters) {
  for (const std::string& title :
       {std::string("Surat 🌱 <dinas> & \"lain\" \x01\x02\t baris\nbaru \xE2\x80\xAE kanan"), std::string(10'000, 'x') + "y",
        std::string("rusak \xFF\xFE\xC3"), std::string("   "), std::string("\xED\xA0\x80")}) {
    auto facts = info();
    facts.title = title;
    const auto target = folder / "sealed.pdf";
    const auto pdf = maker->begin(target, facts);
    pdf->add_page(page("1.jpg", PictureFormat::jpeg, PixelKind::gray, 72), std::nullopt);
    pdf->finish();
    expect_archival(target);
    std::filesystem::remove(target);
  }
}

TEST_F(ArchivalCopy, IsTheSameBytesForTheSameInput) {
  for (const auto* name : {"a.pdf", "b.pdf"}) {
    const auto pdf = maker->begin(folder / name, info());
    pdf->add_page(page("1.jpg", PictureFormat::jpeg, PixelKind::gray, 72), std::nullopt);
    pdf->finish();
  }
  EXPECT_EQ(bytes_of(folder / "a.pdf"), bytes_of(folder / "b.pdf"));
}

TEST_F(ArchivalCopy, LeavesNothingWhenAbandonedOrWhenAPictureChangesBehindItsBack) {
  const auto target = folder / "sealed.pdf", picture = page("1.jpg", PictureFormat::jpeg, PixelKind::gray, 72);
  { maker->begin(target, info())->add_page(picture, std::nullopt); }
  const auto pdf = maker->begin(target, info());
  pdf->add_page(picture, std::nullopt);
  auto bytes = bytes_of(picture);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  write(picture, bytes);
  EXPECT_EQ(failure_of([&] { pdf->finish(); }), FailureKind::disk);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1) << "only the picture is there";
}

TEST_F(ArchivalCopy, SaysWhenTheDiskIsFull) {
  const auto mount = folder / "small";
  std::filesystem::create_directory(mount);
  if (run("mount -t tmpfs -o size=64k tmpfs " + in_shell(mount)).code != 0) GTEST_SKIP() << "needs the right to mount";
  const auto pdf = maker->begin(mount / "sealed.pdf", info());
  pdf->add_page(page("1.jpg", PictureFormat::jpeg, PixelKind::color, 300), std::nullopt);
  EXPECT_EQ(failure_of([&] { pdf->finish(); }), FailureKind::disk);
  EXPECT_TRUE(std::filesystem::is_empty(mount));
  ASSERT_EQ(run("umount " + in_shell(mount)).code, 0);
}

TEST_F(ArchivalCopy, RefusesWhatIsNoPagePicture) {
  const auto pdf = maker->begin(folder / "sealed.pdf", info());
  write(folder / "no.jpg", "this is no picture at all");
  EXPECT_EQ(failure_of([&] { pdf->add_page(folder / "no.jpg", std::nullopt); }), FailureKind::unreadable_picture);
  EXPECT_EQ(failure_of([&] { pdf->add_page(folder / "missing.jpg", std::nullopt); }), FailureKind::disk);
  EXPECT_EQ(failure_of([&] { pdf->add_page(page("1.png", PictureFormat::png, PixelKind::gray, 72), std::nullopt); }),
            FailureKind::unreadable_picture);
  const auto whole = bytes_of(page("2.jpg", PictureFormat::jpeg, PixelKind::gray, 72));
  write(folder / "cut.jpg", whole.substr(0, whole.size() / 2));
  EXPECT_EQ(failure_of([&] { pdf->add_page(folder / "cut.jpg", std::nullopt); }), FailureKind::unreadable_picture);
  write(folder / "no.pdf", "%PDF-1.4 nothing");
  pdf->add_page(folder / "2.jpg", std::nullopt);
  EXPECT_EQ(failure_of([&] { pdf->stamp(1, folder / "no.pdf", {}); }), FailureKind::unreadable_pdf);
  EXPECT_EQ(failure_of([&] { pdf->stamp(2, folder / "no.pdf", {}); }), FailureKind::bad_request);
  EXPECT_EQ(failure_of([&] { pdf->append_sheet(folder / "missing.pdf"); }), FailureKind::disk);
  pdf->finish();
  expect_archival(folder / "sealed.pdf");
}

TEST_F(ArchivalCopy, RefusesTimesAndIdentitiesItCannotWrite) {
  auto facts = info();
  facts.created = "kemarin sore";
  EXPECT_EQ(failure_of([&] { (void)maker->begin(folder / "x.pdf", facts); }), FailureKind::bad_request);
  facts = info();
  facts.document_id = "12";
  EXPECT_EQ(failure_of([&] { (void)maker->begin(folder / "x.pdf", facts); }), FailureKind::bad_request);
}

long peak_kilobytes() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;)
    if (word == "VmHWM:") {
      long value = 0;
      status >> value;
      return value;
    }
  return 0;
}

void reset_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }

TEST_F(ArchivalCopy, NeedsNoMoreMemoryForFiveHundredPagesThanForTen) {
#ifdef BERKAS_SANITIZED
  GTEST_SKIP() << "a sanitizer keeps what was freed: memory means nothing here";
#endif
  const auto picture = page("1.jpg", PictureFormat::jpeg, PixelKind::color, 200);
  const auto made = [&](int pages) {
    reset_peak();
    const auto pdf = maker->begin(folder / "many.pdf", info());
    for (int i = 0; i < pages; ++i) pdf->add_page(picture, std::nullopt);
    pdf->finish();
    return peak_kilobytes();
  };
  const long few = made(10), many = made(500);
  EXPECT_GT(std::filesystem::file_size(folder / "many.pdf"), 500 * std::filesystem::file_size(picture));
  EXPECT_LT(many - few, 12'000) << "kB; the pages alone are " << std::filesystem::file_size(folder / "many.pdf") / 1024;
}

}  // namespace
}  // namespace berkas::testing
