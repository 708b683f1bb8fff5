#include "devices/leptonica/pix.h"

#include <algorithm>
#include <mutex>

#include "devices/failure.h"

namespace berkas::devices::leptonica {

namespace {

void check_shape(const PageImage& page) {
  const auto lines = static_cast<std::size_t>(page.height_px > 0 ? page.height_px : 0);
  if (page.width_px <= 0 || lines == 0 || page.pixels.size() < page.bytes_per_line() * lines)
    throw Failure(FailureKind::bad_request, "picture", "the picture has fewer pixels than its size says");
}

// Leptonica keeps 32-bit words, leftmost pixel in the highest bits.
void pack_color_line(const std::uint8_t* from, l_uint32* to, int width) {
  for (int x = 0; x < width; ++x, from += 3)
    to[x] = static_cast<l_uint32>(from[0]) << 24 | static_cast<l_uint32>(from[1]) << 16 | static_cast<l_uint32>(from[2]) << 8;
}

// Leptonica's own weights: 0.3, 0.5, 0.2.
void pack_gray_line(const std::uint8_t* from, l_uint32* to, int width) {
  for (int x = 0; x < width; ++x, from += 3) SET_DATA_BYTE(to, x, static_cast<l_uint8>((19661 * from[0] + 32768 * from[1] + 13107 * from[2] + 32768) >> 16));
}

void unpack_color_line(const l_uint32* from, std::uint8_t* to, int width) {
  for (int x = 0; x < width; ++x, to += 3) {
    to[0] = static_cast<std::uint8_t>(from[x] >> 24);
    to[1] = static_cast<std::uint8_t>(from[x] >> 16);
    to[2] = static_cast<std::uint8_t>(from[x] >> 8);
  }
}

void pack_words(const std::uint8_t* from, l_uint32* to, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) {
    const unsigned shift = 24U - 8U * static_cast<unsigned>(i % 4);
    to[i / 4] |= static_cast<l_uint32>(from[i]) << shift;
  }
}

void unpack_words(const l_uint32* from, std::uint8_t* to, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i)
    to[i] = static_cast<std::uint8_t>(from[i / 4] >> (24U - 8U * static_cast<unsigned>(i % 4)));
}

int depth_of(PixelKind kind) { return kind == PixelKind::bitonal ? 1 : kind == PixelKind::gray ? 8 : 32; }

}  // namespace

PixPtr own(Pix* pix, const char* what) {
  if (!pix) throw Failure(FailureKind::unreadable_picture, "picture", what);
  return PixPtr(pix);
}

void silence() {
  static std::once_flag once;
  std::call_once(once, [] {
    setMsgSeverity(L_SEVERITY_NONE);
    leptSetStderrHandler([](const char*) {});
  });
}

PixPtr to_pix(const PageImage& page) {
  silence();
  check_shape(page);
  auto pix = own(pixCreate(page.width_px, page.height_px, depth_of(page.kind)), "not enough memory for the picture");
  pixSetResolution(pix.get(), page.dpi, page.dpi);
  l_uint32* const data = pixGetData(pix.get());
  const auto words = static_cast<std::size_t>(pixGetWpl(pix.get()));
  const std::size_t line = page.bytes_per_line();
  for (std::size_t y = 0; y < static_cast<std::size_t>(page.height_px); ++y) {
    const auto* from = page.pixels.data() + y * line;
    if (page.kind == PixelKind::color)
      pack_color_line(from, data + y * words, page.width_px);
    else
      pack_words(from, data + y * words, line);
  }
  if (page.kind == PixelKind::bitonal) pixSetPadBits(pix.get(), 0);
  return pix;
}

PageImage from_pix(Pix* pix, int dpi) {
  PageImage page;
  page.width_px = pixGetWidth(pix);
  page.height_px = pixGetHeight(pix);
  page.dpi = dpi;
  const int depth = pixGetDepth(pix);
  if (depth != 1 && depth != 8 && depth != 32)
    throw Failure(FailureKind::unreadable_picture, "picture", "unexpected pixel depth");
  page.kind = depth == 1 ? PixelKind::bitonal : depth == 8 ? PixelKind::gray : PixelKind::color;
  const std::size_t line = page.bytes_per_line();
  page.pixels.resize(line * static_cast<std::size_t>(page.height_px));
  const l_uint32* const data = pixGetData(pix);
  const auto words = static_cast<std::size_t>(pixGetWpl(pix));
  for (std::size_t y = 0; y < static_cast<std::size_t>(page.height_px); ++y) {
    auto* to = page.pixels.data() + y * line;
    if (page.kind == PixelKind::color)
      unpack_color_line(data + y * words, to, page.width_px);
    else
      unpack_words(data + y * words, to, line);
  }
  return page;
}

PixPtr to_gray_pix(const PageImage& page) {
  if (page.kind != PixelKind::color) return gray_of(to_pix(page).get());
  silence();
  check_shape(page);
  auto pix = own(pixCreate(page.width_px, page.height_px, 8), "not enough memory for the picture");
  pixSetResolution(pix.get(), page.dpi, page.dpi);
  const auto words = static_cast<std::size_t>(pixGetWpl(pix.get()));
  for (std::size_t y = 0; y < static_cast<std::size_t>(page.height_px); ++y)
    pack_gray_line(page.pixels.data() + y * page.bytes_per_line(), pixGetData(pix.get()) + y * words, page.width_px);
  return pix;
}

PixPtr gray_of(Pix* pix) { return own(pixConvertTo8(pix, 0), "the picture cannot be made gray"); }

int gray_at_rank(Pix* gray, float rank) {
  Numa* histogram = pixGetGrayHistogram(gray, 4);
  float value = 255;
  if (histogram) numaHistogramGetValFromRank(histogram, rank, &value);
  numaDestroy(&histogram);
  return static_cast<int>(value);
}

PixPtr even_paper(Pix* gray) {
  // What is much darker than the paper is print and has no say about how light the paper is there.
  const int print = std::clamp(gray_at_rank(gray, 0.6F) * 7 / 10, 20, 200);
  Pix* even = pixBackgroundNorm(gray, nullptr, nullptr, 10, 15, print, 40, even_paper_gray, 2, 1);
  // A page too small or too dark gives the map nothing to hold on to.
  return even ? PixPtr(even) : own(pixCopy(nullptr, gray), "not enough memory for the picture");
}

PixPtr ink_of(Pix* even_gray, int threshold) {
  return own(pixThresholdToBinary(even_gray, threshold), "the picture cannot be made bitonal");
}

}  // namespace berkas::devices::leptonica
