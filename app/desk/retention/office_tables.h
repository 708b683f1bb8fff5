// The office's own tables: klasifikasi, JRA (retention schedule), SKKAAD (security). Imported, never shipped as official.
// Built over a Desk and of its thread; lives no longer. Refusals and failures as the Desk's.
#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "archive/retention/retention_book.h"

namespace berkas::desk {

enum class OfficeTable { classification, retention, security };
std::optional<OfficeTable> parse_office_table(const std::string&);

struct RowRemark {
  std::int64_t line = 0;
  Sentence reason;
};

struct TableImport {
  int rows = 0, taken = 0, changed = 0;                 // taken: 0 unless every row can be
  std::vector<RowRemark> refused, remarks;              // by line; remarks hinder nothing
  bool dry_run = false;
};

struct ClassView {
  workflow::ClassCode code;
  std::vector<workflow::ClassCode> line, children;      // from the top down to it; directly below
  bool in_force = true;
  std::optional<workflow::RetentionRule> rule;          // of today
  std::optional<archive::SecurityRule> security;
};

class OfficeTables {
public:
  explicit OfficeTables(Desk& desk) : desk_(desk) {}

  // All rows or none. The file must be CSV with the columns of columns_of(); one file may hold all three tables (domain notes §2.3).
  Outcome<TableImport> take(OfficeTable, const std::filesystem::path&, bool dry_run, const Progress& = {}, std::stop_token = {});
  static std::string columns_of(OfficeTable);           // "kode;uraian;…", for hints

  // While it is typed: codes in force first offered; all: retired ones too. Empty words: the whole tree in order.
  std::vector<ClassView> find(const std::string& words, bool all, std::size_t limit);
  Outcome<ClassView> show(const std::string& code);

private:
  Desk& desk_;
};

// For registration: the code as the office's table writes it. Refused: unknown to the table, retired, or a security class below the table's.
Outcome<std::string> class_in_table(Desk::State&, const std::string& typed, archive::Security);
workflow::RetentionSchedule schedule_of(Desk::State&);  // by the office's setting retention.count: year-end (usual) or day

}  // namespace berkas::desk
