#include "app/desk/item_rows.h"

#include "workflow/folding.h"

namespace berkas::desk {

using archive::ListedDossier;
using archive::ListedFault;
using workflow::folded;

void ItemRows::know(const archive::DossierRow& row) {
  if (!row.number.empty() && row.state != "void") numbers_[folded(row.number)].push_back(row.code);
}

// By number; by class and unit where the row names them.
std::vector<archive::Dossier> ItemRows::dossiers_of(const ListedDossier& row) const {
  std::vector<archive::Dossier> out;
  const auto found = numbers_.find(folded(row.number));
  if (found == numbers_.end()) return out;
  for (const auto& code : found->second) {
    auto dossier = state_.catalogue().dossier(code);
    if (!dossier || (!row.classification.empty() && folded(dossier->classification) != folded(row.classification))) continue;
    if (!row.about.unit.empty() && folded(dossier->about.unit) != folded(row.about.unit)) continue;
    out.push_back(std::move(*dossier));
  }
  return out;
}

void ItemRows::look(ListedDossier& row, RowFate& fate) {
  const auto dossiers = dossiers_of(row);
  if (dossiers.size() != 1) {
    row.mistakes.push_back({dossiers.empty() ? ListedFault::no_dossier : ListedFault::several_dossiers, {}, row.number, 0, {}});
    return;
  }
  const auto& dossier = dossiers.front();
  found_[row.line] = dossier.code;
  for (const auto& item : state_.catalogue().items(dossier.code)) {
    if (item.number != row.item) continue;
    const auto& title = item.about.title.empty() ? dossier.about.title : item.about.title;
    if (folded(title) != folded(row.about.title)) row.mistakes.push_back({ListedFault::item_taken, {}, row.number + "/" + std::to_string(row.item), 0, item.code});
    fate.what = RowFate::What::already;
    fate.code = item.code;
    return;
  }
}

void ItemRows::put(archive::Transaction& tx, const ListedDossier& row, RowFate& fate) const {
  const auto dossier = tx.dossier(found_.at(row.line));
  archive::Item item;
  item.code = state_.new_code(archive::CodeType::item);
  item.dossier = dossier->code;
  item.number = row.item;
  item.about = row.about;
  auto& about = item.about;
  if (about.unit.empty()) about.unit = dossier->about.unit;
  if (about.creator.empty()) about.creator = dossier->about.creator;
  if (about.medium.empty()) about.medium = "Kertas";
  about.custodian = state_.around.who.name;
  if (static_cast<int>(dossier->about.security) > static_cast<int>(about.security)) about.security = dossier->about.security;
  item.document_number = row.document_number;
  item.document_date = row.date;
  tx.put(item);
  fate.code = item.code;
}

}  // namespace berkas::desk
