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

struct PdfWord { std::string text; double x = 0, y = 0, width = 0, height = 0; };   // fractions of the page, from its upper left corner

// Worker threads only. Throws Failure{unreadable_pdf|encrypted_pdf|timed_out|too_large}; limits on memory and time.
class PdfRenderer {
public:
  virtual ~PdfRenderer() = default;
  [[nodiscard]] virtual PdfFacts probe(const std::filesystem::path& pdf) = 0;
  [[nodiscard]] virtual PageImage render(const std::filesystem::path& pdf, int page, int dpi) = 0;      // 1-based
  [[nodiscard]] virtual std::vector<std::string> text(const std::filesystem::path& pdf) = 0;            // one per page
  [[nodiscard]] virtual std::vector<PdfWord> words(const std::filesystem::path& pdf, int page) = 0;     // 1-based; in reading order
};

}  // namespace berkas::devices
