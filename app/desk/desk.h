// The desk: one method for each thing a clerk does, over archive and devices. The window and the command line are two views of it.
// Every method blocks; a Desk belongs to one thread at a time. Make one per worker (wiring::DeskMaker); all stand on one archive.
// Outcome = value or refusal; archive::Failure and devices::Failure pass through (explain() turns them into words).
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/desk/outcome.h"
#include "app/desk/paper_check.h"
#include "app/desk/proposals.h"
#include "app/desk/stack_views.h"
#include "app/desk/views.h"
#include "app/sheets/sheet_table.h"
#include "archive/archive.h"
#include "archive/exchange/list_table.h"
#include "archive/tracking_code.h"
#include "devices/archival_pdf.h"
#include "devices/code_reader.h"
#include "devices/code_writer.h"
#include "devices/mark_reader.h"
#include "devices/page_cleaner.h"
#include "devices/page_codec.h"
#include "devices/pdf_renderer.h"
#include "devices/printer.h"
#include "devices/scanner.h"
#include "devices/text_reader.h"
#include "workflow/sop_reader.h"

namespace berkas::desk {

struct Devices {                                      // ports, handed in by wiring; shared between desks of one process
  std::shared_ptr<devices::Scanner> scanner;          // sane, or simulated by name
  std::shared_ptr<devices::Printer> printer;
  std::shared_ptr<devices::CodeReader> codes;
  std::shared_ptr<devices::CodeWriter> symbols;
  std::shared_ptr<devices::PageCodec> codec;
  std::shared_ptr<devices::PageCleaner> cleaner;
  std::shared_ptr<devices::MarkReader> marks;
  std::shared_ptr<devices::TextReader> text;
  std::shared_ptr<devices::TextReader> margins;        // a few lines at once, while the feeder waits: never behind the text queue. May be absent
  std::shared_ptr<devices::ArchivalPdfMaker> pdf;
  std::shared_ptr<devices::PdfRenderer> renderer;
};

struct Surroundings {                                 // everything that is not a device: handed in, never taken
  archive::Operator who;
  std::function<std::string()> now;                   // ISO 8601 with zone
  archive::RandomBits random;
  std::shared_ptr<const workflow::SopLibrary> sops;
  std::function<void(const std::string&)> log;        // for the log file; never a restricted title
};

struct NewDossier { std::string sop, title, period; int at_step = 1; std::string parent; int parent_step = 0; };
struct Registration {
  std::string classification;
  archive::Security security = archive::Security::ordinary;
  std::optional<std::string> access, summary, period, copy_form, condition, document_kind, category, document_number, signature, remarks;
  std::optional<workflow::PartialDate> document_date;
};
struct ScanRequest {
  std::string code;                                   // dossier or item; empty = batch
  std::string device;
  devices::ScanProfile profile;
  std::optional<int> expect_sheets;
};
struct FileRequest {
  std::string code;
  std::optional<std::string> intake;                  // else the newest one bound to the dossier
  std::optional<std::filesystem::path> pdf;           // born digital: kept byte for byte
  std::optional<std::string> item, classification, place, reason;
  std::optional<archive::Security> security;
  bool wait_text = false;
  std::optional<int> stamp_place;                     // index into stamp_places(); absent = the best free one
  std::optional<devices::BoxPx> stamp_at;             // or this place, 300 dpi px: refused where it would cover anything
};
struct FilePage {                                     // one page of a filed PDF, to look at
  std::string code, sha256;                           // of its dossier or item; which file
  int page = 1, dpi = 100;
  std::string opening;                                // of a restricted one
};
struct PrintOrder {
  std::string sheet, code;
  std::string printer;                                // or:
  std::filesystem::path file;
  std::optional<devices::Paper> paper = std::nullopt;  // absent: the sheet's usual one
};

struct Progress {                                     // called on the desk's thread
  std::function<void(const Sentence& what, double fraction)> tell = [](const Sentence&, double) {};
  std::function<void(const std::string& dossier)> about = [](const std::string&) {};   // of the text queue: whose text comes now
};
struct ScanWatcher {                                  // called on the desk's thread
  std::function<void(const devices::ScanProgress&)> progress = [](const devices::ScanProgress&) {};
  std::function<void(const IntakeView&)> page_kept = [](const IntakeView&) {};   // the page is durable now
};

class Desk {
public:
  Desk(std::shared_ptr<archive::Archive>, Devices, Surroundings);
  ~Desk();

  // -- dossiers and their way (dossier.cpp)
  Outcome<DossierView> open_dossier(const NewDossier&);
  Outcome<DossierView> dossier(const std::string& code, bool reveal = false);   // reveal of R/SR is logged
  std::vector<archive::DossierRow> list(const archive::DossierFilter&);
  Outcome<DossierView> record_step(const std::string& code, const workflow::StepEntry&);
  Outcome<DossierView> complete_visit(const std::string& code, int visit, const workflow::StepEntry&);   // what a recorded visit did not know yet
  Outcome<DossierView> hand_over(const std::string& code, int through, workflow::PartialDate on, const std::string& by);
  Outcome<DossierView> open_linked(const std::string& code, int step, const std::string& sop);   // Ket: a dossier on a linked SOP
  Outcome<DossierView> cancel(const std::string& code, const std::string& reason);
  const workflow::SopLibrary& sops() const;

  // -- K0–K4, K7, K8 (receive.cpp, register.cpp, place.cpp)
  Outcome<DossierView> receive(const std::string& code, const std::string& from, std::optional<int> sheets);
  Outcome<DossierView> give_back(const std::string& code, const std::string& note);              // K3x, luar SOP
  Outcome<DossierView> register_dossier(const std::string& code, const Registration&);
  Outcome<DossierView> place(const std::string& code, const std::string& place_code_or_path, bool label_attached);
  Outcome<DossierView> label_attached(const std::string& code);
  Outcome<archive::Place> new_place(archive::PlaceKind, const std::string& name, const std::string& parent, std::optional<int> capacity_mm);
  std::vector<archive::Place> places();
  std::string place_path(const std::string& code);

  // -- the check sheet (check.cpp)
  Outcome<CheckView> check(const std::string& code, const std::string& opening = {});          // concluded and restricted: notes and numbers masked
  Outcome<CheckView> fill(const std::string& code, const workflow::CheckAnswer&);
  Outcome<CheckView> fill_all_present(const std::string& code);
  Outcome<CheckView> examine(const std::string& code, const workflow::CheckAnswer&);
  Outcome<CheckView> examine_all_conform(const std::string& code);
  Outcome<CheckView> conclude(const std::string& code, const std::string& note);   // incomplete also gives the dossier back (step 15)

  // The printed sheet with its ticks, scanned (paper_check.cpp). code: the dossier's, or the sheet's own; with the sheet's own,
  // pages whose code cannot be read are taken for it. Reading changes nothing; keeping reads the same pages once more.
  Outcome<PaperCheck> read_check_sheet(const std::string& code, const PaperSource&);
  Outcome<PaperKept> keep_check_sheet(const std::string& code, const PaperSource&, const PaperAccept&);
  std::string picture_bytes(const devices::PageImage&);                                            // as a PNG

  // -- gambar bukti (proof.cpp): what a row was judged by, one sheet under the glass; kept beside the sheet, never filed
  Outcome<CheckView> take_proof(const std::string& code, const std::string& row, const ScanRequest&, std::stop_token);
  Outcome<devices::PageImage> proof_picture(const std::string& code, const std::string& row, int max_width_px, int max_height_px, const std::string& opening = {});

  // -- capture (scan.cpp, intake.cpp)
  std::vector<devices::ScannerInfo> scanners();
  Outcome<devices::ScannerInfo> scanner(const std::string& name);                                // with its sources
  Outcome<ScanOutcome> scan(const ScanRequest&, const ScanWatcher&, std::stop_token);
  Outcome<ScanOutcome> resume(const std::string& intake, const ScanRequest&, const ScanWatcher&, std::stop_token);
  Outcome<ScanOutcome> rescan_page(const std::string& intake, int page, const ScanRequest&, const ScanWatcher&, std::stop_token);
  Outcome<IntakeView> add_pictures(const std::string& code, const std::vector<std::filesystem::path>&);   // "Tambah dari PDF/gambar"
  std::vector<IntakeView> intakes();
  Outcome<IntakeView> intake(const std::string& id);
  Outcome<IntakeView> answer_flag(const std::string& id, int page, const std::string& answer);   // keep, rescan, set-aside
  Outcome<IntakeView> rotate(const std::string& id, int page, int quarter_turns_clockwise);
  Outcome<IntakeView> move(const std::string& id, int page, int to);
  Outcome<IntakeView> set_aside(const std::string& id, int page);
  Outcome<IntakeView> restore(const std::string& id, const std::string& page_id);
  Outcome<IntakeView> undo(const std::string& id);
  Outcome<IntakeView> expect(const std::string& id, std::optional<int> sheets);
  Outcome<IntakeView> accept(const std::string& id);                                             // K6
  Outcome<Done> discard(const std::string& id, const std::string& reason);
  // -- a mixed stack (stack.cpp): an intake without a dossier
  Outcome<StackView> stack(const std::string& intake);
  Outcome<StackView> answer_card(const std::string& intake, const std::string& card, const std::string& answer, const std::string& code = {});
  Outcome<StackView> begin_at(const std::string& intake, int page, const std::string& code);     // a document without a cover begins here
  Outcome<StackAccepted> accept_clean(const std::string& intake);                                // each goes on as an intake of its dossier (K6)
  Outcome<devices::PageImage> intake_crop(const std::string& intake, const std::string& page_id, const devices::BoxPx&, int max_width_px, int max_height_px);
  Outcome<devices::PageImage> intake_picture(const std::string& id, int page, int max_width_px, int max_height_px);
  Outcome<devices::PageImage> intake_picture(const std::string& id, const std::string& page_id, int max_width_px, int max_height_px);   // also of one set aside

  // -- filing, text, finding (file.cpp, text.cpp, find.cpp)
  Outcome<Filed> file(const FileRequest&, const Progress&, std::stop_token);
  Outcome<std::vector<devices::BoxPx>> stamp_places(const std::string& intake);                  // on the first page, 300 dpi px
  Outcome<StampView> stamp_view(const std::string& intake);
  Outcome<bool> stamp_fits(const std::string& intake, const devices::BoxPx& at_300_dpi);         // nothing would be covered there
  struct TextDone { int done = 0, left = 0; };
  TextDone read_pending_text(int most, const Progress&, std::stop_token);                        // drains the queue
  Outcome<archive::Hits> find(const archive::Query&, std::stop_token);
  Outcome<Shown> show(const std::string& code);
  Outcome<FileView> open_file(const std::string& code);                                          // current archival file of the main item; logged for R/SR
  // Of a restricted document only with an opening that stands in the history (DossierView::opening, FileView::opening).
  Outcome<devices::PageImage> file_picture(const FilePage&);
  Outcome<std::vector<devices::PdfWord>> page_words(const FilePage&);                            // of a file with text; dpi does not matter
  Outcome<std::vector<std::string>> text_of(const std::string& code, const std::string& sha256, const std::string& opening = {});
  Outcome<FieldProposals> propose_fields(const std::string& code, const std::string& opening = {}, std::stop_token stop = {});   // may read two pages: seconds
  std::vector<archive::Event> history(const std::string& code, const std::string& opening = {});   // newest last; what R and SR quote is masked
  Outcome<std::vector<FoundOnPage>> read_codes(const std::filesystem::path& picture_or_pdf);

  // -- paper out (print.cpp)
  std::vector<devices::QueueInfo> printers();
  std::vector<PrinterView> printer_lamps();
  Outcome<devices::PageImage> sheet_picture(const PrintOrder&, int max_width_px, int max_height_px);   // page 1 as it would print; issues nothing
  Outcome<Printed> print(const PrintOrder&);
  Outcome<Printed> sent_before(const PrintOrder&, int job);                                      // for another process to follow or answer for
  Outcome<Printed> follow(const Printed&);                                                       // the job now, in words
  Outcome<Done> sheet_came_out(const Printed&, bool yes);                                        // "completed" is asked back

  // -- open formats (exchange.cpp). Written into the history first; a restricted dossier that cannot be logged does not leave.
  enum class Format { ead, dc, premis };
  Outcome<std::string> described(const std::string& code, Format);                               // XML
  struct Bag { int dossiers = 0, files = 0; std::int64_t bytes = 0; };                           // of the payload
  // BagIt into a new folder, or one .tar; nothing stands there yet. Stopped or failed: nothing is left behind.
  Outcome<Bag> bag(const std::vector<std::string>& codes, const std::filesystem::path& to, const Progress&, std::stop_token);

  // -- lists (lists.cpp)
  Outcome<archive::ListTable> list_table(const archive::ListWish&, const Progress&, std::stop_token);
  Outcome<Done> write_list(const archive::ListTable&, const std::filesystem::path& xlsx_or_pdf, devices::Paper);   // whole or not at all

  // -- the house (home.cpp, verify.cpp, settings.cpp)
  HomeView home();
  struct Verified { bool ok = true, finished = true; int files = 0; std::int64_t events = 0; std::string head; std::vector<archive::Problem> problems; };
  Verified verify(bool full, const std::optional<std::string>& head, const Progress& = {}, std::stop_token = {});
  std::string head();                                                                            // of the history: another one after every act, whoever's
  std::optional<std::string> setting(const std::string& key);
  Outcome<Done> set(const std::string& key, const std::string& value);
  archive::Archive& archive();
  void operator_is(const archive::Operator&);

  struct State;                                                                                  // opaque: state.h, for app/desk/*.cpp only
  State& state() { return *state_; }                                                             // of the use cases beside this one: desk/paper

private:
  std::unique_ptr<State> state_;
};

}  // namespace berkas::desk
