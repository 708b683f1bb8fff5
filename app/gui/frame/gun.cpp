#include "app/gui/frame/gun.h"

#include <wx/app.h>
#include <wx/combobox.h>

#include "app/gui/look/gtk_look.h"

namespace berkas::gui {
namespace {

screens::Key read(const wxKeyEvent& e) {
  const int code = e.GetKeyCode();
  screens::Key key;
  key.at_ms = e.GetTimestamp();
  if (e.ControlDown() || e.AltDown()) key.kind = screens::KeyKind::other;
  else if (code == WXK_RETURN || code == WXK_NUMPAD_ENTER || code == WXK_TAB) key.kind = screens::KeyKind::end;
  else if (code == WXK_SHIFT || code == WXK_CAPITAL) key.kind = screens::KeyKind::shift;
  else if ((code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')) {
    key.kind = screens::KeyKind::character;
    key.character = static_cast<char>(std::toupper(code));
  } else if (code >= WXK_NUMPAD0 && code <= WXK_NUMPAD9) {
    key.kind = screens::KeyKind::character;
    key.character = static_cast<char>('0' + code - WXK_NUMPAD0);
  } else if (code == '-' || code == WXK_NUMPAD_SUBTRACT || code == WXK_SUBTRACT) {
    key.kind = screens::KeyKind::character;
    key.character = '-';
  } else if (code == '_' || code == '/' || code == ':' || code == '.') {
    key.kind = screens::KeyKind::character;
    key.character = static_cast<char>(code);
  }
  return key;
}

}  // namespace

Gun::Gun(std::function<void(const std::string&)> caught) : caught_(std::move(caught)) {
  wxEvtHandler::AddFilter(this);
  patience_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    if (keys_waiting()) return static_cast<void>(patience_.StartOnce(20));   // the window was late, not the gun
    burst_.forget();
    replay();
  });
}

Gun::~Gun() { wxEvtHandler::RemoveFilter(this); }

int Gun::FilterEvent(wxEvent& event) {
  if (replaying_ || event.GetEventType() != wxEVT_CHAR_HOOK) return Event_Skip;
  return key(static_cast<wxKeyEvent&>(event));
}

int Gun::key(wxKeyEvent& event) {
  auto* window = dynamic_cast<wxWindow*>(event.GetEventObject());
  if (wxWindow* focus = wxWindow::FindFocus()) window = focus;
  const bool was_collecting = burst_.collecting();
  const screens::Burst said = burst_.feed(read(event));
  if (!was_collecting && burst_.collecting()) remember_field(window);
  switch (said.verdict) {
    case screens::Verdict::pass:
      return Event_Skip;
    case screens::Verdict::broken:                 // it was typing after all: what was held goes on, then this key
      replay();
      if (burst_.collecting()) remember_field(window);
      else return Event_Skip;
      [[fallthrough]];
    case screens::Verdict::held:
      if (field_) return Event_Skip;
      held_.push_back({event, window});
      patience_.StartOnce(screens::GunBurst::gap_ms + 30);
      return Event_Processed;
    case screens::Verdict::swallow:
      return Event_Processed;
    case screens::Verdict::code:
      patience_.Stop();
      held_.clear();
      clean_field();
      wxTheApp->CallAfter([this, code = said.code] { caught_(code); });
      return Event_Processed;
  }
  return Event_Skip;
}

void Gun::remember_field(wxWindow* window) {
  field_ = nullptr;
  field_window_ = nullptr;
  if (!window || !types_text(window)) return;
  if (auto* text = dynamic_cast<wxTextCtrl*>(window)) field_ = text;
  else if (auto* combo = dynamic_cast<wxComboBox*>(window)) field_ = combo;
  if (!field_) return;
  field_window_ = window;
  field_text_ = field_->GetValue();
  field_at_ = field_->GetInsertionPoint();
}

void Gun::clean_field() {
  if (!field_) return;
  field_->SetValue(field_text_);
  field_->SetInsertionPoint(field_at_);
  field_ = nullptr;
}

void Gun::replay() {
  patience_.Stop();
  field_ = nullptr;
  std::vector<Held> held;
  held.swap(held_);
  replaying_ = true;
  for (Held& h : held)
    if (h.window) h.window->GetEventHandler()->ProcessEvent(h.event);
  replaying_ = false;
}

}  // namespace berkas::gui
