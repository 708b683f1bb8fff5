// libxlsxwriter is named here only.
#include <xlsxwriter.h>

#include <boost/filesystem/operations.hpp>
#include <charconv>
#include <memory>

#include "archive/exchange/list_table.h"
#include "archive/failure.h"
#include "archive/store/posix_file.h"
#include "workflow/partial_date.h"
#include "workflow/xml_text.h"

namespace berkas::archive {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t longest_cell = 32'000;             // Excel refuses more; cut between characters

class Book {
public:
  Book(const fs::path& file, const ListTable& table) : table_(table), folder_(file.has_parent_path() ? file.parent_path().string() : "."), book_(workbook_new_opt(file.c_str(), &options_)) {
    if (book_ == nullptr) throw Failure(FailureKind::io, file.string(), "the workbook cannot be begun");
    sheet_ = workbook_add_worksheet(book_, nullptr);
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
    head_ = workbook_add_format(book_);
    format_set_bold(head_);
    format_set_border(head_, LXW_BORDER_THIN);
    format_set_text_wrap(head_);
    date_ = workbook_add_format(book_);
    format_set_num_format(date_, "yyyy-mm-dd");
    text_ = workbook_add_format(book_);
    format_set_num_format(text_, "@");
  }
  ~Book() { if (book_ != nullptr) workbook_close(book_); }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  lxw_error write() {
    title_lines();
    head_row();
    for (const auto& row : table_.rows) line(row);
    worksheet_write_string(sheet_, row_ + 1, 0, text_of(table_.totals).c_str(), bold_);
    auto* const book = book_;
    book_ = nullptr;
    return workbook_close(book);                          // frees it
  }

private:
  static std::string text_of(const std::string& cell) {
    auto text = workflow::xml_text(cell);
    if (text.size() <= longest_cell) return text;
    auto end = longest_cell;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
  }

  void title_lines() {
    for (const auto& text : {table_.title, table_.office, table_.unit, table_.period})
      if (!text.empty()) worksheet_write_string(sheet_, row_++, 0, text_of(text).c_str(), bold_);
    ++row_;
  }

  void head_row() {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const auto at = static_cast<lxw_col_t>(i);
      worksheet_set_column(sheet_, at, at, table_.columns[i].width, nullptr);
      worksheet_write_string(sheet_, row_, at, table_.columns[i].head.c_str(), head_);
    }
    worksheet_freeze_panes(sheet_, row_ + 1, 0);
    worksheet_repeat_rows(sheet_, row_, row_);
    worksheet_set_landscape(sheet_);
    ++row_;
  }

  void line(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size() && i < table_.columns.size(); ++i) cell(static_cast<lxw_col_t>(i), table_.columns[i].holds, cells[i]);
    ++row_;
  }

  // A cell that is not what its column holds (a year alone in a column of dates) stays text: nothing is made up.
  void cell(lxw_col_t column, ListColumn::Holds holds, const std::string& text) {
    if (text.empty()) return;
    if (holds == ListColumn::Holds::number && number(column, text)) return;
    if (holds == ListColumn::Holds::date && date(column, text)) return;
    worksheet_write_string(sheet_, row_, column, text_of(text).c_str(), text_);
  }

  bool number(lxw_col_t column, const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return false;
    worksheet_write_number(sheet_, row_, column, value, nullptr);
    return true;
  }

  bool date(lxw_col_t column, const std::string& text) {
    const auto read = workflow::PartialDate::parse(text);
    if (!read || read->day() == 0) return false;
    lxw_datetime moment{};
    moment.year = read->year();
    moment.month = read->month();
    moment.day = read->day();
    worksheet_write_datetime(sheet_, row_, column, &moment, date_);
    return true;
  }

  const ListTable& table_;
  std::string folder_;                                    // scratch beside the target: nothing of an archive lies in /tmp
  lxw_workbook_options options_{.constant_memory = LXW_TRUE, .tmpdir = folder_.data(), .use_zip64 = LXW_FALSE};
  lxw_workbook* book_;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format *bold_ = nullptr, *head_ = nullptr, *date_ = nullptr, *text_ = nullptr;
  lxw_row_t row_ = 0;
};

}  // namespace

void write_xlsx(const ListTable& table, const fs::path& file) {
  const auto part = fs::path(file.string() + ".part");
  boost::system::error_code ignored;
  try {
    const auto error = Book(part, table).write();
    if (error != LXW_NO_ERROR) throw Failure(FailureKind::io, file.string(), std::string("the workbook was not written: ") + lxw_strerror(error));
    rename_durably(part, file);
  } catch (...) {
    boost::filesystem::remove(part.string(), ignored);
    throw;
  }
}

}  // namespace berkas::archive
