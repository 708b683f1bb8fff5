// One run of a Poppler tool, its failures mapped in one place. Only this folder sees it.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "devices/poppler/poppler_pages.h"

namespace berkas::devices::poppler {

struct Output {
  int code = 0;
  std::string text;
};

// arguments: with the PDF's path where the tool wants it. allowed: exit codes besides 0 that are an answer, not a failure.
// Throws Failure{worker_died|timed_out|too_large|encrypted_pdf|unreadable_pdf}.
[[nodiscard]] Output run(const std::string& tool, const std::vector<std::string>& arguments, const std::filesystem::path& pdf,
                         const PopplerLimits&, std::size_t max_output, const std::vector<int>& allowed = {});

// What can be seen before any tool is trusted with the file. Throws Failure{disk|unreadable_pdf}.
void check_frame(const std::filesystem::path& pdf);

}  // namespace berkas::devices::poppler
