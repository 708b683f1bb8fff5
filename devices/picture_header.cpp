#include "devices/picture_header.h"

#include <cmath>
#include <cstring>
#include <limits>

#include "devices/failure.h"

namespace berkas::devices {

namespace {

constexpr std::size_t most_strips = 200'000;  // one line a strip, on the longest page there is, and some
constexpr int max_jpeg_scans = 64;  // a progressive file of thousands of scans costs minutes for a few kilobytes

[[noreturn]] void refuse(const std::string& why) { throw Failure(FailureKind::unreadable_picture, "picture", why); }

// Numbers in either byte order, every read checked against the end.
class Bytes {
public:
  explicit Bytes(std::string_view data, bool big_endian = true) : data_(data), big_(big_endian) {}
  std::size_t size() const { return data_.size(); }
  std::uint8_t u8(std::size_t at) const {
    if (at >= data_.size()) refuse("the picture is cut off");
    return static_cast<std::uint8_t>(data_[at]);
  }
  std::uint32_t u16(std::size_t at) const {
    const std::uint32_t a = u8(at), b = u8(at + 1);
    return big_ ? a << 8 | b : b << 8 | a;
  }
  std::uint32_t u32(std::size_t at) const {
    const std::uint32_t a = u16(at), b = u16(at + 2);
    return big_ ? a << 16 | b : b << 16 | a;
  }
  std::string_view slice(std::size_t at, std::size_t length) const {
    if (at > data_.size() || length > data_.size() - at) refuse("the picture is cut off");
    return data_.substr(at, length);
  }

private:
  std::string_view data_;
  bool big_;
};

int checked_side(std::uint64_t value) {
  if (value == 0 || value > static_cast<std::uint64_t>(std::numeric_limits<int>::max()))
    refuse("the picture has no usable size");
  return static_cast<int>(value);
}

bool is_frame_marker(int marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// Position of the next marker after entropy-coded data; stuffed zeros and restart marks belong to the data.
std::size_t skip_scan(std::string_view data, std::size_t at) {
  while (true) {
    const auto* found = at < data.size() ? std::memchr(data.data() + at, 0xFF, data.size() - at) : nullptr;
    if (!found) refuse("the JPEG is cut off");
    at = static_cast<std::size_t>(static_cast<const char*>(found) - data.data());
    if (at + 1 >= data.size()) refuse("the JPEG is cut off");
    const int next = static_cast<std::uint8_t>(data[at + 1]);
    if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) return at;
    at += next == 0xFF ? 1 : 2;
  }
}

void read_jfif_density(const Bytes& in, std::size_t body, PictureHeader& header) {
  if (in.slice(body, 5) != std::string_view("JFIF\0", 5)) return;
  const int unit = in.u8(body + 7);
  const double density = in.u16(body + 8);
  if (unit == 1) header.dpi = static_cast<int>(density);
  if (unit == 2) header.dpi = static_cast<int>(std::lround(density * 2.54));
}

void read_jpeg_frame(const Bytes& in, std::size_t body, PictureHeader& header) {
  header.bits = in.u8(body);
  header.height_px = checked_side(in.u16(body + 1));
  header.width_px = checked_side(in.u16(body + 3));
  header.samples = in.u8(body + 5);
}

PictureHeader read_jpeg(std::string_view data) {
  const Bytes in(data);
  PictureHeader header;
  int scans = 0;
  for (std::size_t at = 2;;) {
    if (in.u8(at) != 0xFF) refuse("the JPEG is damaged");
    while (in.u8(at + 1) == 0xFF) ++at;  // fill bytes
    const int marker = in.u8(at + 1);
    if (marker == 0xD9) break;
    if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
      at += 2;
      continue;
    }
    const std::size_t length = in.u16(at + 2), body = at + 4;
    if (length < 2) refuse("the JPEG is damaged");
    (void)in.slice(body, length - 2);
    if (marker == 0xE0 && length >= 14) read_jfif_density(in, body, header);
    if (is_frame_marker(marker)) read_jpeg_frame(in, body, header);
    at += 2 + length;
    if (marker != 0xDA) continue;
    if (header.width_px == 0 || ++scans > max_jpeg_scans) refuse("the JPEG is damaged");
    at = skip_scan(data, at);
  }
  if (header.width_px == 0 || scans == 0) refuse("the JPEG holds no picture");
  return header;
}

void read_png_header(const Bytes& in, std::size_t body, std::size_t length, PictureHeader& header) {
  if (length != 13) refuse("the PNG is damaged");
  header.width_px = checked_side(in.u32(body));
  header.height_px = checked_side(in.u32(body + 4));
  header.bits = in.u8(body + 8);
  switch (in.u8(body + 9)) {
    case 0: header.samples = 1; break;
    case 2:
    case 3: header.samples = 3; break;
    case 4: header.samples = 2; break;
    case 6: header.samples = 4; break;
    default: refuse("the PNG is damaged");
  }
}

std::uint32_t png_crc(std::string_view data) {
  static const auto table = [] {
    std::vector<std::uint32_t> made(256);
    for (std::uint32_t i = 0; i < 256; ++i) {
      std::uint32_t c = i;
      for (int k = 0; k < 8; ++k) c = c & 1 ? 0xEDB88320U ^ (c >> 1) : c >> 1;
      made[i] = c;
    }
    return made;
  }();
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : data) crc = table[(crc ^ static_cast<std::uint8_t>(c)) & 0xFF] ^ (crc >> 8);
  return crc ^ 0xFFFFFFFFU;
}

PictureHeader read_png(std::string_view data) {
  const Bytes in(data);
  PictureHeader header;
  header.container = PictureContainer::png;
  bool pixels = false;
  for (std::size_t at = 8;;) {
    const std::size_t length = in.u32(at), body = at + 8;
    const auto type = in.slice(at + 4, 4);
    (void)in.slice(body, length);
    if (png_crc(in.slice(at + 4, length + 4)) != in.u32(body + length)) refuse("the PNG is damaged");
    if (at == 8 && type != "IHDR") refuse("the PNG is damaged");
    if (type == "IHDR") read_png_header(in, body, length, header);
    if (type == "pHYs" && length == 9 && in.u8(body + 8) == 1)
      header.dpi = static_cast<int>(std::lround(in.u32(body) * 0.0254));
    if (type == "IDAT") pixels = true;
    if (type == "IEND") break;
    at = body + length + 4;
  }
  if (!pixels) refuse("the PNG holds no picture");
  return header;
}

// One entry of a TIFF directory, its values wherever they lie.
struct TiffEntry {
  TiffEntry(const Bytes& bytes, std::size_t at) : in(bytes), tag(in.u16(at)), type(in.u16(at + 2)), count(in.u32(at + 4)) {
    const std::size_t width = type == 3 ? 2 : type == 5 ? 8 : type == 1 ? 1 : 4;
    if (count > in.size() / width + 1) refuse("the TIFF is damaged");
    start = width * count <= 4 ? at + 8 : in.u32(at + 8);
  }
  std::uint32_t value(std::size_t i = 0) const {
    if (type == 3) return in.u16(start + 2 * i);
    return type == 1 ? in.u8(start + i) : in.u32(start + 4 * i);
  }
  double ratio() const {
    const double below = in.u32(start + 4);
    return below == 0 ? 0 : in.u32(start) / below;
  }
  const Bytes& in;
  std::uint32_t tag, type, count;
  std::size_t start = 0;
};

struct TiffDraft {
  PictureHeader header;
  std::vector<std::uint64_t> offsets, sizes;
  double resolution = 0;
  int resolution_unit = 2;
};

void take_tiff_entry(const TiffEntry& entry, TiffDraft& draft) {
  auto& header = draft.header;
  const auto list = [&](std::vector<std::uint64_t>& into) {
    if (!into.empty() || entry.count > most_strips) refuse("the TIFF is damaged");
    for (std::size_t i = 0; i < entry.count; ++i) into.push_back(entry.value(i));
  };
  switch (entry.tag) {
    case 256: header.width_px = checked_side(entry.value()); break;
    case 257: header.height_px = checked_side(entry.value()); break;
    case 258: header.bits = static_cast<int>(entry.value()); break;
    case 259: header.tiff.compression = static_cast<int>(entry.value()); break;
    case 262: header.tiff.photometric = static_cast<int>(entry.value()); break;
    case 266: header.tiff.fill_order = static_cast<int>(entry.value()); break;
    case 273:
    case 324: list(draft.offsets); break;
    case 277: header.samples = static_cast<int>(entry.value()); break;
    case 279:
    case 325: list(draft.sizes); break;
    case 282: draft.resolution = entry.ratio(); break;
    case 296: draft.resolution_unit = static_cast<int>(entry.value()); break;
    default: break;
  }
}

PictureHeader read_tiff(std::string_view data) {
  const Bytes in(data, data[0] == 'M');
  TiffDraft draft;
  draft.header.container = PictureContainer::tiff;
  draft.header.bits = 1;
  const std::size_t directory = in.u32(4), entries = in.u16(directory);
  for (std::size_t i = 0; i < entries; ++i) take_tiff_entry(TiffEntry(in, directory + 2 + 12 * i), draft);
  auto& header = draft.header;
  if (header.width_px == 0 || header.height_px == 0 || draft.offsets.empty()) refuse("the TIFF holds no picture");
  if (draft.offsets.size() != draft.sizes.size()) refuse("the TIFF is damaged");
  if (in.u32(directory + 2 + 12 * entries) != 0) refuse("the TIFF holds several pages; one picture, one page");
  for (std::size_t i = 0; i < draft.offsets.size(); ++i) {
    (void)in.slice(draft.offsets[i], draft.sizes[i]);
    header.tiff.strips.emplace_back(draft.offsets[i], draft.sizes[i]);
  }
  const double per_inch = draft.resolution_unit == 3 ? draft.resolution * 2.54 : draft.resolution;
  if (draft.resolution_unit != 1 && per_inch < 100000) header.dpi = static_cast<int>(std::lround(per_inch));
  return header;
}

}  // namespace

const char* PictureHeader::media_type() const {
  return container == PictureContainer::jpeg ? "image/jpeg" : container == PictureContainer::png ? "image/png" : "image/tiff";
}

PictureHeader read_picture_header(std::string_view bytes) {
  using namespace std::literals;
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return read_jpeg(bytes);
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return read_png(bytes);
  if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) return read_tiff(bytes);
  refuse("this is no JPEG, PNG or TIFF picture");
}

}  // namespace berkas::devices
