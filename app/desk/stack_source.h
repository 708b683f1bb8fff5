// What a mixed stack shows, as the splitting wants it: codes judged by the catalogue, looks and the clerk's words.
#pragma once
#include "app/desk/stack_split.h"
#include "app/desk/state.h"

namespace berkas::desk {

StackSeen stack_seen(archive::Catalogue&, const archive::IntakeFacts&);
StackCode stack_code(archive::Catalogue&, const std::string& text);

}  // namespace berkas::desk
