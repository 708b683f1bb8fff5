// From the tray into the archive: gate, plan, sealed copy, store, one act, and only then the tray is told.
#include <algorithm>

#include "app/desk/filing.h"
#include "app/desk/full_disk.h"
#include "app/desk/gate.h"
#include "app/desk/given_pdf.h"
#include "app/desk/intake_door.h"
#include "app/desk/intake_view.h"
#include "app/desk/seal.h"

namespace berkas::desk {
namespace {

constexpr int most_attempts = 3;                        // another desk may change the dossier meanwhile, hardly more often

Refused nothing_scanned() {
  return refuse("nothing-scanned", {"Belum ada pindaian untuk berkas ini.", "Nothing was scanned for this dossier yet."},
                {"Pindai dahulu, atau beri PDF-nya.", "Scan it first, or give its PDF."});
}

Refused of_another(const archive::IntakeFacts& facts) {
  return refuse("other-dossier", {"Baki ini milik berkas " + facts.dossier + ".", "This intake belongs to dossier " + facts.dossier + "."},
                {"Berkaskan pada berkas itu.", "File it on that dossier."});
}

// The newest one still open that holds pages; else the newest one filed, whose answer is given again.
Outcome<archive::IntakeFacts> newest_for(Desk::State& state, const Filing& filing) {
  std::optional<archive::IntakeFacts> open, filed;
  for (auto& facts : state.tray().list(true)) {
    if (facts.dossier != filing.dossier.code || (!filing.item.empty() && facts.item != filing.item)) continue;
    if (facts.state == archive::IntakeState::discarded || facts.pages.empty()) continue;
    (facts.state == archive::IntakeState::filed ? filed : open) = std::move(facts);   // oldest first: the last one is the newest
  }
  if (open) return *open;
  if (filed) return *filed;
  return nothing_scanned();
}

Outcome<archive::IntakeFacts> intake_of(Desk::State& state, const FileRequest& request, const Filing& filing) {
  if (!request.intake) return newest_for(state, filing);
  const auto facts = read_intake(state, *request.intake);
  if (facts.ok() && !facts->dossier.empty() && facts->dossier != filing.dossier.code) return of_another(*facts);
  return facts;
}

Filled filled_from(const Desk::State& state, const archive::IntakeFacts& facts, const Sealed& sealed, const archive::Stored& stored, const Filing& filing) {
  archive::StoredFile file;
  file.role = archive::FileRole::archival;
  file.sha256 = stored.sha256;
  file.media_type = "application/pdf";
  file.bytes = stored.bytes;
  file.pages = sealed.pages;
  file.reason = filing.reason;
  file.device = facts.device;
  file.created_at = state.now();
  file.dpi = facts.pages.front().dpi;
  file.picture_hashes = sealed.picture_hashes;
  file.source_key = facts.id;
  Filled filled;
  filled.key = facts.id;
  filled.note = pages_id(sealed.pages) + ", baki " + facts.id + (filing.reason.empty() ? "" : ", versi baru");
  filled.files.push_back(std::move(file));
  if (!sealed.texts.empty()) filled.texts = sealed.texts;
  return filled;
}

// One attempt: nothing of it stands unless the act goes through. Empty: try again.
std::optional<Outcome<Filed>> attempt(Desk::State& state, archive::Intake& intake, const Filing& filing, const FileRequest& request,
                                      const Progress& progress, std::stop_token stop) {
  const auto facts = intake.facts();
  const auto planned = plan(state, filing);
  if (!planned.ok()) return Outcome<Filed>(planned.refused());
  Scratch scratch(state.store());
  const SealOrder order{planned->dossier, planned->item, facts, request.wait_text, request.stamp_place, request.stamp_at};
  const auto sealed = seal(state, scratch, order, progress, stop);
  if (!sealed || stop.stop_requested()) return Outcome<Filed>(cancelled_filing());
  if (!sealed->ok()) return Outcome<Filed>(sealed->refused());
  if (facts.dossier != filing.dossier.code) intake.bind(filing.dossier.code, filing.item);
  const auto stored = state.store().put((*sealed)->file);
  return commit(state, filing, *planned, filled_from(state, facts, **sealed, stored, filing));
}

Outcome<Filed> file_open_intake(Desk::State& state, archive::Intake& intake, const Filing& filing, const FileRequest& request,
                                const Progress& progress, std::stop_token stop) {
  if (auto no = not_acceptable(state.catalogue(), intake.facts(), filing.dossier.code)) return *no;
  for (int i = 0; i < most_attempts; ++i) {
    auto answer = attempt(state, intake, filing, request, progress, stop);
    if (!answer) continue;
    if (answer->ok()) intake.filed((*answer)->sha256);  // the catalogue has acknowledged
    return std::move(*answer);
  }
  return refuse("busy", {"Berkas ini sedang diubah di tempat lain; baki tetap seperti semula.", "This dossier is being changed elsewhere; the intake stands as before."},
                {"Ulangi sebentar lagi.", "Repeat in a moment."});
}

}  // namespace

Outcome<Filed> Desk::file(const FileRequest& request, const Progress& progress, std::stop_token stop) {
  if (const auto no = state_->read_only()) return *no;
  auto filing = filing_of(*state_, request);
  if (!filing.ok()) return filing.refused();
  const auto& folder = state_->archive->dir();
  if (request.pdf) return told_when_full(folder, [&] { return file_given(*state_, *filing, *request.pdf, progress, stop); });
  const auto facts = intake_of(*state_, request, *filing);
  if (!facts.ok()) return facts.refused();
  if (filing->item.empty()) filing.value().item = facts->item;
  const auto before = answered_before(*state_, filing->dossier.code, facts->id);
  if (before && closed(*facts)) return *before;
  const auto stands = workflow::parse_desk_state(filing->dossier.state);
  if (!before && (!stands || !workflow::may_scan(*stands))) return may_not_scan(filing->dossier);
  const auto intake = open_intake(*state_, facts->id);  // notes in the tray what was acknowledged before a crash
  if (before) return *before;
  if (!intake.ok()) return intake.refused();
  auto answer = told_when_full(folder, [&] { return file_open_intake(*state_, **intake, *filing, request, progress, stop); });
  if (answer.ok()) state_->log("filed " + answer->code + " " + answer->sha256 + " " + std::to_string(answer->pages) + " pages");
  return answer;
}

}  // namespace berkas::desk
