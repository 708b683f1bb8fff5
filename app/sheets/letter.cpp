#include "app/sheets/letter.h"

#include <algorithm>

namespace berkas::sheets {

Letter::Letter(const SheetData& data, Canvas& canvas, double size_pt) : data_(data), canvas_(canvas), size_pt_(size_pt) {
  begin_sheet_page(canvas_, data_, letter_margins);
  y = letter_margins.top;
}

void Letter::room(double height_mm) {
  if (y + height_mm <= bottom()) return;
  begin_sheet_page(canvas_, data_, letter_margins);
  y = letter_margins.top + 4;
}

std::vector<std::string> Letter::wrapped(double x, const std::string& text) const { return canvas_.lines(span().right - x, text, {.size_pt = size_pt_}); }

void Letter::flowing(double x, const std::string& text) {
  const auto all = wrapped(x, text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == 0) room(static_cast<double>(together(all.size())) * line_mm());
    room(i + 2 == all.size() ? 2 * line_mm() : line_mm());
    canvas_.text({x, y, span().right - x, line_mm()}, all[i], {.size_pt = size_pt_});
    y += line_mm();
  }
}

void Letter::paragraph(const std::string& text, double indent_mm) {
  flowing(span().left + indent_mm, text);
  y += 2.2;
}

void Letter::fact(const std::string& mark, const Fact& one, double name_mm) {
  constexpr double mark_mm = 7, letter_mm = 5;
  const Span all = span();
  const double value_x = all.left + mark_mm + name_mm + 3;
  const std::size_t first = one.values.empty() ? 1 : together(wrapped(value_x + (one.values.size() > 1 ? letter_mm : 0), one.values.front()).size());
  room(std::max(1.6, static_cast<double>(first)) * line_mm());
  canvas_.text({all.left, y, mark_mm, line_mm()}, mark, {.size_pt = size_pt_});
  canvas_.text({all.left + mark_mm, y, name_mm, line_mm()}, one.name, {.size_pt = size_pt_});
  canvas_.text({all.left + mark_mm + name_mm, y, 3, line_mm()}, ":", {.size_pt = size_pt_});
  for (std::size_t i = 0; i < one.values.size(); ++i) {
    const bool several = one.values.size() > 1;
    if (several) room(static_cast<double>(together(wrapped(value_x + letter_mm, one.values[i]).size())) * line_mm());
    if (several) canvas_.text({value_x, y, letter_mm, line_mm()}, i < 26 ? std::string(1, static_cast<char>('a' + i)) + "." : "–", {.size_pt = size_pt_});
    flowing(value_x + (several ? letter_mm : 0), one.values[i]);
  }
  for (int row = 0; one.values.empty() && row < one.blank_rows; ++row) {
    room(line_mm() + 1);
    canvas_.dotted(value_x, all.right, y + line_mm() - 0.6);
    canvas_.write_area({value_x, y, all.right - value_x, line_mm()}, "isian", one.name);
    y += line_mm() + 1;
  }
  y += 1;
}

void Letter::facts(const std::vector<Fact>& all, double name_mm) {
  for (std::size_t i = 0; i < all.size(); ++i) fact(std::to_string(i + 1) + ".", all[i], name_mm);
  y += 1.2;
}

}  // namespace berkas::sheets
