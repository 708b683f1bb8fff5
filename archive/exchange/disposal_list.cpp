#include "archive/exchange/disposal_list.h"

#include "archive/catalogue/masking.h"
#include "archive/exchange/xml.h"
#include "archive/retention/retention_book.h"

namespace berkas::archive {
namespace {

using Holds = ListColumn::Holds;
using workflow::DisposalKind;

// Until it is carried out a list proposes; afterwards it says what was done.
std::string title_of(const Disposal& disposal) {
  const bool done = disposal.state == "done";
  switch (disposal.kind) {
    case DisposalKind::transfer: return "Daftar Arsip Inaktif yang Dipindahkan";
    case DisposalKind::destroy: return done ? "Daftar Arsip yang Dimusnahkan" : "Daftar Arsip Usul Musnah";
    case DisposalKind::hand_over: return done ? "Daftar Arsip Statis yang Diserahkan" : "Daftar Arsip Usul Serah";
    case DisposalKind::appraise: break;
  }
  return "Daftar Arsip yang Dinilai Kembali";
}

std::vector<ListColumn> columns(bool several) {
  std::vector<ListColumn> all{{Holds::number, "no", "No.", 5}};
  if (several) all.push_back({Holds::text, "disposal", "Penyusutan", 20});
  for (const auto& column : std::vector<ListColumn>{{Holds::text, "class", "Kode klasifikasi", 12}, {Holds::text, "number", "Nomor berkas", 16}, {Holds::text, "title", "Uraian informasi berkas", 34},
                                                    {Holds::text, "period", "Kurun waktu", 11}, {Holds::text, "quantity", "Jumlah", 9}, {Holds::text, "copy_form", "Tingkat perkembangan", 13},
                                                    {Holds::text, "rule", "Retensi dan nasib akhir", 24}, {Holds::date, "due", "Jatuh tempo", 15}, {Holds::text, "remarks", "Keterangan", 12}, {Holds::text, "code", "Kode lacak", 22}})
    all.push_back(column);
  return all;
}

std::string remarks_of(const Disposal& disposal, const DisposalEntry& entry) {
  if (disposal.state == "cancelled") return "penyusutan dibatalkan";
  if (entry.outcome != "simpan") return entry.outcome;
  return "disimpan sampai " + entry.keep_until.to_string();
}

std::vector<std::string> line_of(const Disposal& disposal, const DisposalEntry& entry, const Dossier& dossier, bool several) {
  const auto& about = dossier.about;
  std::vector<std::string> line;
  if (several) line.push_back(disposal.title);
  for (auto& cell : std::vector<std::string>{dossier.classification, dossier.number.value_or(""), masked(about.security) ? masked_title : about.title,
                                             !about.period.empty() ? about.period : dossier.date.known() ? std::to_string(dossier.date.year()) : "", extent_of(about), about.copy_form, entry.rule, entry.due,
                                             remarks_of(disposal, entry), dossier.code})
    line.push_back(cell);
  return line;
}

}  // namespace

ListTable disposal_list(Catalogue& catalogue, const std::vector<Disposal>& disposals, const std::string& made_at) {
  const bool several = disposals.size() != 1;
  ListTable table;
  table.id = "disposal";
  table.title = several ? "Daftar Penyusutan Arsip" : title_of(disposals.front());
  table.office = catalogue.setting("office").value_or("");
  table.unit = catalogue.setting("unit").value_or("");
  table.period = several ? "" : disposals.front().title;
  table.made_at = made_at;
  table.columns = columns(several);
  for (const auto& disposal : disposals)
    for (const auto& entry : catalogue.retention().entries(disposal.number)) {
      const auto dossier = catalogue.dossier(entry.dossier);
      if (!dossier) continue;
      auto line = line_of(disposal, entry, *dossier, several);
      line.insert(line.begin(), std::to_string(table.rows.size() + 1));
      table.rows.push_back(std::move(line));
    }
  table.totals = "Jumlah: " + std::to_string(table.rows.size()) + " berkas";
  return table;
}

}  // namespace berkas::archive
