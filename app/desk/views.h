// What the desk shows of things: plain data for the screens and the command line. Texts of R and SR are already masked unless revealed.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/outcome.h"
#include "archive/catalogue/catalogue.h"
#include "archive/intake/intake.h"
#include "archive/records.h"
#include "devices/page_image.h"
#include "devices/printer.h"
#include "devices/scanner.h"
#include "workflow/check_sheet.h"
#include "workflow/documentation.h"
#include "workflow/routing.h"

namespace berkas::desk {

struct FileView {
  std::string sha256, media_type, role, item;
  int pages = 0, version = 1;
  std::int64_t bytes = 0;
  std::filesystem::path path;
  std::string opening;                                // of a restricted one that was opened: the event that says so
};

struct ItemView {
  archive::Item item;
  std::vector<archive::StoredFile> files;             // all versions and roles
};

struct LoanBrief {                                    // a paper that is out
  std::string code, to, due;
  bool overdue = false;
};

struct Attested {                                     // its digitising, by the leader's signature
  std::string by, on, minutes;
};

struct DossierView {
  archive::Dossier dossier;                           // whole record; title masked unless revealed
  bool masked = false;
  std::string opening;                                // revealed: the event that says so; opens the pages and the text
  workflow::DeskState state = workflow::DeskState::none;
  std::vector<ItemView> items;
  std::vector<FileView> files;                        // current archival, access and born-digital files
  std::string place_path;                             // "" = none
  std::vector<std::string> missing;                   // of rule R8
  std::vector<workflow::Warning> warnings;
  int returns = 0;
  std::optional<std::string> open_intake;             // newest intake bound to it and not closed
  std::optional<LoanBrief> loan;                      // out now; the place stays where it goes back to
  std::string conversion;                             // number of the minutes its digitising stands in, signed or not; "" = none
  std::optional<Attested> authenticated;
  std::vector<std::string> linked;                    // codes of dossiers opened from its steps
};

struct CheckRowView {
  workflow::CheckRow row;
  workflow::CheckAnswer answer;
};

struct CheckView {
  std::string dossier, form;                          // codes
  int examination = 1;
  std::vector<CheckRowView> rows;                     // part A then part B
  bool filled = false, examined = false;
  int unanswered_fill = 0, unanswered_examine = 0;
  workflow::Conclusion conclusion = workflow::Conclusion::none;
  workflow::Conclusion possible = workflow::Conclusion::none;
  std::vector<workflow::CheckRow> lacking;
  std::vector<workflow::Warning> warnings;            // order of dates
  std::string filled_at, examined_at, concluded_at;
  std::vector<std::string> proofs;                    // rows of this examination that have a picture
};

struct IntakeView {
  archive::IntakeFacts facts;
  int pages = 0, open_flags = 0, short_by = 0;
  Sentence says;                                      // "17 halaman aman, lanjutkan dari lembar 18"
};

struct ScanOutcome {
  IntakeView intake;
  devices::StopReason stopped = devices::StopReason::done;
  std::string detail;
  Sentence says, todo;                                // banner: what happened and what is safe; what to do
  Exit exit = Exit::done;                             // refused: short; device: the device stopped; storage: the disk did
};

struct Filed {
  std::string code, item, sha256;
  int pages = 0;
  std::int64_t bytes = 0;
  bool text_ready = false;
  bool already = false;                               // the same filing was acknowledged before
  std::vector<std::string> missing;
};

struct FoundOnPage {                                  // `read`
  int page = 1;
  std::string text, format;
  bool ours = false, known = false;
  std::string type;                                   // "B"… or ""
  std::string source = "symbol";
  std::string fault;                                  // "wrong-check" where the prefix is ours and the check is not
};

struct Printed {
  std::string sheet, code;                            // code: the dossier's
  int pages = 0;
  std::optional<int> job;
  std::string queue, state;                           // "file", "pending", "processing", "completed", "out-of-paper", "stopped", ...
  std::filesystem::path pdf;
  std::string form_code;                              // of forms that carry their own
  Sentence says, todo;
  Exit exit = Exit::done;                             // device: the printer did not take it; the sheet is kept
};

// A printer as its lamp tells it.
struct PrinterView {
  devices::QueueInfo queue;
  bool trouble = false;
  Sentence says, todo;                                // empty where all is well
};

// Where the stamp may stand on the first page; all in pixels of the upright page at 300 dpi.
struct StampView {
  int width = 0, height = 0;                          // of the page
  devices::BoxPx size;                                // of the stamp
  std::vector<devices::BoxPx> places, printed;        // free, best first; what is written or printed
};

struct ActiveListDue {                                // the unit's Daftar Arsip Aktif that was not sent to the unit kearsipan yet
  std::string half, due;                              // 2026-1; six months after its first dossier was opened
  int days_late = 0;                                  // 0: may still be sent in time
  Sentence says;
};

struct HomeView {
  std::string office, unit;
  bool example = false;                               // CONTOH
  std::vector<archive::DossierRow> waiting;           // K0..K7 and K3x in the order of the states, oldest first
  std::vector<IntakeView> stopped_intakes;            // short or interrupted
  std::vector<archive::WeekDay> week;
  int text_left = 0;
  int overdue_loans = 0, one_legged = 0;              // to be looked after today
  std::optional<ActiveListDue> active_list;           // the oldest one, of the last two years
  bool writable = true;
};

// Whatever a code names.
struct Shown {
  std::string kind;                                   // dossier, item, form, place, loan
  std::string code;
  std::optional<DossierView> dossier;                 // of a dossier, an item, a form
  std::optional<archive::Item> item;
  std::optional<archive::FormIssue> form;
  std::optional<archive::Place> place;
  std::string place_path;
  std::vector<std::string> contents;                  // codes at the place
  std::string loan;                                   // code of the loan that was scanned; dossier is what was lent
  std::string minutes;                                // of a form that is a berita acara: "alih media 4", "penyusutan 3"; there is no dossier then
};

}  // namespace berkas::desk
