// Is everything still as it was written down?
#include "app/desk/state.h"

namespace berkas::desk {

std::string Desk::head() { return state_->catalogue().head(); }

Desk::Verified Desk::verify(bool full, const std::optional<std::string>& head) {
  Verified result;
  auto& catalogue = state_->catalogue();
  result.problems = state_->archive->verify(full);
  result.files = static_cast<int>(catalogue.all_files().size());
  result.events = catalogue.event_count();
  result.head = catalogue.head();
  if (head && !catalogue.head_was(*head)) {
    result.problems.push_back({"head", *head, "the printed head does not stand in the history: it was rewritten or cut"});
  }
  result.ok = result.problems.empty();
  return result;
}

}  // namespace berkas::desk
