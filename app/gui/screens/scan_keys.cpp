// Keys of the scanning part, what they do to a page, and the acts it offers in the bars.
#include "app/gui/screens/scan_part.h"

namespace berkas::gui {

using screens::ScanAct;

void ScanPart::rotate(int turns) {
  const auto* p = screens::chosen_page(state_);
  if (!p || p->set_aside || state_.feeding) return;
  edit([id = state_.intake->facts.id, no = p->no, turns](desk::Desk& desk) { return desk.rotate(id, no, turns); });
}

void ScanPart::aside() {
  const auto* p = screens::chosen_page(state_);
  if (!p || state_.feeding) return;
  const std::string id = state_.intake->facts.id, page_id = p->id;
  if (p->set_aside) edit([id, page_id](desk::Desk& desk) { return desk.restore(id, page_id); });
  else edit([id, no = p->no](desk::Desk& desk) { return desk.set_aside(id, no); });
}

void ScanPart::undo() {
  if (!state_.intake || state_.feeding) return;
  edit([id = state_.intake->facts.id](desk::Desk& desk) { return desk.undo(id); });
}

bool ScanPart::move(int by) {
  const auto* p = screens::chosen_page(state_);
  if (!p || p->set_aside || state_.feeding) return false;
  const int to = p->no + by;
  if (to < 1 || to > state_.intake->pages) return true;
  state_.chosen += by;
  edit([id = state_.intake->facts.id, no = p->no, to](desk::Desk& desk) { return desk.move(id, no, to); });
  return true;
}

bool ScanPart::page_key(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  if (e.ControlDown() && (key == WXK_LEFT || key == WXK_RIGHT)) return move(key == WXK_LEFT ? -1 : 1);
  if (e.ControlDown() && key == 'Z') return undo(), true;
  if (e.HasModifiers()) return false;
  if (key == 'R') return rotate(1), true;
  if (key == 'L') return pages_->swap(), changed(), true;
  if (key == WXK_DELETE) return aside(), true;
  if (key == WXK_SPACE && pages_->has_focus()) return side_->view().zoom(!side_->view().zoomed()), true;
  if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) {
    const ScanAct act = screens::the_act(state_);
    if (act != ScanAct::scan && act != ScanAct::resume) return false;
    start();
    return true;
  }
  return false;
}

void ScanPart::frame(FrameLook& look) const {
  auto* self = const_cast<ScanPart*>(this);
  const ScanAct act = screens::the_act(state_);
  if (screens::stopped_by_trouble(state_)) look.chip = ChipLook{.icon = "warn", .word = _("Pemindaian berhenti"), .tone = Tone::warn};
  else if (state_.feeding) look.chip = ChipLook{.icon = "scanner", .word = _("Sedang memindai"), .tone = Tone::accent};
  if (act == ScanAct::stop) {
    look.acts = {{.title = state_.stopping ? _("Menunggu pemindai…") : _("Berhenti setelah lembar ini"), .key = "Esc", .icon = "stop", .enabled = !state_.stopping, .pressed = [self] { self->stop(); }}};
    return;
  }
  if (adding_) look.reason = _("Menyimpan PDF apa adanya…");
  if (screens::may_scan_more(state_)) look.acts.push_back({.title = _("Tambah dari PDF"), .enabled = !adding_, .pressed = [self] { self->add_files(); }});
  if (act == ScanAct::scan) {
    look.acts.push_back({.title = _("Pindai"), .key = "Enter", .icon = "scanner", .primary = !banner_->shown(), .enabled = !adding_, .pressed = [self] { self->start(); }});
    return;
  }
  if (act == ScanAct::resume) look.reason = wxString::Format(_("Kurang %d lembar"), state_.intake->short_by);
  else if (state_.intake && state_.intake->open_flags > 0) look.reason = wxString::Format(_("%d halaman perlu dijawab"), state_.intake->open_flags);
  look.acts.push_back({.title = _("Verifikasi hasil"), .key = "Ctrl+Enter", .primary = true, .enabled = act == ScanAct::accept, .pressed = [self] { self->accept(); }});
}

void ScanPart::focus_first() {
  if (banner_->shown()) banner_->act()->SetFocus();
  else if (setup_->IsShown() && !setup_->sheets()) setup_->focus();
  else pages_->focus();
}

bool ScanPart::escape() {
  if (side_->view().zoomed()) return side_->view().zoom(false), true;
  if (setup_open_) return change_setup(), true;
  if (!state_.feeding) return false;
  stop();
  return true;
}

bool ScanPart::take_code(const std::string& code) {
  if (!state_.feeding) return false;
  waiting_code_ = code;
  return true;
}

bool ScanPart::shortcut(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  if (e.ControlDown() && key == WXK_RETURN) return accept(), true;
  if (e.ControlDown() && key == 'Z') return undo(), true;
  if (e.HasModifiers() || types_text(wxWindow::FindFocus())) return false;
  if (key >= '1' && key <= '3') return answer(key - '0'), true;
  if (key >= WXK_NUMPAD1 && key <= WXK_NUMPAD3) return answer(key - WXK_NUMPAD0), true;
  return false;
}

}  // namespace berkas::gui
