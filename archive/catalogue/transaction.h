// The writing half of an act.
#pragma once
#include "archive/catalogue/catalogue.h"
#include "archive/catalogue/paper_rows.h"
#include "archive/catalogue/retention_rows.h"
#include "archive/catalogue/row_store.h"
#include "archive/catalogue/search_index.h"

namespace berkas::archive {

class SqliteTransaction final : public Transaction {
public:
  SqliteTransaction(Database& db, RowStore& rows, SearchIndex& index) : db_(db), rows_(rows), index_(index), paper_(rows), retention_(db, rows, index) {}
  std::optional<Dossier> dossier(const std::string& code) override;
  std::vector<Item> items(const std::string& dossier) override;
  std::optional<Item> item(const std::string& code) override;
  std::vector<StoredFile> files(const std::string& item) override;
  std::vector<workflow::CheckSheet> check_sheets(const std::string& dossier) override;
  std::optional<Place> place(const std::string& code) override;
  std::optional<std::string> setting(const std::string& key) override;
  void put(const Dossier&) override;
  void put(const Item&) override;
  void put(const StoredFile&) override;
  void put(const std::string& dossier, const workflow::CheckSheet&) override;
  void put(const Place&) override;
  void put_setting(const std::string& key, const std::string& value) override;
  int next_number(const std::string& series) override;
  std::optional<std::string> answered(const std::string& key) override;
  void remember(const std::string& key, const std::string& answer) override;
  void queue_text(const std::string& sha256, const std::string& dossier) override;
  void put_text(const std::string& sha256, const std::string& dossier, const std::vector<std::string>& pages) override;
  void put_form(const std::string& code, const std::string& sheet, const std::string& dossier, int issue) override;
  PaperLedger& paper() override { return paper_; }
  RetentionLedger& retention() override { return retention_; }

private:
  Database& db_;
  RowStore& rows_;
  SearchIndex& index_;
  PaperRows paper_;
  RetentionRows retention_;
};

}  // namespace berkas::archive
