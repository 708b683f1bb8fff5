// Times of the same work done many times: median, nineteen in twenty, slowest. Printed one line each. Beside the clock on the
// wall its own time: without what this thread stood ready while no core was free, so that a busy machine is told from slow work.
#pragma once
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <vector>

namespace berkas::bench {

struct Took { double wall_ms = 0, own_ms = 0; };

// 0 where the system does not tell.
inline double ready_without_core_ms() {
  std::ifstream stat("/proc/thread-self/schedstat");
  double ran_ns = 0, waited_ns = 0;
  return stat >> ran_ns >> waited_ns ? waited_ns / 1e6 : 0;
}

inline Took took(const std::function<void()>& work) {
  const double queued = ready_without_core_ms();
  const auto begin = std::chrono::steady_clock::now();
  work();
  const double wall = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  return {wall, std::max(0.0, wall - (ready_without_core_ms() - queued))};
}

inline double of_sorted(std::vector<double> times, std::size_t per_cent) {
  std::sort(times.begin(), times.end());
  return times[std::min(times.size() - 1, times.size() * per_cent / 100)];
}

// Returns the medians. limit_ms: what the own median must stay under (0: only a figure).
inline Took measure(const char* what, int rounds, const std::function<void(int)>& work, double limit_ms = 0) {
  std::vector<double> walls, owns;
  for (int round = 0; round < rounds; ++round) {
    const auto one = took([&] { work(round); });
    walls.push_back(one.wall_ms);
    owns.push_back(one.own_ms);
  }
  const Took median{of_sorted(walls, 50), of_sorted(owns, 50)};
  std::printf("%-50s own %8.2f  p95 %8.2f  slowest %8.2f   wall %8.2f  p95 %8.2f ms%s\n", what, median.own_ms, of_sorted(owns, 95), of_sorted(owns, 100),
              median.wall_ms, of_sorted(walls, 95), limit_ms > 0 && median.own_ms > limit_ms ? "   OVER" : "");
  std::fflush(stdout);
  return median;
}

}  // namespace berkas::bench
