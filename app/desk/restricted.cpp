#include "app/desk/restricted.h"

#include "app/desk/retention/retentions.h"

#include <algorithm>
#include <array>

namespace berkas::desk {
namespace {

constexpr int newest_events = 1000;                     // an opening is of this sitting: never further back

void mask_text(std::string& text) {
  if (!text.empty()) text = masked_text;
}

void mask(archive::Description& about) {
  about.title = masked_text;
  mask_text(about.summary);
  mask_text(about.remarks);
}

// Notes the program itself words, from numbers, codes and names of forms. Any other may quote the document.
bool worded_by_us(const std::string& kind) {
  static const std::array<const char*, 23> kinds{
      "dossier.opened", "dossier.received", "dossier.step-recorded", "dossier.handed-over", "dossier.linked", "dossier.registered", "dossier.described",
      "dossier.placed", "dossier.label-attached", "dossier.revealed", "check.filled", "check.examined", "intake.captured", "intake.accepted",
      "item.filed", "file.opened", "text.read", "sheet.printed", "sheet.came-out", "place.made",
      "paper.moved", "paper.put-back", "place.changed"};
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

Refused not_of_it() {
  return refuse("no-such-file", {"Arsip digital itu bukan bagian berkas ini.", "That stored file does not belong to this dossier."},
                {"Buka lagi berkasnya.", "Open the dossier again."});
}

Refused not_opened() {
  return refuse("restricted", {"Isi naskah ini dibatasi dan belum dibuka.", "What this document holds is restricted and was not opened."},
                {"Buka uraiannya dahulu; pembukaan dicatat di riwayat.", "Reveal it first; each opening is written into the history."});
}

}  // namespace

bool restricted(const archive::Dossier& dossier, const archive::Item& item) {
  return archive::masked(dossier.about.security) || archive::masked(item.about.security);
}

void mask_item(ItemView& held) {
  mask(held.item.about);
  mask_text(held.item.document_number);
  for (auto& file : held.files) {
    file.original_name.clear();
    mask_text(file.reason);
  }
}

void mask(DossierView& shown) {
  mask(shown.dossier.about);
  for (auto& visit : shown.dossier.routing.visits) {
    mask_text(visit.note);
    mask_text(visit.outside_reason);
    mask_text(visit.incomplete);
    for (auto& evidence : visit.evidence) mask_text(evidence);
  }
  mask_text(shown.dossier.return_note);
  mask_text(shown.dossier.routing.cancel_reason);
  for (auto& held : shown.items) mask_item(held);
}

void mask(CheckView& sheet) {
  for (auto& line : sheet.rows) {
    mask_text(line.answer.note);
    mask_text(line.answer.number);
    mask_text(line.answer.where);
  }
}

void mask(archive::Event& event) {
  event.payload.clear();
  if (!worded_by_us(event.kind)) mask_text(event.note);
}

bool opened(Desk::State& state, const std::string& dossier, const std::string& opening) {
  if (opening.empty()) return false;
  const auto events = state.catalogue().events(dossier, newest_events);
  return std::any_of(events.begin(), events.end(), [&](const archive::Event& event) {
    const bool an_opening = event.kind == "dossier.revealed" || event.kind == "file.opened";
    return an_opening && event.hash == opening && event.operator_name == state.around.who.name && event.operator_nip == state.around.who.nip;
  });
}

std::optional<Refused> filed_and_restricted(Desk::State& state, const archive::IntakeFacts& facts) {
  if (facts.state != archive::IntakeState::filed || facts.dossier.empty()) return std::nullopt;
  const auto dossier = state.catalogue().dossier(facts.dossier);
  if (!dossier) return not_opened();
  const auto item = facts.item.empty() ? std::nullopt : state.catalogue().item(facts.item);
  if (restricted(*dossier, item.value_or(archive::Item{}))) return not_opened();
  return std::nullopt;
}

std::optional<Refused> may_see(Desk::State& state, const std::string& typed, const std::string& sha256, const std::string& opening) {
  const auto dossier = state.dossier(typed);
  if (!dossier.ok()) return dossier.refused();
  if (dossier->record_status == "musnah") return destroyed_words(dossier->code);
  for (const auto& item : state.catalogue().items(dossier->code)) {
    const auto files = state.catalogue().files(item.code);
    if (std::none_of(files.begin(), files.end(), [&](const auto& file) { return file.sha256 == sha256; })) continue;
    if (!restricted(*dossier, item) || opened(state, dossier->code, opening)) return std::nullopt;
    return not_opened();
  }
  return not_of_it();
}

}  // namespace berkas::desk
