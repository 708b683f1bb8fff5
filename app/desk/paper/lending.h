// Loans of original papers: register of borrowers, request, approval, out, back, lost; overdue ones and their reminders.
// Built over a Desk and of its thread; lives no longer. Refusals and failures as the Desk's.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "archive/shelves/paper_book.h"

namespace berkas::desk {

struct LoanOrder {
  std::string code;                                   // dossier; of a loan that was requested: that loan
  std::string to;                                     // name, NIP or number of the borrower; an unknown name is registered
  std::string due, purpose;                           // YYYY-MM-DD
  std::optional<int> sheets{};                        // counted together; absent: as received
  std::string nip{}, unit{}, post{}, contact{};       // of a borrower who is new
};

struct LoanView {
  archive::Loan loan;
  archive::Borrower borrower;
  std::string number, title, place_path;              // of the dossier; title "(uraian dibatasi)" for R and SR
  bool needs_approval = false, scan_available = false;
  bool overdue = false;
  int days_late = 0;
  std::string state;                                  // requested, approved, declined, cancelled, out, overdue, returned, lost
  Sentence says, todo;                                // "Dipinjam Budi sampai 24 November 2026"; what lacks
};

struct LoanList { bool only_overdue = false, only_out = false; std::string dossier{}; int borrower = 0; };

class Lending {
public:
  explicit Lending(Desk& desk) : desk_(desk) {}

  Outcome<archive::Borrower> add_borrower(const archive::Borrower&);
  std::vector<archive::Borrower> borrowers();
  Outcome<archive::Borrower> borrower(const std::string& name_nip_or_number);

  Outcome<LoanView> ask(const LoanOrder&);                                   // a request: nothing leaves the shelf yet
  Outcome<LoanView> decide(const std::string& loan, bool yes, const std::string& by, const std::string& note);
  Outcome<LoanView> cancel(const std::string& loan, const std::string& reason);
  Outcome<LoanView> lend(const LoanOrder&);
  Outcome<LoanView> give_back(const std::string& loan_or_dossier, std::optional<int> sheets, const std::string& condition, const std::string& remarks);
  Outcome<LoanView> lost(const std::string& loan_or_dossier, const std::string& statement);
  Outcome<LoanView> sign(const std::string& loan_or_dossier, bool back, const std::string& strokes);     // an SVG path drawn on the screen; "paper": on the bon
  Outcome<LoanView> attach_signed(const std::string& loan_or_dossier, bool back, const std::filesystem::path& scan);

  Outcome<LoanView> show(const std::string& loan_or_dossier);                // of a dossier: the one that is out, else the last
  std::vector<LoanView> list(const LoanList&);

private:
  LoanView view(const archive::Loan&);
  Outcome<archive::Loan> find(const std::string& loan_or_dossier);
  Outcome<archive::Loan> find_out(const std::string& loan_or_dossier);
  Outcome<archive::Borrower> borrower_in(archive::Transaction&, const LoanOrder&);
  Desk& desk_;
};

}  // namespace berkas::desk
