#include "devices/sane/status.h"

namespace berkas::devices::sane {

StopReason to_stop_reason(SANE_Status status) {
  switch (status) {
    case SANE_STATUS_GOOD:
    case SANE_STATUS_EOF: return StopReason::done;
    case SANE_STATUS_NO_DOCS: return StopReason::empty;
    case SANE_STATUS_JAMMED: return StopReason::jam;
    case SANE_STATUS_COVER_OPEN: return StopReason::cover_open;
    case SANE_STATUS_DEVICE_BUSY: return StopReason::busy;
    case SANE_STATUS_CANCELLED: return StopReason::cancelled;
    case SANE_STATUS_UNSUPPORTED:
    case SANE_STATUS_INVAL:
    case SANE_STATUS_IO_ERROR:
    case SANE_STATUS_NO_MEM:
    case SANE_STATUS_ACCESS_DENIED: return StopReason::failed;
  }
  return StopReason::failed;  // a number the standard does not know: some backends have their own
}

std::optional<FailureKind> opening_failure(SANE_Status status) {
  switch (to_stop_reason(status)) {
    case StopReason::failed:
    case StopReason::empty:
      return status == SANE_STATUS_ACCESS_DENIED ? FailureKind::device_refuses : FailureKind::device_gone;
    default: return std::nullopt;
  }
}

// Not sane_strstatus: the numbers a backend invents would come out as an empty or alarming text, and tests need no library.
std::string words(SANE_Status status) {
  switch (status) {
    case SANE_STATUS_GOOD: return "Success";
    case SANE_STATUS_UNSUPPORTED: return "Operation not supported";
    case SANE_STATUS_CANCELLED: return "Operation was cancelled";
    case SANE_STATUS_DEVICE_BUSY: return "Device busy";
    case SANE_STATUS_INVAL: return "Invalid argument";
    case SANE_STATUS_EOF: return "End of file reached";
    case SANE_STATUS_JAMMED: return "Document feeder jammed";
    case SANE_STATUS_NO_DOCS: return "Document feeder out of documents";
    case SANE_STATUS_COVER_OPEN: return "Scanner cover is open";
    case SANE_STATUS_IO_ERROR: return "Error during device I/O";
    case SANE_STATUS_NO_MEM: return "Out of memory";
    case SANE_STATUS_ACCESS_DENIED: return "Access to resource has been denied";
  }
  return "Unknown SANE status " + std::to_string(static_cast<int>(status));
}

}  // namespace berkas::devices::sane
