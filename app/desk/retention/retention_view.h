// One dossier's retention in the clerk's words. Included by app/desk/retention/*.cpp only.
#pragma once
#include "app/desk/retention/retentions.h"

namespace berkas::desk {

RetentionView retention_view(const archive::RetentionSubject&, const workflow::RetentionSchedule&);

}  // namespace berkas::desk
