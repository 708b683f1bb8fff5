#include "app/desk/retention/disposals.h"

#include <algorithm>
#include <set>

#include "app/desk/retention/carrying_out.h"
#include "app/desk/retention/office_tables.h"
#include "app/desk/retention/signed_paper.h"
#include "app/desk/retention/retention_view.h"
#include "app/desk/state.h"
#include "archive/exchange/disposal_list.h"

namespace berkas::desk {
namespace {

using archive::Disposal;
using archive::DisposalEntry;
using workflow::DisposalCase;
using workflow::DisposalKind;
using workflow::DisposalStage;
using workflow::PartialDate;

PartialDate today_of(Desk::State& state) { return PartialDate::parse(state.today()).value_or(PartialDate{}); }

DisposalCase case_now(Desk::State& state, const Disposal& disposal) { return archive::case_of(state.catalogue().retention(), disposal, schedule_of(state), today_of(state)); }

std::string subject_of(int number) { return "penyusutan " + std::to_string(number); }

workflow::Listed listed_of(const archive::RetentionSubject& subject, const workflow::Retention& kept, DisposalKind kind, const PartialDate& today) {
  workflow::Listed one;
  one.code = subject.code;
  const bool here = !subject.number.empty() && subject.state != "void" && (subject.record_status == "aktif" || subject.record_status == "inaktif");
  one.ripe = here && kept.next == workflow::procedure(kind).takes && kept.due_by(today);
  one.held = subject.held;
  one.lent = subject.lent;
  one.ruled = kept.rule != nullptr;
  one.years = kept.rule == nullptr ? 0 : kept.rule->years();
  return one;
}

DisposalEntry entry_of(Desk::State& state, int number, const workflow::Listed& one, const workflow::Retention& kept) {
  DisposalEntry entry;
  entry.disposal = number;
  entry.dossier = one.code;
  entry.added_at = state.now();
  entry.added_by = state.around.who.name;
  entry.rule = kept.rule == nullptr ? "" : rule_words(*kept.rule);
  entry.due = kept.due.to_string();
  entry.years = one.years;
  return entry;
}

Outcome<std::vector<std::string>> cleaned(const std::vector<std::string>& names, const Sentence& what) {
  std::vector<std::string> out;
  for (const auto& name : names) {
    const auto clean = clean_line(name, what, 300);
    if (!clean) return clean.refused();
    if (!clean->text.empty()) out.push_back(clean->text);
  }
  return out;
}

// What was typed becomes fit to be kept.
std::optional<Refused> clean(workflow::StageRecord& record) {
  struct Field { std::string* text; Sentence what; };
  for (const auto& [text, what] : {Field{&record.number, {"nomor", "the number"}}, Field{&record.by, {"nama", "the name"}}, Field{&record.method, {"cara", "the method"}}, Field{&record.note, {"catatan", "the note"}}}) {
    const auto line = clean_line(*text, what, 500);
    if (!line) return line.refused();
    *text = line->text;
  }
  for (auto* names : {&record.people, &record.witnesses}) {
    const auto done = cleaned(*names, {"nama", "the name"});
    if (!done) return done.refused();
    *names = *done;
  }
  return std::nullopt;
}

Sentence in_words(const Disposal& disposal, const DisposalCase& judged) {
  const auto& procedure = workflow::procedure(disposal.kind);
  const auto count = std::to_string(judged.list.size());
  Sentence says{procedure.name_id + ", " + count + " berkas.", procedure.name_en + ", " + count + (judged.list.size() == 1 ? " dossier." : " dossiers.")};
  if (judged.cancelled) return {says.id + " Dibatalkan.", says.en + " Cancelled."};
  if (judged.ended()) return {says.id + " Selesai dilaksanakan.", says.en + " Carried out."};
  return says;
}

Sentence todo_of(const DisposalCase& judged) {
  const auto* next = workflow::next_stage(judged);
  if (next == nullptr) return {};
  const auto held = std::count_if(judged.list.begin(), judged.list.end(), [](const auto& one) { return one.held; });
  if (held > 0) return {std::to_string(held) + " berkas ditahan; penyusutan berhenti sampai dilepas atau dikeluarkan dari daftar.", std::to_string(held) + " on hold; the disposal stops until released or taken off the list."};
  return {"Berikutnya: " + next->name_id + ".", "Next: " + next->name_en + "."};
}

}  // namespace

Outcome<Disposal> Disposals::find(int number) {
  const auto found = desk_.state().catalogue().retention().disposal(number);
  if (!found) return refuse("unknown-disposal", {"Tidak ada penyusutan bernomor " + std::to_string(number) + ".", "There is no disposal number " + std::to_string(number) + "."}, {"`berkas disposal list` menunjukkan semuanya.", "`berkas disposal list` shows them all."});
  return *found;
}

DisposalView Disposals::view(const Disposal& disposal) {
  auto& state = desk_.state();
  auto& book = state.catalogue().retention();
  DisposalView shown;
  shown.disposal = disposal;
  const auto judged = case_now(state, disposal);
  const auto records = book.stages(disposal.number);
  for (const auto* rule : workflow::stages_of(judged)) {
    const auto done = std::find_if(records.begin(), records.end(), [&](const auto& record) { return record.told.stage == rule->stage; });
    shown.stages.push_back({rule, done == records.end() ? std::nullopt : std::optional(*done)});
  }
  const auto schedule = schedule_of(state);
  for (const auto& entry : book.entries(disposal.number, true)) {
    const auto subject = book.subject(entry.dossier);
    (entry.on() ? shown.lines : shown.taken_off).push_back({entry, subject ? retention_view(*subject, schedule) : RetentionView{}});
  }
  if (const auto* next = workflow::next_stage(judged)) shown.next = next->stage;
  shown.says = in_words(disposal, judged);
  shown.todo = todo_of(judged);
  return shown;
}

Outcome<DisposalView> Disposals::show(int number) {
  const auto found = find(number);
  if (!found) return found.refused();
  return view(*found);
}

std::vector<DisposalBrief> Disposals::list() {
  auto& state = desk_.state();
  std::vector<DisposalBrief> all;
  for (const auto& one : state.catalogue().retention().disposals()) {
    const auto judged = case_now(state, one);
    const auto* next = workflow::next_stage(judged);
    all.push_back({one, static_cast<int>(judged.list.size()), next == nullptr ? std::nullopt : std::optional(next->stage), in_words(one, judged)});
  }
  return all;
}

Outcome<archive::ListTable> Disposals::table(std::optional<int> number, std::optional<int> year) {
  auto& state = desk_.state();
  if (number) {
    const auto found = find(*number);
    if (!found) return found.refused();
    return archive::disposal_list(state.catalogue(), {*found}, state.now());
  }
  auto all = state.catalogue().retention().disposals();
  std::erase_if(all, [&](const Disposal& one) { return year && !one.made_at.starts_with(std::to_string(*year)); });
  return archive::disposal_list(state.catalogue(), all, state.now());
}

Outcome<DisposalView> Disposals::make(DisposalKind kind, const std::string& typed) {
  auto& state = desk_.state();
  const auto title = clean_line(typed, {"judul", "the title"}, 300);
  if (!title) return title.refused();
  Disposal fresh;
  fresh.kind = kind;
  fresh.made_at = state.now();
  fresh.made_by = state.around.who.name;
  const auto no = state.act("disposal.made", to_string(kind), "", [&](archive::Transaction& tx) -> std::optional<Refused> {
    fresh.number = tx.next_number("penyusutan");
    fresh.title = title->text.empty() ? workflow::procedure(kind).name_id + " " + state.today().substr(0, 4) + "/" + std::to_string(fresh.number) : title->text;
    tx.retention().put(fresh);
    return std::nullopt;
  });
  if (no) return *no;
  return view(fresh);
}

Outcome<DisposalView> Disposals::add(int number, const std::vector<std::string>& typed) {
  auto& state = desk_.state();
  const auto found = find(number);
  if (!found) return found.refused();
  std::vector<std::string> codes;
  for (const auto& one : typed) {
    const auto dossier = state.dossier(one);
    if (!dossier) return dossier.refused();
    codes.push_back(dossier->code);
  }
  if (codes.empty()) return refuse("nothing-chosen", {"Belum ada berkas yang dipilih.", "No dossier was chosen."});
  const auto schedule = schedule_of(state);
  const auto no = state.act("disposal.listed", subject_of(number), std::to_string(codes.size()) + " berkas", [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto& book = state.catalogue().retention();
    const auto judged = case_now(state, *book.disposal(number));
    for (const auto& code : codes) {
      const auto subject = *book.subject(code);
      const auto kept = schedule.of(subject.facts);
      const auto one = listed_of(subject, kept, judged.kind, today_of(state));
      if (auto gone = is_gone(*tx.dossier(code))) return gone;
      if (subject.on_list == number) continue;
      if (subject.on_list != 0) return refuse("on-another-list", {"Berkas " + code + " sudah ada di daftar penyusutan " + std::to_string(subject.on_list) + ".", "Dossier " + code + " is on the list of disposal " + std::to_string(subject.on_list) + " already."});
      if (const auto turned = workflow::may_add(judged, one)) return refused(*turned);
      tx.retention().put(entry_of(state, number, one, kept));
    }
    return std::nullopt;
  });
  if (no) return *no;
  return show(number);
}

Outcome<DisposalView> Disposals::add_due(int number, const std::optional<std::string>& classification) {
  const auto found = find(number);
  if (!found) return found.refused();
  DueWish wish;
  wish.next = workflow::procedure(found->kind).takes;
  wish.classification = classification;
  std::vector<std::string> codes;
  for (const auto& view : Retentions(desk_).due(wish))
    if (!view.held && view.on_list == 0) codes.push_back(view.code);
  if (codes.empty()) return refuse("nothing-due", {"Tidak ada berkas yang jatuh tempo untuk penyusutan ini.", "Nothing is due for this disposal."}, {"`berkas retention due` menunjukkan yang jatuh tempo.", "`berkas retention due` shows what is due."});
  return add(number, codes);
}

Outcome<DisposalView> Disposals::take_off(int number, const std::vector<std::string>& typed, const std::string& typed_reason) {
  auto& state = desk_.state();
  const auto found = find(number);
  if (!found) return found.refused();
  const auto reason = clean_line(typed_reason, {"alasan", "the reason"}, 500);
  if (!reason) return reason.refused();
  if (reason->text.empty()) return refuse("reason-required", {"Sebut alasan berkas dikeluarkan dari daftar.", "Say why the dossier comes off the list."});
  std::set<std::string> codes;
  for (const auto& one : typed) {
    const auto dossier = state.dossier(one);
    if (!dossier) return dossier.refused();
    codes.insert(dossier->code);
  }
  const auto no = state.act("disposal.taken-off", subject_of(number), std::to_string(codes.size()) + " berkas", [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto& book = state.catalogue().retention();
    if (const auto turned = workflow::may_take_off(case_now(state, *book.disposal(number)))) return refused(*turned);
    auto left = codes;
    for (auto entry : book.entries(number)) {
      if (left.erase(entry.dossier) == 0) continue;
      entry.off_at = state.now();
      entry.off_by = state.around.who.name;
      entry.off_reason = reason->text;
      tx.retention().put(entry);
    }
    if (!left.empty()) return refuse("not-listed", {"Berkas " + *left.begin() + " tidak ada di daftar ini.", "Dossier " + *left.begin() + " is not on this list."});
    return std::nullopt;
  });
  if (no) return *no;
  return show(number);
}

Outcome<DisposalView> Disposals::judge(int number, const std::vector<std::string>& typed, const std::string& outcome, const PartialDate& until) {
  auto& state = desk_.state();
  const auto found = find(number);
  if (!found) return found.refused();
  if (outcome != "musnah" && outcome != "permanen" && outcome != "simpan") return refuse("bad-outcome", {"Hasil penilaian: musnah, permanen, atau simpan.", "The outcome: musnah, permanen or simpan."});
  if (outcome == "simpan" && !today_of(state).surely_before(workflow::last_day(until))) return refuse("until-required", {"Disimpan sampai kapan? Sebut tanggal sesudah hari ini.", "Kept until when? Name a date after today."});
  std::set<std::string> codes;
  for (const auto& one : typed) {
    const auto dossier = state.dossier(one);
    if (!dossier) return dossier.refused();
    codes.insert(dossier->code);
  }
  const auto no = state.act("disposal.judged", subject_of(number), outcome + ", " + std::to_string(codes.size()) + " berkas", [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto& book = state.catalogue().retention();
    if (const auto turned = workflow::may_judge(case_now(state, *book.disposal(number)))) return refused(*turned);
    auto left = codes;
    for (auto entry : book.entries(number)) {
      if (left.erase(entry.dossier) == 0) continue;
      entry.outcome = outcome;
      entry.keep_until = outcome == "simpan" ? until : PartialDate{};
      tx.retention().put(entry);
    }
    if (!left.empty()) return refuse("not-listed", {"Berkas " + *left.begin() + " tidak ada di daftar ini.", "Dossier " + *left.begin() + " is not on this list."});
    return std::nullopt;
  });
  if (no) return *no;
  return show(number);
}

Outcome<DisposalView> Disposals::record(int number, workflow::StageRecord told) {
  auto& state = desk_.state();
  const auto found = find(number);
  if (!found) return found.refused();
  if (told.stage == DisposalStage::carried_out) return carry_out(number, told.date);
  if (auto no = clean(told)) return *no;
  const auto no = state.act("disposal." + to_string(told.stage), subject_of(number), told.number, [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto& book = state.catalogue().retention();
    if (const auto turned = workflow::may_record(case_now(state, *book.disposal(number)), told, today_of(state))) return refused(*turned);
    tx.retention().put(archive::DisposalRecord{number, told, state.now(), state.around.who.name, {}});
    return std::nullopt;
  });
  if (no) return *no;
  return show(number);
}

Outcome<DisposalView> Disposals::cancel(int number, const std::string& typed) {
  auto& state = desk_.state();
  const auto found = find(number);
  if (!found) return found.refused();
  const auto reason = clean_line(typed, {"alasan", "the reason"}, 500);
  if (!reason) return reason.refused();
  if (reason->text.empty()) return refuse("reason-required", {"Sebut alasan pembatalannya.", "Say why it is cancelled."});
  const auto no = state.act("disposal.cancelled", subject_of(number), reason->text, [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto now = *state.catalogue().retention().disposal(number);
    if (const auto turned = workflow::may_cancel(case_now(state, now))) return refused(*turned);
    now.state = "cancelled";
    now.reason = reason->text;
    now.ended_at = state.now();
    now.ended_by = state.around.who.name;
    tx.retention().put(now);
    return std::nullopt;
  });
  if (no) return *no;
  return show(number);
}

Outcome<DisposalView> Disposals::read_back(int number, const PaperSource& source, const Progress& progress, std::stop_token stop) {
  auto& state = desk_.state();
  const auto found = find(number);
  if (!found) return found.refused();
  const auto of = disposal_case(state, *found);
  if (!of) return of.refused();
  const auto kept = keep_signed_minutes(state, *of, source, "disposal.signed", [&](archive::Transaction& tx, const SignedPaper& paper) -> Outcome<std::vector<std::string>> {
    auto& book = state.catalogue().retention();
    const auto records = book.stages(number);
    const auto minutes = std::find_if(records.begin(), records.end(), [](const auto& record) { return record.told.stage == DisposalStage::minutes; });
    if (minutes == records.end()) return refuse("no-minutes-yet", {"Berita acara penyusutan ini belum dicatat; kertasnya belum disimpan.", "The minutes of this disposal are not recorded yet; the paper was not kept."}, {"Catat dahulu: `berkas disposal minutes`.", "Record them first: `berkas disposal minutes`."});
    if (!minutes->signed_file.empty() && minutes->signed_file != paper.stored.sha256) return another_is_kept();
    auto record = *minutes;
    record.signed_file = paper.stored.sha256;
    tx.retention().put(record);
    std::vector<std::string> dossiers;
    for (const auto& entry : book.entries(number)) dossiers.push_back(entry.dossier);
    return dossiers;
  }, progress, std::move(stop));
  if (!kept) return kept.refused();
  return show(number);
}

Outcome<DisposalView> Disposals::carry_out(int number, const PartialDate& on) {
  auto& state = desk_.state();
  const auto found = find(number);
  if (!found) return found.refused();
  if (auto no = carry_out_disposal(state, *found, on.known() ? on : today_of(state))) return *no;
  return show(number);
}

}  // namespace berkas::desk
