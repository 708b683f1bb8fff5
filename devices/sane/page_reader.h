// Inside: one page out of a device, whatever the shape of its frames.
#pragma once
#include <atomic>
#include <functional>
#include <string>

#include "devices/sane/sane_device.h"
#include "devices/scanner.h"

namespace berkas::devices::sane {

struct PageRead {
  SANE_Status status = SANE_STATUS_GOOD;  // GOOD: page holds a picture. Else why there is none
  std::string trouble;                    // ours, where the device says GOOD and gave nonsense (status is then IO_ERROR)
  ScannedPage page;                       // sheet and side are the caller's business
};

// Starts the device and reads one page: grey, colour, three passes; 1, 8 and 16 bits; a length announced, unknown (-1), not
// reached (short_data, the whole lines that came are kept) or passed. A page during which cancelled was set is none, even
// when the device hands over something that looks whole: after a cancel backends do.
// progress gets 0..1, at most about fifty times a page.
[[nodiscard]] PageRead read_page(SaneDevice&, int dpi, const std::atomic<bool>& cancelled,
                                 const std::function<void(double)>& progress);

// The picture ends in many identical rows of one tone that is neither paper nor black: what a decoder paints for missing data.
[[nodiscard]] bool has_flat_tail(const PageImage&);

}  // namespace berkas::devices::sane
