// Inside the worker: SANE itself.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "devices/sane/sane_device.h"
#include "devices/scanner.h"

namespace berkas::devices::sane {

// One per process: sane_init and sane_exit are the process's own. Throws Failure{device_gone} when SANE does not start.
class Library {
public:
  Library();
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  [[nodiscard]] std::vector<ScannerInfo> devices();
};

struct Opened { SANE_Status status = SANE_STATUS_GOOD; std::unique_ptr<SaneDevice> device; };  // closed by its destructor

[[nodiscard]] Opened open_device(const std::string& name);

}  // namespace berkas::devices::sane
