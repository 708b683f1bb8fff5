// The Poppler adapter's door: pdfinfo, pdfsig, pdftoppm and pdftotext, each call in a child process of its own with limits.
#pragma once
#include <chrono>
#include <cstdint>
#include <memory>

#include "devices/pdf_renderer.h"

namespace berkas::devices {

struct PopplerLimits {
  std::chrono::seconds time{60};            // per call; then Failure{timed_out}
  std::uint64_t memory_bytes = 2ULL << 30;  // address space of the child
};

// Any thread; every call starts a process and blocks until it ends.
[[nodiscard]] std::unique_ptr<PdfRenderer> make_poppler_renderer(PopplerLimits limits = {});

}  // namespace berkas::devices
