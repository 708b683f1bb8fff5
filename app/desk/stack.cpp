// A mixed stack: looked at, its questions answered, its whole documents accepted in one act.
#include "app/desk/intake_view.h"
#include "app/desk/page_picture.h"
#include "app/desk/stack_door.h"
#include "archive/failure.h"

namespace berkas::desk {
namespace {

Refused question_gone() {
  return refuse("card-gone", {"Pertanyaan ini sudah terjawab.", "This question is answered already."}, {"Lihat yang masih terbuka.", "See what is still open."});
}

Outcome<OpenIntake> open_stack(Desk::State& state, const std::string& id) {
  const auto stack = open_intake(state, id);
  if (!stack.ok()) return stack.refused();
  if (const auto no = no_stack((*stack)->facts())) return *no;
  return *stack;
}

// A branch begun before a crash is finished by whoever looks, unless somebody is at it right now.
archive::IntakeFacts finished_facts(Desk::State& state, archive::IntakeFacts facts) {
  if (facts.unfinished.empty() || !state.archive->writable()) return facts;
  try {
    const auto stack = state.tray().open(facts.id);
    (void)finish_branches(state, *stack);
    return stack->facts();
  } catch (const archive::Failure& failure) {
    if (failure.kind() != archive::FailureKind::intake_owned) throw;
    return facts;
  }
}

}  // namespace

Outcome<StackView> Desk::stack(const std::string& id) {
  auto facts = read_intake(*state_, id);
  if (!facts.ok()) return facts.refused();
  if (const auto no = no_stack(*facts)) return *no;
  return stack_view(*state_, stack_now(*state_, finished_facts(*state_, std::move(facts.value()))));
}

Outcome<StackView> Desk::answer_card(const std::string& id, const std::string& card, const std::string& answer, const std::string& code) {
  const auto stack = open_stack(*state_, id);
  if (!stack.ok()) return stack.refused();
  (void)finish_branches(*state_, **stack);
  const auto now = stack_now(*state_, (*stack)->facts());
  const auto* asked = find_card(now, card);
  if (asked == nullptr) return question_gone();
  if (auto no = answer_stack(*state_, **stack, now, *asked, answer, code)) return *no;
  return stack_view(*state_, stack_now(*state_, (*stack)->facts()));
}

Outcome<StackView> Desk::begin_at(const std::string& id, int page, const std::string& code) {
  const auto stack = open_stack(*state_, id);
  if (!stack.ok()) return stack.refused();
  const auto facts = (*stack)->facts();
  const auto* found = page_no(facts, page);
  if (found == nullptr) return no_such_page(page, shown_pages(facts));
  if (auto no = begin_in_stack(*state_, **stack, *found, code)) return *no;
  return stack_view(*state_, stack_now(*state_, (*stack)->facts()));
}

Outcome<StackAccepted> Desk::accept_clean(const std::string& id) {
  const auto stack = open_stack(*state_, id);
  if (!stack.ok()) return stack.refused();
  StackAccepted done;
  done.accepted = finish_branches(*state_, **stack);
  for (auto& each : branch_clean(*state_, **stack)) done.accepted.push_back(std::move(each));
  if (close_when_empty(**stack)) state_->log("stack " + id + " is done");
  done.rest = stack_view(*state_, stack_now(*state_, (*stack)->facts()));
  return done;
}

Outcome<devices::PageImage> Desk::intake_crop(const std::string& id, const std::string& page_id, const devices::BoxPx& box, int max_width_px, int max_height_px) {
  const auto facts = read_intake(*state_, id);
  if (!facts.ok()) return facts.refused();
  for (const auto& page : facts->pages) {
    if (page.id != page_id) continue;
    const auto cut = cut_out(captured_picture(state_->devices, page), box);
    return state_->devices.codec->scaled(state_->devices.cleaner->rotate(cut, turns_of(page)), max_width_px, max_height_px);
  }
  return no_such_page(0, shown_pages(*facts));
}

}  // namespace berkas::desk
