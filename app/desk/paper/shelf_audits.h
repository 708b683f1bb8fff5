// Audits of the shelves: scan along a shelf; five outcomes, kept apart (archive/shelves/audit_report.h). Built over a Desk and of its
// thread; lives no longer. Refusals and failures as the Desk's.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "archive/shelves/audit_report.h"

namespace berkas::desk {

struct FindingView {
  archive::Finding finding;
  std::string name;                                   // a place's name, or a dossier's number and title ("(uraian dibatasi)" for R and SR)
  std::string seen_path, belongs_path;
  Sentence says;                                      // "Salah tempat: milik Rak 1 / Boks 2"
};

struct AuditView {
  archive::ShelfAudit audit;
  std::string path;                                   // of where it began
  archive::AuditReport report;
  std::vector<FindingView> findings;
  std::string here, here_path;                        // the container the clerk stands before
  int seen_here = 0, expected_here = 0;
  Sentence says;                                      // "Boks 2: 7 dari 9 berkas dilihat"
};

struct Seen { std::string code, verdict; Sentence says; };   // container, in-place, misfiled, unexpected
struct AuditScan { AuditView view; std::vector<Seen> seen; };

class ShelfAudits {
public:
  explicit ShelfAudits(Desk& desk) : desk_(desk) {}

  Outcome<AuditView> start(const std::string& place);
  Outcome<AuditScan> scan(int audit, const std::vector<std::string>& codes);   // all of them or none
  Outcome<AuditView> complete(int audit, const std::string& container);        // everything in it was scanned: what was not is missing
  Outcome<AuditView> undo(int audit);                                          // the last code
  Outcome<AuditView> report(int audit);
  Outcome<AuditView> close(int audit);                                         // findings stand; missing papers are marked so
  std::vector<AuditView> list();                                               // without their reports

  std::vector<FindingView> follow_up();                                        // what is still to be looked after, of all audits
  Outcome<FindingView> resolve(int audit, const std::string& code, const std::string& note);

private:
  Outcome<archive::ShelfAudit> open_audit(int audit);
  AuditView view(const archive::ShelfAudit&);
  FindingView view(const archive::Finding&, const archive::PlaceTree&);
  Desk& desk_;
};

}  // namespace berkas::desk
