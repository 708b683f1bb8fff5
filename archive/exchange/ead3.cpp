// EAD3, the finding aid archives exchange. Element by element after the mapping table of the domain notes §5.
#include "archive/exchange/described.h"
#include "archive/exchange/xml.h"

namespace berkas::archive {
namespace {

void add_named(pugi::xml_node parent, const char* element, const char* kind, const std::string& name) {
  if (!name.empty()) add(add(add(parent, element), kind), "part", name);
}

void add_paragraph(pugi::xml_node parent, const char* element, const std::string& text) {
  if (!text.empty()) add(add(parent, element), "p", text);
}

void add_control(pugi::xml_node root, const Described& d) {
  auto control = add(root, "control");
  add(control, "recordid", d.dossier.code);
  add(add(add(control, "filedesc"), "titlestmt"), "titleproper", d.dossier.about.title);
  set(add(control, "maintenancestatus"), "value", "new");
  add(add(control, "maintenanceagency"), "agencyname", d.office.empty() ? "Berkas" : d.office);
  auto event = add(add(control, "maintenancehistory"), "maintenanceevent");
  set(add(event, "eventtype"), "value", "created");
  add(event, "eventdatetime", d.made_at);
  set(add(event, "agenttype"), "value", "machine");
  add(event, "agent", "Berkas");
}

void add_date(pugi::xml_node did, const workflow::PartialDate& date, const std::string& period) {
  if (!date.known()) return add_known(did, "unitdate", period);
  set(add(did, "unitdate", date.to_string()), "normal", date.to_string());
}

void add_language(pugi::xml_node did, const std::string& language) {
  if (language.empty()) return;
  auto material = add(did, "langmaterial");
  auto entry = add(material, "language", language);
  if (language.starts_with("Indonesia")) set(entry, "langcode", "ind");
}

void add_about(pugi::xml_node did, const Description& about) {
  add_known(did, "physdesc", extent_of(about));
  add_known(did, "physdesc", about.medium);
  add_language(did, about.language);
  add_named(did, "origination", "corpname", about.creator);
  add_known(did, "didnote", about.remarks);
}

void add_notes(pugi::xml_node unit, const Description& about) {
  add_paragraph(unit, "scopecontent", about.summary);
  add_paragraph(unit, "accessrestrict", "Klasifikasi keamanan: " + to_string(about.security) + "; akses: " + about.access);
  add_paragraph(unit, "phystech", about.condition);
  add_paragraph(unit, "originalsloc", about.copy_form.empty() ? "" : "Tingkat perkembangan: " + about.copy_form);
  add_paragraph(unit, "processinfo", "Kategori arsip: " + about.category);
}

std::string copies_of(const Described& d, const std::string& item) {
  std::string out;
  for (const auto& file : d.files)
    if (file.item == item) out += (out.empty() ? "" : "; ") + to_string(file.role) + " " + file.media_type + ", SHA-256 " + file.sha256;
  return out;
}

void add_item(pugi::xml_node dsc, const Described& d, const Item& item) {
  auto c = add(dsc, "c");
  set(c, "level", "item");
  auto did = add(c, "did");
  add(did, "unitid", item.code);
  add_known(did, "unitid", item.document_number);
  add(did, "unittitle", item.about.title.empty() ? d.dossier.about.title : item.about.title);
  add_date(did, item.document_date, item.about.period);
  add_about(did, item.about);
  add_notes(c, item.about);
  add_paragraph(c, "altformavail", copies_of(d, item.code));
}

void add_heads(pugi::xml_node archdesc, const Dossier& dossier) {
  const auto& about = dossier.about;
  if (about.function.empty() && about.document_kind.empty() && dossier.classification.empty()) return;
  auto heads = add(archdesc, "controlaccess");
  if (!dossier.classification.empty()) add(add(heads, "subject"), "part", dossier.classification);
  if (!about.function.empty()) add(add(heads, "function"), "part", about.function);
  if (!about.document_kind.empty()) add(add(heads, "genreform"), "part", about.document_kind);
}

}  // namespace

std::string ead3(const Described& d) {
  pugi::xml_document document;
  auto root = new_document(document, "ead");
  root.append_attribute("xmlns") = "http://ead3.archivists.org/schema/";
  add_control(root, d);
  auto archdesc = add(root, "archdesc");
  set(archdesc, "level", "file");
  auto did = add(archdesc, "did");
  add(did, "unitid", reference_of(d.dossier));
  if (d.dossier.number) add(did, "unitid", d.dossier.code);
  add(did, "unittitle", d.dossier.about.title);
  add_date(did, d.dossier.date, d.dossier.about.period);
  add_about(did, d.dossier.about);
  add_named(did, "repository", "corpname", d.office);
  if (!d.place_path.empty()) set(add(did, "container", d.place_path), "localtype", "lokasi simpan");
  add_notes(archdesc, d.dossier.about);
  add_heads(archdesc, d.dossier);
  if (d.items.empty()) return written(document);
  auto dsc = add(archdesc, "dsc");
  for (const auto& item : d.items) add_item(dsc, d, item);
  return written(document);
}

}  // namespace berkas::archive
