#include "app/sheets/loan_parts.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/sheets/indonesian.h"

namespace berkas::sheets {
namespace {

struct Stroke { bool begins = false; double x = 0, y = 0; };

// "M10,10L20,30": what the screen drew; anything else is no stroke.
std::vector<Stroke> strokes_of(const std::string& path) {
  std::vector<Stroke> strokes;
  for (std::size_t at = 0; at < path.size() && strokes.size() < 10'000;) {
    const char letter = path[at];
    if (letter != 'M' && letter != 'L') return strokes;
    char* end = nullptr;
    const double x = std::strtod(path.c_str() + at + 1, &end);
    if (end == nullptr || (*end != ',' && *end != ' ')) return strokes;
    char* after = nullptr;
    const double y = std::strtod(end + 1, &after);
    if (after == end + 1) return strokes;
    strokes.push_back({letter == 'M', x, y});
    at = static_cast<std::size_t>(after - path.c_str());
  }
  return strokes;
}

void draw_strokes(Canvas& canvas, const BoxMm& box, const std::vector<Stroke>& strokes) {
  const auto [left, right] = std::minmax_element(strokes.begin(), strokes.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
  const auto [top, bottom] = std::minmax_element(strokes.begin(), strokes.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
  const double width = std::max(1.0, right->x - left->x), height = std::max(1.0, bottom->y - top->y);
  const double scale = std::min(box.width / width, box.height / height);
  const double x0 = box.x + (box.width - width * scale) / 2, y0 = box.y + (box.height - height * scale) / 2;
  for (std::size_t i = 1; i < strokes.size(); ++i) {
    if (strokes[i].begins) continue;
    canvas.line(x0 + (strokes[i - 1].x - left->x) * scale, y0 + (strokes[i - 1].y - top->y) * scale, x0 + (strokes[i].x - left->x) * scale, y0 + (strokes[i].y - top->y) * scale, 0.35);
  }
}

}  // namespace

std::string borrower_line(const SheetData& data) {
  if (!data.loan) return {};
  const auto& one = data.loan->borrower;
  return one.name + (one.nip.empty() ? "" : " / NIP " + one.nip) + (one.unit.empty() ? "" : " / " + one.unit);
}

std::string loan_date(const std::string& iso) {
  const auto date = workflow::PartialDate::parse(iso.substr(0, 10));
  return iso.empty() || !date ? std::string() : long_date(*date);
}

std::string lent_sheets(const SheetData& data) {
  return data.loan && data.loan->loan.sheets_out ? counted(*data.loan->loan.sheets_out, "lembar") : std::string();
}

void loan_code(Canvas& canvas, double x_mm, double y_mm, double size_mm, const SheetData& data, const std::string& caption) {
  if (data.loan && !data.loan->loan.code.empty()) code_block(canvas, x_mm, y_mm, size_mm, data.loan->loan.code, caption);
}

void signature_box(Canvas& canvas, const BoxMm& box, const std::string& heading, const std::string& name, const std::string& signed_how) {
  canvas.text({box.x, box.y, box.width, 3.6}, heading, {.size_pt = 7.5, .align = Align::centre});
  // A long name takes two lines, or three, from the room to sign in.
  constexpr double one_line_mm = 3.8, line_mm = 2.6;
  const Style style{.size_pt = 7.5, .bold = true, .align = Align::centre, .min_size_pt = 5.75};
  const double lines = std::min(3.0, std::ceil(canvas.text_width(name, style) / (box.width - 2)));
  const double named_mm = lines <= 1 ? one_line_mm : lines * line_mm;
  const BoxMm room{box.x + 3, box.y + 4, box.width - 6, box.height - 5.2 - named_mm};
  if (signed_how.starts_with("svg:")) {
    const auto strokes = strokes_of(signed_how.substr(4));
    if (!strokes.empty()) draw_strokes(canvas, room, strokes);
  } else if (signed_how.starts_with("file:")) {
    canvas.text(room, "(ditandatangani, terpindai)", {.size_pt = 6.5, .italic = true, .align = Align::centre, .middle = true});
  }
  const double y = box.y + box.height - 0.8 - named_mm;
  if (name.empty()) canvas.dotted(box.x + 3, box.x + box.width - 3, y + 3.2);
  else canvas.text({box.x + 1, y, box.width - 2, named_mm}, name, style);
}

}  // namespace berkas::sheets
