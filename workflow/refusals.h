// The sentences a routing or a check sheet refuses with, each in both languages.
#pragma once
#include <string>

#include "workflow/routing.h"

namespace berkas::workflow {

Refusal closed_refusal(const Routing& routing);
Refusal unknown_step(const Sop& sop, int step);
Refusal note_required_on_return();
Refusal decision_required(const Step& step);
Refusal no_decision_here(const Step& step);
Refusal reason_required();
Refusal no_mark_here(const Step& step);
Refusal documentation_step_refusal(const Step& step);

}  // namespace berkas::workflow
