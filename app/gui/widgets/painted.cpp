#include "app/gui/widgets/painted.h"

#include <wx/dcbuffer.h>

#include "app/gui/look/gtk_look.h"

namespace berkas::gui {

Painted::Painted(wxWindow* parent, wxSize size, long style) : wxPanel(parent, wxID_ANY, wxDefaultPosition, size, style) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  m_container.DisableSelfFocus();
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
    if (gc) paint(*gc, GetClientSize());
  });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) { Refresh(); event.Skip(); });
}

bool Painted::AcceptsFocusFromKeyboard() const { return true; }

void fill_round(wxGraphicsContext& gc, wxRect2DDouble r, double radius, const wxColour& fill) {
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(fill));
  gc.DrawRoundedRectangle(r.m_x, r.m_y, r.m_width, r.m_height, radius);
}

void frame_round(wxGraphicsContext& gc, wxRect2DDouble r, double radius, const wxColour& line, double width) {
  gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(line).Width(width)));
  gc.SetBrush(*wxTRANSPARENT_BRUSH);
  gc.DrawRoundedRectangle(r.m_x + width / 2, r.m_y + width / 2, r.m_width - width, r.m_height - width, radius);
}

Sheet::Sheet(wxWindow* parent, Ground ground, wxSize size) : Painted(parent, size), ground_(ground) {}

void Sheet::paint(wxGraphicsContext& gc, wxSize size) {
  const double w = size.x, h = size.y;
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(ground_.card ? ground_.behind : ground_.fill)));
  gc.DrawRectangle(0, 0, w, h);
  if (ground_.card) {
    const wxRect2DDouble all(0, 0, w, h);
    fill_round(gc, all, size::radius_card, colour(ground_.fill));
    if (ground_.bar) {
      gc.Clip(0, 0, 6, h);
      fill_round(gc, wxRect2DDouble(0, 0, 20, h), size::radius_card, colour(*ground_.bar));
      gc.ResetClip();
    }
    if (ground_.active) frame_round(gc, all, size::radius_card, colour(Colour::accent), 2);
    else if (!ground_.bar || ground_.fill == Colour::surface) frame_round(gc, all, size::radius_card, colour(Colour::line), 1);
    if (ground_.bar && !ground_.active) {
      gc.Clip(0, 0, 6, h);
      fill_round(gc, wxRect2DDouble(0, 0, 20, h), size::radius_card, colour(*ground_.bar));
      gc.ResetClip();
    }
  }
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(Colour::line)));
  if (ground_.top) gc.DrawRectangle(0, 0, w, 1);
  if (ground_.bottom) gc.DrawRectangle(0, h - 1, w, 1);
  if (ground_.left) gc.DrawRectangle(0, 0, 1, h);
  if (ground_.right) gc.DrawRectangle(w - 1, 0, 1, h);
}

}  // namespace berkas::gui
