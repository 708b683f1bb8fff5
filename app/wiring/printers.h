// One Printer over CUPS and, where the office trains with one, a folder that receives PDFs.
#pragma once
#include <memory>

#include "devices/printer.h"

namespace berkas::wiring {

// BERKAS_SIMULATED_PRINTER=FOLDER adds the queue "simulasi"; every other queue is CUPS'.
std::shared_ptr<devices::Printer> make_printer();

}  // namespace berkas::wiring
