// Baki masuk: captured and not yet filed. A folder per intake: page files and an append-only journal, each line fsynced.
// Nothing is destroyed before filing is acknowledged: rotate, move, set aside, replace and undo are journal lines.
// An intake has one owner (flock) while it is open for writing; many may read.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace berkas::archive {

struct PageFlag { std::string flag; std::string answer; };   // "blank","skew","cut-edge","flat-tail","short-data","double-feed","conflict","upside-down","page-gap","pages-missing"; answer "", "keep", "rescan", "set-aside"

// Something with a place on the captured picture, in its own pixels: a code that was read ("code", with its text; "code-print" where
// only the line below its symbol could be read), a symbol of ours that could not be read ("unread"), the printed bars of a scan cover ("cover").
// Without a place: the page number printed in its margin ("number", PageNumber's text).
struct PageMark { std::string kind, text; int x = 0, y = 0, width = 0, height = 0; };

// What the clerk said of a page of a mixed stack; the last word on each question counts.
struct PageJudgement { std::string what, value; };

struct IntakePage {
  int no = 0;                             // 1-based in the present order; 0 = set aside
  int position = 0;                       // 1-based in the present order, those set aside counted too
  std::string id;                         // stable within the intake
  int sheet = 1, side = 1;                // as captured
  std::filesystem::path file;
  std::string media_type, sha256;
  int width_px = 0, height_px = 0, dpi = 300;
  int quarter_turns = 0;                  // clockwise, by the clerk
  double skew_deg = 0;
  int upright_turns = 0;                  // found by the page cleaner
  std::vector<std::string> codes;         // texts of all codes found on the untouched page
  std::vector<PageFlag> flags;
  std::vector<PageMark> marks;
  std::string look;                       // how the sheet looks, for recognising it again; empty: unknown
  std::vector<PageJudgement> judged;
  std::string moved_to;                   // the intake it went on with (branch); it counts as set aside here
  bool set_aside = false;
  bool has_mark(const std::string& kind) const;
};

struct Branch {                           // one document of a mixed stack, on its way to an intake of its own
  std::string id, at;                     // of the new intake; created_at
  std::string dossier, item;
  std::optional<int> expected_sheets;
  std::vector<std::string> pages;         // ids in the stack, in order
  std::vector<std::string> left;          // covers: they leave the stack with it, but are no part of the document
};

enum class IntakeState { capturing, captured, accepted, filed, discarded, divided };   // divided: every page went on with another intake
std::string to_string(IntakeState);

struct IntakeFacts {
  std::string id;
  std::string dossier;                    // code, or empty
  std::string item;                       // code, or empty: the main item
  IntakeState state = IntakeState::capturing;
  std::optional<int> expected_sheets;
  int sheets = 0;                         // distinct sheets captured and not set aside for rescan
  std::string device, profile, stopped, created_at;
  std::string filed_sha256, discard_reason;
  int damaged_lines = 0;                  // journal lines that could not be read; their page files are kept
  std::vector<IntakePage> pages;          // in order; set-aside pages last
  std::vector<Branch> unfinished;         // begun with branch_off() and not yet branched()
  int short_by() const;                   // expected − captured, never negative
  std::vector<const IntakePage*> open_flags() const;
};

struct NewPage {                          // what the desk hands in for one captured side
  std::string bytes, media_type;
  int sheet = 1, side = 1, width_px = 0, height_px = 0, dpi = 300;
  double skew_deg = 0;
  int upright_turns = 0;
  std::vector<std::string> codes, flags;
  std::vector<PageMark> marks;
  std::string look;
};

class Intake {                            // open for writing: owns the lock while it lives
public:
  virtual ~Intake() = default;
  virtual IntakeFacts facts() const = 0;
  virtual void add(const NewPage&) = 0;                               // durable when it returns
  virtual void replace(const std::string& page_id, const NewPage&) = 0;   // the old picture stays, set aside
  virtual void bind(const std::string& dossier, const std::string& item) = 0;
  virtual void expect(std::optional<int> sheets) = 0;
  virtual void profile(const std::string& device, const std::string& profile) = 0;
  virtual void stopped(const std::string& reason) = 0;
  virtual void rotate(const std::string& page_id, int quarter_turns_clockwise) = 0;
  virtual void move(const std::string& page_id, int to_no) = 0;
  virtual void set_aside(const std::string& page_id) = 0;
  virtual void restore(const std::string& page_id) = 0;
  virtual void answer(const std::string& page_id, const std::string& flag, const std::string& answer) = 0;
  virtual void ask(const std::string& page_id, const std::string& flag) = 0;   // a question that only the whole batch raises
  virtual void judge(const std::string& page_id, const std::string& what, const std::string& value) = 0;
  virtual void branch_off(const Branch&) = 0;                         // from now on its pages go on with that intake, whatever happens
  virtual void branched(const std::string& id) = 0;                   // and it stands
  virtual void divided() = 0;                                         // no page of its own is left; to the tray's attic
  virtual bool undo() = 0;                                            // last act of the clerk; false when there is none
  virtual void accept() = 0;
  virtual void filed(const std::string& sha256) = 0;                  // after the catalogue acknowledged
  virtual void discard(const std::string& reason) = 0;                // to the tray's attic, never away
};

class Tray {
public:
  explicit Tray(std::filesystem::path archive_dir);
  std::unique_ptr<Intake> create(const std::string& id, const std::string& at) const;
  std::unique_ptr<Intake> open(const std::string& id) const;          // Failure intake_owned when another process has it
  IntakeFacts read(const std::string& id) const;                      // no lock
  bool stands(const std::string& id) const;                           // open or closed
  // Makes the branch whole under its name, or nothing of it; does nothing where it stands already. After branch_off(), before
  // branched(). Page files are shared or copied, sheets counted anew from 1.
  void branch(const Intake& stack, const Branch&) const;
  // Of destroyed dossiers: their page pictures go, also from the stack they were divided off; the journals stay.
  void destroy_pictures(const std::set<std::string>& dossiers) const;
  std::vector<IntakeFacts> list(bool with_closed = false) const;      // oldest first; torn journal tails are healed

private:
  std::filesystem::path dir_;
};

}  // namespace berkas::archive
