#include "app/gui/widgets/label_sheet_picture.h"

#include <algorithm>

#include "app/gui/frame/screen.h"
#include "app/gui/look/fonts.h"
#include "app/gui/look/gtk_look.h"

namespace berkas::gui {
namespace { constexpr int margin_px = 18; }

LabelSheetPicture::LabelSheetPicture(wxWindow* parent, std::function<void()> moved) : Painted(parent, parent->FromDIP(wxSize(300, 400)), wxWANTS_CHARS), moved_(std::move(moved)) {
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& e) { SetFocus(); press(e.GetPosition()); });
  Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& e) { key(e); });
  Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& e) { Refresh(); e.Skip(); });
  Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& e) { Refresh(); e.Skip(); });
}

void LabelSheetPicture::renew() {
  if (run_ == nullptr) return;
  say(this, _("Lembar label") + ", " + in_words(run_->says()), Says::image);
  Refresh();
}

wxRect2DDouble LabelSheetPicture::page(wxSize size) const {
  const auto& stock = run_->stock();
  const double room_x = size.x - 2.0 * FromDIP(margin_px), room_y = size.y - 2.0 * FromDIP(margin_px);
  const double scale = std::min(room_x / stock.page_width_mm, room_y / stock.page_height_mm);
  const double w = stock.page_width_mm * scale, h = stock.page_height_mm * scale;
  return {(size.x - w) / 2, (size.y - h) / 2, w, h};
}

void LabelSheetPicture::paint(wxGraphicsContext& gc, wxSize size) {
  gc.SetPen(*wxTRANSPARENT_PEN);
  gc.SetBrush(wxBrush(colour(Colour::desk)));
  gc.DrawRectangle(0, 0, size.x, size.y);
  if (run_ == nullptr || run_->stock().count() < 1) return;
  const auto sheet = page(size);
  const auto& stock = run_->stock();
  const double scale = sheet.m_width / stock.page_width_mm;
  gc.SetBrush(wxBrush(colour(Colour::surface)));
  gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour(HasFocus() ? Colour::accent : Colour::edge)).Width(HasFocus() ? 2 : 1)));
  gc.DrawRectangle(sheet.m_x, sheet.m_y, sheet.m_width, sheet.m_height);
  for (int at = 1; at <= stock.count(); ++at) {
    const auto box = stock.label(at - 1);
    const wxRect2DDouble cell(sheet.m_x + box.x * scale + 1, sheet.m_y + box.y * scale + 1, box.width * scale - 2, box.height * scale - 2);
    const auto place = run_->place(at);
    const bool first = at == run_->start();
    const bool filled = place == screens::LabelPlace::filled;
    fill_round(gc, cell, 3, colour(filled ? Colour::accent_soft : place == screens::LabelPlace::used ? Colour::quiet : Colour::surface));
    frame_round(gc, cell, 3, colour(first ? Colour::accent : filled ? Colour::accent : Colour::line), first ? 2 : 1);
    const wxString words = filled ? wxString::Format("%d", run_->label_at(at)) : place == screens::LabelPlace::used ? wxString(L"×") : first ? wxString::Format("%d", at) : wxString();
    if (words.empty()) continue;
    double w = 0, h = 0;
    gc.SetFont(filled || first ? strong_font() : body_font(), colour(filled || first ? Colour::accent : Colour::text2));
    gc.GetTextExtent(words, &w, &h);
    if (h < cell.m_height) gc.DrawText(words, cell.m_x + (cell.m_width - w) / 2, cell.m_y + (cell.m_height - h) / 2);
  }
}

void LabelSheetPicture::press(wxPoint at) {
  if (run_ == nullptr || run_->stock().count() < 1) return;
  const auto sheet = page(GetClientSize());
  const double scale = sheet.m_width / run_->stock().page_width_mm;
  for (int place = 1; place <= run_->stock().count(); ++place) {
    const auto box = run_->stock().label(place - 1);
    if (!wxRect2DDouble(sheet.m_x + box.x * scale, sheet.m_y + box.y * scale, box.width * scale, box.height * scale).Contains(wxPoint2DDouble(at))) continue;
    if (run_->start(place)) renew(), moved_();
    return;
  }
}

void LabelSheetPicture::key(wxKeyEvent& e) {
  const int code = e.GetKeyCode();
  if (code == WXK_TAB) {
    Navigate(e.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    return;
  }
  if (run_ == nullptr || (code != WXK_LEFT && code != WXK_RIGHT && code != WXK_UP && code != WXK_DOWN)) return e.Skip();
  run_->step(code == WXK_LEFT ? -1 : code == WXK_RIGHT ? 1 : 0, code == WXK_UP ? -1 : code == WXK_DOWN ? 1 : 0);
  renew();
  say_focus(this);
  moved_();
}

}  // namespace berkas::gui
