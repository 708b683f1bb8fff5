// How long the steps of an SOP took, from the visits that were recorded: what its owner needs to set standard times (waktu baku).
// Days of the calendar; received and finished on the same day is one day. Only visits with both dates whole are counted; the others
// are counted as left out. Nothing is proposed on fewer than five visits.
#pragma once
#include <map>
#include <optional>
#include <vector>

#include "workflow/routing.h"
#include "workflow/sop.h"

namespace berkas::workflow {

constexpr int visits_needed = 5;

struct StepTime {
  int step = 0;
  int visits = 0, left_out = 0;
  int median = 0, p80 = 0, shortest = 0, longest = 0;      // days; meaningless without visits
  std::optional<int> proposed{};                            // p80: four of five visits were done within it
};

class StepTimes {
public:
  void take(const Routing&);
  std::vector<StepTime> of(const Sop&) const;              // every step, in order

private:
  struct Seen { std::vector<int> days; int left_out = 0; };
  std::map<int, Seen> seen_;
};

}  // namespace berkas::workflow
