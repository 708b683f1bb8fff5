#include "devices/qpdf/page_picture.h"

#include <qpdf/Pipeline.hh>

#include <array>
#include <fstream>

#include "devices/failure.h"
#include "devices/picture_header.h"
#include "devices/qpdf/fingerprint.h"

namespace berkas::devices::qpdf {

namespace {

struct Stretch {
  std::uint64_t offset = 0, size = 0;
};  // of the file

std::string file_bytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in || bytes.empty()) throw Failure(FailureKind::disk, file.string(), "cannot read " + file.string());
  return bytes;
}

// The picture goes from its file into the PDF in small pieces, and is checked on the way: P15 has promised its hash.
class FromFile final : public QPDFObjectHandle::StreamDataProvider {
public:
  FromFile(std::filesystem::path file, Stretch stretch, std::string sha256)
      : StreamDataProvider(false), file_(std::move(file)), stretch_(stretch), sha256_(std::move(sha256)) {}

  void provideStreamData(QPDFObjGen const&, Pipeline* pipeline) override {
    std::ifstream in(file_, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(stretch_.offset));
    Fingerprint fingerprint;
    std::array<char, 65536> piece;
    for (std::uint64_t left = stretch_.size; left > 0;) {
      const auto wanted = static_cast<std::streamsize>(std::min<std::uint64_t>(left, piece.size()));
      if (!in.read(piece.data(), wanted)) throw Failure(FailureKind::disk, file_.string(), "cannot read " + file_.string());
      fingerprint.add(piece.data(), static_cast<std::size_t>(wanted));
      pipeline->write(reinterpret_cast<unsigned char const*>(piece.data()), static_cast<std::size_t>(wanted));
      left -= static_cast<std::uint64_t>(wanted);
    }
    pipeline->finish();
    if (fingerprint.hex() != sha256_)
      throw Failure(FailureKind::disk, file_.string(), file_.string() + " has changed since it was added");
  }

private:
  std::filesystem::path file_;
  Stretch stretch_;
  std::string sha256_;
};

QPDFObjectHandle jpeg_dictionary(const PictureHeader& header, const std::filesystem::path& file) {
  if (header.bits != 8 || (header.samples != 1 && header.samples != 3))
    throw Failure(FailureKind::unreadable_picture, file.string(), "only gray and RGB JPEG pictures can be archived");
  return QPDFObjectHandle::parse(std::string("<< /Filter /DCTDecode /BitsPerComponent 8 /ColorSpace ") +
                                 (header.samples == 1 ? "/DeviceGray" : "/DeviceRGB") + " >>");
}

QPDFObjectHandle g4_dictionary(const PictureHeader& header, const std::filesystem::path& file) {
  const auto& tiff = header.tiff;
  if (tiff.compression != 4 || tiff.strips.size() != 1 || tiff.fill_order != 1 || header.bits != 1 || tiff.photometric > 1)
    throw Failure(FailureKind::unreadable_picture, file.string(), "only TIFF pictures with one G4 strip can be archived");
  // Coded black is shown black unless the TIFF counts from black.
  return QPDFObjectHandle::parse(
      "<< /Filter /CCITTFaxDecode /BitsPerComponent 1 /ColorSpace /DeviceGray /DecodeParms << /K -1 /Columns " +
      std::to_string(header.width_px) + " /Rows " + std::to_string(header.height_px) + " /BlackIs1 " +
      (tiff.photometric == 0 ? "false" : "true") + " >> >>");
}

}  // namespace

PagePicture embed_picture(QPDF& pdf, const std::filesystem::path& picture) {
  const std::string bytes = file_bytes(picture);
  const PictureHeader header = read_picture_header(bytes);
  if (header.container == PictureContainer::png)
    throw Failure(FailureKind::unreadable_picture, picture.string(), "a PNG cannot be archived as it is");
  const bool jpeg = header.container == PictureContainer::jpeg;
  auto dictionary = jpeg ? jpeg_dictionary(header, picture) : g4_dictionary(header, picture);
  const Stretch stretch = jpeg ? Stretch{0, bytes.size()} : Stretch{header.tiff.strips[0].first, header.tiff.strips[0].second};
  Fingerprint fingerprint;
  fingerprint.add(bytes.data() + stretch.offset, stretch.size);
  PagePicture page;
  page.sha256 = fingerprint.hex();
  const double dpi = header.dpi > 0 ? header.dpi : 300;
  page.width_pt = header.width_px * 72.0 / dpi;
  page.height_pt = header.height_px * 72.0 / dpi;
  const auto filter = dictionary.getKey("/Filter"), parameters = dictionary.getKey("/DecodeParms");
  page.image = pdf.newStream();
  dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
  dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
  dictionary.replaceKey("/Width", QPDFObjectHandle::newInteger(header.width_px));
  dictionary.replaceKey("/Height", QPDFObjectHandle::newInteger(header.height_px));
  page.image.replaceDict(dictionary);
  page.image.replaceStreamData(std::make_shared<FromFile>(picture, stretch, page.sha256), filter, parameters);
  return page;
}

}  // namespace berkas::devices::qpdf
