#include "archive/catalogue/paper_rows.h"

#include "archive/catalogue/row_fields.h"

namespace berkas::archive {

using nlohmann::json;

Movement movement_of(const json& row) {
  return {number(row, "number"), number(row, "batch"), text(row, "subject"), text(row, "from_place"), text(row, "to_place"), text(row, "at"),
          text(row, "by_name"), text(row, "by_nip"), text(row, "reason"), number(row, "undoes"), number(row, "undone") != 0};
}

Borrower borrower_of(const json& row) {
  return {number(row, "number"), text(row, "name"), text(row, "nip"), text(row, "unit"), text(row, "post"), text(row, "contact")};
}

Loan loan_of(const json& row) {
  Loan l;
  l.code = text(row, "code");
  l.number = text(row, "number");
  l.dossier = text(row, "dossier");
  l.borrower = number(row, "borrower");
  l.state = parse_loan_state(text(row, "state")).value_or(LoanState::cancelled);
  l.purpose = text(row, "purpose");
  l.requested_at = text(row, "requested_at");
  l.decided_by = text(row, "decided_by");
  l.decided_at = text(row, "decided_at");
  l.decision_note = text(row, "decision_note");
  l.out_at = text(row, "out_at");
  l.out_by = text(row, "out_by");
  l.due = text(row, "due");
  l.sheets_out = maybe_number(row, "sheets_out");
  l.sheets_back = maybe_number(row, "sheets_back");
  l.scan_offered = number(row, "scan_offered") != 0;
  l.returned_at = text(row, "returned_at");
  l.taken_by = text(row, "taken_by");
  l.condition = text(row, "condition");
  l.remarks = text(row, "remarks");
  l.statement = text(row, "statement");
  l.signed_out = text(row, "signed_out");
  l.signed_back = text(row, "signed_back");
  return l;
}

ShelfAudit audit_of(const json& row) {
  return {number(row, "number"), text(row, "place"), text(row, "started_at"), text(row, "started_by"), text(row, "closed_at"), text(row, "standing")};
}

Sighting sighting_of(const json& row) {
  return {number(row, "audit"), text(row, "subject"), text(row, "container"), text(row, "at"), number(row, "complete") != 0, number(row, "withdrawn") != 0};
}

Finding finding_of(const json& row) {
  return {number(row, "audit"), text(row, "subject"), parse_finding_kind(text(row, "kind")).value_or(FindingKind::not_visited),
          text(row, "seen_in"), text(row, "belongs_in"), text(row, "because"), text(row, "resolved_at"), text(row, "resolved_by"), text(row, "resolution")};
}

void PaperRows::put(const Movement& m) {
  rows_.put(kept_table("movement"), {{"number", m.number}, {"batch", m.batch}, {"subject", m.subject}, {"from_place", m.from}, {"to_place", m.to},
                                     {"at", m.at}, {"by_name", m.by_name}, {"by_nip", m.by_nip}, {"reason", m.reason}, {"undoes", m.undoes},
                                     {"undone", m.undone ? 1 : 0}});
}

void PaperRows::put(const Borrower& b) {
  rows_.put(kept_table("borrower"), {{"number", b.number}, {"name", b.name}, {"nip", b.nip}, {"unit", b.unit}, {"post", b.post}, {"contact", b.contact}});
}

void PaperRows::put(const Loan& l) {
  rows_.put(kept_table("loan"),
            {{"code", l.code}, {"number", l.number}, {"dossier", l.dossier}, {"borrower", l.borrower}, {"state", to_string(l.state)},
             {"purpose", l.purpose}, {"requested_at", l.requested_at}, {"decided_by", l.decided_by}, {"decided_at", l.decided_at},
             {"decision_note", l.decision_note}, {"out_at", l.out_at}, {"out_by", l.out_by}, {"due", l.due},
             {"sheets_out", optional_number(l.sheets_out)}, {"sheets_back", optional_number(l.sheets_back)},
             {"scan_offered", l.scan_offered ? 1 : 0}, {"returned_at", l.returned_at}, {"taken_by", l.taken_by}, {"condition", l.condition},
             {"remarks", l.remarks}, {"statement", l.statement}, {"signed_out", l.signed_out}, {"signed_back", l.signed_back}});
}

void PaperRows::put(const ShelfAudit& a) {
  rows_.put(kept_table("shelf_audit"), {{"number", a.number}, {"place", a.place}, {"started_at", a.started_at}, {"started_by", a.started_by},
                                        {"closed_at", a.closed_at}, {"standing", a.standing}});
}

void PaperRows::put(const Sighting& s) {
  rows_.put(kept_table("sighting"), {{"audit", s.audit}, {"subject", s.subject}, {"container", s.container}, {"at", s.at},
                                     {"complete", s.complete ? 1 : 0}, {"withdrawn", s.withdrawn ? 1 : 0}});
}

void PaperRows::put(const Finding& f) {
  rows_.put(kept_table("finding"), {{"audit", f.audit}, {"subject", f.subject}, {"kind", to_string(f.kind)}, {"seen_in", f.seen_in},
                                    {"belongs_in", f.belongs_in}, {"because", f.because}, {"resolved_at", f.resolved_at},
                                    {"resolved_by", f.resolved_by}, {"resolution", f.resolution}});
}

}  // namespace berkas::archive
