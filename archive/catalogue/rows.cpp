#include "archive/catalogue/rows.h"

#include "archive/catalogue/row_fields.h"
#include "archive/catalogue/workflow_json.h"

namespace berkas::archive {
namespace {

using nlohmann::json;
using workflow::PartialDate;

json parsed(const json& row, const char* name) {
  auto value = json::parse(text(row, name), nullptr, false);
  return value.is_discarded() ? json::object() : value;
}

void put_description(json& row, const Description& about) {
  row["title"] = about.title;
  row["summary"] = about.summary;
  row["period"] = about.period;
  row["quantity"] = optional_number(about.quantity);
  row["quantity_unit"] = about.quantity_unit;
  row["copy_form"] = about.copy_form;
  row["medium"] = about.medium;
  row["condition"] = about.condition;
  row["document_kind"] = about.document_kind;
  row["language"] = about.language;
  row["category"] = about.category;
  row["function"] = about.function;
  row["creator"] = about.creator;
  row["unit"] = about.unit;
  row["custodian"] = about.custodian;
  row["access"] = about.access;
  row["security"] = to_string(about.security);
  row["remarks"] = about.remarks;
}

// An unreadable security class counts as the strictest: what may be secret is not shown by mistake.
Description description_of(const json& row) {
  Description about;
  about.title = text(row, "title");
  about.summary = text(row, "summary");
  about.period = text(row, "period");
  about.quantity = maybe_number(row, "quantity");
  about.quantity_unit = text(row, "quantity_unit");
  about.copy_form = text(row, "copy_form");
  about.medium = text(row, "medium");
  about.condition = text(row, "condition");
  about.document_kind = text(row, "document_kind");
  about.language = text(row, "language");
  about.category = text(row, "category");
  about.function = text(row, "function");
  about.creator = text(row, "creator");
  about.unit = text(row, "unit");
  about.custodian = text(row, "custodian");
  about.access = text(row, "access");
  about.security = parse_security(text(row, "security")).value_or(Security::top_secret);
  about.remarks = text(row, "remarks");
  return about;
}

// What a list shows and filters by; follows from the routing alone.
void put_list_columns(json& row, const Dossier& d) {
  int returns = 0;
  std::string last_note;
  for (const auto& visit : d.routing.visits) {
    if (visit.decision != workflow::Decision::no) continue;
    ++returns;
    last_note = visit.note;
  }
  row["step"] = d.routing.done() ? 0 : d.routing.current_step;
  row["returns"] = returns;
  row["last_note"] = d.returned ? d.return_note : last_note;
}

}  // namespace

json to_row(const Dossier& d) {
  json row = json::object();
  row["code"] = d.code;
  row["sop_id"] = d.sop_id;
  row["number"] = d.number ? json(*d.number) : json(nullptr);
  row["classification"] = d.classification;
  put_description(row, d.about);
  row["date"] = d.date.to_string();
  row["record_status"] = d.record_status;
  row["state"] = d.state;
  row["created_at"] = d.created_at;
  row["state_since"] = d.state_since;
  row["received_at"] = d.received_at;
  row["received_from"] = d.received_from;
  row["received_sheets"] = optional_number(d.received_sheets);
  row["returned"] = d.returned ? 1 : 0;
  row["return_note"] = d.return_note;
  row["place"] = d.place;
  row["paper"] = d.paper;
  row["label_attached"] = d.label_attached ? 1 : 0;
  row["digitised_accepted"] = d.digitised_accepted ? 1 : 0;
  row["parent_dossier"] = d.parent_dossier;
  row["parent_step"] = d.parent_step;
  row["parent_visit"] = d.parent_visit;
  row["routing"] = to_json(d.routing).dump();
  put_list_columns(row, d);
  return row;
}

Dossier dossier_of(const json& row) {
  Dossier d;
  d.code = text(row, "code");
  d.sop_id = text(row, "sop_id");
  if (row.contains("number") && row["number"].is_string()) d.number = text(row, "number");
  d.classification = text(row, "classification");
  d.about = description_of(row);
  d.date = date(row, "date");
  d.record_status = text(row, "record_status");
  d.state = text(row, "state");
  d.created_at = text(row, "created_at");
  d.state_since = text(row, "state_since");
  d.received_at = text(row, "received_at");
  d.received_from = text(row, "received_from");
  d.received_sheets = maybe_number(row, "received_sheets");
  d.returned = number(row, "returned") != 0;
  d.return_note = text(row, "return_note");
  d.place = text(row, "place");
  d.paper = text(row, "paper");
  d.label_attached = number(row, "label_attached") != 0;
  d.digitised_accepted = number(row, "digitised_accepted") != 0;
  d.parent_dossier = text(row, "parent_dossier");
  d.parent_step = number(row, "parent_step");
  d.parent_visit = number(row, "parent_visit");
  d.routing = routing_of(parsed(row, "routing"));
  return d;
}

json to_row(const Item& i) {
  json row = json::object();
  row["code"] = i.code;
  row["dossier"] = i.dossier;
  row["item_number"] = i.number;
  row["main"] = i.main ? 1 : 0;
  put_description(row, i.about);
  row["document_number"] = i.document_number;
  row["document_date"] = i.document_date.to_string();
  row["signature"] = i.signature;
  row["step"] = i.step;
  row["visit"] = i.visit;
  return row;
}

Item item_of(const json& row) {
  Item i;
  i.code = text(row, "code");
  i.dossier = text(row, "dossier");
  i.number = number(row, "item_number");
  i.main = number(row, "main") != 0;
  i.about = description_of(row);
  i.document_number = text(row, "document_number");
  i.document_date = date(row, "document_date");
  i.signature = text(row, "signature");
  i.step = number(row, "step");
  i.visit = number(row, "visit");
  return i;
}

json to_row(const StoredFile& f) {
  return {{"item", f.item}, {"version", f.version}, {"role", to_string(f.role)}, {"sha256", f.sha256},
          {"media_type", f.media_type}, {"bytes", f.bytes}, {"pages", f.pages}, {"original_name", f.original_name},
          {"reason", f.reason}, {"device", f.device}, {"created_at", f.created_at}, {"dpi", optional_number(f.dpi)},
          {"picture_hashes", json(f.picture_hashes).dump(-1, ' ', false, json::error_handler_t::replace)},
          {"source_key", f.source_key}};
}

StoredFile stored_file_of(const json& row) {
  StoredFile f;
  f.item = text(row, "item");
  f.version = number(row, "version");
  f.role = parse_file_role(text(row, "role")).value_or(FileRole::archival);
  f.sha256 = text(row, "sha256");
  f.media_type = text(row, "media_type");
  f.bytes = row.value("bytes", std::int64_t{0});
  f.pages = number(row, "pages");
  f.original_name = text(row, "original_name");
  f.reason = text(row, "reason");
  f.device = text(row, "device");
  f.created_at = text(row, "created_at");
  f.dpi = maybe_number(row, "dpi");
  for (const auto& hash : parsed(row, "picture_hashes"))
    if (hash.is_string()) f.picture_hashes.push_back(hash.get<std::string>());
  f.source_key = text(row, "source_key");
  return f;
}

json to_row(const Place& p) {
  return {{"code", p.code}, {"kind", to_string(p.kind)}, {"name", p.name}, {"parent", p.parent}, {"capacity_mm", optional_number(p.capacity_mm)},
          {"capacity_sheets", optional_number(p.capacity_sheets)}, {"width_mm", optional_number(p.width_mm)},
          {"temporary_number", p.temporary_number}, {"definitive_number", p.definitive_number}, {"position", p.position},
          {"inside_order", p.inside_order}};
}

Place place_of(const json& row) {
  return {text(row, "code"), parse_place_kind(text(row, "kind")).value_or(PlaceKind::room), text(row, "name"), text(row, "parent"),
          maybe_number(row, "capacity_mm"), maybe_number(row, "capacity_sheets"), maybe_number(row, "width_mm"),
          text(row, "temporary_number"), text(row, "definitive_number"), number(row, "position"), text(row, "inside_order")};
}

json to_row(const std::string& dossier, const workflow::CheckSheet& sheet) {
  static constexpr const char* conclusions[] = {"", "complete", "with-notes", "incomplete"};
  return {{"dossier", dossier}, {"examination", sheet.examination}, {"code", sheet.code},
          {"conclusion", conclusions[static_cast<std::size_t>(sheet.conclusion)]}, {"answers", to_json(sheet).dump()}};
}

workflow::CheckSheet check_sheet_of(const json& row) {
  auto sheet = sheet_of(parsed(row, "answers"));
  sheet.code = text(row, "code");
  sheet.examination = number(row, "examination");
  return sheet;
}

}  // namespace berkas::archive
