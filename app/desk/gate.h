// The gate between tray and archive: sheets expected = sheets captured, every question answered, no other dossier's code.
#pragma once
#include <optional>
#include <string>

#include "app/desk/outcome.h"
#include "archive/catalogue/catalogue.h"
#include "archive/intake/intake.h"

namespace berkas::desk {

// Why the intake cannot be accepted for this dossier (empty: none yet); nothing when it can.
std::optional<Refused> not_acceptable(archive::Catalogue&, const archive::IntakeFacts&, const std::string& dossier);

}  // namespace berkas::desk
