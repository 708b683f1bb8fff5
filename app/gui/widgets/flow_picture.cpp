#include "app/gui/widgets/flow_picture.h"

#include <algorithm>

#include "app/gui/frame/screen.h"
#include "app/gui/look/fonts.h"
#include "app/gui/look/gtk_look.h"
#include "app/gui/widgets/history_strip.h"

namespace berkas::gui {

FlowPicture::FlowPicture(wxWindow* parent, std::function<void(int)> chosen) : Painted(parent, wxDefaultSize, wxWANTS_CHARS), tell_(std::move(chosen)) {
  m_container.EnableSelfFocus();
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& e) {
    const int last = static_cast<int>(lines_.nodes.size());
    if (e.GetKeyCode() == WXK_UP) choose(std::max(1, chosen_ - 1), true);
    else if (e.GetKeyCode() == WXK_DOWN) choose(std::min(last, chosen_ + 1), true);
    else if (e.GetKeyCode() == WXK_HOME) choose(1, true);
    else if (e.GetKeyCode() == WXK_END) choose(last, true);
    else if (e.GetKeyCode() == WXK_TAB) Navigate(e.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    else e.Skip();
  });
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& e) {
    SetFocus();
    const Grid g = grid(GetClientSize());
    choose(static_cast<int>((e.GetY() - g.head) / g.row) + 1, true);
  });
  for (auto type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS}) Bind(type, [this](wxFocusEvent& e) { Refresh(); e.Skip(); });
}

void FlowPicture::set(const screens::FlowPictureLines& lines, bool alone) {
  lines_ = lines;
  alone_ = alone;
  for (const auto& node : lines_.nodes)
    if (node.here || node.passed) chosen_ = node.no;      // where it is, or how far it came
  for (const auto& node : lines_.nodes)
    if (node.here) chosen_ = node.no;
  choose(chosen_, false);
}

void FlowPicture::choose(int step, bool tell) {
  if (step < 1 || step > static_cast<int>(lines_.nodes.size())) return;
  chosen_ = step;
  const auto& node = lines_.nodes[static_cast<std::size_t>(step - 1)];
  wxString told = wxString::Format(_("Langkah %d, %s, %s"), step, wxString::FromUTF8(node.role), wxString::FromUTF8(node.text));
  if (node.visits) told += counted(", %d kali", node.visits);
  if (node.here) told += ", " + _("sekarang");
  say(this, told, Says::image);
  if (HasFocus()) say_focus(this);
  Refresh();
  if (tell && tell_) tell_(step);
}

FlowPicture::Grid FlowPicture::grid(wxSize size) const {
  Grid g;
  const double columns = std::max<double>(1, static_cast<double>(lines_.roles.size())), rows = std::max<double>(1, static_cast<double>(lines_.nodes.size()));
  g.text = std::min(420.0, std::max(298.0, size.x * 0.30));
  g.column = (size.x - g.text) / columns;
  g.row = std::clamp((size.y - g.head) / rows, 24.0, 52.0);
  return g;
}

double FlowPicture::x_of(const Grid& g, int column) const { return std::round(g.text + g.column * (column + 0.5)); }
double FlowPicture::y_of(const Grid& g, int step) const { return std::round(g.head + g.row * (step - 0.5)); }

void FlowPicture::table(wxGraphicsContext& gc, wxSize size, const Grid& g) {
  const double bottom = g.head + g.row * static_cast<double>(lines_.nodes.size());
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(Colour::ground)));
  gc.DrawRectangle(0, 0, size.x, size.y);
  fill_round(gc, wxRect2DDouble(0, 0, size.x, bottom), size::radius_card, colour(Colour::surface));
  gc.Clip(0, 0, size.x, g.head);
  fill_round(gc, wxRect2DDouble(0, 0, size.x, g.head + 20), size::radius_card, colour(Colour::quiet));
  gc.ResetClip();
  gc.SetBrush(wxBrush(colour(Colour::accent_soft)));
  gc.DrawRectangle(0, g.head + g.row * (chosen_ - 1), size.x, g.row);
  gc.SetBrush(wxBrush(colour(Colour::accent)));
  gc.DrawRectangle(0, g.head + g.row * (chosen_ - 1), 4, g.row);
  gc.SetBrush(wxBrush(colour(Colour::line)));
  for (std::size_t i = 0; i <= lines_.nodes.size(); ++i) gc.DrawRectangle(0, std::round(g.head + g.row * static_cast<double>(i)), size.x, 1);
  for (std::size_t i = 0; i < lines_.roles.size(); ++i) gc.DrawRectangle(std::round(g.text + g.column * static_cast<double>(i)), 0, 1, bottom);
  double w = 0, h = 0;
  gc.SetFont(strong_font(), colour(Colour::text));
  gc.DrawText(_("Kegiatan"), 15, 9);
  for (std::size_t i = 0; i < lines_.roles.size(); ++i) {
    wxString name = wxString::FromUTF8(lines_.roles[i]);
    gc.GetTextExtent(name, &w, &h);
    if (w > g.column - 4) name = name.BeforeFirst(' '), gc.GetTextExtent(name, &w, &h);
    gc.DrawText(name, std::round(x_of(g, static_cast<int>(i)) - w / 2), 9);
  }
  if (!alone_) {
    gc.SetFont(body_font(), colour(Colour::text2));
    gc.GetTextExtent(_("Putaran"), &w, &h);
    gc.DrawText(_("Putaran"), g.text - w - 12, 9);
  }
  frame_round(gc, wxRect2DDouble(0, 0, size.x, bottom + 1), size::radius_card, colour(Colour::line), 1);
  for (const auto& node : lines_.nodes) {
    const double y = y_of(g, node.no);
    gc.SetFont(body_font(), colour(Colour::text2));
    const wxString no = std::to_string(node.no);
    gc.GetTextExtent(no, &w, &h);
    gc.DrawText(no, 34 - w, y - h / 2);
    double room = g.text - 44 - 12;
    if (node.visits > 1) {
      const wxString times = counted("%d kali", node.visits);
      double tw = 0;
      gc.SetFont(strong_font(), colour(Colour::bad));
      gc.GetTextExtent(times, &tw, &h);
      gc.DrawText(times, g.text - tw - 12, y - h / 2);
      room -= tw + 8;
    }
    gc.SetFont(node.no == chosen_ ? strong_font() : body_font(), colour(Colour::text));
    wxString text = wxString::FromUTF8(node.text);
    gc.GetTextExtent(text, &w, &h);
    while (w > room && text.length() > 4) { text = text.Left(text.length() - 2).Trim() + L"\u2026"; gc.GetTextExtent(text, &w, &h); }
    gc.DrawText(text, 44, y - h / 2);
  }
}

void FlowPicture::word(wxGraphicsContext& gc, const wxString& text, double x, double y, Colour ink, bool strong, int row) {
  double w = 0, h = 0;
  gc.SetFont(strong ? strong_font() : body_font(), colour(ink));
  gc.GetTextExtent(text, &w, &h);
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(row == chosen_ ? Colour::accent_soft : Colour::surface)));
  gc.DrawRectangle(std::round(x - w / 2) - 2, std::round(y - h / 2) + 3, w + 4, h - 6);
  gc.DrawText(text, std::round(x - w / 2), std::round(y - h / 2));
}

// Leaves below, runs along the line between the rows, comes in from above.
void FlowPicture::yes_line(wxGraphicsContext& gc, const Grid& g, const screens::FlowNode& node) {
  if (node.yes_to < 1 || node.yes_to > static_cast<int>(lines_.nodes.size())) return;
  const auto& next = lines_.nodes[static_cast<std::size_t>(node.yes_to - 1)];
  const bool taken = node.passed;
  const wxColour ink = colour(taken ? Colour::good : Colour::edge);
  const double x1 = x_of(g, node.column), y1 = y_of(g, node.no), x2 = x_of(g, next.column), y2 = y_of(g, next.no), middle = std::round((y1 + y2) / 2);
  gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(ink).Width(2)));
  wxGraphicsPath path = gc.CreatePath();
  path.MoveToPoint(x1, y1 + 13);
  path.AddLineToPoint(x1, middle);
  path.AddLineToPoint(x2, middle);
  path.AddLineToPoint(x2, y2 - 16);
  gc.StrokePath(path);
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(ink));
  wxPoint2DDouble head[] = {{x2 - 4, y2 - 19}, {x2 + 4, y2 - 19}, {x2, y2 - 13}};
  gc.DrawLines(3, head);
}

// Goes up beside the node it returns to: dashed; strong and counted when taken.
void FlowPicture::no_line(wxGraphicsContext& gc, const Grid& g, const screens::FlowNode& node) {
  if (!node.no_to) return;
  const auto& back = lines_.nodes[static_cast<std::size_t>(node.no_to - 1)];
  const bool taken = node.noes > 0, right = back.column > node.column;
  const double x1 = x_of(g, node.column) + (right ? 28 : -28), y1 = y_of(g, node.no), x2 = x_of(g, back.column) + (right ? 18 : -18), y2 = y_of(g, back.no) + 15;
  const wxColour ink = colour(taken ? Colour::bad : Colour::edge);
  gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(ink).Width(taken ? 2 : 1).Style(wxPENSTYLE_SHORT_DASH)));
  wxGraphicsPath path = gc.CreatePath();
  path.MoveToPoint(x1, y1);
  if (back.column == node.column) path.AddLineToPoint(x1 - 14, y1), path.AddLineToPoint(x1 - 14, y2 - 15), path.AddLineToPoint(x2 - 8, y2 - 15);
  else path.AddLineToPoint(x2, y1), path.AddLineToPoint(x2, y2 + 5);
  gc.StrokePath(path);
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(ink));
  if (back.column == node.column) return;
  wxPoint2DDouble head[] = {{x2 - 4, y2 + 6}, {x2 + 4, y2 + 6}, {x2, y2}};
  gc.DrawLines(3, head);
}

void FlowPicture::paint(wxGraphicsContext& gc, wxSize size) {
  const Grid g = grid(size);
  table(gc, size, g);
  for (const auto& node : lines_.nodes) yes_line(gc, g, node);
  for (const auto& node : lines_.nodes) no_line(gc, g, node);
  for (const auto& node : lines_.nodes) draw_node(gc, node, x_of(g, node.column), y_of(g, node.no), std::min(44.0, g.column - 12), std::min(26.0, g.row - 8), alone_);
  for (const auto& node : lines_.nodes) {
    if (!node.decision) continue;
    const double x = x_of(g, node.column), y = y_of(g, node.no);
    word(gc, _("Ya"), x + 32, y + 9, node.passed ? Colour::good : Colour::text2, node.passed, 0);
    const auto& back = lines_.nodes[static_cast<std::size_t>(node.no_to - 1)];
    const double bx = x_of(g, back.column), far = back.column < node.column ? x - 64 : (x + bx) / 2;
    const wxString no = node.noes ? wxString::Format(_("Tidak %d\u00d7"), node.noes) : _("Tidak");
    if (back.column != node.column) word(gc, no, far, y, node.noes ? Colour::bad : Colour::text2, node.noes > 0, node.no);
  }
  if (HasFocus()) frame_round(gc, wxRect2DDouble(0, 0, size.x, g.head + g.row * static_cast<double>(lines_.nodes.size()) + 1), size::radius_card, colour(Colour::accent), 2);
}

}  // namespace berkas::gui
