#include "workflow/sop.h"

#include <algorithm>
#include <cassert>

#include "workflow/folding.h"

namespace berkas::workflow {

const Step& Sop::step(int no) const {
  assert(has_step(no));
  return steps[static_cast<std::size_t>(no) - 1];
}

const Role* Sop::find_role(const std::string& id_or_alias) const {
  const std::string wanted = folded(id_or_alias);
  for (const Role& role : roles) {
    if (folded(role.id) == wanted || folded(role.name) == wanted) return &role;
    const auto same = [&](const std::string& alias) { return folded(alias) == wanted; };
    if (std::any_of(role.aliases.begin(), role.aliases.end(), same)) return &role;
  }
  return nullptr;
}

}  // namespace berkas::workflow
