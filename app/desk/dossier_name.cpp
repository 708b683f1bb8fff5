#include "app/desk/dossier_name.h"

#include "app/desk/wording.h"
#include "archive/records.h"

namespace berkas::desk {

std::string dossier_name(const std::string& number, const std::string& title) { return number.empty() ? title : number + "  " + title; }

std::string dossier_name(const archive::Dossier& dossier) {
  return dossier_name(dossier.number.value_or(""), archive::masked(dossier.about.security) ? masked_text : dossier.about.title);
}

}  // namespace berkas::desk
