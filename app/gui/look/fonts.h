// The three sizes of the house, for what is painted. Native controls get theirs from the style sheet.
#pragma once
#include <wx/font.h>

namespace berkas::gui {

const wxFont& body_font();     // 11
const wxFont& strong_font();   // 11 semibold
const wxFont& head_font();     // 14 semibold
const wxFont& title_font();    // 22 semibold
const wxFont& mono_font();     // 11 JetBrains Mono

}  // namespace berkas::gui
