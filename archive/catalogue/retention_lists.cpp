#include "archive/catalogue/retention_lists.h"

#include <algorithm>
#include <map>
#include <set>

#include "archive/catalogue/masking.h"
#include "archive/catalogue/retention_rows.h"

namespace berkas::archive {
namespace {

template <typename Record>
std::vector<Record> all(Cursor cursor, Record (*of)(const Row&)) {
  std::vector<Record> records;
  while (cursor.step()) records.push_back(of(cursor.row()));
  return records;
}

template <typename Record>
std::optional<Record> one(Cursor cursor, Record (*of)(const Row&)) {
  if (!cursor.step()) return std::nullopt;
  return of(cursor.row());
}

std::vector<std::string> texts(Cursor cursor) {
  std::vector<std::string> found;
  while (cursor.step()) found.push_back(cursor.text(0));
  return found;
}

// An item may be stricter than its dossier; a list says no more than the strictest of them allows.
constexpr const char* subjects =
    "SELECT d.code, d.number, d.title, d.classification, d.period, d.state, d.record_status, d.security, d.date, d.created_at, d.state_since,"
    " r.trigger_date, r.appraised, r.keep_until,"
    " EXISTS(SELECT 1 FROM hold h WHERE h.dossier=d.code AND h.released_at=''), EXISTS(SELECT 1 FROM loan l WHERE l.dossier=d.code AND l.state='out'),"
    " (SELECT e.disposal FROM disposal_entry e JOIN disposal p ON p.number=e.disposal WHERE e.dossier=d.code AND e.off_at='' AND p.state='open')"
    " FROM dossier d LEFT JOIN retention r ON r.dossier=d.code ";

workflow::PartialDate date_of(const std::string& text) { return workflow::PartialDate::parse(text).value_or(workflow::PartialDate()); }

workflow::RetentionFacts facts_of(const Cursor& row) {
  workflow::RetentionFacts facts;
  facts.classification = row.text(3);
  facts.dated = date_of(row.text(8));
  if (!facts.dated.known()) facts.dated = date_of(row.text(9).substr(0, 10));
  facts.last_year = workflow::last_year_in(row.text(4));
  if (row.text(5) == "K8") facts.closed = date_of(row.text(10).substr(0, 10));
  facts.trigger = date_of(row.text(11));
  facts.inactive = row.text(6) == "inaktif";
  if (const auto fate = workflow::parse_fate(row.text(12))) facts.appraised = fate->fate;
  facts.keep_until = date_of(row.text(13));
  return facts;
}

RetentionSubject subject_of(const Cursor& row) {
  RetentionSubject found;
  found.code = row.text(0);
  found.number = row.text(1);
  found.masked = is_masked(row.text(7));
  found.title = found.masked ? masked_title : row.text(2);
  found.classification = row.text(3);
  found.period = row.text(4);
  found.state = row.text(5);
  found.record_status = row.text(6);
  found.facts = facts_of(row);
  found.held = row.integer(14) != 0;
  found.lent = row.integer(15) != 0;
  found.on_list = static_cast<int>(row.integer(16));
  return found;
}

// Bytes that are the document's; what was signed of loans and disposals is part of the record of its life, and stays.
constexpr const char* its_bytes = " AND f.role<>'signed-form'";

std::string names_of(const workflow::DisposalCase& judged) {
  std::string missing;
  for (const auto* rule : workflow::stages_of(judged))
    if (!judged.has(rule->stage)) missing += (missing.empty() ? "" : ", ") + to_string(rule->stage);
  return missing;
}

}  // namespace

std::vector<workflow::ClassCode> RetentionLists::classes() { return all(db_.query("SELECT * FROM classification ORDER BY code"), class_of); }
std::vector<workflow::RetentionRule> RetentionLists::rules() { return all(db_.query("SELECT * FROM retention_rule ORDER BY classification, valid_from"), rule_of); }
std::vector<SecurityRule> RetentionLists::security_rules() { return all(db_.query("SELECT * FROM security_rule ORDER BY classification"), security_rule_of); }
bool RetentionLists::knows_classes() { return db_.query("SELECT 1 FROM classification LIMIT 1").step(); }

void RetentionLists::each_subject(const std::function<void(const RetentionSubject&)>& take) {
  auto rows = db_.query(std::string(subjects) + "WHERE d.number IS NOT NULL AND d.state<>'void' AND d.record_status IN ('aktif','inaktif') ORDER BY d.id");
  while (rows.step()) take(subject_of(rows));
}

std::optional<RetentionSubject> RetentionLists::subject(const std::string& dossier) {
  auto row = db_.query(std::string(subjects) + "WHERE d.code=?", dossier);
  if (!row.step()) return std::nullopt;
  return subject_of(row);
}

KeptFacts RetentionLists::kept(const std::string& dossier) {
  auto found = one(db_.query("SELECT * FROM retention WHERE dossier=?", dossier), kept_facts_of);
  if (found) return *found;
  KeptFacts fresh;
  fresh.dossier = dossier;
  return fresh;
}

std::optional<Hold> RetentionLists::hold(int number) { return one(db_.query("SELECT * FROM hold WHERE number=?", number), hold_of); }

std::vector<Hold> RetentionLists::holds(const std::string& dossier, bool only_open) {
  std::string sql = "SELECT * FROM hold WHERE 1";
  if (!dossier.empty()) sql += " AND dossier=?1";
  if (only_open) sql += " AND released_at=''";
  auto found = db_.prepare(sql + " ORDER BY number DESC");
  if (!dossier.empty()) found.bind(1, dossier);
  return all(std::move(found), hold_of);
}

std::optional<Disposal> RetentionLists::disposal(int number) { return one(db_.query("SELECT * FROM disposal WHERE number=?", number), disposal_of); }
std::vector<Disposal> RetentionLists::disposals() { return all(db_.query("SELECT * FROM disposal ORDER BY number DESC"), disposal_of); }
std::vector<DisposalRecord> RetentionLists::stages(int disposal) { return all(db_.query("SELECT * FROM disposal_stage WHERE disposal=? ORDER BY id", disposal), disposal_record_of); }

std::vector<DisposalEntry> RetentionLists::entries(int disposal, bool with_taken_off) {
  return all(db_.query("SELECT e.* FROM disposal_entry e JOIN dossier d ON d.code=e.dossier WHERE e.disposal=? AND (e.off_at='' OR ?) ORDER BY d.classification, d.id", disposal, with_taken_off ? 1 : 0),
             disposal_entry_of);
}

// In the order they were opened, so the first that fits is the oldest and the rest is not read.
std::string RetentionLists::first_active(const std::string& from, const std::string& before) {
  auto row = db_.query("SELECT created_at FROM dossier WHERE created_at>=? AND created_at<? AND number IS NOT NULL AND record_status='aktif' AND state<>'void' ORDER BY id LIMIT 1", from, before);
  return row.step() ? row.text(0) : std::string();
}

std::optional<Conversion> RetentionLists::conversion(int number) { return one(db_.query("SELECT * FROM conversion WHERE number=?", number), conversion_of_row); }
std::vector<Conversion> RetentionLists::conversions() { return all(db_.query("SELECT * FROM conversion ORDER BY number DESC"), conversion_of_row); }

std::vector<std::string> RetentionLists::converted(int conversion) {
  return texts(db_.query("SELECT e.dossier FROM conversion_entry e LEFT JOIN dossier d ON d.code=e.dossier WHERE e.conversion=? AND e.off_at='' ORDER BY d.classification, d.id", conversion));
}

std::optional<ConversionEntry> RetentionLists::conversion_entry(int conversion, const std::string& dossier) {
  return one(db_.query("SELECT * FROM conversion_entry WHERE conversion=? AND dossier=?", conversion, dossier), conversion_entry_of);
}

std::optional<Conversion> RetentionLists::conversion_of(const std::string& dossier) {
  return one(db_.query("SELECT c.* FROM conversion c JOIN conversion_entry e ON e.conversion=c.number WHERE e.dossier=? AND e.off_at='' AND c.state<>'cancelled' ORDER BY c.number DESC LIMIT 1", dossier), conversion_of_row);
}

std::vector<std::string> RetentionLists::to_convert() {
  return texts(db_.query("SELECT d.code FROM dossier d WHERE d.number IS NOT NULL AND d.state<>'void' AND d.record_status IN ('aktif','inaktif')"
                         " AND EXISTS(SELECT 1 FROM item i JOIN stored_file f ON f.item=i.code WHERE i.dossier=d.code AND i.main=1 AND f.role='archival')"
                         " AND NOT EXISTS(SELECT 1 FROM conversion_entry e JOIN conversion c ON c.number=e.conversion WHERE e.dossier=d.code AND e.off_at='' AND c.state<>'cancelled') ORDER BY d.id"));
}

std::vector<Removal> RetentionLists::removals_left() { return all(db_.query("SELECT * FROM removal WHERE removed_at='' ORDER BY id"), removal_of); }

std::vector<std::string> RetentionLists::files_to_destroy(const std::string& dossier) {
  return texts(db_.query(std::string("SELECT DISTINCT f.sha256 FROM item i JOIN stored_file f ON f.item=i.code WHERE i.dossier=?") + its_bytes + " ORDER BY f.sha256", dossier));
}

bool RetentionLists::wanted_elsewhere(const std::string& sha256) {
  return db_.query("SELECT 1 FROM stored_file f JOIN item i ON i.code=f.item JOIN dossier d ON d.code=i.dossier WHERE f.sha256=? AND (d.record_status<>'musnah' OR f.role='signed-form')", sha256).step();
}

std::vector<std::string> RetentionLists::destroyed_files() {
  return texts(db_.query(std::string("SELECT DISTINCT f.sha256 FROM dossier d JOIN item i ON i.dossier=d.code JOIN stored_file f ON f.item=i.code WHERE d.record_status='musnah'") + its_bytes +
                         " AND NOT EXISTS(SELECT 1 FROM stored_file g JOIN item j ON j.code=g.item JOIN dossier e ON e.code=j.dossier WHERE g.sha256=f.sha256"
                         "  AND (e.record_status<>'musnah' OR g.role='signed-form'))"));
}

namespace {

struct Ended { bool stands = false; std::string makes, lacks; std::set<std::string> listed; };

Ended ended_of(RetentionBook& book, int number) {
  Ended ended;
  const auto disposal = book.disposal(number);
  if (!disposal) return ended;
  ended.stands = true;
  ended.makes = workflow::procedure(disposal->kind).record_status;
  workflow::DisposalCase judged{disposal->kind, false, {}, {}};
  for (const auto& entry : book.entries(number)) {
    ended.listed.insert(entry.dossier);
    judged.list.push_back({entry.dossier, true, false, false, true, true, entry.years});
  }
  for (const auto& stage : book.stages(number)) judged.done.push_back(stage.told);
  ended.lacks = names_of(judged);
  return ended;
}

}  // namespace

void verify_disposals(RetentionBook& book, Database& db, std::vector<Problem>& problems) {
  std::map<int, Ended> known;
  auto gone = db.query("SELECT d.code, d.record_status, r.ended_in FROM dossier d LEFT JOIN retention r ON r.dossier=d.code WHERE d.record_status IN ('musnah','statis')");
  while (gone.step()) {
    const auto code = gone.text(0), status = gone.text(1);
    const auto number = static_cast<int>(gone.integer(2));
    if (!known.contains(number)) known[number] = ended_of(book, number);
    const auto& ended = known[number];
    const auto in = status + ", but disposal " + std::to_string(number);
    if (!ended.stands || ended.makes != status) problems.push_back({"disposal", code, status + " without a disposal that says so"});
    else if (!ended.listed.contains(code)) problems.push_back({"disposal", code, in + " does not list it"});
    else if (!ended.lacks.empty()) problems.push_back({"disposal", code, in + " lacks " + ended.lacks});
  }
}

workflow::DisposalCase case_of(RetentionBook& book, const Disposal& disposal, const workflow::RetentionSchedule& schedule, const workflow::PartialDate& today) {
  workflow::DisposalCase judged;
  judged.kind = disposal.kind;
  judged.cancelled = disposal.state == "cancelled";
  for (const auto& stage : book.stages(disposal.number)) judged.done.push_back(stage.told);
  const auto wanted = workflow::procedure(disposal.kind).takes;
  for (const auto& entry : book.entries(disposal.number)) {
    workflow::Listed listed;
    listed.code = entry.dossier;
    listed.judged = !entry.outcome.empty();
    listed.years = entry.years;
    if (const auto subject = book.subject(entry.dossier)) {
      const auto kept = schedule.of(subject->facts);
      const bool here = subject->record_status == "aktif" || subject->record_status == "inaktif";
      listed.ripe = here && subject->state != "void" && kept.next == wanted && kept.due_by(today);
      listed.held = subject->held;
      listed.lent = subject->lent;
      listed.ruled = kept.rule != nullptr;
      if (kept.rule != nullptr) listed.years = std::max(listed.years, kept.rule->years());
    }
    judged.list.push_back(listed);
  }
  return judged;
}

}  // namespace berkas::archive
