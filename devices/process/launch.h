// Inside: fork and exec. Kept apart because nothing but async-signal-safe calls may stand between the two.
#pragma once
#include "devices/process/child_process.h"

namespace berkas::devices::process {

constexpr std::size_t errors_kept_bytes = 64 * 1024;

struct Launched { pid_t pid = -1; int in = -1, out = -1, errors = -1; };

// Throws Failure{worker_died} with the system's reason when the program cannot be started.
[[nodiscard]] Launched launch(const ChildSpec&);

}  // namespace berkas::devices::process
