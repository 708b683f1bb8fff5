// Rows of the office's tables as records, each mistake with its line. Included by app/desk/retention/*.cpp only.
#pragma once
#include <map>

#include "app/desk/retention/office_tables.h"
#include "archive/exchange/table_file.h"

namespace berkas::desk {

// The cells of one row by the name of their column; what they hold is clean text.
class RowReader {
public:
  RowReader(const archive::Table& table, const archive::TableRow& row, std::vector<RowRemark>& refused);
  bool ok() const { return ok_; }
  std::int64_t line() const { return row_.line; }
  std::string text(const std::string& column, int most = 2000);
  std::string needed(const std::string& column, int most = 2000);
  workflow::PartialDate date(const std::string& column);              // 2024-12-31, 31/12/2024, 31-12-2024, 2024; empty: unknown
  std::optional<int> years(const std::string& column, bool needed);   // 0..100; "-" and empty: none
  void refuse(Sentence reason);

private:
  const archive::Table& table_;
  const archive::TableRow& row_;
  std::vector<RowRemark>& refused_;
  bool ok_ = true;
};

template <class Record>
struct Lined { std::int64_t line = 0; Record record; };

template <class Record>
using Rows = std::vector<Lined<Record>>;

Rows<workflow::ClassCode> class_rows(const archive::Table&, std::vector<RowRemark>& refused);
Rows<workflow::RetentionRule> rule_rows(const archive::Table&, std::vector<RowRemark>& refused);
Rows<archive::SecurityRule> security_rows(const archive::Table&, std::vector<RowRemark>& refused);

// Against what the archive holds already: rows of the same key are replaced, all others stand beside.
void judge(const Rows<workflow::ClassCode>&, const std::vector<workflow::ClassCode>& held, TableImport&);
void judge(const Rows<workflow::RetentionRule>&, const std::vector<workflow::RetentionRule>& held, const workflow::Classification&, TableImport&);
void judge(const Rows<archive::SecurityRule>&, const workflow::Classification&, TableImport&);

}  // namespace berkas::desk
