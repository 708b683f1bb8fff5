// How a dossier is called in lists and sentences: its number where it has one, and its title.
#pragma once
#include <string>

namespace berkas::archive { struct Dossier; }

namespace berkas::desk {

std::string dossier_name(const std::string& number, const std::string& title);
std::string dossier_name(const archive::Dossier&);   // a restricted title stays hidden

}  // namespace berkas::desk
