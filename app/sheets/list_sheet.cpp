#include "app/sheets/list_sheet.h"

#include <algorithm>

#include "app/sheets/indonesian.h"
#include "app/sheets/table.h"

namespace berkas::sheets {
namespace {

constexpr Margins margins{.left = 15, .right = 15, .top = 12, .bottom = 14};
constexpr double signing_mm = 40;                        // what the totals and the signatures take

std::vector<Column> columns_of(const archive::ListTable& list, double width_mm) {
  int shares = 0;
  for (const auto& column : list.columns) shares += column.width;
  std::vector<Column> out;
  for (const auto& column : list.columns) {
    const bool counted = column.holds == archive::ListColumn::Holds::number;
    const bool code = column.id == "code" || column.id == "sha256";
    out.push_back({column.head, width_mm * column.width / shares, counted ? Align::centre : Align::left, code ? Family::mono : Family::sans});
  }
  return out;
}

Row numbers_of(const archive::ListTable& list) {
  Row row;
  row.gray = 0.92;
  for (std::size_t i = 0; i < list.columns.size(); ++i) row.cells.push_back("(" + std::to_string(i + 1) + ")");
  return row;
}

std::vector<Row> rows_of(const archive::ListTable& list) {
  std::vector<Row> rows;
  for (const auto& cells : list.rows) {
    Row row{cells};
    for (std::size_t i = 0; i < cells.size() && i < list.columns.size(); ++i)
      if (list.columns[i].holds == archive::ListColumn::Holds::date && !cells[i].empty())
        if (const auto date = workflow::PartialDate::parse(cells[i])) row.cells[i] = long_date(*date);
    rows.push_back(std::move(row));
  }
  return rows;
}

// The head of a lampiran: whose it is at the left, the code at the right, so that it is found again when it comes loose.
double lampiran_head(const archive::ListTable& list, const SheetData& data, Canvas& canvas, const ListFrame& frame) {
  const Span all = body(canvas, margins), left{all.left, all.right - 40};
  const double code_bottom = code_block(canvas, all.right - 27, margins.top + 3, 20, code_of(data), code_caption);
  double y = margins.top;
  for (const auto& text : frame.over)
    for (const auto& line : canvas.lines(left.width(), text, {.size_pt = 9.5})) {
      canvas.text({left.left, y, left.width(), 4.4}, line, {.size_pt = 9.5});
      y += 4.4;
    }
  y = title(canvas, {all.left + 40, all.right - 40}, y + 3, upper_case(list.title), list.period);
  return std::max(y, code_bottom) + 2;
}

double first_page(const archive::ListTable& list, const SheetData& data, Canvas& canvas, const ListFrame& frame) {
  begin_sheet_page(canvas, data, margins, true);
  if (!frame.over.empty()) return lampiran_head(list, data, canvas, frame);
  const Span all = body(canvas, margins);
  double y = letterhead(canvas, data.office, all, margins.top, 11);
  y = title(canvas, all, y + 2, upper_case(list.title), list.period);
  return y + 3;
}

void sign(const archive::ListTable& list, const SheetData& data, Canvas& canvas, const ListFrame& frame, double y) {
  const Span all = body(canvas, margins);
  canvas.text({all.left, y, all.width(), 5}, list.totals, {.size_pt = 9.5, .bold = true, .min_size_pt = 7});
  const Span right{all.right - 150, all.right};
  const std::vector<Signature> usual{{"Petugas", data.examining, ""}, {list.signs, {}, place_date(data, data.printed_at)}};
  signatures(canvas, right, y + 6, frame.signing.empty() ? usual : frame.signing, 14);
}

// The last two rows stay with the signatures, which never stand on a page of their own.
double room_from(const Table& table, const std::vector<Row>& rows, std::size_t i) {
  if (i + 2 < rows.size()) return table.height_of(rows[i]);
  double room = 3 + signing_mm;
  for (; i < rows.size(); ++i) room += table.height_of(rows[i]);
  return room;
}

bool to_fill_in(const archive::ListTable& list) {        // by hand: rows of a blank form
  return !list.rows.empty() && std::all_of(list.rows.front().begin(), list.rows.front().end(), [](const auto& cell) { return cell.empty(); });
}

}  // namespace

void draw_list(const archive::ListTable& list, const SheetData& data, Canvas& canvas, const ListFrame& frame) {
  double y = first_page(list, data, canvas, frame);
  const Span all = body(canvas, margins);
  const double bottom = canvas.page_height() - margins.bottom - 1;
  Table table(canvas, all.left, columns_of(list, all.width()), {.size_pt = 7.5, .head_pt = 7.5, .min_row_mm = to_fill_in(list) ? 8.0 : 5.4, .max_row_mm = 90, .head_mm = 9, .padding_mm = 0.9});
  const auto turn = [&] {
    begin_sheet_page(canvas, data, margins, true);
    canvas.text({all.left, margins.top, all.width(), 5}, upper_case(list.title) + " – lanjutan", {.size_pt = 9, .bold = true});
    return table.row(table.head(margins.top + 6), numbers_of(list));
  };
  y = table.row(table.head(y), numbers_of(list));
  if (list.rows.empty()) canvas.text({all.left, y + 2, all.width(), 6}, frame.over.empty() ? "Tidak ada berkas yang memenuhi saringan ini." : "Tidak ada arsip dalam daftar ini.", {.size_pt = 9, .italic = true});
  const auto rows = rows_of(list);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (y + room_from(table, rows, i) > bottom) y = turn();
    y = table.row(y, rows[i]);
  }
  y += list.rows.empty() ? 10 : 3;
  if (y + signing_mm > bottom) {
    begin_sheet_page(canvas, data, margins, true);
    y = margins.top;
  }
  sign(list, data, canvas, frame, y);
}

int render_list(const archive::ListTable& list, const SheetData& data, const devices::CodeWriter& codes, const std::filesystem::path& pdf) {
  Canvas counting({}, data, codes, 0);
  draw_list(list, data, counting, {});
  Canvas canvas(pdf, data, codes, counting.finish());
  draw_list(list, data, canvas, {});
  return canvas.finish();
}

}  // namespace berkas::sheets
