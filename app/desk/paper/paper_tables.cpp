#include "app/desk/paper/paper_tables.h"

#include <algorithm>
#include <array>

#include "app/desk/paper/paper_words.h"
#include "app/desk/state.h"
#include "workflow/folding.h"

namespace berkas::desk {
namespace {

using archive::FindingKind;
using archive::ListTable;
using archive::LoanState;
using Holds = archive::ListColumn::Holds;

ListTable begun(Desk::State& state, const std::string& id, const std::string& title) {
  ListTable table;
  table.id = id;
  table.title = title;
  table.office = state.catalogue().setting("office").value_or("");
  table.unit = state.catalogue().setting("unit").value_or("");
  table.made_at = state.now();
  return table;
}

void add(ListTable& table, std::vector<std::string> cells) {
  cells.insert(cells.begin(), std::to_string(table.rows.size() + 1));
  table.rows.push_back(std::move(cells));
}

std::string date_of(const std::string& moment) { return moment.substr(0, 10); }
std::string n(std::size_t count) { return std::to_string(count); }

// -- loans
std::string state_words(const LoanView& view) {
  if (view.overdue) return "Terlambat " + std::to_string(view.days_late) + " hari";
  switch (view.loan.state) {
    case LoanState::requested: return "Diminta";
    case LoanState::approved: return "Disetujui";
    case LoanState::declined: return "Ditolak";
    case LoanState::cancelled: return "Dibatalkan";
    case LoanState::out: return "Dipinjam";
    case LoanState::returned: return view.loan.short_by() > 0 ? "Kembali, kurang " + std::to_string(view.loan.short_by()) + " lembar" : "Kembali";
    case LoanState::lost: break;
  }
  return "Hilang";
}

bool wanted(Desk::State& state, const LoanView& view, const LoanTableWish& wish) {
  const auto& began = view.loan.out_at.empty() ? view.loan.requested_at : view.loan.out_at;
  if (wish.year && !began.starts_with(std::to_string(*wish.year))) return false;
  if (!wish.classification) return true;
  const auto dossier = state.catalogue().dossier(view.loan.dossier);
  return dossier && (dossier->classification == *wish.classification || dossier->classification.starts_with(*wish.classification + "."));
}

std::string loan_period(const LoanTableWish& wish) {
  std::string out = wish.only_overdue ? "Lewat batas kembali" : "";
  const auto more = [&out](const std::string& text) { out += (out.empty() ? "" : ", ") + text; };
  if (wish.year) more("Tahun " + std::to_string(*wish.year));
  if (wish.classification) more("klasifikasi " + *wish.classification);
  return out;
}

// -- audits
constexpr std::array<FindingKind, 5> outcomes{FindingKind::misfiled, FindingKind::missing, FindingKind::unexpected, FindingKind::lent, FindingKind::not_visited};

std::string outcome_words(FindingKind kind) {
  switch (kind) {
    case FindingKind::misfiled: return "Salah tempat";
    case FindingKind::missing: return "Tidak ditemukan";
    case FindingKind::unexpected: return "Tidak diharapkan";
    case FindingKind::lent: return "Dipinjam";
    case FindingKind::not_visited: break;
  }
  return "Belum diperiksa";
}

bool asks_follow_up(FindingKind kind) { return kind == FindingKind::misfiled || kind == FindingKind::missing || kind == FindingKind::unexpected; }

std::string follow_up_words(const archive::Finding& finding) {
  if (!finding.resolution.empty()) return "Selesai " + day(date_of(finding.resolved_at)) + ": " + finding.resolution;
  if (!finding.resolved_at.empty()) return "Selesai " + day(date_of(finding.resolved_at));
  return asks_follow_up(finding.kind) ? "Belum" : "Tidak perlu";
}

std::vector<std::string> audit_line(const FindingView& view) {
  return {outcome_words(view.finding.kind), view.name, view.seen_path, view.belongs_path, view.says.id, follow_up_words(view.finding), view.finding.subject};
}

void audit_columns(ListTable& table, bool several) {
  table.columns = {{Holds::number, "no", "No.", 5}};
  if (several) table.columns.push_back({Holds::number, "audit", "Nomor pemeriksaan", 8});
  for (const auto& column : std::vector<archive::ListColumn>{{Holds::text, "outcome", "Hasil", 14}, {Holds::text, "name", "Berkas atau wadah", 34}, {Holds::text, "seen", "Terlihat di", 24},
                                                             {Holds::text, "belongs", "Tempat semestinya", 24}, {Holds::text, "says", "Penjelasan", 26}, {Holds::text, "follow_up", "Tindak lanjut", 18}, {Holds::text, "code", "Kode lacak", 22}})
    table.columns.push_back(column);
  table.signs = "Kepala unit kearsipan";
}

std::string audit_totals(const AuditView& view) {
  std::string out = "Jumlah: " + std::to_string(view.report.in_place) + " berkas di tempatnya";
  for (const auto kind : outcomes) out += ", " + n(view.report.of(kind).size()) + " " + workflow::folded(outcome_words(kind));
  const auto open = std::count_if(view.findings.begin(), view.findings.end(), [](const auto& one) { return asks_follow_up(one.finding.kind) && one.finding.resolved_at.empty(); });
  return out + "; " + std::to_string(open) + " menunggu tindak lanjut";
}

ListTable follow_up_table(Desk& desk) {
  auto table = begun(desk.state(), "audit", "Daftar Tindak Lanjut Pemeriksaan Rak");
  audit_columns(table, true);
  for (const auto& view : ShelfAudits(desk).follow_up()) {
    auto cells = audit_line(view);
    cells.insert(cells.begin(), std::to_string(view.finding.audit));
    add(table, std::move(cells));
  }
  table.totals = "Jumlah: " + n(table.rows.size()) + " temuan menunggu tindak lanjut";
  return table;
}

}  // namespace

ListTable loan_table(Desk& desk, const LoanTableWish& wish) {
  auto& state = desk.state();
  auto table = begun(state, "loans", "Daftar Peminjaman Arsip");
  table.period = loan_period(wish);
  table.columns = {{Holds::number, "no", "No.", 5}, {Holds::text, "loan", "Kode pinjam", 22}, {Holds::text, "slip", "Nomor bon", 10}, {Holds::text, "number", "Nomor berkas", 16}, {Holds::text, "title", "Uraian informasi berkas", 32},
                   {Holds::text, "borrower", "Peminjam", 18}, {Holds::text, "unit", "Unit", 14}, {Holds::date, "out", "Tanggal pinjam", 13}, {Holds::date, "due", "Batas kembali", 13}, {Holds::date, "back", "Tanggal kembali", 13}, {Holds::text, "state", "Keadaan", 14}};
  std::size_t out = 0, late = 0;
  for (const auto& view : Lending(desk).list({.only_overdue = wish.only_overdue})) {
    if (!wanted(state, view, wish)) continue;
    out += view.loan.open(), late += view.overdue;
    add(table, {view.loan.code, view.loan.number, view.number, view.title, view.borrower.name, view.borrower.unit, date_of(view.loan.out_at), view.loan.due, date_of(view.loan.returned_at), state_words(view)});
  }
  table.totals = "Jumlah: " + n(table.rows.size()) + " pinjaman, " + n(out) + " masih keluar, " + n(late) + " terlambat";
  return table;
}

Outcome<ListTable> audit_table(Desk& desk, std::optional<int> audit) {
  if (!audit) return follow_up_table(desk);
  const auto view = ShelfAudits(desk).report(*audit);
  if (!view) return view.refused();
  auto table = begun(desk.state(), "audit", "Laporan Pemeriksaan Rak");
  table.period = "Pemeriksaan nomor " + std::to_string(*audit) + ", " + view->path + ", mulai " + day(date_of(view->audit.started_at)) + (view->audit.closed() ? ", ditutup " + day(date_of(view->audit.closed_at)) : ", belum ditutup");
  audit_columns(table, false);
  for (const auto& finding : view->findings) add(table, audit_line(finding));
  table.totals = audit_totals(*view);
  return table;
}

}  // namespace berkas::desk
