#include "app/desk/paper/lending.h"

#include <algorithm>
#include <cctype>
#include <fstream>

#include "app/desk/paper/loan_words.h"
#include "app/desk/state.h"

namespace berkas::desk {
namespace {

using archive::Loan;
using archive::LoanState;

const archive::StoredFile* sealed_of(const std::vector<archive::StoredFile>& files) {
  const archive::StoredFile* found = nullptr;
  for (const auto& file : files)
    if (file.role == archive::FileRole::archival || file.role == archive::FileRole::born_digital) found = &file;
  return found;
}

bool scan_stands(Desk::State& state, const std::string& dossier) {
  for (const auto& item : state.catalogue().items(dossier)) {
    const auto files = state.catalogue().files(item.code);
    if (const auto* file = item.main ? sealed_of(files) : nullptr) return state.store().has(file->sha256);
  }
  return false;
}

// From which class on a loan is approved first; the office names it, "never" switches it off.
bool asks_approval(Desk::State& state, archive::Security security) {
  const auto from = state.catalogue().setting("loan.approval-from").value_or("rahasia");
  if (from == "never") return false;
  return static_cast<int>(security) >= static_cast<int>(archive::parse_security(from).value_or(archive::Security::secret));
}

archive::Security strictest(Desk::State& state, const archive::Dossier& dossier) {
  auto level = dossier.about.security;
  for (const auto& item : state.catalogue().items(dossier.code))
    if (static_cast<int>(item.about.security) > static_cast<int>(level)) level = item.about.security;
  return level;
}

Outcome<std::string> clean(const std::string& typed, const Sentence& what, bool needed) {
  const auto text = clean_note(typed, what, 2000);
  if (!text) return text.refused();
  if (needed && text->text.empty()) return refuse("text-required", {"Belum diisi: " + what.id + ".", "Still empty: " + what.en + "."});
  return text->text;
}

std::string same_person(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

bool path_data(const std::string& strokes) {
  return strokes.size() <= 40'000 && strokes.starts_with("M") && strokes.find_first_not_of("ML0123456789., -") == std::string::npos;
}

std::string media_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string head(8, '\0');
  in.read(head.data(), 8);
  if (head.starts_with("%PDF-")) return "application/pdf";
  if (head.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
  if (head.starts_with("\x89PNG")) return "image/png";
  return {};
}

}  // namespace

LoanView Lending::view(const Loan& loan) {
  auto& state = desk_.state();
  LoanView shown;
  shown.loan = loan;
  shown.borrower = state.catalogue().paper().borrower(loan.borrower).value_or(archive::Borrower{});
  if (const auto dossier = state.catalogue().dossier(loan.dossier)) {
    shown.number = dossier->number.value_or("");
    shown.title = archive::masked(dossier->about.security) ? masked_text : dossier->about.title;
    shown.place_path = dossier->place.empty() ? "" : desk_.place_path(dossier->place);
    shown.needs_approval = asks_approval(state, strictest(state, *dossier));
  }
  shown.scan_available = scan_stands(state, loan.dossier);
  shown.overdue = loan.open() && !loan.due.empty() && loan.due < state.today();
  shown.days_late = shown.overdue ? days_between(loan.due, state.today()) : 0;
  tell(shown);
  return shown;
}

Outcome<Loan> Lending::find(const std::string& typed) {
  auto& state = desk_.state();
  const auto code = state.parse(typed);
  if (!code) return code.refused();
  if (code->type() == archive::CodeType::loan) {
    const auto loan = state.catalogue().paper().loan(code->str());
    if (!loan) return refuse("unknown-code", {"Kode pinjam " + code->str() + " sah, tetapi tidak dikenal di arsip ini.", "The loan code " + code->str() + " is valid, but this archive does not know it."}, {"Mungkin bon ini dari kantor lain.", "The slip may be another office's."});
    return *loan;
  }
  const auto dossier = state.dossier(code->str());
  if (!dossier) return dossier.refused();
  if (const auto out = state.catalogue().paper().loan_out(dossier->code)) return *out;
  const auto all = state.catalogue().paper().loans({.dossier = dossier->code});
  if (all.empty()) return not_lent(dossier->code);
  return all.front();
}

Outcome<Loan> Lending::find_out(const std::string& typed) {
  auto loan = find(typed);
  if (loan && !loan->open()) return not_lent(loan->dossier);
  return loan;
}

Outcome<LoanView> Lending::ask(const LoanOrder& order) {
  auto& state = desk_.state();
  const auto dossier = state.dossier(order.code);
  if (!dossier) return dossier.refused();
  const auto purpose = clean(order.purpose, {"keperluan", "the purpose"}, false);
  if (!purpose) return purpose.refused();
  if (auto no = bad_due(order.due, state.today())) return *no;
  Loan loan;
  loan.code = state.new_code(archive::CodeType::loan);
  loan.dossier = dossier->code;
  loan.requested_at = state.now();
  loan.due = order.due;
  loan.purpose = *purpose;
  const auto no = state.act("loan.requested", dossier->code, loan.code, [&](archive::Transaction& tx) -> std::optional<Refused> {
    if (auto gone = not_here(*tx.dossier(dossier->code))) return gone;
    const auto who = borrower_in(tx, order);
    if (!who) return who.refused();
    loan.borrower = who->number;
    tx.paper().put(loan);
    return std::nullopt;
  });
  if (no) return *no;
  return view(loan);
}

Outcome<LoanView> Lending::decide(const std::string& typed, bool yes, const std::string& typed_by, const std::string& typed_note) {
  auto& state = desk_.state();
  auto loan = find(typed);
  if (!loan) return loan.refused();
  const auto by = clean(typed_by, {"nama yang memutuskan", "who decides"}, true);
  if (!by) return by.refused();
  const auto note = clean(typed_note, {"alasan penolakan", "the reason for declining"}, !yes);
  if (!note) return note.refused();
  const auto who = state.catalogue().paper().borrower(loan->borrower);
  if (who && same_person(who->name) == same_person(*by)) return refuse("own-approval", {"Peminjam tidak menyetujui peminjamannya sendiri.", "Borrowers do not approve their own loan."}, {"Catat nama pimpinan yang menyetujui.", "Record the leader who approves."});
  const auto no = state.act(yes ? "loan.approved" : "loan.declined", loan->dossier, loan->code, [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto now = *state.catalogue().paper().loan(loan->code);
    if (now.state != LoanState::requested) return refuse("not-requested", {"Permintaan ini sudah diputuskan atau sudah dijalankan.", "This request is decided or done already."});
    now.state = yes ? LoanState::approved : LoanState::declined;
    now.decided_by = *by;
    now.decided_at = state.now();
    now.decision_note = *note;
    tx.paper().put(now);
    loan.value() = now;
    return std::nullopt;
  });
  if (no) return *no;
  return view(*loan);
}

Outcome<LoanView> Lending::cancel(const std::string& typed, const std::string& typed_reason) {
  auto& state = desk_.state();
  auto loan = find(typed);
  if (!loan) return loan.refused();
  const auto reason = clean(typed_reason, {"alasan", "the reason"}, true);
  if (!reason) return reason.refused();
  const auto no = state.act("loan.cancelled", loan->dossier, loan->code, [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto now = *state.catalogue().paper().loan(loan->code);
    if (now.state != LoanState::requested && now.state != LoanState::approved) {
      return refuse("not-requested", {"Yang sudah keluar tidak dibatalkan, melainkan dikembalikan.", "What is out is not cancelled but returned."}, {"Pakai pengembalian.", "Use the return."});
    }
    now.state = LoanState::cancelled;
    now.remarks = *reason;
    tx.paper().put(now);
    loan.value() = now;
    return std::nullopt;
  });
  if (no) return *no;
  return view(*loan);
}

namespace {

struct Going {
  Desk::State& state;
  const LoanOrder& order;

  // A loan that was asked for goes on; else a fresh one.
  Loan loan_of(const archive::Dossier& dossier) const {
    Loan fresh;
    const bool approval = asks_approval(state, strictest(state, dossier));
    for (const auto& asked : state.catalogue().paper().loans({.dossier = dossier.code})) {
      const bool waits = asked.state == LoanState::approved || asked.state == LoanState::requested;
      if (waits && (order.to.empty() || asked.code == order.code)) return asked;
      if (approval && asked.state == LoanState::approved) fresh = asked;
    }
    if (!fresh.code.empty()) return fresh;
    fresh.code = state.new_code(archive::CodeType::loan);
    fresh.dossier = dossier.code;
    fresh.requested_at = state.now();
    return fresh;
  }

  std::optional<Refused> allowed(const archive::Dossier& dossier, const Loan& loan) const {
    if (const auto out = state.catalogue().paper().loan_out(dossier.code)) {
      const auto to = state.catalogue().paper().borrower(out->borrower);
      return already_lent(to ? to->name : "?", out->due);
    }
    if (auto gone = not_here(dossier)) return gone;
    const auto security = strictest(state, dossier);
    if (asks_approval(state, security) && loan.state != LoanState::approved) return approval_needed(security, loan.borrower != 0);
    return std::nullopt;
  }
};

std::string slip_number(archive::Transaction& tx, const std::string& today) {
  const std::string year = today.substr(0, 4);
  return std::to_string(tx.next_number("bon/" + year)) + "/" + year;
}

}  // namespace

Outcome<LoanView> Lending::lend(const LoanOrder& order) {
  auto& state = desk_.state();
  std::string target = order.code;
  if (const auto code = state.parse(order.code); code && code->type() == archive::CodeType::loan) {
    const auto asked = find(order.code);
    if (!asked) return asked.refused();
    target = asked->dossier;
  }
  const auto dossier = state.dossier(target);
  if (!dossier) return dossier.refused();
  const auto purpose = clean(order.purpose, {"keperluan", "the purpose"}, false);
  if (!purpose) return purpose.refused();
  if (auto no = bad_count(order.sheets)) return *no;
  const bool scanned = scan_stands(state, dossier->code);
  Loan loan;
  const auto no = state.act("loan.out", dossier->code, "", [&](archive::Transaction& tx) -> std::optional<Refused> {
    const Going going{state, order};
    const auto stands = *tx.dossier(dossier->code);
    loan = going.loan_of(stands);
    if (auto refused = going.allowed(stands, loan)) return refused;
    if (!order.due.empty() || loan.due.empty())
      if (auto bad = bad_due(order.due, state.today())) return bad;
    if (!order.to.empty() || loan.borrower == 0) {
      const auto who = borrower_in(tx, order);
      if (!who) return who.refused();
      if (loan.borrower != 0 && who->number != loan.borrower) return refuse("approved-for-another", {"Persetujuannya untuk peminjam lain.", "The approval is for another borrower."}, {"Ajukan lagi atas nama peminjam ini.", "Ask again for this borrower."});
      loan.borrower = who->number;
    }
    if (!order.due.empty()) loan.due = order.due;
    if (!purpose->empty()) loan.purpose = *purpose;
    loan.sheets_out = order.sheets ? order.sheets : stands.received_sheets;
    loan.state = LoanState::out;
    loan.out_at = state.now();
    loan.out_by = state.around.who.name;
    loan.scan_offered = scanned;
    loan.number = slip_number(tx, state.today());
    tx.paper().put(loan);
    return std::nullopt;
  });
  if (no) return *no;
  return view(loan);
}

Outcome<LoanView> Lending::give_back(const std::string& typed, std::optional<int> sheets, const std::string& typed_condition, const std::string& typed_remarks) {
  auto& state = desk_.state();
  auto loan = find_out(typed);
  if (!loan) return loan.refused();
  if (auto no = bad_count(sheets)) return *no;
  const auto condition = clean(typed_condition, {"kondisi", "the condition"}, false);
  if (!condition) return condition.refused();
  const auto remarks = clean(typed_remarks, {"keterangan", "the remarks"}, false);
  if (!remarks) return remarks.refused();
  const auto no = state.act("loan.returned", loan->dossier, loan->code, [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto now = *state.catalogue().paper().loan(loan->code);
    if (!now.open()) return not_lent(now.dossier);
    now.state = LoanState::returned;
    now.returned_at = state.now();
    now.taken_by = state.around.who.name;
    now.sheets_back = sheets ? sheets : now.sheets_out;
    now.condition = condition->empty() ? "Baik" : *condition;
    now.remarks = *remarks;
    tx.paper().put(now);
    auto dossier = *tx.dossier(now.dossier);
    const bool damaged = now.condition.find("usak") != std::string::npos;
    if (now.short_by() > 0) dossier.paper = "incomplete";
    else if (damaged) dossier.paper = "damaged";
    else if (dossier.paper == "incomplete" || dossier.paper == "missing") dossier.paper.clear();
    if (damaged) dossier.about.condition = now.condition;
    tx.put(dossier);
    loan.value() = now;
    return std::nullopt;
  });
  if (no) return *no;
  return view(*loan);
}

Outcome<LoanView> Lending::lost(const std::string& typed, const std::string& typed_statement) {
  auto& state = desk_.state();
  auto loan = find_out(typed);
  if (!loan) return loan.refused();
  const auto statement = clean(typed_statement, {"pernyataan peminjam", "the borrower's statement"}, true);
  if (!statement) return statement.refused();
  const auto no = state.act("loan.lost", loan->dossier, loan->code, [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto now = *state.catalogue().paper().loan(loan->code);
    if (!now.open()) return not_lent(now.dossier);
    now.state = LoanState::lost;
    now.returned_at = state.now();
    now.taken_by = state.around.who.name;
    now.statement = *statement;
    tx.paper().put(now);
    auto dossier = *tx.dossier(now.dossier);
    dossier.paper = "lost";
    tx.put(dossier);
    loan.value() = now;
    return std::nullopt;
  });
  if (no) return *no;
  return view(*loan);
}

Outcome<LoanView> Lending::sign(const std::string& typed, bool back, const std::string& strokes) {
  auto& state = desk_.state();
  auto loan = find(typed);
  if (!loan) return loan.refused();
  if (strokes != "paper" && !path_data(strokes)) return refuse("bad-signature", {"Tanda tangan kosong atau tidak terbaca.", "The signature is empty or cannot be read."}, {"Tanda tangani lagi, atau pakai bon kertas.", "Sign again, or use the paper slip."});
  const auto no = state.act("loan.signed", loan->dossier, loan->code + (back ? " kembali" : " keluar"), [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto now = *state.catalogue().paper().loan(loan->code);
    (back ? now.signed_back : now.signed_out) = strokes == "paper" ? strokes : "svg:" + strokes;
    tx.paper().put(now);
    loan.value() = now;
    return std::nullopt;
  });
  if (no) return *no;
  return view(*loan);
}

Outcome<LoanView> Lending::attach_signed(const std::string& typed, bool back, const std::filesystem::path& scan) {
  auto& state = desk_.state();
  auto loan = find(typed);
  if (!loan) return loan.refused();
  if (auto no = state.read_only()) return *no;
  std::error_code error;
  const auto size = std::filesystem::is_regular_file(scan, error) ? std::filesystem::file_size(scan, error) : 0;
  const auto media = media_of(scan);
  if (size == 0 || size > 64U << 20 || media.empty()) return refuse("bad-file", {"Hasil pindai bon harus PDF, JPEG, atau PNG, paling besar 64 MB.", "The scanned slip must be a PDF, JPEG or PNG of at most 64 MB."});
  const auto stored = state.store().put_copy(scan);
  const auto no = state.act("loan.signed", loan->dossier, loan->code + (back ? " kembali" : " keluar"), [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto now = *state.catalogue().paper().loan(loan->code);
    const auto item = state.main_item(tx, *tx.dossier(now.dossier));
    archive::StoredFile file;
    file.item = item.code;
    for (const auto& other : tx.files(item.code)) file.version = std::max(file.version, other.version);
    file.role = archive::FileRole::signed_form;
    file.sha256 = stored.sha256;
    file.bytes = stored.bytes;
    file.media_type = media;
    file.original_name = back ? "bon, kembali" : "bon, keluar";
    file.created_at = state.now();
    file.source_key = "loan:" + now.code + (back ? ":back" : ":out");
    const auto files = tx.files(item.code);
    if (std::none_of(files.begin(), files.end(), [&](const auto& other) { return other.sha256 == file.sha256; })) tx.put(file);
    (back ? now.signed_back : now.signed_out) = "file:" + stored.sha256;
    tx.paper().put(now);
    loan.value() = now;
    return std::nullopt;
  });
  if (no) return *no;
  return view(*loan);
}

Outcome<LoanView> Lending::show(const std::string& typed) {
  const auto loan = find(typed);
  if (!loan) return loan.refused();
  return view(*loan);
}

std::vector<LoanView> Lending::list(const LoanList& wanted) {
  archive::LoanFilter filter;
  if (wanted.only_overdue) filter.due_before = desk_.state().today();
  if (wanted.only_out) filter.state = LoanState::out;
  filter.dossier = wanted.dossier;
  filter.borrower = wanted.borrower;
  std::vector<LoanView> shown;
  for (const auto& loan : desk_.state().catalogue().paper().loans(filter)) shown.push_back(view(loan));
  return shown;
}

}  // namespace berkas::desk
