// Inside: a device made ready for a profile, and asked what it can.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "devices/sane/sane_device.h"
#include "devices/scanner.h"

namespace berkas::devices::sane {

struct Readiness {
  std::string refusal;                // not empty: the device cannot do what was asked, in words
  int dpi = 300;                      // as the device took it
};

// Source first (it brings other options with it), then mode, depth, resolution, geometry. A mode the device does not have is
// replaced by the next richer one: the page says what it is. Resolution and area are brought to the nearest the device has.
[[nodiscard]] Readiness set_up(SaneDevice&, const ScanProfile&);
[[nodiscard]] std::vector<Source> sources_of(SaneDevice&);
// A feeder's own sensor, where it has one that can be read: two sheets went through as one.
[[nodiscard]] bool reports_double_feed(SaneDevice&);

}  // namespace berkas::devices::sane
