// Port: page pictures as bytes and back. Implementation: leptonica/.
#pragma once
#include <filesystem>
#include <string>

#include "devices/page_image.h"

namespace berkas::devices {

enum class PictureFormat { jpeg, compact_jpeg, png, g4 };
// compact_jpeg: for the archive; progressive, with tables that spend their bits on print rather than on paper; its quality is fixed.
// g4: a TIFF file with one CCITT G4 strip.

struct EncodedPage {
  std::string bytes;
  std::string media_type;                       // image/jpeg, image/png, image/tiff
  int width_px = 0, height_px = 0, dpi = 300;
  PixelKind kind = PixelKind::gray;
};

struct PictureFacts { std::string media_type; int width_px = 0, height_px = 0, dpi = 0; PixelKind kind = PixelKind::gray; };

// Any thread. Decoding refuses, before allocating, what exceeds max_pixels (Failure too_large), and what is no picture, is
// cut off or is broken (Failure unreadable_picture). JPEG, PNG and one-page TIFF come in; their names are never believed.
class PageCodec {
public:
  virtual ~PageCodec() = default;
  [[nodiscard]] virtual EncodedPage encode(const PageImage&, PictureFormat, int jpeg_quality = 75) const = 0;
  [[nodiscard]] virtual PictureFacts probe(const std::string& bytes) const = 0;   // header only
  [[nodiscard]] virtual PageImage decode(const std::string& bytes) const = 0;
  [[nodiscard]] virtual PageImage scaled(const PageImage&, int max_width_px, int max_height_px) const = 0;  // thumbnails, never enlarges
  static constexpr long long max_pixels = 150'000'000;  // A3 at 600 dpi and some
};

}  // namespace berkas::devices
