#include "archive/shelves/audit_report.h"

#include <algorithm>
#include <map>
#include <set>

namespace berkas::archive {
namespace {

class Look {
public:
  Look(const AuditFacts& facts, const PlaceTree& tree) : facts_(facts), tree_(tree) {
    for (const auto& paper : facts_.papers) papers_[paper.code] = &paper;
    for (const auto& sighting : facts_.sightings) seen_[sighting.subject] = &sighting;
  }

  AuditReport report() {
    note_visits();
    for (const auto& sighting : facts_.sightings) judge(sighting);
    for (const auto& paper : facts_.papers) look_for(paper);
    look_for_containers();
    std::stable_sort(report_.findings.begin(), report_.findings.end(), [](const auto& a, const auto& b) { return a.kind < b.kind; });
    return std::move(report_);
  }

private:
  void add(FindingKind kind, const std::string& subject, const std::string& seen_in, const std::string& belongs_in, const std::string& because = {}) {
    Finding found;
    found.audit = facts_.audit.number;
    found.subject = subject;
    found.kind = kind;
    found.seen_in = seen_in;
    found.belongs_in = belongs_in;
    found.because = because;
    report_.findings.push_back(std::move(found));
  }

  // Folders and fixed places between what was seen and where it was seen were looked into as well; a box has a code of its own to scan.
  void visit_between(std::string inner, const std::string& outer) {
    if (!tree_.within(inner, outer)) return;
    for (int depth = 0; inner != outer && depth < 32; ++depth) {
      const auto* place = tree_.find(inner);
      if (place == nullptr) return;
      if (place->kind != PlaceKind::box) visited_.insert(inner);
      inner = place->parent;
    }
  }

  void note_visits() {
    for (const auto& sighting : facts_.sightings) {
      if (const auto* place = tree_.find(sighting.subject)) {
        visited_.insert(place->code);
        if (sighting.complete) complete_.insert(place->code);
        if (!sighting.container.empty()) visit_between(place->parent, sighting.container);
        continue;
      }
      visited_.insert(sighting.container);
      if (const auto paper = papers_.find(sighting.subject); paper != papers_.end()) visit_between(paper->second->place, sighting.container);
    }
    for (const auto& code : visited_)
      if (const auto* place = tree_.find(code); place != nullptr && is_container(place->kind)) ++report_.visited;
  }

  void judge(const Sighting& sighting) {
    if (const auto* place = tree_.find(sighting.subject)) {
      const bool at_home = sighting.container.empty() || place->code == facts_.audit.place || tree_.within(place->code, sighting.container);
      if (at_home) return;
      if (place->parent.empty()) add(FindingKind::unexpected, place->code, sighting.container, {}, "no-place");
      else add(FindingKind::misfiled, place->code, sighting.container, place->parent);
      return;
    }
    const auto found = papers_.find(sighting.subject);
    const auto paper = found != papers_.end() ? std::optional(*found->second) : facts_.lookup(sighting.subject);
    if (!paper) return add(FindingKind::unexpected, sighting.subject, sighting.container, {}, "unknown");
    if (paper->state == "void") return add(FindingKind::unexpected, paper->code, sighting.container, paper->place, "void");
    if (paper->lent) return add(FindingKind::unexpected, paper->code, sighting.container, paper->place, "lent");
    if (paper->place.empty()) return add(FindingKind::unexpected, paper->code, sighting.container, {}, "no-place");
    if (!tree_.within(paper->place, sighting.container)) return add(FindingKind::misfiled, paper->code, sighting.container, paper->place);
    ++report_.in_place;
  }

  void look_for(const PlacedPaper& paper) {
    if (!visited_.contains(paper.place) || seen_.contains(paper.code)) return;
    add(paper.lent ? FindingKind::lent : FindingKind::missing, paper.code, {}, paper.place);
  }

  bool should_have_been_seen(const Place& place) const {
    return is_container(place.kind) && std::any_of(complete_.begin(), complete_.end(), [&](const auto& outer) { return place.parent == outer; });
  }

  void look_for_containers() {
    std::vector<const Place*> all = tree_.below(facts_.audit.place);
    if (const auto* scope = tree_.find(facts_.audit.place); scope != nullptr && is_container(scope->kind)) all.insert(all.begin(), scope);
    for (const auto* place : all) {
      if (visited_.contains(place->code)) continue;
      add(should_have_been_seen(*place) ? FindingKind::missing : FindingKind::not_visited, place->code, {}, place->parent);
    }
  }

  const AuditFacts& facts_;
  const PlaceTree& tree_;
  std::map<std::string, const PlacedPaper*> papers_;
  std::map<std::string, const Sighting*> seen_;
  std::set<std::string> visited_, complete_;
  AuditReport report_;
};

}  // namespace

std::vector<std::string> AuditReport::of(FindingKind kind) const {
  std::vector<std::string> codes;
  for (const auto& found : findings)
    if (found.kind == kind) codes.push_back(found.subject);
  return codes;
}

AuditReport audit_report(const AuditFacts& facts, const PlaceTree& tree) { return Look(facts, tree).report(); }

}  // namespace berkas::archive
