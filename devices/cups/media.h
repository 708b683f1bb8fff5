// Which media name to ask a queue for: its own name for the wanted size (within 3 mm), else a self-describing one.
#pragma once
#include <string>
#include <vector>

#include "devices/printer.h"

namespace berkas::devices::cups {

// Empty when the queue offers neither that size nor sizes of one's own. A queue that names no sizes at all gets what is wanted.
std::string media_name(Paper, PaperSize own_size, const std::vector<std::string>& supported);

}  // namespace berkas::devices::cups
