// Reading classification, retention and disposal. On the catalogue's own connection, so of its thread; inside an act it sees what
// the act wrote.
#pragma once
#include "archive/catalogue/catalogue.h"
#include "archive/catalogue/sqlite.h"
#include "archive/retention/retention_book.h"

namespace berkas::archive {

class RetentionLists final : public RetentionBook {
public:
  explicit RetentionLists(Database& db) : db_(db) {}
  std::vector<workflow::ClassCode> classes() override;
  std::vector<workflow::RetentionRule> rules() override;
  std::vector<SecurityRule> security_rules() override;
  bool knows_classes() override;
  void each_subject(const std::function<void(const RetentionSubject&)>&) override;
  std::optional<RetentionSubject> subject(const std::string& dossier) override;
  KeptFacts kept(const std::string& dossier) override;
  std::optional<Hold> hold(int number) override;
  std::vector<Hold> holds(const std::string& dossier, bool only_open) override;
  std::optional<Disposal> disposal(int number) override;
  std::vector<Disposal> disposals() override;
  std::vector<DisposalRecord> stages(int disposal) override;
  std::vector<DisposalEntry> entries(int disposal, bool with_taken_off) override;
  std::string first_active(const std::string& from, const std::string& before) override;
  std::optional<Conversion> conversion(int number) override;
  std::vector<Conversion> conversions() override;
  std::vector<std::string> converted(int conversion) override;
  std::optional<ConversionEntry> conversion_entry(int conversion, const std::string& dossier) override;
  std::optional<Conversion> conversion_of(const std::string& dossier) override;
  std::vector<std::string> to_convert() override;
  std::vector<Removal> removals_left() override;
  std::vector<std::string> files_to_destroy(const std::string& dossier) override;
  bool wanted_elsewhere(const std::string& sha256) override;
  std::vector<std::string> destroyed_files() override;

private:
  Database& db_;
};

// verify --full: a destroyed, moved or handed over dossier whose disposal was not gone through whole is named.
void verify_disposals(RetentionBook&, Database&, std::vector<Problem>&);

}  // namespace berkas::archive
