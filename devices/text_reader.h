// Port: words on a page. Implementation: tesseract/ (worker processes, OMP_THREAD_LIMIT=1 before start).
#pragma once
#include <stop_token>
#include <string>
#include <vector>

#include "devices/page_image.h"

namespace berkas::devices {

struct ReadWord { std::string text; BoxPx box; int confidence = 0; };   // 0..100

struct PageText {
  std::string plain;                  // reading order, lines
  std::vector<ReadWord> words;        // boxes in the pixels of the picture that was read
  std::string layer_pdf;              // one page PDF with invisible text only, same size as the picture
};

// Any thread; calls from several threads run in several processes (at most one per core). Throws Failure{worker_died|timed_out}.
class TextReader {
public:
  virtual ~TextReader() = default;
  [[nodiscard]] virtual PageText read(const PageImage&, std::stop_token stop) = 0;
};

}  // namespace berkas::devices
