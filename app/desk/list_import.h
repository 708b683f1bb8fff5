// An office brings its old lists in: every row told before anything is kept, then all of the chosen rows or none of them, and a second
// time nothing twice. Built over a Desk and of its thread. Refusals and failures as the Desk's.
#pragma once
#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "app/desk/desk.h"

namespace berkas::desk {

struct ListChoice {
  std::filesystem::path file{};                       // CSV or XLSX
  bool dry_run = false;                               // look only
  bool without_refused = false;                       // take the good rows though others are refused; else one refused row keeps all out
  std::int64_t from_line = 0, to_line = 0;            // only these lines of the file; 0: no limit
  std::string sop = "pendokumentasian";               // what is still to be done with such a dossier is written there
};

struct RowFate {
  enum class What { taken, already, refused } what = What::taken;
  std::int64_t line = 0;
  std::string number, code;                           // code: of the dossier that was made, or that stands there already
  std::string reason;                                 // stable word of the first mistake: bad-period, twice, …; empty when none
  Sentence says;                                      // why it is refused, every mistake of the row
};

struct Imported {
  std::vector<RowFate> rows;                          // in the order of the file
  int taken = 0, already = 0, refused = 0;            // taken: would be, in a dry run or when all is kept out
  bool kept = false;                                  // the rows stand in the archive now
  std::vector<std::string> columns, remarked;         // understood; kept in the remarks
  std::vector<std::int64_t> skipped;                  // lines that are no rows
  bool old_letters = false;                           // the file was Windows-1252
};

class ListImport {
public:
  explicit ListImport(Desk& desk) : desk_(desk) {}

  Outcome<Imported> run(const ListChoice&, const Progress& = {}, std::stop_token = {});

private:
  Desk& desk_;
};

}  // namespace berkas::desk
