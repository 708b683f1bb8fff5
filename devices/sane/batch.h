// Inside: a stack of sheets through one device, in the worker.
#pragma once
#include <atomic>

#include "devices/sane/sane_device.h"
#include "devices/scanner.h"

namespace berkas::devices::sane {

// Where pages go. page() returns when the page is safe; false ends the batch there, and the page counts.
class PageOutlet {
public:
  virtual ~PageOutlet() = default;
  virtual void progress(const ScanProgress&) = 0;
  virtual bool page(ScannedPage&&) = 0;
  virtual void ended(const BatchEnd&) = 0;  // before the device is told to rest, which may hang and must not hide how it ended
};

// Runs a device that was set up until it is empty, stops, or cancelled is set (by another thread, which also cancels the
// device). Tells the outlet how it ended, and then calls the device's cancel() whatever happened: without it the next start
// finds the device busy.
void scan_batch(SaneDevice&, const ScanProfile&, int dpi, PageOutlet&, const std::atomic<bool>& cancelled);

}  // namespace berkas::devices::sane
