#include "devices/sane/page_reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

namespace berkas::devices::sane {
namespace {

constexpr std::size_t max_frame_bytes = std::size_t{1} << 30;
constexpr int chunk_bytes = 256 * 1024;

struct RawFrame {
  SANE_Parameters shape{};
  std::vector<std::uint8_t> data;

  std::size_t line_bytes() const { return static_cast<std::size_t>(shape.bytes_per_line); }
  std::size_t lines() const { return data.size() / line_bytes(); }
  bool is_short() const {
    const auto announced = static_cast<std::size_t>(std::max(shape.lines, 0));
    return data.size() % line_bytes() != 0 || lines() < announced;
  }
};

bool is_pass(SANE_Frame format) {
  return format == SANE_FRAME_RED || format == SANE_FRAME_GREEN || format == SANE_FRAME_BLUE;
}

std::size_t samples_per_pixel(const SANE_Parameters& shape) { return shape.format == SANE_FRAME_RGB ? 3 : 1; }

bool is_possible(const SANE_Parameters& shape) {
  if (shape.format != SANE_FRAME_GRAY && shape.format != SANE_FRAME_RGB && !is_pass(shape.format)) return false;
  if (shape.depth != 1 && shape.depth != 8 && shape.depth != 16) return false;
  if (shape.pixels_per_line <= 0 || shape.bytes_per_line <= 0 || shape.lines < -1) return false;
  const auto width = static_cast<std::size_t>(shape.pixels_per_line);
  const std::size_t plane = shape.depth == 1 ? (width + 7) / 8 : width * static_cast<std::size_t>(shape.depth / 8);
  const auto line = static_cast<std::size_t>(shape.bytes_per_line);
  const auto lines = static_cast<std::size_t>(std::max(shape.lines, 1));
  return line >= plane * samples_per_pixel(shape) && line <= max_frame_bytes / lines;
}

// Tells how far a page has come, sparingly.
class Meter {
public:
  Meter(const std::function<void(double)>& tell, std::size_t expected) : tell_(tell), expected_(expected) {}
  void at(std::size_t bytes) {
    if (expected_ == 0 || bytes < next_) return;
    tell_(std::min(1.0, static_cast<double>(bytes) / static_cast<double>(expected_)));
    next_ = bytes + std::max<std::size_t>(expected_ / 50, 1);
  }

private:
  const std::function<void(double)>& tell_;
  std::size_t expected_, next_ = 0;
};

// EOF: the frame is there, however long it came out.
SANE_Status read_frame_data(SaneDevice& device, RawFrame& frame, const std::atomic<bool>& cancelled, Meter& meter,
                            std::size_t before) {
  std::size_t filled = 0;
  frame.data.reserve(frame.line_bytes() * static_cast<std::size_t>(std::max(frame.shape.lines, 0)) + chunk_bytes);
  for (;;) {
    if (cancelled) return SANE_STATUS_CANCELLED;
    if (filled > max_frame_bytes) return SANE_STATUS_NO_MEM;
    frame.data.resize(filled + static_cast<std::size_t>(chunk_bytes));
    SANE_Int got = 0;
    const SANE_Status status = device.read(frame.data.data() + filled, chunk_bytes, got);
    if (status == SANE_STATUS_GOOD) filled += static_cast<std::size_t>(std::clamp(got, 0, chunk_bytes));
    if (status != SANE_STATUS_GOOD) {
      frame.data.resize(filled);
      return cancelled ? SANE_STATUS_CANCELLED : status;
    }
    meter.at(before + filled);
  }
}

std::uint8_t sample(const std::uint8_t* line, std::size_t index, int depth) {
  if (depth == 8) return line[index];
  std::uint16_t wide = 0;
  std::memcpy(&wide, line + index * 2, 2);  // 16 bits come in the machine's order
  return static_cast<std::uint8_t>(wide >> 8);
}

bool bit(const std::uint8_t* line, std::size_t x) { return (line[x / 8] & (0x80U >> (x % 8))) != 0; }

void unpack_gray(const RawFrame& frame, PageImage& image) {
  const std::size_t row = image.bytes_per_line();
  for (std::size_t y = 0; y < static_cast<std::size_t>(image.height_px); ++y) {
    const std::uint8_t* line = frame.data.data() + y * frame.line_bytes();
    std::uint8_t* into = image.pixels.data() + y * row;
    if (frame.shape.depth == 16) {
      for (std::size_t x = 0; x < row; ++x) into[x] = sample(line, x, 16);
    } else {
      std::memcpy(into, line, row);  // lineart as well: most significant bit first, 1 is black, on both sides
    }
  }
}

// Depth 1 in colour: eight pixels' reds in one byte, then their greens, then their blues; 1 is light.
void unpack_rgb(const RawFrame& frame, PageImage& image) {
  const auto width = static_cast<std::size_t>(image.width_px);
  for (std::size_t y = 0; y < static_cast<std::size_t>(image.height_px); ++y) {
    const std::uint8_t* line = frame.data.data() + y * frame.line_bytes();
    std::uint8_t* into = image.pixels.data() + y * image.bytes_per_line();
    for (std::size_t i = 0; i < width * 3; ++i) {
      if (frame.shape.depth == 1) {
        into[i] = bit(line + (i / 24) * 3 + i % 3, (i / 3) % 8) ? 255 : 0;
      } else {
        into[i] = sample(line, i, frame.shape.depth);
      }
    }
  }
}

void unpack_passes(const std::array<RawFrame, 3>& planes, PageImage& image) {
  const auto width = static_cast<std::size_t>(image.width_px);
  for (std::size_t channel = 0; channel < 3; ++channel) {
    const RawFrame& plane = planes[channel];
    for (std::size_t y = 0; y < static_cast<std::size_t>(image.height_px); ++y) {
      const std::uint8_t* line = plane.data.data() + y * plane.line_bytes();
      std::uint8_t* into = image.pixels.data() + y * image.bytes_per_line() + channel;
      for (std::size_t x = 0; x < width; ++x) {
        into[x * 3] = plane.shape.depth == 1 ? (bit(line, x) ? 255 : 0) : sample(line, x, plane.shape.depth);
      }
    }
  }
}

PageImage blank(int width, std::size_t lines, PixelKind kind, int dpi) {
  PageImage image;
  image.width_px = width;
  image.height_px = static_cast<int>(lines);
  image.dpi = dpi;
  image.kind = kind;
  image.pixels.resize(image.bytes_per_line() * lines);
  return image;
}

struct Frames {
  RawFrame single;
  std::array<RawFrame, 3> passes;
  int passes_read = 0;
};

PageRead trouble(const std::string& what) { return {SANE_STATUS_IO_ERROR, what, {}}; }

PageRead assemble(const Frames& frames, int dpi) {
  PageRead result;
  if (frames.passes_read == 0) {
    const RawFrame& frame = frames.single;
    if (frame.lines() == 0) return trouble("the device gave a page without a single line");
    const bool gray = frame.shape.format == SANE_FRAME_GRAY;
    const PixelKind kind = !gray ? PixelKind::color : frame.shape.depth == 1 ? PixelKind::bitonal : PixelKind::gray;
    result.page.image = blank(frame.shape.pixels_per_line, frame.lines(), kind, dpi);
    gray ? unpack_gray(frame, result.page.image) : unpack_rgb(frame, result.page.image);
    result.page.short_data = frame.is_short();
  } else {
    std::size_t least = frames.passes[0].shape.bytes_per_line > 0 ? frames.passes[0].lines() : 0;
    for (const RawFrame& pass : frames.passes) {
      if (pass.shape.pixels_per_line != frames.passes[0].shape.pixels_per_line) return trouble("the three passes of a page differ");
      least = std::min(least, pass.lines());
      result.page.short_data = result.page.short_data || pass.is_short();
    }
    if (least == 0) return trouble("the device gave a page without a single line");
    result.page.short_data = result.page.short_data || least != frames.passes[0].lines();
    result.page.image = blank(frames.passes[0].shape.pixels_per_line, least, PixelKind::color, dpi);
    unpack_passes(frames.passes, result.page.image);
  }
  result.page.flat_tail = has_flat_tail(result.page.image);
  return result;
}

using Row = std::span<const std::uint8_t>;

Row row_of(const PageImage& image, int y) {
  return Row(image.pixels).subspan(static_cast<std::size_t>(y) * image.bytes_per_line(), image.bytes_per_line());
}

// Backends fill an area larger than the picture with pure white, below and to the right of it.
bool is_padding(Row row) { return std::all_of(row.begin(), row.end(), [](std::uint8_t value) { return value == 255; }); }

std::size_t painted_width(Row row, std::size_t channels) {
  std::size_t width = row.size();
  while (width >= channels && is_padding(row.subspan(width - channels, channels))) width -= channels;
  return width;
}

// Neither paper nor black nor a colour.
bool is_decoder_gray(Row pixel) {
  const auto [least, most] = std::minmax_element(pixel.begin(), pixel.end());
  return *least >= 24 && *most <= 232 && *most - *least <= 8;
}

}  // namespace

PageRead read_page(SaneDevice& device, int dpi, const std::atomic<bool>& cancelled,
                   const std::function<void(double)>& progress) {
  Frames frames;
  for (bool last = false; !last;) {
    if (cancelled) return {SANE_STATUS_CANCELLED, "", {}};
    if (const SANE_Status started = device.start(); started != SANE_STATUS_GOOD) {
      return {cancelled ? SANE_STATUS_CANCELLED : started, "", {}};
    }
    RawFrame frame;
    if (const SANE_Status known = device.parameters(frame.shape); known != SANE_STATUS_GOOD) return {known, "", {}};
    if (!is_possible(frame.shape)) return trouble("the device announces an impossible picture");
    const bool pass = is_pass(frame.shape.format);
    const std::size_t expected = frame.line_bytes() * static_cast<std::size_t>(std::max(frame.shape.lines, 0));
    Meter meter(progress, expected * (pass ? 3 : 1));
    const SANE_Status ended =
        read_frame_data(device, frame, cancelled, meter, expected * static_cast<std::size_t>(frames.passes_read));
    if (ended != SANE_STATUS_EOF) return {ended, "", {}};
    last = frame.shape.last_frame != SANE_FALSE || !pass;
    if (!pass) {
      frames.single = std::move(frame);
    } else {
      frames.passes[static_cast<std::size_t>(frame.shape.format - SANE_FRAME_RED)] = std::move(frame);
      if (++frames.passes_read > 3) return trouble("the device gives more than three passes");
    }
  }
  if (frames.passes_read != 0 && std::any_of(frames.passes.begin(), frames.passes.end(),
                                             [](const RawFrame& pass) { return pass.shape.bytes_per_line <= 0; })) {
    return trouble("a pass of the page is missing");
  }
  return assemble(frames, dpi);
}

bool has_flat_tail(const PageImage& image) {
  constexpr int least_rows = 12;  // one row of blocks of a JPEG is 8 or 16
  if (image.kind == PixelKind::bitonal || image.width_px < 1) return false;
  int end = image.height_px;
  while (end > 0 && is_padding(row_of(image, end - 1))) --end;
  if (end < least_rows) return false;
  const std::size_t channels = image.kind == PixelKind::color ? 3 : 1;
  const Row last = row_of(image, end - 1);
  const std::size_t painted = painted_width(last, channels);
  if (!is_decoder_gray(last.first(channels)) || painted * 2 < last.size()) return false;
  for (int y = end - least_rows; y < end; ++y) {
    const Row row = row_of(image, y);
    for (std::size_t i = 0; i < painted; ++i) {
      if (std::abs(int{row[i]} - int{last[i % channels]}) > 1) return false;
    }
    if (!is_padding(row.subspan(painted))) return false;
  }
  return true;
}

}  // namespace berkas::devices::sane
