#include "app/gui/widgets/words.h"

#include "app/gui/look/fonts.h"
#include "app/gui/look/gtk_look.h"

namespace berkas::gui {
namespace {

const char* class_of(Ink ink) {
  switch (ink) {
    case Ink::text: return nullptr;
    case Ink::quiet: return "redup";
    case Ink::accent: return "aksen";
    case Ink::good: return "baik";
    case Ink::warn: return "awas";
    case Ink::bad: return "buruk";
  }
  return nullptr;
}

// Labels take their look from Pango, wx breaks their lines by its own font: both must be the same, or a line breaks too late and the last
// one lies below the room that was measured.
const wxFont& measured_font(const WordsLook& look) {
  if (look.mono) return mono_font();
  if (look.points >= 22) return title_font();
  if (look.points > 11) return head_font();
  return look.strong ? strong_font() : body_font();
}

}  // namespace

// Born empty, dressed, then given its text: a label keeps the layout of the font it was first measured with.
Words::Words(wxWindow* parent, const wxString& text, WordsLook look)
    : wxStaticText(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, look.ellipsis ? wxST_ELLIPSIZE_END : 0), look_(look) {
  if (look.wrap_px) SetFont(measured_font(look));
  font_of(this, look.points, look.strong || look.points > 11, look.mono);
  if (const char* name = class_of(look.ink)) add_class(this, name);
  set(text);
}

void Words::set(const wxString& text) {
  if (GetLabelText() == text && !look_.wrap_px) return;
  SetLabelText(text);
  if (look_.wrap_px) Wrap(FromDIP(look_.wrap_px));
  if (look_.ellipsis) SetToolTip(text);
  say(this, text);
  InvalidateBestSize();
}

void Words::ink(Ink next) {
  if (const char* name = class_of(look_.ink)) set_class(this, name, false);
  look_.ink = next;
  if (const char* name = class_of(next)) set_class(this, name, true);
}

Words* heading(wxWindow* parent, const wxString& text, int points) {
  auto* words = new Words(parent, text, {.points = points, .ellipsis = points == 22});
  say(words, text, Says::heading);
  return words;
}

Words* explanation(wxWindow* parent, const wxString& text, int wrap_px) {
  return new Words(parent, text, {.ink = Ink::quiet, .wrap_px = wrap_px});
}

}  // namespace berkas::gui
