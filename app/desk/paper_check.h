// The check sheet read back from paper: what the desk makes of the ticks, what the clerk says to it, and what was kept.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/outcome.h"
#include "app/desk/views.h"
#include "devices/page_image.h"

namespace berkas::desk {

enum class PaperState { read, empty, unsure };        // empty: none of its boxes is marked

struct PaperQuestion {                                // one question the printed sheet asks: which box of these?
  std::string name;                                   // "A7.present", "A7.form", "B2.conforms", "conclusion": as answers name it
  std::string row, text;                              // "A7" and its words; empty for the conclusion
  int page = 1;
  PaperState state = PaperState::unsure;
  std::string answer;                                 // a word of choices where it was read, else empty
  std::string why;                                    // of unsure: unclear, two-marks, struck-out, absent-conforms
  std::vector<std::string> choices;                   // yes no na · asli salinan kopi elektronik · complete with-notes incomplete
  std::string now;                                    // what the electronic sheet says; empty: nothing
  bool differs = false;                               // read, and the electronic sheet says otherwise
  std::optional<devices::PageImage> picture;          // of unsure ones: the boxes as they are on the paper
};

struct PaperCheck {
  std::string dossier, form;                          // codes
  int examination = 1;
  bool open = true;                                   // its answers may still be written; false: concluded, or of an earlier examination
  int pages = 0;                                      // read
  std::vector<int> missing_pages;                     // of the printed sheet, not among what was given
  std::vector<PaperQuestion> questions;               // of the pages that are here
  int unsure = 0, differing = 0;
  std::vector<std::string> handwritten;               // rows with handwriting under Keterangan: it stays a picture
  std::vector<std::string> signatures;                // columns with ink in the room to sign
  bool signed_by_all = false;
};

struct PaperSource {
  std::vector<std::filesystem::path> files;           // pictures or PDFs; or:
  std::string intake;
};

enum class Differing { refuse, paper, screen };       // where paper and electronic sheet say different things

struct PaperAccept {                                  // the clerk has looked
  std::map<std::string, std::string> answers;         // name of a question → a word of its choices, or "" = leave it open
  std::map<std::string, std::string> notes;           // row → keterangan
  bool leave_unsure = false;                          // questions without an answer stay open
  Differing differing = Differing::refuse;
  bool conclude = false;                              // as the paper does, where the rules say the same
  std::string conclusion_note;
};

struct PaperKept {
  PaperCheck paper;
  CheckView sheet;                                    // as it stands now
  std::string item, sha256;                           // the pages, kept as signed-form
  int pages = 0, taken = 0;                           // answers written
  std::vector<std::string> held;                      // conformity read, but pass 1 is not whole yet: rows still to be filled
  std::vector<std::string> without_note;              // rows left open: their answer needs a remark, and the paper has none
  bool already = false;                               // these pages were kept before
};

}  // namespace berkas::desk
