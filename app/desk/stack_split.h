// A stack of several dossiers becomes documents and questions. Pure: pages as they were seen in, documents and cards out.
// Promise: every page stands in exactly one document or on exactly one card, and no document holds a page that might belong
// to another: where it is not certain that a document goes on, its pages wait on a card until the clerk says so.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace berkas::desk {

enum class CodeKind {
  cover,    // the form code of a scan cover
  dossier,  // a dossier's or an item's own code
  form,     // any other form of a dossier
  place,    // a box, a shelf, a loan: names no dossier
  unknown,  // well made, but not of this archive
  damaged,  // ours by its prefix, its check characters do not fit
  foreign   // not ours: listed, never used
};

struct StackCode {
  CodeKind kind = CodeKind::foreign;
  std::string text, dossier, item;          // item: where the code names one that is not the main item
};

struct StackPage {
  std::string id;
  int sheet = 1, side = 1;
  bool blank = false;
  bool bars = false;                        // carries the printed bars of a scan cover
  bool unread = false;                      // shows a symbol of ours that could not be read
  bool awaited = false;                     // its sheet is to be scanned again
  bool gone = false;                        // went on with its document: a border, no page any more
  std::vector<StackCode> codes;
  std::vector<std::string> open_flags;      // questions about the picture, "conflict" and "unread-code" left out
  std::map<std::string, std::string> judged;   // what the clerk said: see stack_words.h
};

struct StackDossier {
  bool may_scan = false, cancelled = false;
  std::string state;
  std::optional<int> sheets;                // as handed over
};

struct StackSeen {
  std::vector<StackPage> pages;             // in order, without those set aside
  std::map<std::string, StackDossier> dossiers;
  bool ended = true;                        // false: capturing broke off, the last sheet may lack its back
};

enum class CardKind {
  unread,         // a cover or a symbol that could not be read: type its code
  conflict,       // two dossiers on one sheet
  unknown_code,   // a code this archive does not know
  no_cover,       // pages before any cover
  other_code,     // another dossier's code in the middle of a document that is not known to be complete
  strange_form,   // a form of another dossier in the middle
  blank_sheet,    // after a complete document: a cover laid upside down?
  cover_back,     // something is printed on the back of a cover
  twice,          // the same dossier a second time
  not_ready,      // its dossier is not at step 15, not received or not examined
  cancelled,      // its dossier is cancelled
  short_of, too_many, uncounted,   // against the sheets handed over
  no_pages,       // a cover and nothing below it
  flag,           // a question about one page's picture
  blank_backs,    // empty back sides of one document, in one question
  awaited,        // a sheet is to be scanned again
  broken_off,     // capturing broke off in this document
  foreign         // information only
};

struct StackDocument {
  std::string dossier, item;
  std::vector<std::string> pages, covers;   // covers: and their empty backs; they do not go on with the document
  int first_sheet = 0, last_sheet = 0;      // in the stack, its cover included
  int sheets = 0;                           // without covers
  std::optional<int> expected;
  std::vector<std::string> joined;          // first pages of later parts
  bool clean = false;
};

struct StackCard {
  CardKind kind = CardKind::unread;
  std::string page;                         // the one that is asked about
  std::vector<std::string> pages;           // held: they wait here, in no document
  int first_sheet = 0, last_sheet = 0;
  std::string dossier;                      // the one in question
  std::string before;                       // the dossier whose document stands before it, where it may go on
  std::vector<StackCode> codes;
  int document = -1;                        // about this one: it holds its pages itself
  int captured = 0;
  std::optional<int> expected;
  bool is_cover = false;                    // the page is a scan cover, read or not: no page of any document
  bool asks = true;                         // false: information, nothing waits for it
};

struct Split {
  std::vector<StackDocument> documents;
  std::vector<StackCard> cards;             // in the order of the stack
};

[[nodiscard]] Split split_stack(const StackSeen&);

}  // namespace berkas::desk
