// Opening dossiers and recording their way through the SOP.
#include <variant>

#include "app/desk/state.h"

namespace berkas::desk {
namespace {

const Sentence the_title{"judul", "the title"};
const Sentence the_note{"catatan", "the note"};
const Sentence the_name{"nama", "the name"};
constexpr int longest_title = 1000;

Refused unknown_sop(const std::string& id) {
  const auto shown = clean_line(id, {"SOP", "the SOP"}, 200);
  return refuse("unknown-sop", {"SOP '" + (shown.ok() ? shown->text : "") + "' tidak dikenal.", "There is no SOP of that name."},
                {"`berkas sop list` menunjukkan SOP yang ada.", "`berkas sop list` shows the SOPs there are."});
}

Refused title_missing() {
  return refuse("title-required", {"Judul berkas kosong.", "The dossier's title is empty."},
                {"Tulis judul seperti pada kertasnya.", "Write the title as it stands on the paper."});
}

void adopt(workflow::RoutingResult& result, archive::Dossier& dossier) {
  dossier.routing = std::move(std::get<workflow::Accepted>(result).routing);
}

// The visit the workflow tied the linked dossier to.
int visit_with(const workflow::Routing& routing, const std::string& linked) {
  for (const auto& visit : routing.visits) {
    for (const auto& code : visit.linked_dossiers) {
      if (code == linked) return visit.visit;
    }
  }
  return 0;
}

std::optional<Refused> clean_entry(workflow::StepEntry& entry) {
  const auto note = clean_note(entry.note, the_note);
  if (!note) return note.refused();
  const auto person = clean_line(entry.person, the_name, 200);
  if (!person) return person.refused();
  entry.note = note->text;
  entry.person = person->text;
  if (entry.outside_reason) {
    const auto reason = clean_note(*entry.outside_reason, {"alasan", "the reason"});
    if (!reason) return reason.refused();
    entry.outside_reason = reason->text;
  }
  const auto missing = clean_note(entry.missing_reason, {"alasan", "the reason"});
  if (!missing) return missing.refused();
  entry.missing_reason = missing->text;
  for (auto& evidence : entry.evidence) {
    const auto text = clean_line(evidence, {"bukti", "the evidence"}, 1000);
    if (!text) return text.refused();
    evidence = text->text;
  }
  return std::nullopt;
}

// The clerk's own step ends by rule R8, never by a word alone.
std::optional<Refused> closes_by_itself(const workflow::Sop& sop, const archive::Dossier& dossier, const workflow::StepEntry& entry) {
  const bool closing = sop.documentation_step != 0 && entry.step == sop.documentation_step &&
                       dossier.routing.current_step == sop.documentation_step && !entry.outside_reason;
  if (!closing) return std::nullopt;
  const std::string step = std::to_string(entry.step);
  return refuse("not-documented",
                {"Langkah " + step + " selesai dengan sendirinya ketika berkas terdokumentasi (K8).", "Step " + step + " closes by itself when the dossier is documented (K8)."},
                {"Lihat `missing` pada `berkas dossier show`.", "See `missing` in `berkas dossier show`."});
}

std::string step_note(const workflow::StepEntry& entry) {
  std::string note = "langkah " + std::to_string(entry.step);
  if (entry.decision == workflow::Decision::yes) note += ", setuju";
  if (entry.decision == workflow::Decision::no) note += ", tidak setuju";
  if (entry.outside_reason) note += ", luar SOP";
  return note;
}

}  // namespace

Outcome<archive::Dossier> Desk::State::new_dossier(const NewDossier& wanted) {
  const auto* procedure = around.sops->find(wanted.sop);
  if (procedure == nullptr) return unknown_sop(wanted.sop);
  const auto title = clean_line(wanted.title, the_title, longest_title);
  if (!title) return title.refused();
  if (title->text.empty()) return title_missing();
  const auto period = clean_line(wanted.period, {"kurun waktu", "the period"}, 100);
  if (!period) return period.refused();
  if (wanted.at_step < 1 || wanted.at_step > static_cast<int>(procedure->steps.size())) {
    return refuse("unknown-step", {"SOP ini tidak mempunyai langkah " + std::to_string(wanted.at_step) + ".", "This SOP has no step " + std::to_string(wanted.at_step) + "."},
                  {"`berkas sop show` menunjukkan langkahnya.", "`berkas sop show` lists its steps."});
  }
  archive::Dossier fresh;
  fresh.code = new_code(archive::CodeType::dossier);
  fresh.sop_id = procedure->id;
  fresh.about.title = title->text;
  fresh.about.period = period->text;
  fresh.about.unit = catalogue().setting("unit").value_or("");
  fresh.about.creator = catalogue().setting("creator").value_or("");
  fresh.about.custodian = around.who.name;
  fresh.about.medium = "Kertas";
  fresh.created_at = now();
  fresh.routing = workflow::start(*procedure, wanted.at_step);
  return fresh;
}

Outcome<DossierView> Desk::open_dossier(const NewDossier& wanted) {
  auto fresh = state_->new_dossier(wanted);
  if (!fresh) return fresh.refused();
  archive::Dossier dossier = std::move(fresh.value());
  if (!wanted.parent.empty()) {
    const auto parent = state_->dossier(wanted.parent);
    if (!parent) return parent.refused();
    dossier.parent_dossier = parent->code;
    dossier.parent_step = wanted.parent_step;
  }
  const auto no = state_->act("dossier.opened", dossier.code, "SOP " + dossier.sop_id, [&](archive::Transaction& tx) -> std::optional<Refused> {
    tx.put(dossier);
    state_->restate(tx, dossier);
    tx.put(dossier);
    return std::nullopt;
  });
  if (no) return *no;
  return state_->view(dossier);
}

Outcome<DossierView> Desk::dossier(const std::string& code, bool reveal) {
  const auto found = state_->dossier(code);
  if (!found) return found.refused();
  const auto closed = reveal ? state_->view(*found) : DossierView{};
  if (!closed.masked) return reveal ? closed : state_->view(*found);
  const auto opening = state_->log_opening("dossier.revealed", found->code, "uraian dibuka");
  if (!opening) return opening.refused();  // an opening that cannot be logged does not happen
  auto shown = state_->view(*found, true);
  shown.opening = *opening;
  return shown;
}

std::vector<archive::DossierRow> Desk::list(const archive::DossierFilter& filter) { return state_->catalogue().list(filter); }

Outcome<DossierView> Desk::record_step(const std::string& code, const workflow::StepEntry& typed) {
  workflow::StepEntry entry = typed;
  if (auto no = clean_entry(entry)) return *no;
  return state_->act_on(code, "dossier.step-recorded", step_note(entry), [&](archive::Transaction&, archive::Dossier& dossier) -> std::optional<Refused> {
    const auto& procedure = state_->sop(dossier);
    if (auto no = closes_by_itself(procedure, dossier, entry)) return no;
    auto result = workflow::record(procedure, dossier.routing, entry);
    if (const auto* no = std::get_if<workflow::Refusal>(&result)) return refused(*no);
    adopt(result, dossier);
    return std::nullopt;
  });
}

Outcome<DossierView> Desk::complete_visit(const std::string& code, int visit, const workflow::StepEntry& typed) {
  workflow::StepEntry entry = typed;
  if (auto no = clean_entry(entry)) return *no;
  const std::string note = step_note(entry) + ", kunjungan " + std::to_string(visit) + " dilengkapi";
  return state_->act_on(code, "dossier.visit-completed", note, [&](archive::Transaction&, archive::Dossier& dossier) -> std::optional<Refused> {
    auto result = workflow::complete_visit(state_->sop(dossier), dossier.routing, entry.step, visit, entry);
    if (const auto* no = std::get_if<workflow::Refusal>(&result)) return refused(*no);
    adopt(result, dossier);
    return std::nullopt;
  });
}

Outcome<DossierView> Desk::hand_over(const std::string& code, int through, workflow::PartialDate on, const std::string& by) {
  const auto person = clean_line(by, the_name, 200);
  if (!person) return person.refused();
  return state_->act_on(code, "dossier.handed-over", "sampai langkah " + std::to_string(through), [&](archive::Transaction&, archive::Dossier& dossier) -> std::optional<Refused> {
    auto result = workflow::hand_over(state_->sop(dossier), dossier.routing, through, on, person->text);
    if (const auto* no = std::get_if<workflow::Refusal>(&result)) return refused(*no);
    adopt(result, dossier);
    return std::nullopt;
  });
}

Outcome<DossierView> Desk::open_linked(const std::string& code, int step, const std::string& sop) {
  const auto parent = state_->dossier(code);
  if (!parent) return parent.refused();
  const auto* linked = state_->around.sops->find(sop);
  if (linked == nullptr) return unknown_sop(sop);
  auto fresh = state_->new_dossier({sop, parent->about.title + " – " + linked->title, parent->about.period, 1, parent->code, step});
  if (!fresh) return fresh.refused();
  archive::Dossier child = std::move(fresh.value());
  return state_->act_on(code, "dossier.linked", "langkah " + std::to_string(step) + ": " + child.code, [&](archive::Transaction& tx, archive::Dossier& dossier) -> std::optional<Refused> {
    auto result = workflow::link_dossier(state_->sop(dossier), dossier.routing, step, linked->id, child.code);
    if (const auto* no = std::get_if<workflow::Refusal>(&result)) return refused(*no);
    adopt(result, dossier);
    child.parent_dossier = dossier.code;
    child.parent_step = step;
    child.parent_visit = visit_with(dossier.routing, child.code);
    child.about.security = dossier.about.security;
    tx.put(child);
    state_->restate(tx, child);
    tx.put(child);
    return std::nullopt;
  });
}

Outcome<DossierView> Desk::cancel(const std::string& code, const std::string& typed) {
  const auto reason = clean_note(typed, {"alasan", "the reason"});
  if (!reason) return reason.refused();
  return state_->act_on(code, "dossier.cancelled", reason->text, [&](archive::Transaction&, archive::Dossier& dossier) -> std::optional<Refused> {
    auto result = workflow::cancel(state_->sop(dossier), dossier.routing, reason->text);
    if (const auto* no = std::get_if<workflow::Refusal>(&result)) return refused(*no);
    adopt(result, dossier);
    return std::nullopt;
  });
}

}  // namespace berkas::desk
