#include "app/desk/step_time_table.h"

#include "app/desk/state.h"
#include "workflow/sop_reader.h"
#include "workflow/step_times.h"

namespace berkas::desk {
namespace {

using Holds = archive::ListColumn::Holds;

std::string now_set(const workflow::StandardTime& time) { return time.value ? std::to_string(*time.value) + " " + time.unit.value_or("") : "belum ditetapkan"; }

std::vector<std::string> line_of(const workflow::Sop& sop, const workflow::StepTime& time) {
  const auto& step = sop.step(time.step);
  const auto* role = sop.find_role(step.role);
  const auto days = [&](int value) { return time.visits > 0 ? std::to_string(value) : std::string(); };
  return {std::to_string(time.step), step.text, role != nullptr ? role->name : step.role, now_set(step.time), std::to_string(time.visits), std::to_string(time.left_out),
          days(time.median), days(time.p80), days(time.shortest), days(time.longest), time.proposed ? std::to_string(*time.proposed) + " hari" : "kurang dari 5 kunjungan", ""};
}

// Empty: stopped.
std::optional<workflow::StepTimes> gathered(archive::Catalogue& catalogue, const std::string& sop, std::optional<int> year, const Progress& progress, const std::stop_token& stop) {
  workflow::StepTimes times;
  archive::DossierFilter filter;
  std::int64_t seen = 0;
  for (auto page = catalogue.list(filter); !page.empty(); page = catalogue.list(filter)) {
    for (const auto& row : page) {
      if (stop.stop_requested()) return std::nullopt;
      if (++seen % 100 == 0) progress.tell({"Membaca " + std::to_string(seen) + " berkas", "Reading " + std::to_string(seen) + " dossiers"}, 0);
      if (row.state == "void" || (year && !row.created_at.starts_with(std::to_string(*year)))) continue;
      const auto dossier = catalogue.dossier(row.code);
      if (dossier && dossier->sop_id == sop) times.take(dossier->routing);
    }
    filter.after = page.back().code;
  }
  return times;
}

}  // namespace

Outcome<archive::ListTable> step_time_table(Desk& desk, const std::string& id, std::optional<int> year, const Progress& progress, std::stop_token stop) {
  auto& state = desk.state();
  const auto* sop = state.around.sops->find(id);
  if (sop == nullptr) return refuse("unknown-sop", {"SOP '" + id + "' tidak dikenal.", "There is no SOP '" + id + "'."}, {"`berkas sop list` menunjukkan SOP yang ada.", "`berkas sop list` shows the SOPs there are."});
  const auto times = gathered(state.catalogue(), sop->id, year, progress, stop);
  if (!times) return refuse("stopped", {"Penyusunan daftar dihentikan. Arsip tidak berubah.", "The list was stopped. The archive is unchanged."});
  archive::ListTable table;
  table.id = "durations";
  table.title = "Usulan Waktu Baku";
  table.office = state.catalogue().setting("office").value_or("");
  table.unit = state.catalogue().setting("unit").value_or("");
  table.period = "SOP " + sop->title + (year ? ", berkas yang dibuka tahun " + std::to_string(*year) : "") + "; hari kalender, diterima dan selesai pada hari yang sama = 1 hari";
  table.made_at = state.now();
  table.signs = "Pemilik SOP";
  table.columns = {{Holds::number, "step", "Langkah", 8}, {Holds::text, "text", "Kegiatan", 44}, {Holds::text, "role", "Pelaksana", 16}, {Holds::text, "standard", "Waktu baku sekarang", 12}, {Holds::number, "visits", "Kunjungan dihitung", 10},
                   {Holds::number, "left_out", "Tidak dihitung", 9}, {Holds::number, "median", "Median (hari)", 8}, {Holds::number, "p80", "80 % selesai dalam (hari)", 10}, {Holds::number, "min", "Terpendek", 9}, {Holds::number, "max", "Terlama", 8},
                   {Holds::text, "proposed", "Usulan waktu baku", 14}, {Holds::text, "decided", "Ditetapkan", 14}};
  int counted = 0, left_out = 0;
  for (const auto& time : times->of(*sop)) {
    counted += time.visits, left_out += time.left_out;
    table.rows.push_back(line_of(*sop, time));
  }
  table.totals = "Jumlah: " + std::to_string(counted) + " kunjungan dihitung, " + std::to_string(left_out) + " tidak dihitung karena tanggalnya tidak lengkap. Usulan: waktu yang cukup untuk 80 % kunjungan.";
  return table;
}

}  // namespace berkas::desk
