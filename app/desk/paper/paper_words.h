// Words of the shelf: kinds of place, counts, dates. Indonesian first.
#pragma once
#include <string>

#include "app/desk/outcome.h"
#include "archive/shelves/place_tree.h"

namespace berkas::desk {

Sentence kind_words(archive::PlaceKind);                 // "boks" / "box"
std::string capital(std::string);
Sentence dossiers(int);                                  // "27 berkas" / "27 dossiers"
Sentence counted_in(const archive::Place&, const archive::Filling&);   // "27 berkas di Boks 14, 83 % penuh"
Sentence until(const std::string& due);                  // " sampai 24 November 2026" / " until 2026-11-24"; empty for none
std::string day(const std::string& iso_date);            // 24 November 2026

}  // namespace berkas::desk
