// What is only looked at is painted: base of every painted panel, and the ground that other controls stand on.
#pragma once
#include <wx/graphics.h>
#include <wx/panel.h>

#include <optional>

#include "app/gui/look/tokens.h"

namespace berkas::gui {

class Painted : public wxPanel {
public:
  explicit Painted(wxWindow* parent, wxSize size = wxDefaultSize, long style = wxTAB_TRAVERSAL);
  // Only its children take the focus, unless a panel's AcceptsFocus says yes.
  // wxGTK asks this once, when idle, and leaves who says no out of Tab's way for good, even if its first control comes or shows
  // later. Always yes: Tab passes by a panel in which nothing takes the focus now.
  bool AcceptsFocusFromKeyboard() const override;

protected:
  virtual void paint(wxGraphicsContext&, wxSize) = 0;
};

struct Ground {
  Colour fill = Colour::ground;
  bool top = false, bottom = false, left = false, right = false;   // separators
  bool card = false;                                               // rounded, line around
  bool active = false;                                             // card with the accent frame
  std::optional<Colour> bar{};                                       // card with a bar of 6 on the left
  Colour behind = Colour::ground;                                  // behind a card's corners
};

class Sheet : public Painted {
public:
  Sheet(wxWindow* parent, Ground ground, wxSize size = wxDefaultSize);
  void ground(const Ground& g) { ground_ = g; Refresh(); }
  const Ground& ground() const { return ground_; }

protected:
  void paint(wxGraphicsContext&, wxSize) override;

private:
  Ground ground_;
};

void fill_round(wxGraphicsContext&, wxRect2DDouble, double radius, const wxColour& fill);
void frame_round(wxGraphicsContext&, wxRect2DDouble, double radius, const wxColour& line, double width);

}  // namespace berkas::gui
