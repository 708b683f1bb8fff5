// The catalogue's part for the paper half: reading (PaperBook) and, inside an act, writing (PaperLedger). Implemented in
// archive/catalogue, the only place with SQL. Reading inside an act sees what the act has written.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "archive/shelves/paper_records.h"

namespace berkas::archive {

struct LoanFilter {
  std::optional<LoanState> state{};
  std::string due_before{};              // of those that are out: due before this date
  std::string dossier{};
  int borrower = 0;
  int limit = 10'000;
};

class PaperBook {
public:
  virtual ~PaperBook() = default;

  virtual std::vector<Movement> movements(const std::string& subject, int limit = 1000) = 0;   // oldest first
  virtual std::vector<Movement> movements_of(int batch) = 0;
  virtual int last_batch_of(const std::string& by_name, const std::string& by_nip) = 0;        // not undone, itself no undo; 0 = none

  virtual std::optional<Borrower> borrower(int number) = 0;
  virtual std::vector<Borrower> borrowers() = 0;                                               // by name

  virtual std::optional<Loan> loan(const std::string& code) = 0;
  virtual std::optional<Loan> loan_out(const std::string& dossier) = 0;                        // the one that is out now
  virtual std::vector<Loan> loans(const LoanFilter&) = 0;                                      // oldest due first, then newest
  virtual int count_overdue(const std::string& today) = 0;

  virtual std::optional<ShelfAudit> audit(int number) = 0;
  virtual std::vector<ShelfAudit> audits() = 0;                                                // newest first
  virtual std::vector<Sighting> sightings(int audit) = 0;                                      // as they were made, none withdrawn
  virtual std::vector<Finding> findings(int audit) = 0;
  virtual std::vector<Finding> open_findings() = 0;                                            // misfiled, missing, unexpected: what is still to be done
  virtual std::vector<Finding> open_findings(const std::string& subject) = 0;

  virtual std::vector<PlacedPaper> papers() = 0;                                               // every dossier with a place, void ones not
  virtual std::optional<PlacedPaper> paper(const std::string& dossier) = 0;                    // with or without a place
  virtual std::vector<Load> loads() = 0;
  virtual std::vector<OneLegged> one_legged(int limit) = 0;                                    // registered, one half not there
  virtual std::vector<OneLegged> filed(const std::string& after, int limit) = 0;               // with a file, by code, for a look at the store
};

class PaperLedger {
public:
  virtual ~PaperLedger() = default;
  virtual void put(const Movement&) = 0;
  virtual void put(const Borrower&) = 0;
  virtual void put(const Loan&) = 0;
  virtual void put(const ShelfAudit&) = 0;
  virtual void put(const Sighting&) = 0;
  virtual void put(const Finding&) = 0;
};

}  // namespace berkas::archive
