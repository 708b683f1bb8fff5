// One batch from a scanner into an intake that is open for writing. Every page is durable before the next is asked for.
#pragma once
#include <exception>
#include <optional>
#include <stop_token>
#include <string>

#include "app/desk/desk.h"
#include "archive/intake/intake.h"

namespace berkas::desk {

struct BatchResult {
  devices::BatchEnd end;
  bool storage = false;                                 // the archive's disk ended it
  std::exception_ptr failure;                           // what ended it, where something was thrown
};

// Numbers sheets on from where the intake stands. Failures are caught and told in the result: what was kept stays kept.
// filed: pages of the dossier that are filed already; the first sheet that looks like one of them is asked about.
BatchResult run_batch(const Devices&, archive::Catalogue&, archive::Intake&, const ScanRequest&, const ScanWatcher&, std::stop_token,
                      const archive::IntakeFacts& filed = {});

// Scans one sheet and puts its picture in the place of the page; the old one stays, set aside.
BatchResult run_replacement(const Devices&, archive::Catalogue&, archive::Intake&, const archive::IntakePage&, const ScanRequest&,
                            const ScanWatcher&, std::stop_token);

// The pages whose sheets the clerk asked to scan again, one sheet each, in their order. Empty: a batch must follow, because more
// sheets are missing; else how it ended.
std::optional<BatchResult> fill_gaps(const Devices&, archive::Catalogue&, archive::Intake&, const ScanRequest&, const ScanWatcher&, std::stop_token);

// In duplex a sheet of which only the front arrived is put aside: it comes again as a whole.
void set_half_sheet_aside(archive::Intake&);

std::string profile_text(const devices::ScanProfile&);  // "duplex 300 color 210x297"

}  // namespace berkas::desk
