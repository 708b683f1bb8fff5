// What must hold between the parts of an SOP: roles exist, targets exist, every step is reached and leads to the end, ...
#pragma once
#include "workflow/sop_parts.h"

namespace berkas::workflow {

// Notes every broken rule, and puts in order what follows from the parts: role names become ids, remarks become linked SOPs.
void check_rules(SopDraft& draft, SopMistakes& mistakes);

}  // namespace berkas::workflow
