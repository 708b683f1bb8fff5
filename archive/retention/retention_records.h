// What is kept of classification, retention and disposal, as plain records. Rules and procedures themselves: workflow.
// Times are ISO 8601 with zone; codes are TrackingCode texts; empty = none.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "archive/records.h"
#include "workflow/classification.h"
#include "workflow/disposal.h"
#include "workflow/retention.h"

namespace berkas::archive {

struct SecurityRule {                    // of the office's SKKAAD: a class, and all below without a line of their own
  std::string classification;
  Security security = Security::ordinary;
  std::string access;                    // Terbuka, Tertutup
  std::string who;                       // who may open it, as the table says
  bool operator==(const SecurityRule&) const = default;
};

struct KeptFacts {                       // what was told of one dossier's retention, besides the schedule
  std::string dossier;
  workflow::PartialDate trigger;         // tanggal pemicu
  std::string trigger_note, told_at, told_by;
  std::optional<workflow::Fate> appraised;   // by a re-appraisal
  workflow::PartialDate keep_until;
  int appraised_in = 0, ended_in = 0;    // number of the disposal that appraised, moved, destroyed or handed it over last
};

struct Hold {                            // penahanan: nothing of this dossier is disposed of
  int number = 0;
  std::string dossier, reason, set_at, set_by;
  std::string released_at, released_by, release_note;
  bool open() const { return released_at.empty(); }
};

struct Disposal {                        // one case of penyusutan
  int number = 0;
  workflow::DisposalKind kind = workflow::DisposalKind::transfer;
  std::string title, state = "open";     // "open", "done", "cancelled"
  std::string made_at, made_by, ended_at, ended_by, reason;   // reason: of cancelling
};

struct DisposalRecord {                  // a stage that was gone through
  int disposal = 0;
  workflow::StageRecord told;
  std::string recorded_at, recorded_by;
  std::string signed_file;               // SHA-256 of the signed paper, scanned back
};

struct DisposalEntry {                   // a dossier on a list
  int disposal = 0;
  std::string dossier, added_at, added_by, off_at, off_by, off_reason;
  std::string rule, due;                 // as the schedule stood when it was added: "PR.01.03 2+3 musnah", 2024-12-31
  int years = 0;                         // its whole retention
  std::string outcome;                   // of a re-appraisal: "musnah", "permanen", "simpan"; empty: not judged yet
  workflow::PartialDate keep_until;      // of "simpan"
  bool on() const { return off_at.empty(); }
};

struct Removal {                         // what the destruction takes away: written down first, done after, noted last
  int disposal = 0;
  std::string kind, subject;             // "file" SHA-256; "pictures" code of the dossier: of its intakes and its proofs
  std::string dossier, removed_at;
};

struct Conversion {                      // one alih media: the set of dossiers and what its berita acara says
  int number = 0;
  std::string title, state = "open";     // "open", "minutes-printed", "authenticated", "cancelled"
  bool inactive = false;                 // its dossiers are: pimpinan unit kearsipan signs, else pimpinan unit pengolah
  std::string form;                      // code of the printed minutes, from the beginning
  std::string made_at, made_by;
  workflow::PartialDate date;            // waktu
  std::string place, note, executing;    // tempat; what is added to the process; pelaksana
  std::string leader;                    // penandatangan: who is to sign, then who signed
  workflow::PartialDate authenticated_on;
  std::string signed_file;               // SHA-256 of the signed paper, scanned back
  std::string ended_at, ended_by, reason;   // authenticated or cancelled; reason: of cancelling
};

std::string minutes_number(const Conversion&);                      // "4/AM/2026": as it stands on the paper

struct ConversionEntry {                 // a dossier in the set
  int conversion = 0;
  std::string dossier, added_at, added_by, off_at, off_by;
  bool on() const { return off_at.empty(); }
};

// -- what the catalogue tells of dossiers, for due lists
struct RetentionSubject {
  std::string code, number, title, classification, period, state, record_status;
  bool masked = false;
  workflow::RetentionFacts facts;
  bool held = false, lent = false;
  int on_list = 0;                       // number of the open disposal that has it; 0 = none
};

}  // namespace berkas::archive
