#include "workflow/retention.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <tuple>

#include "workflow/folding.h"

namespace berkas::workflow {
namespace {

constexpr int last_known_year = 2199;

auto parts(const PartialDate& date) { return std::tuple(date.year(), date.month(), date.day()); }

bool has(const std::string& text, const char* word) { return text.find(word) != std::string::npos; }

// Unknown lies before everything as a beginning and behind everything as an end.
bool begins_before(const RetentionRule& a, const RetentionRule& b) { return parts(first_day(a.from)) < parts(first_day(b.from)); }

PartialDate day_after(const PartialDate& day) {
  if (const auto text = PartialDate::of(day.year(), day.month()); last_day(text) != day) return PartialDate::of(day.year(), day.month(), day.day() + 1);
  if (day.month() < 12) return PartialDate::of(day.year(), day.month() + 1, 1);
  return day.year() < last_known_year ? PartialDate::of(day.year() + 1, 1, 1) : day;
}

PartialDate trigger_from(const RetentionRule& rule, const RetentionFacts& facts) {
  if (facts.trigger.known()) return last_day(facts.trigger);
  switch (trigger_of(rule.active_words)) {
    case Trigger::dated: return last_day(facts.dated);
    case Trigger::closed: return last_day(facts.closed);
    case Trigger::year_end: {
      const int year = facts.last_year != 0 ? facts.last_year : facts.dated.year();
      return year == 0 ? PartialDate{} : PartialDate::of(year, 12, 31);
    }
    case Trigger::event: break;
  }
  return {};
}

PartialDate end_of(const PartialDate& trigger, int years, Counting counting) {
  const auto end = years_later(trigger, years);
  return counting == Counting::year_end ? PartialDate::of(end.year(), 12, 31) : end;
}

NextAct act_of(Fate fate) {
  switch (fate) {
    case Fate::destroy: return NextAct::destroy;
    case Fate::permanent: return NextAct::permanent;
    case Fate::appraise: break;
  }
  return NextAct::appraise;
}

// Codes are compared as they are meant: pr.01 is PR.01.
std::string capitals(std::string code) {
  for (char& c : code)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return code;
}

constexpr std::array<const char*, 4> act_names{"transfer", "destroy", "permanent", "appraise"};

}  // namespace

std::string to_string(Fate fate) {
  switch (fate) {
    case Fate::destroy: return "musnah";
    case Fate::permanent: return "permanen";
    case Fate::appraise: break;
  }
  return "dinilai-kembali";
}

std::optional<FateText> parse_fate(const std::string& written) {
  const auto text = folded(written);
  if (text == "musnah") return FateText{Fate::destroy, ""};
  if (text == "permanen") return FateText{Fate::permanent, ""};
  if (text == "dinilai kembali" || text == "dinilai-kembali") return FateText{Fate::appraise, ""};
  const bool conditional = (text.starts_with("musnah") || text.starts_with("permanen")) && (has(text, "kecuali") || has(text, " bila ") || has(text, " jika "));
  if (conditional || text.starts_with("dinilai kembali") || text.starts_with("masuk berkas")) return FateText{Fate::appraise, written};
  return std::nullopt;
}

Trigger trigger_of(const std::string& words) {
  auto text = folded(words);
  if (text.starts_with("setelah ")) text.erase(0, 8);
  if (text.empty() || text == "-" || text == "tanggal berkas" || text == "berkas dibuat") return Trigger::dated;
  for (const char* ended : {"tahun anggaran berakhir", "tahun berakhir", "akhir tahun", "akhir tahun anggaran", "tahun anggaran selesai"})
    if (text == ended) return Trigger::year_end;
  for (const char* closed : {"berkas ditutup", "berkas selesai", "ditutup", "selesai", "kegiatan selesai", "selesai diproses"})
    if (text == closed) return Trigger::closed;
  return Trigger::event;
}

std::string to_string(NextAct act) { return act_names[static_cast<std::size_t>(act)]; }

std::optional<NextAct> parse_next_act(const std::string& text) {
  for (std::size_t i = 0; i < act_names.size(); ++i)
    if (text == act_names[i]) return static_cast<NextAct>(i);
  return std::nullopt;
}

PartialDate first_day(const PartialDate& date) {
  return date.known() ? PartialDate::of(date.year(), std::max(1, date.month()), std::max(1, date.day())) : date;
}

PartialDate last_day(const PartialDate& date) {
  if (!date.known() || date.day() != 0) return date;
  const int month = date.month() == 0 ? 12 : date.month();
  for (int day = 31; day > 28; --day) {
    char text[16] = {};
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year() % 10000, month % 100, day % 100);
    if (const auto found = PartialDate::parse(text)) return *found;
  }
  return PartialDate::of(date.year(), month, 28);
}

bool in_force(const PartialDate& from, const PartialDate& until, const PartialDate& day) {
  if (!day.known()) return !from.known() && !until.known();
  return (!from.known() || parts(first_day(from)) <= parts(first_day(day))) && (!until.known() || parts(first_day(day)) <= parts(last_day(until)));
}

PartialDate years_later(const PartialDate& day, int years) {
  if (!day.known()) return day;
  const int year = day.year() + years;
  if (year > last_known_year) return PartialDate::of(last_known_year, 12, 31);
  if (day.month() == 2 && day.day() == 29 && last_day(PartialDate::of(year, 2)).day() == 28) return PartialDate::of(year, 3, 1);
  return PartialDate::of(year, day.month(), day.day());
}

int last_year_in(const std::string& period) {
  int last = 0, digits = 0, value = 0;
  for (std::size_t i = 0; i <= period.size(); ++i) {
    if (i < period.size() && period[i] >= '0' && period[i] <= '9') {
      value = digits < 4 ? value * 10 + (period[i] - '0') : value;
      ++digits;
      continue;
    }
    if (digits == 4 && value >= 1900 && value <= last_known_year) last = std::max(last, value);
    digits = value = 0;
  }
  return last;
}

bool Retention::due_by(const PartialDate& day) const { return due.known() && parts(due) <= parts(last_day(day)); }

RetentionSchedule::RetentionSchedule(std::vector<RetentionRule> rules, Counting counting) : rules_(std::move(rules)), counting_(counting) {
  for (std::size_t i = 0; i < rules_.size(); ++i) by_code_[capitals(rules_[i].code)].push_back(i);
  for (auto& [code, all] : by_code_) std::stable_sort(all.begin(), all.end(), [&](std::size_t a, std::size_t b) { return begins_before(rules_[a], rules_[b]); });
}

// The code's own rule of that day, else that of the class above it: a series without a line of its own follows its class.
const RetentionRule* RetentionSchedule::rule_for(const std::string& classification, const PartialDate& dated) const {
  for (std::string code = capitals(classification); !code.empty();) {
    if (const auto found = by_code_.find(code); found != by_code_.end())
      for (const auto at : found->second)
        if (in_force(rules_[at].from, rules_[at].until, dated)) return &rules_[at];
    const auto dot = code.rfind('.');
    code = dot == std::string::npos ? "" : code.substr(0, dot);
  }
  return nullptr;
}

Retention RetentionSchedule::of(const RetentionFacts& facts) const {
  Retention kept;
  kept.rule = rule_for(facts.classification, facts.dated);
  if (kept.rule == nullptr) {
    kept.lacking = Lacking::rule;
    return kept;
  }
  const bool first_transfer = !facts.inactive && kept.rule->inactive_years.value_or(0) > 0;
  kept.next = first_transfer ? NextAct::transfer : act_of(facts.appraised.value_or(kept.rule->fate));
  kept.trigger = trigger_from(*kept.rule, facts);
  if (!kept.trigger.known()) {
    kept.lacking = Lacking::trigger;
    return kept;
  }
  kept.active_until = end_of(kept.trigger, kept.rule->active_years, counting_);
  kept.kept_until = end_of(kept.trigger, kept.rule->years(), counting_);
  kept.due = first_transfer ? kept.active_until : kept.kept_until;
  if (facts.keep_until.known() && !first_transfer) {
    kept.kept_until = kept.due = last_day(facts.keep_until);
    if (!facts.appraised) kept.next = NextAct::appraise;
  }
  return kept;
}

std::vector<ScheduleMistake> schedule_mistakes(const std::vector<RetentionRule>& rules) {
  std::vector<ScheduleMistake> found;
  std::map<std::string, std::vector<std::size_t>> by_code;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto& rule = rules[i];
    if (rule.from.known() && rule.until.known() && parts(last_day(rule.until)) < parts(first_day(rule.from))) found.push_back({i, i, ScheduleMistake::Kind::backwards});
    else by_code[capitals(rule.code)].push_back(i);
  }
  for (auto& [code, all] : by_code) {
    std::stable_sort(all.begin(), all.end(), [&](std::size_t a, std::size_t b) { return begins_before(rules[a], rules[b]); });
    std::size_t widest = all.front();
    for (std::size_t n = 1; n < all.size(); ++n) {
      const auto& before = rules[widest];
      const auto& next = rules[all[n]];
      const bool meets = !before.until.known() || !next.from.known() || parts(first_day(next.from)) <= parts(last_day(before.until));
      if (meets) found.push_back({all[n], widest, ScheduleMistake::Kind::overlap});
      else if (day_after(last_day(before.until)) != first_day(next.from)) found.push_back({all[n], widest, ScheduleMistake::Kind::gap});
      if (!next.until.known() || (before.until.known() && parts(last_day(next.until)) > parts(last_day(before.until)))) widest = all[n];
    }
  }
  return found;
}

}  // namespace berkas::workflow
