#include "app/desk/retention/retentions.h"

#include <algorithm>
#include <array>

#include "app/desk/paper/paper_words.h"
#include "app/desk/retention/office_tables.h"
#include "app/desk/retention/retention_view.h"
#include "app/desk/state.h"
#include "workflow/folding.h"

namespace berkas::desk {
namespace {

using workflow::Lacking;
using workflow::NextAct;
using workflow::PartialDate;

PartialDate today_of(Desk::State& state) { return PartialDate::parse(state.today()).value_or(PartialDate{}); }

Sentence standing(const RetentionView& view) {
  if (view.lacking == Lacking::rule) return {"Tidak ada aturan retensi untuk klasifikasi " + view.classification + ".", "No retention rule for the class " + view.classification + "."};
  if (view.lacking == Lacking::trigger) return {"Pemicu belum diisi, jadi jatuh temponya belum diketahui.", "Its trigger is not told, so nobody knows when it is due."};
  static const std::array<Sentence, 4> acts{{{"Dipindahkan ke unit kearsipan", "Transferred to the records unit"}, {"Diusulkan musnah", "Proposed for destruction"}, {"Diserahkan sebagai arsip statis", "Handed over as archives"}, {"Dinilai kembali", "Appraised again"}}};
  const auto& act = acts[static_cast<std::size_t>(view.next)];
  Sentence says{act.id + " paling cepat " + day(view.due.to_string()) + ".", act.en + " not before " + view.due.to_string() + "."};
  if (view.held) says.id += " Ditahan.", says.en += " On hold.";
  return says;
}

bool under(const std::string& one, const std::string& top) { return one == top || (one.starts_with(top) && one.size() > top.size() && one[top.size()] == '.'); }

bool falls_due(const RetentionView& view, const DueWish& wish, const PartialDate& by) {
  if (!view.due.known()) return false;
  if (wish.year) return view.due.year() == *wish.year;
  return !by.surely_before(view.due);
}

}  // namespace

RetentionView retention_view(const archive::RetentionSubject& subject, const workflow::RetentionSchedule& schedule) {
  const auto kept = schedule.of(subject.facts);
  RetentionView view;
  view.code = subject.code;
  view.number = subject.number;
  view.title = subject.title;
  view.classification = subject.classification;
  if (kept.rule != nullptr) view.rule = rule_words(*kept.rule);
  view.lacking = kept.lacking;
  view.trigger = kept.trigger;
  view.active_until = kept.active_until;
  view.kept_until = kept.kept_until;
  view.due = kept.due;
  view.next = kept.next;
  view.held = subject.held;
  view.lent = subject.lent;
  view.inactive = subject.facts.inactive;
  view.on_list = subject.on_list;
  view.says = standing(view);
  return view;
}

std::string rule_words(const workflow::RetentionRule& rule) {
  std::string out = rule.code + ": " + std::to_string(rule.active_years);
  if (rule.inactive_years) out += " + " + std::to_string(*rule.inactive_years);
  out += " tahun";
  if (!rule.active_words.empty()) out += " (" + rule.active_words + ")";
  auto fate = to_string(rule.fate);
  std::replace(fate.begin(), fate.end(), '-', ' ');
  return out + ", " + (rule.fate_words.empty() ? fate : rule.fate_words);
}

Sentence act_words(NextAct act) {
  switch (act) {
    case NextAct::transfer: return {"pindah", "transfer"};
    case NextAct::destroy: return {"usul musnah", "destroy"};
    case NextAct::permanent: return {"usul serah", "hand over"};
    case NextAct::appraise: break;
  }
  return {"nilai kembali", "appraise"};
}

Refused destroyed_words(const std::string& dossier) {
  return refuse("destroyed", {"Berkas " + dossier + " sudah dimusnahkan menurut berita acara; metadata dan riwayatnya tetap tersimpan.", "The dossier " + dossier + " was destroyed by its minutes; its metadata and history are kept."},
                {"Lihat `berkas retention show` untuk penyusutannya.", "See `berkas retention show` for its disposal."});
}

std::optional<Refused> is_gone(const archive::Dossier& dossier) {
  if (dossier.record_status == "musnah") return destroyed_words(dossier.code);
  if (dossier.record_status != "statis") return std::nullopt;
  return refuse("handed-over", {"Berkas " + dossier.code + " sudah diserahkan sebagai arsip statis; kertasnya tidak ada lagi di sini.", "The dossier " + dossier.code + " was handed over as archives; its paper is no longer here."},
                {"Arsip digitalnya masih dapat dibuka.", "Its digital copy can still be opened."});
}

std::vector<RetentionView> Retentions::due(const DueWish& wish) {
  auto& state = desk_.state();
  const auto schedule = schedule_of(state);
  const auto by = wish.by.known() ? workflow::last_day(wish.by) : today_of(state);
  std::vector<RetentionView> found;
  state.catalogue().retention().each_subject([&](const archive::RetentionSubject& subject) {
    if (wish.classification && !under(subject.classification, *wish.classification)) return;
    auto view = retention_view(subject, schedule);
    if (falls_due(view, wish, by) && (!wish.next || view.next == *wish.next)) found.push_back(std::move(view));
  });
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    const auto at = a.due.to_string(), bt = b.due.to_string();
    return at != bt ? at < bt : a.classification != b.classification && workflow::class_before(a.classification, b.classification);
  });
  return found;
}

std::vector<RetentionView> Retentions::lacking() {
  auto& state = desk_.state();
  const auto schedule = schedule_of(state);
  std::vector<RetentionView> found;
  state.catalogue().retention().each_subject([&](const archive::RetentionSubject& subject) {
    auto view = retention_view(subject, schedule);
    if (view.lacking != Lacking::nothing) found.push_back(std::move(view));
  });
  return found;
}

Outcome<RetentionView> Retentions::show(const std::string& typed) {
  auto& state = desk_.state();
  const auto dossier = state.dossier(typed);
  if (!dossier) return dossier.refused();
  const auto subject = state.catalogue().retention().subject(dossier->code);
  auto view = retention_view(*subject, schedule_of(state));
  if (const auto gone = is_gone(*dossier)) view.says = gone->message;
  view.ended_in = state.catalogue().retention().kept(dossier->code).ended_in;
  return view;
}

Outcome<RetentionView> Retentions::trigger(const std::string& typed, const PartialDate& on, const std::string& typed_note) {
  auto& state = desk_.state();
  const auto note = clean_line(typed_note, {"keterangan pemicu", "the trigger's note"}, 500);
  if (!note) return note.refused();
  const auto dossier = state.dossier(typed);
  if (!dossier) return dossier.refused();
  if (today_of(state).surely_before(on)) return refuse("date-ahead", {"Pemicu itu belum terjadi.", "That has not happened yet."}, {"Catat ketika sudah terjadi.", "Record it when it has."});
  const auto no = state.act("retention.trigger", dossier->code, on.to_string(), [&](archive::Transaction& tx) -> std::optional<Refused> {
    if (auto gone = is_gone(*tx.dossier(dossier->code))) return gone;
    auto kept = state.catalogue().retention().kept(dossier->code);
    kept.trigger = on;
    kept.trigger_note = note->text;
    kept.told_at = state.now();
    kept.told_by = state.around.who.name;
    tx.retention().put(kept);
    return std::nullopt;
  });
  if (no) return *no;
  return show(dossier->code);
}

Outcome<archive::Hold> Retentions::hold(const std::string& typed, const std::string& typed_reason) {
  auto& state = desk_.state();
  const auto reason = clean_note(typed_reason, {"alasan penahanan", "the reason of the hold"}, 2000);
  if (!reason) return reason.refused();
  if (reason->text.empty()) return refuse("reason-required", {"Penahanan perlu alasan, misalnya nomor perkara atau pemeriksaan.", "A hold needs a reason, such as a case or an audit."});
  const auto dossier = state.dossier(typed);
  if (!dossier) return dossier.refused();
  archive::Hold hold;
  const auto no = state.act("hold.set", dossier->code, "", [&](archive::Transaction& tx) -> std::optional<Refused> {
    if (auto gone = is_gone(*tx.dossier(dossier->code))) return gone;
    hold = {tx.next_number("penahanan"), dossier->code, reason->text, state.now(), state.around.who.name, {}, {}, {}};
    tx.retention().put(hold);
    return std::nullopt;
  });
  if (no) return *no;
  return hold;
}

Outcome<archive::Hold> Retentions::release(const std::string& typed, const std::string& typed_note) {
  auto& state = desk_.state();
  const auto note = clean_note(typed_note, {"dasar pelepasan", "what releases it"}, 2000);
  if (!note) return note.refused();
  if (note->text.empty()) return refuse("note-required", {"Pelepasan perlu dasarnya, misalnya nomor putusan.", "A release needs its ground, such as a ruling."});
  const bool by_number = !typed.empty() && typed.size() < 9 && typed.find_first_not_of("0123456789") == std::string::npos;
  std::optional<archive::Hold> held;
  if (by_number) {
    held = state.catalogue().retention().hold(std::stoi(typed));
  } else {
    const auto dossier = state.dossier(typed);
    if (!dossier) return dossier.refused();
    const auto all = state.catalogue().retention().holds(dossier->code, true);
    if (all.size() > 1) return refuse("several-holds", {"Berkas ini mempunyai " + std::to_string(all.size()) + " penahanan; sebut nomornya.", "This dossier has " + std::to_string(all.size()) + " holds; name the number."}, {"`berkas hold list` menunjukkan nomornya.", "`berkas hold list` shows the numbers."});
    if (!all.empty()) held = all.front();
  }
  const Refused none = refuse("not-held", {"Tidak ada penahanan yang masih berlaku.", "There is no hold in force."}, {"`berkas hold list` menunjukkan yang berlaku.", "`berkas hold list` shows those in force."});
  if (!held || !held->open()) return none;
  const auto no = state.act("hold.released", held->dossier, "", [&](archive::Transaction& tx) -> std::optional<Refused> {
    held = state.catalogue().retention().hold(held->number);
    if (!held->open()) return none;
    held->released_at = state.now();
    held->released_by = state.around.who.name;
    held->release_note = note->text;
    tx.retention().put(*held);
    return std::nullopt;
  });
  if (no) return *no;
  return *held;
}

Outcome<std::vector<archive::Hold>> Retentions::holds(const std::string& typed, bool only_open) {
  auto& state = desk_.state();
  std::string code;
  if (!typed.empty()) {
    const auto dossier = state.dossier(typed);
    if (!dossier) return dossier.refused();
    code = dossier->code;
  }
  auto found = state.catalogue().retention().holds(code, only_open);
  for (auto& hold : found) {                            // whoever wrote the reason may have quoted the document
    const auto dossier = state.catalogue().dossier(hold.dossier);
    if (!dossier || !archive::masked(dossier->about.security)) continue;
    hold.reason = masked_text;
    if (!hold.release_note.empty()) hold.release_note = masked_text;
  }
  return found;
}

}  // namespace berkas::desk
