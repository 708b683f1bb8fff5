// The few things the three descriptions say the same way. pugixml is named in this folder (and in workflow/bpmn*) only.
#pragma once
#include <pugixml.hpp>
#include <string>

#include "archive/records.h"

namespace berkas::archive {

pugi::xml_node new_document(pugi::xml_document&, const char* root);            // with its declaration
pugi::xml_node add(pugi::xml_node parent, const char* element);
pugi::xml_node add(pugi::xml_node parent, const char* element, const std::string& text);
void add_known(pugi::xml_node parent, const char* element, const std::string& text);   // nothing where there is no text
void set(pugi::xml_node, const char* attribute, const std::string& value);
std::string written(const pugi::xml_document&);

std::string extent_of(const Description&);                                      // "12 lembar"; empty when not counted
std::string reference_of(const Dossier&);                                       // its number, else its code

}  // namespace berkas::archive
