// What the desk shows of a mixed stack. Titles of R and SR are masked.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/desk/views.h"
#include "devices/page_image.h"

namespace berkas::desk {

struct StackAnswer {
  std::string word;                                   // code, begins, plain, one-aside, set-aside, keep, rescan, joins, count, end, known
  std::string icon;
  Sentence label;
  bool wants_code = false;                            // the code is typed or scanned
  std::string code;                                   // or this one is meant
};

struct StackCardView {
  std::string id;                                     // stays the same while the question stands
  int no = 0;                                         // 1-based, in the order of the stack
  std::string kind;                                   // unread, conflict, unknown-code, no-cover, ...
  bool asks = true;                                   // false: information
  char tone = 'w';                                    // w to be answered, b stopped, p information
  int first_sheet = 0, last_sheet = 0;
  std::string page;                                   // id of the page in question
  std::vector<int> pages;                             // numbers of the pages that wait on it
  std::string dossier, title;                         // the one in question, where there is one
  std::string before_title;
  struct Code { std::string text, dossier, title; };
  std::vector<Code> codes;
  std::optional<devices::BoxPx> crop;                 // on the captured picture
  int captured = 0;
  std::optional<int> expected;
  Sentence head, says;
  std::vector<StackAnswer> answers;                   // in the order of their keys 1, 2, 3
};

struct StackDocumentView {
  std::string dossier, item, title, state;
  bool masked = false, clean = false;
  int first_sheet = 0, last_sheet = 0, sheets = 0;
  std::optional<int> expected;
  std::vector<int> pages, covers;                     // numbers in the stack
};

struct StackGone { std::string intake, dossier, title; int pages = 0; };

struct StackView {
  IntakeView intake;
  std::vector<StackDocumentView> documents;
  std::vector<StackCardView> cards;
  std::vector<StackGone> gone;                        // went on already
  int clean = 0, asking = 0, sheets = 0, unclear_sheets = 0, set_aside = 0;
};

struct StackAccepted {
  std::vector<StackGone> accepted;                    // by this act, or finished by it after a crash
  StackView rest;
};

}  // namespace berkas::desk
