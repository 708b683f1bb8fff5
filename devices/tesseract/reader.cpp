#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "devices/failure.h"
#include "devices/process/child_process.h"
#include "devices/tesseract/messages.h"
#include "devices/tesseract/tesseract_text.h"

namespace berkas::devices {

namespace {

using process::ChildProcess;
using process::Got;

[[noreturn]] void stopped() { throw Failure(FailureKind::worker_died, "stopped", "reading was stopped"); }

class Pool final : public TextReader {
public:
  explicit Pool(TextWorkerSettings settings) : settings_(std::move(settings)), seats_(seats_of(settings_)) {}

  PageText read(const PageImage& page, std::stop_token stop) override {
    check_shape(page);
    const std::string payload = tesseract::pack_page(page);
    Seat seat(*this, stop);
    // A worker that died may have died of something else than this page; one that dies twice died of it.
    if (auto text = tried(seat.worker(), payload, stop)) return std::move(*text);
    if (auto text = tried(seat.worker(), payload, stop)) return std::move(*text);
    throw Failure(FailureKind::worker_died, "text", "the text worker died twice on this page");
  }

private:
  using Worker = std::unique_ptr<ChildProcess>;

  // A place at the workers' table: held for one page, given back with the worker still sitting on it.
  class Seat {
  public:
    Seat(Pool& pool, const std::stop_token& stop) : pool_(pool) {
      std::unique_lock lock(pool_.mutex_);
      if (!pool_.freed_.wait(lock, stop, [&] { return !pool_.seats_.empty(); })) stopped();
      worker_ = std::move(pool_.seats_.back());
      pool_.seats_.pop_back();
    }
    ~Seat() {
      const std::lock_guard lock(pool_.mutex_);
      pool_.seats_.push_back(std::move(worker_));
      pool_.freed_.notify_one();
    }
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;
    Worker& worker() { return worker_; }

  private:
    Pool& pool_;
    Worker worker_;
  };

  static std::vector<Worker> seats_of(const TextWorkerSettings& settings) {
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    return std::vector<Worker>(settings.workers > 0 ? static_cast<std::size_t>(settings.workers) : cores);
  }

  static void check_shape(const PageImage& page) {
    const auto lines = static_cast<std::size_t>(std::max(0, page.height_px));
    if (page.width_px <= 0 || lines == 0 || page.pixels.size() < page.bytes_per_line() * lines)
      throw Failure(FailureKind::bad_request, "picture", "the picture has fewer pixels than its size says");
  }

  Worker started() const {
    process::ChildSpec spec;
    spec.program = settings_.program;
    // Read once, when libgomp is loaded: it must stand there before the worker is.
    spec.environment = {{"OMP_THREAD_LIMIT", "1"}};
    spec.limits.address_space_bytes = settings_.memory_bytes;
    return std::make_unique<ChildProcess>(spec);
  }

  // Nothing when the worker died; then it is gone from its seat.
  std::optional<PageText> tried(Worker& worker, const std::string& payload, const std::stop_token& stop) {
    if (!worker || !worker->running()) worker = started();
    const auto deadline = process::Clock::now() + settings_.page_time;
    process::Frame answer;
    Got got = worker->write_frame({tesseract::page_frame, payload}, deadline, stop);
    if (got == Got::all) got = worker->read_frame(answer, deadline, stop);
    if (got == Got::all && answer.kind == tesseract::text_frame) return tesseract::unpack_text(answer.payload);
    if (got == Got::all && answer.kind == tesseract::trouble_frame)
      throw Failure(FailureKind::unreadable_picture, "text", answer.payload);
    worker.reset();  // half a page is in it: only a new one can be trusted
    if (got == Got::stopped) stopped();
    if (got == Got::timed_out)
      throw Failure(FailureKind::timed_out, "text",
                    "the page was not read within " + std::to_string(settings_.page_time.count()) + " s");
    return std::nullopt;
  }

  TextWorkerSettings settings_;
  std::mutex mutex_;
  std::condition_variable_any freed_;
  std::vector<Worker> seats_;
};

}  // namespace

std::unique_ptr<TextReader> make_tesseract_reader(TextWorkerSettings settings) {
  return std::make_unique<Pool>(std::move(settings));
}

}  // namespace berkas::devices
