#include "archive/catalogue/paper_lists.h"

#include <algorithm>

#include "archive/catalogue/masking.h"
#include "archive/catalogue/paper_rows.h"
#include "archive/catalogue/read_records.h"

namespace berkas::archive {
namespace {

constexpr const char* placed =
    "SELECT d.code, d.place, d.number, d.state, d.paper, d.received_sheets, (SELECT 1 FROM loan l WHERE l.dossier=d.code AND l.state='out') FROM dossier d ";

PlacedPaper paper_of(const Cursor& row) {
  return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), static_cast<int>(row.integer(5)), !row.is_null(6)};
}

constexpr const char* legs =
    "SELECT d.code, d.number, d.title, d.security, d.state, d.place, d.paper,"
    " (SELECT f.sha256 FROM item i JOIN stored_file f ON f.item=i.code WHERE i.dossier=d.code AND i.main=1 AND f.role IN ('archival','born-digital')"
    "  ORDER BY f.version DESC, f.id DESC LIMIT 1) AS sealed FROM dossier d ";

constexpr const char* maybe_on_one_leg =
    "SELECT id FROM dossier WHERE place='' AND number IS NOT NULL UNION SELECT id FROM dossier WHERE paper<>'' UNION SELECT id FROM dossier WHERE state<'K8'";

OneLegged leg_of(const Cursor& row) {
  OneLegged found;
  found.code = row.text(0);
  found.number = row.text(1);
  found.masked = is_masked(row.text(3));
  found.title = found.masked ? masked_title : row.text(2);
  found.state = row.text(4);
  found.place = row.text(5);
  found.paper = row.text(6);
  found.has_file = !row.is_null(7);
  found.sha256 = row.text(7);
  return found;
}

}  // namespace

std::vector<Movement> PaperLists::movements(const std::string& subject, int limit) {
  auto moves = all(db_.query("SELECT * FROM movement WHERE subject=? ORDER BY number DESC LIMIT ?", subject, limit), movement_of);
  std::reverse(moves.begin(), moves.end());
  return moves;
}

std::vector<Movement> PaperLists::movements_of(int batch) {
  return all(db_.query("SELECT * FROM movement WHERE batch=? ORDER BY number", batch), movement_of);
}

int PaperLists::last_batch_of(const std::string& by_name, const std::string& by_nip) {
  auto found = db_.query("SELECT max(batch) FROM movement WHERE by_name=? AND by_nip=? AND undone=0 AND undoes=0", by_name, by_nip);
  return found.step() ? static_cast<int>(found.integer(0)) : 0;
}

std::optional<Borrower> PaperLists::borrower(int number) { return one(db_.query("SELECT * FROM borrower WHERE number=?", number), borrower_of); }
std::vector<Borrower> PaperLists::borrowers() { return all(db_.query("SELECT * FROM borrower ORDER BY name COLLATE NOCASE, number"), borrower_of); }

std::optional<Loan> PaperLists::loan(const std::string& code) { return one(db_.query("SELECT * FROM loan WHERE code=?", code), loan_of); }

std::optional<Loan> PaperLists::loan_out(const std::string& dossier) {
  return one(db_.query("SELECT * FROM loan WHERE dossier=? AND state='out'", dossier), loan_of);
}

std::vector<Loan> PaperLists::loans(const LoanFilter& filter) {
  std::string sql = "SELECT * FROM loan WHERE 1";
  if (filter.state) sql += " AND state=?1";
  if (!filter.due_before.empty()) sql += " AND state='out' AND due<>'' AND due<?2";
  if (!filter.dossier.empty()) sql += " AND dossier=?3";
  if (filter.borrower != 0) sql += " AND borrower=?4";
  auto found = db_.prepare(sql + " ORDER BY state<>'out', CASE WHEN state='out' THEN due END, id DESC LIMIT ?5");
  if (filter.state) found.bind(1, to_string(*filter.state));
  if (!filter.due_before.empty()) found.bind(2, filter.due_before);
  if (!filter.dossier.empty()) found.bind(3, filter.dossier);
  if (filter.borrower != 0) found.bind(4, filter.borrower);
  found.bind(5, filter.limit);
  return all(std::move(found), loan_of);
}

int PaperLists::count_overdue(const std::string& today) {
  auto count = db_.query("SELECT count(*) FROM loan WHERE state='out' AND due<>'' AND due<?", today);
  return count.step() ? static_cast<int>(count.integer(0)) : 0;
}

std::optional<ShelfAudit> PaperLists::audit(int number) { return one(db_.query("SELECT * FROM shelf_audit WHERE number=?", number), audit_of); }
std::vector<ShelfAudit> PaperLists::audits() { return all(db_.query("SELECT * FROM shelf_audit ORDER BY number DESC"), audit_of); }

std::vector<Sighting> PaperLists::sightings(int audit) {
  return all(db_.query("SELECT * FROM sighting WHERE audit=? AND withdrawn=0 ORDER BY id", audit), sighting_of);
}

std::vector<Finding> PaperLists::findings(int audit) { return all(db_.query("SELECT * FROM finding WHERE audit=? ORDER BY id", audit), finding_of); }

std::vector<Finding> PaperLists::open_findings() {
  return all(db_.query("SELECT * FROM finding WHERE resolved_at='' AND kind IN ('misfiled','missing','unexpected') ORDER BY audit, id"), finding_of);
}

std::vector<Finding> PaperLists::open_findings(const std::string& subject) {
  return all(db_.query("SELECT * FROM finding WHERE subject=? AND resolved_at='' AND kind IN ('misfiled','missing','unexpected') ORDER BY id", subject), finding_of);
}

std::vector<PlacedPaper> PaperLists::papers() {
  std::vector<PlacedPaper> found;
  auto rows = db_.query(std::string(placed) + "WHERE d.place<>'' AND d.state<>'void' ORDER BY d.number, d.id");
  while (rows.step()) found.push_back(paper_of(rows));
  return found;
}

std::optional<PlacedPaper> PaperLists::paper(const std::string& dossier) {
  auto row = db_.query(std::string(placed) + "WHERE d.code=?", dossier);
  if (!row.step()) return std::nullopt;
  return paper_of(row);
}

std::vector<Load> PaperLists::loads() {
  std::vector<Load> found;
  auto rows = db_.query("SELECT place, count(*), total(received_sheets) FROM dossier WHERE place<>'' AND state<>'void' GROUP BY place");
  while (rows.step()) found.push_back({rows.text(0), static_cast<int>(rows.integer(1)), static_cast<int>(rows.real(2))});
  return found;
}

// One half stands and the other does not; or the paper is known to be gone or not whole. A documented dossier (K8) has had its
// file, and files never go, so of those only the ones without a place are looked at: three indexes instead of every dossier.
std::vector<OneLegged> PaperLists::one_legged(int limit) {
  std::vector<OneLegged> found;
  auto rows = db_.query("SELECT * FROM (" + std::string(legs) + "WHERE d.number IS NOT NULL AND d.state<>'void' AND d.record_status NOT IN ('musnah','statis') AND d.id IN (" + maybe_on_one_leg + ")) WHERE (sealed IS NULL)<>(place='')"
                        " OR paper<>'' ORDER BY state, number LIMIT ?", limit);
  while (rows.step()) found.push_back(leg_of(rows));
  return found;
}

std::vector<OneLegged> PaperLists::filed(const std::string& after, int limit) {
  std::vector<OneLegged> found;
  auto rows = db_.query("SELECT * FROM (" + std::string(legs) + "WHERE d.state<>'void' AND d.record_status<>'musnah' AND d.code>?) WHERE sealed IS NOT NULL ORDER BY code LIMIT ?", after, limit);
  while (rows.step()) found.push_back(leg_of(rows));
  return found;
}

}  // namespace berkas::archive
