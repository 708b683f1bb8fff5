#include "archive/shelves/place_tree.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace berkas::archive {
namespace {

constexpr int deepest = 32;

struct Numbered { std::string stem; long number = -1; std::string digits; };

Numbered numbered(const std::string& name) {
  Numbered parts;
  auto end = name.size();
  while (end > 0 && std::isdigit(static_cast<unsigned char>(name[end - 1])) != 0 && name.size() - end < 9) --end;
  parts.stem = name.substr(0, end);
  parts.digits = name.substr(end);
  if (!parts.digits.empty()) parts.number = std::stol(parts.digits);
  return parts;
}

int in_mm(int sheets) { return (sheets + sheets_per_mm - 1) / sheets_per_mm; }

// How much of its shelf a container takes: its own width, else what it can hold, else what is in it.
int width_of(const Place& place, const Filling& inside) {
  if (place.width_mm) return *place.width_mm;
  if (place.kind == PlaceKind::box && place.capacity_mm) return *place.capacity_mm;
  return inside.filled_mm;
}

}  // namespace

bool name_before(const std::string& one, const std::string& other) {
  const auto a = numbered(one), b = numbered(other);
  if (a.stem != b.stem) return a.stem < b.stem;
  if (a.number != b.number) return a.number < b.number;
  return one < other;
}

int Filling::percent() const {
  int most = 0;
  if (capacity_mm && *capacity_mm > 0) most = std::max(most, static_cast<int>(100LL * filled_mm / *capacity_mm));
  if (capacity_sheets && *capacity_sheets > 0) most = std::max(most, static_cast<int>(100LL * sheets / *capacity_sheets));
  return most;
}

PlaceTree::PlaceTree(std::vector<Place> places, const std::vector<Load>& loads) : places_(std::move(places)) {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    at_[places_[i].code] = i;
    inside_[places_[i].parent].push_back(i);
  }
  for (auto& [parent, held] : inside_) {
    std::stable_sort(held.begin(), held.end(), [&](std::size_t a, std::size_t b) {
      const auto &one = places_[a], &other = places_[b];
      if (one.kind != other.kind) return one.kind < other.kind;
      if (one.position != other.position) return one.position < other.position;
      return name_before(one.name, other.name);
    });
  }
  for (const auto& load : loads) loads_[load.place] = load;
}

const Place* PlaceTree::find(const std::string& code) const {
  const auto found = at_.find(code);
  return found == at_.end() ? nullptr : &places_[found->second];
}

std::string PlaceTree::path(const std::string& code) const {
  std::string path;
  int depth = 0;
  for (const auto* here = find(code); here != nullptr && depth < deepest; here = find(here->parent), ++depth)
    path = path.empty() ? here->name : here->name + " / " + path;
  return path;
}

bool PlaceTree::within(const std::string& code, const std::string& outer) const {
  int depth = 0;
  for (const auto* here = find(code); here != nullptr && depth < deepest; here = find(here->parent), ++depth)
    if (here->code == outer) return true;
  return false;
}

std::vector<const Place*> PlaceTree::inside(const std::string& code) const {
  std::vector<const Place*> held;
  const auto found = inside_.find(code);
  if (found == inside_.end() || code.empty()) return held;
  for (const auto at : found->second) held.push_back(&places_[at]);
  return held;
}

std::vector<const Place*> PlaceTree::below(const std::string& code) const {
  std::vector<const Place*> all;
  std::set<std::string> seen{code};
  auto next = inside(code);
  while (!next.empty()) {
    const auto* here = next.front();
    next.erase(next.begin());
    if (!seen.insert(here->code).second) continue;
    all.push_back(here);
    for (const auto* inner : inside(here->code)) next.push_back(inner);
  }
  return all;
}

Filling PlaceTree::filling(const std::string& code) const {
  Filling total;
  const auto* place = find(code);
  if (place == nullptr) return total;
  total.capacity_mm = place->capacity_mm;
  if (place->kind == PlaceKind::box && place->capacity_mm && *place->capacity_mm > 3 * slack_mm) *total.capacity_mm -= slack_mm;
  total.capacity_sheets = place->capacity_sheets;
  if (const auto load = loads_.find(code); load != loads_.end()) {
    total.dossiers = total.inside = load->second.dossiers;
    total.sheets = load->second.sheets;
    total.filled_mm = in_mm(load->second.sheets);
  }
  for (const auto* inner : inside(code)) {
    if (inner->code == code || !fits(inner->kind, place->kind)) continue;   // a ring, or a tree that was tampered with
    const auto held = filling(inner->code);
    total.dossiers += held.dossiers;
    total.sheets += held.sheets;
    total.inside += 1;
    total.filled_mm += width_of(*inner, held);
  }
  return total;
}

const Place* PlaceTree::box_with_room(const std::string& code, int sheets) const {
  const auto* place = find(code);
  if (place == nullptr) return nullptr;
  const std::string where = place->kind == PlaceKind::box || place->kind == PlaceKind::folder ? place->parent : code;
  for (const auto* box : inside(where)) {
    if (box->kind != PlaceKind::box) continue;
    const auto held = filling(box->code);
    if (!held.capacity_mm && !held.capacity_sheets) continue;               // of a box nobody measured nothing is promised
    const bool thick = held.capacity_mm && held.filled_mm + in_mm(sheets) > *held.capacity_mm;
    const bool many = held.capacity_sheets && held.sheets + sheets > *held.capacity_sheets;
    if (!thick && !many) return box;
  }
  return nullptr;
}

std::string PlaceTree::next_name(const std::string& parent, PlaceKind kind) const {
  static constexpr const char* stems[] = {"Gedung ", "Ruang ", "Rak ", "Baris ", "Boks ", "Folder "};
  Numbered best{stems[static_cast<std::size_t>(kind)], 0, "0"};
  for (const auto* held : inside(parent)) {
    if (held->kind != kind) continue;
    const auto parts = numbered(held->name);
    if (parts.number >= best.number) best = parts;
  }
  std::string next = std::to_string(best.number + 1);
  if (next.size() < best.digits.size()) next.insert(0, best.digits.size() - next.size(), '0');
  return best.stem + next;
}

}  // namespace berkas::archive
