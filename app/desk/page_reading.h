// Words of one page and of many. One page that nobody can read must not stop the rest.
#pragma once
#include <exception>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "archive/intake/intake.h"

namespace berkas::desk {

// Text and layer are empty where nothing could be read; then why says what the reader said.
struct ReadPage {
  std::string plain, layer_pdf;
  std::exception_ptr why;
};

// What is no text on a page: boxes to be masked. Any thread.
using TextMask = std::function<std::vector<devices::BoxPx>(const devices::PageImage&)>;
TextMask codes_masked(const Devices&);                  // the codes on it; must not outlive the devices
TextMask codes_masked(const Devices&, const archive::IntakePage&);   // none are looked for where none were seen at capture

// Any thread. The picture is cleaned, masked and read; a failing reader makes an empty page.
ReadPage read_page(const Devices&, const devices::PageImage& picture, const TextMask& mask, const std::stop_token&);

struct PageReading {
  std::function<devices::PageImage(int page)> picture;  // 0-based; any thread, several at once
  std::function<void(int page, ReadPage&&)> take;       // the caller's thread, in order
  TextMask mask;                                        // any thread
};

// When every page fails, the last failure is thrown. False: stopped.
bool read_pages(const Devices&, int pages, const PageReading&, const std::stop_token&);

// Counts pages and rethrows when not one could be read.
class ReadingCount {
public:
  void add(const ReadPage&);
  void rethrow_if_all_failed() const;

private:
  int pages_ = 0, failed_ = 0;
  std::exception_ptr last_;
};

std::vector<devices::BoxPx> boxes_of(const std::vector<devices::FoundCode>&);

}  // namespace berkas::desk
