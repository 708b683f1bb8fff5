// The office to try things on: invented, marked CONTOH, with work at several states.
#pragma once

namespace berkas::desk { class Desk; }

namespace berkas::gui {

void name_example(berkas::desk::Desk&);      // its names and its mark
void fill_example(berkas::desk::Desk&);      // its work

}  // namespace berkas::gui
