// A mixed stack as it stands now: what was seen, how it splits, and the same in the clerk's words.
#pragma once
#include "app/desk/intake_door.h"
#include "app/desk/stack_split.h"
#include "app/desk/stack_views.h"

namespace berkas::desk {

struct StackNow {
  archive::IntakeFacts facts;
  StackSeen seen;
  Split split;
};

StackNow stack_now(Desk::State&, archive::IntakeFacts);
StackView stack_view(Desk::State&, const StackNow&);
const StackCard* find_card(const StackNow&, const std::string& id);
std::optional<Refused> no_stack(const archive::IntakeFacts&);   // an intake that is bound to a dossier is none

// What one answer does to the open stack. Refused: an answer the card does not allow, a code that leads nowhere.
std::optional<Refused> answer_stack(Desk::State&, archive::Intake&, const StackNow&, const StackCard&, const std::string& word, const std::string& code);
std::optional<Refused> begin_in_stack(Desk::State&, archive::Intake&, const archive::IntakePage&, const std::string& code);

// Finishes what was begun before a crash; returns what went on. Safe to repeat.
std::vector<StackGone> finish_branches(Desk::State&, archive::Intake&);
std::vector<StackGone> branch_clean(Desk::State&, archive::Intake&);
// Nothing is left that the clerk would look for: the stack is closed.
bool close_when_empty(archive::Intake&);

}  // namespace berkas::desk
