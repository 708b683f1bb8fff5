#include "app/sheets/list_sheet.h"

#include <algorithm>

#include "app/sheets/indonesian.h"
#include "app/sheets/table.h"
#include "workflow/documentation.h"

namespace berkas::sheets {
namespace {

constexpr Margins margins{.left = 15, .right = 15, .top = 12, .bottom = 14};

bool to_fill_in(const archive::ListTable& list) {        // by hand: rows of a blank form
  return !list.rows.empty() && std::all_of(list.rows.front().begin(), list.rows.front().end(), [](const auto& cell) { return cell.empty(); });
}

TableLook look_of(const archive::ListTable& list) {
  constexpr std::size_t many = 12;                       // columns that a page holds in the usual size
  const double size_pt = list.columns.size() > many ? 6.5 : 7.5;
  return {.size_pt = size_pt, .head_pt = size_pt, .min_row_mm = to_fill_in(list) ? 8.0 : 5.6, .max_row_mm = 90, .head_mm = 9, .padding_mm = 0.9};
}

Column column_of(const archive::ListColumn& column) {
  const bool counted = column.holds == archive::ListColumn::Holds::number;
  const bool code = column.id == "code" || column.id == "loan" || column.id == "sha256";
  return {column.head, 0, counted ? Align::centre : Align::left, code ? Family::mono : Family::sans};
}

// What a column needs so that no word of its head is torn and none of its cells; a code never is.
double needed_mm(const Canvas& canvas, const TableLook& look, const Column& column, const std::vector<Row>& rows, std::size_t at) {
  constexpr double most_mm = 24;                         // a longer word than that does break
  std::string longest;
  for (const Row& row : rows)
    for (std::size_t from = 0; at < row.cells.size() && from < row.cells[at].size();) {
      const std::size_t end = std::min(row.cells[at].find(' ', from), row.cells[at].size());
      if (end - from > longest.size()) longest = row.cells[at].substr(from, end - from);
      from = end + 1;
    }
  const double word = canvas.text_width(longest.substr(0, 60), {.size_pt = look.size_pt, .family = column.family});
  const double head = widest_word(canvas, column.head, {.size_pt = look.head_pt, .bold = true});
  return std::max(head, column.family == Family::mono ? word : std::min(word, most_mm)) + 2 * look.padding_mm + 0.3;
}

// By the list's own shares, but none narrower than it needs as long as the page has that room.
std::vector<Column> columns_of(const archive::ListTable& list, const TableLook& look, const std::vector<Row>& rows, const Canvas& canvas, double width_mm) {
  std::vector<Column> out;
  std::vector<double> needed;
  double all_needed = 0;
  for (const auto& column : list.columns) {
    out.push_back(column_of(column));
    needed.push_back(needed_mm(canvas, look, out.back(), rows, out.size() - 1));
    all_needed += needed.back();
  }
  const bool tight = all_needed >= width_mm;
  for (std::size_t i = 0; tight && i < out.size(); ++i) out[i].width_mm = needed[i] * width_mm / all_needed;
  for (bool changed = !tight; changed;) {
    changed = false;
    double free_mm = width_mm, shares = 0;
    for (std::size_t i = 0; i < out.size(); ++i) out[i].width_mm > 0 ? free_mm -= out[i].width_mm : shares += list.columns[i].width;
    for (std::size_t i = 0; i < out.size(); ++i)
      if (out[i].width_mm <= 0 && free_mm * list.columns[i].width / shares < needed[i]) out[i].width_mm = needed[i], changed = true;
    for (std::size_t i = 0; !changed && i < out.size(); ++i)
      if (out[i].width_mm <= 0) out[i].width_mm = free_mm * list.columns[i].width / shares;
  }
  return out;
}

Row numbers_of(const archive::ListTable& list) {
  Row row;
  row.gray = 0.92, row.heads = true;
  for (std::size_t i = 0; i < list.columns.size(); ++i) row.cells.push_back("(" + std::to_string(i + 1) + ")");
  return row;
}

// Days and moments inside a cell's words, which the list carries as computers sort them. What goes on at either end is no date: a number.
std::string dates_for_people(const std::string& text) {
  constexpr std::size_t day_long = 10;
  const auto ends = [](char c) { return c == ' ' || c == ',' || c == '.' || c == ';' || c == ':' || c == '(' || c == ')'; };
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool begins = at == 0 || ends(text[at - 1]);
    const auto word_end = std::min(text.find_first_of(" ,;()", at), text.size());
    if (const auto moment = begins ? short_moment(text.substr(at, word_end - at)) : ""; !moment.empty()) {
      out += moment, at = word_end;
      continue;
    }
    const auto date = begins && at + day_long <= text.size() && (at + day_long == text.size() || ends(text[at + day_long])) ? workflow::PartialDate::parse(text.substr(at, day_long)) : std::nullopt;
    if (date && date->day() != 0) out += long_date(*date), at += day_long;
    else out += text[at++];
  }
  return out;
}

std::string cell_for_people(const archive::ListColumn& column, const std::string& cell) {
  const bool partial = column.holds == archive::ListColumn::Holds::date || column.id == "period";   // 2019-12: Desember 2019
  const auto date = partial ? workflow::PartialDate::parse(cell) : std::nullopt;
  if (date && date->known()) return column.holds == archive::ListColumn::Holds::date ? short_date(*date) : long_date(*date);
  if (const auto state = column.id == "state" ? workflow::parse_desk_state(cell) : std::nullopt; state && !cell.empty()) return workflow::words_id(*state);   // K8: Terdokumentasi
  return column.holds == archive::ListColumn::Holds::number ? cell : dates_for_people(cell);
}

std::vector<Row> rows_of(const archive::ListTable& list) {
  std::vector<Row> rows;
  for (const auto& cells : list.rows) {
    Row row{cells};
    for (std::size_t i = 0; i < cells.size() && i < list.columns.size(); ++i) row.cells[i] = cell_for_people(list.columns[i], cells[i]);
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
  y = title(canvas, all, y + 2, upper_case(list.title), dates_for_people(list.period)) + 1;
  if (list.unit.empty()) return y + 2;
  return fields(canvas, all, y, {{"Unit pengolah", list.unit, 1, true}}, 24, 5.4, 9) + 0.6;
}

struct Signing {                         // the totals and the signatures below a list
  Span in;
  std::vector<Signature> all;
  double height_mm;
};

Signing signing_of(const archive::ListTable& list, const SheetData& data, const Canvas& canvas, const ListFrame& frame) {
  const Span all = body(canvas, margins);
  Signing made{{all.right - 150, all.right}, frame.signing, 0};
  if (made.all.empty()) made.all = {{"Petugas", data.examining, ""}, {list.signs, {}, place_date(data, data.printed_at)}};
  made.height_mm = 6 + signatures_height(canvas, made.in, made.all, 14);
  return made;
}

void sign(const archive::ListTable& list, const Signing& signing, Canvas& canvas, double y) {
  const Span all = body(canvas, margins);
  canvas.text({all.left, y, all.width(), 5}, list.totals, {.size_pt = 9.5, .bold = true, .min_size_pt = 7});
  signatures(canvas, signing.in, y + 6, signing.all, 14);
}

// The last two rows stay with the signatures, which never stand on a page of their own.
double room_from(const Table& table, const std::vector<Row>& rows, std::size_t i, double signing_mm) {
  if (i + 2 < rows.size()) return table.height_of(rows[i]);
  double room = 3 + signing_mm;
  for (; i < rows.size(); ++i) room += table.height_of(rows[i]);
  return room;
}

}  // namespace

void draw_list(const archive::ListTable& list, const SheetData& data, Canvas& canvas, const ListFrame& frame) {
  double y = first_page(list, data, canvas, frame);
  const Span all = body(canvas, margins);
  const double bottom = canvas.page_height() - margins.bottom - 1;
  const Signing signing = signing_of(list, data, canvas, frame);
  const auto rows = rows_of(list);
  const TableLook look = look_of(list);
  Table table(canvas, all.left, columns_of(list, look, rows, canvas, all.width()), look);
  const auto turn = [&] {
    begin_sheet_page(canvas, data, margins, true);
    canvas.text({all.left, margins.top, all.width(), 5}, upper_case(list.title) + " – lanjutan", {.size_pt = 9, .bold = true});
    return table.row(table.head(margins.top + 6), numbers_of(list));
  };
  y = table.row(table.head(y), numbers_of(list));
  if (list.rows.empty()) canvas.text({all.left, y + 2, all.width(), 6}, frame.over.empty() ? "Tidak ada berkas yang memenuhi saringan ini." : "Tidak ada arsip dalam daftar ini.", {.size_pt = 9, .italic = true});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (y + room_from(table, rows, i, signing.height_mm) > bottom) y = turn();
    y = table.row(y, rows[i]);
  }
  y += list.rows.empty() ? 10 : 3;
  if (y + signing.height_mm > bottom) {
    begin_sheet_page(canvas, data, margins, true);
    y = margins.top;
  }
  sign(list, signing, canvas, y);
}

int render_list(const archive::ListTable& list, const SheetData& data, const devices::CodeWriter& codes, const std::filesystem::path& pdf) {
  Canvas counting({}, data, codes, 0);
  draw_list(list, data, counting, {});
  Canvas canvas(pdf, data, codes, counting.finish());
  draw_list(list, data, canvas, {});
  return canvas.finish();
}

}  // namespace berkas::sheets
