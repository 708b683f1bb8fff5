// Lembar pemeriksaan: two passes (menuangkan, meneliti) and a conclusion. Rules: domain notes §3.5. A value, no I/O.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "workflow/partial_date.h"
#include "workflow/routing.h"
#include "workflow/sop.h"

namespace berkas::workflow {

enum class Presence { unanswered, yes, no, not_applicable };                          // ada, tidak ada, tidak berlaku
enum class Conformity { unanswered, yes, no, not_applicable };                        // sesuai, tidak sesuai, tidak berlaku
enum class CopyForm { unsaid, original, authenticated_copy, photocopy, electronic };  // asli, salinan, kopi, elektronik
enum class Conclusion { none, complete, with_notes, incomplete };

struct CheckAnswer {
  std::string row;
  Presence present = Presence::unanswered;  // part A only
  CopyForm form = CopyForm::unsaid;
  std::optional<int> sheets;
  std::string number;  // nomor naskah
  PartialDate date;
  Conformity conforms = Conformity::unanswered;
  std::string note;   // keterangan
  std::string where;  // letak, where the row asks for it
};

struct CheckSheet {
  std::string code;     // tracking code of the form (type F)
  int examination = 1;  // pemeriksaan ke-
  std::map<std::string, CheckAnswer> answers;
  std::string filled_at, examined_at, concluded_at;  // ISO times, empty until then; two acts, two timestamps
  std::string filled_by, examined_by;
  Conclusion conclusion = Conclusion::none;
  std::string conclusion_note;
};

struct ActedBy {   // who does a pass, and when: set once, on the answer that completes the pass
  std::string at;  // ISO time
  std::string by;
};

using SheetResult = std::variant<CheckSheet, Refusal>;

// Rows as they stand for this dossier: A19 becomes wajib when a return is recorded.
std::vector<CheckRow> rows(const Sop& sop, const Routing& routing);

// The answer of one row, or an empty one to start from. fill() takes the whole answer: begin with this one to change a part of
// it.
CheckAnswer answer_of(const CheckSheet&, const std::string& row);

// Pass 1 replaces what was filled in the row (and its note); a row no longer present loses its conformity.
[[nodiscard]] SheetResult fill(const Sop&, const Routing&, const CheckSheet& before, const CheckAnswer& answer,
                               const ActedBy& act = {});  // pass 1, part A
// Pass 2 takes conforms and, where given, note; refused until pass 1 is whole.
[[nodiscard]] SheetResult examine(const Sop&, const Routing&, const CheckSheet& before, const CheckAnswer& answer,
                                  const ActedBy& act = {});  // pass 2, parts A and B
// The two below answer only rows not answered yet; a "tidak ada" is never overwritten.
[[nodiscard]] SheetResult fill_all_present(const Sop&, const Routing&, const CheckSheet& before, const ActedBy& act = {});
[[nodiscard]] SheetResult examine_all_conform(const Sop&, const Routing&, const CheckSheet& before, const ActedBy& act = {});
// Derives the conclusion; a note is mandatory unless "complete". Refused while rows are unanswered.
[[nodiscard]] SheetResult conclude(const Sop&, const Routing&, const CheckSheet& before, const std::string& note,
                                   const ActedBy& act = {});
// The sheet of the next examination after a return: every wajib row must be looked at again (its details stay, the note on
// what lacked goes), the others stay as filled, nothing is examined yet. Its code is a new form's.
[[nodiscard]] CheckSheet next_examination(const Sop&, const Routing&, const CheckSheet& before, const std::string& code);

bool filled(const Sop&, const Routing&, const CheckSheet&);    // every part A row answered
bool examined(const Sop&, const Routing&, const CheckSheet&);  // every present row of A and every row of B answered
Conclusion possible_conclusion(const Sop&, const Routing&, const CheckSheet&);  // what conclude() would say
std::vector<CheckRow> lacking(const Sop&, const Routing&, const CheckSheet&);   // W rows absent or not conforming
std::vector<Warning> date_order(const Sop&, const CheckSheet&);                 // B5: never blocks

}  // namespace berkas::workflow
