#include "workflow/step_times.h"

#include <algorithm>
#include <chrono>

namespace berkas::workflow {
namespace {

std::chrono::sys_days day_of(const PartialDate& date) {
  using namespace std::chrono;
  return year{date.year()} / month{static_cast<unsigned>(date.month())} / day{static_cast<unsigned>(date.day())};
}

std::optional<int> days_of(const Visit& visit) {
  if (visit.received.day() == 0 || visit.finished.day() == 0) return std::nullopt;
  const auto days = static_cast<int>((day_of(visit.finished) - day_of(visit.received)).count());
  return days < 0 ? std::nullopt : std::optional(days + 1);
}

// The smallest value that so many of a hundred do not exceed: a value that was measured, never one between two.
int percentile(const std::vector<int>& sorted, std::size_t percent) { return sorted[(sorted.size() * percent + 99) / 100 - 1]; }

}  // namespace

void StepTimes::take(const Routing& routing) {
  for (const auto& visit : routing.visits) {
    if (visit.open || visit.unfinished || visit.outside_sop) continue;
    auto& seen = seen_[visit.step];
    if (const auto days = days_of(visit)) seen.days.push_back(*days);
    else ++seen.left_out;
  }
}

std::vector<StepTime> StepTimes::of(const Sop& sop) const {
  std::vector<StepTime> out;
  for (const auto& step : sop.steps) {
    StepTime time{.step = step.no};
    if (const auto found = seen_.find(step.no); found != seen_.end()) {
      auto days = found->second.days;
      std::sort(days.begin(), days.end());
      time.visits = static_cast<int>(days.size());
      time.left_out = found->second.left_out;
      if (!days.empty()) time.median = percentile(days, 50), time.p80 = percentile(days, 80), time.shortest = days.front(), time.longest = days.back();
      if (time.visits >= visits_needed) time.proposed = time.p80;
    }
    out.push_back(time);
  }
  return out;
}

}  // namespace berkas::workflow
