// Both halves or neither: the daily list of dossiers that stand on one leg.
#include <algorithm>

#include "app/desk/paper/shelves.h"
#include "app/desk/state.h"

namespace berkas::desk {
namespace {

constexpr int most = 10'000, page = 1000;

struct Words { const char* why; Sentence says, todo; };

const Words& words_of(const std::string& why) {
  static const Words all[] = {
      {"no-file", {"Kertas sudah di tempatnya, arsip digitalnya belum ada.", "The paper is in its place, there is no digital copy."}, {"Pindai dan arsipkan.", "Scan and file it."}},
      {"no-place", {"Arsip digital sudah ada, kertasnya belum berlokasi.", "The digital copy is filed, the paper has no place."}, {"Taruh kertasnya: pindai berkas, lalu boks.", "Put the paper away: scan the dossier, then the box."}},
      {"file-missing", {"Arsip digitalnya tercatat, tetapi tidak ada di penyimpanan.", "The digital copy is recorded, but not in the store."}, {"Pulihkan dari cadangan, atau pindai ulang dari kertasnya.", "Restore it from a backup, or scan the paper again."}},
      {"missing", {"Kertasnya tidak ditemukan saat pemeriksaan rak.", "The paper was not found by a shelf audit."}, {"Cari; ketika ditemukan, pindai ke tempatnya.", "Look for it; when found, scan it to its place."}},
      {"incomplete", {"Kertasnya kembali dari peminjaman dengan lembar yang kurang.", "The paper came back from a loan with sheets missing."}, {"Mintakan lembarnya kepada peminjam, lalu hitung ulang.", "Ask the borrower for the sheets, then count again."}},
      {"damaged", {"Kertasnya rusak.", "The paper is damaged."}, {"Perbaiki, lalu catat kondisinya.", "Mend it, then record its condition."}},
      {"lost", {"Kertasnya dinyatakan hilang.", "The paper is declared lost."}, {"Simpan surat pernyataannya; hasil pindai tetap berlaku.", "Keep the statement; the scan stays valid."}}};
  for (const auto& words : all)
    if (why == words.why) return words;
  return all[3];
}

OneLeggedView view(Desk& desk, archive::OneLegged found, const std::string& why) {
  OneLeggedView shown;
  shown.why = why;
  shown.place_path = found.place.empty() ? "" : desk.place_path(found.place);
  shown.says = words_of(why).says;
  shown.todo = words_of(why).todo;
  shown.dossier = std::move(found);
  return shown;
}

std::string why_of(const archive::OneLegged& found) {
  if (!found.paper.empty()) return found.paper;
  return found.has_file ? "no-place" : "no-file";
}

}  // namespace

std::vector<OneLeggedView> Shelves::one_legged() {
  auto& state = desk_.state();
  std::vector<OneLeggedView> all;
  for (auto& found : state.catalogue().paper().one_legged(most)) {
    const auto why = why_of(found);
    all.push_back(view(desk_, std::move(found), why));
  }
  std::string after;
  for (auto some = state.catalogue().paper().filed(after, page); !some.empty(); some = state.catalogue().paper().filed(after, page)) {
    after = some.back().code;
    for (auto& found : some)
      if (!state.store().has(found.sha256)) all.push_back(view(desk_, std::move(found), "file-missing"));
  }
  return all;
}

}  // namespace berkas::desk
