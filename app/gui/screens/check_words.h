// One row of the check sheet in words.
#pragma once
#include <wx/string.h>

#include "workflow/check_sheet.h"

namespace berkas::gui {

wxString present_words(const workflow::CheckAnswer&);     // "Ada, asli, 3 lembar"; empty while unanswered
bool no_steps(const workflow::CheckRow&);
wxString steps_words(const workflow::CheckRow&);          // "Langkah 7-11", or where else the row comes from

}  // namespace berkas::gui
