// The shipped SOPs as the tests read them.
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "workflow/sop_reader.h"

namespace berkas::workflow::testing {

inline std::filesystem::path shipped_folder() { return std::filesystem::path(BERKAS_SOURCE_DIR) / "workflow" / "sops"; }

inline std::string all(const std::vector<SopMistake>& mistakes) {
  std::string text;
  for (const SopMistake& m : mistakes) text += std::to_string(m.line) + " [" + m.code + "] " + m.message + "\n";
  return text;
}

inline Sop shipped(const std::string& id) {
  SopResult result = read_sop(shipped_folder() / (id + ".toml"));
  if (const auto* mistakes = std::get_if<std::vector<SopMistake>>(&result)) throw SopError(all(*mistakes));
  return std::get<Sop>(std::move(result));
}

inline const Sop& performance() {
  static const Sop sop = shipped("kinerja-kementerian");
  return sop;
}

}  // namespace berkas::workflow::testing
