#include "app/gui/widgets/cut_out.h"

#include <algorithm>

#include "app/gui/look/gtk_look.h"

namespace berkas::gui {

CutOut::CutOut(wxWindow* parent, wxSize size, const wxString& name, int most) : Painted(parent, size), most_(most) {
  SetMinSize(size);
  say(this, name, Says::image);
}

void CutOut::set(const wxBitmap& picture, const wxString& name) {
  picture_ = picture;
  if (!name.empty()) say(this, name, Says::image);
  Refresh();
}

void CutOut::paint(wxGraphicsContext& gc, wxSize size) {
  gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour(Colour::paper_edge)).Width(1)));
  gc.SetBrush(wxBrush(colour(Colour::paper)));
  gc.DrawRectangle(0.5, 0.5, size.x - 1, size.y - 1);
  if (!picture_.IsOk()) return;
  double scale = std::min((size.x - 2.0) / picture_.GetWidth(), (size.y - 2.0) / picture_.GetHeight());
  if (most_ > 0) scale = std::min(scale, FromDIP(1000 * most_) / 1000.0);
  const double w = picture_.GetWidth() * scale, h = picture_.GetHeight() * scale;
  gc.DrawBitmap(picture_, (size.x - w) / 2, (size.y - h) / 2, w, h);
}

}  // namespace berkas::gui
