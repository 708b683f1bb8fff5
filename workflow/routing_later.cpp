// What is put to a visit after it was recorded: found dates and evidence, dossiers on linked SOPs.
#include <algorithm>

#include "workflow/folding.h"
#include "workflow/refusals.h"
#include "workflow/routing.h"

namespace berkas::workflow {
namespace {

Refusal already_recorded(const char* what_id, const char* what_en) {
  return {"already-recorded", std::string("Kunjungan ini sudah mencatat ") + what_id + "; yang tercatat tidak ditimpa.",
          std::string("This visit already records ") + what_en + "; what is recorded is not overwritten."};
}

Refusal no_such_visit(int step, int visit) {
  return {"no-visit", "Langkah " + std::to_string(step) + " tidak mempunyai kunjungan " + std::to_string(visit) + ".",
          "Step " + std::to_string(step) + " has no visit " + std::to_string(visit) + "."};
}

std::optional<Refusal> overwrites(const Visit& visit, const StepEntry& found) {
  if (found.received.known() && visit.received.known() && !(found.received == visit.received))
    return already_recorded("tanggal terima", "a date received");
  if (found.finished.known() && visit.finished.known() && !(found.finished == visit.finished))
    return already_recorded("tanggal selesai", "a date finished");
  if (!blank(found.person) && !blank(visit.person) && found.person != visit.person) return already_recorded("nama", "a person");
  if (!blank(found.note) && !blank(visit.note) && found.note != visit.note) return already_recorded("catatan", "a note");
  if (found.decision != Decision::none && found.decision != visit.decision && visit.decision != Decision::none)
    return already_recorded("keputusan", "a decision");
  return std::nullopt;
}

// A decision may come later only where it moves nothing: in history whose decision the paper did not show at first.
std::optional<Refusal> wrong_decision(const Sop& sop, const Visit& visit, const StepEntry& found) {
  if (found.decision == Decision::none || visit.decision == found.decision) return std::nullopt;
  const Step& step = sop.step(visit.step);
  if (!step.decision) return found.decision == Decision::yes ? std::nullopt : std::optional(no_decision_here(step));
  if (!visit.history)
    return Refusal{"not-next", "Keputusan langkah yang sedang berjalan dicatat sebagai langkah, bukan sebagai tambahan.",
                   "The decision of a running step is recorded as a step, not as an addition."};
  if (found.decision == Decision::no && blank(found.note) && blank(visit.note)) return note_required_on_return();
  return std::nullopt;
}

}  // namespace

RoutingResult complete_visit(const Sop& sop, const Routing& before, int step, int visit, const StepEntry& found) {
  if (!sop.has_step(step)) return unknown_step(sop, step);
  Routing after = before;
  const auto same = [&](const Visit& v) { return v.step == step && v.visit == visit; };
  const auto at = std::find_if(after.visits.begin(), after.visits.end(), same);
  if (at == after.visits.end()) return no_such_visit(step, visit);
  if (const auto refusal = overwrites(*at, found)) return *refusal;
  if (const auto refusal = wrong_decision(sop, *at, found)) return *refusal;
  if (found.received.known()) at->received = found.received;
  if (found.finished.known()) at->finished = found.finished;
  if (!blank(found.person)) at->person = found.person;
  if (!blank(found.note)) at->note = found.note;
  if (sop.step(step).decision && found.decision != Decision::none) at->decision = found.decision;
  at->evidence.insert(at->evidence.end(), found.evidence.begin(), found.evidence.end());
  return Accepted{after, warnings(sop, after)};
}

RoutingResult link_dossier(const Sop& sop, const Routing& before, int step, const std::string& sop_id,
                           const std::string& dossier) {
  if (before.cancelled) return closed_refusal(before);
  if (!sop.has_step(step)) return unknown_step(sop, step);
  const auto& known = sop.step(step).linked_sops;
  if (std::find(known.begin(), known.end(), sop_id) == known.end())
    return Refusal{"not-linked", "Langkah " + std::to_string(step) + " tidak menyebut SOP itu pada kolom Ket.",
                   "Step " + std::to_string(step) + " names no such SOP in its remarks."};
  Routing after = before;
  Visit* latest = nullptr;
  for (Visit& visit : after.visits)
    if (visit.step == step && (latest == nullptr || visit.visit > latest->visit)) latest = &visit;
  if (latest == nullptr) return no_such_visit(step, 1);
  auto& linked = latest->linked_dossiers;
  if (std::find(linked.begin(), linked.end(), dossier) == linked.end()) linked.push_back(dossier);
  return Accepted{after, {}};
}

}  // namespace berkas::workflow
