#include "app/gui/widgets/week_picture.h"

#include <algorithm>

#include "app/gui/look/fonts.h"
#include "app/gui/look/gtk_look.h"

namespace berkas::gui {

WeekPicture::WeekPicture(wxWindow* parent) : Painted(parent) { SetMinSize(FromDIP(wxSize(200, 150))); }

void WeekPicture::set(std::vector<DayBar> days) {
  days_ = std::move(days);
  wxString told = _("Minggu ini");
  for (const DayBar& d : days_)
    if (!d.ahead) told += wxString::Format(_("; %s masuk %d, selesai %d"), d.day, d.in, d.done);
  say(this, told, Says::image);
  Refresh();
}

void WeekPicture::bar(wxGraphicsContext& gc, double x, double base, int value, int most, double room, bool filled) {
  if (value <= 0) return;
  const double h = std::round(room * value / most);
  if (filled) {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(Colour::accent)));
    gc.DrawRectangle(x, base - h, 20, h);
  } else {
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour(Colour::text2)).Width(1.5)));
    gc.SetBrush(*wxTRANSPARENT_BRUSH);
    gc.DrawRectangle(x + 0.75, base - h + 0.75, 19.5, h - 0.75);
  }
  double tw = 0, th = 0;
  const wxString figure = std::to_string(value);
  gc.SetFont(filled ? strong_font() : body_font(), colour(filled ? Colour::text : Colour::text2));
  gc.GetTextExtent(figure, &tw, &th);
  gc.DrawText(figure, x + 10 - tw / 2, base - h - th);
}

void WeekPicture::paint(wxGraphicsContext& gc, wxSize size) {
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(Colour::surface)));
  gc.DrawRectangle(0, 0, size.x, size.y);
  const double base = size.y - 55.0, column = size.x / std::max<double>(1, static_cast<double>(days_.size()));
  int most = 1, in = 0, done = 0;
  for (const DayBar& d : days_) most = std::max({most, d.in, d.done}), in += d.in, done += d.done;
  for (std::size_t i = 0; i < days_.size(); ++i) {
    const double middle = column * (static_cast<double>(i) + 0.5);
    bar(gc, middle - 22, base, days_[i].in, most, base - 22, false);
    bar(gc, middle + 2, base, days_[i].done, most, base - 22, true);
    double w = 0, h = 0;
    gc.SetFont(days_[i].today ? strong_font() : body_font(), colour(days_[i].today ? Colour::text : Colour::text2));
    gc.GetTextExtent(days_[i].day, &w, &h);
    gc.DrawText(days_[i].day, middle - w / 2, base + 5);
  }
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(Colour::line)));
  gc.DrawRectangle(0, base, size.x, 1);
  gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour(Colour::text2)).Width(1.5)));
  gc.SetBrush(*wxTRANSPARENT_BRUSH);
  gc.DrawRectangle(0.75, size.y - 19.25, 11.5, 11.5);
  gc.SetFont(body_font(), colour(Colour::text2));
  const wxString came = wxString::Format(_("masuk %d"), in);
  double w = 0, h = 0;
  gc.GetTextExtent(came, &w, &h);
  gc.DrawText(came, 20, size.y - 13.5 - h / 2);
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(Colour::accent)));
  gc.DrawRectangle(w + 38, size.y - 20, 13, 13);
  gc.SetFont(body_font(), colour(Colour::text));
  gc.DrawText(wxString::Format(_("selesai %d"), done), w + 58, size.y - 13.5 - h / 2);
}

}  // namespace berkas::gui
