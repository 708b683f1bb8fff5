#include "app/gui/frame/desk_frame.h"

#include <wx/datetime.h>
#include <wx/sizer.h>

#include "app/desk/desk.h"
#include "app/gui/screens/make_screen.h"
#include "app/screens/wording.h"

namespace berkas::gui {
namespace { constexpr int low_screen_px = 750; }

DeskFrame::DeskFrame(const FrameOptions& options, std::unique_ptr<desk::Executor> executor)
    : wxFrame(nullptr, wxID_ANY, "Berkas", wxDefaultPosition, options.size), executor_(std::move(executor)), options_(options), asker_(*executor_) {
  SetBackgroundColour(colour(Colour::ground));
  top_ = new TopBar(this, [this] { go_home(); }, [this](const wxString& t) { code(t.ToStdString(wxConvUTF8)); }, {}, [this] { go({ScreenId::officer, {}, {}}); });
  head_ = new Head(this);
  banner_ground_ = new Sheet(this, {.fill = Colour::ground});
  banner_ = new Banner(banner_ground_, [this] { auto act = banner_act_; banner_ground_->Hide(); Layout(); if (act) act(); }, [this] { auto act = banner_second_; banner_ground_->Hide(); Layout(); if (act) act(); }, true);
  auto* around = new wxBoxSizer(wxVERTICAL);
  around->Add(banner_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(size::between)));
  banner_ground_->SetSizer(around);
  body_ = new wxPanel(this);
  body_->SetSizer(new wxBoxSizer(wxVERTICAL));
  bottom_ = new BottomBar(this);
  // Order of Tab: body, bottom bar, top bar.
  head_->MoveAfterInTabOrder(bottom_);
  top_->MoveAfterInTabOrder(head_);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(top_, wxSizerFlags().Expand());
  column->Add(head_, wxSizerFlags().Expand());
  column->Add(banner_ground_, wxSizerFlags().Expand());
  column->Add(body_, wxSizerFlags(1).Expand());
  column->Add(bottom_, wxSizerFlags().Expand());
  SetSizer(column);
  banner_ground_->Hide();
  top_->house({}, false, wxString::FromUTF8(options.officer));
  gun_ = std::make_unique<Gun>([this](const std::string& caught) { judge(caught); });
  clock_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
  clock_.Start(20'000);
  watch_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { watch_archive(); });
  watch_.Start(2'000);
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& e) { key(e); });
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& e) { watch_appearance(); e.Skip(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& e) { fit_height(); e.Skip(); });
  SetMinClientSize(FromDIP(wxSize(1100, 680)));
  SetClientSize(options.size);
  watch_devices();
  tick();
  go_home();
  device_watch_->look();
  ask_house();
}

// Where a screen is low, as at 150 %, the head joins the top bar: the work keeps its room.
void DeskFrame::fit_height() {
  const bool low = GetClientSize().y < FromDIP(low_screen_px);
  if (low == low_) return;
  low_ = low;
  if (low) GetSizer()->Detach(head_);
  else top_->take_in(nullptr);
  head_->Reparent(low ? static_cast<wxWindow*>(top_) : this);
  if (low) top_->take_in(head_);
  else GetSizer()->Insert(1, head_, wxSizerFlags().Expand());
  head_->in_bar(low);
  bottom_->low(low);
  if (screen_) frame_changed();
}

void DeskFrame::watch_devices() {
  device_watch_ = std::make_unique<DeviceWatch>(*executor_, options_.scanner, DeviceWatch::Wants{
      .changed = [this] { bottom_->lamps(device_watch_->lamps()); frame_changed(); if (screen_) screen_->devices_changed(); },
      .tell = [this](const BannerLook& look, std::function<void()> act) { tell(look, std::move(act)); }});
  bottom_->lamps(device_watch_->lamps());
  print_job_ = std::make_unique<PrintJob>(*executor_, PrintJob::Wants{
      .tell = [this](const BannerLook& look, std::function<void()> act, std::function<void()> second) { tell_both(look, std::move(act), std::move(second)); },
      .refused = [this](const desk::Refused& why) { tell(why); },
      .sent = [this] { if (screen_) screen_->sheet_sent(); },
      .came_out = [this] { if (screen_) screen_->refresh(); }});
}

// Name and unit of the office, for the top bar.
void DeskFrame::ask_house() {
  asker_.ask<desk::HomeView>(desk::Lane::acts, [](desk::Desk& desk, std::stop_token) { return desk::Outcome<desk::HomeView>(desk.home()); },
      [this](desk::Outcome<desk::HomeView> home) {
        if (home.ok()) top_->house(wxString::FromUTF8(home->unit.empty() ? home->office : home->unit), home->example, wxString::FromUTF8(options_.officer));
      });
}

DeskFrame::~DeskFrame() {
  gun_.reset();
  print_job_.reset();
  device_watch_.reset();
  executor_->close();
}

void DeskFrame::tick() {
  const std::string now = wxDateTime::Now().FormatISOCombined('T').ToStdString();
  top_->time(in_words(screens::weekday_and_time(now)));
  read_text();
}

// The command line, or another desk, may work on the same archive: what waits is shown as it stands, without a key being pressed.
void DeskFrame::watch_archive() {
  if (watching_ || !screen_ || screen_->place().screen != ScreenId::home) return;
  watching_ = true;
  asker_.ask<std::string>(desk::Lane::acts, [](desk::Desk& desk, std::stop_token) { return desk::Outcome<std::string>(desk.head()); },
                          [this](desk::Outcome<std::string> head) {
                            watching_ = false;
                            if (!head.ok() || *head == seen_head_) return;
                            seen_head_ = *head;
                            if (screen_ && screen_->place().screen == ScreenId::home) screen_->refresh();
                          });
}

// The text queue is drained beside the work, one filed copy at a time, so that printing on the same lane waits for one only.
void DeskFrame::read_text() {
  if (reading_text_) return;
  reading_text_ = true;
  using Done = desk::Desk::TextDone;
  asker_.ask<Done>(desk::Lane::text,
                   [this, door = asker_.door()](desk::Desk& desk, std::stop_token stop) {
                     desk::Progress progress;
                     std::string dossier;
                     progress.about = [&, this](const std::string& code) { dossier = code, door([this, code] { text_news(code, {}); }); };
                     progress.tell = [&, this](const desk::Sentence& how_far, double) { door([this, dossier, how_far] { text_news(dossier, how_far); }); };
                     return desk::Outcome<Done>(desk.read_pending_text(1, progress, stop));
                   },
                   [this](desk::Outcome<Done> done) {
                     reading_text_ = false;
                     text_of_.clear();
                     if (screen_) screen_->reading_text({}, {});
                     if (!done.ok() || done->done == 0) return;
                     const ScreenId shown = screen_ ? screen_->place().screen : ScreenId::flow;
                     if (shown == ScreenId::home || shown == ScreenId::found) screen_->refresh();
                     if (done->left > 0) read_text();
                   });
}

void DeskFrame::text_news(const std::string& dossier, const desk::Sentence& how_far) {
  text_of_ = dossier;
  text_told_ = how_far.id.empty() ? _("Teks mulai dibaca") : in_words(how_far);
  if (screen_) screen_->reading_text(text_of_, text_told_);
}

void DeskFrame::go_home() {
  left_.clear();
  if (auto* home = dynamic_cast<Screen*>(screen_); home && home->place().screen == ScreenId::home) {
    home->refresh();
    home->focus_first();
    return;
  }
  show(make_screen(body_, *this, {ScreenId::home, {}, {}}));
}

void DeskFrame::go(const Place& to) {
  if (to.screen == ScreenId::home) return go_home();
  if (screen_) left_.push_back(screen_->place());
  show(make_screen(body_, *this, to));
}

// The old screen goes when its own handlers have returned.
void DeskFrame::show(Screen* next) {
  if (!next) return;
  Screen* before = screen_;
  screen_ = next;
  Freeze();
  body_->GetSizer()->Clear(false);
  if (before) before->Hide();
  body_->GetSizer()->Add(next, wxSizerFlags(1).Expand());
  banner_ground_->Hide();
  frame_changed();
  told_at_.reset();                      // the first state it loads is the one it was told at
  Thaw();
  next->refresh();
  if (!text_of_.empty()) next->reading_text(text_of_, text_told_);
  next->focus_first();
  print_job_->again();
  if (before) CallAfter([before] { before->Destroy(); });
}

// Where the focused control was hidden (a list that came back empty), no key would arrive anywhere.
void DeskFrame::mend_focus() {
  const auto lost = [] {
    const auto* focused = wxWindow::FindFocus();
    return focused == nullptr || !focused->IsShownOnScreen();
  };
  if (!screen_ || !IsActive() || !lost()) return;
  screen_->focus_first();
  if (lost()) bottom_->NavigateIn(wxNavigationKeyEvent::IsForward | wxNavigationKeyEvent::FromTab);   // while the screen is at work
}

void DeskFrame::frame_changed() {
  if (!screen_) return;
  const FrameLook look = screen_->frame();
  if (passing_ && banner_ground_->IsShown() && look.chip && told_at_ && look.chip->word != *told_at_) banner_ground_->Hide();
  if (look.chip) told_at_ = look.chip->word;
  top_->show(look.home);
  head_->show(look);
  bottom_->show(look);
  SetTitle(look.title.empty() ? wxString("Berkas") : look.title + wxString(L" \u2013 Berkas"));
  CallAfter(&DeskFrame::mend_focus);
  Layout();
  body_->Layout();
}

void DeskFrame::tell(const BannerLook& look, std::function<void()> act) { tell_both(look, std::move(act), {}); }

void DeskFrame::tell_both(const BannerLook& look, std::function<void()> act, std::function<void()> second) {
  banner_act_ = std::move(act);
  banner_second_ = std::move(second);
  passing_ = look.tone == Tone::good;
  refusal_ = false;
  banner_->show(look);
  banner_ground_->Show();
  Layout();
  banner_ground_->Layout();
  body_->Layout();
}

void DeskFrame::tell(const desk::Refused& why) {
  const bool grave = why.exit == desk::Exit::device || why.exit == desk::Exit::storage;
  tell({.tone = grave ? Tone::bad : Tone::warn, .icon = "warn", .sentence = in_words(screens::without_commands(why.message)), .todo = in_words(screens::without_commands(why.hint)), .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false}, {});
  refusal_ = true;
}

void DeskFrame::hush() {
  if (!refusal_ || !banner_ground_->IsShown()) return;
  banner_ground_->Hide();
  Layout();
}

void DeskFrame::key(wxKeyEvent& e) {
  if (house_key(e)) return;
  if (screen_ && screen_->shortcut(e)) return;
  if (e.GetKeyCode() == WXK_ESCAPE && !e.HasModifiers()) return escape();
  e.Skip();
}

bool DeskFrame::house_key(wxKeyEvent& e) {
  const bool home = screen_ && screen_->place().screen == ScreenId::home;
  if ((e.GetKeyCode() == 'K' && e.ControlDown()) || (e.GetKeyCode() == WXK_F4 && !e.HasModifiers())) {
    if (home) screen_->focus_first();
    else top_->field().entry()->SetFocus();
    return true;
  }
  if (e.GetKeyCode() == WXK_LEFT && e.AltDown()) return back(), true;
  if (e.GetKeyCode() == WXK_F6 && e.ControlDown()) return next_part(e.ShiftDown()), true;
  if (e.GetKeyCode() == WXK_F1) {
    tell({.tone = Tone::accent, .icon = "info", .sentence = _("Pindai atau ketik kode dari mana saja. Esc satu tingkat ke atas, tidak ada yang hilang."),
          .todo = _("Ctrl+K kolom kode. Ctrl+F6 bagian berikutnya. Alt+Left kembali. Di Beranda: F2 terima, F3 pindai, F4 cari, F5 alur, F6 formulir, F10 kearsipan."), .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false}, {});
    return true;
  }
  return false;
}

// Every desk of every lane carries the new name before the next act is asked for.
void DeskFrame::officer(const archive::Operator& who) {
  for (const auto lane : {desk::Lane::acts, desk::Lane::scanning, desk::Lane::text})
    asker_.ask<desk::Done>(lane, [who](desk::Desk& desk, std::stop_token) { desk.operator_is(who); return desk::Outcome<desk::Done>(desk::Done{}); }, [](desk::Outcome<desk::Done>) {});
  options_.officer = who.name;
  std::erase_if(options_.officers, [&](const auto& one) { return one.name == who.name; });
  options_.officers.insert(options_.officers.begin(), who);
  top_->officer(wxString::FromUTF8(who.name));
  go_home();
  if (!options_.keep_officer) return;
  asker_.ask<bool>(desk::Lane::acts, [keep = options_.keep_officer, who](desk::Desk&, std::stop_token) { return desk::Outcome<bool>(keep(who)); },
                   [this](desk::Outcome<bool> kept) {
                     if (kept.ok() && *kept) return;
                     tell({.tone = Tone::warn, .icon = "warn", .sentence = _("Nama petugas berlaku, tetapi tidak dapat disimpan untuk besok"), .todo = _("Periksa settings.toml di folder arsip."), .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false}, {});
                   });
}

void DeskFrame::escape() {
  if (banner_ground_->IsShown()) {
    banner_ground_->Hide();
    Layout();
    return;
  }
  if (screen_ && screen_->escape()) return;
  go_home();
}

void DeskFrame::back() {
  if (left_.empty()) return go_home();
  const Place to = left_.back();
  left_.pop_back();
  if (to.screen == ScreenId::home) return go_home();
  show(make_screen(body_, *this, to));
}

void DeskFrame::next_part(bool back) {
  wxWindow* parts[] = {body_, bottom_, top_};
  wxWindow* focus = FindFocus();
  int at = 0;
  for (int i = 0; i < 3; ++i)
    if (focus && parts[i]->IsDescendant(focus)) at = i;
  at = (at + (back ? 2 : 1)) % 3;
  if (at == 0 && screen_) screen_->focus_first();
  else parts[at]->NavigateIn(wxNavigationKeyEvent::IsForward | wxNavigationKeyEvent::FromTab);
}

void DeskFrame::watch_appearance() {
  if (desktop_theme() == theme()) return;
  install_look(desktop_theme());
  Refresh();
}

}  // namespace berkas::gui
