// What an audit of the shelves found. Five different outcomes, never mixed up:
//   misfiled     seen in one place, belongs in another
//   missing      belongs in a place that was visited, was not seen, and nobody has borrowed it
//   unexpected   seen, but without a place, void, out on loan by the book, or unknown to this archive
//   lent         belongs in a place that was visited, and is out on loan
//   not visited  nobody has looked: nothing is said of what is in it
// A container is visited when its code was scanned, or when something in it was. What was not visited is never missing; only a
// container of which the clerk said that everything in it was scanned may lack a folder or a box. Plain values, any thread.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/shelves/paper_records.h"
#include "archive/shelves/place_tree.h"

namespace berkas::archive {

struct AuditReport {
  std::vector<Finding> findings;         // in the order of the kinds above
  int in_place = 0;                      // dossiers seen where they belong
  int visited = 0;                       // boxes and folders that were looked into

  std::vector<std::string> of(FindingKind) const;   // codes
};

struct AuditFacts {
  ShelfAudit audit;
  std::vector<Sighting> sightings;
  std::vector<PlacedPaper> papers;                  // every dossier with a place
  std::function<std::optional<PlacedPaper>(const std::string& dossier)> lookup;   // of one without
};

AuditReport audit_report(const AuditFacts&, const PlaceTree&);

}  // namespace berkas::archive
