#include "archive/catalogue/workflow_json.h"

#include "archive/catalogue/row_store.h"
#include "archive/whole_number.h"

namespace berkas::archive {
namespace {

using nlohmann::json;
using workflow::PartialDate;

// Only what differs from a fresh value is written: a routing of sixteen visits stays small.
template <typename T>
void set(json& into, const char* name, const T& value, const T& usual) {
  if (value != usual) into[name] = value;
}
void set(json& into, const char* name, const std::string& value) {
  if (!value.empty()) into[name] = valid_utf8(value);
}
void set(json& into, const char* name, const PartialDate& value) {
  if (value.known()) into[name] = value.to_string();
}
template <typename Enum>
void set_enum(json& into, const char* name, Enum value) {
  if (value != Enum{}) into[name] = static_cast<int>(value);
}
void set(json& into, const char* name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  auto& list = into[name] = json::array();
  for (const auto& value : values) list.push_back(valid_utf8(value));
}

template <typename T>
T get(const json& from, const char* name, T usual) {
  const auto found = from.find(name);
  if (found == from.end()) return usual;
  try {
    return found->get<T>();
  } catch (const json::exception&) {
    return usual;
  }
}
int get(const json& from, const char* name, int usual) {
  const auto found = from.find(name);
  return found == from.end() ? usual : whole_number(*found).value_or(usual);
}
std::string get(const json& from, const char* name) { return get(from, name, std::string()); }
PartialDate get_date(const json& from, const char* name) { return PartialDate::parse(get(from, name)).value_or(PartialDate()); }
template <typename Enum>
Enum get_enum(const json& from, const char* name, Enum last) {
  const int value = get(from, name, 0);
  return value < 0 || value > static_cast<int>(last) ? Enum{} : static_cast<Enum>(value);
}

json to_json(const workflow::Visit& v) {
  json j = {{"step", v.step}, {"visit", v.visit}};
  set(j, "role", v.role);
  set(j, "person", v.person);
  set(j, "received", v.received);
  set(j, "finished", v.finished);
  set_enum(j, "decision", v.decision);
  set(j, "note", v.note);
  set(j, "evidence", v.evidence);
  set_enum(j, "recorded", v.recorded);
  set(j, "outside_sop", v.outside_sop, false);
  set(j, "outside_reason", v.outside_reason);
  set(j, "draft_version", v.draft_version, 0);
  set(j, "incomplete", v.incomplete);
  set(j, "open", v.open, false);
  set(j, "unfinished", v.unfinished, false);
  set(j, "linked_dossiers", v.linked_dossiers);
  set(j, "next", v.next, 0);
  set(j, "history", v.history, false);
  set(j, "ahead", v.ahead, false);
  return j;
}

workflow::Visit visit_of(const json& j) {
  workflow::Visit v;
  // A field more or less no longer compiles here: what is not written above and read below would be lost.
  [[maybe_unused]] const auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20] = v;
  v.step = get(j, "step", 0);
  v.visit = get(j, "visit", 1);
  v.role = get(j, "role");
  v.person = get(j, "person");
  v.received = get_date(j, "received");
  v.finished = get_date(j, "finished");
  v.decision = get_enum(j, "decision", workflow::Decision::no);
  v.note = get(j, "note");
  v.evidence = get(j, "evidence", std::vector<std::string>{});
  v.recorded = get_enum(j, "recorded", workflow::Recorded::later);
  v.outside_sop = get(j, "outside_sop", false);
  v.outside_reason = get(j, "outside_reason");
  v.draft_version = get(j, "draft_version", 0);
  v.incomplete = get(j, "incomplete");
  v.open = get(j, "open", false);
  v.unfinished = get(j, "unfinished", false);
  v.linked_dossiers = get(j, "linked_dossiers", std::vector<std::string>{});
  v.next = get(j, "next", 0);
  v.history = get(j, "history", false);
  v.ahead = get(j, "ahead", false);
  return v;
}

json to_json(const workflow::CheckAnswer& a) {
  json j = json::object();
  set_enum(j, "present", a.present);
  set_enum(j, "form", a.form);
  if (a.sheets) j["sheets"] = *a.sheets;
  set(j, "number", a.number);
  set(j, "date", a.date);
  set_enum(j, "conforms", a.conforms);
  set(j, "note", a.note);
  set(j, "where", a.where);
  return j;
}

workflow::CheckAnswer answer_of(const std::string& row, const json& j) {
  workflow::CheckAnswer a;
  [[maybe_unused]] const auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9] = a;  // as above
  a.row = row;
  a.present = get_enum(j, "present", workflow::Presence::not_applicable);
  a.form = get_enum(j, "form", workflow::CopyForm::electronic);
  if (j.contains("sheets")) a.sheets = get(j, "sheets", 0);
  a.number = get(j, "number");
  a.date = get_date(j, "date");
  a.conforms = get_enum(j, "conforms", workflow::Conformity::not_applicable);
  a.note = get(j, "note");
  a.where = get(j, "where");
  return a;
}

}  // namespace

json to_json(const workflow::Routing& r) {
  json j = {{"current_step", r.current_step}, {"visits", json::array()}};
  set(j, "sop_id", r.sop_id);
  for (const auto& visit : r.visits) j["visits"].push_back(to_json(visit));
  set(j, "draft_version", r.draft_version, 0);
  set(j, "cancelled", r.cancelled, false);
  set(j, "cancel_reason", r.cancel_reason);
  set(j, "unrecorded_before", r.unrecorded_before, false);
  set(j, "draft_change_pending", r.draft_change_pending, false);
  return j;
}

workflow::Routing routing_of(const json& j) {
  workflow::Routing r;
  // A field more or less no longer compiles here: what is not written above and read below would be lost.
  [[maybe_unused]] const auto& [f1, f2, f3, f4, f5, f6, f7, f8] = r;
  r.sop_id = get(j, "sop_id");
  r.current_step = get(j, "current_step", 1);
  r.draft_version = get(j, "draft_version", 0);
  r.cancelled = get(j, "cancelled", false);
  r.cancel_reason = get(j, "cancel_reason");
  r.unrecorded_before = get(j, "unrecorded_before", false);
  r.draft_change_pending = get(j, "draft_change_pending", false);
  if (const auto visits = j.find("visits"); visits != j.end() && visits->is_array())
    for (const auto& visit : *visits) r.visits.push_back(visit_of(visit));
  return r;
}

json to_json(const workflow::CheckSheet& s) {
  json j = {{"answers", json::object()}};
  for (const auto& [row, answer] : s.answers) j["answers"][valid_utf8(row)] = to_json(answer);
  set(j, "filled_at", s.filled_at);
  set(j, "examined_at", s.examined_at);
  set(j, "concluded_at", s.concluded_at);
  set(j, "filled_by", s.filled_by);
  set(j, "examined_by", s.examined_by);
  set_enum(j, "conclusion", s.conclusion);
  set(j, "conclusion_note", s.conclusion_note);
  return j;
}

workflow::CheckSheet sheet_of(const json& j) {
  workflow::CheckSheet s;
  if (const auto answers = j.find("answers"); answers != j.end() && answers->is_object())
    for (const auto& [row, answer] : answers->items()) s.answers[row] = answer_of(row, answer);
  s.filled_at = get(j, "filled_at");
  s.examined_at = get(j, "examined_at");
  s.concluded_at = get(j, "concluded_at");
  s.filled_by = get(j, "filled_by");
  s.examined_by = get(j, "examined_by");
  s.conclusion = get_enum(j, "conclusion", workflow::Conclusion::incomplete);
  s.conclusion_note = get(j, "conclusion_note");
  return s;
}

}  // namespace berkas::archive
