// PDFs from outside: cut off, locked, signed, renamed, huge. Each is told apart, and nothing takes the program with it.
#include <gtest/gtest.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <functional>

#include "devices/failure.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/poppler/poppler_pages.h"
#include "tests/devices/pages/support.h"
#include "tests/tools/drawn_pdf.h"
#include "tests/tools/letter.h"

namespace berkas::testing {
namespace {

using devices::Failure;
using devices::FailureKind;

class ForeignPdf : public ::testing::Test {
protected:
  std::filesystem::path three_pages() {
    const auto file = folder / "three.pdf";
    draw_text_pdf(file, 210, 297, {"Halaman pertama", "Halaman kedua rambutan", "Halaman ketiga"});
    return file;
  }
  std::filesystem::path locked(const char* user_password) {
    const auto file = folder / "locked.pdf";
    QPDF pdf;
    pdf.processFile(three_pages().c_str());
    QPDFWriter writer(pdf, file.c_str());
    writer.setR6EncryptionParameters(user_password, "pemilik", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    return file;
  }
  // A PDF of these objects, numbered from 1; the first is the catalogue.
  std::filesystem::path handmade(const std::string& name, const std::vector<std::string>& objects) {
    std::string bytes = "%PDF-1.7\n", table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
      char line[24];
      std::snprintf(line, sizeof line, "%010zu 00000 n \n", bytes.size());
      table += line;
      bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const auto start = bytes.size(), count = objects.size() + 1;
    bytes += "xref\n0 " + std::to_string(count) + "\n" + table + "trailer\n<< /Size " + std::to_string(count) +
             " /Root 1 0 R >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
    write(folder / name, bytes);
    return folder / name;
  }
  std::filesystem::path with_signature_field(const std::string& name, const std::string& value) {
    return handmade(
        name,
        {"<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [4 0 R] >> >>",
         "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R] >>",
         "<< /Type /Annot /Subtype /Widget /FT /Sig /T (TTE) /Rect [0 0 0 0] /P 3 0 R " + value + " >>",
         "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] /Contents <" +
             std::string(64, '0') + "> >>"});
  }
  FailureKind failure_of(const std::function<void()>& work) {
    try {
      work();
    } catch (const Failure& failure) {
      EXPECT_FALSE(std::string(failure.what()).empty());
      return failure.kind();
    }
    ADD_FAILURE() << "nothing was refused";
    return FailureKind::device_gone;
  }

  Folder folder;
  std::unique_ptr<devices::PdfRenderer> poppler = devices::make_poppler_renderer();
};

TEST_F(ForeignPdf, WordsStandInTheirBoxes) {
  const auto words = poppler->words(three_pages(), 2);
  ASSERT_EQ(words.size(), 3U);
  EXPECT_EQ(words[2].text, "rambutan");
  EXPECT_GT(words[2].x, words[1].x);
  EXPECT_GT(words[2].width, 0.01);
  EXPECT_LT(words[2].x + words[2].width, 1.0);
  EXPECT_NEAR(words[0].y, words[2].y, 0.01);
}

TEST_F(ForeignPdf, IsProbedDrawnAndRead) {
  const auto file = three_pages();
  const auto facts = poppler->probe(file);
  EXPECT_EQ(facts.pages, 3);
  EXPECT_FALSE(facts.encrypted);
  EXPECT_FALSE(facts.signed_electronically);
  EXPECT_EQ(facts.version.substr(0, 2), "1.");
  const auto page = poppler->render(file, 2, 100);
  EXPECT_NEAR(page.width_px, 827, 1);
  EXPECT_NEAR(page.height_px, 1169, 1);
  EXPECT_EQ(page.pixels.size(), page.bytes_per_line() * static_cast<std::size_t>(page.height_px));
  EXPECT_TRUE(std::any_of(page.pixels.begin(), page.pixels.end(), [](auto value) { return value < 50; }))
      << "something is written on it";
  const auto texts = poppler->text(file);
  ASSERT_EQ(texts.size(), 3U);
  EXPECT_NE(texts[1].find("rambutan"), std::string::npos);
}

TEST_F(ForeignPdf, ThatIsCutOffIsRefusedAtEveryLength) {
  const auto whole = bytes_of(three_pages());
  for (const double share : {0.999, 0.9, 0.5, 0.1, 0.01}) {
    write(folder / "cut.pdf", whole.substr(0, static_cast<std::size_t>(share * static_cast<double>(whole.size())) - 6));
    EXPECT_EQ(failure_of([&] { (void)poppler->probe(folder / "cut.pdf"); }), FailureKind::unreadable_pdf) << share;
  }
  write(folder / "revision.pdf", whole + "7 0 obj\n<< /Type /Catalog /Pages 2 0 R");
  EXPECT_EQ(failure_of([&] { (void)poppler->probe(folder / "revision.pdf"); }), FailureKind::unreadable_pdf);
  write(folder / "empty.pdf", "");
  EXPECT_EQ(failure_of([&] { (void)poppler->probe(folder / "empty.pdf"); }), FailureKind::unreadable_pdf);
}

TEST_F(ForeignPdf, ThatIsARenamedPictureOrGarbageIsRefused) {
  write(folder / "picture.pdf",
        devices::make_leptonica_codec()->encode(draw_empty(50, devices::PixelKind::gray), devices::PictureFormat::jpeg).bytes);
  write(folder / "garbage.pdf", "%PDF-1.7\nrubbish and nothing else\n%%EOF\n");
  for (const auto* name : {"picture.pdf", "garbage.pdf"}) {
    EXPECT_EQ(failure_of([&] { (void)poppler->probe(folder / name); }), FailureKind::unreadable_pdf) << name;
    EXPECT_EQ(failure_of([&] { (void)poppler->render(folder / name, 1, 72); }), FailureKind::unreadable_pdf) << name;
    EXPECT_EQ(failure_of([&] { (void)poppler->text(folder / name); }), FailureKind::unreadable_pdf) << name;
  }
  EXPECT_EQ(failure_of([&] { (void)poppler->probe(folder / "missing.pdf"); }), FailureKind::disk);
}

TEST_F(ForeignPdf, ThatIsLockedWithAPasswordIsToldApart) {
  EXPECT_EQ(failure_of([&] { (void)poppler->probe(locked("rahasia")); }), FailureKind::encrypted_pdf);
  const auto open = locked("");
  EXPECT_TRUE(poppler->probe(open).encrypted) << "readable by anyone, but still encrypted";
}

TEST_F(ForeignPdf, ThatIsSignedElectronicallyIsSeenAndAnEmptyFieldIsNot) {
  EXPECT_TRUE(poppler->probe(with_signature_field("signed.pdf", "/V 5 0 R")).signed_electronically);
  EXPECT_FALSE(poppler->probe(with_signature_field("unsigned.pdf", "")).signed_electronically);
}

TEST_F(ForeignPdf, WithAnEnormousPageIsNotDrawn) {
  const auto file = handmade("huge.pdf", {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1000000 1000000] >>"});
  EXPECT_EQ(poppler->probe(file).pages, 1);
  EXPECT_EQ(failure_of([&] { (void)poppler->render(file, 1, 300); }), FailureKind::too_large);
}

TEST_F(ForeignPdf, WithoutThePageAskedForIsARequestThatCannotBe) {
  const auto file = three_pages();
  for (const int page : {0, -1, 4})
    EXPECT_EQ(failure_of([&] { (void)poppler->render(file, page, 72); }), FailureKind::bad_request) << page;
}

TEST_F(ForeignPdf, WithANameLikeAnOptionIsStillAFile) {
  std::filesystem::copy_file(three_pages(), folder / "-upw.pdf");
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  EXPECT_EQ(poppler->probe("-upw.pdf").pages, 3);
  std::filesystem::current_path(before);
}

TEST_F(ForeignPdf, ThatTakesTooLongIsGivenUp) {
  // A page that paints itself a hundred times through each of eight forms.
  std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
      "<< /Length 5 >>\nstream\n/F Do\nendstream"};
  for (int level = 0; level < 8; ++level) {
    std::string body;
    for (int i = 0; i < 100; ++i) body += level < 7 ? "/F Do\n" : "0 0 595 842 re f\n";
    objects.push_back("<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /F " +
                      std::to_string(6 + level) + " 0 R >> >> /Length " + std::to_string(body.size()) + " >>\nstream\n" + body +
                      "endstream");
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(failure_of([&] {
              (void)devices::make_poppler_renderer({std::chrono::seconds(1), 2ULL << 30})
                  ->render(handmade("slow.pdf", objects), 1, 72);
            }),
            FailureKind::timed_out);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(15));
}

}  // namespace
}  // namespace berkas::testing
