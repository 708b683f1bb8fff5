// Rows of a check sheet for an SOP whose maker wrote none: one for each paper, mark and return the steps speak of.
#pragma once
#include "workflow/sop.h"

namespace berkas::workflow {

void derive_check_rows(Sop& sop);

}  // namespace berkas::workflow
