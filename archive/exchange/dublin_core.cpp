// Simple Dublin Core: fifteen elements, what a harvester or a union catalogue reads.
#include "archive/exchange/described.h"
#include "archive/exchange/xml.h"

namespace berkas::archive {
namespace {

void add_formats(pugi::xml_node root, const Described& d) {
  add_known(root, "dc:format", d.dossier.about.medium);
  add_known(root, "dc:format", extent_of(d.dossier.about));
  for (const auto& file : d.files) add(root, "dc:format", file.media_type + ", " + std::to_string(file.pages) + " halaman");
}

}  // namespace

std::string dublin_core(const Described& d) {
  pugi::xml_document document;
  auto root = new_document(document, "simpledc");
  root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  const auto& about = d.dossier.about;
  add(root, "dc:title", about.title);
  add_known(root, "dc:creator", about.creator.empty() ? d.office : about.creator);
  add_known(root, "dc:subject", d.dossier.classification);
  add_known(root, "dc:subject", about.function);
  add_known(root, "dc:description", about.summary);
  add_known(root, "dc:publisher", d.office);
  add_known(root, "dc:contributor", about.unit);
  add_known(root, "dc:date", d.dossier.date.known() ? d.dossier.date.to_string() : about.period);
  add(root, "dc:type", "berkas");
  add_known(root, "dc:type", about.document_kind);
  add_formats(root, d);
  add(root, "dc:identifier", d.dossier.code);
  if (d.dossier.number) add(root, "dc:identifier", *d.dossier.number);
  for (const auto& item : d.items) add_known(root, "dc:identifier", item.document_number);
  add(root, "dc:language", "ind");
  for (const auto& item : d.items) add(root, "dc:relation", item.code);
  if (!d.dossier.parent_dossier.empty()) add(root, "dc:relation", d.dossier.parent_dossier);
  add(root, "dc:rights", "Klasifikasi keamanan: " + to_string(about.security) + "; akses: " + about.access);
  return written(document);
}

}  // namespace berkas::archive
