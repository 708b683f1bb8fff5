// Lembar pemeriksaan: menuangkan, meneliti, menyimpulkan.
#include <variant>

#include "app/desk/check_view.h"
#include "app/desk/proof.h"
#include "app/desk/restricted.h"

namespace berkas::desk {
namespace {

using workflow::CheckSheet;
using workflow::Conclusion;

std::optional<Refused> clean(workflow::CheckAnswer& answer) {
  const auto note = clean_note(answer.note, {"keterangan", "the remark"});
  if (!note) return note.refused();
  const auto number = clean_line(answer.number, {"nomor naskah", "the document number"}, 200);
  if (!number) return number.refused();
  const auto row = clean_line(answer.row, {"baris", "the row"}, 20);
  if (!row) return row.refused();
  if (answer.sheets && (*answer.sheets < 0 || *answer.sheets > 100'000)) {
    return refuse("bad-sheets", {"Jumlah lembar tidak masuk akal.", "The number of sheets makes no sense."}, {});
  }
  answer.note = note->text;
  answer.number = number->text;
  answer.row = row->text;
  return std::nullopt;
}

}  // namespace

std::optional<Refused> check_sheet_at_the_desk(const workflow::Sop& sop, const archive::Dossier& dossier) {
  if (sop.completeness.empty()) {
    return refuse("no-check-sheet", {"SOP berkas ini tidak mempunyai lembar pemeriksaan.", "This dossier's SOP has no check sheet."}, {});
  }
  if (dossier.received_at.empty() || dossier.returned) {
    return refuse("not-received", {"Berkas ini belum diterima, jadi belum dapat diperiksa.", "This dossier is not received yet, so it cannot be checked."},
                  {"Terima dahulu: `berkas dossier receive`.", "Receive it first: `berkas dossier receive`."});
  }
  return std::nullopt;
}

CheckView check_view(const workflow::Sop& sop, const archive::Dossier& dossier, const CheckSheet& sheet) {
  CheckView shown;
  shown.dossier = dossier.code;
  shown.form = sheet.code;
  shown.examination = sheet.examination;
  for (auto& row : workflow::rows(sop, dossier.routing)) {
    const auto answer = sheet.answers.find(row.id);
    CheckRowView line{row, answer == sheet.answers.end() ? workflow::CheckAnswer{} : answer->second};
    line.answer.row = row.id;
    const bool part_a = row.id.starts_with('A');
    shown.unanswered_fill += part_a && line.answer.present == workflow::Presence::unanswered;
    shown.unanswered_examine += line.answer.conforms == workflow::Conformity::unanswered;
    shown.rows.push_back(std::move(line));
  }
  shown.filled = workflow::filled(sop, dossier.routing, sheet);
  shown.examined = workflow::examined(sop, dossier.routing, sheet);
  shown.conclusion = sheet.conclusion;
  shown.possible = workflow::possible_conclusion(sop, dossier.routing, sheet);
  shown.lacking = workflow::lacking(sop, dossier.routing, sheet);
  shown.warnings = workflow::date_order(sop, sheet);
  shown.filled_at = sheet.filled_at;
  shown.examined_at = sheet.examined_at;
  shown.concluded_at = sheet.concluded_at;
  return shown;
}

std::optional<CheckSheet> Desk::State::current_sheet(archive::Transaction& tx, const std::string& dossier) {
  auto sheets = tx.check_sheets(dossier);
  if (sheets.empty()) return std::nullopt;
  return std::move(sheets.back());
}

CheckSheet Desk::State::issue_sheet(archive::Transaction& tx, const archive::Dossier& dossier) {
  const auto before = current_sheet(tx, dossier.code);
  std::string code = new_code(archive::CodeType::form);
  if (!before)
    for (const auto& form : catalogue().forms(dossier.code))   // a blank one printed before there was a sheet: the paper keeps its code
      if (form.sheet == "check-sheet") code = form.code;
  CheckSheet fresh;
  if (before) fresh = workflow::next_examination(sop(dossier), dossier.routing, *before, code);
  fresh.code = code;
  tx.put(dossier.code, fresh);
  tx.put_form(fresh.code, "check-sheet", dossier.code, fresh.examination);
  return fresh;
}

Outcome<CheckView> Desk::State::change_sheet(const std::string& code, const std::string& kind, const std::string& note, const SheetChange& change) {
  std::optional<CheckView> shown;
  const auto done = act_on(code, kind, note, [&](archive::Transaction& tx, archive::Dossier& dossier) -> std::optional<Refused> {
    const auto& procedure = sop(dossier);
    if (auto no = check_sheet_at_the_desk(procedure, dossier)) return no;
    auto before = current_sheet(tx, dossier.code);
    if (!before) before = issue_sheet(tx, dossier);
    auto result = change(procedure, dossier, *before);
    if (const auto* no = std::get_if<workflow::Refusal>(&result)) return refused(*no);
    auto& after = std::get<CheckSheet>(result);
    tx.put(dossier.code, after);
    shown = check_view(procedure, dossier, after);
    shown->proofs = proved_rows(archive->dir(), dossier.code, after.examination);
    if (after.conclusion == Conclusion::incomplete && before->conclusion != Conclusion::incomplete) {
      return give_back_in(dossier, after.conclusion_note);
    }
    return std::nullopt;
  });
  if (!done) return done.refused();
  return *shown;
}

Outcome<CheckView> Desk::check(const std::string& code, const std::string& opening) {
  const auto dossier = state_->dossier(code);
  if (!dossier) return dossier.refused();
  const auto& procedure = state_->sop(*dossier);
  if (procedure.completeness.empty()) return *check_sheet_at_the_desk(procedure, *dossier);
  const auto sheets = state_->catalogue().check_sheets(dossier->code);
  auto shown = check_view(procedure, *dossier, sheets.empty() ? CheckSheet{} : sheets.back());
  shown.proofs = proved_rows(state_->archive->dir(), dossier->code, shown.examination);
  // While it is being filled the clerk sees what he writes.
  const bool closed = shown.conclusion != Conclusion::none && archive::masked(dossier->about.security);
  if (closed && !opened(*state_, dossier->code, opening)) mask(shown);
  return shown;
}

Outcome<CheckView> Desk::fill(const std::string& code, const workflow::CheckAnswer& typed) {
  auto answer = typed;
  if (auto no = clean(answer)) return *no;
  return state_->change_sheet(code, "check.filled", "baris " + answer.row, [&](const workflow::Sop& sop, const archive::Dossier& dossier, const CheckSheet& sheet) {
    return workflow::fill(sop, dossier.routing, sheet, answer, state_->acted());
  });
}

Outcome<CheckView> Desk::fill_all_present(const std::string& code) {
  return state_->change_sheet(code, "check.filled", "semua ada", [&](const workflow::Sop& sop, const archive::Dossier& dossier, const CheckSheet& sheet) {
    return workflow::fill_all_present(sop, dossier.routing, sheet, state_->acted());
  });
}

Outcome<CheckView> Desk::examine(const std::string& code, const workflow::CheckAnswer& typed) {
  auto answer = typed;
  if (auto no = clean(answer)) return *no;
  return state_->change_sheet(code, "check.examined", "baris " + answer.row, [&](const workflow::Sop& sop, const archive::Dossier& dossier, const CheckSheet& sheet) {
    return workflow::examine(sop, dossier.routing, sheet, answer, state_->acted());
  });
}

Outcome<CheckView> Desk::examine_all_conform(const std::string& code) {
  return state_->change_sheet(code, "check.examined", "semua sesuai", [&](const workflow::Sop& sop, const archive::Dossier& dossier, const CheckSheet& sheet) {
    return workflow::examine_all_conform(sop, dossier.routing, sheet, state_->acted());
  });
}

Outcome<CheckView> Desk::conclude(const std::string& code, const std::string& typed) {
  const auto note = clean_note(typed, {"catatan", "the note"});
  if (!note) return note.refused();
  return state_->change_sheet(code, "check.concluded", note->text, [&](const workflow::Sop& sop, const archive::Dossier& dossier, const CheckSheet& sheet) {
    return workflow::conclude(sop, dossier.routing, sheet, note->text, state_->acted());
  });
}

}  // namespace berkas::desk
