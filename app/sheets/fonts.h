// The fonts of the printed forms: a Pango font map of our own, independent of the desktop's settings.
#pragma once
#include <pango/pangocairo.h>

namespace berkas::sheets {

// A new font map for one drawing; the caller unrefs it. Any thread; maps are not shared between threads.
PangoFontMap* new_font_map();

}  // namespace berkas::sheets
