// What a routing tells when looked at: marks and the drafts they cover, returns, and what should be looked into.
#include <algorithm>
#include <string>

#include "workflow/routing.h"

namespace berkas::workflow {
namespace {

constexpr int many_returns = 3;

std::string number(int n) { return std::to_string(n); }

std::string named(const Visit& visit) { return "langkah " + number(visit.step) + " kunjungan " + number(visit.visit); }
std::string named_en(const Visit& visit) { return "step " + number(visit.step) + " visit " + number(visit.visit); }

const PartialDate& begin_of(const Visit& visit) { return visit.received.known() ? visit.received : visit.finished; }
const PartialDate& end_of(const Visit& visit) { return visit.finished.known() ? visit.finished : visit.received; }

bool gave_mark(const Sop& sop, const Visit& visit) {
  if (!sop.has_step(visit.step)) return false;  // the SOP may have become shorter since
  const Step& step = sop.step(visit.step);
  if (step.mark == Mark::none || visit.open || visit.unfinished || !visit.incomplete.empty()) return false;
  return step.decision ? visit.decision == Decision::yes : true;
}

// The steps in the order a dossier goes that is never returned.
std::vector<int> straight_way(const Sop& sop) {
  std::vector<int> way;
  for (int no = 1; way.size() < sop.steps.size(); no = *sop.step(no).yes) {
    way.push_back(no);
    if (!sop.step(no).yes) break;
  }
  return way;
}

// The visit by which the dossier last passed this step for good, or null.
const Visit* last_passed(const Routing& routing, int step) {
  const Visit* last = nullptr;
  for (const Visit& visit : routing.visits)
    if (visit.step == step && !visit.open && !visit.unfinished && !visit.ahead && visit.decision != Decision::no)
      if (last == nullptr || visit.visit > last->visit) last = &visit;
  return last;
}

void add(std::vector<Warning>& list, Warning warning) {
  const auto same = [&](const Warning& w) { return w.code == warning.code && w.message_id == warning.message_id; };
  if (std::none_of(list.begin(), list.end(), same)) list.push_back(std::move(warning));
}

void compare(std::vector<Warning>& list, const Visit& earlier, const Visit& later) {
  const PartialDate& before = end_of(earlier);
  const PartialDate& after = begin_of(later);
  if (!after.surely_before(before)) return;
  add(list, {"date-order",
             "Tanggal berjalan mundur: " + named(later) + " (" + after.to_string() + ") mendahului " + named(earlier) + " (" +
                 before.to_string() + ").",
             "Dates run backwards: " + named_en(later) + " (" + after.to_string() + ") lies before " + named_en(earlier) +
                 " (" + before.to_string() + ")."});
}

void dates_within(std::vector<Warning>& list, const Routing& routing) {
  for (const Visit& visit : routing.visits)
    if (visit.finished.surely_before(visit.received))
      add(list, {"date-order",
                 "Tanggal berjalan mundur: " + named(visit) + " selesai (" + visit.finished.to_string() +
                     ") sebelum diterima (" + visit.received.to_string() + ").",
                 "Dates run backwards: " + named_en(visit) + " was finished (" + visit.finished.to_string() +
                     ") before it was received (" + visit.received.to_string() + ")."});
}

// Each visit that moved the dossier against the dated one before it.
void dates_along_the_way(std::vector<Warning>& list, const Routing& routing) {
  const Visit* before = nullptr;
  for (const Visit& visit : routing.visits) {
    if (visit.history || !begin_of(visit).known()) continue;
    if (before != nullptr) compare(list, *before, visit);
    before = &visit;
  }
}

// History comes in any order: what counts is the last pass of each step, in the SOP's order, up to where the dossier stands.
void dates_along_the_sop(std::vector<Warning>& list, const Sop& sop, const Routing& routing) {
  const Visit* before = nullptr;
  for (const int step : straight_way(sop)) {
    const Visit* visit = last_passed(routing, step);
    if (visit != nullptr && begin_of(*visit).known()) {
      if (before != nullptr && (before->history || visit->history)) compare(list, *before, *visit);
      before = visit;
    }
    if (step == routing.current_step) break;
  }
}

std::string mark_word(Mark mark) { return mark == Mark::signature ? "tanda tangan" : "paraf"; }
std::string mark_word_en(Mark mark) { return mark == Mark::signature ? "signature" : "initials"; }

std::string role_name(const Sop& sop, const std::string& id) {
  const Role* role = sop.find_role(id);
  return role == nullptr ? id : role->name;
}

void marks_missing(std::vector<Warning>& list, const Sop& sop, const Routing& routing) {
  const auto valid = valid_marks(sop, routing);
  for (const int no : straight_way(sop)) {
    if (no == routing.current_step) break;
    const Step& step = sop.step(no);
    const Visit* visit = last_passed(routing, no);
    if (step.mark == Mark::none || visit == nullptr) continue;
    const std::string what = mark_word(step.mark) + " " + role_name(sop, visit->role) + " (langkah " + number(no) + ")";
    const std::string what_en = mark_word_en(step.mark) + " of " + role_name(sop, visit->role) + " (step " + number(no) + ")";
    if (!visit->incomplete.empty()) {
      add(list, {"mark-missing", "Tidak lengkap: " + what + " tidak ada – " + visit->incomplete,
                 "Incomplete: no " + what_en + " – " + visit->incomplete});
      continue;
    }
    const bool holds = std::any_of(valid.begin(), valid.end(), [&](const MarkGiven& m) { return m.step == no; });
    if (!holds && gave_mark(sop, *visit))
      add(list, {"mark-stale",
                 "Draf sekarang versi " + number(routing.draft_version) + ", sedangkan " + what + " untuk versi " +
                     number(visit->draft_version) + ".",
                 "The draft is now version " + number(routing.draft_version) + "; the " + what_en + " is for version " +
                     number(visit->draft_version) + "."});
  }
}

}  // namespace

std::vector<MarkGiven> marks(const Sop& sop, const Routing& routing) {
  std::vector<MarkGiven> given;
  for (const Visit& visit : routing.visits)
    if (gave_mark(sop, visit) && !visit.ahead)
      given.push_back({visit.step, visit.visit, sop.step(visit.step).mark, visit.draft_version});
  return given;
}

std::vector<MarkGiven> valid_marks(const Sop& sop, const Routing& routing) {
  std::vector<MarkGiven> valid;
  for (const MarkGiven& mark : marks(sop, routing)) {
    if (mark.draft_version != routing.draft_version) continue;
    const auto same = std::find_if(valid.begin(), valid.end(), [&](const MarkGiven& m) { return m.step == mark.step; });
    if (same == valid.end())
      valid.push_back(mark);
    else if (mark.visit > same->visit)
      *same = mark;
  }
  return valid;
}

std::vector<Warning> warnings(const Sop& sop, const Routing& routing) {
  std::vector<Warning> list;
  dates_within(list, routing);
  dates_along_the_way(list, routing);
  dates_along_the_sop(list, sop, routing);
  marks_missing(list, sop, routing);
  if (const int count = returns(routing); count >= many_returns)
    add(list, {"many-returns", "Berkas ini sudah dikembalikan " + number(count) + " kali.",
               "This dossier has been returned " + number(count) + " times."});
  return list;
}

int returns(const Routing& routing) {
  return static_cast<int>(std::count_if(routing.visits.begin(), routing.visits.end(), [](const Visit& visit) {
    return visit.decision == Decision::no || (visit.unfinished && visit.next != 0 && visit.next < visit.step);
  }));
}

}  // namespace berkas::workflow
