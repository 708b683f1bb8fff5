// The schema by versions. A version that was released is never edited: what changes is a new entry at the end.
// New columns come with a default, so that events written before them still replay to the rows that stand.
#pragma once
#include <vector>

#include "archive/catalogue/sqlite.h"

namespace berkas::archive {

struct Migration {
  int to;
  const char* what;            // for the event's note
  void (*run)(Database&);
};

const std::vector<Migration>& migrations();   // in order; the last one's number is the present schema
int present_schema();
inline constexpr std::int64_t application_id = 0x42524B31;  // "BRK1"

// Tables whose every row follows from the events, with their keys and the column that names the subject.
struct KeptTable {
  const char* name;
  std::vector<const char*> key;
  const char* subject;
};
const std::vector<KeptTable>& kept_tables();
const KeptTable& kept_table(const std::string& name);   // asserts that it is one
bool is_json_column(const std::string& column);         // kept in events as a patch

}  // namespace berkas::archive
