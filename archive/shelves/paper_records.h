// The paper half as plain records: where papers were moved, who borrowed them, what an audit of the shelves saw.
// Times are ISO 8601 with zone, dates YYYY-MM-DD; codes are TrackingCode texts; empty = none.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace berkas::archive {

struct Movement {                        // one paper, folder or box that went somewhere else
  int number = 0;                        // gapless, over the whole archive
  int batch = 0;                         // what moved in one act is undone in one act
  std::string subject;                   // code of a dossier or a place
  std::string from, to;                  // codes of places
  std::string at, by_name, by_nip, reason;
  int undoes = 0;                        // the batch this one took back; 0 = none
  bool undone = false;
};

struct Borrower {                        // the register of borrowers
  int number = 0;
  std::string name, nip, unit, post, contact;
};

enum class LoanState { requested, approved, declined, cancelled, out, returned, lost };
std::string to_string(LoanState);        // "requested", "approved", ...
std::optional<LoanState> parse_loan_state(const std::string&);

struct Loan {
  std::string code;                      // type J: stands on bon and out card
  std::string number;                    // nomor bon, of its year
  std::string dossier;
  int borrower = 0;
  LoanState state = LoanState::requested;
  std::string purpose, requested_at;
  std::string decided_by, decided_at, decision_note;    // approval, or why not
  std::string out_at, out_by, due;
  std::optional<int> sheets_out, sheets_back;
  bool scan_offered = false;             // a scan stood in the archive when the original went out
  std::string returned_at, taken_by, condition, remarks;
  std::string statement;                 // of loss or damage
  std::string signed_out, signed_back;   // "svg:…" drawn on the screen, "paper" on the bon, "file:<sha256>" scanned back; empty: none
  bool open() const { return state == LoanState::out; }
  int short_by() const { return sheets_out && sheets_back && *sheets_back < *sheets_out ? *sheets_out - *sheets_back : 0; }
};

struct ShelfAudit {
  int number = 0;
  std::string place;                     // where it began: it speaks of nothing outside
  std::string started_at, started_by, closed_at;
  std::string standing;                  // the containers the clerk stands before, outer to inner, codes joined by blanks
  bool closed() const { return !closed_at.empty(); }
};

struct Sighting {                        // something whose code was read during an audit
  int audit = 0;
  std::string subject;                   // dossier, container, or a code this archive does not know
  std::string container;                 // where it was seen; empty for the place the audit began at
  std::string at;
  bool complete = false;                 // of a container: the clerk said that everything in it was scanned
  bool withdrawn = false;                // taken back
};

enum class FindingKind { misfiled, missing, unexpected, lent, not_visited };
std::string to_string(FindingKind);      // "misfiled", "missing", "unexpected", "lent", "not-visited"
std::optional<FindingKind> parse_finding_kind(const std::string&);

struct Finding {
  int audit = 0;
  std::string subject;
  FindingKind kind = FindingKind::missing;
  std::string seen_in, belongs_in;       // codes of places
  std::string because;                   // of an unexpected one: "unknown", "no-place", "lent", "void"; else empty
  std::string resolved_at, resolved_by, resolution;
};

// -- what the catalogue tells of papers, for lists and reports
struct PlacedPaper {                     // a dossier that has a place
  std::string code, place, number, state, paper;
  int sheets = 0;
  bool lent = false;
};

struct Load { std::string place; int dossiers = 0, sheets = 0; };   // what lies directly in a place

struct OneLegged {                       // a dossier of which one half does not stand
  std::string code, number, title, state, place;
  bool masked = false;
  bool has_file = false;
  std::string sha256;                    // of the newest sealed file, where there is one
  std::string paper;                     // Dossier::paper
};

}  // namespace berkas::archive
