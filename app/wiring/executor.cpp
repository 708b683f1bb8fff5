// Lanes: one thread and one desk each. A lane begins with its first task, so a program that never scans starts no scanning thread.
#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "app/wiring/log.h"
#include "app/wiring/wiring.h"

namespace berkas::wiring {
namespace {

using desk::Lane;
using Work = std::function<void(desk::Desk&, std::stop_token)>;

struct Job {
  Work work;
  std::stop_source stop;
};

// The caller's end of a job. Destroying it stops the job's token, as the Executor promises.
class Handle : public desk::Executor::Task {
public:
  explicit Handle(std::stop_source stop) : stop_(std::move(stop)) {}
  ~Handle() override { stop_.request_stop(); }
  void cancel() override { stop_.request_stop(); }

private:
  std::stop_source stop_;
};

struct LaneRules {
  std::size_t most;        // waiting tasks; beyond it the oldest goes
  bool skip_when_stopped;  // a task nobody waits for any more is not begun
};

// Of what is looked for only the newest matters; of pictures about a screenful. An act once asked for is always done.
LaneRules rules_of(Lane lane) {
  switch (lane) {
    case Lane::search: return {1, true};
    case Lane::pictures: return {64, true};
    case Lane::acts: return {1024, false};
    case Lane::scanning:
    case Lane::devices:
    case Lane::text: return {16, true};
  }
  return {16, true};
}

class LaneWorker {
public:
  LaneWorker(Lane lane, const DeskMaker& maker) : rules_(rules_of(lane)), maker_(maker) {}
  ~LaneWorker() { close(); }

  void add(Job job) {
    const std::lock_guard lock(mutex_);
    if (closed_) return;
    if (waiting_.size() >= rules_.most) waiting_.pop_front();
    waiting_.push_back(std::move(job));
    if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
    something_.notify_one();
  }

  void close() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
      if (running_) running_->request_stop();
      something_.notify_one();
    }
    if (thread_.joinable()) thread_.join();
  }

private:
  // Acts that were asked for are done before the lane closes; everything else that has not begun is dropped.
  std::optional<Job> next() {
    std::unique_lock lock(mutex_);
    running_.reset();
    something_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
    if (waiting_.empty() || (closed_ && rules_.skip_when_stopped)) return std::nullopt;
    Job job = std::move(waiting_.front());
    waiting_.pop_front();
    running_ = job.stop;
    return job;
  }

  void run() {
    std::unique_ptr<desk::Desk> desk;
    while (auto job = next()) {
      if (rules_.skip_when_stopped && job->stop.stop_requested()) continue;
      try {
        if (!desk) desk = maker_();
        job->work(*desk, job->stop.get_token());
      } catch (const std::exception& e) {  // the work itself tells the clerk; this is the last net
        log_line(std::string("a task ended with: ") + e.what());
      }
    }
  }

  LaneRules rules_;
  const DeskMaker& maker_;
  std::mutex mutex_;
  std::condition_variable something_;
  std::deque<Job> waiting_;
  std::optional<std::stop_source> running_;
  bool closed_ = false;
  std::thread thread_;
};

class Lanes : public desk::Executor {
public:
  Lanes(DeskMaker maker, std::function<void(std::function<void()>)> to_window) : maker_(std::move(maker)), to_window_(std::move(to_window)) {}
  ~Lanes() override { Lanes::close(); }

  std::shared_ptr<Task> run(Lane lane, Work work) override {
    Job job{std::move(work), {}};
    auto handle = std::make_shared<Handle>(job.stop);
    lanes_[static_cast<std::size_t>(lane)].add(std::move(job));
    return handle;
  }

  void post(std::function<void()> on_window_thread) override {
    const std::lock_guard lock(door_);
    if (!closed_) to_window_(std::move(on_window_thread));
  }

  void close() override {
    {
      const std::lock_guard lock(door_);
      closed_ = true;
    }
    for (auto& lane : lanes_) lane.close();
  }

private:
  DeskMaker maker_;
  std::function<void(std::function<void()>)> to_window_;
  std::mutex door_;
  bool closed_ = false;
  std::array<LaneWorker, 6> lanes_{LaneWorker{Lane::acts, maker_}, LaneWorker{Lane::scanning, maker_}, LaneWorker{Lane::search, maker_},
                                   LaneWorker{Lane::pictures, maker_}, LaneWorker{Lane::text, maker_}, LaneWorker{Lane::devices, maker_}};
};

}  // namespace

std::unique_ptr<desk::Executor> make_executor(DeskMaker maker, std::function<void(std::function<void()>)> to_window) {
  return std::make_unique<Lanes>(std::move(maker), std::move(to_window));
}

}  // namespace berkas::wiring
