#include "app/cli/progress_line.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iostream>

namespace berkas::cli {

ProgressLine::ProgressLine(Session& session) : session_(session), seen_(isatty(STDERR_FILENO) != 0) {}

ProgressLine::~ProgressLine() {
  if (!shown_.empty()) std::cerr << "\r\033[K" << std::flush;
}

desk::Progress ProgressLine::heard() {
  if (!seen_) return {};
  return {[this](const Sentence& what, double fraction) { tell(what, fraction); }};
}

void ProgressLine::tell(const Sentence& what, double fraction) {
  auto line = session_.say(what) + "  " + std::to_string(std::lround(std::clamp(fraction, 0.0, 1.0) * 100)) + " %";
  if (line == shown_) return;
  shown_ = std::move(line);
  std::cerr << "\r\033[K" << shown_ << std::flush;
}

}  // namespace berkas::cli
