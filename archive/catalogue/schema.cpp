#include "archive/catalogue/schema.h"

#include <cassert>
#include <cstring>
#include <set>

#include "archive/catalogue/search_index.h"

namespace berkas::archive {
namespace {

constexpr const char* described = R"(
  title TEXT NOT NULL DEFAULT '', summary TEXT NOT NULL DEFAULT '', period TEXT NOT NULL DEFAULT '',
  quantity INTEGER, quantity_unit TEXT NOT NULL DEFAULT '', copy_form TEXT NOT NULL DEFAULT '',
  medium TEXT NOT NULL DEFAULT '', condition TEXT NOT NULL DEFAULT '', document_kind TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '', category TEXT NOT NULL DEFAULT '', function TEXT NOT NULL DEFAULT '',
  creator TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '', custodian TEXT NOT NULL DEFAULT '',
  access TEXT NOT NULL DEFAULT '', security TEXT NOT NULL DEFAULT 'biasa', remarks TEXT NOT NULL DEFAULT '')";

constexpr const char* dossiers = R"(
CREATE TABLE dossier (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, sop_id TEXT NOT NULL DEFAULT '', number TEXT,
  classification TEXT NOT NULL DEFAULT '', %DESCRIBED%,
  date TEXT NOT NULL DEFAULT 'unknown', record_status TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL DEFAULT '', state_since TEXT NOT NULL DEFAULT '', received_at TEXT NOT NULL DEFAULT '',
  received_from TEXT NOT NULL DEFAULT '', received_sheets INTEGER, returned INTEGER NOT NULL DEFAULT 0,
  return_note TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '', label_attached INTEGER NOT NULL DEFAULT 0,
  digitised_accepted INTEGER NOT NULL DEFAULT 0, parent_dossier TEXT NOT NULL DEFAULT '',
  parent_step INTEGER NOT NULL DEFAULT 0, parent_visit INTEGER NOT NULL DEFAULT 0,
  routing TEXT NOT NULL DEFAULT '{}', step INTEGER NOT NULL DEFAULT 0, returns INTEGER NOT NULL DEFAULT 0,
  last_note TEXT NOT NULL DEFAULT '');
CREATE INDEX dossier_number ON dossier(number) WHERE number IS NOT NULL;
CREATE INDEX dossier_state ON dossier(state, state_since);
CREATE INDEX dossier_step ON dossier(step);
CREATE INDEX dossier_place ON dossier(place) WHERE place <> '';
CREATE INDEX dossier_class ON dossier(classification);
CREATE INDEX dossier_received ON dossier(received_at) WHERE received_at <> '';
CREATE INDEX dossier_parent ON dossier(parent_dossier) WHERE parent_dossier <> '';
CREATE TABLE item (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
  dossier TEXT NOT NULL REFERENCES dossier(code) DEFERRABLE INITIALLY DEFERRED,
  item_number INTEGER NOT NULL DEFAULT 1, main INTEGER NOT NULL DEFAULT 0, %DESCRIBED%,
  document_number TEXT NOT NULL DEFAULT '', document_date TEXT NOT NULL DEFAULT 'unknown',
  signature TEXT NOT NULL DEFAULT '', step INTEGER NOT NULL DEFAULT 0, visit INTEGER NOT NULL DEFAULT 0);
CREATE INDEX item_dossier ON item(dossier, item_number);
CREATE TABLE stored_file (
  id INTEGER PRIMARY KEY, item TEXT NOT NULL REFERENCES item(code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL, role TEXT NOT NULL, sha256 TEXT NOT NULL, media_type TEXT NOT NULL DEFAULT '',
  bytes INTEGER NOT NULL DEFAULT 0, pages INTEGER NOT NULL DEFAULT 0, original_name TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '', device TEXT NOT NULL DEFAULT '', created_at TEXT NOT NULL DEFAULT '', dpi INTEGER,
  picture_hashes TEXT NOT NULL DEFAULT '[]', source_key TEXT NOT NULL DEFAULT '',
  UNIQUE (item, version, role, sha256));
CREATE INDEX stored_file_hash ON stored_file(sha256);
)";

constexpr const char* the_rest = R"(
CREATE TABLE check_sheet (
  id INTEGER PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier(code) DEFERRABLE INITIALLY DEFERRED,
  examination INTEGER NOT NULL, code TEXT NOT NULL DEFAULT '', conclusion TEXT NOT NULL DEFAULT '',
  answers TEXT NOT NULL DEFAULT '{}', UNIQUE (dossier, examination));
CREATE TABLE place (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL DEFAULT '',
  parent TEXT NOT NULL DEFAULT '', capacity_mm INTEGER);
CREATE INDEX place_parent ON place(parent);
CREATE TABLE setting (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
CREATE TABLE series (name TEXT PRIMARY KEY NOT NULL, last INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE answer (key TEXT PRIMARY KEY NOT NULL, answer TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
CREATE TABLE form_issue (
  code TEXT PRIMARY KEY NOT NULL, sheet TEXT NOT NULL, dossier TEXT NOT NULL DEFAULT '', issue INTEGER NOT NULL DEFAULT 1) WITHOUT ROWID;
CREATE INDEX form_dossier ON form_issue(dossier);
CREATE TABLE document_text (
  id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, dossier TEXT NOT NULL, state TEXT NOT NULL,
  pages INTEGER NOT NULL DEFAULT 0, text_sha256 TEXT NOT NULL DEFAULT '', UNIQUE (sha256, dossier));
CREATE INDEX document_text_dossier ON document_text(dossier);
CREATE INDEX document_text_waiting ON document_text(id) WHERE state = 'waiting';
CREATE TABLE page_text (document INTEGER NOT NULL, page INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (document, page)) WITHOUT ROWID;
CREATE TABLE event (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, operator_name TEXT NOT NULL, operator_nip TEXT NOT NULL, kind TEXT NOT NULL,
  subject TEXT NOT NULL, note TEXT NOT NULL, payload TEXT NOT NULL, hash TEXT NOT NULL UNIQUE);
CREATE INDEX event_subject ON event(subject, seq);
)";

std::string with_description(std::string sql) {
  const std::string mark = "%DESCRIBED%";
  for (auto at = sql.find(mark); at != std::string::npos; at = sql.find(mark)) sql.replace(at, mark.size(), described);
  return sql;
}

void records_and_history(Database& db) {
  db.execute(with_description(dossiers));
  db.execute(the_rest);
}

void search_by_words(Database& db) { SearchIndex::create_tables(db); }  // filled by the step that gave the tables their present shape

// Texts are joined to their dossiers by row number, lists of one state come newest first without sorting.
void found_by_row(Database& db) {
  SearchIndex::tie_texts_to_dossiers(db);
  db.execute("CREATE INDEX dossier_of_state ON dossier(state)");
  const bool never_filled = !db.query("SELECT 1 FROM f_title LIMIT 1").step();
  if (never_filled) SearchIndex(db).rebuild();
}

// The paper's life: containers with a size, every move, loans, audits of the shelves.
void paper_half(Database& db) {
  db.execute(R"(
ALTER TABLE place ADD COLUMN capacity_sheets INTEGER;
ALTER TABLE place ADD COLUMN width_mm INTEGER;
ALTER TABLE place ADD COLUMN temporary_number TEXT NOT NULL DEFAULT '';
ALTER TABLE place ADD COLUMN definitive_number TEXT NOT NULL DEFAULT '';
ALTER TABLE place ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE place ADD COLUMN inside_order TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN paper TEXT NOT NULL DEFAULT '';
CREATE TABLE movement (
  id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, batch INTEGER NOT NULL DEFAULT 0, subject TEXT NOT NULL DEFAULT '',
  from_place TEXT NOT NULL DEFAULT '', to_place TEXT NOT NULL DEFAULT '', at TEXT NOT NULL DEFAULT '', by_name TEXT NOT NULL DEFAULT '',
  by_nip TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', undoes INTEGER NOT NULL DEFAULT 0, undone INTEGER NOT NULL DEFAULT 0);
CREATE INDEX movement_subject ON movement(subject, number);
CREATE INDEX movement_batch ON movement(batch);
CREATE TABLE borrower (
  id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, name TEXT NOT NULL DEFAULT '', nip TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '', post TEXT NOT NULL DEFAULT '', contact TEXT NOT NULL DEFAULT '');
CREATE TABLE loan (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, number TEXT NOT NULL DEFAULT '', dossier TEXT NOT NULL DEFAULT '',
  borrower INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT '', purpose TEXT NOT NULL DEFAULT '', requested_at TEXT NOT NULL DEFAULT '',
  decided_by TEXT NOT NULL DEFAULT '', decided_at TEXT NOT NULL DEFAULT '', decision_note TEXT NOT NULL DEFAULT '',
  out_at TEXT NOT NULL DEFAULT '', out_by TEXT NOT NULL DEFAULT '', due TEXT NOT NULL DEFAULT '', sheets_out INTEGER, sheets_back INTEGER,
  scan_offered INTEGER NOT NULL DEFAULT 0, returned_at TEXT NOT NULL DEFAULT '', taken_by TEXT NOT NULL DEFAULT '',
  condition TEXT NOT NULL DEFAULT '', remarks TEXT NOT NULL DEFAULT '', statement TEXT NOT NULL DEFAULT '',
  signed_out TEXT NOT NULL DEFAULT '', signed_back TEXT NOT NULL DEFAULT '');
CREATE INDEX loan_dossier ON loan(dossier);
CREATE INDEX loan_due ON loan(due) WHERE state='out';
CREATE UNIQUE INDEX loan_once ON loan(dossier) WHERE state='out';
CREATE TABLE shelf_audit (
  id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, place TEXT NOT NULL DEFAULT '', started_at TEXT NOT NULL DEFAULT '',
  started_by TEXT NOT NULL DEFAULT '', closed_at TEXT NOT NULL DEFAULT '', standing TEXT NOT NULL DEFAULT '');
CREATE TABLE sighting (
  id INTEGER PRIMARY KEY, audit INTEGER NOT NULL, subject TEXT NOT NULL, container TEXT NOT NULL DEFAULT '', at TEXT NOT NULL DEFAULT '',
  complete INTEGER NOT NULL DEFAULT 0, withdrawn INTEGER NOT NULL DEFAULT 0, UNIQUE (audit, subject));
CREATE TABLE finding (
  id INTEGER PRIMARY KEY, audit INTEGER NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL DEFAULT '', seen_in TEXT NOT NULL DEFAULT '',
  belongs_in TEXT NOT NULL DEFAULT '', because TEXT NOT NULL DEFAULT '', resolved_at TEXT NOT NULL DEFAULT '',
  resolved_by TEXT NOT NULL DEFAULT '', resolution TEXT NOT NULL DEFAULT '', UNIQUE (audit, subject));
CREATE INDEX finding_open ON finding(subject) WHERE resolved_at='';
)");
}

// Beranda counts the dossiers that stand on one leg each time it is shown: few of very many.
void found_on_one_leg(Database& db) {
  db.execute("CREATE INDEX dossier_placeless ON dossier(id) WHERE place='' AND number IS NOT NULL");
  db.execute("CREATE INDEX dossier_paper ON dossier(paper) WHERE paper<>''");
}

// Classification, retention schedule, holds, and the disposals with everything they were decided by.
void retention_and_disposal(Database& db) {
  db.execute(R"(
CREATE TABLE classification (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL DEFAULT '', parent TEXT NOT NULL DEFAULT '',
  valid_from TEXT NOT NULL DEFAULT 'unknown', valid_until TEXT NOT NULL DEFAULT 'unknown');
CREATE TABLE retention_rule (
  id INTEGER PRIMARY KEY, classification TEXT NOT NULL, valid_from TEXT NOT NULL DEFAULT 'unknown', valid_until TEXT NOT NULL DEFAULT 'unknown',
  series TEXT NOT NULL DEFAULT '', active_years INTEGER NOT NULL DEFAULT 0, active_words TEXT NOT NULL DEFAULT '', inactive_years INTEGER,
  fate TEXT NOT NULL DEFAULT '', fate_words TEXT NOT NULL DEFAULT '', UNIQUE (classification, valid_from));
CREATE TABLE security_rule (
  id INTEGER PRIMARY KEY, classification TEXT NOT NULL UNIQUE, security TEXT NOT NULL DEFAULT '', access TEXT NOT NULL DEFAULT '', who TEXT NOT NULL DEFAULT '');
CREATE TABLE retention (
  id INTEGER PRIMARY KEY, dossier TEXT NOT NULL UNIQUE, trigger_date TEXT NOT NULL DEFAULT 'unknown', trigger_note TEXT NOT NULL DEFAULT '',
  told_at TEXT NOT NULL DEFAULT '', told_by TEXT NOT NULL DEFAULT '', appraised TEXT NOT NULL DEFAULT '', keep_until TEXT NOT NULL DEFAULT 'unknown',
  appraised_in INTEGER NOT NULL DEFAULT 0, ended_in INTEGER NOT NULL DEFAULT 0);
CREATE TABLE hold (
  id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, dossier TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', set_at TEXT NOT NULL DEFAULT '',
  set_by TEXT NOT NULL DEFAULT '', released_at TEXT NOT NULL DEFAULT '', released_by TEXT NOT NULL DEFAULT '', release_note TEXT NOT NULL DEFAULT '');
CREATE INDEX hold_open ON hold(dossier) WHERE released_at='';
CREATE TABLE disposal (
  id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, kind TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'open',
  made_at TEXT NOT NULL DEFAULT '', made_by TEXT NOT NULL DEFAULT '', ended_at TEXT NOT NULL DEFAULT '', ended_by TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '');
CREATE TABLE disposal_stage (
  id INTEGER PRIMARY KEY, disposal INTEGER NOT NULL, stage TEXT NOT NULL, document_number TEXT NOT NULL DEFAULT '', by_name TEXT NOT NULL DEFAULT '',
  method TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', date TEXT NOT NULL DEFAULT 'unknown', people TEXT NOT NULL DEFAULT '', witnesses TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL DEFAULT '', recorded_by TEXT NOT NULL DEFAULT '', signed_file TEXT NOT NULL DEFAULT '', UNIQUE (disposal, stage));
CREATE TABLE disposal_entry (
  id INTEGER PRIMARY KEY, disposal INTEGER NOT NULL, dossier TEXT NOT NULL, added_at TEXT NOT NULL DEFAULT '', added_by TEXT NOT NULL DEFAULT '',
  off_at TEXT NOT NULL DEFAULT '', off_by TEXT NOT NULL DEFAULT '', off_reason TEXT NOT NULL DEFAULT '', rule TEXT NOT NULL DEFAULT '', due TEXT NOT NULL DEFAULT '',
  years INTEGER NOT NULL DEFAULT 0, outcome TEXT NOT NULL DEFAULT '', keep_until TEXT NOT NULL DEFAULT 'unknown', UNIQUE (disposal, dossier));
CREATE INDEX disposal_entry_dossier ON disposal_entry(dossier);
CREATE TABLE removal (
  id INTEGER PRIMARY KEY, disposal INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, dossier TEXT NOT NULL DEFAULT '',
  removed_at TEXT NOT NULL DEFAULT '', UNIQUE (disposal, kind, subject));
CREATE INDEX removal_left ON removal(id) WHERE removed_at='';
CREATE INDEX dossier_ended ON dossier(record_status) WHERE record_status IN ('musnah','statis');
)");
}

// Alih media: the sets of dossiers whose digitising one berita acara attests.
void digitising_attested(Database& db) {
  db.execute(R"(
CREATE TABLE conversion (
  id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, title TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'open', inactive INTEGER NOT NULL DEFAULT 0,
  form TEXT NOT NULL DEFAULT '', made_at TEXT NOT NULL DEFAULT '', made_by TEXT NOT NULL DEFAULT '', date TEXT NOT NULL DEFAULT 'unknown', place TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '', executing TEXT NOT NULL DEFAULT '', leader TEXT NOT NULL DEFAULT '', authenticated_on TEXT NOT NULL DEFAULT 'unknown',
  signed_file TEXT NOT NULL DEFAULT '', ended_at TEXT NOT NULL DEFAULT '', ended_by TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '');
CREATE TABLE conversion_entry (
  id INTEGER PRIMARY KEY, conversion INTEGER NOT NULL, dossier TEXT NOT NULL, added_at TEXT NOT NULL DEFAULT '', added_by TEXT NOT NULL DEFAULT '',
  off_at TEXT NOT NULL DEFAULT '', off_by TEXT NOT NULL DEFAULT '', UNIQUE (conversion, dossier));
CREATE INDEX conversion_entry_dossier ON conversion_entry(dossier);
)");
}

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> all{
      {1, "records and history", records_and_history},
      {2, "search by words", search_by_words},
      {3, "texts joined by row", found_by_row},
      {4, "places with a size, moves, loans, shelf audits", paper_half},
      {5, "dossiers on one leg found by index", found_on_one_leg},
      {6, "classification, retention, disposal", retention_and_disposal},
      {7, "digitising attested by minutes", digitising_attested},
  };
  return all;
}

int present_schema() { return migrations().back().to; }

const std::vector<KeptTable>& kept_tables() {
  static const std::vector<KeptTable> tables{
      {"dossier", {"code"}, "code"},
      {"item", {"code"}, "code"},
      {"stored_file", {"item", "version", "role", "sha256"}, "item"},
      {"check_sheet", {"dossier", "examination"}, "dossier"},
      {"place", {"code"}, "code"},
      {"setting", {"key"}, "key"},
      {"series", {"name"}, "name"},
      {"answer", {"key"}, "key"},
      {"form_issue", {"code"}, "code"},
      {"document_text", {"sha256", "dossier"}, "dossier"},
      {"movement", {"number"}, "subject"},
      {"borrower", {"number"}, "name"},
      {"loan", {"code"}, "code"},
      {"shelf_audit", {"number"}, "place"},
      {"sighting", {"audit", "subject"}, "subject"},
      {"finding", {"audit", "subject"}, "subject"},
      {"classification", {"code"}, "code"},
      {"retention_rule", {"classification", "valid_from"}, "classification"},
      {"security_rule", {"classification"}, "classification"},
      {"retention", {"dossier"}, "dossier"},
      {"hold", {"number"}, "dossier"},
      {"disposal", {"number"}, "title"},
      {"disposal_stage", {"disposal", "stage"}, "stage"},
      {"disposal_entry", {"disposal", "dossier"}, "dossier"},
      {"removal", {"disposal", "kind", "subject"}, "dossier"},
      {"conversion", {"number"}, "title"},
      {"conversion_entry", {"conversion", "dossier"}, "dossier"},
  };
  return tables;
}

const KeptTable& kept_table(const std::string& name) {
  for (const auto& table : kept_tables())
    if (name == table.name) return table;
  assert(false && "no such kept table");
  return kept_tables().front();
}

bool is_json_column(const std::string& column) {
  static const std::set<std::string> columns{"routing", "answers"};
  return columns.contains(column);
}

}  // namespace berkas::archive
