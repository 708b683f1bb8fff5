#include "app/screens/paper_tray.h"

#include <algorithm>

namespace berkas::screens {

std::string tray_with_form(desk::Desk& desk, const std::string& form) {
  std::string found;
  if (form.empty()) return found;
  for (const auto& intake : desk.intakes()) {
    if (!intake.facts.dossier.empty()) continue;
    for (const auto& page : intake.facts.pages)
      if (!page.set_aside && std::find(page.codes.begin(), page.codes.end(), form) != page.codes.end()) found = intake.facts.id;
  }
  return found;
}

}  // namespace berkas::screens
