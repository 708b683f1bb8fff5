// A printer for training, the demo and tests: a folder that receives PDFs. What "comes out" lies in FOLDER/out/, what waits in
// FOLDER/jobs/; both live on between programs. Faults are files one lays into FOLDER, each taking effect at the next call:
//   out-of-paper, paused, offline   the job waits, the queue says so; remove the file and it comes out
//   aborts                          the job ends as aborted, nothing comes out
//   swallows                        the job ends as completed and nothing comes out: "completed" is no proof
//   not-accepting, service-down, queue-gone   submit (or every call) throws as the real service does
#pragma once
#include <filesystem>
#include <memory>

#include "devices/printer.h"

namespace berkas::devices {

inline constexpr const char* simulated_queue = "simulasi";

// Creates the folder if need be; Failure{disk} when it cannot. One call at a time from each thread, several programs at once.
[[nodiscard]] std::unique_ptr<Printer> make_simulated_printer(const std::filesystem::path& folder);

}  // namespace berkas::devices
