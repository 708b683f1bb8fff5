// One disposal under the clerk's hands: short names of its stages, what the next one wants told, and what its end takes away.
#pragma once
#include <string>
#include <vector>

#include "app/desk/retention/disposals.h"
#include "app/screens/typed.h"

namespace berkas::screens {

desk::Sentence stage_short(workflow::DisposalStage);
desk::Sentence kind_short(workflow::DisposalKind);       // "Pemindahan"

struct StageTyped { std::string date, number, by, people, witnesses, method, note; };   // as typed; names one a line, or with ";"

std::vector<std::string> names_in(const std::string& typed);
workflow::StageRecord stage_record(workflow::DisposalStage, const StageTyped&);
// What the stage still wants: "tanggal, 2 nama". Empty: it can be recorded.
desk::Sentence still_wanted(const workflow::StageRule&, const StageTyped&);

const workflow::StageRule* next_rule(const desk::DisposalView&);
bool last_stage(const desk::DisposalView&);              // what comes next carries it out
bool destroys(const desk::DisposalView&);                // its end takes files away

// How many files go for ever. On a worker lane.
int files_that_go(desk::Desk&, const desk::DisposalView&);
desk::Sentence carry_out_words(const desk::DisposalView&, int files);

}  // namespace berkas::screens
