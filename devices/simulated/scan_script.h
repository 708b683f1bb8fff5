// What goes wrong with which sheet of a simulated feeder.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace berkas::devices::simulated {

enum class SheetFate {
  page,                               // comes through
  slow,                               // comes through, and takes its time
  double_feed,                        // comes through, the device says that two sheets went as one
  cut,                                // comes through, its lower half flat grey (a picture cut off on its way)
  short_data,                         // comes through, its last third missing
  jam, cover, busy, empty,            // stops before it, as the word says
  garbage, gone,                      // the device talks nonsense, or is switched off: failed
  hang,                               // says nothing until patience is over: failed
};

[[nodiscard]] bool stops_the_batch(SheetFate);

// One word a line for each sheet in order; "# ..." and empty lines do not count; sheets past the end are pages. No file: all
// pages. Throws Failure{bad_request} that names file, line and the words there are.
[[nodiscard]] std::vector<SheetFate> read_script(const std::filesystem::path& file);
[[nodiscard]] SheetFate fate_of(const std::vector<SheetFate>& script, int sheet);   // 1-based

}  // namespace berkas::devices::simulated
