// One Scanner over several technologies, told apart by the device's name.
#pragma once
#include <memory>

#include "devices/page_codec.h"
#include "devices/scanner.h"

namespace berkas::wiring {

// "simulated:FOLDER" goes to the simulated scanner, every other name to SANE; list() joins both.
std::shared_ptr<devices::Scanner> make_scanner(std::shared_ptr<devices::PageCodec>);

}  // namespace berkas::wiring
