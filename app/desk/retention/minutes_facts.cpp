// What a berita acara says, gathered from what the archive holds.
#include <set>

#include "app/desk/retention/minutes.h"
#include "app/desk/retention/office_tables.h"
#include "app/desk/retention/retentions.h"
#include "app/desk/sheet_source.h"
#include "app/sheets/indonesian.h"
#include "archive/exchange/disposal_list.h"
#include "archive/exchange/list_table.h"

namespace berkas::desk {
namespace {

using sheets::MinutesFacts;
using workflow::DisposalKind;
using workflow::DisposalStage;

sheets::Person named(const std::string& name) { return {name, {}, {}}; }

std::string joined(const std::set<std::string>& all) {
  std::string out;
  for (const auto& one : all) out += (out.empty() ? "" : ", ") + one;
  return out;
}

// How it was digitised, from what stands with the stored files themselves.
struct Process {
  std::set<std::string> devices, dpi, kinds, units;
  int pages = 0, sheets = 0, items = 0;

  void take(Desk::State& state, const archive::Dossier& dossier) {
    units.insert(dossier.about.unit);
    sheets += dossier.received_sheets.value_or(0);
    for (const auto& item : state.catalogue().items(dossier.code)) {
      if (!item.main) continue;
      const auto kind = item.about.document_kind.empty() ? dossier.about.document_kind : item.about.document_kind;
      if (!kind.empty()) kinds.insert(kind);
      std::optional<archive::StoredFile> newest;
      for (const auto& file : state.catalogue().files(item.code))
        if (file.role == archive::FileRole::archival) newest = file;
      if (!newest) continue;
      ++items;
      pages += newest->pages;
      const auto device = scan_facts(*newest, state.around.who).device;
      if (!device.empty()) devices.insert(device);
      if (newest->dpi) dpi.insert(std::to_string(*newest->dpi) + " dpi");
    }
  }

  std::vector<std::string> lines(const std::string& note) const {
    std::vector<std::string> all;
    if (!devices.empty()) all.push_back("Alat: " + joined(devices));
    if (!dpi.empty()) all.push_back("Resolusi: " + joined(dpi));
    all.push_back("Format: PDF/A-2b; nilai hash SHA-256 tiap arsip digital tercatat dalam daftar");
    all.push_back("Pemeriksaan: jumlah lembar dan halaman dicocokkan dan hasil pindai diterima sebelum disimpan");
    if (!note.empty()) all.push_back(note);
    return all;
  }
};

MinutesFacts conversion_facts(Desk::State& state, const archive::Conversion& conversion) {
  auto& catalogue = state.catalogue();
  MinutesFacts facts;
  Process process;
  for (const auto& code : catalogue.retention().converted(conversion.number)) {
    process.take(state, *catalogue.dossier(code));
    ++facts.dossiers;
  }
  process.units.erase("");
  facts.number = archive::minutes_number(conversion);
  facts.date = conversion.date;
  facts.place = conversion.place;
  facts.basis = {"Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan, Pasal 68", "Peraturan Pemerintah Nomor 28 Tahun 2012, Pasal 49"};
  facts.records = joined(process.kinds);
  facts.origin = joined(process.units);
  facts.source_media = "kertas";
  facts.target_media = "arsip digital PDF/A";
  facts.process = process.lines(conversion.note);
  facts.items = process.items;
  facts.sheets = process.sheets;
  facts.pages = process.pages;
  facts.inactive = conversion.inactive;
  facts.executing = named(conversion.executing);
  if (conversion.executing == state.around.who.name) facts.executing.nip = state.around.who.nip;
  facts.leading = named(conversion.leader);
  facts.first_party = catalogue.setting("unit").value_or("");
  archive::ListWish wish;
  wish.kind = archive::ListKind::converted;
  wish.conversion = conversion.number;
  facts.list = *archive::make_list(catalogue, wish, state.now());
  if (conversion.state == "authenticated") {
    facts.authenticated_by = conversion.leader;
    facts.authenticated_on = conversion.authenticated_on.to_string();
  }
  return facts;
}

std::string basis_line(const std::string& what, const workflow::StageRecord& told) {
  return what + (told.number.empty() ? "" : " Nomor " + told.number) + (told.date.known() ? " tanggal " + sheets::long_date(told.date) : "") + (told.by.empty() ? "" : " oleh " + told.by);
}

// The giving party first; what the register does not know stays a line to write on.
void add_parties(MinutesFacts& facts, DisposalKind kind, const std::string& unit, const std::string& records_unit) {
  facts.first_party = kind == DisposalKind::hand_over ? records_unit : unit;
  facts.second_party = kind == DisposalKind::hand_over ? "Arsip Nasional Republik Indonesia" : records_unit;
}

MinutesFacts disposal_facts(Desk::State& state, const archive::Disposal& disposal) {
  auto& catalogue = state.catalogue();
  auto& book = catalogue.retention();
  MinutesFacts facts;
  facts.kind = disposal.kind == DisposalKind::transfer ? MinutesFacts::Kind::transfer : disposal.kind == DisposalKind::destroy ? MinutesFacts::Kind::destruction : MinutesFacts::Kind::hand_over;
  add_parties(facts, disposal.kind, catalogue.setting("unit").value_or(""), catalogue.setting("records-unit").value_or("Unit Kearsipan"));
  facts.basis = {"Jadwal Retensi Arsip"};
  for (const auto& record : book.stages(disposal.number)) {
    const auto& told = record.told;
    if (told.stage == DisposalStage::committee) {
      facts.basis.push_back(basis_line("SK Panitia Penilai", told));
      for (const auto& member : told.people) facts.committee.push_back(named(member));
    }
    if (told.stage == DisposalStage::approval) facts.basis.push_back(basis_line("Persetujuan", told));
    if (told.stage == DisposalStage::national) facts.basis.push_back(basis_line("Persetujuan Kepala ANRI", told));
    if (told.stage == DisposalStage::decree) facts.basis.push_back(basis_line("Penetapan", told));
    if (told.stage != DisposalStage::minutes) continue;
    facts.number = told.number;
    facts.date = told.date;
    facts.method = told.method;
    if (!told.people.empty()) facts.executing = named(told.people.front());
    if (told.people.size() > 1) facts.leading = named(told.people[1]);
    for (const auto& witness : told.witnesses) facts.witnesses.push_back(named(witness));
  }
  Process process;
  for (const auto& entry : book.entries(disposal.number)) {
    if (const auto dossier = catalogue.dossier(entry.dossier)) process.take(state, *dossier);
    ++facts.dossiers;
  }
  process.units.erase("");
  facts.records = joined(process.kinds);
  facts.origin = joined(process.units);
  facts.items = process.items;
  facts.inactive = disposal.kind != DisposalKind::transfer;
  facts.list = archive::disposal_list(catalogue, {disposal}, state.now());
  return facts;
}

}  // namespace

Outcome<sheets::SheetData> minutes_sheet_data(Desk::State& state, const MinutesCase& of, devices::Paper paper) {
  auto& book = state.catalogue().retention();
  sheets::SheetData data;
  data.minutes = of.conversion ? conversion_facts(state, *book.conversion(of.number)) : disposal_facts(state, *book.disposal(of.number));
  data.form_code = of.form;
  data.office = letterhead(state.catalogue());
  data.printed_by = state.around.who.name;
  data.printed_at = state.now();
  data.chain_head = state.catalogue().head();
  data.paper = paper;
  return data;
}

Outcome<MinutesFacts> certificate_facts(Desk::State& state, const std::string& dossier) {
  const auto conversion = state.catalogue().retention().conversion_of(dossier);
  if (!conversion || conversion->state != "authenticated")
    return refuse("not-authenticated", {"Alih media berkas ini belum diautentikasi pimpinan, jadi belum ada sertifikatnya.", "The digitising of this dossier is not authenticated by the leader yet, so there is no certificate."},
                  {"Cetak berita acaranya, mintakan tanda tangan, lalu pindai kembali: `berkas conversion read-back`.", "Print the minutes, have them signed, then scan them back: `berkas conversion read-back`."});
  return conversion_facts(state, *conversion);
}

std::string retention_words(Desk::State& state, const std::string& dossier) {
  const auto subject = state.catalogue().retention().subject(dossier);
  if (!subject) return {};
  const auto schedule = schedule_of(state);
  const auto* rule = schedule.of(subject->facts).rule;
  if (rule == nullptr) return {};
  auto fate = to_string(rule->fate);
  for (auto& c : fate)
    if (c == '-') c = ' ';
  std::string out = std::to_string(rule->active_years) + " tahun aktif";
  if (rule->inactive_years) out += ", " + std::to_string(*rule->inactive_years) + " tahun inaktif";
  return out + ", " + (rule->fate_words.empty() ? fate : rule->fate_words);
}

}  // namespace berkas::desk
