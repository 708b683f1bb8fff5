#include "app/gui/widgets/page_grid.h"

#include <wx/dcbuffer.h>
#include <wx/dcclient.h>
#include <wx/settings.h>

#include <algorithm>

#include "app/gui/look/fonts.h"
#include "app/gui/look/gtk_look.h"
#include "app/gui/look/icons.h"

namespace berkas::gui {
namespace {

constexpr int least_gap = 8, caption = 27, top = 6, side = 5;
int height_of(int cell) { return cell * 141 / 100; }

}  // namespace

PageGrid::PageGrid(wxWindow* parent, const wxString& name, bool rail, Wants wants)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxVSCROLL), name_(name), rail_(rail), wants_(std::move(wants)) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  if (rail) cell_ = 58;
  SetScrollRate(0, 10);
  ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_DEFAULT);
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& e) { arrange(); e.Skip(); });
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& e) {
    SetFocus();
    const wxPoint at = CalcUnscrolledPosition(e.GetPosition());
    for (int i = 0; i < static_cast<int>(pages_.size()); ++i)
      if (wxRect(place_of(i), wxSize(cell_ + gap_, height_of(cell_) + caption)).Contains(at)) return choose(i, true);
  });
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& e) { key(e); });
  Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& e) { Refresh(); e.Skip(); });
  Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& e) { Refresh(); e.Skip(); });
  say(this, name, Says::list);
}

int PageGrid::columns() const { return rail_ ? 1 : std::max(1, (GetClientSize().x - 2 * side + gap_) / (cell_ + gap_)); }

wxPoint PageGrid::place_of(int at) const {
  const int n = columns();
  return {side + (at % n) * (cell_ + gap_), top + (at / n) * (height_of(cell_) + caption)};
}

// Where a caption is wider than its page, all pages stand further apart: words never run into each other.
void PageGrid::fit_captions() {
  gap_ = least_gap;
  if (rail_) return;
  wxClientDC dc(this);
  dc.SetFont(strong_font());
  for (const auto& page : pages_)
    if (!page.flag.empty() || page.missing) gap_ = std::max(gap_, dc.GetTextExtent(page.number + " " + page.flag).x - cell_ + 6);
}

void PageGrid::arrange() {
  if (!rail_) cell_ = GetClientSize().x > 800 ? 118 : 76;
  fit_captions();
  const int n = columns(), rows = (static_cast<int>(pages_.size()) + n - 1) / n;
  SetVirtualSize(GetClientSize().x, top + rows * (height_of(cell_) + caption) + 4);
  Refresh();
}

void PageGrid::pages(std::vector<GridPage> pages) {
  pages_ = std::move(pages);
  if (chosen_ >= static_cast<int>(pages_.size())) chosen_ = static_cast<int>(pages_.size()) - 1;
  arrange();
  renew_name();
}

void PageGrid::choose(int at, bool tell) {
  if (at < 0 || at >= static_cast<int>(pages_.size())) return;
  chosen_ = at;
  const int y = place_of(at).y, h = height_of(cell_) + caption;
  int start = 0, unit = 10;
  GetViewStart(nullptr, &start);
  GetScrollPixelsPerUnit(nullptr, &unit);
  if (unit > 0 && (y < start * unit || y + h > start * unit + GetClientSize().y)) Scroll(-1, std::max(0, (y - GetClientSize().y / 3) / unit));
  Refresh();
  renew_name();
  if (tell && wants_.chosen) wants_.chosen(at);
}

void PageGrid::renew_name() {
  wxString told = name_ + wxString::Format(", %d", static_cast<int>(pages_.size()));
  if (chosen_ >= 0 && chosen_ < static_cast<int>(pages_.size())) {
    const GridPage& page = pages_[static_cast<std::size_t>(chosen_)];
    told += ", " + _("terpilih") + " " + page.number;
    if (!page.told.empty()) told += ", " + page.told;
    else if (!page.flag.empty()) told += ", " + page.flag;
  }
  say(this, told);
  if (HasFocus()) say_focus(this);
}

void PageGrid::key(wxKeyEvent& e) {
  if (wants_.key && wants_.key(e)) return;
  const int n = columns(), last = static_cast<int>(pages_.size()) - 1;
  if (e.HasModifiers()) return e.Skip();
  switch (e.GetKeyCode()) {
    case WXK_LEFT: return choose(std::max(0, chosen_ - 1), true);
    case WXK_RIGHT: return choose(std::min(last, chosen_ + 1), true);
    case WXK_UP: return choose(std::max(0, chosen_ - n), true);
    case WXK_DOWN: return choose(std::min(last, chosen_ + n), true);
    case WXK_HOME: return choose(0, true);
    case WXK_END: return choose(last, true);
    case WXK_TAB: Navigate(e.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward); return;
    default: e.Skip();
  }
}

void PageGrid::paint() {
  wxAutoBufferedPaintDC dc(this);
  dc.SetBackground(wxBrush(colour(ground_)));
  dc.Clear();
  PrepareDC(dc);
  std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
  if (!gc) return;
  int start = 0, unit = 10;
  GetViewStart(nullptr, &start);
  GetScrollPixelsPerUnit(nullptr, &unit);
  const int from = start * unit, to = from + GetClientSize().y;
  for (int i = 0; i < static_cast<int>(pages_.size()); ++i) {
    const wxPoint p = place_of(i);
    if (p.y + height_of(cell_) + caption < from || p.y > to) continue;
    draw(*gc, i, p.x, p.y);
  }
}

void PageGrid::draw(wxGraphicsContext& gc, int at, double x, double y) {
  const GridPage& page = pages_[static_cast<std::size_t>(at)];
  const double h = height_of(cell_), w = cell_;
  if (page.missing || page.expected) {
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour(page.missing ? Colour::bad : Colour::line)).Width(page.missing ? 2 : 1).Style(wxPENSTYLE_SHORT_DASH)));
    gc.SetBrush(wxBrush(colour(page.missing ? Colour::bad_soft : ground_)));
    gc.DrawRectangle(x + 1, y + 1, w - 2, h - 2);
    if (page.missing) draw_icon(gc, "warn", x + w / 2 - 14, y + h / 2 - 14, 28, colour(Colour::bad));
  } else {
    const wxBitmap* picture = wants_.picture ? wants_.picture(page.key) : nullptr;
    double px = x, py = y, pw = w, ph = h;
    if (picture && picture->IsOk()) {
      const double scale = std::min(w / picture->GetWidth(), h / picture->GetHeight());
      pw = picture->GetWidth() * scale, ph = picture->GetHeight() * scale;
      px = x + (w - pw) / 2, py = y + (h - ph) / 2;
    } else if (!picture && wants_.want && !page.key.empty()) {
      wants_.want(page.key, cell_ * 2, static_cast<int>(h) * 2);
    }
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour(Colour::paper_edge)).Width(1)));
    gc.SetBrush(wxBrush(colour(Colour::paper)));
    gc.DrawRectangle(px + 0.5, py + 0.5, pw - 1, ph - 1);
    if (picture && picture->IsOk()) gc.DrawBitmap(*picture, px + 1, py + 1, pw - 2, ph - 2);
    if (page.aside) {
      const wxColour veil = colour(ground_);
      gc.SetPen(*wxTRANSPARENT_PEN);
      gc.SetBrush(wxBrush(wxColour(veil.Red(), veil.Green(), veil.Blue(), 190)));
      gc.DrawRectangle(px, py, pw, ph);
    }
    if (at == chosen_) frame_round(gc, wxRect2DDouble(px - 5, py - 5, pw + 10, ph + 10), 2, colour(Colour::accent), HasFocus() ? 3 : 2);
  }
  const wxColour ink = colour(at == chosen_ ? Colour::text : Colour::text2), flag_ink = colour(ink_of(page.tone));
  double nw = 0, fw = 0, th = 0;
  const wxString flag = page.flag.empty() ? wxString() : " " + page.flag;
  gc.SetFont(at == chosen_ && rail_ ? strong_font() : body_font(), ink);
  gc.GetTextExtent(page.number, &nw, &th);
  gc.SetFont(strong_font(), flag_ink);
  if (!flag.empty()) gc.GetTextExtent(flag, &fw, &th);
  const double left = x + (w - nw - fw) / 2;
  gc.SetFont(page.missing ? strong_font() : at == chosen_ && rail_ ? strong_font() : body_font(), page.missing ? colour(Colour::bad) : ink);
  gc.DrawText(page.number, left, y + h + 3);
  gc.SetFont(strong_font(), flag_ink);
  if (!flag.empty()) gc.DrawText(flag, left + nw, y + h + 3);
}

}  // namespace berkas::gui
