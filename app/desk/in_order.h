// Many like jobs at once, their results one after another: about as many under way as there are cores, whatever their number.
#pragma once
#include <algorithm>
#include <deque>
#include <functional>
#include <future>
#include <stop_token>
#include <thread>

namespace berkas::desk {

// work(i) runs on threads of its own, several at a time; take(i, result) on the caller's thread, in order. What work throws comes
// out where its turn is; nothing is left running when this returns or throws. False: stopped before the last was taken.
template <class Result>
bool in_order(int count, const std::function<Result(int)>& work, const std::function<void(int, Result&&)>& take, const std::stop_token& stop) {
  const auto at_once = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, 8u)) + 1;  // one more: the oldest may be the slowest
  std::deque<std::future<Result>> under_way;            // a future of std::async waits for its thread when it goes
  for (int begun = 0, taken = 0; taken < count; ++taken) {
    for (; begun < count && begun < taken + at_once; ++begun) {
      if (stop.stop_requested()) return false;
      under_way.push_back(std::async(std::launch::async, work, begun));
    }
    auto result = under_way.front().get();
    under_way.pop_front();
    if (stop.stop_requested()) return false;
    take(taken, std::move(result));
  }
  return true;
}

}  // namespace berkas::desk
