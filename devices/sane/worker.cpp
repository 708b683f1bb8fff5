#include "devices/sane/worker.h"

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "devices/process/framing.h"
#include "devices/sane/batch.h"
#include "devices/sane/library_device.h"
#include "devices/sane/protocol.h"
#include "devices/sane/set_up.h"
#include "devices/sane/status.h"

namespace berkas::devices::sane {
namespace {

using process::Frame;

// The device that is scanning, for the thread that listens: sane_cancel may be called beside a sane_read that hangs, but not
// beside a close.
class RunningDevice {
public:
  void set(SaneDevice* device) {
    const std::scoped_lock lock(mutex_);
    device_ = device;
    if (device_ != nullptr && cancelled_) device_->cancel();
  }
  void cancel() {
    cancelled_ = true;
    const std::scoped_lock lock(mutex_);
    if (device_ != nullptr) device_->cancel();
  }
  const std::atomic<bool>& cancelled() const { return cancelled_; }

private:
  std::mutex mutex_;
  SaneDevice* device_ = nullptr;
  std::atomic<bool> cancelled_{false};
};

// What the other side says while we scan: go on, cancel, or nothing more because it died. In the last case the device is told to
// stop, so that it does not stay busy for the next one, and the process ends whether or not that helped.
class Listener {
public:
  Listener(int fd, RunningDevice& running) : fd_(fd), running_(running) {
    std::thread([this] { listen(); }).detach();  // blocked in read() to the end of the process
  }

  // true: go on with the next page. false: end here.
  bool wait_for_word() {
    std::unique_lock lock(mutex_);
    said_.wait(lock, [this] { return words_ > 0 || running_.cancelled(); });
    if (words_ == 0) return false;
    --words_;
    return !running_.cancelled();
  }

private:
  void listen() {
    Frame frame;
    while (process::read_frame(fd_, frame, 1024)) {
      if (frame.kind == message::go_on) {
        const std::scoped_lock lock(mutex_);
        ++words_;
      }
      if (frame.kind == message::cancel) running_.cancel();
      wake();
    }
    std::thread([] {
      std::this_thread::sleep_for(std::chrono::seconds(3));
      ::_exit(1);
    }).detach();
    running_.cancel();
    wake();
  }
  void wake() {
    { const std::scoped_lock lock(mutex_); }  // what was said must not fall between wait_for_word's look and its sleep
    said_.notify_all();
  }

  int fd_;
  RunningDevice& running_;
  std::mutex mutex_;
  std::condition_variable said_;
  int words_ = 0;
};

// An answer leaves before the device is closed: a close that hangs must not turn a good batch into a bad one.
class Answers {
public:
  explicit Answers(int fd) : fd_(fd) {}
  void send(char kind, const std::string& payload) { heard_ = process::write_frame(fd_, kind, payload); }
  bool heard() const { return heard_; }
  int fd() const { return fd_; }

private:
  int fd_;
  bool heard_ = false;
};

class FrameOutlet : public PageOutlet {
public:
  FrameOutlet(Answers& answers, Listener& listener) : answers_(answers), fd_(answers.fd()), listener_(listener) {}
  void progress(const ScanProgress& progress) override {
    // Nobody hears it when the program has died; the listener then sees to it that the device is cancelled before we go.
    [[maybe_unused]] const bool heard = process::write_frame(fd_, message::progress, encode(progress));
  }
  bool page(ScannedPage&& page) override {
    const auto* pixels = reinterpret_cast<const char*>(page.image.pixels.data());
    if (!process::write_frame(fd_, message::page, encode_head(page)) ||
        !process::write_raw(fd_, {pixels, page.image.pixels.size()})) {
      return false;  // nobody is there: the batch ends, the device is cancelled
    }
    return listener_.wait_for_word();
  }
  void ended(const BatchEnd& end) override { answers_.send(message::end, encode(end)); }

private:
  Answers& answers_;
  int fd_;
  Listener& listener_;
};

Failure refusal(const std::string& device, SANE_Status status) {
  return Failure(opening_failure(status).value_or(FailureKind::device_refuses), device, words(status));
}

void tell_capabilities(const std::string& name, Answers& answers) {
  const Opened opened = open_device(name);
  if (!opened.device) throw refusal(name, opened.status);
  answers.send(message::device, encode(std::vector<ScannerInfo>{{name, "", "", sources_of(*opened.device)}}));
}

void scan(const ScanRequest& request, Answers& answers, Listener& listener, RunningDevice& running) {
  const Opened opened = open_device(request.device);
  if (!opened.device) {
    if (opening_failure(opened.status)) throw refusal(request.device, opened.status);
    return answers.send(message::end, encode(BatchEnd{to_stop_reason(opened.status), 0, words(opened.status), false}));
  }
  const Readiness ready = set_up(*opened.device, request.profile);
  if (!ready.refusal.empty()) throw Failure(FailureKind::device_refuses, request.device, ready.refusal);
  FrameOutlet outlet(answers, listener);
  running.set(opened.device.get());
  scan_batch(*opened.device, request.profile, ready.dpi, outlet, running.cancelled());
  running.set(nullptr);
}

void answer(const Frame& request, int requests_fd, Answers& answers) {
  // Never destroyed: the listening thread holds them to the end of the process.
  static RunningDevice* const running = new RunningDevice;
  static Listener* const listener = new Listener(requests_fd, *running);
  try {
    Library library;
    switch (request.kind) {
      case message::list: return answers.send(message::devices, encode(library.devices()));
      case message::capabilities: return tell_capabilities(request.payload, answers);
      case message::scan: return scan(decode_request(request.payload), answers, *listener, *running);
      default: throw Failure(FailureKind::bad_request, "", "unknown request");
    }
  } catch (const Failure& failure) {
    answers.send(message::failure, encode(failure));
  } catch (const std::bad_alloc&) {
    answers.send(message::failure, encode(Failure(FailureKind::too_large, "", "not enough memory for a page")));
  }
}

}  // namespace

int serve(int requests_fd, int answers_fd) {
  Frame request;
  if (!process::read_frame(requests_fd, request, 1 << 20)) return 1;
  Answers answers(answers_fd);
  answer(request, requests_fd, answers);
  ::_exit(answers.heard() ? 0 : 1);  // not through the destructors of libraries whose threads still run
}

}  // namespace berkas::devices::sane
