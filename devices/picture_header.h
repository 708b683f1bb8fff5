// What the first bytes of a picture file say, read without decoding and without trusting its name: JPEG, PNG, TIFF.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace berkas::devices {

enum class PictureContainer { jpeg, png, tiff };

struct TiffStrips {
  int compression = 1;  // 4 = CCITT G4
  int photometric = 0;  // 0 = white is zero
  int fill_order = 1;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> strips;  // offset and size, all inside the file
};

struct PictureHeader {
  PictureContainer container = PictureContainer::jpeg;
  int width_px = 0, height_px = 0;
  int dpi = 0;                // 0: the file does not say
  int samples = 1, bits = 8;  // per pixel, per sample
  TiffStrips tiff;
  const char* media_type() const;
};

// Pure, any thread. Throws Failure{unreadable_picture} for what is no picture, is cut off, or has several pages in one
// file. The whole frame of the file is walked (JPEG to its end marker, PNG chunk by chunk, TIFF strip by strip).
[[nodiscard]] PictureHeader read_picture_header(std::string_view bytes);

}  // namespace berkas::devices
