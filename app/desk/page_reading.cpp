#include "app/desk/page_reading.h"

#include "app/desk/in_order.h"
#include "devices/failure.h"

namespace berkas::desk {

std::vector<devices::BoxPx> boxes_of(const std::vector<devices::FoundCode>& codes) {
  std::vector<devices::BoxPx> boxes;
  for (const auto& code : codes) boxes.push_back(code.box);
  return boxes;
}

TextMask codes_masked(const Devices& devices) {
  return [&devices](const devices::PageImage& picture) { return boxes_of(devices.codes->read(picture)); };
}

TextMask codes_masked(const Devices& devices, const archive::IntakePage& page) {
  const bool seen = !page.codes.empty() || page.has_mark("code") || page.has_mark("code-print") || page.has_mark("unread");
  return seen ? codes_masked(devices) : [](const devices::PageImage&) { return std::vector<devices::BoxPx>(); };
}

ReadPage read_page(const Devices& devices, const devices::PageImage& picture, const TextMask& mask, const std::stop_token& stop) {
  try {
    const auto ready = devices.cleaner->for_text(picture, mask(picture));
    auto text = devices.text->read(ready, stop);
    return {std::move(text.plain), std::move(text.layer_pdf), nullptr};
  } catch (const devices::Failure&) {
    return {{}, {}, std::current_exception()};
  }
}

void ReadingCount::add(const ReadPage& page) {
  ++pages_;
  if (!page.why) return;
  ++failed_;
  last_ = page.why;
}

void ReadingCount::rethrow_if_all_failed() const {
  if (pages_ > 0 && failed_ == pages_) std::rethrow_exception(last_);
}

bool read_pages(const Devices& devices, int pages, const PageReading& reading, const std::stop_token& stop) {
  ReadingCount count;
  const bool whole = in_order<ReadPage>(
      pages, [&](int page) { return read_page(devices, reading.picture(page), reading.mask, stop); },
      [&](int page, ReadPage&& read) {
        count.add(read);
        reading.take(page, std::move(read));
      },
      stop);
  if (whole) count.rethrow_if_all_failed();
  return whole;
}

}  // namespace berkas::desk
