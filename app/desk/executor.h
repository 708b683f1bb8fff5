// Work off the window's thread, and the one door back to it. Tests replace it by one that runs by hand.
#pragma once
#include <functional>
#include <memory>
#include <stop_token>

namespace berkas::desk {

class Desk;

// One worker thread and one Desk each: none waits for another. devices: printing, and the lamps of scanner and printer.
enum class Lane { acts, scanning, search, pictures, text, devices };

class Executor {
public:
  virtual ~Executor() = default;
  // Runs work(desk, stop) on the lane's thread. Queues are bounded: on search and pictures a newer task drops older ones not begun.
  // The stop token is stopped by the returned handle's destruction or cancel().
  class Task {
  public:
    virtual ~Task() = default;
    virtual void cancel() = 0;
  };
  virtual std::shared_ptr<Task> run(Lane, std::function<void(Desk&, std::stop_token)> work) = 0;
  // Back to the window's thread (wxEvtHandler::CallAfter there). Any thread. After close() posts are dropped.
  virtual void post(std::function<void()> on_window_thread) = 0;
  virtual void close() = 0;                                    // cancels and joins
};

}  // namespace berkas::desk
