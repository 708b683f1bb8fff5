// Reads an SOP file (TOML). Every mistake is told at once, each with its line and its mend, in the clerk's language.
#pragma once
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "workflow/sop.h"

namespace berkas::workflow {

struct SopMistake {
  int line = 0;         // 1-based; 0 = the file as a whole
  std::string message;  // what is wrong and how to mend it, one sentence each
  std::string code;     // stable id: unknown-role, missing-target, unreachable-step, decision-without-no, ...
};

using SopResult = std::variant<Sop, std::vector<SopMistake>>;

// An unreadable file is a mistake of line 0, never an exception. Files over 1 MiB are refused.
[[nodiscard]] SopResult read_sop(const std::filesystem::path& file);
[[nodiscard]] SopResult read_sop_text(std::string_view toml, std::string_view name);

// The shipped and the office's own SOPs. Throws SopError when a shipped one cannot be read.
class SopError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class SopLibrary {
 public:
  // The first folder holds the shipped SOPs; later folders override earlier ones by id. A folder that does not exist is empty.
  static SopLibrary load(const std::vector<std::filesystem::path>& folders);
  const Sop* find(std::string_view id) const;
  const std::vector<Sop>& all() const { return sops_; }
  const std::vector<std::string>& skipped() const { return skipped_; }  // office files with mistakes: "FILE:LINE: message"

 private:
  std::vector<Sop> sops_;
  std::vector<std::string> skipped_;
};

}  // namespace berkas::workflow
