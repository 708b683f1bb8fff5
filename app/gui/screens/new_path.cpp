#include "app/gui/screens/new_path.h"

#include <vector>

namespace berkas::gui {
namespace {

// From the building down to the folder: which kinds the parts of a new path get.
std::vector<archive::PlaceKind> kinds_of(std::size_t parts) {
  using enum archive::PlaceKind;
  switch (parts) {
    case 1: return {folder};
    case 2: return {shelf, folder};
    case 3: return {room, shelf, folder};
    case 4: return {room, shelf, row, folder};
    case 5: return {building, room, shelf, row, folder};
    default: return {building, room, shelf, row, box, folder};
  }
}

std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t at = 0; (at = path.find(" / ", from)) != std::string::npos; from = at + 3) parts.push_back(path.substr(from, at - from));
  parts.push_back(path.substr(from));
  return parts;
}

}  // namespace

desk::Outcome<desk::DossierView> place_at_new_path(desk::Desk& desk, const std::string& dossier, const std::string& path) {
  const auto parts = parts_of(path);
  const auto kinds = kinds_of(parts.size());
  std::string parent, so_far;
  for (std::size_t i = 0; i < parts.size() && i < kinds.size(); ++i) {
    so_far += (i ? " / " : "") + parts[i];
    std::string known;
    for (const auto& place : desk.places())
      if (desk.place_path(place.code) == so_far) known = place.code;
    if (known.empty()) {
      auto made = desk.new_place(kinds[i], parts[i], parent, std::nullopt);
      if (!made.ok()) return made.refused();
      known = made->code;
    }
    parent = known;
  }
  return desk.place(dossier, parent, false);
}

}  // namespace berkas::gui
