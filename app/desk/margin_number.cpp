#include "app/desk/margin_number.h"

#include <algorithm>

#include "archive/text/page_number.h"
#include "devices/failure.h"

namespace berkas::desk {
namespace {

using devices::PageImage;
using devices::PixelKind;

constexpr int margin_percent = 10;                      // of the sheet's length, above and below
constexpr double least_ink = 0.0001, most_ink = 0.2;    // of the strip: nothing printed there; a photograph or a scanner's shadow

int gray_at(const PageImage& page, int x, int y) {
  const std::uint8_t* row = page.pixels.data() + static_cast<std::size_t>(y) * page.bytes_per_line();
  if (page.kind == PixelKind::bitonal) return (row[x / 8] >> (7 - x % 8)) & 1 ? 0 : 255;
  if (page.kind == PixelKind::gray) return row[x];
  return (row[3 * x] * 3 + row[3 * x + 1] * 6 + row[3 * x + 2]) / 10;
}

// The first and the last lines of the sheet as a reader holds it, one above the other.
PageImage both_margins(const PageImage& page, int turns) {
  const bool lying = turns % 2 != 0;
  const int width = lying ? page.height_px : page.width_px, height = lying ? page.width_px : page.height_px;
  const int strip = height * margin_percent / 100;
  PageImage both{width, strip * 2, page.dpi, PixelKind::gray, {}};
  both.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(both.height_px));
  for (int y = 0; y < both.height_px; ++y) {
    const int from = y < strip ? y : height - 2 * strip + y;
    for (int x = 0; x < width; ++x) {
      int px = x, py = from;                            // turns: clockwise quarters that bring the sheet upright
      if (turns == 1) px = from, py = page.height_px - 1 - x;
      if (turns == 2) px = page.width_px - 1 - x, py = page.height_px - 1 - from;
      if (turns == 3) px = page.width_px - 1 - from, py = x;
      both.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(gray_at(page, px, py));
    }
  }
  return both;
}

bool has_print(const PageImage& strip) {
  if (strip.pixels.empty()) return false;
  const auto dark = std::count_if(strip.pixels.begin(), strip.pixels.end(), [](std::uint8_t value) { return value < 110; });
  const double part = static_cast<double>(dark) / static_cast<double>(strip.pixels.size());
  return part >= least_ink && part <= most_ink;
}

std::optional<archive::PageNumber> kept_number(const std::vector<archive::PageMark>& marks) {
  for (const auto& mark : marks)
    if (mark.kind == number_mark) return archive::parse_page_number(mark.text);
  return std::nullopt;
}

std::vector<std::optional<archive::PageNumber>> numbers_of(const archive::IntakeFacts& facts) {
  std::vector<std::optional<archive::PageNumber>> numbers;
  for (const auto& page : facts.pages) {
    const bool blank = std::any_of(page.flags.begin(), page.flags.end(), [](const auto& flag) { return flag.flag == "blank"; });
    if (!page.set_aside && !blank) numbers.push_back(kept_number(page.marks));    // a blank back is no page to be counted
  }
  return numbers;
}

}  // namespace

std::optional<std::string> margin_number(const Devices& devices, const PageImage& page, int upright_turns) {
  if (!devices.margins || page.width_px < 100 || page.height_px < 100) return std::nullopt;
  const auto strips = both_margins(page, upright_turns % 4);
  if (!has_print(strips)) return std::nullopt;
  try {
    const auto number = archive::printed_page_number(devices.margins->read(strips, {}).plain);
    return number ? std::optional(archive::to_text(*number)) : std::nullopt;
  } catch (const devices::Failure&) {
    return std::nullopt;
  }
}

bool leaves_numbers_out(const archive::IntakeFacts& before, const archive::NewPage& fresh) {
  const auto number = kept_number(fresh.marks);
  if (!number) return false;
  auto numbers = numbers_of(before);
  numbers.push_back(number);
  const auto gaps = archive::number_gaps(numbers);
  return !gaps.empty() && gaps.back() == numbers.size() - 1;
}

bool numbers_go_on(const archive::IntakeFacts& facts) { return archive::ends_early(numbers_of(facts)); }

}  // namespace berkas::desk
