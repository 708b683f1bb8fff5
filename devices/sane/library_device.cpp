#include "devices/sane/library_device.h"

#include <mutex>

#include "devices/sane/status.h"

namespace berkas::devices::sane {
namespace {

std::string text_or_empty(SANE_String_Const text) { return text != nullptr ? text : ""; }

// Webcams come through SANE's v4l backend and are no place to lay a document on.
bool is_camera(const SANE_Device& device) { return text_or_empty(device.type).find("camera") != std::string::npos; }

class LibraryDevice : public SaneDevice {
public:
  explicit LibraryDevice(SANE_Handle handle) : handle_(handle) {}
  ~LibraryDevice() override { sane_close(handle_); }
  LibraryDevice(const LibraryDevice&) = delete;
  LibraryDevice& operator=(const LibraryDevice&) = delete;

  const SANE_Option_Descriptor* option(SANE_Int number) override { return sane_get_option_descriptor(handle_, number); }
  SANE_Status control(SANE_Int number, SANE_Action action, void* value, SANE_Int* info) override {
    SANE_Int ignored = 0;  // some backends write to info unasked
    return sane_control_option(handle_, number, action, value, info != nullptr ? info : &ignored);
  }
  SANE_Status parameters(SANE_Parameters& into) override { return sane_get_parameters(handle_, &into); }
  SANE_Status start() override { return sane_start(handle_); }
  SANE_Status read(std::uint8_t* into, SANE_Int at_most, SANE_Int& got) override { return sane_read(handle_, into, at_most, &got); }
  void cancel() override {
    const std::scoped_lock lock(cancelling_);  // ours and the clerk's may meet
    sane_cancel(handle_);
  }

private:
  SANE_Handle handle_;
  std::mutex cancelling_;
};

}  // namespace

Library::Library() {
  SANE_Int version = 0;
  if (const SANE_Status status = sane_init(&version, nullptr); status != SANE_STATUS_GOOD) {
    throw Failure(FailureKind::device_gone, "SANE", words(status));
  }
}

Library::~Library() { sane_exit(); }

std::vector<ScannerInfo> Library::devices() {
  const SANE_Device** list = nullptr;
  if (const SANE_Status status = sane_get_devices(&list, SANE_FALSE); status != SANE_STATUS_GOOD) {
    throw Failure(FailureKind::device_gone, "SANE", words(status));
  }
  std::vector<ScannerInfo> found;
  for (; list != nullptr && *list != nullptr; ++list) {
    const SANE_Device& device = **list;
    if (!is_camera(device)) found.push_back({text_or_empty(device.name), text_or_empty(device.vendor), text_or_empty(device.model), {}});
  }
  return found;
}

Opened open_device(const std::string& name) {
  SANE_Handle handle = nullptr;
  const SANE_Status status = sane_open(name.c_str(), &handle);
  if (status != SANE_STATUS_GOOD) return {status, nullptr};
  return {status, std::make_unique<LibraryDevice>(handle)};
}

}  // namespace berkas::devices::sane
