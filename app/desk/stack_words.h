// The words of a mixed stack's cards, and the answers each allows.
#pragma once
#include "app/desk/stack_split.h"
#include "app/desk/stack_views.h"

namespace berkas::desk {

std::string to_string(CardKind);                      // "unread", "no-cover", ...
std::string card_id(const StackCard&);
// Fills kind, tone, head, says and answers; titles, codes and numbers stand in the view already.
void put_words(const StackCard&, StackCardView&);

}  // namespace berkas::desk
