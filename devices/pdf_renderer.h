// Port: PDFs that come from outside, and our own for the preview. Implementation: poppler/ (tools in limited processes).
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "devices/page_image.h"

namespace berkas::devices {

struct PdfFacts {
  int pages = 0;
  bool encrypted = false;
  bool signed_electronically = false;  // a signature field with a value (TTE): keep byte for byte
  std::string version;
};

// Worker threads only. Throws Failure{unreadable_pdf|encrypted_pdf|timed_out|too_large}; limits on memory and time.
class PdfRenderer {
public:
  virtual ~PdfRenderer() = default;
  [[nodiscard]] virtual PdfFacts probe(const std::filesystem::path& pdf) = 0;
  [[nodiscard]] virtual PageImage render(const std::filesystem::path& pdf, int page, int dpi) = 0;      // 1-based
  [[nodiscard]] virtual std::vector<std::string> text(const std::filesystem::path& pdf) = 0;            // one per page
};

}  // namespace berkas::devices
