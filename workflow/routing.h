// One dossier's way through an SOP: visits, returns, drafts and marks. Rules R1..R9 of the domain notes §1.5.
// A Routing is a value: no I/O, no clock; today's date and the operator are handed in. Nothing is ever removed from it.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "workflow/partial_date.h"
#include "workflow/sop.h"

namespace berkas::workflow {

enum class Decision { none, yes, no };    // setuju, tidak setuju
enum class Recorded { at_event, later };  // saat kejadian, dicatat kemudian

struct MarkGiven {  // paraf or tanda tangan, bound to one draft version (R6)
  int step = 0;
  int visit = 0;
  Mark kind = Mark::none;
  int draft_version = 0;
};

struct Visit {  // (step, visit): one pass of the dossier through a step (R1)
  int step = 0;
  int visit = 1;                   // 1-based per step
  std::string role;                // Role::id at the time
  std::string person;              // name, NIP; may be empty
  PartialDate received, finished;  // unknown = "tidak tercatat"
  Decision decision = Decision::none;
  std::string note;  // mandatory on a return (R3)
  std::vector<std::string> evidence;
  Recorded recorded = Recorded::at_event;
  bool outside_sop = false;  // R9
  std::string outside_reason;
  int draft_version = 0;                     // draft that left this step; 0 before a draft exists
  std::string incomplete;                    // reason given where a mark was missing (R5): "tidak lengkap"
  bool open = false;                         // entered, not yet finished
  bool unfinished = false;                   // left outside the SOP (returned, jumped, cancelled) before it was done
  std::vector<std::string> linked_dossiers;  // codes of dossiers on linked SOPs (step 6 of the seed names two)
  int next = 0;                              // step the dossier went to when this visit closed; 0 = the end, or history
  bool history = false;                      // filled in from paper (R7): this record did not move the dossier
  bool ahead = false;                        // history of a step not reached yet: taken over when the dossier gets there
};

struct StepEntry {  // what the clerk (or paper) says about one visit
  int step = 0;
  Decision decision = Decision::none;
  std::string note, person;
  PartialDate received, finished;
  std::vector<std::string> evidence;
  std::optional<std::string> outside_reason;  // given = this move is not in the SOP, on purpose
  bool mark_missing = false;                  // the paraf/signature is not on the paper
  std::string missing_reason;                 // mandatory with mark_missing
  bool draft_changed = true;                  // on a return that re-enters the draft: a new version will come
  Recorded recorded = Recorded::later;
  int draft_version = 0;  // back-filling only: the draft this visit was about; 0 = the current one
};

// Ordinary refusals, each with a stable id and one sentence for the clerk (Indonesian and English).
struct Refusal {
  std::string code;  // note-required, no-decision, unknown-step, not-next, closed, reason-required, ...
  std::string message_id, message_en;
};
struct Warning {  // never blocks: dates running backwards, third return, missing marks
  std::string code;
  std::string message_id, message_en;
};

struct Routing {
  std::string sop_id;
  std::vector<Visit> visits;  // in the order they were recorded
  int current_step = 1;       // 0 = done
  int draft_version = 0;
  bool cancelled = false;
  std::string cancel_reason;
  bool unrecorded_before = false;     // opened at a later step: earlier visits not recorded (--at-step)
  bool draft_change_pending = false;  // a return asked for changes: the next "yes" carries a new draft version
  bool done() const { return current_step == 0; }
};

struct Accepted {
  Routing routing;
  std::vector<Warning> warnings;
};
using RoutingResult = std::variant<Accepted, Refusal>;

// Throws SopError when the SOP has no such step.
[[nodiscard]] Routing start(const Sop& sop, int at_step = 1, PartialDate received = {});
// Records one visit. At the current step it moves the dossier on; at any other step without outside_reason it
// back-fills history (R7: any order, unknown dates) and does not move it. History of a step not reached yet waits there
// and is taken over when the dossier arrives. With outside_reason the dossier jumps to that step (R9), which counts as done
// by this entry; the documentation step is only entered so, never closed by a jump or by history.
// Warnings: those this act adds.
[[nodiscard]] RoutingResult record(const Sop& sop, const Routing& before, const StepEntry& entry);
// The hand-down chain, from the current step through `through`, in one act with one date; refused across a decision and over
// the documentation step. `person` handed over at the last of them.
[[nodiscard]] RoutingResult hand_over(const Sop& sop, const Routing& before, int through, PartialDate on,
                                      const std::string& person);
[[nodiscard]] RoutingResult return_outside_sop(const Sop& sop, const Routing& before, int to_step, const std::string& note,
                                               PartialDate on = {});
[[nodiscard]] RoutingResult cancel(const Sop& sop, const Routing& before, const std::string& reason);
// Puts in what a recorded visit did not know yet (dates, person, note, evidence). Never overwrites: "already-recorded".
[[nodiscard]] RoutingResult complete_visit(const Sop& sop, const Routing& before, int step, int visit, const StepEntry& found);
// Ties a dossier that runs on a linked SOP to the latest visit of the step that names that SOP.
[[nodiscard]] RoutingResult link_dossier(const Sop& sop, const Routing& before, int step, const std::string& sop_id,
                                         const std::string& dossier);

std::vector<MarkGiven> marks(const Sop& sop, const Routing& routing);        // with the draft version each one covers
std::vector<MarkGiven> valid_marks(const Sop& sop, const Routing& routing);  // those of the current draft version
std::vector<Warning> warnings(const Sop& sop, const Routing& routing);       // dates backwards, marks missing, >= 3 returns
int returns(const Routing& routing);
int visits_of(const Routing& routing, int step);
std::vector<int> possible_next(const Sop& sop,
                               const Routing& routing);  // steps an answer now may lead to: yes, no; 0 = the end
const Visit* open_visit(const Routing& routing);         // where the dossier stands; null when done or cancelled

}  // namespace berkas::workflow
