// The records of the paper half as rows, and their writing inside an act.
#pragma once
#include <nlohmann/json.hpp>

#include "archive/catalogue/row_store.h"
#include "archive/shelves/paper_book.h"

namespace berkas::archive {

Movement movement_of(const nlohmann::json& row);
Borrower borrower_of(const nlohmann::json& row);
Loan loan_of(const nlohmann::json& row);
ShelfAudit audit_of(const nlohmann::json& row);
Sighting sighting_of(const nlohmann::json& row);
Finding finding_of(const nlohmann::json& row);

class PaperRows final : public PaperLedger {
public:
  explicit PaperRows(RowStore& rows) : rows_(rows) {}
  void put(const Movement&) override;
  void put(const Borrower&) override;
  void put(const Loan&) override;
  void put(const ShelfAudit&) override;
  void put(const Sighting&) override;
  void put(const Finding&) override;

private:
  RowStore& rows_;
};

}  // namespace berkas::archive
