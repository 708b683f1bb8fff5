// How to scan: the same options for scan and intake resume.
#pragma once
#include "app/cli/commands.h"

namespace berkas::cli {

struct ScanChoice {
  std::string device, source = "adf", mode = "color", paper = "A4";
  int dpi = 300, expect = 0;
  bool expect_given = false;
};

void add_scan_options(CLI::App* sub, Session&, ScanChoice&);
desk::ScanRequest request_of(const ScanChoice&, const std::string& code);

// Runs it with progress on stderr and answers the contract's object.
Exit run_scan(Session&, const std::function<desk::Outcome<desk::ScanOutcome>(const desk::ScanWatcher&, std::stop_token)>&);

}  // namespace berkas::cli
