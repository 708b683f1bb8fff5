// What waits for the clerk.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "app/desk/intake_view.h"
#include "app/desk/retention/active_lists.h"
#include "app/desk/state.h"
#include "archive/shelves/paper_book.h"

namespace berkas::desk {
namespace {

// The Monday of the week a date lies in, as text.
std::string monday_of(const std::string& today) {
  int year = 0;
  unsigned month = 0, day = 0;
  if (std::sscanf(today.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3) return today;
  const std::chrono::sys_days date = std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  const std::chrono::year_month_day monday{date - (std::chrono::weekday{date} - std::chrono::Monday)};
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(monday.year()), static_cast<unsigned>(monday.month()) % 100U,
                static_cast<unsigned>(monday.day()) % 100U);
  return text.data();
}

// K0 first; a dossier that is out to be completed stands behind K3.
int rank(const std::string& state) {
  static const std::array<const char*, 10> order{"K0", "K1", "K2", "K3", "K3x", "K4", "K5", "K6", "K7", "K8"};
  return static_cast<int>(std::find(order.begin(), order.end(), state) - order.begin());
}

}  // namespace

HomeView Desk::home() {
  HomeView shown;
  auto& catalogue = state_->catalogue();
  shown.office = catalogue.setting("office").value_or("");
  shown.unit = catalogue.setting("unit").value_or("");
  shown.example = catalogue.setting("example").value_or("") == "yes";
  archive::DossierFilter waiting;
  waiting.waiting = true;
  shown.waiting = catalogue.list(waiting);
  std::stable_sort(shown.waiting.begin(), shown.waiting.end(), [](const auto& a, const auto& b) {
    return rank(a.state) != rank(b.state) ? rank(a.state) < rank(b.state) : a.state_since < b.state_since;
  });
  for (auto& facts : state_->tray().list()) {
    if (facts.state == archive::IntakeState::capturing || facts.short_by() > 0) shown.stopped_intakes.push_back(view_of(std::move(facts)));
  }
  shown.week = catalogue.week(monday_of(state_->today()));
  shown.text_left = catalogue.text_left();
  shown.overdue_loans = catalogue.paper().count_overdue(state_->today());
  shown.one_legged = static_cast<int>(catalogue.paper().one_legged(1000).size());
  shown.active_list = ActiveLists(*this).due();
  shown.writable = state_->archive->writable();
  return shown;
}

}  // namespace berkas::desk
