// A tray's journal as it may lie on the disk: as a file with checksums, and line by line as if every checksum were right.
#include "archive/intake/journal.h"

#include <sstream>

#include "archive/intake/acts.h"
#include "tests/fuzz/scratch_file.h"
#include "tests/fuzz/target.h"

namespace {

using namespace berkas::archive;

void tell(const std::vector<std::string>& lines) try {
  int damaged = 0;
  const auto acts = acts_of(lines, damaged);
  const auto facts = facts_of("fuzz", "/nowhere", acts);
  int no = 0;
  for (const auto& page : facts.pages) {
    berkas::testing::promise(page.no == (page.set_aside ? 0 : ++no), "pages are numbered in order");
    berkas::testing::promise(page.quarter_turns >= 0 && page.quarter_turns < 4, "a page has four ways to lie");
    berkas::testing::promise(page.file.parent_path() == "/nowhere/pages", "a page's file lies with its intake");
  }
  (void)can_undo(acts);
} catch (const nlohmann::json::exception&) {  // the tray says then that the journal is damaged
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const berkas::testing::ScratchFolder folder;
  const auto bytes = berkas::testing::bytes(data, size);
  tell(read_journal(folder.write("journal", bytes)).lines);
  std::vector<std::string> lines;
  std::istringstream text(bytes);
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  tell(lines);
  return 0;
}
