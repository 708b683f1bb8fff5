#include "app/desk/paper/paper_words.h"

#include "app/sheets/indonesian.h"
#include "workflow/partial_date.h"

namespace berkas::desk {

Sentence kind_words(archive::PlaceKind kind) {
  switch (kind) {
    case archive::PlaceKind::building: return {"gedung", "building"};
    case archive::PlaceKind::room: return {"ruang", "room"};
    case archive::PlaceKind::shelf: return {"rak", "shelf"};
    case archive::PlaceKind::row: return {"baris", "row"};
    case archive::PlaceKind::box: return {"boks", "box"};
    case archive::PlaceKind::folder: return {"folder", "folder"};
  }
  return {"lokasi", "place"};
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

Sentence dossiers(int count) { return {std::to_string(count) + " berkas", std::to_string(count) + (count == 1 ? " dossier" : " dossiers")}; }

Sentence counted_in(const archive::Place& place, const archive::Filling& filling) {
  const auto count = dossiers(filling.dossiers);
  Sentence says{count.id + " di " + place.name, count.en + " in " + place.name};
  if (filling.capacity_mm || filling.capacity_sheets) {
    const std::string percent = std::to_string(filling.percent());
    says.id += ", " + percent + " % penuh";
    says.en += ", " + percent + " % full";
  }
  return says;
}

std::string day(const std::string& iso_date) {
  const auto date = workflow::PartialDate::parse(iso_date);
  return date ? sheets::long_date(*date) : iso_date;
}

Sentence until(const std::string& due) {
  if (due.empty()) return {"", ""};
  return {" sampai " + day(due), " until " + due};
}

}  // namespace berkas::desk
