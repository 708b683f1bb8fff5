// The banner after a batch: what happened and what is safe, then what to do.
#pragma once
#include "app/desk/views.h"
#include "devices/scanner.h"

namespace berkas::desk {

struct BatchFacts {
  devices::StopReason stopped = devices::StopReason::done;
  int pages_safe = 0;                                  // in the whole intake
  int next_sheet = 1;                                  // the one that comes next, or the one that stuck
  int sheets = 0;
  std::optional<int> expected;
  bool prefetched = false;
  bool flatbed = false;
  bool storage = false;                                // the archive's disk ended the batch, not the device
};

struct Banner { Sentence says, todo; Exit exit = Exit::done; };
Banner banner(const BatchFacts&);

}  // namespace berkas::desk
