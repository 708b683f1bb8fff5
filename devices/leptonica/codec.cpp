#include <algorithm>
#include <cmath>

#include "devices/failure.h"
#include "devices/leptonica/jpeg.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/leptonica/pix.h"
#include "devices/picture_header.h"

namespace berkas::devices {

namespace {

using namespace leptonica;

PixelKind kind_of(const PictureHeader& header) {
  if (header.samples >= 3 || header.tiff.photometric == 3) return PixelKind::color;
  return header.bits == 1 ? PixelKind::bitonal : PixelKind::gray;
}

PictureHeader checked_header(const std::string& bytes) {
  const PictureHeader header = read_picture_header(bytes);
  if (static_cast<long long>(header.width_px) * header.height_px > PageCodec::max_pixels)
    throw Failure(FailureKind::too_large, "picture",
                  "the picture is too large: " + std::to_string(header.width_px) + " x " + std::to_string(header.height_px));
  return header;
}

// Without a word about resolution, an A4 width is the best guess: it keeps sizes in millimetres sensible.
int usable_dpi(const PictureHeader& header) {
  if (header.dpi >= 30 && header.dpi <= 2400) return header.dpi;
  const int shorter = std::min(header.width_px, header.height_px);
  return std::max(72, static_cast<int>(std::lround(shorter / 210.0 * 25.4)));
}

PixPtr read_pix(const std::string& bytes, PictureContainer container) {
  const auto* data = reinterpret_cast<const l_uint8*>(bytes.data());
  if (container == PictureContainer::png) return own(pixReadMemPng(data, bytes.size()), "the PNG is damaged");
  return own(pixReadMemTiff(data, bytes.size(), 0), "the TIFF is damaged");
}

// Depths 1, 8 and 32 without colour map or transparency.
PixPtr plain_pix(PixPtr pix) {
  if (pixGetSpp(pix.get()) == 4) pix = own(pixAlphaBlendUniform(pix.get(), 0xFFFFFF00U), "the picture cannot be flattened");
  if (pixGetColormap(pix.get())) pix = own(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC), "the colour map is damaged");
  const int depth = pixGetDepth(pix.get());
  if (depth == 1 || depth == 8 || depth == 32) return pix;
  return own(depth == 24 ? pixConvert24To32(pix.get()) : pixConvertTo8(pix.get(), 0), "the picture's depth is not supported");
}

PixPtr bitonal_of(Pix* pix) {
  if (pixGetDepth(pix) == 1) return own(pixClone(pix), "not enough memory for the picture");
  const auto gray = gray_of(pix);
  return ink_of(even_paper(gray.get()).get(), 195);
}

std::string written(Pix* pix, PictureFormat format) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  int failed = 1;
  switch (format) {
    case PictureFormat::jpeg:
    case PictureFormat::compact_jpeg: break;  // libjpeg's work, see jpeg.h
    case PictureFormat::png: failed = pixWriteMemPng(&data, &size, pix, 0.0F); break;
    case PictureFormat::g4: failed = pixWriteMemTiff(&data, &size, pix, IFF_TIFF_G4); break;
  }
  const std::unique_ptr<l_uint8, void (*)(void*)> owner(data, lept_free);
  if (failed || !data) throw Failure(FailureKind::unreadable_picture, "picture", "the picture cannot be encoded");
  return {reinterpret_cast<const char*>(data), size};
}

EncodedPage as_jpeg(const PageImage& page, PictureFormat format, int quality) {
  if (page.kind == PixelKind::bitonal) return as_jpeg(from_pix(to_gray_pix(page).get(), page.dpi), format, quality);
  return {format == PictureFormat::jpeg ? plain_jpeg(page, quality) : compact_jpeg(page), "image/jpeg", page.width_px, page.height_px, page.dpi, page.kind};
}

class LeptonicaCodec final : public PageCodec {
public:
  EncodedPage encode(const PageImage& page, PictureFormat format, int jpeg_quality) const override {
    if (format == PictureFormat::jpeg || format == PictureFormat::compact_jpeg) return as_jpeg(page, format, jpeg_quality);
    auto pix = to_pix(page);
    if (format == PictureFormat::g4) pix = bitonal_of(pix.get());
    EncodedPage encoded;
    encoded.bytes = written(pix.get(), format);
    encoded.media_type = format == PictureFormat::png ? "image/png" : "image/tiff";
    encoded.width_px = page.width_px;
    encoded.height_px = page.height_px;
    encoded.dpi = page.dpi;
    const int depth = pixGetDepth(pix.get());
    encoded.kind = depth == 1 ? PixelKind::bitonal : depth == 8 ? PixelKind::gray : PixelKind::color;
    return encoded;
  }

  PictureFacts probe(const std::string& bytes) const override {
    const auto header = checked_header(bytes);
    return {header.media_type(), header.width_px, header.height_px, usable_dpi(header), kind_of(header)};
  }

  PageImage decode(const std::string& bytes) const override {
    silence();
    const auto header = checked_header(bytes);
    if (header.container == PictureContainer::jpeg) return decode_jpeg(bytes, usable_dpi(header));
    const auto pix = plain_pix(read_pix(bytes, header.container));
    if (pixGetWidth(pix.get()) != header.width_px || pixGetHeight(pix.get()) != header.height_px)
      throw Failure(FailureKind::unreadable_picture, "picture", "the picture is not the size its header says");
    return from_pix(pix.get(), usable_dpi(header));
  }

  PageImage scaled(const PageImage& page, int max_width_px, int max_height_px) const override {
    const double factor =
        std::min({1.0, static_cast<double>(max_width_px) / page.width_px, static_cast<double>(max_height_px) / page.height_px});
    if (factor >= 1.0) return page;
    auto pix = to_pix(page);
    if (pixGetDepth(pix.get()) == 1)
      pix = gray_of(pix.get());  // a thumbnail of black dots is unreadable; of gray ones it is not
    const int width = std::max(1, static_cast<int>(page.width_px * factor)),
              height = std::max(1, static_cast<int>(page.height_px * factor));
    // Area mapping is for real reductions only; near full size it would blur twice.
    const auto small =
        own(factor < 0.7 ? pixScaleAreaMapToSize(pix.get(), width, height) : pixScaleToSize(pix.get(), width, height),
            "the picture cannot be scaled");
    return from_pix(small.get(), std::max(1, static_cast<int>(std::lround(page.dpi * factor))));
  }
};

}  // namespace

std::unique_ptr<PageCodec> make_leptonica_codec() {
  leptonica::silence();
  return std::make_unique<LeptonicaCodec>();
}

}  // namespace berkas::devices
