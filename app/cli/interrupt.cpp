#include "app/cli/interrupt.h"

#include <csignal>
#include <ctime>

namespace berkas::cli {
namespace {

sigset_t the_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, number);
  return set;
}

}  // namespace

Interrupt::Interrupt() {
  const sigset_t set = the_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  waiting_ = std::jthread([this](std::stop_token ended) {
    const sigset_t mine = the_signals();
    const timespec a_moment{0, 100'000'000};
    while (!ended.stop_requested()) {
      if (sigtimedwait(&mine, nullptr, &a_moment) > 0) asked_.request_stop();
    }
  });
}

Interrupt::~Interrupt() {
  waiting_.request_stop();
  if (waiting_.joinable()) waiting_.join();
  const sigset_t set = the_signals();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace berkas::cli
