#include "app/gui/widgets/signature_pad.h"

#include "app/gui/look/gtk_look.h"

namespace berkas::gui {

SignaturePad::SignaturePad(wxWindow* parent, const wxString& name) : Painted(parent, parent->FromDIP(wxSize(360, 96))) {
  SetMinSize(FromDIP(wxSize(200, 96)));
  say(this, name, Says::image);
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& e) { drawing_ = true; strokes_.push_back({e.GetPosition()}); CaptureMouse(); });
  Bind(wxEVT_MOTION, [this](wxMouseEvent& e) {
    if (!drawing_ || strokes_.empty()) return;
    strokes_.back().push_back(e.GetPosition());
    Refresh();
  });
  Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) { drawing_ = false; if (HasCapture()) ReleaseMouse(); });
  Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) { drawing_ = false; });
}

void SignaturePad::clear() {
  strokes_.clear();
  Refresh();
}

std::string SignaturePad::path() const {
  std::string path;
  for (const auto& stroke : strokes_) {
    if (stroke.size() < 2) continue;
    for (std::size_t i = 0; i < stroke.size() && path.size() < 39'000; ++i)
      path += (i == 0 ? "M" : "L") + std::to_string(stroke[i].x) + "," + std::to_string(stroke[i].y);
  }
  return path;
}

void SignaturePad::paint(wxGraphicsContext& gc, wxSize size) {
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(Colour::surface)));
  gc.DrawRectangle(0, 0, size.x, size.y);
  frame_round(gc, {0.5, 0.5, size.x - 1.0, size.y - 1.0}, 6, colour(Colour::edge), 1);
  gc.SetPen(wxPen(colour(Colour::line), 1));
  gc.StrokeLine(12, size.y - 22, size.x - 12, size.y - 22);
  gc.SetPen(wxPen(colour(Colour::text), 2));
  for (const auto& stroke : strokes_)
    for (std::size_t i = 1; i < stroke.size(); ++i) gc.StrokeLine(stroke[i - 1].x, stroke[i - 1].y, stroke[i].x, stroke[i].y);
}

}  // namespace berkas::gui
