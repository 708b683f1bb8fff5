// Penyusutan, guided: pemindahan, pemusnahan, penyerahan, penilaian kembali. What comes when is the workflow's (workflow/disposal.h);
// here it is recorded, and at its end carried out. Built over a Desk and of its thread; lives no longer.
#pragma once
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "app/desk/paper_check.h"
#include "app/desk/retention/retentions.h"
#include "archive/retention/retention_book.h"

namespace berkas::desk {

struct DisposalLine {
  archive::DisposalEntry entry;
  RetentionView retention;                              // as it stands now; title masked for R and SR
};

struct StageView {
  const workflow::StageRule* rule = nullptr;            // of the procedure
  std::optional<archive::DisposalRecord> done;
};

struct DisposalView {
  archive::Disposal disposal;
  std::vector<StageView> stages;                        // those it goes through, in order
  std::vector<DisposalLine> lines, taken_off;
  std::optional<workflow::DisposalStage> next;          // none: it has ended
  Sentence says, todo;                                  // "Pemusnahan arsip, 12 berkas. Berikutnya: …"
};

struct DisposalBrief {
  archive::Disposal disposal;
  int dossiers = 0;
  std::optional<workflow::DisposalStage> next;
  Sentence says;
};

std::string minutes_sheet(workflow::DisposalKind);      // its printed berita acara; empty: it has none

class Disposals {
public:
  explicit Disposals(Desk& desk) : desk_(desk) {}

  Outcome<DisposalView> make(workflow::DisposalKind, const std::string& title);
  Outcome<DisposalView> add(int disposal, const std::vector<std::string>& codes);          // all or none
  Outcome<DisposalView> add_due(int disposal, const std::optional<std::string>& classification);   // everything due for it, but what is held or on another list
  Outcome<DisposalView> take_off(int disposal, const std::vector<std::string>& codes, const std::string& reason);
  Outcome<DisposalView> judge(int disposal, const std::vector<std::string>& codes, const std::string& outcome, const workflow::PartialDate& keep_until);
  // A stage other than the last; its date must be whole and not before the one it follows.
  Outcome<DisposalView> record(int disposal, workflow::StageRecord);
  // Carries it out as the minutes say. Destroying takes the files away: nobody else may have the archive open, and what a cut leaves
  // is done to its end when the archive is opened next.
  Outcome<DisposalView> carry_out(int disposal, const workflow::PartialDate& on);
  // The signed minutes, scanned: recognised by their code, kept with every dossier on the list. Twice the same paper is kept once.
  Outcome<DisposalView> read_back(int disposal, const PaperSource&, const Progress& = {}, std::stop_token = {});
  Outcome<DisposalView> cancel(int disposal, const std::string& reason);

  Outcome<DisposalView> show(int disposal);
  std::vector<DisposalBrief> list();
  // Its list for screen, form, CSV and XLSX. Without a number: of every disposal begun in that year, or of all.
  Outcome<archive::ListTable> table(std::optional<int> disposal, std::optional<int> year);

private:
  DisposalView view(const archive::Disposal&);
  Outcome<archive::Disposal> find(int number);
  Desk& desk_;
};

}  // namespace berkas::desk
