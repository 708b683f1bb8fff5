// The desk's ports with a clock on each: how often a step is done and what it costs, whichever thread does it.
#pragma once
#include <cstdio>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "app/desk/desk.h"

namespace berkas::testing {

class Stages {
public:
  struct Cost { int times = 0; double wall_ms = 0, own_ms = 0; };   // own: this thread's processor time; a worker's is not in it
  void add(const std::string& stage, double wall_ms, double own_ms);
  void print(std::FILE*, int pages) const;

private:
  mutable std::mutex mutex_;
  std::map<std::string, Cost> costs_;
};

// Lives as long as the step takes.
class Clocked {
public:
  Clocked(Stages&, std::string stage);
  ~Clocked();
  Clocked(const Clocked&) = delete;
  Clocked& operator=(const Clocked&) = delete;

private:
  Stages& stages_;
  std::string stage_;
  double wall_, own_;
};

[[nodiscard]] desk::Devices timed(desk::Devices, const std::shared_ptr<Stages>&);
// Reads the first few pages and gives their text again for all others: for measuring memory, which must not take hours.
[[nodiscard]] std::shared_ptr<devices::TextReader> repeating(std::shared_ptr<devices::TextReader>);

}  // namespace berkas::testing
