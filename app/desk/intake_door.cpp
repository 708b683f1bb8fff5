#include "app/desk/intake_door.h"

#include "app/desk/retention/retentions.h"

#include <algorithm>

#include "app/desk/intake_view.h"
#include "archive/failure.h"

namespace berkas::desk {
namespace {

// Digits of the time, so that names sort by age, and 30 random bits, so that no two stations meet.
std::string new_id(const Desk::State& state) {
  std::string id;
  for (const char c : state.now().substr(0, 19)) {
    if (c >= '0' && c <= '9') id += c;
    if (c == 'T') id += '-';
  }
  const char* alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  auto bits = state.around.random();
  id += '-';
  for (int i = 0; i < 6; ++i, bits >>= 5) id += alphabet[bits & 31u];
  return id;
}

// An id is a folder's name: nothing that could lead out of the tray is even looked up.
bool plausible(const std::string& id) {
  return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  });
}

}  // namespace

Refused may_not_scan(const archive::Dossier& dossier) {
  if (dossier.state == "void")
    return refuse("void", {"Berkas ini sudah dibatalkan; tidak dapat dipindai.", "This dossier is cancelled; it cannot be scanned."},
                  {"Buka berkas yang berlaku.", "Open the dossier that counts."});
  return refuse("not-examined",
                {"Berkas ini belum boleh dipindai: lembar pemeriksaannya belum disimpulkan lengkap.",
                 "This dossier may not be scanned yet: its check sheet is not concluded complete or with notes."},
                {"Selesaikan lembar pemeriksaan dahulu, lalu pindai.", "Conclude the check sheet first, then scan."});
}

Outcome<ScanTarget> scan_target(Desk::State& state, const std::string& typed_code) {
  const auto dossier = state.dossier(typed_code);
  if (!dossier.ok()) return dossier.refused();
  if (dossier->record_status == "musnah") return destroyed_words(dossier->code);
  ScanTarget target{*dossier, {}, false};
  const auto code = archive::TrackingCode::parse(typed_code);
  if (code && code->type() == archive::CodeType::item) target.item = code->str();
  const auto stands = workflow::parse_desk_state(dossier->state);
  target.may_scan = stands && workflow::may_scan(*stands);
  return target;
}

std::unique_ptr<archive::Intake> new_intake(Desk::State& state) { return state.tray().create(new_id(state), state.now()); }

std::optional<archive::StoredFile> filed_under(archive::Catalogue& catalogue, const std::string& dossier, const std::string& source_key) {
  for (const auto& item : catalogue.items(dossier))
    for (auto& file : catalogue.files(item.code))
      if (file.source_key == source_key) return std::move(file);
  return std::nullopt;
}

Outcome<archive::IntakeFacts> read_intake(Desk::State& state, const std::string& id) {
  if (!plausible(id)) return no_such_intake(id);
  try {
    return state.tray().read(id);
  } catch (const archive::Failure& failure) {
    if (failure.kind() != archive::FailureKind::missing_file) throw;
    return no_such_intake(id);
  }
}

Outcome<OpenIntake> open_intake(Desk::State& state, const std::string& id) {
  if (const auto no = state.read_only()) return *no;
  const auto facts = read_intake(state, id);
  if (!facts.ok()) return facts.refused();
  if (closed(*facts)) return already_closed(*facts);
  OpenIntake intake = state.tray().open(id);
  auto now = intake->facts();                           // as it stands under the lock
  if (closed(now)) return already_closed(now);
  const auto filed = now.dossier.empty() ? std::nullopt : filed_under(state.catalogue(), now.dossier, id);
  if (!filed) return intake;
  intake->filed(filed->sha256);                         // a crash came between the acknowledgement and the tray
  return already_closed(intake->facts());
}

}  // namespace berkas::desk
