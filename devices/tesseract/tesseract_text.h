// The Tesseract adapter's door. The engine itself runs in bin/berkas-text-worker: a hostile page can kill only that.
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>

#include "devices/text_reader.h"

namespace berkas::devices {

struct TextWorkerSettings {
  std::filesystem::path program;            // .../bin/berkas-text-worker
  int workers = 0;                          // most processes at once; 0 = one per core
  std::chrono::seconds page_time{120};      // then the worker is killed: Failure{timed_out}
  std::uint64_t memory_bytes = 3ULL << 30;  // address space of one worker
};

// Workers start when first needed, stay for the next page, and end with the reader. A worker that dies is replaced once
// for the page at hand; if the second dies too: Failure{worker_died}. A stopped read throws Failure{worker_died} with
// subject "stopped".
[[nodiscard]] std::unique_ptr<TextReader> make_tesseract_reader(TextWorkerSettings settings);

}  // namespace berkas::devices
