#include "app/sheets/table.h"

#include <algorithm>
#include <sstream>

namespace berkas::sheets {

double widest_word(const Canvas& canvas, const std::string& text, const Style& style) {
  double widest = 0;
  std::istringstream words(text);
  for (std::string word; words >> word;) widest = std::max(widest, canvas.text_width(word, style));
  return widest;
}

Table::Table(Canvas& canvas, double left_mm, std::vector<Column> columns, TableLook look)
    : canvas_(canvas), left_mm_(left_mm), columns_(std::move(columns)), look_(look) {}

double Table::width() const {
  double sum = 0;
  for (const Column& column : columns_) sum += column.width_mm;
  return sum;
}

BoxMm Table::cell(std::size_t column, double y, double height) const {
  double x = left_mm_;
  for (std::size_t i = 0; i < column; ++i) x += columns_[i].width_mm;
  return {x, y, columns_[column].width_mm, height};
}

void Table::empty_cell(std::size_t column, double y, double height) { canvas_.frame(cell(column, y, height), 0.18); }

Style Table::style(const Column& column, const Row& row) const {
  if (row.heads) return {.size_pt = look_.size_pt, .bold = row.bold, .align = Align::centre, .middle = true};
  return {.size_pt = look_.size_pt, .bold = row.bold, .italic = row.italic, .align = column.align, .family = column.family, .middle = true};
}

double Table::head(double y) {
  canvas_.fill({left_mm_, y, width(), look_.head_mm}, 0.9);
  for (std::size_t i = 0; i < columns_.size();) {
    const std::string& group = columns_[i].group;
    if (group.empty()) {
      head_cell(cell(i, y, look_.head_mm), columns_[i].head);
      ++i;
      continue;
    }
    const double above = look_.head_mm * 0.4;
    BoxMm shared = cell(i, y, above);
    shared.width = 0;
    for (; i < columns_.size() && columns_[i].group == group; ++i) {
      head_cell(cell(i, y + above, look_.head_mm - above), columns_[i].head);
      shared.width += columns_[i].width_mm;
    }
    head_cell(shared, group);
  }
  return y + look_.head_mm;
}

void Table::head_cell(const BoxMm& box, const std::string& text) {
  constexpr double least_pt = 5.5;
  canvas_.frame(box, 0.2);
  Style style{.size_pt = look_.head_pt, .bold = true, .align = Align::centre, .middle = true, .min_size_pt = least_pt};
  while (style.size_pt - 0.5 >= least_pt && widest_word(canvas_, text, style) > box.width - 0.8) style.size_pt -= 0.5;   // rather small than torn
  canvas_.text({box.x + 0.4, box.y + 0.2, box.width - 0.8, box.height - 0.4}, text, style);
}

double Table::height_of(const Row& row) const {
  double height = std::max(look_.min_row_mm, row.least_mm);
  for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
    if (row.cells[i].empty()) continue;
    const double inner = columns_[i].width_mm - 2 * look_.padding_mm;
    height = std::max(height, canvas_.text_height(inner, row.cells[i], style(columns_[i], row)) + 1.8 * look_.padding_mm);
  }
  return std::min(height, look_.max_row_mm);
}

bool Table::whole(const Row& row) const {
  const double height = height_of(row);
  for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
    const double inner = columns_[i].width_mm - 2 * look_.padding_mm;
    if (!canvas_.fits({0, 0, inner, height - look_.padding_mm}, row.cells[i], style(columns_[i], row))) return false;
  }
  return true;
}

double Table::row(double y, const Row& row) {
  const double height = height_of(row);
  if (row.gray < 1) canvas_.fill({left_mm_, y, width(), height}, row.gray);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const BoxMm box = cell(i, y, height);
    canvas_.frame(box, 0.18);
    if (i >= row.cells.size()) continue;
    canvas_.text({box.x + look_.padding_mm, box.y + 0.5 * look_.padding_mm, box.width - 2 * look_.padding_mm, height - look_.padding_mm},
                 row.cells[i], style(columns_[i], row));
  }
  return y + height;
}

double flow(Table& table, const std::vector<Row>& rows, double y, double bottom, const std::function<double()>& next_page,
            const std::function<void(std::size_t, double, double)>& after) {
  y = table.head(y);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double height = table.height_of(rows[i]);
    if (y + height > bottom) y = table.head(next_page());
    const double top = y;
    y = table.row(y, rows[i]);
    if (after) after(i, top, y - top);
  }
  return y;
}

}  // namespace berkas::sheets
