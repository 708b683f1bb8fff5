#include "app/desk/margin_number.h"

#include <algorithm>

#include "archive/text/page_number.h"
#include "devices/failure.h"

namespace berkas::desk {
namespace {

using devices::PageImage;
using devices::PixelKind;

constexpr int margin_percent = 10;                      // of the sheet's length, above and below
constexpr int dark = 110;
constexpr double edge_mm = 4, gap_mm = 2, air_mm = 2;   // the paper's shadow at the sides; between two lines; around what is read
constexpr double least_line_mm = 1.2, most_line_mm = 12;   // of a line of print, a little askew

int gray_at(const PageImage& page, int x, int y) {
  const std::uint8_t* row = page.pixels.data() + static_cast<std::size_t>(y) * page.bytes_per_line();
  if (page.kind == PixelKind::bitonal) return (row[x / 8] >> (7 - x % 8)) & 1 ? 0 : 255;
  if (page.kind == PixelKind::gray) return row[x];
  return (row[3 * x] * 3 + row[3 * x + 1] * 6 + row[3 * x + 2]) / 10;
}

// The sheet as a reader holds it: turns are the clockwise quarters that bring it upright.
class Upright {
public:
  Upright(const PageImage& page, int turns) : page_(page), turns_(turns) {}
  int width() const { return turns_ % 2 ? page_.height_px : page_.width_px; }
  int height() const { return turns_ % 2 ? page_.width_px : page_.height_px; }
  int at(int x, int y) const {
    switch (turns_) {
      case 1: return gray_at(page_, y, page_.height_px - 1 - x);
      case 2: return gray_at(page_, page_.width_px - 1 - x, page_.height_px - 1 - y);
      case 3: return gray_at(page_, page_.width_px - 1 - y, x);
      default: return gray_at(page_, x, y);
    }
  }
  int px(double mm) const { return static_cast<int>(mm / 25.4 * page_.dpi); }

private:
  const PageImage& page_;
  int turns_;
};

// A row that is dark from side to side is a shadow, not print.
bool has_print(const Upright& sheet, int y) {
  const int edge = sheet.px(edge_mm), inner = (sheet.width() - 2 * edge) / 2;
  int count = 0;
  for (int x = edge; x < sheet.width() - edge; x += 2) count += sheet.at(x, y) < dark;
  return count >= 2 && count * 10 < inner * 6;
}

struct Band { int top = 0, bottom = 0; };

// The line of print nearest to the upper (or lower) edge; none where a picture or a letterhead stands instead.
std::optional<Band> outermost_line(const Upright& sheet, bool lower) {
  const int depth = sheet.height() * margin_percent / 100, gap = std::max(1, sheet.px(gap_mm));
  int first = -1, last = -1;
  for (int from_edge = 0; from_edge < depth; ++from_edge) {
    if (has_print(sheet, lower ? sheet.height() - 1 - from_edge : from_edge)) {
      if (first < 0) first = from_edge;
      last = from_edge;
    } else if (last >= 0 && from_edge - last > gap) {
      if (last - first >= sheet.px(least_line_mm)) break;
      first = last = -1;                                // a speck
    }
  }
  if (first < 0 || last - first < sheet.px(least_line_mm) || last - first > sheet.px(most_line_mm)) return std::nullopt;
  const int outer = std::max(0, first - sheet.px(air_mm)), inner = std::min(sheet.height(), last + sheet.px(air_mm));
  return lower ? Band{sheet.height() - inner, sheet.height() - outer} : Band{outer, inner};
}

// The first and the last line of the sheet, one above the other; empty where there is neither.
PageImage outermost_lines(const PageImage& page, int turns) {
  const Upright sheet(page, turns);
  PageImage lines{sheet.width(), 0, page.dpi, PixelKind::gray, {}};
  for (const bool lower : {false, true}) {
    const auto band = outermost_line(sheet, lower);
    if (!band) continue;
    for (int y = band->top; y < band->bottom; ++y)
      for (int x = 0; x < lines.width_px; ++x) lines.pixels.push_back(static_cast<std::uint8_t>(sheet.at(x, y)));
    lines.height_px += band->bottom - band->top;
  }
  return lines;
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
  const auto lines = outermost_lines(page, ((upright_turns % 4) + 4) % 4);
  if (lines.height_px == 0) return std::nullopt;
  try {
    const auto number = archive::printed_page_number(devices.margins->read(lines, {}).plain);
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
