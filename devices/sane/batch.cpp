#include "devices/sane/batch.h"

#include "devices/sane/page_reader.h"
#include "devices/sane/set_up.h"
#include "devices/sane/status.h"

namespace berkas::devices::sane {
namespace {

BatchEnd run(SaneDevice& device, const ScanProfile& profile, int dpi, PageOutlet& outlet, const std::atomic<bool>& cancelled) {
  const int sides = profile.source == Source::duplex ? 2 : 1;
  BatchEnd end;
  for (int pages = 0;; ++pages) {
    const ScanProgress place{pages / sides + 1, pages % sides + 1, 0};
    PageRead read = read_page(device, dpi, cancelled, [&](double fraction) {
      outlet.progress({place.sheet, place.side, fraction});
    });
    if (read.status != SANE_STATUS_GOOD) {
      end.stopped = to_stop_reason(read.status);
      // "Done" is for a flatbed. A feeder that ends by an end of file is an empty feeder.
      if (end.stopped == StopReason::done) end.stopped = StopReason::empty;
      end.detail = read.trouble.empty() ? words(read.status) : read.trouble;
      if (place.side == 2 && end.stopped == StopReason::empty) end.detail += "; the last sheet has no back side";
      return end;
    }
    read.page.sheet = place.sheet;
    read.page.side = place.side;
    if (profile.source != Source::flatbed) read.page.double_feed = reports_double_feed(device);
    const bool go_on = outlet.page(std::move(read.page));
    if (place.side == sides) end.sheets = place.sheet;
    if (profile.source == Source::flatbed) return end;
    if (!go_on || cancelled) {
      end.stopped = StopReason::cancelled;
      return end;
    }
  }
}

}  // namespace

void scan_batch(SaneDevice& device, const ScanProfile& profile, int dpi, PageOutlet& outlet, const std::atomic<bool>& cancelled) {
  BatchEnd end = run(device, profile, dpi, outlet, cancelled);
  // Backends pull sheets ahead of the pages they deliver, and cannot be asked how many.
  const bool feeds = profile.source != Source::flatbed;
  end.prefetched = feeds && end.stopped != StopReason::empty && end.stopped != StopReason::done;
  outlet.ended(end);
  device.cancel();
}

}  // namespace berkas::devices::sane
