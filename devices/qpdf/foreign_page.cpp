#include "devices/qpdf/foreign_page.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QUtil.hh>

#include <set>

#include "devices/failure.h"
#include "devices/qpdf/fingerprint.h"

namespace berkas::devices::qpdf {

namespace {

std::string fingerprint_of(QPDFObjectHandle stream) {
  const auto data = stream.getRawStreamData();
  Fingerprint fingerprint;
  fingerprint.add(data->getBuffer(), data->getSize());
  return fingerprint.hex();
}

// The program of the font, wherever the dictionaries keep it.
QPDFObjectHandle font_file(QPDFObjectHandle font) {
  auto descendants = font.getKey("/DescendantFonts");
  if (descendants.isArray() && descendants.getArrayNItems() > 0) font = descendants.getArrayItem(0);
  auto descriptor = font.getKey("/FontDescriptor");
  return descriptor.isDictionary() ? descriptor.getKeyIfDict("/FontFile2") : QPDFObjectHandle::newNull();
}

// Cairo numbers the glyphs of a subset from 0 and gives each a width: [0 [w0 w1 ...]].
std::size_t glyphs_of(QPDFObjectHandle cid_font) {
  auto widths = cid_font.getKey("/W");
  if (!widths.isArray() || widths.getArrayNItems() != 2 || !widths.getArrayItem(1).isArray()) return 0;
  return static_cast<std::size_t>(widths.getArrayItem(1).getArrayNItems());
}

// Letters outside Latin come as composite fonts, of which PDF/A asks two things that Cairo leaves to the default.
void complete_font(QPDF& pdf, QPDFObjectHandle font) {
  auto descendants = font.getKey("/DescendantFonts");
  if (!descendants.isArray() || descendants.getArrayNItems() != 1) return;
  auto cid_font = descendants.getArrayItem(0);
  auto descriptor = cid_font.getKey("/FontDescriptor");
  if (!descriptor.isDictionary()) return;
  if (cid_font.getKey("/Subtype").isNameAndEquals("/CIDFontType2") && !cid_font.hasKey("/CIDToGIDMap"))
    cid_font.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
  const std::size_t glyphs = glyphs_of(cid_font);
  if (glyphs == 0 || descriptor.hasKey("/CIDSet")) return;
  std::string all((glyphs + 7) / 8, '\xFF');
  if (glyphs % 8 != 0) all.back() = static_cast<char>(0xFF << (8 - glyphs % 8));
  descriptor.replaceKey("/CIDSet", pdf.newStream(all));
}

void clean_resources(QPDF& pdf, QPDFObjectHandle resources, std::set<QPDFObjGen>& seen) {
  if (!resources.isDictionary()) return;
  auto fonts = resources.getKey("/Font"), objects = resources.getKey("/XObject");
  if (fonts.isDictionary())
    for (const auto& name : fonts.getKeys())
      if (fonts.getKey(name).isDictionary()) complete_font(pdf, fonts.getKey(name));
  if (!objects.isDictionary()) return;
  for (const auto& name : objects.getKeys()) {
    auto object = objects.getKey(name);
    if (!object.isStream() || !seen.insert(object.getObjGen()).second) continue;
    auto dictionary = object.getDict();
    dictionary.removeKey("/Group");
    dictionary.removeKey("/Interpolate");
    clean_resources(pdf, dictionary.getKey("/Resources"), seen);
  }
}

std::string number(double value) { return QUtil::double_to_string(value, 5); }

}  // namespace

std::unique_ptr<QPDF> open_for_copying(const std::filesystem::path& file) {
  auto pdf = std::make_unique<QPDF>();
  pdf->setSuppressWarnings(true);
  pdf->setImmediateCopyFrom(true);
  pdf->processFile(file.c_str());
  return pdf;
}

std::unique_ptr<QPDF> open_for_copying(const std::string& bytes) {
  auto pdf = std::make_unique<QPDF>();
  pdf->setSuppressWarnings(true);
  pdf->setImmediateCopyFrom(true);
  pdf->processMemoryFile("text layer", bytes.data(), bytes.size());
  return pdf;
}

PageSize size_of(QPDFObjectHandle page) {
  auto box = QPDFPageObjectHelper(page).getMediaBox();
  if (!box.isRectangle()) throw Failure(FailureKind::unreadable_pdf, "pdf", "a page without a size");
  const auto corners = box.getArrayAsRectangle();
  return {corners.urx - corners.llx, corners.ury - corners.lly};
}

void make_archival(QPDF& pdf, QPDFObjectHandle page) {
  std::set<QPDFObjGen> seen;
  page.removeKey("/Group");
  page.removeKey("/AA");
  page.removeKey("/Annots");
  clean_resources(pdf, page.getKey("/Resources"), seen);
}

QPDFObjectHandle TextLayers::kept_font(QPDFObjectHandle font) {
  auto program = font_file(font);
  const std::string key = font.getKey("/BaseFont").unparse() + (program.isStream() ? fingerprint_of(program) : std::string());
  const auto kept = fonts_.find(key);
  if (kept != fonts_.end()) return kept->second;
  return fonts_.emplace(key, pdf_.copyForeignObject(font)).first->second;
}

void TextLayers::add(QPDFObjectHandle page, PageSize size, const std::string& layer_pdf) {
  const auto layer = open_for_copying(layer_pdf);
  if (layer->getAllPages().empty()) throw Failure(FailureKind::unreadable_pdf, "text layer", "a text layer without a page");
  auto from = layer->getAllPages().front();
  QPDFPageObjectHelper helper(page);
  auto resources = helper.getAttribute("/Resources", false);
  auto fonts = resources.getKey("/Font");
  auto new_fonts = from.getKey("/Resources").getKeyIfDict("/Font");
  if (!new_fonts.isDictionary()) return;  // a page without a word
  if (!fonts.isDictionary()) fonts = resources.replaceKeyAndGetNew("/Font", QPDFObjectHandle::newDictionary());
  for (const auto& name : new_fonts.getKeys()) {
    if (fonts.hasKey(name)) return;
    auto font = new_fonts.getKey(name);
    if (!font.isIndirect()) font = layer->makeIndirectObject(font);
    fonts.replaceKey(name, kept_font(font));
  }
  const PageSize its = size_of(from);
  const std::string scale =
      "q " + number(size.width_pt / its.width_pt) + " 0 0 " + number(size.height_pt / its.height_pt) + " 0 0 cm\n";
  page.addPageContents(pdf_.newStream(scale), false);
  for (auto& content : QPDFPageObjectHelper(from).getPageContents())
    page.addPageContents(pdf_.copyForeignObject(content), false);
  page.addPageContents(pdf_.newStream("\nQ\n"), false);
}

}  // namespace berkas::devices::qpdf
