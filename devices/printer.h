// Port: paper out. Implementations: cups/, simulated/ (a folder that receives PDFs, with scripted faults).
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace berkas::devices {

enum class Paper { a4, f4 };
enum class QueueState { idle, printing, stopped, unknown };
enum class JobState { pending, held, processing, stopped, cancelled, aborted, completed, gone };

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
};

// Blocks (up to seconds); worker threads only. Throws Failure when the print service does not answer or the queue is gone.
class Printer {
public:
  virtual ~Printer() = default;
  [[nodiscard]] virtual std::vector<QueueInfo> queues() = 0;
  [[nodiscard]] virtual int submit(const PrintRequest&) = 0;        // job number; the service keeps no job file afterwards
  [[nodiscard]] virtual JobStatus status(const std::string& queue, int job) = 0;
  virtual void cancel(const std::string& queue, int job) = 0;
};

}  // namespace berkas::devices
