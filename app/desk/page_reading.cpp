#include "app/desk/page_reading.h"

#include <algorithm>
#include <deque>
#include <future>
#include <thread>

#include "devices/failure.h"

namespace berkas::desk {
namespace {

class Window {                                          // the pages under way, oldest first
public:
  Window(const PageReading& reading, std::stop_token stop) : reading_(reading), stop_(std::move(stop)) {}
  ~Window() {
    for (auto& each : under_way_) each.wait();          // a reader stops by the token; nobody may read on unseen
  }

  void begin(const Devices& devices, devices::PageImage&& page) {
    const auto reader = devices.text;
    under_way_.push_back(std::async(std::launch::async, [reader, picture = std::move(page), stop = stop_] { return reader->read(picture, stop); }));
  }
  std::size_t size() const { return under_way_.size(); }

  void take_oldest() {
    auto oldest = std::move(under_way_.front());
    under_way_.pop_front();
    ReadPage page;
    try {
      auto text = oldest.get();
      page = {std::move(text.plain), std::move(text.layer_pdf)};
    } catch (const devices::Failure&) {
      if (stop_.stop_requested()) return;
      ++failed_;
      last_failure_ = std::current_exception();
    }
    reading_.take(taken_++, std::move(page));
  }
  void rethrow_if_all_failed() const {
    if (taken_ > 0 && failed_ == taken_) std::rethrow_exception(last_failure_);
  }

private:
  const PageReading& reading_;
  std::stop_token stop_;
  std::deque<std::future<devices::PageText>> under_way_;
  int taken_ = 0, failed_ = 0;
  std::exception_ptr last_failure_;
};

devices::PageImage ready_to_read(const Devices& devices, const PageReading& reading, int page) {
  const auto picture = reading.picture(page);
  return devices.cleaner->for_text(picture, reading.mask(picture, devices.codes->read(picture)));
}

}  // namespace

std::vector<devices::BoxPx> boxes_of(const std::vector<devices::FoundCode>& codes) {
  std::vector<devices::BoxPx> boxes;
  for (const auto& code : codes) boxes.push_back(code.box);
  return boxes;
}

bool read_pages(const Devices& devices, int pages, const PageReading& reading, std::stop_token stop) {
  const std::size_t at_once = std::clamp(std::thread::hardware_concurrency(), 1u, 8u);
  Window window(reading, stop);
  for (int page = 0; page < pages && !stop.stop_requested(); ++page) {
    while (window.size() >= at_once) window.take_oldest();
    window.begin(devices, ready_to_read(devices, reading, page));
  }
  while (window.size() > 0 && !stop.stop_requested()) window.take_oldest();
  if (stop.stop_requested()) return false;
  window.rethrow_if_all_failed();
  return true;
}

}  // namespace berkas::desk
