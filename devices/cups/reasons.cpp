#include "devices/cups/reasons.h"

#include <algorithm>

namespace berkas::devices::cups {
namespace {

std::string without_severity(const std::string& reason) {
  for (const std::string severity : {"-report", "-warning", "-error"}) {
    if (reason.size() > severity.size() && reason.ends_with(severity)) return reason.substr(0, reason.size() - severity.size());
  }
  return reason;
}

bool a_progress_note(const std::string& reason) {
  if (!reason.starts_with("cups-")) return false;
  return !reason.starts_with("cups-missing-filter") && !reason.starts_with("cups-insecure-filter");
}

}  // namespace

std::vector<std::string> plain_reasons(const std::vector<std::string>& ipp_reasons) {
  std::vector<std::string> plain;
  for (const std::string& one : ipp_reasons) {
    const std::string reason = without_severity(one);
    if (reason.empty() || reason == "none" || a_progress_note(reason)) continue;
    if (std::find(plain.begin(), plain.end(), reason) == plain.end()) plain.push_back(reason);
  }
  return plain;
}

}  // namespace berkas::devices::cups
