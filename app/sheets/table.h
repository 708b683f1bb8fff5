// A ruled table: heads, rows that grow with their text up to a limit, page breaks with the head repeated.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/sheets/canvas.h"

namespace berkas::sheets {

struct Column {
  std::string head;
  double width_mm = 0;
  Align align = Align::left;
  Family family = Family::sans;
  std::string group = {};              // neighbours of one group share a head above their own
};

struct Row {
  std::vector<std::string> cells;      // fewer than columns: the rest is empty
  bool italic = false, bold = false;
  double gray = 1;                     // ground
  bool heads = false;                  // stands below the heads and is set as they are: centred
  double least_mm = 0;                 // never lower: room for what the caller draws into it
};

struct TableLook {
  double size_pt = 8, head_pt = 7.5;
  double min_row_mm = 6, max_row_mm = 30, head_mm = 8;
  double padding_mm = 1.0;
};

double widest_word(const Canvas&, const std::string& text, const Style&);

class Table {
public:
  Table(Canvas&, double left_mm, std::vector<Column>, TableLook = {});

  double width() const;
  const TableLook& look() const { return look_; }
  double head(double y);                                  // draws it; the y below
  double height_of(const Row&) const;
  double row(double y, const Row&);                       // draws it; the y below
  void empty_cell(std::size_t column, double y, double height);
  BoxMm cell(std::size_t column, double y, double height) const;
  bool whole(const Row&) const;                           // every cell shows all of its text

private:
  Style style(const Column&, const Row&) const;
  void head_cell(const BoxMm&, const std::string& text);
  Canvas& canvas_;
  double left_mm_;
  std::vector<Column> columns_;
  TableLook look_;
};

// Draws rows one after the other. `next_page` begins a page and returns the y to go on at; `after` sees each drawn row.
double flow(Table&, const std::vector<Row>&, double y, double bottom, const std::function<double()>& next_page,
            const std::function<void(std::size_t row, double y, double height)>& after = {});

}  // namespace berkas::sheets
