#include "archive/exchange/described.h"

#include <algorithm>

namespace berkas::archive {
namespace {

constexpr int every_event = 1'000'000;

}  // namespace

Described describe(Catalogue& catalogue, const Dossier& dossier, const std::string& made_at) {
  Described out;
  out.office = catalogue.setting("office").value_or("");
  out.made_at = made_at;
  out.dossier = dossier;
  if (!dossier.place.empty()) out.place_path = catalogue.place_path(dossier.place);
  out.items = catalogue.items(dossier.code);
  out.events = catalogue.events(dossier.code, every_event);
  for (const auto& item : out.items) {
    for (auto& file : catalogue.files(item.code)) out.files.push_back(std::move(file));
    for (auto& event : catalogue.events(item.code, every_event)) out.events.push_back(std::move(event));
  }
  std::sort(out.events.begin(), out.events.end(), [](const Event& a, const Event& b) { return a.seq < b.seq; });
  return out;
}

}  // namespace berkas::archive
