// The parts of an SOP file, read one by one into a Sop; and where each stood, for the rules that follow.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "workflow/sop.h"
#include "workflow/sop_fields.h"

namespace berkas::workflow {

// Lines of the file, so that a rule broken between two parts is still told where it can be mended.
struct StepLines {
  int begin = 0, no = 0, role = 0, yes = 0, no_to = 0, decision = 0, letters = 0;
  bool numbered = false;                                 // has a "no" of its own
  bool yes_given = false;                                // a usable one
  bool no_written = false, decision_unreadable = false;  // "tidak" stands there, "keputusan" is no true or false
};

struct SopLines {
  int linked = 0, handover = 0, documentation = 0, sheet = 0, date_order = 0;
  std::vector<int> roles, completeness, conformity, date_order_items;
  std::vector<StepLines> steps;
};

struct SopDraft {
  Sop sop;
  SopLines lines;
  bool has_sheet = false;  // [lembar_pemeriksaan] stands in the file
};

SopDraft read_parts(const toml::table& file, SopMistakes& mistakes);

}  // namespace berkas::workflow
