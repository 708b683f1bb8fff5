#include "app/desk/page_picture.h"

#include <cmath>
#include <fstream>

#include "devices/failure.h"

namespace berkas::desk {
namespace {

constexpr double straight_enough_deg = 0.1;             // below this a rotation costs more sharpness than it gives
constexpr std::uintmax_t most_page_bytes = 512ULL << 20;

devices::Failure unreadable(const std::filesystem::path& file) {
  return {devices::FailureKind::disk, file.filename().string(), "the file cannot be read"};
}

}  // namespace

int turns_of(const archive::IntakePage& page) { return (((page.upright_turns + page.quarter_turns) % 4) + 4) % 4; }

bool stands_already(const archive::IntakePage& page) {
  return turns_of(page) == 0 && std::abs(page.skew_deg) < straight_enough_deg;
}

std::string read_bytes(const std::filesystem::path& file, std::uintmax_t most_bytes) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error) throw unreadable(file);
  if (size > most_bytes) throw devices::Failure(devices::FailureKind::too_large, file.filename().string(), "the file is too large");
  std::string bytes(static_cast<std::size_t>(size), '\0');
  std::ifstream in(file, std::ios::binary);
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size))) throw unreadable(file);
  return bytes;
}

devices::PageImage captured_picture(const Devices& devices, const archive::IntakePage& page) {
  auto image = devices.codec->decode(read_bytes(page.file, most_page_bytes));
  image.dpi = page.dpi;                                 // what the scanner said, whatever the file's header rounds it to
  return image;
}

devices::PageImage upright_picture(const Devices& devices, const archive::IntakePage& page) {
  auto image = captured_picture(devices, page);
  if (stands_already(page)) return image;
  devices::PageLook look;
  look.quarter_turns = turns_of(page);
  look.skew_deg = page.skew_deg;
  look.skew_sure = std::abs(page.skew_deg) >= straight_enough_deg;
  return devices.cleaner->straighten(image, look);
}

devices::PageImage cut_out(const devices::PageImage& page, const devices::BoxPx& box) {
  const int air = std::max(box.width, box.height) / 3;
  const int left = std::max(0, box.x - air), top = std::max(0, box.y - air);
  const int right = std::min(page.width_px, box.x + box.width + air), bottom = std::min(page.height_px, box.y + box.height + air * 2);   // the printed line stands below
  if (right <= left || bottom <= top || page.kind == devices::PixelKind::bitonal) return page;
  devices::PageImage cut;
  cut.width_px = right - left;
  cut.height_px = bottom - top;
  cut.dpi = page.dpi;
  cut.kind = page.kind;
  const std::size_t step = page.kind == devices::PixelKind::color ? 3 : 1, line = page.bytes_per_line();
  for (int y = top; y < bottom; ++y) {
    const auto from = page.pixels.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(y) * line + static_cast<std::size_t>(left) * step);
    cut.pixels.insert(cut.pixels.end(), from, from + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(cut.width_px) * step));
  }
  return cut;
}

std::filesystem::path archival_picture(const Devices& devices, const archive::IntakePage& page, const devices::PageImage& upright,
                                       const std::filesystem::path& target) {
  const bool lineart = upright.kind == devices::PixelKind::bitonal;
  if (lineart && page.media_type == "image/tiff" && stands_already(page)) return page.file;
  const auto encoded = lineart ? devices.codec->encode(upright, devices::PictureFormat::g4)
                               : devices.codec->encode(devices.cleaner->quiet(upright), devices::PictureFormat::compact_jpeg);
  std::ofstream out(target, std::ios::binary | std::ios::trunc);
  out.write(encoded.bytes.data(), static_cast<std::streamsize>(encoded.bytes.size()));
  if (!out.flush()) throw devices::Failure(devices::FailureKind::disk, target.filename().string(), "the picture cannot be written");
  return target;
}

}  // namespace berkas::desk
