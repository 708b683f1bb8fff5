#include "app/gui/widgets/page_view.h"

#include <algorithm>

#include "app/gui/look/fonts.h"
#include "app/gui/look/gtk_look.h"

namespace berkas::gui {

PageView::PageView(wxWindow* parent, Colour ground, Wants wants) : Painted(parent, wxDefaultSize, wxWANTS_CHARS), ground_(ground), wants_(std::move(wants)) {
  m_container.EnableSelfFocus();
  say(this, _("Halaman"), Says::image);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& e) { ask(); e.Skip(); });
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& e) {
    if (wants_.key && wants_.key(e)) return;
    const int code = e.GetKeyCode();
    if (e.HasModifiers()) return e.Skip();
    if (code == WXK_SPACE || code == '+' || code == WXK_NUMPAD_ADD) zoom(!zoomed_ || code != WXK_SPACE);
    else if (code == '-' || code == '0' || code == WXK_NUMPAD_SUBTRACT) zoom(false);
    else if (zoomed_ && code == WXK_LEFT) pan(60, 0);
    else if (zoomed_ && code == WXK_RIGHT) pan(-60, 0);
    else if (zoomed_ && code == WXK_UP) pan(0, 60);
    else if (zoomed_ && code == WXK_DOWN) pan(0, -60);
    else if (code == WXK_TAB) Navigate(e.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    else e.Skip();
  });
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& e) {
    SetFocus();
    drag_ = e.GetPosition();
    const wxRect2DDouble r = page_rect(GetClientSize());
    if (wants_.pressed && r.m_width > 0) wants_.pressed((e.GetX() - r.m_x) / r.m_width, (e.GetY() - r.m_y) / r.m_height);
  });
  Bind(wxEVT_MOTION, [this](wxMouseEvent& e) {
    if (!e.LeftIsDown() || !zoomed_ || drag_.x < 0) return;
    pan(e.GetX() - drag_.x, e.GetY() - drag_.y);
    drag_ = e.GetPosition();
  });
  for (auto type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS}) Bind(type, [this](wxFocusEvent& e) { Refresh(); e.Skip(); });
}

void PageView::margins(int left, int right, int top, int bottom) {
  left_ = left, right_ = right, top_ = top, bottom_ = bottom;
  ask();
}

void PageView::page(const std::string& key, const wxString& name) {
  words_.clear();
  say(this, name);
  if (key == key_ && picture_.IsOk()) return;
  key_ = key;
  pan_ = {};
  asked_ = {};
  ask();
}

void PageView::turn_pending() {
  asked_ = {};
  ask();
}

void PageView::ask() {
  const wxSize room = GetClientSize() - wxSize(left_ + right_, top_ + bottom_);
  if (key_.empty() || room.x < 40 || room.y < 40 || !wants_.want) return;
  const wxSize wanted = zoomed_ ? wxSize(std::max(1600, room.x * 2), std::max(2200, room.y * 2)) : room;
  if (wanted == asked_) return;
  asked_ = wanted;
  wants_.want(key_, wanted.x, wanted.y);
}

void PageView::picture(const std::string& key, const wxBitmap& bitmap) {
  if (key != key_) return;
  picture_ = bitmap;
  if (!bitmap.IsOk()) words_ = _("Gambar halaman ini tidak dapat dibuka. Kertasnya tetap di tempatnya.");
  Refresh();
}

void PageView::empty(const wxString& words) {
  key_.clear();
  picture_ = wxBitmap();
  words_ = words;
  marks_.clear();
  say(this, words);
  Refresh();
}

void PageView::zoom(bool on) {
  if (zoomed_ == on) return;
  zoomed_ = on;
  pan_ = {};
  ask();
  Refresh();
}

void PageView::pan(int dx, int dy) {
  pan_.x += dx, pan_.y += dy;
  Refresh();
}

wxRect2DDouble PageView::page_rect(wxSize size) const {
  const double room_w = size.x - left_ - right_, room_h = size.y - top_ - bottom_;
  double w = room_w, h = room_h;
  if (picture_.IsOk()) {
    const double fit = std::min(room_w / picture_.GetWidth(), room_h / picture_.GetHeight());
    const double scale = zoomed_ ? std::max(fit * 2, std::min(1.0, 1600.0 / picture_.GetWidth())) : fit;
    w = picture_.GetWidth() * scale, h = picture_.GetHeight() * scale;
  }
  double x = left_ + (room_w - w) / 2, y = zoomed_ && h > room_h ? top_ : top_ + (room_h - h) / 2;
  if (zoomed_) {
    x = std::clamp(x + pan_.x, std::min(x, size.x - right_ - w), std::max(x, static_cast<double>(left_)));
    y = std::clamp(y + pan_.y, std::min(y, size.y - bottom_ - h), std::max(y, static_cast<double>(top_)));
  }
  return {std::round(x), std::round(y), std::round(w), std::round(h)};
}

void PageView::paint(wxGraphicsContext& gc, wxSize size) {
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(ground_)));
  gc.DrawRectangle(0, 0, size.x, size.y);
  if (!words_.empty()) {
    gc.SetFont(body_font(), colour(Colour::text2));
    double y = size.y / 2.0 - 20;
    wxString line, rest = words_;
    while (!rest.empty()) {                        // words wrapped at 34 characters, centred
      line = rest;
      if (line.length() > 34) line = rest.Left(34).BeforeLast(' ');
      if (line.empty()) line = rest.Left(34);
      rest = rest.Mid(line.length()).Trim(false);
      double w = 0, h = 0;
      gc.GetTextExtent(line, &w, &h);
      gc.DrawText(line, std::round((size.x - w) / 2), y);
      y += 21;
    }
  } else if (!key_.empty()) {
    const wxRect2DDouble r = page_rect(size);
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour(Colour::paper_edge)).Width(1)));
    gc.SetBrush(wxBrush(colour(Colour::paper)));
    if (picture_.IsOk()) {
      gc.DrawRectangle(r.m_x - 0.5, r.m_y - 0.5, r.m_width + 1, r.m_height + 1);
      gc.DrawBitmap(picture_, r.m_x, r.m_y, r.m_width, r.m_height);
      for (const PageMark& mark : marks_) draw_mark(gc, mark, r);
    }
  }
  if (HasFocus()) frame_round(gc, wxRect2DDouble(2, 2, size.x - 4, size.y - 4), 4, colour(Colour::accent), 2);
}

void PageView::draw_mark(wxGraphicsContext& gc, const PageMark& mark, const wxRect2DDouble& page) {
  const double x = page.m_x + mark.x * page.m_width, y = page.m_y + mark.y * page.m_height, w = mark.width * page.m_width, h = mark.height * page.m_height;
  const auto faint = [](Colour token, unsigned char alpha) { const wxColour c = colour(token); return wxColour(c.Red(), c.Green(), c.Blue(), alpha); };
  const auto pen = [&](Colour token, double width, wxPenStyle style) { gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour(token)).Width(width).Style(style))); };
  gc.SetBrush(*wxTRANSPARENT_BRUSH);
  switch (mark.kind) {
    case Overlay::free_place: pen(Colour::good, 1.5, wxPENSTYLE_SHORT_DASH); gc.SetBrush(wxBrush(faint(Colour::good, 30))); break;
    case Overlay::text_place: pen(Colour::bad, 1.5, wxPENSTYLE_SHORT_DASH); gc.SetBrush(wxBrush(faint(Colour::bad, 25))); break;
    case Overlay::chosen_place: pen(Colour::accent, 3, wxPENSTYLE_SOLID); gc.SetBrush(wxBrush(faint(Colour::accent, 20))); break;
    case Overlay::wrong_place: pen(Colour::bad, 3, wxPENSTYLE_SOLID); gc.SetBrush(wxBrush(faint(Colour::bad, 40))); break;
    case Overlay::found: pen(Colour::found_edge, 1, wxPENSTYLE_SOLID); gc.SetBrush(wxBrush(faint(Colour::found_word, 130))); break;
    case Overlay::spot: pen(Colour::accent, 3, wxPENSTYLE_SOLID); break;
    case Overlay::cut_edge: pen(Colour::warn, 5, wxPENSTYLE_SHORT_DASH); break;
  }
  if (mark.kind == Overlay::cut_edge) gc.StrokeLine(x, y, x + w, y + h);
  else gc.DrawRoundedRectangle(x, y, w, h, 3);
  if (mark.picture.IsOk()) gc.DrawBitmap(mark.picture, x + 2, y + 2, w - 4, h - 4);
  if (mark.word.empty()) return;
  double tw = 0, th = 0;
  gc.SetFont(body_font(), *wxBLACK);
  gc.GetTextExtent(mark.word, &tw, &th);
  gc.DrawText(mark.word, x + (w - tw) / 2, y + (h - th) / 2);
}

}  // namespace berkas::gui
