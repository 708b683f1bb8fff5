#include "app/gui/look/fonts.h"

namespace berkas::gui {
namespace {

wxFont make(int points, wxFontWeight weight, const char* face) {
  return wxFont(wxFontInfo(points).FaceName(face).Weight(weight));
}

}  // namespace

const wxFont& body_font() { static const wxFont font = make(11, wxFONTWEIGHT_NORMAL, "Open Sans"); return font; }
const wxFont& strong_font() { static const wxFont font = make(11, wxFONTWEIGHT_SEMIBOLD, "Open Sans"); return font; }
const wxFont& head_font() { static const wxFont font = make(14, wxFONTWEIGHT_SEMIBOLD, "Open Sans"); return font; }
const wxFont& title_font() { static const wxFont font = make(22, wxFONTWEIGHT_SEMIBOLD, "Open Sans"); return font; }
const wxFont& mono_font() { static const wxFont font = make(11, wxFONTWEIGHT_NORMAL, "JetBrains Mono"); return font; }

}  // namespace berkas::gui
