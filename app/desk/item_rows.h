// Rows of a daftar isi berkas: each becomes an item of a dossier the archive has already. Included by app/desk/list_import.cpp only.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "app/desk/list_import.h"
#include "app/desk/state.h"
#include "archive/exchange/listed_dossiers.h"

namespace berkas::desk {

class ItemRows {
public:
  explicit ItemRows(Desk::State& state) : state_(state) {}

  void know(const archive::DossierRow&);                  // one of the archive's dossiers
  // Finds its dossier; there already, another paper under its number, or new. Adds to the row's mistakes.
  void look(archive::ListedDossier&, RowFate&);
  void put(archive::Transaction&, const archive::ListedDossier&, RowFate&) const;

private:
  std::vector<archive::Dossier> dossiers_of(const archive::ListedDossier&) const;
  Desk::State& state_;
  std::unordered_map<std::string, std::vector<std::string>> numbers_;   // folded number -> codes
  std::unordered_map<std::int64_t, std::string> found_;                 // line -> code of its dossier
};

}  // namespace berkas::desk
