#include "devices/leptonica/jpeg.h"

#include <csetjmp>
#include <cstdio>
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

}  // namespace

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
