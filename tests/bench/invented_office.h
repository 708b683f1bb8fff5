// An invented office with many years behind it: dossiers, items, texts, check sheets, places, as a ministry's would look. The
// same seed gives the same office. Titles and texts are Indonesian; words come as often as in a language (the k-th 1/k).
#pragma once
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "app/wiring/wiring.h"
#include "archive/archive.h"
#include "archive/tracking_code.h"
#include "workflow/sop.h"

namespace berkas::bench {

class Language {
public:
  explicit Language(std::uint64_t seed);
  const std::string& word();                               // of running text
  std::string text(int words);
  std::uint64_t number(std::uint64_t below) { return random_() % below; }
  template <typename List>
  const auto& one_of(const List& list) { return list[number(std::size(list))]; }
  archive::RandomBits bits() { return [this] { return random_(); }; }
  const std::vector<std::string>& words() const { return words_; }   // most frequent first

private:
  std::mt19937_64 random_;
  std::vector<std::string> words_;
};

class Office {
public:
  Office(archive::Archive&, const workflow::Sop&, std::uint64_t seed = 20261122);
  // One act each, as a day's work; today_iso is when the last one was received.
  void fill(int dossiers, const std::string& today_iso, const std::function<void(int done)>& tell);
  Language& language() { return language_; }

private:
  void build_places();
  void put(archive::Transaction&, int at, int of);
  archive::Dossier dossier(archive::Transaction&, int at, int of);
  archive::StoredFile filed(const archive::Item&, const archive::Dossier&);
  std::string title();
  std::string day_of(int at, int of) const;

  archive::Archive& archive_;
  const workflow::Sop& sop_;
  Language language_;
  std::vector<std::string> boxes_;
  int today_ = 0;                                          // days since 1970
};

// An archive with so many dossiers, made where none stands yet.
void make_office(const wiring::Choice&, int dossiers);

}  // namespace berkas::bench
