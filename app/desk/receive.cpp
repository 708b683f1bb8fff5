// Terima (K0, K3x → K1) and giving back (→ K3x, step 15, outside the SOP).
#include <variant>

#include "app/desk/state.h"

namespace berkas::desk {
namespace {

using workflow::DeskState;

Refused no_handover() {
  return refuse("no-handover", {"SOP berkas ini tidak mempunyai langkah penyerahan kepada petugas.", "This dossier's SOP has no step that hands it to the clerk."},
                {"Catat langkahnya dengan `berkas dossier step`.", "Record its steps with `berkas dossier step`."});
}

std::optional<Refused> must_wait(const workflow::Sop& sop, const archive::Dossier& dossier) {
  if (sop.handover_step == 0) return no_handover();
  if (!dossier.received_at.empty() && !dossier.returned) {
    return refuse("already-received", {"Berkas ini sudah diterima.", "This dossier was received already."},
                  {"Lanjutkan dengan lembar pemeriksaan.", "Go on with the check sheet."});
  }
  const int at = dossier.routing.current_step;
  if (at != sop.handover_step && at != sop.documentation_step) {
    const std::string step = std::to_string(sop.handover_step);
    return refuse("not-at-handover",
                  {"Berkas ini tercatat di langkah " + std::to_string(at) + ", belum sampai penyerahan (langkah " + step + ").",
                   "This dossier is recorded at step " + std::to_string(at) + ", not yet at the hand-over (step " + step + ")."},
                  {"Catat langkah yang sudah dilalui, atau serah terima sampai langkah " + std::to_string(sop.handover_step - 1) + ".",
                   "Record the steps it went through, or `berkas dossier handover --through " + std::to_string(sop.handover_step - 1) + "`."});
  }
  return std::nullopt;
}

// The hand-over step ends by the receipt itself; where the paper already says so it is not recorded twice.
std::optional<Refused> finish_handover(const workflow::Sop& sop, archive::Dossier& dossier, const std::string& from, const std::string& today) {
  if (dossier.routing.current_step != sop.handover_step) return std::nullopt;
  workflow::StepEntry entry;
  entry.step = sop.handover_step;
  entry.person = from;
  entry.finished = workflow::PartialDate::parse(today).value_or(workflow::PartialDate{});
  entry.recorded = workflow::Recorded::at_event;
  auto result = workflow::record(sop, dossier.routing, entry);
  if (const auto* no = std::get_if<workflow::Refusal>(&result)) return refused(*no);
  dossier.routing = std::move(std::get<workflow::Accepted>(result).routing);
  return std::nullopt;
}

}  // namespace

std::optional<Refused> Desk::State::give_back_in(archive::Dossier& dossier, const std::string& note) {
  const auto& procedure = sop(dossier);
  if (procedure.handover_step == 0) return no_handover();
  auto result = workflow::return_outside_sop(procedure, dossier.routing, procedure.handover_step, note);
  if (const auto* no = std::get_if<workflow::Refusal>(&result)) return refused(*no);
  dossier.routing = std::move(std::get<workflow::Accepted>(result).routing);
  dossier.returned = true;
  dossier.return_note = note;
  return std::nullopt;
}

Outcome<DossierView> Desk::receive(const std::string& code, const std::string& typed_from, std::optional<int> sheets) {
  const auto from = clean_line(typed_from, {"nama yang menyerahkan", "the name of who hands it over"}, 200);
  if (!from) return from.refused();
  if (from->text.empty()) {
    return refuse("from-required", {"Nama yang menyerahkan belum diisi.", "It is not said who hands the dossier over."},
                  {"Isi nama yang menyerahkan: ia berdiri di tanda terima.", "Give the name: it stands on the receipt."});
  }
  if (sheets && (*sheets < 1 || *sheets > 100'000)) {
    return refuse("bad-sheets", {"Jumlah lembar tidak masuk akal.", "The number of sheets makes no sense."}, {"Hitung lembarnya: 1 atau lebih.", "Count the sheets: 1 or more."});
  }
  return state_->act_on(code, "dossier.received", "dari " + from->text, [&](archive::Transaction& tx, archive::Dossier& dossier) -> std::optional<Refused> {
    const auto& procedure = state_->sop(dossier);
    if (auto no = must_wait(procedure, dossier)) return no;
    if (auto no = finish_handover(procedure, dossier, from->text, state_->today())) return no;
    const bool again = dossier.returned;
    dossier.received_at = state_->now();
    dossier.received_from = from->text;
    dossier.received_sheets = sheets;
    dossier.returned = false;
    if (again || !state_->current_sheet(tx, dossier.code)) state_->issue_sheet(tx, dossier);
    return std::nullopt;
  });
}

Outcome<DossierView> Desk::give_back(const std::string& code, const std::string& typed) {
  const auto note = clean_note(typed, {"catatan", "the note"});
  if (!note) return note.refused();
  return state_->act_on(code, "dossier.returned", note->text, [&](archive::Transaction&, archive::Dossier& dossier) -> std::optional<Refused> {
    if (dossier.received_at.empty() || dossier.returned || dossier.routing.done()) {
      return refuse("not-here", {"Berkas ini tidak sedang di meja dokumentasi, jadi tidak dapat dikembalikan dari sini.", "This dossier is not at the desk, so it cannot be given back from here."},
                    {"Periksa tahapnya dengan `berkas dossier show`.", "See its state with `berkas dossier show`."});
    }
    return state_->give_back_in(dossier, note->text);
  });
}

}  // namespace berkas::desk
