// Port: the sealed archival copy, PDF/A-2b in the subset 1b also allows. Implementation: qpdf/.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "devices/page_codec.h"

namespace berkas::devices {

struct PdfInfo {
  std::string title, author, subject, keywords, creator = "Berkas";
  std::string created;                // ISO 8601 with zone, handed in
  std::string document_id;            // 32 hex digits: makes the file reproducible
};

struct StampPlacement { double x_mm = 0, y_mm = 0; };   // lower left corner of the stamp on the upright page

// One writer, one file, one thread. Memory does not grow with the pages: pictures stay in the files they come from.
class ArchivalPdf {
public:
  virtual ~ArchivalPdf() = default;
  // The picture file holds a JPEG or a G4 TIFF written by PageCodec and must stay until finish(). dpi sets the page size.
  virtual void add_page(const std::filesystem::path& picture, const std::optional<std::string>& text_layer_pdf) = 0;
  // SHA-256 (hex) of the picture stream of each page as embedded: what `pdfimages -all` extracts (raw CCITT data for G4).
  [[nodiscard]] virtual std::vector<std::string> picture_hashes() const = 0;
  virtual void stamp(int page, const std::filesystem::path& stamp_pdf, StampPlacement) = 0;   // 1-based
  virtual void append_sheet(const std::filesystem::path& sheet_pdf) = 0;                      // P15, last
  virtual void finish() = 0;          // writes the file, fsyncs it; nothing stands at the target before
};

class ArchivalPdfMaker {
public:
  virtual ~ArchivalPdfMaker() = default;
  [[nodiscard]] virtual std::unique_ptr<ArchivalPdf> begin(const std::filesystem::path& target, const PdfInfo&) = 0;
  // The access copy: the same pages as the sealed file, with text. layers[i] belongs to page i + 1; empty = none.
  virtual void add_text(const std::filesystem::path& sealed, const std::vector<std::string>& layers, const std::filesystem::path& target) = 0;
};

}  // namespace berkas::devices
