#include "app/gui/widgets/chip.h"

#include "app/gui/look/fonts.h"
#include "app/gui/look/gtk_look.h"
#include "app/gui/look/icons.h"

namespace berkas::gui {

Colour ink_of(Tone tone) {
  switch (tone) {
    case Tone::plain: return Colour::text2;
    case Tone::accent: return Colour::accent;
    case Tone::good: return Colour::good;
    case Tone::warn: return Colour::warn;
    case Tone::bad: return Colour::bad;
  }
  return Colour::text;
}

Colour soft_of(Tone tone) {
  switch (tone) {
    case Tone::plain: return Colour::quiet;
    case Tone::accent: return Colour::accent_soft;
    case Tone::good: return Colour::good_soft;
    case Tone::warn: return Colour::warn_soft;
    case Tone::bad: return Colour::bad_soft;
  }
  return Colour::quiet;
}

Chip::Chip(wxWindow* parent, const ChipLook& look) : Painted(parent) { set(look); }

void Chip::set(const ChipLook& look) {
  look_ = look;
  say(this, look.word, Says::label);
  SetMinSize(wxDefaultSize);                 // else it never shrinks again
  InvalidateBestSize();
  SetMinSize(GetBestSize());
  Refresh();
}

wxSize Chip::DoGetBestClientSize() const {
  int w = 0, h = 0;
  GetTextExtent(look_.word, &w, &h, nullptr, nullptr, &strong_font());
  const int icon = look_.icon.empty() ? 0 : 24;
  return look_.outlined ? wxSize(w + 18, 24) : wxSize(w + icon + 20, 28);
}

void Chip::paint(wxGraphicsContext& gc, wxSize size) {
  const auto* under = dynamic_cast<Sheet*>(GetParent());
  const Colour behind = under ? (under->ground().fill) : Colour::surface;
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(behind)));
  gc.DrawRectangle(0, 0, size.x, size.y);
  if (look_.outlined) frame_round(gc, wxRect2DDouble(0, 0, size.x, size.y), 4, colour(Colour::edge), 1);
  else fill_round(gc, wxRect2DDouble(0, 0, size.x, size.y), 5, colour(soft_of(look_.tone)));
  const Colour words = look_.tone == Tone::plain && !look_.outlined ? Colour::text : ink_of(look_.tone);
  const wxColour ink = colour(words);
  double w = 0, h = 0;
  gc.SetFont(strong_font(), ink);
  gc.GetTextExtent(look_.word, &w, &h);
  double x = look_.outlined ? (size.x - w) / 2 : 10;
  if (!look_.icon.empty()) {
    draw_icon(gc, look_.icon, 8, (size.y - 18) / 2.0, 18, ink);
    x = 31;
  }
  gc.DrawText(look_.word, x, std::round((size.y - h) / 2));
}

}  // namespace berkas::gui
