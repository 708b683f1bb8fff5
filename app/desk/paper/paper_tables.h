// Loans and audits of the shelves as lists of the office: for screen, form, CSV and XLSX. What R and SR are about stands in none.
#pragma once
#include <optional>
#include <string>

#include "app/desk/paper/lending.h"
#include "app/desk/paper/shelf_audits.h"

namespace berkas::desk {

struct LoanTableWish {
  bool only_overdue = false;
  std::optional<int> year{};                              // of going out; of those that did not: of the request
  std::optional<std::string> classification{};            // this class and all below it
};

archive::ListTable loan_table(Desk&, const LoanTableWish&);   // Daftar Peminjaman Arsip
// The report of one audit, or, without a number, what is still to be done of all of them.
Outcome<archive::ListTable> audit_table(Desk&, std::optional<int> audit);

}  // namespace berkas::desk
