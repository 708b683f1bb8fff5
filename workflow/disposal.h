// Penyusutan as the regulation orders it: pemindahan, pemusnahan (with its usul musnah), penyerahan, penilaian kembali. Each is a
// row of stages as data; a case goes through them one by one, and nothing else leads to its end. Pure rules, no database.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "workflow/partial_date.h"
#include "workflow/retention.h"
#include "workflow/routing.h"

namespace berkas::workflow {

enum class DisposalKind { transfer, destroy, hand_over, appraise };
std::string to_string(DisposalKind);                    // "transfer", "destroy", "hand-over", "appraise"
std::optional<DisposalKind> parse_disposal_kind(const std::string&);

enum class DisposalStage {
  committee,                                            // panitia penilai, by SK
  list,                                                 // the list is complete: daftar arsip usul …
  appraisal,                                            // penilaian, with its notula
  approval,                                             // persetujuan
  national,                                             // persetujuan Kepala ANRI
  decree,                                               // penetapan
  minutes,                                              // berita acara
  carried_out                                           // pelaksanaan
};
std::string to_string(DisposalStage);                           // "committee", "list", ..., "carried-out"
std::optional<DisposalStage> parse_stage(const std::string&);

// Whether a stage is gone through at all.
enum class Asked { always, long_or_unruled };           // retention of ten years or more, or no schedule: ANRI decides too

struct StageRule {
  DisposalStage stage;
  std::string name_id, name_en;                         // "Persetujuan pimpinan pencipta arsip"
  bool number = false, by = false;                      // what has to be recorded, besides the date
  int people = 0, witnesses = 0;                        // at least so many names
  std::vector<std::string> methods = {};                // one of these
  Asked asked = Asked::always;
};

struct Procedure {
  DisposalKind kind;
  std::string name_id, name_en;                         // "Pemusnahan arsip"
  NextAct takes;                                        // which dossiers: those for which this comes next
  std::string record_status;                            // of the dossiers afterwards; empty: unchanged
  std::vector<StageRule> stages;                        // in this order, the last one carries it out
};

const Procedure& procedure(DisposalKind);
DisposalKind kind_for(NextAct);
constexpr int long_retention_years = 10;

struct StageRecord {
  DisposalStage stage = DisposalStage::list;
  std::string number, by, method, note;
  PartialDate date;
  std::vector<std::string> people, witnesses;
};

struct Listed {                                         // a dossier on the list, as it stands now
  std::string code;
  bool ripe = false;                                    // this act comes next for it, and its time is over
  bool held = false, lent = false;
  bool judged = false;                                  // of an appraisal: its outcome is recorded
  bool ruled = true;
  int years = 0;                                        // its whole retention
};

struct DisposalCase {
  DisposalKind kind = DisposalKind::transfer;
  bool cancelled = false;
  std::vector<StageRecord> done;
  std::vector<Listed> list;

  bool has(DisposalStage) const;
  const StageRecord* record(DisposalStage) const &;   // into this case: a case that is gone at once may not be asked
  const StageRecord* record(DisposalStage) const && = delete;
  bool ended() const { return cancelled || has(DisposalStage::carried_out); }
};

std::vector<const StageRule*> stages_of(const DisposalCase&);     // those this case goes through
const StageRule* next_stage(const DisposalCase&);                 // none: it has ended

// Why this cannot be recorded now: not its turn, a dossier held, lent or not due, something not told, dates backwards. Empty: it may.
std::optional<Refusal> may_record(const DisposalCase&, const StageRecord&, const PartialDate& today);
std::optional<Refusal> may_add(const DisposalCase&, const Listed&);
std::optional<Refusal> may_take_off(const DisposalCase&);         // until the minutes are written
std::optional<Refusal> may_judge(const DisposalCase&);            // an outcome: after the list, before the approval
std::optional<Refusal> may_cancel(const DisposalCase&);

}  // namespace berkas::workflow
