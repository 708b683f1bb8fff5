#include "app/gui/widgets/history_strip.h"

#include "app/gui/frame/screen.h"
#include "app/gui/look/fonts.h"
#include "app/gui/look/gtk_look.h"

namespace berkas::gui {

void draw_node(wxGraphicsContext& gc, const screens::FlowNode& node, double x, double y, double width, double height, bool plain) {
  const Colour edge = node.here ? Colour::accent : node.passed ? Colour::good : Colour::edge;
  const Colour fill = node.here ? Colour::accent : node.passed ? Colour::good_soft : Colour::surface;
  const Colour ink = node.here ? Colour::on_accent : node.passed ? Colour::good : plain ? Colour::text : Colour::text2;
  gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour(edge)).Width(1.75)));
  gc.SetBrush(wxBrush(colour(fill)));
  if (node.decision) {
    const double dw = width / 2 + (width > 35 ? 5 : 2), dh = height / 2 + 2;
    wxGraphicsPath path = gc.CreatePath();
    path.MoveToPoint(x - dw, y);
    path.AddLineToPoint(x, y - dh);
    path.AddLineToPoint(x + dw, y);
    path.AddLineToPoint(x, y + dh);
    path.CloseSubpath();
    gc.FillPath(path);
    gc.StrokePath(path);
  } else {
    gc.DrawRoundedRectangle(x - width / 2, y - height / 2, width, height, 4);
  }
  double w = 0, h = 0;
  gc.SetFont(strong_font(), colour(ink));
  const wxString text = std::to_string(node.no);
  gc.GetTextExtent(text, &w, &h);
  gc.DrawText(text, std::round(x - w / 2), std::round(y - h / 2));
}

HistoryStrip::HistoryStrip(wxWindow* parent) : Painted(parent) { SetMinSize(FromDIP(wxSize(-1, 118))); }

void HistoryStrip::set(const screens::FlowPictureLines& lines) {
  lines_ = lines;
  say(this, _("Riwayat langkah") + ": " + in_words(lines.span), Says::image);
  Refresh();
}

void HistoryStrip::arcs(wxGraphicsContext& gc, double pitch, double y) {
  for (const auto& node : lines_.nodes) {
    if (!node.noes || !node.no_to) continue;
    const double from = 24 + pitch * (node.no - 0.5) - 6, to = 24 + pitch * (node.no_to - 0.5) + 6;
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour(Colour::bad)).Width(1.75).Style(wxPENSTYLE_SHORT_DASH)));
    wxGraphicsPath path = gc.CreatePath();
    path.MoveToPoint(from, y - 15);
    path.AddLineToPoint(from, y - 35);
    path.AddLineToPoint(to, y - 35);
    path.AddLineToPoint(to, y - 22);
    gc.StrokePath(path);
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(Colour::bad)));
    wxPoint2DDouble head[] = {{to - 5, y - 25}, {to + 5, y - 25}, {to, y - 17}};
    gc.DrawLines(3, head);
    double w = 0, h = 0;
    gc.SetFont(strong_font(), colour(Colour::bad));
    const wxString text = counted("%d kali", node.noes);
    gc.GetTextExtent(text, &w, &h);
    gc.DrawText(text, std::round((from + to - w) / 2), y - 36 - h);
  }
}

void HistoryStrip::paint(wxGraphicsContext& gc, wxSize size) {
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(Colour::surface)));
  gc.DrawRectangle(0, 0, size.x, size.y);
  if (lines_.nodes.empty()) return;
  const double pitch = (size.x - 48.0) / static_cast<double>(lines_.nodes.size()), y = 52;
  for (std::size_t i = 0; i + 1 < lines_.nodes.size(); ++i) {
    const bool taken = lines_.nodes[i].passed;
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour(taken ? Colour::good : Colour::line)).Width(2)));
    gc.StrokeLine(24 + pitch * (static_cast<double>(i) + 0.5), y, 24 + pitch * (static_cast<double>(i) + 1.5), y);
  }
  arcs(gc, pitch, y);
  for (const auto& node : lines_.nodes) {
    const double x = 24 + pitch * (node.no - 0.5);
    draw_node(gc, node, x, y, 30, 28, false);
    double w = 0, h = 0;
    gc.SetFont(body_font(), colour(Colour::text));
    wxString role = wxString::FromUTF8(node.role).BeforeFirst(' ');
    gc.GetTextExtent(role, &w, &h);
    while (w > pitch - 2 && role.length() > 3) { role.RemoveLast(); gc.GetTextExtent(role, &w, &h); }
    gc.DrawText(role, std::round(x - w / 2), y + 23);
    const wxString day = in_words(node.last_day);
    gc.SetFont(body_font(), colour(Colour::text2));
    gc.GetTextExtent(day, &w, &h);
    gc.DrawText(day, std::round(x - w / 2), y + 42);
  }
}

}  // namespace berkas::gui
