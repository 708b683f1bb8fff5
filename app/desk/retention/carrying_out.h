// The last stage of a disposal: what it does to its dossiers. Included by app/desk/retention/*.cpp only.
#pragma once
#include "app/desk/state.h"
#include "archive/retention/retention_book.h"

namespace berkas::desk {

// Everything in one act; a destruction's files are gone when it returns.
[[nodiscard]] std::optional<Refused> carry_out_disposal(Desk::State&, const archive::Disposal&, const workflow::PartialDate& on);

}  // namespace berkas::desk
