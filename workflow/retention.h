// How long a dossier is kept, by the office's own schedule (JRA), and what comes then. Pure rules: the schedule and the facts are
// handed in. A period is never shorter than the schedule says: what a date leaves open counts as late as it can be read.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "workflow/partial_date.h"

namespace berkas::workflow {

enum class Fate { destroy, permanent, appraise };                  // musnah, permanen, dinilai kembali
std::string to_string(Fate);                                       // "musnah", "permanen", "dinilai-kembali"
struct FateText { Fate fate = Fate::appraise; std::string note; };
// "Musnah", "Permanen", "Dinilai kembali". "Musnah, kecuali …" and "Masuk berkas perseorangan" are for people to judge: appraise, with
// the words as a note. Empty: no fate anybody knows.
std::optional<FateText> parse_fate(const std::string& as_written);

// From when a period is counted. What no machine can know needs a date somebody enters.
enum class Trigger { dated, year_end, closed, event };
Trigger trigger_of(const std::string& words);                      // "setelah tahun anggaran berakhir" -> year_end, …, else event

enum class Counting { year_end, to_the_day };                      // until 31 December of that year, or day by day

struct RetentionRule {
  std::string code;                                                // kode klasifikasi: of it and of all below without their own
  PartialDate from, until;                                         // in force; unknown: always
  std::string series;                                              // jenis/seri arsip
  int active_years = 0;
  std::string active_words;                                        // "setelah tahun anggaran berakhir"
  std::optional<int> inactive_years;                               // "-": none, its fate follows the active period
  Fate fate = Fate::appraise;
  std::string fate_words;
  int years() const { return active_years + inactive_years.value_or(0); }
  bool operator==(const RetentionRule&) const = default;
};

struct RetentionFacts {                                            // of one dossier
  std::string classification;
  PartialDate dated;                                               // tanggal berkas, whole
  int last_year = 0;                                               // of its period; 0: not said
  PartialDate closed;                                              // when its last step was done; unknown: it is open
  PartialDate trigger;                                             // entered by somebody: rules over all of these
  bool inactive = false;                                           // moved to the records unit
  std::optional<Fate> appraised;                                   // what an appraisal gave instead of the schedule's fate
  PartialDate keep_until;                                          // or that it is kept longer: appraised again then
};

enum class Lacking { nothing, rule, trigger };
enum class NextAct { transfer, destroy, permanent, appraise };     // pemindahan, pemusnahan, penyerahan, penilaian kembali
std::string to_string(NextAct);
std::optional<NextAct> parse_next_act(const std::string&);

struct Retention {
  const RetentionRule* rule = nullptr;                             // of the schedule: lives as long as it
  Lacking lacking = Lacking::nothing;
  PartialDate trigger;                                             // whole
  PartialDate active_until, kept_until;                            // last days
  NextAct next = NextAct::transfer;
  PartialDate due;                                                 // unknown while something lacks
  bool due_by(const PartialDate& day) const;
};

struct ScheduleMistake { std::size_t rule = 0, other = 0; enum class Kind { backwards, overlap, gap } kind = Kind::overlap; };

class RetentionSchedule {
 public:
  explicit RetentionSchedule(std::vector<RetentionRule> rules = {}, Counting counting = Counting::year_end);
  const RetentionRule* rule_for(const std::string& classification, const PartialDate& dated) const;
  Retention of(const RetentionFacts&) const;
  Counting counting() const { return counting_; }
  const std::vector<RetentionRule>& rules() const { return rules_; }

 private:
  std::vector<RetentionRule> rules_;
  std::map<std::string, std::vector<std::size_t>> by_code_;        // in the order they came into force
  Counting counting_;
};

// Two rules of one code that are in force on the same day, a time between two in which none is, one that ends before it begins.
std::vector<ScheduleMistake> schedule_mistakes(const std::vector<RetentionRule>&);

PartialDate first_day(const PartialDate&);                         // of what a date leaves open; unknown stays unknown
PartialDate last_day(const PartialDate&);
bool in_force(const PartialDate& from, const PartialDate& until, const PartialDate& day);
// The same day so many years later; 29 February is followed by 1 March where there is none.
PartialDate years_later(const PartialDate& day, int years);
int last_year_in(const std::string& period);                       // "2023–2025" -> 2025; 0 where no year is named

}  // namespace berkas::workflow
