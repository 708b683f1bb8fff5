// Alih media: a set of digitised dossiers, the berita acara that says how it was done, and the leader's signature that attests it.
// The archival files never change and the paper stays kept; the attestation stands beside them. Built over a Desk and of its thread.
#pragma once
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "app/desk/paper_check.h"
#include "archive/retention/retention_records.h"

namespace berkas::desk {

struct ConversionLine { std::string code, number, title, classification; };   // title masked for R and SR

struct ConversionView {
  archive::Conversion conversion;
  std::string minutes;                                  // number on the paper: "4/AM/2026"
  std::vector<ConversionLine> lines;
  Sentence says, todo;
};

struct ConversionChoice {                               // one of the three
  std::vector<std::string> codes;
  std::optional<std::string> classification;            // and below; with year or alone
  std::optional<int> year;
  bool everything = false;                              // filed from paper and in no minutes yet
};

struct ConversionFacts {                                // what is given changes, the rest stays
  std::optional<std::string> title{}, place{}, note{}, executing{}, leader{};
  std::optional<workflow::PartialDate> date{};
};

class Conversions {
public:
  explicit Conversions(Desk& desk) : desk_(desk) {}

  Outcome<ConversionView> make(const ConversionFacts&);
  Outcome<ConversionView> add(int conversion, const ConversionChoice&, const Progress& = {}, std::stop_token = {});   // all or none
  Outcome<ConversionView> remove(int conversion, const std::vector<std::string>& codes);   // until the minutes are printed
  Outcome<ConversionView> set(int conversion, const ConversionFacts&);                     // likewise
  Outcome<ConversionView> cancel(int conversion, const std::string& reason);               // until it is authenticated
  // The signed minutes, scanned. leader empty: the one named in the minutes.
  Outcome<ConversionView> read_back(int conversion, const PaperSource&, const std::string& leader, const workflow::PartialDate& on, const Progress& = {}, std::stop_token = {});
  Outcome<ConversionView> show(int conversion);
  std::vector<ConversionView> list();                   // newest first

private:
  ConversionView view(const archive::Conversion&);
  Outcome<archive::Conversion> find(int number);
  Outcome<std::vector<std::string>> chosen(const ConversionChoice&);
  Desk& desk_;
};

}  // namespace berkas::desk
