#include "app/desk/desk.h"

#include <utility>

#include "app/desk/retention/retentions.h"
#include "app/desk/state.h"

namespace berkas::desk {
namespace {

// Leaves Catalogue::act() so that everything is rolled back; never leaves State::act().
struct TurnedDown {
  Refused why;
};

}  // namespace

Desk::State::State(std::shared_ptr<archive::Archive> a, Devices d, Surroundings s)
    : archive(std::move(a)), own(archive->another_catalogue()), devices(std::move(d)), around(std::move(s)) {}

std::optional<Refused> Desk::State::read_only() const {
  if (archive->writable()) return std::nullopt;
  Refused no = refuse("read-only", {"Arsip hanya dapat dibaca; tidak ada yang disimpan.", "The archive can only be read; nothing was stored."},
                      {"Periksa izin folder atau media simpan, lalu ulangi.", "Check the folder's permissions or the medium, then repeat."});
  no.exit = Exit::storage;
  return no;
}

std::optional<Refused> Desk::State::act(const std::string& kind, const std::string& subject, const std::string& note, const Body& body, std::string* head) {
  if (auto no = read_only()) return no;
  const archive::Act what{around.who, now(), kind, subject, note};
  try {
    auto hash = catalogue().act(what, [&](archive::Transaction& tx) {
      if (auto no = body(tx)) throw TurnedDown{std::move(*no)};
    });
    if (head != nullptr) *head = std::move(hash);
  } catch (TurnedDown& turned) {
    return std::move(turned.why);
  }
  return std::nullopt;
}

Outcome<std::string> Desk::State::log_opening(const std::string& kind, const std::string& dossier, const std::string& note) {
  std::string hash;
  if (const auto no = act(kind, dossier, note, [](archive::Transaction&) { return std::nullopt; }, &hash)) return *no;
  return hash;
}

Outcome<DossierView> Desk::State::act_on(const std::string& typed, const std::string& kind, const std::string& note, const DossierBody& body) {
  const auto known = dossier(typed);
  if (!known) return known.refused();
  const std::string code = known->code;
  archive::Dossier after;
  const auto no = act(kind, code, note, [&](archive::Transaction& tx) -> std::optional<Refused> {
    after = *tx.dossier(code);  // a dossier is never removed
    if (after.state == to_string(workflow::DeskState::voided)) {
      return refuse("void", {"Registrasi berkas ini sudah dibatalkan; riwayatnya tetap tersimpan.", "This dossier was cancelled; its history is kept."},
                    {"Buka berkas baru bila naskahnya masih diperlukan.", "Open a new dossier if the paper is still needed."});
    }
    if (after.record_status == "musnah") return destroyed_words(code);
    if (auto turned = body(tx, after)) return turned;
    restate(tx, after);
    tx.put(after);
    return std::nullopt;
  });
  if (no) return *no;
  return view(after);
}

Desk::Desk(std::shared_ptr<archive::Archive> archive, Devices devices, Surroundings surroundings)
    : state_(std::make_unique<State>(std::move(archive), std::move(devices), std::move(surroundings))) {}

Desk::~Desk() = default;

const workflow::SopLibrary& Desk::sops() const { return *state_->around.sops; }
archive::Archive& Desk::archive() { return *state_->archive; }
void Desk::operator_is(const archive::Operator& who) { state_->around.who = who; }

}  // namespace berkas::desk
