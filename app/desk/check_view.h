// What the acts on a check sheet share. Included by app/desk/*.cpp only.
#pragma once
#include <optional>

#include "app/desk/state.h"

namespace berkas::desk {

std::optional<Refused> check_sheet_at_the_desk(const workflow::Sop&, const archive::Dossier&);   // why it cannot be filled now
CheckView check_view(const workflow::Sop&, const archive::Dossier&, const workflow::CheckSheet&);

}  // namespace berkas::desk
