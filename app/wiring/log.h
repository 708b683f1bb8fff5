// The program's log file: $XDG_STATE_HOME/berkas/berkas.log, three of 1 MiB. Never a restricted title. Any thread; never throws.
#pragma once
#include <string>

namespace berkas::wiring {

void log_line(const std::string&) noexcept;

}  // namespace berkas::wiring
