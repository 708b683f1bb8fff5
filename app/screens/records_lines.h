// What waits in the paper half, one line for each of its doors. Counting goes over the whole archive: on a worker lane.
#pragma once
#include "app/desk/desk.h"

namespace berkas::screens {

struct RecordsCounts {
  int out = 0, overdue = 0;                // loans
  int one_legged = 0;                      // dossiers on one leg
  int audits_open = 0, to_follow_up = 0;   // shelf audits begun and not closed; findings nobody has looked after
  int labels_waiting = 0;                  // printed and not scanned back
  int due = 0, lacking = 0, held = 0, disposals_open = 0;
  int classes = 0, rules = 0;              // of the office's tables
  int to_convert = 0, to_sign = 0;         // scanned and in no minutes yet; minutes out for their signature
};

desk::Outcome<RecordsCounts> count_records(desk::Desk&, std::stop_token);

// One line each; the tone is 'w' where somebody has to do something.
struct RecordsLine { desk::Sentence says; char tone = 'p'; };
RecordsLine loans_line(const RecordsCounts&);
RecordsLine shelves_line(const RecordsCounts&);
RecordsLine audits_line(const RecordsCounts&);
RecordsLine labels_line(const RecordsCounts&);
RecordsLine retention_line(const RecordsCounts&);
RecordsLine tables_line(const RecordsCounts&);
RecordsLine conversions_line(const RecordsCounts&);

desk::Sentence plural(int n, const std::string& id, const std::string& en_one, const std::string& en_many);   // "3 berkas", "1 dossier", "3 dossiers"

}  // namespace berkas::screens
