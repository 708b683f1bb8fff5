// The ports and their technologies: the one file that names them all.
#include <filesystem>

#include "app/wiring/printers.h"
#include "app/wiring/scanners.h"
#include "app/wiring/wiring.h"
#include "archive/tracking_code.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/poppler/poppler_pages.h"
#include "devices/qpdf/qpdf_archival.h"
#include "devices/tesseract/tesseract_text.h"
#include "devices/zxing/zxing_codes.h"

namespace berkas::wiring {
namespace {

// Our workers lie beside this program; installed, in libexec.
std::filesystem::path worker(const char* name) {
  std::error_code error;
  const auto beside = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  if (std::filesystem::exists(beside / name, error)) return beside / name;
  return beside.parent_path() / "libexec/berkas" / name;
}

}  // namespace

desk::Devices devices() {
  desk::Devices ports;
  ports.codec = berkas::devices::make_leptonica_codec();
  ports.cleaner = berkas::devices::make_leptonica_cleaner();
  ports.codes = berkas::devices::make_zxing_reader([](std::string_view text) { return archive::TrackingCode::parse(text).has_value(); });
  ports.marks = berkas::devices::make_leptonica_marks();
  ports.symbols = berkas::devices::make_zxing_writer();
  ports.scanner = make_scanner(ports.codec);
  ports.printer = make_printer();
  ports.text = berkas::devices::make_tesseract_reader({.program = worker("berkas-text-worker")});
  ports.pdf = berkas::devices::make_qpdf_maker(share_dir());
  ports.renderer = berkas::devices::make_poppler_renderer();
  return ports;
}

}  // namespace berkas::wiring
