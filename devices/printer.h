// Port: paper out. Implementations: cups/, simulated/ (a folder that receives PDFs, with scripted faults).
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace berkas::devices {

enum class Paper { a4, f4, own };     // own: the sheet's own size, for label and sticker printers
enum class QueueState { idle, printing, stopped, unknown };
enum class JobState { pending, held, processing, stopped, cancelled, aborted, completed, gone };

struct PaperSize { double width_mm = 210, height_mm = 297; };
PaperSize portrait_size(Paper);       // of a4 and f4; own is known to the sheet alone and asserted against

struct QueueInfo {
  std::string name;
  QueueState state = QueueState::unknown;
  bool accepting = true;
  std::vector<std::string> reasons;   // IPP state reasons without "none": media-empty, paused, offline, ...
  bool is_default = false;
};

struct JobStatus {
  int job = 0;
  JobState state = JobState::pending;
  QueueInfo queue;                    // the queue as it is now: "completed" proves nothing, reasons tell
  std::string detail;
};

struct PrintRequest {
  std::string queue;
  std::filesystem::path pdf;
  std::string title;                  // shows on the queue: a code, never a restricted title
  Paper paper = Paper::a4;
  int copies = 1;
  bool full_scale = true;             // 100 %, never fit to page
  PaperSize own_size = {};            // read only with Paper::own: the sheet's own_size
};

// Blocks (up to seconds); worker threads only; no state between calls. Throws Failure: device_refuses when the print
// service does not answer (subject "cups"), device_gone when the queue is not there (subject: its name), bad_request.
class Printer {
public:
  virtual ~Printer() = default;
  [[nodiscard]] virtual std::vector<QueueInfo> queues() = 0;
  [[nodiscard]] virtual int submit(const PrintRequest&) = 0;        // job number; the service keeps no job file afterwards
  [[nodiscard]] virtual JobStatus status(const std::string& queue, int job) = 0;   // gone: the service forgot the job
  virtual void cancel(const std::string& queue, int job) = 0;       // a job that ended already is no error
};

}  // namespace berkas::devices
