// Reading the paper half. On the catalogue's own connection, so of its thread; inside an act it sees what the act wrote.
#pragma once
#include "archive/catalogue/sqlite.h"
#include "archive/shelves/paper_book.h"

namespace berkas::archive {

class PaperLists final : public PaperBook {
public:
  explicit PaperLists(Database& db) : db_(db) {}
  std::vector<Movement> movements(const std::string& subject, int limit) override;
  std::vector<Movement> movements_of(int batch) override;
  int last_batch_of(const std::string& by_name, const std::string& by_nip) override;
  std::optional<Borrower> borrower(int number) override;
  std::vector<Borrower> borrowers() override;
  std::optional<Loan> loan(const std::string& code) override;
  std::optional<Loan> loan_out(const std::string& dossier) override;
  std::vector<Loan> loans(const LoanFilter&) override;
  int count_overdue(const std::string& today) override;
  std::optional<ShelfAudit> audit(int number) override;
  std::vector<ShelfAudit> audits() override;
  std::vector<Sighting> sightings(int audit) override;
  std::vector<Finding> findings(int audit) override;
  std::vector<Finding> open_findings() override;
  std::vector<Finding> open_findings(const std::string& subject) override;
  std::vector<PlacedPaper> papers() override;
  std::optional<PlacedPaper> paper(const std::string& dossier) override;
  std::vector<Load> loads() override;
  std::vector<OneLegged> one_legged(int limit) override;
  std::vector<OneLegged> filed(const std::string& after, int limit) override;

private:
  Database& db_;
};

}  // namespace berkas::archive
