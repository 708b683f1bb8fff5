#include <cassert>
#include <stdexcept>

#include "devices/code_writer.h"
#include "devices/mark_reader.h"
#include "devices/printer.h"
#include "devices/scanner.h"

namespace berkas::devices {

std::string to_string(StopReason reason) {
  switch (reason) {
    case StopReason::empty: return "empty";
    case StopReason::done: return "done";
    case StopReason::jam: return "jam";
    case StopReason::cover_open: return "cover-open";
    case StopReason::busy: return "busy";
    case StopReason::cancelled: return "cancelled";
    case StopReason::failed: return "failed";
  }
  return "failed";
}

std::string to_string(MarkValue value) {
  switch (value) {
    case MarkValue::empty: return "empty";
    case MarkValue::ticked: return "ticked";
    case MarkValue::crossed: return "crossed";
    case MarkValue::filled: return "filled";
    case MarkValue::circled: return "circled";
    case MarkValue::struck_out: return "struck-out";
    case MarkValue::unsure: return "unsure";
  }
  return "unsure";
}

Ecc ecc_for_size(double size_mm) {
  if (size_mm < 12.0) throw std::invalid_argument("a code under 12 mm cannot be read safely");
  return size_mm < 20.0 ? Ecc::quartile : Ecc::high;
}

PaperSize portrait_size(Paper paper) {
  assert(paper != Paper::own);
  return paper == Paper::f4 ? PaperSize{215.0, 330.0} : PaperSize{210.0, 297.0};
}

}  // namespace berkas::devices
