// A library for LD_PRELOAD that takes one step out of the filing protocol: a rename into the named folder is acknowledged at once
// and done 0.4 s later, or when the program ends. So the catalogue commits before the file is in place, or a page is acknowledged
// before its picture is. Only tests load it; the shipped program knows nothing of it.
//   BERKAS_TEST_LATE_RENAMES=/files/  LD_PRELOAD=.../liblate_renames.so berkas file ...
#include <dlfcn.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

namespace {

using Clock = std::chrono::steady_clock;
using Rename = int (*)(const char*, const char*);

Rename real_rename() {
  static const auto found = reinterpret_cast<Rename>(::dlsym(RTLD_NEXT, "rename"));
  return found;
}

struct Late { std::string from, to; Clock::time_point due; };

class LateRenames {
public:
  void add(std::string from, std::string to) {
    const std::scoped_lock lock(mutex_);
    waiting_.push_back({std::move(from), std::move(to), Clock::now() + std::chrono::milliseconds(400)});
    if (!begun_) std::thread([this] { run(); }).detach();
    begun_ = true;
    changed_.notify_all();
  }
  void finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.empty(); });
  }

private:
  void run() {
    for (;;) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return !waiting_.empty(); });
      const Late next = waiting_.front();
      lock.unlock();
      std::this_thread::sleep_until(next.due);
      real_rename()(next.from.c_str(), next.to.c_str());
      lock.lock();
      waiting_.pop_front();
      changed_.notify_all();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Late> waiting_;
  bool begun_ = false;
};

LateRenames& late() {
  static auto* const all = new LateRenames;             // its thread runs to the end of the process
  return *all;
}

__attribute__((destructor)) void at_the_end() { late().finish(); }

}  // namespace

extern "C" int rename(const char* from, const char* to) noexcept {
  const char* folder = std::getenv("BERKAS_TEST_LATE_RENAMES");
  if (folder == nullptr || std::strstr(to, folder) == nullptr) return real_rename()(from, to);
  const std::string aside = std::string(from) + ".late";  // whoever tidies up the old name does not find it
  if (const int no = real_rename()(from, aside.c_str()); no != 0) return no;
  late().add(aside, to);
  return 0;
}
