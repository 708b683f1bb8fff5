// The safe way to the desk and back: work runs on a lane, its answer comes on the window's thread, and only while the asker lives.
#pragma once
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "app/desk/executor.h"
#include "app/desk/outcome.h"

namespace berkas::desk { class Desk; }

namespace berkas::screens {

class Asker {
public:
  explicit Asker(desk::Executor& executor) : executor_(executor) {}
  Asker(const Asker&) = delete;
  Asker& operator=(const Asker&) = delete;

  // work runs on the lane's thread; then runs on the window's thread, or never when this asker is gone. What work throws becomes a refusal.
  // The task lives until its answer came or this asker goes; cancel() the returned handle to stop it before.
  template <class T>
  std::shared_ptr<desk::Executor::Task> ask(desk::Lane lane, std::function<desk::Outcome<T>(desk::Desk&, std::stop_token)> work,
                                            std::function<void(desk::Outcome<T>)> then) {
    const long ticket = ++tickets_;
    auto task = executor_.run(lane, [this, ticket, alive = std::weak_ptr<int>(alive_), &executor = executor_, work = std::move(work), then = std::move(then)](
                                        desk::Desk& desk, std::stop_token stop) {
      auto answer = std::make_shared<desk::Outcome<T>>(tried<T>(work, desk, stop));
      executor.post([this, ticket, alive, answer, then] {
        if (alive.expired()) return;
        waiting_.erase(ticket);
        then(std::move(*answer));
      });
    });
    if (waiting_.size() > most_waiting) waiting_.erase(waiting_.begin());   // dropped ones never answer
    waiting_[ticket] = task;
    return task;
  }
  // For news on the way (pages, progress): call from the lane's thread.
  void tell(std::function<void()> news) {
    executor_.post([this_alive = std::weak_ptr<int>(alive_), news = std::move(news)] {
      if (!this_alive.expired()) news();
    });
  }
  // The same, made on the window's thread and safe to keep on the lane's.
  std::function<void(std::function<void()>)> door() const {
    return [this_alive = std::weak_ptr<int>(alive_), &executor = executor_](std::function<void()> news) {
      executor.post([this_alive, news = std::move(news)] {
        if (!this_alive.expired()) news();
      });
    };
  }
  desk::Executor& executor() { return executor_; }

private:
  template <class T>
  static desk::Outcome<T> tried(const std::function<desk::Outcome<T>(desk::Desk&, std::stop_token)>& work, desk::Desk& desk, std::stop_token stop) {
    try {
      return work(desk, stop);
    } catch (const std::exception& e) {
      return desk::explain(e);
    }
  }
  static constexpr std::size_t most_waiting = 256;
  desk::Executor& executor_;
  long tickets_ = 0;
  std::map<long, std::shared_ptr<desk::Executor::Task>> waiting_;   // window's thread only
  std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace berkas::screens
