// An office's own list (daftar berkas, daftar arsip aktif, inaktif) as dossiers, or its daftar isi berkas as items of them: which column means what, what each row says, and
// everything that is wrong with it, line by line. Nothing is decided here that needs the catalogue. Plain values, any thread.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "archive/exchange/table_file.h"
#include "archive/records.h"
#include "workflow/partial_date.h"

namespace berkas::archive {

enum class ListedFault {
  more_cells, no_title, no_number, no_class, bad_class, unknown_class, bad_period, backwards, future, bad_count, bad_security, bad_status, too_long,
  no_item, bad_item,                      // a list of items: the number within the dossier
  no_dossier, several_dossiers,           // which the archive does not have, or has more than once
  twice,                                  // another row of the file says it is the same dossier
  taken,                                  // the archive has another dossier of that number
  item_taken                              // the dossier has another item of that number
};

struct ListedMistake {
  ListedFault fault = ListedFault::no_title;
  std::string head, value;                // the column as the office calls it, and what stands there
  std::int64_t line = 0;                  // twice: the other line
  std::string code;                       // taken: the other dossier or item
};

struct ListedDossier {
  std::int64_t line = 0;
  std::string number, classification;     // number empty: the list has none, the office gives one
  Description about;
  workflow::PartialDate date;
  int first_year = 0;                     // of its period; 0: not said
  int item = 0;                           // of a list of items: its number within the dossier; 0: the row is a dossier
  std::string document_number;            // of an item
  std::string status;                     // aktif, inaktif, or empty
  std::string place;                      // as the list writes it
  std::vector<ListedMistake> mistakes;
};

struct ListedFile {
  std::vector<ListedDossier> rows;
  std::vector<std::string> taken, remarked, left_out;   // heads: understood, kept in the remarks, running numbers
  std::vector<std::int64_t> skipped;      // lines that are no rows: column numbers, totals, signatures
  std::int64_t head_line = 1;
  bool has_numbers = false;
  bool of_items = false;                  // a Daftar Isi Berkas: every row is an item of a dossier the archive has already
};

struct NoHead { std::vector<std::string> missing, twice, seen; };   // no line names the columns that are needed

std::variant<ListedFile, NoHead> listed_dossiers(const Table&, const workflow::PartialDate& today);

// What makes two rows the same dossier, or the same item of one: number, class, unit and year; without a number its title instead.
std::string listed_key(const ListedDossier&);
void mark_twice(ListedFile&);             // every row after the first of its key

}  // namespace berkas::archive
