// The only place that knows SQL. SQLite, WAL, synchronous=FULL. One writer at a time (BEGIN IMMEDIATE), readers beside it.
// Threads: one Catalogue object per thread; several may stand on one file, in one process or many.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "archive/checking.h"
#include "archive/records.h"

namespace berkas::archive {

class PaperBook;                          // archive/shelves/paper_book.h: places, moves, loans, shelf audits
class PaperLedger;
class RetentionBook;                      // archive/retention/retention_book.h: classification, schedule, holds, disposals
class RetentionLedger;

struct Operator { std::string name, nip; };

struct Act {                              // who does what, when: handed in, never taken from the machine here
  Operator who;
  std::string at;                         // ISO 8601 with zone
  std::string kind;
  std::string subject;
  std::string note;
};

// Lives inside Catalogue::act(). Every put is written to the event's payload (before, after), so that verify can replay it.
class Transaction {
public:
  virtual ~Transaction() = default;
  virtual std::optional<Dossier> dossier(const std::string& code) = 0;
  virtual std::vector<Item> items(const std::string& dossier) = 0;
  virtual std::optional<Item> item(const std::string& code) = 0;
  virtual std::vector<StoredFile> files(const std::string& item) = 0;
  virtual std::vector<workflow::CheckSheet> check_sheets(const std::string& dossier) = 0;
  virtual std::optional<Place> place(const std::string& code) = 0;
  virtual std::optional<std::string> setting(const std::string& key) = 0;
  virtual void put(const Dossier&) = 0;   // with its routing; inserts or updates
  virtual void put(const Item&) = 0;
  virtual void put(const StoredFile&) = 0;                       // insert only: a stored file never changes
  virtual void put(const std::string& dossier, const workflow::CheckSheet&) = 0;
  virtual void put(const Place&) = 0;
  virtual void put_setting(const std::string& key, const std::string& value) = 0;
  // Next number of a series, gapless: burnt only if the transaction commits. Starts at 1.
  virtual int next_number(const std::string& series) = 0;
  // The answer given for this key before, if any; remember() stores it in the same transaction.
  virtual std::optional<std::string> answered(const std::string& key) = 0;
  virtual void remember(const std::string& key, const std::string& answer) = 0;
  // Hands a filed version to the text queue (nothing when its text is already given).
  virtual void queue_text(const std::string& sha256, const std::string& dossier) = 0;
  // The whole text of a filed version, page by page; enters the index once.
  virtual void put_text(const std::string& sha256, const std::string& dossier, const std::vector<std::string>& pages) = 0;
  // A form that was issued with a code of its own (check sheet, cover, receipt): found again by show CODE.
  virtual void put_form(const std::string& code, const std::string& sheet, const std::string& dossier, int issue) = 0;
  virtual PaperLedger& paper() = 0;       // moves, loans, shelf audits
  virtual RetentionLedger& retention() = 0;
};

struct DossierFilter {
  std::optional<std::string> state;       // "K3", ...
  std::optional<int> step;
  bool waiting = false;                   // only K0..K7 and K3x
  int limit = 1000, offset = 0;
  std::string after = {};                 // code of the last row shown: goes on behind it, as fast on the last page as on the first
};

struct DossierRow {                       // a line of a list; title masked for R and SR
  std::string code, number, title, state, state_since, classification, place, created_at;
  int step = 0;                           // 0 = done
  int returns = 0;
  bool masked = false;
  std::string note;                       // last return note, or empty
};

struct Query {
  std::string words;                      // as typed; the last word is a prefix unless closed by a blank
  std::optional<std::string> classification;   // and all below it
  std::optional<int> year;
  std::optional<std::string> place;       // code: the place and all below it
  int limit = 50;
};

struct Hit {
  std::string code, title, number;
  std::optional<int> page;                // where the text has it
  std::string snippet;                    // empty for R and SR
  bool masked = false;
};

struct Hits { std::vector<Hit> rows; std::int64_t total = 0; bool capped = false; };   // capped: "1000+"

struct FormIssue { std::string code, sheet, dossier; int issue = 1; };
struct TextJob { std::string sha256, dossier; };
struct WeekDay { std::string date; int in = 0, done = 0; };
struct Problem { std::string kind, subject, detail; };

class Catalogue {
public:
  virtual ~Catalogue() = default;

  // Runs the body in one transaction with one event; the body's exception rolls all of it back. Returns the chain's new head.
  virtual std::string act(const Act&, const std::function<void(Transaction&)>& body) = 0;

  virtual std::optional<Dossier> dossier(const std::string& code) = 0;
  virtual std::vector<DossierRow> list(const DossierFilter&) = 0;
  virtual std::vector<Item> items(const std::string& dossier) = 0;
  virtual std::optional<Item> item(const std::string& code) = 0;
  virtual std::vector<StoredFile> files(const std::string& item) = 0;       // newest version last
  virtual std::vector<workflow::CheckSheet> check_sheets(const std::string& dossier) = 0;   // by examination
  virtual std::optional<FormIssue> form(const std::string& code) = 0;
  virtual std::vector<FormIssue> forms(const std::string& dossier) = 0;
  virtual std::optional<std::string> answered(const std::string& key) = 0;  // what Transaction::remember() kept
  virtual std::vector<Place> places() = 0;
  virtual std::optional<Place> place(const std::string& code) = 0;
  virtual std::string place_path(const std::string& code) = 0;              // names joined by " / "
  virtual std::vector<std::string> dossiers_at(const std::string& place) = 0;
  virtual PaperBook& paper() = 0;                                            // moves, loans, shelf audits
  virtual RetentionBook& retention() = 0;                                    // classification, retention, holds, disposals
  virtual std::vector<Event> events(const std::string& subject, int limit = 1000) = 0;
  virtual std::vector<Event> recent_events(int limit) = 0;
  virtual std::string head() = 0;
  virtual bool head_was(const std::string& hash) = 0;                       // is this hash in the chain? (verify --head)
  virtual std::optional<std::string> setting(const std::string& key) = 0;
  virtual std::vector<WeekDay> week(const std::string& monday_iso_date) = 0;

  // Worker threads; interrupted by the stop token (returns what it has).
  virtual Hits find(const Query&, std::stop_token = {}) = 0;
  virtual std::vector<std::string> text_pages(const std::string& sha256) = 0;   // empty: not read yet
  virtual std::vector<TextJob> text_queue(int limit) = 0;
  virtual int text_left() = 0;

  // Chain unbroken, and (full) the events replayed give exactly the rows that stand. Never throws for what it finds.
  virtual std::vector<Problem> verify(bool full, const Checking& = {}) = 0;
  virtual std::int64_t event_count() = 0;
  virtual std::vector<StoredFile> all_files() = 0;
};

}  // namespace berkas::archive
