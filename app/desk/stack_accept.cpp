// Whole documents of a mixed stack go on, each as an intake of its dossier.
// The order makes it safe to be killed anywhere: the stack's journal says first which pages go where, then the new intake
// appears whole, then the catalogue and the new intake say that it is accepted, and last the stack says that it stands.
// Whatever is missing of that is done by the next look at the stack, and nothing twice.
#include <algorithm>

#include "app/desk/gate.h"
#include "app/desk/intake_view.h"
#include "app/desk/stack_door.h"

namespace berkas::desk {
namespace {

const char* const told_before = "told-before";

void tell_catalogue(Desk::State& state, const archive::Branch& branch, const std::string& stack, bool accepted) {
  const std::string kind = accepted ? "intake.accepted" : "intake.captured", key = kind + ":" + branch.id;
  const std::string note = pages_id(static_cast<int>(branch.pages.size())) + ", baki " + branch.id + ", dari tumpukan " + stack;
  const auto told = state.act_on(branch.dossier, kind, note, [&](archive::Transaction& tx, archive::Dossier& dossier) -> std::optional<Refused> {
    if (tx.answered(key)) return refuse(told_before, {});
    tx.remember(key, branch.dossier);
    if (accepted) dossier.digitised_accepted = true;
    return std::nullopt;
  });
  if (!told.ok() && told.refused().code != told_before) state.log("intake " + branch.id + " not told to the catalogue: " + told.refused().message.en);
}

// Accepted only by the same gate as every other intake; one that another desk works on already has been here before.
void accept_branch(Desk::State& state, const archive::Branch& branch, const std::string& stack) {
  const auto facts = state.tray().read(branch.id);
  tell_catalogue(state, branch, stack, false);
  if (facts.state != archive::IntakeState::captured) return tell_catalogue(state, branch, stack, true);
  if (const auto no = not_acceptable(state.catalogue(), facts, branch.dossier)) {
    state.log("intake " + branch.id + " waits: " + no->message.en);
    return;
  }
  state.tray().open(branch.id)->accept();
  tell_catalogue(state, branch, stack, true);
}

StackGone finish(Desk::State& state, archive::Intake& stack, const archive::Branch& branch) {
  const auto id = stack.facts().id;
  state.tray().branch(stack, branch);
  accept_branch(state, branch, id);
  stack.branched(branch.id);
  state.log("stack " + id + ": " + branch.dossier + " went on as " + branch.id + ", " + std::to_string(branch.pages.size()) + " pages");
  const auto dossier = state.catalogue().dossier(branch.dossier);
  const bool hidden = dossier && archive::masked(dossier->about.security);
  return {branch.id, branch.dossier, hidden || !dossier ? masked_text : dossier->about.title, static_cast<int>(branch.pages.size())};
}

archive::Branch branch_of(const Desk::State& state, const archive::IntakeFacts& facts, const StackDocument& document) {
  archive::Branch branch;
  branch.id = facts.id + "-" + (document.covers.empty() ? document.pages.front() : document.covers.front());
  branch.at = state.now();
  branch.dossier = document.dossier;
  branch.item = document.item;
  branch.expected_sheets = document.sheets;
  branch.pages = document.pages;
  branch.left = document.covers;
  return branch;
}

bool set_aside_as_blank(const archive::IntakePage& page) {
  return std::any_of(page.flags.begin(), page.flags.end(), [](const auto& flag) { return flag.flag == "blank" && flag.answer == "set-aside"; });
}

bool replaced(const archive::IntakeFacts& facts, const archive::IntakePage& old) {
  return std::any_of(facts.pages.begin(), facts.pages.end(), [&](const auto& page) {
    return page.id != old.id && !page.moved_to.empty() && page.sheet == old.sheet && page.side == old.side;
  });
}

}  // namespace

std::vector<StackGone> finish_branches(Desk::State& state, archive::Intake& stack) {
  std::vector<StackGone> done;
  for (const auto& branch : stack.facts().unfinished) done.push_back(finish(state, stack, branch));
  return done;
}

std::vector<StackGone> branch_clean(Desk::State& state, archive::Intake& stack) {
  const auto now = stack_now(state, stack.facts());
  std::vector<StackGone> done;
  for (const auto& document : now.split.documents) {
    if (!document.clean) continue;
    const auto branch = branch_of(state, now.facts, document);
    stack.branch_off(branch);
    done.push_back(finish(state, stack, branch));
  }
  return done;
}

bool close_when_empty(archive::Intake& stack) {
  const auto facts = stack.facts();
  const auto gone = [&](const archive::IntakePage& page) {
    return !page.moved_to.empty() || (page.set_aside && (set_aside_as_blank(page) || replaced(facts, page)));
  };
  if (facts.pages.empty() || facts.short_by() > 0 || !std::all_of(facts.pages.begin(), facts.pages.end(), gone)) return false;
  stack.divided();
  return true;
}

}  // namespace berkas::desk
