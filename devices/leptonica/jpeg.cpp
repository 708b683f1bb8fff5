#include "devices/leptonica/jpeg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <memory>
// after <cstdio>, which it needs and does not include
#include <jpeglib.h>

#include "devices/failure.h"

namespace berkas::devices::leptonica {

namespace {

struct Trouble {
  jpeg_error_mgr manager;
  std::jmp_buf way_out;
};

// libjpeg expects this never to return. Nothing between here and setjmp owns anything in C++.
[[noreturn]] void leave(j_common_ptr codec) { std::longjmp(reinterpret_cast<Trouble*>(codec->err)->way_out, 1); }
void say_nothing(j_common_ptr) {}
void count_warning(j_common_ptr codec, int level) {
  if (level < 0) ++codec->err->num_warnings;
}

// Adobe stores its inks inverted, others do not; libjpeg hands out what is stored.
void cmyk_line_to_rgb(const JSAMPLE* from, std::uint8_t* to, unsigned width, bool inverted) {
  const int flip = inverted ? 0 : 255;
  for (unsigned x = 0; x < width; ++x, from += 4, to += 3)
    for (int c = 0; c < 3; ++c) to[c] = static_cast<std::uint8_t>((from[c] ^ flip) * (from[3] ^ flip) / 255);
}

struct Decoding {
  jpeg_decompress_struct codec{};
  Trouble trouble{};
  std::vector<JSAMPLE> line;  // for CMYK only
  PageImage page;
};

// True when the whole picture was read without a word of complaint.
bool decoded(Decoding& d, const std::string& bytes) {
  if (setjmp(d.trouble.way_out)) return false;
  jpeg_create_decompress(&d.codec);
  jpeg_mem_src(&d.codec, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&d.codec, TRUE);
  const bool gray = d.codec.num_components == 1, cmyk = d.codec.num_components == 4;
  d.codec.out_color_space = gray ? JCS_GRAYSCALE : cmyk ? JCS_CMYK : JCS_RGB;
  jpeg_start_decompress(&d.codec);
  d.page.width_px = static_cast<int>(d.codec.output_width);
  d.page.height_px = static_cast<int>(d.codec.output_height);
  d.page.kind = gray ? PixelKind::gray : PixelKind::color;
  d.page.pixels.resize(d.page.bytes_per_line() * d.codec.output_height);
  if (cmyk) d.line.resize(std::size_t{4} * d.codec.output_width);
  while (d.codec.output_scanline < d.codec.output_height) {
    std::uint8_t* const to = d.page.pixels.data() + d.page.bytes_per_line() * d.codec.output_scanline;
    JSAMPROW row = cmyk ? d.line.data() : to;
    jpeg_read_scanlines(&d.codec, &row, 1);
    if (cmyk) cmyk_line_to_rgb(d.line.data(), to, d.codec.output_width, d.codec.saw_Adobe_marker);
  }
  jpeg_finish_decompress(&d.codec);
  return d.trouble.manager.num_warnings == 0;
}

constexpr unsigned gray_step = 28;                      // the same for every frequency of gray but the finest, where noise hides
constexpr double finest_from = 5, finest_rise = 0.2;
constexpr unsigned color_base = 17, color_detail = 40;  // colour carries seals and ink, never the shape of letters

struct Encoding {
  jpeg_compress_struct codec{};
  Trouble trouble{};
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
};

void set_tables(jpeg_compress_struct& codec) {
  std::array<unsigned, 64> gray{}, color{};
  for (unsigned at = 0; at < 64; ++at) {
    const double beyond = std::max(0.0, at / 8 + at % 8 - finest_from);
    gray[at] = static_cast<unsigned>(std::lround(gray_step * (1 + finest_rise * beyond)));
  }
  color.fill(color_detail);
  color[0] = color_base;
  jpeg_add_quant_table(&codec, 0, gray.data(), 100, TRUE);
  jpeg_add_quant_table(&codec, 1, color.data(), 100, TRUE);
}

void make_compact(jpeg_compress_struct& codec) {
  set_tables(codec);
  codec.optimize_coding = TRUE;
  jpeg_simple_progression(&codec);
}

// quality 0: compact.
bool encoded(Encoding& e, const PageImage& page, int quality) {
  if (setjmp(e.trouble.way_out)) return false;
  jpeg_create_compress(&e.codec);
  jpeg_mem_dest(&e.codec, &e.bytes, &e.size);
  const bool color = page.kind == PixelKind::color;
  e.codec.image_width = static_cast<JDIMENSION>(page.width_px);
  e.codec.image_height = static_cast<JDIMENSION>(page.height_px);
  e.codec.input_components = color ? 3 : 1;
  e.codec.in_color_space = color ? JCS_RGB : JCS_GRAYSCALE;
  jpeg_set_defaults(&e.codec);
  if (quality == 0) make_compact(e.codec);
  else jpeg_set_quality(&e.codec, quality, TRUE);
  e.codec.density_unit = 1;
  e.codec.X_density = e.codec.Y_density = static_cast<UINT16>(page.dpi);
  jpeg_start_compress(&e.codec, TRUE);
  while (e.codec.next_scanline < e.codec.image_height) {
    JSAMPROW row = const_cast<JSAMPROW>(page.pixels.data() + page.bytes_per_line() * e.codec.next_scanline);  // read only, whatever its type says
    jpeg_write_scanlines(&e.codec, &row, 1);
  }
  jpeg_finish_compress(&e.codec);
  return true;
}

std::string jpeg_of(const PageImage& page, int quality) {
  Encoding encoding;
  encoding.codec.err = jpeg_std_error(&encoding.trouble.manager);
  encoding.trouble.manager.error_exit = leave;
  encoding.trouble.manager.output_message = say_nothing;
  const bool whole = encoded(encoding, page, quality);
  jpeg_destroy_compress(&encoding.codec);
  const std::unique_ptr<unsigned char, void (*)(void*)> owner(encoding.bytes, std::free);
  if (!whole) throw Failure(FailureKind::unreadable_picture, "picture", "the picture cannot be encoded");
  return {reinterpret_cast<const char*>(encoding.bytes), encoding.size};
}

}  // namespace

std::string plain_jpeg(const PageImage& page, int quality) { return jpeg_of(page, std::clamp(quality, 1, 100)); }
std::string compact_jpeg(const PageImage& page) { return jpeg_of(page, 0); }

PageImage decode_jpeg(const std::string& bytes, int dpi) {
  Decoding decoding;
  decoding.codec.err = jpeg_std_error(&decoding.trouble.manager);
  decoding.trouble.manager.error_exit = leave;
  decoding.trouble.manager.output_message = say_nothing;
  decoding.trouble.manager.emit_message = count_warning;
  const bool whole = decoded(decoding, bytes);
  jpeg_destroy_decompress(&decoding.codec);
  if (!whole) throw Failure(FailureKind::unreadable_picture, "picture", "the JPEG is damaged: part of the page is missing");
  decoding.page.dpi = dpi;
  return std::move(decoding.page);
}

}  // namespace berkas::devices::leptonica
