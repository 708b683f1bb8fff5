#include "app/sheets/label_stock.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace berkas::sheets {
namespace {

constexpr double hair = 0.01;             // of rounding: 3 × 70 mm is a whole A4 sheet

bool has_room_for_codes(const LabelStock& s) {   // the labels at the corners of the paper lose most of their room
  const auto fits = [&](int place) { const auto box = s.printed(place); return label_code_mm(box.width, box.height) > 0; };
  return fits(0) && fits(s.columns - 1) && fits(s.count() - s.columns) && fits(s.count() - 1);
}

bool possible(const LabelStock& s) {
  const bool sizes = s.page_width_mm >= 40 && s.page_width_mm <= 500 && s.page_height_mm >= 40 && s.page_height_mm <= 700 && s.width_mm > 0 && s.height_mm > 0;
  const bool grid = s.columns >= 1 && s.columns <= 20 && s.rows >= 1 && s.rows <= 60 && s.left_mm >= 0 && s.top_mm >= 0;
  if (!sizes || !grid) return false;
  const bool apart = (s.columns == 1 || s.pitch_x_mm + hair >= s.width_mm) && (s.rows == 1 || s.pitch_y_mm + hair >= s.height_mm);
  const BoxMm last = s.label(s.count() - 1);
  return apart && last.x + last.width <= s.page_width_mm + hair && last.y + last.height <= s.page_height_mm + hair && has_room_for_codes(s);
}

bool pair(const std::string& text, char between, double& one, double& other) {
  std::istringstream in(text);
  char sign = 0;
  return in >> one >> sign >> other && sign == between && in.eof() && std::isfinite(one) && std::isfinite(other);
}

bool take(LabelStock& s, const std::string& word, const std::string& value) {
  double x = 0, y = 0;
  if (!pair(value, word == "at" ? ',' : 'x', x, y)) return false;
  if (word == "page") return s.page_width_mm = x, s.page_height_mm = y, true;
  if (word == "at") return s.left_mm = x, s.top_mm = y, true;
  if (word == "pitch") return s.pitch_x_mm = x, s.pitch_y_mm = y, true;
  if (word == "label") return s.width_mm = x, s.height_mm = y, true;
  if (word != "grid" || x != std::floor(x) || y != std::floor(y) || std::abs(x) > 100 || std::abs(y) > 100) return false;
  return s.columns = static_cast<int>(x), s.rows = static_cast<int>(y), true;
}

}  // namespace

BoxMm LabelStock::label(int place) const {
  return {left_mm + pitch_x_mm * (place % columns), top_mm + pitch_y_mm * (place / columns), width_mm, height_mm};
}

BoxMm LabelStock::printed(int place) const {
  constexpr double reach_mm = 4.3;                      // along the edges of the paper no office printer prints
  const BoxMm whole = label(place);
  const double left = std::max(whole.x, reach_mm), top = std::max(whole.y, reach_mm);
  return {left, top, std::min(whole.x + whole.width, page_width_mm - reach_mm) - left, std::min(whole.y + whole.height, page_height_mm - reach_mm) - top};
}

devices::Paper LabelStock::paper() const {
  const auto is = [&](devices::Paper paper) {
    const auto size = devices::portrait_size(paper);
    return std::abs(size.width_mm - page_width_mm) < 0.5 && std::abs(size.height_mm - page_height_mm) < 0.5;
  };
  return is(devices::Paper::a4) ? devices::Paper::a4 : is(devices::Paper::f4) ? devices::Paper::f4 : devices::Paper::own;
}

const std::vector<LabelStock>& label_stocks() {
  static const std::vector<LabelStock> table = {
      // id, title, English, page, columns × rows, first label at, pitch, label
      {"a4-3x8", "3 × 8, 70 × 36 mm (A4)", "3 × 8, 70 × 36 mm (A4)", 210, 297, 3, 8, 0, 4.5, 70, 36, 70, 36},
      {"a4-3x8-37", "3 × 8, 70 × 37 mm (A4, tanpa tepi)", "3 × 8, 70 × 37 mm (A4, no margin)", 210, 297, 3, 8, 0, 0.5, 70, 37, 70, 37},
      {"a4-2x8", "2 × 8, 99,1 × 33,9 mm (A4)", "2 × 8, 99.1 × 33.9 mm (A4)", 210, 297, 2, 8, 4.65, 12.9, 101.6, 33.9, 99.1, 33.9},
      {"a4-2x7", "2 × 7, 99,1 × 38,1 mm (A4)", "2 × 7, 99.1 × 38.1 mm (A4)", 210, 297, 2, 7, 4.65, 15.15, 101.6, 38.1, 99.1, 38.1},
      {"a4-3x7", "3 × 7, 63,5 × 38,1 mm (A4)", "3 × 7, 63.5 × 38.1 mm (A4)", 210, 297, 3, 7, 7.25, 15.15, 66, 38.1, 63.5, 38.1},
      {"tj-103", "Tom & Jerry No. 103, 64 × 32 mm", "Tom & Jerry No. 103, 64 × 32 mm", 210, 165, 3, 4, 5, 12.5, 68, 36, 64, 32, true},
      {"tj-107", "Tom & Jerry No. 107, 50 × 18 mm", "Tom & Jerry No. 107, 50 × 18 mm", 165, 210, 3, 9, 4, 9, 53.5, 21.5, 50, 18, true},
      {"tj-121", "Tom & Jerry No. 121, 75 × 38 mm", "Tom & Jerry No. 121, 75 × 38 mm", 165, 210, 2, 5, 4.5, 5, 81, 40.5, 75, 38, true},
  };
  return table;
}

const LabelStock* find_label_stock(std::string_view id) {
  const auto& all = label_stocks();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& stock) { return stock.id == id; });
  return found == all.end() ? nullptr : &*found;
}

std::optional<LabelStock> parse_label_stock(const std::string& id, const std::string& layout) {
  LabelStock stock{.id = id, .title_id = id, .title_en = id};
  std::istringstream words(layout);
  for (std::string word, value; words >> word;)
    if (!(words >> value) || !take(stock, word, value)) return std::nullopt;
  return possible(stock) ? std::optional(stock) : std::nullopt;
}

std::string layout_text(const LabelStock& s) {
  std::ostringstream out;
  out << "page " << s.page_width_mm << 'x' << s.page_height_mm << " grid " << s.columns << 'x' << s.rows << " at " << s.left_mm << ',' << s.top_mm << " pitch " << s.pitch_x_mm << 'x' << s.pitch_y_mm
      << " label " << s.width_mm << 'x' << s.height_mm;
  return out.str();
}

// A third more than the symbol for its quiet zone; on a label high enough the code in clear stands below it.
double label_code_mm(double width_mm, double height_mm) {
  constexpr double with_quiet = 33.0 / 25.0, clear_line = 4.4, edge = 0.5;
  const double high = height_mm >= 24 ? height_mm - clear_line - 2 * edge : height_mm - edge;
  const double size = std::min({25.0, high / with_quiet, width_mm * 0.42 / with_quiet});
  return size < least_code_mm ? 0 : std::floor(size * 2) / 2;
}

}  // namespace berkas::sheets
