// Port: paper in. Implementations: sane/ (in a worker process), simulated/ (a folder of pictures with scripted faults).
#pragma once
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "devices/page_image.h"

namespace berkas::devices {

enum class Source { flatbed, feeder, duplex };

struct ScannerInfo {
  std::string name;                 // SANE name, or "simulated:FOLDER"
  std::string vendor, model;
  std::vector<Source> sources;      // filled when capabilities were asked; may be empty in a quick list
};

struct ScanProfile {
  Source source = Source::feeder;
  int dpi = 300;
  PixelKind mode = PixelKind::color;
  double width_mm = 210, height_mm = 297;       // A4; F4 is 215 × 330
  int first_sheet = 1;              // number of the sheet on top; a real feeder ignores it, a folder of pictures skips to it
};

enum class StopReason { empty, done, jam, cover_open, busy, cancelled, failed };
std::string to_string(StopReason);              // "empty","done","jam","cover-open","busy","cancelled","failed"

struct ScannedPage {
  PageImage image;
  int sheet = 1;                    // 1-based within this batch, whatever first_sheet says; two pages share a sheet in duplex
  int side = 1;                     // 1 front, 2 back
  bool short_data = false;          // the device gave fewer lines than it announced
  bool flat_tail = false;           // a uniform grey end: the picture was cut off on its way
  bool double_feed = false;         // the device says so
};

struct ScanProgress { int sheet = 0; int side = 1; double fraction = 0; };  // fraction of the current page, 0..1

struct BatchEnd {
  StopReason stopped = StopReason::done;
  int sheets = 0;                   // complete sheets handed to the sink
  std::string detail;               // the device's own words, for the log and the second line
  bool prefetched = false;          // the backend may have pulled more sheets than it delivered: reload and reconcile
};

// Called on the caller's thread. The next page is asked for only after page() returned: that is where it becomes durable.
class PageSink {
public:
  virtual ~PageSink() = default;
  virtual void progress(const ScanProgress&) {}
  virtual void page(ScannedPage&&) = 0;         // may throw: the batch is ended cleanly, then the exception goes on
};

// Thread: one batch at a time per object; list() may run beside it. Never call from the window's thread: all of it blocks.
class Scanner {
public:
  virtual ~Scanner() = default;
  [[nodiscard]] virtual std::vector<ScannerInfo> list() = 0;
  // Throws Failure{device_gone} when no such device answers.
  [[nodiscard]] virtual ScannerInfo capabilities(const std::string& device) = 0;
  // A flatbed gives one page, then stopped = done. stop: the current page is abandoned, good pages are kept (cancelled).
  [[nodiscard]] virtual BatchEnd scan(const std::string& device, const ScanProfile&, PageSink&, std::stop_token stop) = 0;
};

}  // namespace berkas::devices
