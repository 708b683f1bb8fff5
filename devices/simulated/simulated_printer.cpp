#include "devices/simulated/simulated_printer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "devices/failure.h"

namespace berkas::devices {
namespace {

namespace fs = std::filesystem;

// One job is FOLDER/jobs/N: a state word in "N.state" and, until it comes out, the document in "N.pdf".
class SimulatedPrinter final : public Printer {
public:
  explicit SimulatedPrinter(const fs::path& folder) : folder_(folder) {
    std::error_code error;
    fs::create_directories(folder_ / "jobs", error);
    if (!error) fs::create_directories(folder_ / "out", error);
    if (error) throw Failure(FailureKind::disk, folder_.string(), "cannot make the printer's folder: " + error.message());
  }

  std::vector<QueueInfo> queues() override {
    service();
    if (fault("queue-gone")) return {};
    return {queue()};
  }

  int submit(const PrintRequest&) override;
  JobStatus status(const std::string& queue_name, int job) override;
  void cancel(const std::string& queue_name, int job) override;

private:
  bool fault(const char* word) const { return fs::exists(folder_ / word); }
  bool waits() const { return fault("out-of-paper") || fault("paused") || fault("offline"); }
  void service() const;
  void known(const std::string& queue_name) const;
  QueueInfo queue() const;
  int new_job() const;
  fs::path document(int job) const { return folder_ / "jobs" / (std::to_string(job) + ".pdf"); }
  fs::path record(int job) const { return folder_ / "jobs" / (std::to_string(job) + ".state"); }
  std::string word(int job) const;
  void write(int job, const std::string& word) const;
  void print(int job) const;

  fs::path folder_;
};

void SimulatedPrinter::service() const {
  if (fault("service-down")) throw Failure(FailureKind::device_refuses, "cups", "the simulated print service does not answer");
}

void SimulatedPrinter::known(const std::string& queue_name) const {
  service();
  if (queue_name != simulated_queue || fault("queue-gone")) throw Failure(FailureKind::device_gone, queue_name, "there is no such queue: " + queue_name);
}

QueueInfo SimulatedPrinter::queue() const {
  QueueInfo info;
  info.name = simulated_queue, info.is_default = true, info.accepting = !fault("not-accepting");
  info.state = fault("paused") ? QueueState::stopped : QueueState::idle;
  if (fault("out-of-paper")) info.reasons.emplace_back("media-empty");
  if (fault("paused")) info.reasons.emplace_back("paused");
  if (fault("offline")) info.reasons.emplace_back("offline");
  return info;
}

// The number is taken by creating its file: two programs never get the same.
int SimulatedPrinter::new_job() const {
  for (int job = 1; job < 1'000'000; ++job) {
    const int file = open(record(job).c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file >= 0) return close(file), job;
    if (errno != EEXIST) break;
  }
  throw Failure(FailureKind::disk, folder_.string(), "the simulated printer takes no more jobs");
}

std::string SimulatedPrinter::word(int job) const {
  std::ifstream in(record(job));
  std::string text;
  in >> text;
  return text;
}

void SimulatedPrinter::write(int job, const std::string& text) const {
  std::ofstream out(record(job), std::ios::trunc);
  out << text << '\n';
  if (!out.flush()) throw Failure(FailureKind::disk, record(job).string(), "cannot write the simulated job");
}

int SimulatedPrinter::submit(const PrintRequest& order) {
  known(order.queue);
  if (fault("not-accepting")) throw Failure(FailureKind::device_refuses, order.queue, "the queue takes no jobs");
  std::error_code error;
  if (fs::file_size(order.pdf, error) == 0 || error) throw Failure(FailureKind::bad_request, order.pdf.string(), "there is nothing to print in " + order.pdf.string());
  const int job = new_job();
  fs::copy_file(order.pdf, document(job), fs::copy_options::overwrite_existing, error);
  if (error) throw Failure(FailureKind::disk, document(job).string(), error.message());
  write(job, "pending");
  if (!waits()) print(job);
  return job;
}

void SimulatedPrinter::print(int job) const {
  std::error_code error;
  if (fault("aborts") || fault("swallows")) {
    fs::remove(document(job), error);
    return write(job, fault("aborts") ? "aborted" : "completed");
  }
  fs::rename(document(job), folder_ / "out" / (std::to_string(job) + ".pdf"), error);
  if (error) throw Failure(FailureKind::disk, document(job).string(), error.message());
  write(job, "completed");
}

JobStatus SimulatedPrinter::status(const std::string& queue_name, int job) {
  known(queue_name);
  JobStatus now;
  now.job = job;
  if (word(job) == "pending" && !waits()) print(job);
  const std::string text = word(job);
  if (text.empty()) now.state = JobState::gone;
  if (text == "pending") now.state = fault("paused") ? JobState::pending : JobState::processing;
  if (text == "completed") now.state = JobState::completed;
  if (text == "aborted") now.state = JobState::aborted;
  if (text == "cancelled") now.state = JobState::cancelled;
  now.queue = queue();
  if (now.state == JobState::processing) now.queue.state = QueueState::printing;
  return now;
}

void SimulatedPrinter::cancel(const std::string& queue_name, int job) {
  known(queue_name);
  if (word(job) != "pending") return;
  std::error_code error;
  fs::remove(document(job), error);
  write(job, "cancelled");
}

}  // namespace

std::unique_ptr<Printer> make_simulated_printer(const fs::path& folder) { return std::make_unique<SimulatedPrinter>(folder); }

}  // namespace berkas::devices
