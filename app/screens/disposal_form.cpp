#include "app/screens/disposal_form.h"

#include <algorithm>
#include <set>

#include "archive/archive.h"

namespace berkas::screens {
namespace {

using workflow::DisposalKind;
using workflow::DisposalStage;

void want_names(desk::Sentence& all, const std::string& typed, int least, const desk::Sentence& one) {
  const int lacking = least - static_cast<int>(names_in(typed).size());
  want(all, lacking > 0, {std::to_string(lacking) + " " + one.id, std::to_string(lacking) + " " + one.en});
}

}  // namespace

desk::Sentence stage_short(DisposalStage stage) {
  switch (stage) {
    case DisposalStage::committee: return {"Panitia penilai", "Committee"};
    case DisposalStage::list: return {"Daftar ditutup", "List closed"};
    case DisposalStage::appraisal: return {"Penilaian", "Appraisal"};
    case DisposalStage::approval: return {"Persetujuan", "Approval"};
    case DisposalStage::national: return {"Persetujuan ANRI", "ANRI's approval"};
    case DisposalStage::decree: return {"Penetapan", "Decree"};
    case DisposalStage::minutes: return {"Berita acara", "Minutes"};
    case DisposalStage::carried_out: return {"Pelaksanaan", "Carried out"};
  }
  return {};
}

desk::Sentence kind_short(DisposalKind kind) {
  switch (kind) {
    case DisposalKind::transfer: return {"Pemindahan", "Transfer"};
    case DisposalKind::destroy: return {"Pemusnahan", "Destruction"};
    case DisposalKind::hand_over: return {"Penyerahan", "Hand-over"};
    case DisposalKind::appraise: return {"Penilaian kembali", "Re-appraisal"};
  }
  return {};
}

std::vector<std::string> names_in(const std::string& typed) {
  std::vector<std::string> names;
  std::string one;
  const auto take = [&] {
    if (const auto name = trimmed(one); !name.empty()) names.push_back(name);
    one.clear();
  };
  for (const char c : typed) {
    if (c == '\n' || c == ';') take();
    else one += c;
  }
  take();
  return names;
}

workflow::StageRecord stage_record(DisposalStage stage, const StageTyped& typed) {
  workflow::StageRecord record;
  record.stage = stage;
  record.number = trimmed(typed.number);
  record.by = trimmed(typed.by);
  record.method = typed.method;
  record.note = trimmed(typed.note);
  record.date = typed_date(typed.date).value_or(workflow::PartialDate{});
  record.people = names_in(typed.people);
  record.witnesses = names_in(typed.witnesses);
  return record;
}

desk::Sentence still_wanted(const workflow::StageRule& rule, const StageTyped& typed) {
  desk::Sentence all;
  want(all, !typed_date(typed.date), {"tanggal", "the date"});
  want(all, rule.number && trimmed(typed.number).empty(), {"nomor", "the number"});
  want(all, rule.by && trimmed(typed.by).empty(), {"penetapnya", "who decides"});
  want_names(all, typed.people, rule.people, {"nama", "more names"});
  want_names(all, typed.witnesses, rule.witnesses, {"saksi", "more witnesses"});
  want(all, !rule.methods.empty() && std::find(rule.methods.begin(), rule.methods.end(), typed.method) == rule.methods.end(), {"caranya", "the method"});
  return all;
}

const workflow::StageRule* next_rule(const desk::DisposalView& view) {
  if (!view.next) return nullptr;
  for (const auto& stage : view.stages)
    if (stage.rule->stage == *view.next) return stage.rule;
  return nullptr;
}

bool last_stage(const desk::DisposalView& view) { return view.next == DisposalStage::carried_out; }

bool destroys(const desk::DisposalView& view) { return view.disposal.kind == DisposalKind::destroy; }

int files_that_go(desk::Desk& desk, const desk::DisposalView& view) {
  std::set<std::string> files;
  if (destroys(view))
    for (const auto& line : view.lines)
      for (auto& hash : desk.archive().catalogue().retention().files_to_destroy(line.entry.dossier)) files.insert(std::move(hash));
  return static_cast<int>(files.size());
}

desk::Sentence carry_out_words(const desk::DisposalView& view, int files) {
  const int dossiers = static_cast<int>(view.lines.size());
  const auto n = std::to_string(dossiers), f = std::to_string(files);
  if (!destroys(view)) return {"Laksanakan untuk " + n + " berkas. Metadata dan berita acaranya tetap.", "Carry it out for " + n + (dossiers == 1 ? " dossier." : " dossiers.") + " Their metadata and the minutes stay."};
  return {f + " arsip digital dari " + n + " berkas dihapus untuk selamanya. Metadata dan berita acaranya tetap.",
          f + (files == 1 ? " file of " : " files of ") + n + (dossiers == 1 ? " dossier goes" : " dossiers go") + " for ever. Their metadata and the minutes stay."};
}

}  // namespace berkas::screens
