#include "app/screens/list_choices.h"

#include <algorithm>
#include <filesystem>

#include "app/desk/paper/paper_tables.h"
#include "app/desk/retention/disposals.h"
#include "app/desk/step_time_table.h"
#include "app/screens/typed.h"

namespace berkas::screens {
namespace {

constexpr int px_a_letter = 8, px_around = 34, least_px = 84, most_px = 380;

std::vector<ListOffer> all_offers() {
  return {{"dossiers", {"Daftar berkas", "Dossiers"}, {"semua berkas terdaftar", "every registered dossier"}},
          {"items", {"Daftar isi berkas", "Items"}, {"naskah dalam setiap berkas", "the documents in each dossier"}},
          {"active", {"Daftar arsip aktif", "Active records"}, {"masih dipakai unit", "still used by the unit"}},
          {"inactive", {"Daftar arsip inaktif", "Inactive records"}, {"sudah dipindahkan", "moved to the records unit"}},
          {"converted", {"Daftar arsip alih media", "Converted records"}, {"yang sudah dipindai", "what was scanned"}},
          {"loans", {"Daftar pinjaman", "Loans"}, {"siapa meminjam, sampai kapan", "who borrowed, until when"}},
          {"audit", {"Hasil periksa rak", "Shelf audits"}, {"temuan dan tindak lanjut", "findings and follow-up"}},
          {"durations", {"Usulan waktu baku", "Usual times"}, {"lama setiap langkah SOP", "how long each step takes"}},
          {"disposal", {"Daftar penyusutan", "Disposals"}, {"pindah, musnah, serah, nilai kembali", "transfer, destroy, hand over, appraise"}},
          {"agenda", {"Buku agenda", "Agenda book"}, {"yang diterima, menurut tanggal", "what came in, by date"}}};
}

}  // namespace

const std::vector<ListOffer>& list_offers() {
  static const auto offers = all_offers();
  return offers;
}

desk::Outcome<Gathered> gather(desk::Desk& desk, const ListAsked& asked, const desk::Progress& progress, std::stop_token stop) {
  const auto typed = trimmed(asked.year), classification = trimmed(asked.classification);
  const auto year = typed_year(typed);
  if (!typed.empty() && !year) return bad_year(typed);
  const auto table = [&]() -> desk::Outcome<archive::ListTable> {
    if (asked.id == "disposal") return desk::Disposals(desk).table(asked.disposal > 0 ? std::optional(asked.disposal) : std::nullopt, year);
    if (asked.id == "audit") return desk::audit_table(desk, std::nullopt);
    if (asked.id == "loans") return desk::loan_table(desk, {.year = year, .classification = classification.empty() ? std::nullopt : std::optional(classification)});
    if (asked.id == "durations" && !desk.sops().all().empty()) return desk::step_time_table(desk, desk.sops().all().front().id, year, progress, std::move(stop));
    const auto kind = archive::parse_list_kind(asked.id);
    if (!kind) return desk::Refused{desk::Exit::usage, "unknown-list", {"Daftar ini tidak dikenal.", "This list is not known."}, {}};
    archive::ListWish wish;
    wish.kind = *kind, wish.year = year;
    if (!classification.empty()) wish.classification = classification;
    return desk.list_table(wish, progress, std::move(stop));
  }();
  if (!table) return table.refused();
  return std::make_shared<const archive::ListTable>(*table);
}

std::string list_file_name(const archive::ListTable& table) {
  std::string name;
  for (const char c : table.title + (table.period.empty() ? "" : " " + table.period)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (c >= 'A' && c <= 'Z') name += static_cast<char>(c - 'A' + 'a');
    else if (plain) name += c;
    else if (!name.empty() && name.back() != '-') name += '-';
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name.empty() ? "daftar" : name;
}

std::string with_ending(const std::string& path, const std::string& ending) {
  const auto has = std::filesystem::path(path).extension();
  return has == ".csv" || has == ".xlsx" || has == ".pdf" ? path : path + ending;
}

int column_px(const archive::ListColumn& column) {
  const int wide = std::max(column.width, static_cast<int>(column.head.size()));
  return std::clamp(wide * px_a_letter + px_around, least_px, most_px);
}

}  // namespace berkas::screens
