#include "app/screens/take_out_file.h"

namespace berkas::screens {

const std::vector<TakeOutForm>& take_out_forms() {
  using enum desk::TakeOut;
  static const std::vector<TakeOutForm> forms{
      {copy, ".pdf", {"Salinan arsip digital (*.pdf)", "Copy of the archival file (*.pdf)"}},
      {bag, ".tar", {"Paket BagIt, lengkap tanpa Berkas (*.tar)", "BagIt package, complete without Berkas (*.tar)"}},
      {ead, ".ead.xml", {"Uraian EAD3 (*.ead.xml)", "Description in EAD3 (*.ead.xml)"}},
      {dublin_core, ".dc.xml", {"Uraian Dublin Core (*.dc.xml)", "Description in Dublin Core (*.dc.xml)"}},
      {premis, ".premis.xml", {"Riwayat PREMIS 3 (*.premis.xml)", "History in PREMIS 3 (*.premis.xml)"}}};
  return forms;
}

TakeOutFile take_out_file(const std::string& typed, const std::string& chosen_ending, const std::string& first_ending) {
  const TakeOutForm *chosen = &take_out_forms().front(), *named = nullptr;
  for (const auto& form : take_out_forms()) {
    if (form.ending == chosen_ending) chosen = &form;
    if (typed.ends_with(form.ending)) named = &form;
  }
  if (chosen_ending == first_ending && named != nullptr) return {named->what, typed};
  const auto stem = named != nullptr ? typed.substr(0, typed.size() - named->ending.size()) : typed;
  return {chosen->what, stem + chosen->ending};
}

}  // namespace berkas::screens
