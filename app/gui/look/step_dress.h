// The inside of a stepper's button. Window thread only.
#pragma once
#include <wx/anybutton.h>

namespace berkas::gui {

struct StepDress {
  int no = 1;
  wxString name{}, second{};
  bool done = false, now = false, first = false, last = false;
};

void dress_step(wxAnyButton*, const StepDress&);

}  // namespace berkas::gui
