// Ctrl+C and the polite ways of ending a program, as a stop token: the page in the feeder is finished or left, nothing is torn.
#pragma once
#include <stop_token>
#include <thread>

namespace berkas::cli {

// Make it before any other thread: the signals are blocked from then on and taken by one thread of its own.
class Interrupt {
public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;
  std::stop_token token() const { return asked_.get_token(); }

private:
  std::stop_source asked_;
  std::jthread waiting_;
};

}  // namespace berkas::cli
