// An SOP as BPMN 2.0 XML, with its drawing, for the tools other offices use. Rules: domain notes §5 (pool, one lane per role, a user
// task per step, an exclusive gateway after each decision, its "no" the default flow; linked SOPs as annotations; what BPMN has no
// place for, such as times, marks and the table's raw letters, in extension elements of our own namespace).
// Pure: the same SOP gives the same bytes. Expects an SOP that read_sop() accepted.
#pragma once
#include <string>

#include "workflow/sop.h"

namespace berkas::workflow {

std::string bpmn(const Sop&);

}  // namespace berkas::workflow
