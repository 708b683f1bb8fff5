// One dossier with all that an open format tells of it, gathered from the catalogue. Restricted ones as they are: the caller has opened them.
#pragma once
#include <string>
#include <vector>

#include "archive/catalogue/catalogue.h"

namespace berkas::archive {

struct Described {
  std::string office;              // of the archive
  std::string made_at;             // ISO 8601 with zone: when this description was made
  Dossier dossier;
  std::string place_path;          // names joined by " / "; empty = not placed
  std::vector<Item> items;         // in order
  std::vector<StoredFile> files;   // of all items, each item's oldest version first
  std::vector<Event> events;       // of the dossier and its items, oldest first
};

Described describe(Catalogue&, const Dossier&, const std::string& made_at);

// Domain notes §5, mapping table. Pure: what is described alone decides the bytes. Valid XML whatever the clerk typed.
std::string ead3(const Described&);           // EAD3: archdesc level "file", a component per item
std::string dublin_core(const Described&);    // simple Dublin Core, one record for the dossier
std::string premis(const Described&);         // PREMIS 3: the dossier, its files with SHA-256, its events and agents

}  // namespace berkas::archive
