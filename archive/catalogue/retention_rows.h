// The records of classification, retention and disposal as rows, and their writing inside an act.
#pragma once
#include <nlohmann/json.hpp>

#include "archive/catalogue/row_store.h"
#include "archive/catalogue/search_index.h"
#include "archive/retention/retention_book.h"

namespace berkas::archive {

workflow::ClassCode class_of(const nlohmann::json& row);
workflow::RetentionRule rule_of(const nlohmann::json& row);
SecurityRule security_rule_of(const nlohmann::json& row);
KeptFacts kept_facts_of(const nlohmann::json& row);
Hold hold_of(const nlohmann::json& row);
Disposal disposal_of(const nlohmann::json& row);
DisposalRecord disposal_record_of(const nlohmann::json& row);
DisposalEntry disposal_entry_of(const nlohmann::json& row);
Removal removal_of(const nlohmann::json& row);
Conversion conversion_of_row(const nlohmann::json& row);
ConversionEntry conversion_entry_of(const nlohmann::json& row);

class RetentionRows final : public RetentionLedger {
public:
  RetentionRows(Database& db, RowStore& rows, SearchIndex& index) : db_(db), rows_(rows), index_(index) {}
  void put(const workflow::ClassCode&) override;
  void put(const workflow::RetentionRule&) override;
  void put(const SecurityRule&) override;
  void put(const KeptFacts&) override;
  void put(const Hold&) override;
  void put(const Disposal&) override;
  void put(const DisposalRecord&) override;
  void put(const DisposalEntry&) override;
  void put(const Removal&) override;
  void put(const Conversion&) override;
  void put(const ConversionEntry&) override;
  void forget_texts(const std::string& dossier) override;

private:
  Database& db_;
  RowStore& rows_;
  SearchIndex& index_;
};

}  // namespace berkas::archive
