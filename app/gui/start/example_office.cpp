#include "app/gui/start/example_office.h"

#include <string>
#include <utility>

#include "app/desk/desk.h"

namespace berkas::gui {
namespace {

constexpr const char* class_code = "PR.01.03";

std::string opened(desk::Desk& desk, const std::string& title) {
  const auto dossier = desk.open_dossier({.sop = "kinerja-kementerian", .title = title, .period = "2026", .at_step = 15, .parent = {}, .parent_step = 0});
  return dossier.ok() ? dossier->dossier.code : std::string();
}

std::string examined(desk::Desk& desk, const std::string& title) {
  const std::string code = opened(desk, title);
  const bool all = desk.receive(code, "Budi Contoh", 3).ok() && desk.fill_all_present(code).ok() && desk.examine_all_conform(code).ok() && desk.conclude(code, "").ok();
  return all ? code : std::string();
}

}  // namespace

void name_example(desk::Desk& desk) {
  for (const auto& [key, value] : {std::pair{"example", "yes"}, std::pair{"unit", "Biro Perencanaan dan Manajemen Kinerja"}, std::pair{"creator", "Kementerian Contoh"}, std::pair{"city", "Jakarta"}})
    if (!desk.set(key, value).ok()) return;
}

void fill_example(desk::Desk& desk) {
  opened(desk, "Laporan Kinerja Triwulan III 2026");
  const std::string received = opened(desk, "Rencana Kerja Tahunan 2027");
  const std::string returned = opened(desk, "Data Kinerja Kementerian Semester I 2026");
  examined(desk, "Data Kinerja Kementerian Triwulan II 2026");
  const std::string ready = examined(desk, "Evaluasi Program Triwulan II 2026");
  desk::Registration registration;
  registration.classification = class_code;
  // An example that lacks one of these is still an example.
  (void)desk.receive(received, "Budi Contoh", 37);
  if (desk.receive(returned, "Budi Contoh", 12).ok()) (void)desk.give_back(returned, "Kurang paraf Sekjen");
  (void)desk.register_dossier(ready, registration);
}

}  // namespace berkas::gui
