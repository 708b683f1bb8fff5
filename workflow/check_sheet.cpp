#include "workflow/check_sheet.h"

#include <algorithm>

#include "workflow/folding.h"

namespace berkas::workflow {
namespace {

constexpr int most_sheets = 100000;

std::vector<CheckRow> completeness_rows(const Sop& sop, const Routing& routing) {
  std::vector<CheckRow> list = sop.completeness;
  const bool returned =
      std::any_of(routing.visits.begin(), routing.visits.end(), [](const Visit& v) { return v.decision == Decision::no; });
  for (CheckRow& row : list) row.required = row.required || (returned && row.required_after_return);
  return list;
}

const CheckAnswer* find(const CheckSheet& sheet, const std::string& row) {
  const auto at = sheet.answers.find(row);
  return at == sheet.answers.end() ? nullptr : &at->second;
}

const CheckRow* find(const std::vector<CheckRow>& list, const std::string& id) {
  const auto at = std::find_if(list.begin(), list.end(), [&](const CheckRow& row) { return row.id == id; });
  return at == list.end() ? nullptr : &*at;
}

// "Tidak ada" on a wajib row and "tidak berlaku" anywhere must say why.
bool note_needed(const CheckRow& row, Presence present) {
  return present == Presence::not_applicable || (present == Presence::no && row.required);
}

bool is_filled(const CheckRow& row, const CheckAnswer* answer) {
  if (answer == nullptr || answer->present == Presence::unanswered) return false;
  return !note_needed(row, answer->present) || !blank(answer->note);
}

bool is_present(const CheckAnswer* answer) { return answer != nullptr && answer->present == Presence::yes; }
bool conforms_answered(const CheckAnswer* answer) { return answer != nullptr && answer->conforms != Conformity::unanswered; }

Refusal concluded() {
  return {"concluded", "Lembar pemeriksaan ini sudah disimpulkan; pemeriksaan berikutnya memakai lembar baru.",
          "This check sheet is concluded; the next examination has a sheet of its own."};
}

Refusal unknown_row(const std::string& id) {
  const std::string name = id.size() > 12 ? id.substr(0, 12) + "…" : id;
  return {"unknown-row", "Lembar pemeriksaan ini tidak mempunyai baris " + name + ".",
          "This check sheet has no row " + name + "."};
}

Refusal answer_required(const std::string& id) {
  return {"answer-required", "Baris " + id + " belum dijawab.", "Row " + id + " is not answered."};
}

Refusal note_required(const std::string& id) {
  return {"note-required", "Baris " + id + " perlu keterangan.", "Row " + id + " needs a note."};
}

void sign(std::string& at, std::string& by, const ActedBy& act) {
  if (!at.empty() || act.at.empty()) return;
  at = act.at;
  by = act.by;
}

// The first row pass 1 still waits for, or null.
const CheckRow* first_unfilled(const std::vector<CheckRow>& list, const CheckSheet& sheet) {
  const auto at =
      std::find_if(list.begin(), list.end(), [&](const CheckRow& row) { return !is_filled(row, find(sheet, row.id)); });
  return at == list.end() ? nullptr : &*at;
}

std::optional<std::string> first_unexamined(const Sop& sop, const std::vector<CheckRow>& part_a, const CheckSheet& sheet) {
  for (const CheckRow& row : part_a)
    if (is_present(find(sheet, row.id)) && !conforms_answered(find(sheet, row.id))) return row.id;
  for (const CheckRow& row : sop.conformity)
    if (!conforms_answered(find(sheet, row.id))) return row.id;
  return std::nullopt;
}

Refusal fill_first(const std::string& row) {
  return {"not-filled", "Tuangkan dahulu seluruh kelengkapan; baris " + row + " belum diisi.",
          "Fill the whole sheet first; row " + row + " is not filled."};
}

void sign_passes(const Sop& sop, const Routing& routing, CheckSheet& sheet, const ActedBy& act) {
  if (filled(sop, routing, sheet)) sign(sheet.filled_at, sheet.filled_by, act);
  if (examined(sop, routing, sheet)) {
    sign(sheet.examined_at, sheet.examined_by, act);
  } else {
    sheet.examined_at.clear();
    sheet.examined_by.clear();
  }
}

std::optional<Refusal> wrong_fill(const CheckRow& row, const CheckAnswer& answer) {
  if (answer.present == Presence::unanswered) return answer_required(row.id);
  if (answer.sheets && (*answer.sheets < 0 || *answer.sheets > most_sheets))
    return Refusal{"bad-count", "Jumlah lembar pada baris " + row.id + " tidak masuk akal.",
                   "The number of sheets in row " + row.id + " makes no sense."};
  if (note_needed(row, answer.present) && blank(answer.note)) return note_required(row.id);
  return std::nullopt;
}

std::optional<Refusal> wrong_examination(const CheckAnswer& answer, bool part_a, bool present, const std::string& note) {
  if (answer.conforms == Conformity::unanswered) return answer_required(answer.row);
  if (part_a && !present && answer.conforms == Conformity::yes)
    return Refusal{"not-present", "Baris " + answer.row + " tidak ada, jadi tidak dapat dinyatakan sesuai.",
                   "Row " + answer.row + " is not present and cannot conform."};
  if (answer.conforms != Conformity::yes && blank(note)) return note_required(answer.row);
  return std::nullopt;
}

bool lacks(const CheckAnswer* answer) {
  return answer != nullptr && (answer->present == Presence::no || answer->conforms == Conformity::no);
}

bool leaves_a_note(const CheckRow& row, const CheckAnswer* answer) {
  if (answer == nullptr) return false;
  if (answer->conforms == Conformity::no) return true;
  return row.required && (answer->present == Presence::not_applicable || answer->conforms == Conformity::not_applicable);
}

}  // namespace

std::vector<CheckRow> rows(const Sop& sop, const Routing& routing) {
  std::vector<CheckRow> list = completeness_rows(sop, routing);
  list.insert(list.end(), sop.conformity.begin(), sop.conformity.end());
  return list;
}

CheckAnswer answer_of(const CheckSheet& sheet, const std::string& row) {
  if (const CheckAnswer* answer = find(sheet, row)) return *answer;
  CheckAnswer empty;
  empty.row = row;
  return empty;
}

SheetResult fill(const Sop& sop, const Routing& routing, const CheckSheet& before, const CheckAnswer& answer,
                 const ActedBy& act) {
  if (before.conclusion != Conclusion::none) return concluded();
  const auto list = completeness_rows(sop, routing);
  const CheckRow* row = find(list, answer.row);
  if (row == nullptr && find(sop.conformity, answer.row) != nullptr)
    return Refusal{"not-part-a", "Baris " + answer.row + " diteliti, tidak dituangkan.",
                   "Row " + answer.row + " is examined, not filled."};
  if (row == nullptr) return unknown_row(answer.row);
  if (auto refusal = wrong_fill(*row, answer)) return *refusal;
  CheckSheet after = before;
  const Conformity conforms = answer.present == Presence::yes ? answer_of(before, answer.row).conforms : Conformity::unanswered;
  after.answers[answer.row] = answer;
  after.answers[answer.row].conforms = conforms;
  sign_passes(sop, routing, after, act);
  return after;
}

SheetResult examine(const Sop& sop, const Routing& routing, const CheckSheet& before, const CheckAnswer& answer,
                    const ActedBy& act) {
  if (before.conclusion != Conclusion::none) return concluded();
  const auto list = completeness_rows(sop, routing);
  const bool part_a = find(list, answer.row) != nullptr;
  if (!part_a && find(sop.conformity, answer.row) == nullptr) return unknown_row(answer.row);
  if (const CheckRow* row = first_unfilled(list, before)) return fill_first(row->id);
  CheckAnswer merged = answer_of(before, answer.row);
  if (!blank(answer.note)) merged.note = answer.note;
  if (auto refusal = wrong_examination(answer, part_a, merged.present == Presence::yes, merged.note)) return *refusal;
  merged.conforms = answer.conforms;
  CheckSheet after = before;
  after.answers[answer.row] = merged;
  sign_passes(sop, routing, after, act);
  return after;
}

SheetResult fill_all_present(const Sop& sop, const Routing& routing, const CheckSheet& before, const ActedBy& act) {
  if (before.conclusion != Conclusion::none) return concluded();
  CheckSheet after = before;
  for (const CheckRow& row : sop.completeness) {
    CheckAnswer answer = answer_of(after, row.id);
    if (answer.present == Presence::unanswered) answer.present = Presence::yes;
    after.answers[row.id] = answer;
  }
  sign_passes(sop, routing, after, act);
  return after;
}

SheetResult examine_all_conform(const Sop& sop, const Routing& routing, const CheckSheet& before, const ActedBy& act) {
  if (before.conclusion != Conclusion::none) return concluded();
  const auto list = completeness_rows(sop, routing);
  if (const CheckRow* row = first_unfilled(list, before)) return fill_first(row->id);
  CheckSheet after = before;
  while (const auto id = first_unexamined(sop, list, after)) {
    CheckAnswer answer = answer_of(after, *id);
    answer.conforms = Conformity::yes;
    after.answers[*id] = answer;
  }
  sign_passes(sop, routing, after, act);
  return after;
}

SheetResult conclude(const Sop& sop, const Routing& routing, const CheckSheet& before, const std::string& note,
                     const ActedBy& act) {
  if (before.conclusion != Conclusion::none) return concluded();
  const auto list = completeness_rows(sop, routing);
  if (const CheckRow* row = first_unfilled(list, before)) return fill_first(row->id);
  if (const auto id = first_unexamined(sop, list, before))
    return Refusal{"not-examined", "Teliti dahulu seluruh kesesuaian; baris " + *id + " belum diteliti.",
                   "Examine the whole sheet first; row " + *id + " is not examined."};
  const Conclusion conclusion = possible_conclusion(sop, routing, before);
  if (conclusion != Conclusion::complete && blank(note))
    return Refusal{"note-required", "Kesimpulan ini perlu catatan: sebutkan apa yang kurang atau apa yang perlu diketahui.",
                   "This conclusion needs a note: say what lacks or what should be known."};
  CheckSheet after = before;
  sign_passes(sop, routing, after, act);
  after.conclusion = conclusion;
  after.conclusion_note = note;
  after.concluded_at = act.at;
  return after;
}

CheckSheet next_examination(const Sop& sop, const Routing& routing, const CheckSheet& before, const std::string& code) {
  CheckSheet next;
  next.code = code;
  next.examination = before.examination + 1;
  for (const CheckRow& row : completeness_rows(sop, routing)) {
    const CheckAnswer* old = find(before, row.id);
    if (old == nullptr) continue;
    CheckAnswer answer = *old;
    const bool again = row.required || old->conforms == Conformity::no;
    if (again) answer.present = Presence::unanswered;
    if (again && lacks(old)) answer.note.clear();
    answer.conforms = Conformity::unanswered;
    next.answers[row.id] = answer;
  }
  return next;
}

bool filled(const Sop& sop, const Routing& routing, const CheckSheet& sheet) {
  return first_unfilled(completeness_rows(sop, routing), sheet) == nullptr;
}

bool examined(const Sop& sop, const Routing& routing, const CheckSheet& sheet) {
  return filled(sop, routing, sheet) && !first_unexamined(sop, completeness_rows(sop, routing), sheet);
}

Conclusion possible_conclusion(const Sop& sop, const Routing& routing, const CheckSheet& sheet) {
  if (!examined(sop, routing, sheet)) return Conclusion::none;
  if (!lacking(sop, routing, sheet).empty()) return Conclusion::incomplete;
  const auto list = rows(sop, routing);
  const bool noted =
      std::any_of(list.begin(), list.end(), [&](const CheckRow& row) { return leaves_a_note(row, find(sheet, row.id)); });
  return noted ? Conclusion::with_notes : Conclusion::complete;
}

std::vector<CheckRow> lacking(const Sop& sop, const Routing& routing, const CheckSheet& sheet) {
  std::vector<CheckRow> list = rows(sop, routing);
  std::erase_if(list, [&](const CheckRow& row) { return !row.required || !lacks(find(sheet, row.id)); });
  return list;
}

std::vector<Warning> date_order(const Sop& sop, const CheckSheet& sheet) {
  std::vector<Warning> list;
  std::vector<const CheckAnswer*> dated;
  for (const std::string& id : sop.date_order) {
    const CheckAnswer* answer = find(sheet, id);
    if (!is_present(answer) || !answer->date.known()) continue;
    for (auto earlier = dated.rbegin(); earlier != dated.rend(); ++earlier) {
      if (!answer->date.surely_before((*earlier)->date)) continue;
      const std::string here = id + " (" + answer->date.to_string() + ")",
                        there = (*earlier)->row + " (" + (*earlier)->date.to_string() + ")";
      list.push_back({"date-order", "Tanggal baris " + here + " mendahului baris " + there + ".",
                      "The date of row " + here + " lies before that of row " + there + "."});
      break;
    }
    dated.push_back(answer);
  }
  return list;
}

}  // namespace berkas::workflow
