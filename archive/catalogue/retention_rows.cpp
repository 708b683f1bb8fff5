#include "archive/catalogue/retention_rows.h"

#include "archive/catalogue/row_fields.h"

namespace berkas::archive {
namespace {

using nlohmann::json;
using workflow::PartialDate;

// Names on a line of their own: a name has no line end.
std::string lines_of(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += name + "\n";
  return out;
}
std::vector<std::string> names_of(const std::string& lines) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < lines.size();) {
    const auto end = std::min(lines.find('\n', at), lines.size());
    if (end > at) names.push_back(lines.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

// A fate nobody can read is for people to judge.
workflow::Fate fate(const std::string& text) {
  const auto parsed = workflow::parse_fate(text);
  return parsed ? parsed->fate : workflow::Fate::appraise;
}

}  // namespace

workflow::ClassCode class_of(const json& row) { return {text(row, "code"), text(row, "title"), text(row, "parent"), date(row, "valid_from"), date(row, "valid_until")}; }

workflow::RetentionRule rule_of(const json& row) {
  workflow::RetentionRule rule;
  rule.code = text(row, "classification");
  rule.from = date(row, "valid_from");
  rule.until = date(row, "valid_until");
  rule.series = text(row, "series");
  rule.active_years = number(row, "active_years");
  rule.active_words = text(row, "active_words");
  rule.inactive_years = maybe_number(row, "inactive_years");
  rule.fate = fate(text(row, "fate"));
  rule.fate_words = text(row, "fate_words");
  return rule;
}

SecurityRule security_rule_of(const json& row) {
  return {text(row, "classification"), parse_security(text(row, "security")).value_or(Security::top_secret), text(row, "access"), text(row, "who")};
}

KeptFacts kept_facts_of(const json& row) {
  KeptFacts kept;
  kept.dossier = text(row, "dossier");
  kept.trigger = date(row, "trigger_date");
  kept.trigger_note = text(row, "trigger_note");
  kept.told_at = text(row, "told_at");
  kept.told_by = text(row, "told_by");
  if (!text(row, "appraised").empty()) kept.appraised = fate(text(row, "appraised"));
  kept.keep_until = date(row, "keep_until");
  kept.appraised_in = number(row, "appraised_in");
  kept.ended_in = number(row, "ended_in");
  return kept;
}

Hold hold_of(const json& row) {
  return {number(row, "number"), text(row, "dossier"), text(row, "reason"), text(row, "set_at"), text(row, "set_by"), text(row, "released_at"), text(row, "released_by"), text(row, "release_note")};
}

Disposal disposal_of(const json& row) {
  return {number(row, "number"), workflow::parse_disposal_kind(text(row, "kind")).value_or(workflow::DisposalKind::appraise), text(row, "title"), text(row, "state"), text(row, "made_at"),
          text(row, "made_by"), text(row, "ended_at"), text(row, "ended_by"), text(row, "reason")};
}

DisposalRecord disposal_record_of(const json& row) {
  DisposalRecord record;
  record.disposal = number(row, "disposal");
  record.told.stage = workflow::parse_stage(text(row, "stage")).value_or(workflow::DisposalStage::list);
  record.told.number = text(row, "document_number");
  record.told.by = text(row, "by_name");
  record.told.method = text(row, "method");
  record.told.note = text(row, "note");
  record.told.date = date(row, "date");
  record.told.people = names_of(text(row, "people"));
  record.told.witnesses = names_of(text(row, "witnesses"));
  record.recorded_at = text(row, "recorded_at");
  record.recorded_by = text(row, "recorded_by");
  record.signed_file = text(row, "signed_file");
  return record;
}

DisposalEntry disposal_entry_of(const json& row) {
  return {number(row, "disposal"), text(row, "dossier"), text(row, "added_at"), text(row, "added_by"), text(row, "off_at"), text(row, "off_by"), text(row, "off_reason"),
          text(row, "rule"), text(row, "due"), number(row, "years"), text(row, "outcome"), date(row, "keep_until")};
}

Removal removal_of(const json& row) { return {number(row, "disposal"), text(row, "kind"), text(row, "subject"), text(row, "dossier"), text(row, "removed_at")}; }

std::string minutes_number(const Conversion& c) { return std::to_string(c.number) + "/AM/" + c.made_at.substr(0, 4); }

Conversion conversion_of_row(const json& row) {
  Conversion c;
  c.number = number(row, "number");
  c.title = text(row, "title");
  c.state = text(row, "state");
  c.inactive = number(row, "inactive") != 0;
  c.form = text(row, "form");
  c.made_at = text(row, "made_at");
  c.made_by = text(row, "made_by");
  c.date = date(row, "date");
  c.place = text(row, "place");
  c.note = text(row, "note");
  c.executing = text(row, "executing");
  c.leader = text(row, "leader");
  c.authenticated_on = date(row, "authenticated_on");
  c.signed_file = text(row, "signed_file");
  c.ended_at = text(row, "ended_at");
  c.ended_by = text(row, "ended_by");
  c.reason = text(row, "reason");
  return c;
}

ConversionEntry conversion_entry_of(const json& row) {
  return {number(row, "conversion"), text(row, "dossier"), text(row, "added_at"), text(row, "added_by"), text(row, "off_at"), text(row, "off_by")};
}

void RetentionRows::put(const Conversion& c) {
  rows_.put(kept_table("conversion"), {{"number", c.number}, {"title", c.title}, {"state", c.state}, {"inactive", c.inactive ? 1 : 0}, {"form", c.form}, {"made_at", c.made_at}, {"made_by", c.made_by},
                                       {"date", c.date.to_string()}, {"place", c.place}, {"note", c.note}, {"executing", c.executing}, {"leader", c.leader},
                                       {"authenticated_on", c.authenticated_on.to_string()}, {"signed_file", c.signed_file}, {"ended_at", c.ended_at}, {"ended_by", c.ended_by}, {"reason", c.reason}});
}

void RetentionRows::put(const ConversionEntry& e) {
  rows_.put(kept_table("conversion_entry"), {{"conversion", e.conversion}, {"dossier", e.dossier}, {"added_at", e.added_at}, {"added_by", e.added_by}, {"off_at", e.off_at}, {"off_by", e.off_by}});
}

void RetentionRows::put(const workflow::ClassCode& one) {
  rows_.put(kept_table("classification"), {{"code", one.code}, {"title", one.title}, {"parent", one.parent}, {"valid_from", one.from.to_string()}, {"valid_until", one.until.to_string()}});
}

void RetentionRows::put(const workflow::RetentionRule& rule) {
  rows_.put(kept_table("retention_rule"), {{"classification", rule.code}, {"valid_from", rule.from.to_string()}, {"valid_until", rule.until.to_string()}, {"series", rule.series},
                                           {"active_years", rule.active_years}, {"active_words", rule.active_words}, {"inactive_years", rule.inactive_years ? json(*rule.inactive_years) : json(nullptr)},
                                           {"fate", to_string(rule.fate)}, {"fate_words", rule.fate_words}});
}

void RetentionRows::put(const SecurityRule& rule) {
  rows_.put(kept_table("security_rule"), {{"classification", rule.classification}, {"security", to_string(rule.security)}, {"access", rule.access}, {"who", rule.who}});
}

void RetentionRows::put(const KeptFacts& kept) {
  rows_.put(kept_table("retention"), {{"dossier", kept.dossier}, {"trigger_date", kept.trigger.to_string()}, {"trigger_note", kept.trigger_note}, {"told_at", kept.told_at}, {"told_by", kept.told_by},
                                      {"appraised", kept.appraised ? to_string(*kept.appraised) : ""}, {"keep_until", kept.keep_until.to_string()}, {"appraised_in", kept.appraised_in}, {"ended_in", kept.ended_in}});
}

void RetentionRows::put(const Hold& hold) {
  rows_.put(kept_table("hold"), {{"number", hold.number}, {"dossier", hold.dossier}, {"reason", hold.reason}, {"set_at", hold.set_at}, {"set_by", hold.set_by}, {"released_at", hold.released_at},
                                 {"released_by", hold.released_by}, {"release_note", hold.release_note}});
}

void RetentionRows::put(const Disposal& one) {
  rows_.put(kept_table("disposal"), {{"number", one.number}, {"kind", to_string(one.kind)}, {"title", one.title}, {"state", one.state}, {"made_at", one.made_at}, {"made_by", one.made_by},
                                     {"ended_at", one.ended_at}, {"ended_by", one.ended_by}, {"reason", one.reason}});
}

void RetentionRows::put(const DisposalRecord& record) {
  const auto& told = record.told;
  rows_.put(kept_table("disposal_stage"), {{"disposal", record.disposal}, {"stage", to_string(told.stage)}, {"document_number", told.number}, {"by_name", told.by}, {"method", told.method}, {"note", told.note},
                                           {"date", told.date.to_string()}, {"people", lines_of(told.people)}, {"witnesses", lines_of(told.witnesses)}, {"recorded_at", record.recorded_at},
                                           {"recorded_by", record.recorded_by}, {"signed_file", record.signed_file}});
}

void RetentionRows::put(const DisposalEntry& entry) {
  rows_.put(kept_table("disposal_entry"), {{"disposal", entry.disposal}, {"dossier", entry.dossier}, {"added_at", entry.added_at}, {"added_by", entry.added_by}, {"off_at", entry.off_at}, {"off_by", entry.off_by},
                                           {"off_reason", entry.off_reason}, {"rule", entry.rule}, {"due", entry.due}, {"years", entry.years}, {"outcome", entry.outcome}, {"keep_until", entry.keep_until.to_string()}});
}

void RetentionRows::put(const Removal& removal) {
  rows_.put(kept_table("removal"), {{"disposal", removal.disposal}, {"kind", removal.kind}, {"subject", removal.subject}, {"dossier", removal.dossier}, {"removed_at", removal.removed_at}});
}

void RetentionRows::forget_texts(const std::string& dossier) {
  std::vector<Row> texts;
  {
    auto found = db_.query("SELECT * FROM document_text WHERE dossier=? AND state<>'destroyed'", dossier);
    while (found.step()) texts.push_back(found.row());
  }
  for (auto& row : texts) {
    const std::int64_t document = row.at("id");
    index_.take_out(document);
    db_.run("DELETE FROM page_text WHERE document=?", document);
    rows_.put(kept_table("document_text"), {{"sha256", row.at("sha256")}, {"dossier", dossier}, {"state", "destroyed"}});
  }
}

}  // namespace berkas::archive
