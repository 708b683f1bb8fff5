// Retention as the command line answers it; shared by retention and disposal.
#pragma once
#include <ostream>

#include "app/cli/session.h"
#include "app/desk/retention/retentions.h"

namespace berkas::cli {

Json json_of(const Session&, const desk::RetentionView&);
void print_retention(std::ostream&, const Session&, const desk::RetentionView&);

}  // namespace berkas::cli
