// Is somebody at the other end of a queue? CUPS keeps a job "processing" for a printer that is switched off.
#pragma once
#include <string>

namespace berkas::devices::cups {

enum class Reach { yes, no, unknown };   // unknown: not a network printer, or its name did not resolve in time

// Blocks at most about 1.5 s, whatever the name service does.
Reach reach(const std::string& device_uri);

}  // namespace berkas::devices::cups
