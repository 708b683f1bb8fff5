// Which media name to ask a queue for: its own name for the wanted size, else a self-describing one.
#pragma once
#include <string>
#include <vector>

#include "devices/printer.h"

namespace berkas::devices::cups {

std::string media_name(Paper, PaperSize own_size, const std::vector<std::string>& supported);

}  // namespace berkas::devices::cups
