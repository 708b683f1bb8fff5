// How a sheet that went to a printer is watched and told, whatever command printed it.
#pragma once
#include "app/cli/session.h"

namespace berkas::cli {

Json json_of(const desk::Printed&);
// A few seconds; sent_before: another process printed it, so the end is awaited through trouble as well.
desk::Outcome<desk::Printed> watch(Session&, desk::Printed, bool sent_before = false);
Exit tell(Session&, const desk::Printed&, const Json& more = Json::object());   // more: further fields of the answer

}  // namespace berkas::cli
