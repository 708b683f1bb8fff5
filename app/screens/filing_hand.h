// Filing by scanning, as a grammar of codes. Nothing is pressed: what was scanned before tells what the next code means.
//   dossier, with a box open            it goes into that box
//   dossier, with none open             it is in the hand, waiting for where it goes
//   folder, box or shelf, hand full     what is in the hand goes there; the folder or box is now in the hand itself
//   the same folder or box again        it is open: what follows goes straight into it; once more, and it is closed and counted
//   with a box open: a larger place     the box goes there; another box: that one is open instead; a folder: it goes in
//   nothing in the hand                 the container is open
// Picking up (bulk): everything scanned is taken into the hand, whatever it is, until a place that can hold all of it is scanned.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/desk/paper/shelves.h"

namespace berkas::screens {

struct HeldThing {
  std::string code, name;                 // a place's name, or a dossier's number and title; "(uraian dibatasi)" for R and SR
  std::optional<archive::PlaceKind> kind; // none: a dossier
};

struct FilingHand {                       // a value: one session of filing
  std::vector<HeldThing> hand;
  std::optional<HeldThing> open;          // the container that is being filled
  bool carried = false;                   // the hand holds the container the last thing went into
  bool picking = false;                   // bulk
  int codes = 0, moved = 0;               // of this session
};

enum class FilingSign { picked, put, opened, closed, there_already, undone };

struct FilingStep {
  FilingHand hand;                        // after it
  FilingSign sign = FilingSign::picked;
  desk::Sentence says;                    // what happened, with the count
  std::string what{};                     // the name of what was scanned
  std::optional<desk::PutDone> done;
};

// On the desk's thread. A refusal leaves everything as it was.
desk::Outcome<FilingStep> scan_to_file(desk::Desk&, FilingHand, const std::string& code);
desk::Outcome<FilingStep> take_back(desk::Desk&, FilingHand);
desk::Outcome<FilingStep> pick_up_contents(desk::Desk&, FilingHand, const std::string& container);   // bulk: all of it, for another place

}  // namespace berkas::screens
