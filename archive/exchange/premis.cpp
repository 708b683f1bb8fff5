// PREMIS 3: what preservation systems take over. Every event of the history, with its agent and what it was done to.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "archive/exchange/described.h"
#include "archive/exchange/xml.h"

namespace berkas::archive {
namespace {

// The PREMIS 3 event vocabulary where it has the act; our own word otherwise.
std::string event_type(const std::string& kind) {
  static const std::map<std::string_view, const char*> known{
      {"dossier.opened", "creation"}, {"dossier.received", "accession"}, {"intake.captured", "capture"}, {"intake.accepted", "quality review"},
      {"item.filed", "ingestion"}, {"text.read", "information extraction"}, {"dossier.registered", "metadata extraction"}, {"dossier.described", "metadata modification"}, {"file.opened", "dissemination"},
      {"dossier.exported", "dissemination"}, {"dossier.placed", "storage migration"}};
  const auto found = known.find(kind);
  return found == known.end() ? kind : found->second;
}

void identify(pugi::xml_node parent, const char* element, const std::string& type, const std::string& value) {
  auto id = add(parent, element);
  const std::string prefix = element;
  add(id, (prefix + "Type").c_str(), type);
  add(id, (prefix + "Value").c_str(), value);
}

void add_dossier(pugi::xml_node root, const Described& d) {
  auto object = add(root, "object");
  object.append_attribute("xsi:type") = "intellectualEntity";
  identify(object, "objectIdentifier", "kode lacak", d.dossier.code);
  if (d.dossier.number) identify(object, "objectIdentifier", "nomor berkas", *d.dossier.number);
  auto title = add(object, "significantProperties");
  add(title, "significantPropertiesType", "judul");
  add(title, "significantPropertiesValue", d.dossier.about.title);
}

void add_format(pugi::xml_node traits, const StoredFile& file) {
  auto name = add(add(traits, "format"), "formatDesignation");
  add(name, "formatName", file.media_type);
  if (file.role == FileRole::archival || file.role == FileRole::access) add(name, "formatVersion", "PDF/A-2b");
}

void add_part_of(pugi::xml_node object, const Described& d) {
  auto tie = add(object, "relationship");
  add(tie, "relationshipType", "structural");
  add(tie, "relationshipSubType", "is part of");
  auto id = add(tie, "relatedObjectIdentifier");
  add(id, "relatedObjectIdentifierType", "kode lacak");
  add(id, "relatedObjectIdentifierValue", d.dossier.code);
}

void add_file(pugi::xml_node root, const Described& d, const StoredFile& file) {
  auto object = add(root, "object");
  object.append_attribute("xsi:type") = "file";
  identify(object, "objectIdentifier", "SHA-256", file.sha256);
  identify(object, "objectIdentifier", "kode lacak naskah", file.item);
  auto role = add(object, "significantProperties");
  add(role, "significantPropertiesType", "peran");
  add(role, "significantPropertiesValue", to_string(file.role) + ", versi " + std::to_string(file.version));
  auto traits = add(object, "objectCharacteristics");
  auto fixity = add(traits, "fixity");
  add(fixity, "messageDigestAlgorithm", "SHA-256");
  add(fixity, "messageDigest", file.sha256);
  add(traits, "size", std::to_string(file.bytes));
  add_format(traits, file);
  add_known(object, "originalName", file.original_name);
  add_part_of(object, d);
}

std::string agent_of(const Event& event) { return event.operator_nip.empty() ? event.operator_name : event.operator_nip; }

void link_object(pugi::xml_node made, const std::string& type, const std::string& value) {
  auto tie = add(made, "linkingObjectIdentifier");
  add(tie, "linkingObjectIdentifierType", type);
  add(tie, "linkingObjectIdentifierValue", value);
}

void add_event(pugi::xml_node root, const Described& d, const Event& event) {
  auto made = add(root, "event");
  identify(made, "eventIdentifier", "hash riwayat", event.hash);
  add(made, "eventType", event_type(event.kind));
  add(made, "eventDateTime", event.at);
  add(add(made, "eventDetailInformation"), "eventDetail", event.kind + (event.note.empty() ? "" : ": " + event.note));
  if (!agent_of(event).empty()) {
    auto agent = add(made, "linkingAgentIdentifier");
    add(agent, "linkingAgentIdentifierType", event.operator_nip.empty() ? "nama" : "NIP");
    add(agent, "linkingAgentIdentifierValue", agent_of(event));
  }
  link_object(made, "kode lacak", d.dossier.code);
  for (const auto& file : d.files)
    if (event.payload.find(file.sha256) != std::string::npos) link_object(made, "SHA-256", file.sha256);
}

void add_agents(pugi::xml_node root, const std::vector<Event>& events) {
  std::set<std::string> told;
  for (const auto& event : events) {
    if (agent_of(event).empty() || !told.insert(agent_of(event)).second) continue;
    auto agent = add(root, "agent");
    identify(agent, "agentIdentifier", event.operator_nip.empty() ? "nama" : "NIP", agent_of(event));
    add(agent, "agentName", event.operator_name);
    add(agent, "agentType", "person");
  }
}

}  // namespace

std::string premis(const Described& d) {
  pugi::xml_document document;
  auto root = new_document(document, "premis");
  root.append_attribute("xmlns") = "http://www.loc.gov/premis/v3";
  root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
  root.append_attribute("version") = "3.0";
  add_dossier(root, d);
  std::set<std::string> told;                       // one file may serve two items
  for (const auto& file : d.files)
    if (told.insert(file.sha256).second) add_file(root, d, file);
  for (const auto& event : d.events) add_event(root, d, event);
  add_agents(root, d.events);
  return written(document);
}

}  // namespace berkas::archive
