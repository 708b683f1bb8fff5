#include "archive/exchange/xml.h"

#include <sstream>

#include "workflow/xml_text.h"

namespace berkas::archive {

pugi::xml_node new_document(pugi::xml_document& document, const char* root) {
  auto declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  return document.append_child(root);
}

pugi::xml_node add(pugi::xml_node parent, const char* element) { return parent.append_child(element); }

pugi::xml_node add(pugi::xml_node parent, const char* element, const std::string& text) {
  auto made = parent.append_child(element);
  made.text() = workflow::xml_text(text).c_str();
  return made;
}

void add_known(pugi::xml_node parent, const char* element, const std::string& text) {
  if (!text.empty()) add(parent, element, text);
}

void set(pugi::xml_node node, const char* attribute, const std::string& value) { node.append_attribute(attribute) = workflow::xml_text(value).c_str(); }

std::string written(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "  ");
  return out.str();
}

std::string extent_of(const Description& about) {
  return about.quantity ? std::to_string(*about.quantity) + (about.quantity_unit.empty() ? "" : " " + about.quantity_unit) : std::string();
}

std::string reference_of(const Dossier& dossier) { return dossier.number.value_or(dossier.code); }

}  // namespace berkas::archive
