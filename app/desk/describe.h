// What an archive says of a dossier besides its number, class and security: given at registration, mended at any time after it.
#pragma once
#include "app/desk/desk.h"

namespace berkas::desk {

// Only what is given is changed; texts are cleaned, nothing is cut off. Empty: described.
std::optional<Refused> describe(const Registration&, archive::Dossier&, archive::Item&);

// Of a registered dossier; number, class and security stay as they are. The history keeps what it said before.
Outcome<DossierView> describe_dossier(Desk&, const std::string& code, const Registration&);

}  // namespace berkas::desk
