// The ways into an intake: a new one, or one that stands, open for writing and its lock held. Shared by the desk's files only.
#pragma once
#include <memory>
#include <string>

#include "app/desk/state.h"

namespace berkas::desk {

struct ScanTarget {
  archive::Dossier dossier;
  std::string item;                                     // code, where the typed code named an item; else empty (the main item)
  bool may_scan = false;
};
Outcome<ScanTarget> scan_target(Desk::State&, const std::string& typed_code);
Refused may_not_scan(const archive::Dossier&);

std::unique_ptr<archive::Intake> new_intake(Desk::State&);
using OpenIntake = std::shared_ptr<archive::Intake>;
// Refused: unknown, filed, discarded. One whose filing was acknowledged but not yet noted in the tray is noted here.
Outcome<OpenIntake> open_intake(Desk::State&, const std::string& id);
// Facts without the lock.
Outcome<archive::IntakeFacts> read_intake(Desk::State&, const std::string& id);

// The stored file a filing left under its key (intake id, or dossier and SHA-256 of a given PDF), if it was acknowledged.
std::optional<archive::StoredFile> filed_under(archive::Catalogue&, const std::string& dossier, const std::string& source_key);

}  // namespace berkas::desk
