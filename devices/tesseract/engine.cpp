#include "devices/tesseract/engine.h"

#include <sys/mman.h>
#include <tesseract/baseapi.h>
#include <tesseract/renderer.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace berkas::devices::tesseract {

namespace {

constexpr const char* languages = "ind+eng";

PageImage gray_of_bits(const PageImage& page) {
  PageImage gray = page;
  gray.kind = PixelKind::gray;
  gray.pixels.assign(gray.bytes_per_line() * static_cast<std::size_t>(page.height_px), 255);
  for (std::size_t y = 0; y < static_cast<std::size_t>(page.height_px); ++y)
    for (std::size_t x = 0; x < static_cast<std::size_t>(page.width_px); ++x)
      if ((page.pixels[y * page.bytes_per_line() + x / 8] >> (7 - x % 8)) & 1) gray.pixels[y * gray.bytes_per_line() + x] = 0;
  return gray;
}

std::string taken(char* text) {
  const std::unique_ptr<char[]> owner(text);
  return text ? text : "";
}

std::vector<ReadWord> words_of(::tesseract::TessBaseAPI& api) {
  std::vector<ReadWord> words;
  const std::unique_ptr<::tesseract::ResultIterator> at(api.GetIterator());
  if (!at) return words;
  do {
    if (at->Empty(::tesseract::RIL_WORD)) continue;
    ReadWord word;
    word.text = taken(at->GetUTF8Text(::tesseract::RIL_WORD));
    int left = 0, top = 0, right = 0, bottom = 0;
    if (word.text.empty() || !at->BoundingBox(::tesseract::RIL_WORD, &left, &top, &right, &bottom)) continue;
    word.box = {left, top, right - left, bottom - top};
    word.confidence = std::clamp(static_cast<int>(std::lround(at->Confidence(::tesseract::RIL_WORD))), 0, 100);
    words.push_back(std::move(word));
  } while (at->Next(::tesseract::RIL_WORD));
  return words;
}

// A strip is a few lines and nothing else; the analysis of whole pages takes a lone "- 3 -" for dirt.
::tesseract::PageSegMode layout_of(const PageImage& page) {
  return page.height_px * 4 < page.width_px || page.height_px < 200 ? ::tesseract::PSM_SINGLE_BLOCK : ::tesseract::PSM_AUTO;
}

}  // namespace

Engine::Engine() : api_(std::make_unique<::tesseract::TessBaseAPI>()) {
  api_->SetVariable("debug_file", "/dev/null");
  if (api_->Init(nullptr, languages) != 0) throw std::runtime_error("tesseract has no data for ind and eng");
}

Engine::~Engine() { api_->End(); }

PageText Engine::read(const PageImage& given) {
  const PageImage page = given.kind == PixelKind::bitonal ? gray_of_bits(given) : given;
  const int depth = page.kind == PixelKind::color ? 3 : 1;
  api_->SetPageSegMode(layout_of(page));
  api_->SetImage(page.pixels.data(), page.width_px, page.height_px, depth, static_cast<int>(page.bytes_per_line()));
  api_->SetSourceResolution(std::clamp(page.dpi, 70, 2400));
  if (api_->Recognize(nullptr) != 0) throw std::runtime_error("the page cannot be read");
  PageText text;
  text.plain = taken(api_->GetUTF8Text());
  text.words = words_of(*api_);
  text.layer_pdf = layer();
  api_->Clear();
  return text;
}

// The renderer writes files only; its file is our own stdout, which for that moment is memory: no text on any disk.
std::string Engine::layer() {
  const int memory = ::memfd_create("layer", MFD_CLOEXEC), before = ::dup(STDOUT_FILENO);
  if (memory < 0 || before < 0 || ::dup2(memory, STDOUT_FILENO) < 0) throw std::runtime_error("no memory for the text layer");
  bool whole = false;
  {
    ::tesseract::TessPDFRenderer renderer("-", api_->GetDatapath(), true);
    whole = renderer.BeginDocument("") && renderer.AddImage(api_.get()) && renderer.EndDocument();
  }
  whole = std::fflush(stdout) == 0 && whole;
  ::dup2(before, STDOUT_FILENO);
  ::close(before);
  const off_t size = ::lseek(memory, 0, SEEK_END);
  std::string bytes(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
  whole = ::pread(memory, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()) && whole;
  ::close(memory);
  if (!whole || bytes.empty()) throw std::runtime_error("the text layer cannot be written");
  return bytes;
}

}  // namespace berkas::devices::tesseract
