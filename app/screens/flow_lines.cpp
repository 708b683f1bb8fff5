#include "app/screens/flow_lines.h"

#include "app/screens/wording.h"

namespace berkas::screens {
namespace {

using workflow::Decision;

int column_of(const workflow::Sop& sop, const std::string& role) {
  for (std::size_t i = 0; i < sop.roles.size(); ++i)
    if (sop.roles[i].id == role) return static_cast<int>(i);
  return 0;
}

void count(FlowNode& node, const workflow::Routing& routing) {
  for (const auto& visit : routing.visits) {
    if (visit.step != node.no) continue;
    ++node.visits;
    node.noes += visit.decision == Decision::no;
    const auto& day = visit.finished.known() ? visit.finished : visit.received;
    if (day.known()) node.last_day = day.day() ? day_short(day.to_string()) : partial(day);
  }
  node.here = routing.current_step == node.no && !routing.cancelled;
  node.passed = node.visits > 0 && !node.here;
  if (!node.visits && routing.unrecorded_before && node.no < routing.current_step) node.passed = true;
}

desk::Sentence noted(const workflow::Visit& visit) {
  const std::string n = std::to_string(visit.visit);
  desk::Sentence s{"Putaran " + n + ".", "Round " + n + "."};
  const auto add = [&](const std::string& id, const std::string& en, const std::string& what) { s.id += id + what, s.en += en + what; };
  if (!visit.note.empty()) add(" Catatan: ", " Note: ", visit.note);
  if (!visit.person.empty()) add(" ", " ", visit.person + ".");
  if (visit.outside_sop) add(" Luar SOP: ", " Outside the SOP: ", visit.outside_reason);
  if (visit.history) add(" Dicatat dari kertas.", " Recorded from paper.", "");
  return s;
}

desk::Sentence span_of(const workflow::Routing& routing, int visits, int returns) {
  workflow::PartialDate first, last;
  for (const auto& v : routing.visits)
    for (const auto& d : {v.received, v.finished}) {
      if (!d.known()) continue;
      if (!first.known() || d.surely_before(first)) first = d;
      if (!last.known() || last.surely_before(d)) last = d;
    }
  desk::Sentence s;
  if (first.known() && first == last) s = {partial(first).id + ", ", partial(first).en + ", "};
  else if (first.known()) s = {partial(first).id + " sampai " + partial(last).id + ", ", partial(first).en + " to " + partial(last).en + ", "};
  s.id += std::to_string(visits) + " kunjungan";
  s.en += std::to_string(visits) + (visits == 1 ? " visit" : " visits");
  if (returns) s.id += ", " + std::to_string(returns) + " kali dikembalikan", s.en += returns == 1 ? ", returned once" : ", returned " + std::to_string(returns) + " times";
  return s;
}

}  // namespace

FlowPictureLines flow_lines(const workflow::Sop& sop, const workflow::Routing* routing) {
  FlowPictureLines out;
  for (const auto& role : sop.roles) out.roles.push_back(role.name);
  for (const auto& step : sop.steps) {
    FlowNode node{.no = step.no, .column = column_of(sop, step.role), .decision = step.decision, .text = step.short_text.empty() ? step.text : step.short_text,
                  .no_to = step.no_to.value_or(0), .yes_to = step.yes.value_or(0)};
    node.role = out.roles.empty() ? step.role : out.roles[static_cast<std::size_t>(node.column)];
    if (routing) count(node, *routing);
    out.returns += node.noes;
    out.nodes.push_back(std::move(node));
  }
  if (routing) {
    out.visits = static_cast<int>(routing->visits.size());
    out.span = span_of(*routing, out.visits, out.returns);
  }
  return out;
}

std::vector<VisitLine> visit_lines(const workflow::Routing& routing, int step) {
  std::vector<VisitLine> out;
  for (const auto& visit : routing.visits) {
    if (visit.step != step) continue;
    const auto day = partial(visit.finished.known() ? visit.finished : visit.received);
    VisitLine line{.tone = 'g', .icon = "check", .head = {"Selesai, " + day.id, "Done, " + day.en}};
    if (visit.decision == Decision::yes) line.head = {"Ya, " + day.id, "Yes, " + day.en};
    if (visit.decision == Decision::no) line = {.tone = 'b', .icon = "back", .head = {"Tidak, " + day.id, "No, " + day.en}};
    if (visit.open) line = {.tone = 'a', .icon = "arrow", .head = {"Sedang di sini sejak " + day.id, "Here since " + day.en}};
    line.note = noted(visit);
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace berkas::screens
