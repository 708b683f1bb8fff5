// Pages taken over from other PDFs: text layers, stamps, sheets. Made PDF/A-clean on the way. Only this folder sees it.
#pragma once
#include <qpdf/QPDF.hh>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace berkas::devices::qpdf {

// Opened so that what is copied from it no longer needs it. Throws QPDFExc.
[[nodiscard]] std::unique_ptr<QPDF> open_for_copying(const std::filesystem::path&);
[[nodiscard]] std::unique_ptr<QPDF> open_for_copying(const std::string& bytes);

struct PageSize {
  double width_pt = 0, height_pt = 0;
};
[[nodiscard]] PageSize size_of(QPDFObjectHandle page);

// Takes out what PDF/A-1 forbids and our sheets do not need (transparency groups, smoothing of pictures, actions), and
// completes composite fonts. pdf is the page's own.
void make_archival(QPDF& pdf, QPDFObjectHandle page);

// The invisible text of pages. The font, the same in every layer, is kept once per PDF.
class TextLayers {
public:
  explicit TextLayers(QPDF& pdf) : pdf_(pdf) {}
  // Adds the layer to a page of that size; nothing happens when the page has such text already.
  void add(QPDFObjectHandle page, PageSize, const std::string& layer_pdf);

private:
  QPDFObjectHandle kept_font(QPDFObjectHandle font);
  QPDF& pdf_;
  std::map<std::string, QPDFObjectHandle> fonts_;
};

}  // namespace berkas::devices::qpdf
