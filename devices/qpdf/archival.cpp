#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFSystemError.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>

#include <fstream>
#include <system_error>

#include "devices/failure.h"
#include "devices/qpdf/finished_file.h"
#include "devices/qpdf/foreign_page.h"
#include "devices/qpdf/metadata.h"
#include "devices/qpdf/page_picture.h"
#include "devices/qpdf/qpdf_archival.h"

namespace berkas::devices {

namespace {

using namespace qpdf;

constexpr double points_per_mm = 72 / 25.4;

// The one place where QPDF's troubles become ours.
template <typename Work>
auto guarded(const std::filesystem::path& subject, Work work) {
  try {
    return work();
  } catch (const Failure&) {
    throw;
  } catch (const QPDFExc& error) {
    const auto kind = error.getErrorCode() == qpdf_e_password ? FailureKind::encrypted_pdf
                      : error.getErrorCode() == qpdf_e_system ? FailureKind::disk
                                                              : FailureKind::unreadable_pdf;
    throw Failure(kind, subject.string(), error.what());
  } catch (const QPDFSystemError& error) {
    throw Failure(FailureKind::disk, subject.string(), error.what());
  } catch (const std::bad_alloc&) {
    throw Failure(FailureKind::too_large, subject.string(), "not enough memory");
  } catch (const std::exception& error) {
    throw Failure(FailureKind::disk, subject.string(), error.what());  // QPDFWriter says so when the disk is full
  }
}

void write_archival(QPDF& pdf, const std::filesystem::path& target) {
  FinishedFile file(target);
  QPDFWriter writer(pdf);
  writer.setOutputFile(target.c_str(), file.stream(), false);
  writer.setMinimumPDFVersion("1.7");
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.setStreamDataMode(qpdf_s_preserve);  // a picture is never touched
  writer.setNewlineBeforeEndstream(true);
  writer.setDeterministicID(true);
  writer.write();
  file.put();
}

std::string number(double value) { return QUtil::double_to_string(value, 5); }

class QpdfArchival final : public ArchivalPdf {
public:
  QpdfArchival(std::filesystem::path target, const PdfInfo& info, const std::string& icc)
      : target_(std::move(target)), layers_(pdf_) {
    guarded(target_, [&] {
      pdf_.setSuppressWarnings(true);
      pdf_.emptyPDF();
      describe(pdf_, info);
      add_output_intent(pdf_, icc);
    });
  }

  void add_page(const std::filesystem::path& picture, const std::optional<std::string>& text_layer_pdf) override {
    want_open(sheets_ == 0, "pages come before the sheet");
    guarded(picture, [&] {
      const auto embedded = embed_picture(pdf_, picture);
      auto page =
          pdf_.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 " + number(embedded.width_pt) + " " +
                                                          number(embedded.height_pt) + "] /Resources << /XObject << >> >> >>"));
      page.getKey("/Resources").getKey("/XObject").replaceKey("/Picture", embedded.image);
      page.replaceKey("/Contents", pdf_.newStream("q " + number(embedded.width_pt) + " 0 0 " + number(embedded.height_pt) +
                                                  " 0 0 cm /Picture Do Q\n"));
      if (text_layer_pdf && !text_layer_pdf->empty())
        layers_.add(page, {embedded.width_pt, embedded.height_pt}, *text_layer_pdf);
      pdf_.addPage(page, false);
      hashes_.push_back(embedded.sha256);
    });
  }

  std::vector<std::string> picture_hashes() const override { return hashes_; }

  void stamp(int page_number, const std::filesystem::path& stamp_pdf, StampPlacement place) override {
    want_open(page_number >= 1 && page_number <= static_cast<int>(hashes_.size()), "a stamp wants a page that is there");
    guarded(stamp_pdf, [&] {
      const auto source = open_for_copying(stamp_pdf);
      auto from = source->getAllPages().at(0);
      make_archival(*source, from);
      auto form = pdf_.copyForeignObject(QPDFPageObjectHelper(from).getFormXObjectForPage());
      form.getDict().removeKey("/Group");
      auto page = pdf_.getAllPages().at(static_cast<std::size_t>(page_number - 1));
      const std::string name = "/Stamp" + std::to_string(++stamps_);
      page.getKey("/Resources").getKey("/XObject").replaceKey(name, form);
      page.addPageContents(pdf_.newStream("q 1 0 0 1 " + number(place.x_mm * points_per_mm) + " " +
                                          number(place.y_mm * points_per_mm) + " cm " + name + " Do Q\n"),
                           false);
    });
  }

  void append_sheet(const std::filesystem::path& sheet_pdf) override {
    want_open(true, "");
    guarded(sheet_pdf, [&] {
      const auto source = open_for_copying(sheet_pdf);
      for (auto& page : source->getAllPages()) {
        make_archival(*source, page);
        pdf_.addPage(page, false);
        ++sheets_;
      }
    });
  }

  void finish() override {
    want_open(!hashes_.empty() || sheets_ > 0, "a PDF without a page");
    guarded(target_, [&] { write_archival(pdf_, target_); });
    finished_ = true;
  }

private:
  void want_open(bool sense, const char* why) const {
    if (finished_) throw Failure(FailureKind::bad_request, target_.string(), "this PDF is finished");
    if (!sense) throw Failure(FailureKind::bad_request, target_.string(), why);
  }

  std::filesystem::path target_;
  QPDF pdf_;
  TextLayers layers_;
  std::vector<std::string> hashes_;
  int stamps_ = 0, sheets_ = 0;
  bool finished_ = false;
};

class QpdfMaker final : public ArchivalPdfMaker {
public:
  explicit QpdfMaker(std::string icc) : icc_(std::move(icc)) {}

  std::unique_ptr<ArchivalPdf> begin(const std::filesystem::path& target, const PdfInfo& info) override {
    return std::make_unique<QpdfArchival>(target, info, icc_);
  }

  void add_text(const std::filesystem::path& sealed, const std::vector<std::string>& layers,
                const std::filesystem::path& target) override {
    guarded(sealed, [&] {
      QPDF pdf;
      pdf.setSuppressWarnings(true);
      pdf.processFile(sealed.c_str());
      const auto pages = pdf.getAllPages();
      if (layers.size() > pages.size()) throw Failure(FailureKind::bad_request, sealed.string(), "more text layers than pages");
      TextLayers text(pdf);
      for (std::size_t i = 0; i < layers.size(); ++i)
        if (!layers[i].empty()) text.add(pages[i], size_of(pages[i]), layers[i]);
      write_archival(pdf, target);
    });
  }

private:
  std::string icc_;
};

std::string profile_near(const std::filesystem::path& share) {
  for (const auto& file : {share / "sRGB.icc", std::filesystem::path("/usr/share/color/icc/sRGB.icc")}) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!bytes.empty()) return bytes;
  }
  throw Failure(FailureKind::disk, share.string(), "the colour profile sRGB.icc is missing (package icc-profiles-free)");
}

}  // namespace

std::unique_ptr<ArchivalPdfMaker> make_qpdf_maker(const std::filesystem::path& share) {
  return std::make_unique<QpdfMaker>(profile_near(share));
}

}  // namespace berkas::devices
