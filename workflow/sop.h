// An SOP as the office wrote it: pure data, verbatim texts. Rules: domain notes §1; the Y/T marks are provenance only.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace berkas::workflow {

enum class Mark { none, initials, signature };  // paraf, tanda tangan: what a "yes" of the step adds
enum class Stage { proposal, team, draft, final, handover, documentation };  // tahap
enum class ActorBasis { stated, inferred, inferred_and_marked };

struct Role {
  std::string id;                    // KASUBAG
  std::string name;                  // column head: Kasubag
  std::vector<std::string> aliases;  // other spellings in the text
};

struct StandardTime {
  std::optional<int> value;         // null in the seed: never shown as 0, never used for lateness
  std::optional<std::string> unit;  // "menit", or absent where the cell is empty
};

struct Step {
  int no = 0;        // 1-based, in order
  std::string role;  // Role::id
  ActorBasis actor_basis = ActorBasis::inferred;
  std::string text;        // Kegiatan, literal
  std::string short_text;  // for tables and the flow picture
  std::string english;
  bool decision = false;
  std::optional<int> yes;             // next step; absent = end
  std::optional<int> no_to;           // step re-entered on "tidak setuju"; only where decision
  std::vector<std::string> required;  // Persyaratan/Kelengkapan
  std::vector<std::string> outputs;
  std::vector<std::string> remarks;      // Ket, literal
  std::vector<std::string> linked_sops;  // ids of other SOPs this step may open
  StandardTime time;
  Mark mark = Mark::none;
  Stage stage = Stage::proposal;
  std::map<std::string, std::string> raw_marks;  // role id -> "Y"/"T" as the seed table had it: evidence only
};

// One row of the check sheet as the SOP's maker derived it from the steps (domain notes §3).
struct CheckRow {
  std::string id;  // A1..A26, B1..B8
  std::string text;
  std::string steps;                   // "1–2", "luar SOP", "–": as printed
  bool required = false;               // W (wajib) or B (bila ada)
  bool required_after_return = false;  // A19: becomes wajib when a return is recorded
  std::string from;                    // where it comes from: "syarat 1, 2"
  std::string hint;                    // what helps the examiner
  bool asks_where = false;             // initials: on the draft, the file copy, an initials sheet, the original (letak)
};

struct Sop {
  std::string id;                 // kinerja-kementerian
  std::string title;              // NAMA SOP
  std::string english;            // the same in English; may be empty
  std::string number;             // as written, placeholders kept
  std::string status;             // "belum disahkan", "draf", "berlaku"
  std::vector<std::string> unit;  // header lines
  std::optional<std::string> approved_on, revised_on;
  std::string approved_by;
  std::vector<std::string> legal_basis, qualifications, related, equipment, warnings, recording;
  std::vector<std::string> notes;             // remarks of ours: ambiguity of the marks, wrong citations
  std::string output_document;                // what the signed result is called on forms
  std::vector<Role> roles;                    // in column order
  std::vector<Step> steps;                    // steps[i].no == i + 1
  std::vector<CheckRow> completeness;         // part A
  std::vector<CheckRow> conformity;           // part B
  std::vector<std::string> date_order;        // ids of rows whose dates should not run backwards, in order
  std::map<std::string, std::string> linked;  // remark text as written -> id of the SOP it names
  int handover_step = 0;                      // 15: hands the result to the clerk; 0 = this SOP has none
  int documentation_step = 0;                 // 16: the clerk's own step; 0 = none

  bool has_step(int no) const { return no >= 1 && static_cast<std::size_t>(no) <= steps.size(); }
  const Step& step(int no) const;                               // asserts has_step(no)
  const Role* find_role(const std::string& id_or_alias) const;  // folds case; null when unknown
};

}  // namespace berkas::workflow
