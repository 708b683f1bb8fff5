// The one place where a SANE status becomes ours.
#pragma once
#include <sane/sane.h>

#include <optional>
#include <string>

#include "devices/failure.h"
#include "devices/scanner.h"

namespace berkas::devices::sane {

// Why a batch stops when a call of it answers with this. GOOD and EOF stop nothing and give done.
[[nodiscard]] StopReason to_stop_reason(SANE_Status);

// What opening a device means by this: a value of an ordinary day (nullopt), or the job is impossible.
[[nodiscard]] std::optional<FailureKind> opening_failure(SANE_Status);

[[nodiscard]] std::string words(SANE_Status);         // SANE's own, for the log and the second line

}  // namespace berkas::devices::sane
