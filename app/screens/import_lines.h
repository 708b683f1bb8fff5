// What an office brings in, row by row, as one kind of lines for the screen: tables (klasifikasi, JRA, SKKAAD) and old lists.
#pragma once
#include <string>
#include <vector>

#include "app/desk/list_import.h"
#include "app/desk/retention/office_tables.h"

namespace berkas::screens {

enum class Source { classification, retention, security, list };

enum class Fate { taken, already, remark, refused };
struct ImportLine { std::int64_t line = 0; Fate fate = Fate::taken; std::string what; desk::Sentence says; };

struct ImportResult {
  std::vector<ImportLine> lines;             // what is refused first, each group by line
  int rows = 0, taken = 0, already = 0, refused = 0;
  bool kept = false;
  bool may_take_all = false;                 // nothing is refused
  bool may_take_good = false;                // a list: the good rows may come without the others
  desk::Sentence says;                       // "412 baris: 400 baru, 2 sudah ada, 10 ditolak. Belum ada yang disimpan."
};

ImportResult import_result(const desk::TableImport&);
ImportResult import_result(const desk::Imported&);

struct ImportAsked { Source source = Source::classification; std::string file, from_line, to_line; bool dry_run = true, without_refused = false; };
// On a worker lane.
desk::Outcome<ImportResult> bring_in(desk::Desk&, const ImportAsked&, const desk::Progress&, std::stop_token);

struct TablesNow { int classes = 0, rules = 0, security = 0, dossiers = 0; };
TablesNow tables_now(desk::Desk&);
desk::Sentence stands_now(Source, const TablesNow&);
std::string columns_for(Source);             // "kode;uraian;…"

}  // namespace berkas::screens
