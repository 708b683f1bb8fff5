// A page picture as a PDF stream whose bytes stay in their file until the PDF is written. Only this folder sees it.
#pragma once
#include <qpdf/QPDF.hh>

#include <filesystem>
#include <string>

namespace berkas::devices::qpdf {

struct PagePicture {
  QPDFObjectHandle image;  // the image XObject
  double width_pt = 0, height_pt = 0;
  std::string sha256;  // of the stream as embedded
};

// Throws Failure{unreadable_picture | disk}; when the PDF is written, Failure{disk} if the file has changed meanwhile.
[[nodiscard]] PagePicture embed_picture(QPDF&, const std::filesystem::path& picture);

}  // namespace berkas::devices::qpdf
