// The catalogue's part for classification, retention and disposal: reading (RetentionBook) and, inside an act, writing
// (RetentionLedger). Implemented in archive/catalogue, the only place with SQL. Reading inside an act sees what the act has written.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/retention/retention_records.h"

namespace berkas::archive {

class RetentionBook {
public:
  virtual ~RetentionBook() = default;

  virtual std::vector<workflow::ClassCode> classes() = 0;
  virtual std::vector<workflow::RetentionRule> rules() = 0;
  virtual std::vector<SecurityRule> security_rules() = 0;
  virtual bool knows_classes() = 0;                                                     // the office has imported its table

  virtual void each_subject(const std::function<void(const RetentionSubject&)>&) = 0;   // registered, neither void, destroyed nor handed over
  virtual std::optional<RetentionSubject> subject(const std::string& dossier) = 0;
  virtual KeptFacts kept(const std::string& dossier) = 0;

  virtual std::optional<Hold> hold(int number) = 0;
  virtual std::vector<Hold> holds(const std::string& dossier, bool only_open) = 0;      // "": of every dossier; newest first

  virtual std::optional<Disposal> disposal(int number) = 0;
  virtual std::vector<Disposal> disposals() = 0;                                        // newest first
  virtual std::vector<DisposalRecord> stages(int disposal) = 0;                         // as they were gone through
  virtual std::vector<DisposalEntry> entries(int disposal, bool with_taken_off = false) = 0;   // by classification and number

  virtual std::string first_active(const std::string& from, const std::string& before) = 0;   // when the first registered active dossier was opened between these days; empty: none
  virtual std::optional<Conversion> conversion(int number) = 0;
  virtual std::vector<Conversion> conversions() = 0;                                    // newest first
  virtual std::vector<std::string> converted(int conversion) = 0;                       // codes of its dossiers, by classification and number
  virtual std::optional<ConversionEntry> conversion_entry(int conversion, const std::string& dossier) = 0;
  virtual std::optional<Conversion> conversion_of(const std::string& dossier) = 0;      // the one it stands in that was not cancelled
  virtual std::vector<std::string> to_convert() = 0;                                    // filed from paper, and in no minutes yet

  virtual std::vector<Removal> removals_left() = 0;
  virtual std::vector<std::string> files_to_destroy(const std::string& dossier) = 0;    // hashes no other dossier has; signed forms stay
  virtual bool wanted_elsewhere(const std::string& sha256) = 0;                         // by a dossier that was not destroyed
  virtual std::vector<std::string> destroyed_files() = 0;                               // hashes that only destroyed dossiers name
};

class RetentionLedger {
public:
  virtual ~RetentionLedger() = default;
  virtual void put(const workflow::ClassCode&) = 0;
  virtual void put(const workflow::RetentionRule&) = 0;
  virtual void put(const SecurityRule&) = 0;
  virtual void put(const KeptFacts&) = 0;
  virtual void put(const Hold&) = 0;
  virtual void put(const Disposal&) = 0;
  virtual void put(const DisposalRecord&) = 0;
  virtual void put(const DisposalEntry&) = 0;
  virtual void put(const Removal&) = 0;
  virtual void put(const Conversion&) = 0;
  virtual void put(const ConversionEntry&) = 0;
  // The recognised text goes, from the pages and from the index; its hash stays in the history.
  virtual void forget_texts(const std::string& dossier) = 0;
};

// Every row of a disposal as the workflow judges it.
workflow::DisposalCase case_of(RetentionBook&, const Disposal&, const workflow::RetentionSchedule&, const workflow::PartialDate& today);

}  // namespace berkas::archive
