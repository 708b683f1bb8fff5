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
constexpr double edge_mm = 4, gap_mm = 2;               // the paper's shadow at the sides; between two lines
constexpr int read_height_px = 36, read_air_px = 40, most_read_px = 2400, read_dpi = 300;
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

struct Line { int left = 0, top = 0, right = 0, bottom = 0; };   // its ink, nothing around it

// From the first to the last column with ink.
std::optional<Line> with_sides(const Upright& sheet, int top, int bottom) {
  Line line{sheet.width(), top, 0, bottom};
  const int edge = sheet.px(edge_mm);
  for (int x = edge; x < sheet.width() - edge; ++x)
    for (int y = top; y < bottom; ++y)
      if (sheet.at(x, y) < dark) {
        line.left = std::min(line.left, x), line.right = x + 1;
        break;
      }
  return line.right > line.left ? std::optional(line) : std::nullopt;
}

// The line of print nearest to the upper (or lower) edge; none where a picture or a letterhead stands instead.
std::optional<Line> outermost_line(const Upright& sheet, bool lower) {
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
  return lower ? with_sides(sheet, sheet.height() - 1 - last, sheet.height() - first) : with_sides(sheet, first, last + 1);
}

double between(const Upright& sheet, double x, double y) {
  const int left = std::clamp(static_cast<int>(x), 0, sheet.width() - 2), top = std::clamp(static_cast<int>(y), 0, sheet.height() - 2);
  const double right = std::clamp(x - left, 0.0, 1.0), low = std::clamp(y - top, 0.0, 1.0);
  const double upper = sheet.at(left, top) * (1 - right) + sheet.at(left + 1, top) * right;
  return upper * (1 - low) + (sheet.at(left, top + 1) * (1 - right) + sheet.at(left + 1, top + 1) * right) * low;
}

// Mean of what lies below one pixel of the reader's picture, smooth where that is less than one of the page's.
int sampled(const Upright& sheet, double x, double y, double step) {
  constexpr int points = 2;
  double sum = 0;
  for (int j = 0; j < points; ++j)
    for (int i = 0; i < points; ++i) sum += between(sheet, x - 0.5 + step * (i + 0.5) / points, y - 0.5 + step * (j + 0.5) / points);
  return static_cast<int>(sum / (points * points));
}

// As readers like a line best: of their own height, black on white, with room around it. A few small figures are read like this and hardly else.
PageImage for_reader(const Upright& sheet, const Line& line) {
  const double step = static_cast<double>(line.bottom - line.top) / read_height_px;
  const int width = std::min(most_read_px, static_cast<int>((line.right - line.left) / step));
  PageImage picture{width + 2 * read_air_px, read_height_px + 2 * read_air_px, read_dpi, PixelKind::gray, {}};
  picture.pixels.assign(picture.bytes_per_line() * static_cast<std::size_t>(picture.height_px), 255);
  for (int y = 0; y < read_height_px; ++y)
    for (int x = 0; x < width; ++x) {
      const int gray = sampled(sheet, line.left + x * step, line.top + y * step, step);
      picture.pixels[static_cast<std::size_t>(read_air_px + y) * picture.bytes_per_line() + static_cast<std::size_t>(read_air_px + x)] = static_cast<std::uint8_t>(std::clamp((gray - 25) * 255 / 205, 0, 255));
    }
  return picture;
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
  const Upright sheet(page, ((upright_turns % 4) + 4) % 4);
  std::string read;
  try {
    for (const bool lower : {false, true})
      if (const auto line = outermost_line(sheet, lower)) read += devices.margins->read(for_reader(sheet, *line), {}).plain + "\n";
  } catch (const devices::Failure&) {
    return std::nullopt;
  }
  const auto number = archive::printed_page_number(read);
  return number ? std::optional(archive::to_text(*number)) : std::nullopt;
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
