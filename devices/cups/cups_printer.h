// The CUPS adapter's door. Stateless but for the last word on jobs it has seen end; usable from any thread, one call at a time each.
#pragma once
#include <memory>
#include <string>

#include "devices/printer.h"

namespace berkas::devices {

// Empty server: what CUPS_SERVER or the machine's client.conf names, read anew at each call. Else "host:port".
[[nodiscard]] std::unique_ptr<Printer> make_cups_printer(const std::string& server = {});

}  // namespace berkas::devices
