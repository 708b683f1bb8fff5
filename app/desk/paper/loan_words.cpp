#include "app/desk/paper/loan_words.h"

#include <chrono>
#include <cstdio>

#include "app/desk/paper/paper_words.h"
#include "app/desk/retention/retentions.h"
#include "app/desk/wording.h"
#include "app/sheets/indonesian.h"
#include "workflow/documentation.h"

namespace berkas::desk {
namespace {

std::optional<std::chrono::sys_days> days_of(const std::string& iso) {
  int year = 0;
  unsigned month = 0, day_of_month = 0;
  if (std::sscanf(iso.c_str(), "%4d-%2u-%2u", &year, &month, &day_of_month) != 3) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day_of_month}};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date);
}

Sentence out_since(const LoanView& view) {
  const auto& loan = view.loan;
  if (view.overdue) return {"Dipinjam " + view.borrower.name + ", terlambat " + std::to_string(view.days_late) + " hari.", "Lent to " + view.borrower.name + ", " + std::to_string(view.days_late) + (view.days_late == 1 ? " day" : " days") + " overdue."};
  return {"Dipinjam " + view.borrower.name + until(loan.due).id + ".", "Lent to " + view.borrower.name + until(loan.due).en + "."};
}

Sentence came_back(const archive::Loan& loan) {
  if (loan.short_by() > 0) {
    const std::string lacking = std::to_string(loan.short_by());
    return {"Kembali kurang " + lacking + " lembar.", "Came back " + lacking + (loan.short_by() == 1 ? " sheet" : " sheets") + " short."};
  }
  if (!loan.condition.empty() && loan.condition != "Baik") return {"Kembali, kondisi: " + loan.condition + ".", "Came back, condition: " + loan.condition + "."};
  return {"Sudah kembali, lengkap.", "Came back, complete."};
}

}  // namespace

int days_between(const std::string& from, const std::string& to) {
  const auto a = days_of(from), b = days_of(to);
  return a && b ? static_cast<int>((*b - *a).count()) : 0;
}

Refused not_lent(const std::string& shown) {
  return refuse("not-lent", {"Berkas " + shown + " tidak sedang dipinjam, jadi tidak ada yang dikembalikan.", "The dossier " + shown + " is not lent, so there is nothing to return."},
                {"Periksa kodenya: mungkin berkas lain. `berkas loan list` menunjukkan yang dipinjam.", "Check the code: it may be another dossier. `berkas loan list` shows what is lent."});
}

Refused already_lent(const std::string& to, const std::string& due) {
  return refuse("already-lent", {"Berkas ini sudah dipinjam " + to + until(due).id + ".", "This dossier is already lent to " + to + until(due).en + "."},
                {"Catat pengembaliannya dahulu, atau berikan hasil pindainya.", "Record its return first, or give the scan instead."});
}

Refused approval_needed(archive::Security security, bool asked) {
  const std::string level = sheets::security_name(security);
  if (asked) {
    return refuse("approval-pending", {"Peminjaman berkas " + level + " ini belum disetujui.", "The loan of this " + archive::to_string(security) + " dossier is not approved yet."},
                  {"Catat persetujuannya dengan `berkas loan approve`.", "Record the approval with `berkas loan approve`."});
  }
  return refuse("approval-required", {"Berkas " + level + " hanya dipinjamkan dengan persetujuan pimpinan.", "A " + archive::to_string(security) + " dossier is lent only with an approval."},
                {"Ajukan dengan `berkas loan request`, lalu `berkas loan approve --by NAMA`.", "Ask with `berkas loan request`, then `berkas loan approve --by NAME`."});
}

std::optional<Refused> not_here(const archive::Dossier& dossier) {
  const auto state = workflow::parse_desk_state(dossier.state).value_or(workflow::DeskState::none);
  if (state == workflow::DeskState::voided) return refuse("void", {"Registrasi berkas ini sudah dibatalkan, jadi tidak dipinjamkan.", "This dossier was cancelled, so it is not lent."});
  if (state == workflow::DeskState::none || state == workflow::DeskState::k0 || state == workflow::DeskState::k3x) {
    return refuse("not-here", {"Berkas ini belum berada di meja dokumentasi, jadi tidak ada kertas yang dipinjamkan.", "This dossier is not at the desk, so there is no paper to lend."},
                  {"Terima dahulu berkasnya.", "Receive it first."});
  }
  if (auto gone = is_gone(dossier)) return gone;
  if (dossier.paper == "missing" || dossier.paper == "lost") {
    return refuse("paper-missing", {"Kertas berkas ini tercatat tidak ditemukan, jadi tidak dapat dipinjamkan.", "This dossier's paper is recorded as not found, so it cannot be lent."},
                  {"Bila kertasnya ada, pindai dahulu ke tempatnya.", "If the paper is here, scan it to its place first."});
  }
  return std::nullopt;
}

std::optional<Refused> bad_due(const std::string& due, const std::string& today) {
  if (due.size() != 10 || !days_of(due)) {
    auto no = refuse("bad-date", {"Batas kembali '" + (valid_utf8(due) && due.size() < 40 ? due : std::string()) + "' bukan tanggal.", "The due date is no date."}, {"Tulis YYYY-MM-DD.", "Write YYYY-MM-DD."});
    no.exit = Exit::usage;
    return no;
  }
  if (due < today) return refuse("due-past", {"Batas kembali " + day(due) + " sudah lewat.", "The due date " + due + " has passed."}, {"Tulis hari ini atau sesudahnya.", "Write today or later."});
  return std::nullopt;
}

std::optional<Refused> bad_count(const std::optional<int>& sheets) {
  if (!sheets || (*sheets >= 0 && *sheets <= 100'000)) return std::nullopt;
  return refuse("bad-sheets", {"Jumlah lembar tidak masuk akal.", "The number of sheets makes no sense."}, {"Hitung lembarnya.", "Count the sheets."});
}

void tell(LoanView& view) {
  using enum archive::LoanState;
  view.state = view.overdue ? "overdue" : to_string(view.loan.state);
  switch (view.loan.state) {
    case requested:
      view.says = {"Diajukan " + view.borrower.name + (view.needs_approval ? ", menunggu persetujuan." : "."), "Asked for by " + view.borrower.name + (view.needs_approval ? ", waits for approval." : ".")};
      break;
    case approved: view.says = {"Disetujui " + view.loan.decided_by + ".", "Approved by " + view.loan.decided_by + "."}; break;
    case declined: view.says = {"Ditolak " + view.loan.decided_by + ": " + view.loan.decision_note, "Declined by " + view.loan.decided_by + ": " + view.loan.decision_note}; break;
    case cancelled: view.says = {"Permintaan dibatalkan.", "The request was cancelled."}; break;
    case out: view.says = out_since(view); break;
    case returned: view.says = came_back(view.loan); break;
    case lost: view.says = {"Dinyatakan hilang oleh " + view.borrower.name + ".", "Declared lost by " + view.borrower.name + "."}; break;
  }
  if (view.loan.state == returned && view.loan.short_by() > 0) view.todo = {"Mintakan lembar yang kurang, cetak surat pernyataannya.", "Ask for the missing sheets, print the statement."};
  else if (view.overdue) view.todo = {"Cetak slip pengingat untuk peminjam.", "Print the reminder for the borrower."};
  else if (view.loan.state == out && view.loan.signed_out.empty()) view.todo = {"Tanda tangan peminjam belum ada: di layar, atau di bon.", "The borrower has not signed: on the screen, or on the slip."};
}

}  // namespace berkas::desk
