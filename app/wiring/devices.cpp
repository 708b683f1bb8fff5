// The ports and their technologies: the one file that names them all.
#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>

#include "app/wiring/printers.h"
#include "app/wiring/scanners.h"
#include "app/wiring/wiring.h"
#include "archive/tracking_code.h"
#include "devices/leptonica/leptonica_pages.h"
#include "devices/poppler/poppler_pages.h"
#include "devices/printed/printed_codes.h"
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

std::optional<std::string> code_form(std::string_view text) {
  const auto code = archive::TrackingCode::parse(text);
  return code ? std::optional(code->str()) : std::nullopt;
}

// A few lines while the feeder waits (the line below an unread symbol, a page number) have a reader of their own: the scanner must not wait
// behind the text queue. It starts when first needed; a busy PC takes seconds for a line, a broken reader is given up.
std::shared_ptr<berkas::devices::TextReader> make_line_reader() {
  return berkas::devices::make_tesseract_reader({.program = worker("berkas-text-worker"), .workers = 1, .page_time = std::chrono::seconds(30)});
}

std::shared_ptr<berkas::devices::CodeReader> make_code_reader(std::shared_ptr<berkas::devices::TextReader> lines) {
  std::shared_ptr<berkas::devices::CodeReader> symbols = berkas::devices::make_zxing_reader([](std::string_view text) { return code_form(text).has_value(); });
  return berkas::devices::make_printed_code_reader(std::move(symbols), std::move(lines), code_form);
}

}  // namespace

desk::Devices devices() {
  desk::Devices ports;
  ports.codec = berkas::devices::make_leptonica_codec();
  ports.cleaner = berkas::devices::make_leptonica_cleaner();
  ports.margins = make_line_reader();
  ports.codes = make_code_reader(ports.margins);
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
