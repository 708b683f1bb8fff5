#include "app/gui/screens/signed_minutes_screen.h"

#include <wx/datetime.h>

namespace berkas::gui {
namespace { constexpr int wide_px = 412; }

SignedMinutesScreen::SignedMinutesScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), of_(desk::parse_minutes_subject(to.code).value_or(desk::MinutesSubject{})), asker_(shell.executor()) {
  feed_ = nullptr;
  facts_ = build_facts();
  feed_ = new PaperFeed(this, shell, {_("Letakkan semua halaman berita acara di pemindai, lalu Enter."), _("Berita acara dikenali dari kodenya. Kertas lain tidak disimpan."), _("Berita acara yang ditandatangani, dari PDF atau gambar")},
                        {.read = [this](const desk::PaperSource& source) { read(source); }, .changed = [this] { shell_.frame_changed(); }, .found = [this](const std::string& tray) { offer(tray); }});
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(facts_, wxSizerFlags().Expand());
  row->Add(feed_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(20)));
  SetSizer(row);
}

SignedMinutesScreen::~SignedMinutesScreen() {
  if (task_) task_->cancel();
}

Sheet* SignedMinutesScreen::build_facts() {
  auto* left = new Sheet(this, {.fill = Colour::surface, .right = true});
  head_ = new Words(left, " ", {.points = 14, .strong = true, .wrap_px = wide_px});
  title_ = new Words(left, " ", {.wrap_px = wide_px});
  who_ = new Words(left, " ", {.ink = Ink::quiet, .wrap_px = wide_px});
  signed_row_ = new wxBoxSizer(wxVERTICAL);
  leader_ = text_field(left, signed_row_, _("Ditandatangani oleh"));
  signed_row_->AddSpacer(FromDIP(8));
  date_ = text_field(left, signed_row_, _("Tanggal tanda tangan"));
  date_->ChangeValue(wxDateTime::Now().FormatISODate());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(head_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(4));
  column->Add(title_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(8));
  column->Add(who_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(16));
  column->Add(signed_row_, wxSizerFlags().Expand());
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(size::card)));
  left->SetSizer(padded);
  left->SetMinSize(FromDIP(wxSize(wide_px + 2 * size::card, -1)));
  signed_row_->ShowItems(false);
  for (auto* field : {leader_, date_}) field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { shell_.frame_changed(); });
  leader_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { date_->SetFocus(); });
  date_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { feed_->focus(); });
  return left;
}

void SignedMinutesScreen::devices_changed() {
  feed_->devices_changed();
  Layout();
}

void SignedMinutesScreen::refresh() {
  devices_changed();
  if (waiting_) return;                                      // what was typed stays
  asker_.ask<screens::MinutesWaiting>(desk::Lane::acts, [of = of_](desk::Desk& desk, std::stop_token) { return screens::minutes_waiting(desk, of); },
                                      [this](desk::Outcome<screens::MinutesWaiting> waiting) {
                                        if (waiting.ok()) show(*waiting);
                                        else shell_.tell(waiting.refused());
                                      });
}

void SignedMinutesScreen::show(const screens::MinutesWaiting& waiting) {
  waiting_ = waiting;
  head_->set(_("Berita acara") + " " + from_utf8(waiting.minutes));
  title_->set(from_utf8(waiting.title));
  who_->set(in_words(waiting.who));
  signed_row_->ShowItems(waiting.of.conversion);
  leader_->ChangeValue(from_utf8(waiting.leader));
  facts_->Layout();
  Layout();
  shell_.frame_changed();
  feed_->look_in_tray([form = waiting.form](desk::Desk&) { return form; });
}

// Reading keeps: paper of an earlier day is read only when the clerk says so.
void SignedMinutesScreen::offer(const std::string& tray) {
  shell_.tell({.tone = Tone::accent, .icon = "tray", .sentence = _("Halaman berita acara ini sudah ada di baki masuk"), .todo = _("Dipindai sebelumnya dan belum disimpan."), .act = _("Baca dari baki"), .key = {}, .second_act = _("Pindai baru"), .primary = false},
              [this, tray] { feed_->take({{}, tray}); });
}

wxString SignedMinutesScreen::wanted() const {
  return waiting_ ? in_words(screens::signed_wanted(*waiting_, {utf8(leader_->GetValue()), utf8(date_->GetValue())})) : _("keterangannya");
}

void SignedMinutesScreen::read(const desk::PaperSource& source) {
  if (!waiting_ || task_ || !wanted().empty()) return;
  page_missing_ = false;
  const screens::SignedTyped typed{utf8(leader_->GetValue()), utf8(date_->GetValue())};
  // On the scanner's lane: it rests now, and the acts of the desk need not wait for the pages.
  task_ = asker_.ask<screens::ReadBack>(desk::Lane::scanning,
      [this, of = *waiting_, source, typed, aside = feed_->laid_aside(), door = asker_.door()](desk::Desk& desk, std::stop_token stop) {
        desk::Progress progress;
        progress.tell = [this, door](const desk::Sentence& how_far, double) { door([this, how_far] { if (task_) feed_->busy(in_words(how_far)); }); };
        auto done = screens::read_back(desk, of, source, typed, progress, std::move(stop));
        if (done.ok()) put_away(desk, aside, "berita acara dipindai ulang");
        return done;
      },
      [this](desk::Outcome<screens::ReadBack> done) { kept(std::move(done)); });
  feed_->busy(_("Membaca halamannya…"));
}

void SignedMinutesScreen::kept(desk::Outcome<screens::ReadBack> done) {
  task_.reset();
  if (!done.ok()) {
    page_missing_ = done.refused().code == "page-missing";
    feed_->busy({});
    feed_->focus();
    return shell_.tell(done.refused());
  }
  auto& shell = shell_;                                      // this screen goes now
  shell.go(back());
  shell.tell({.tone = Tone::good, .icon = "check", .sentence = in_words(done->says), .todo = in_words(done->todo), .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false});
}

Place SignedMinutesScreen::back() const { return {of_.conversion ? ScreenId::conversion : ScreenId::disposal, std::to_string(of_.number), {}}; }

FrameLook SignedMinutesScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<SignedMinutesScreen*>(this);
  look.title = _("Pindai berita acara bertanda tangan");
  if (feed_->scanning() || task_) {
    look.chip = task_ ? ChipLook{.icon = "examine", .word = _("Membaca"), .tone = Tone::accent} : ChipLook{.icon = "scanner", .word = _("Memindai"), .tone = Tone::accent};
    look.acts = {{.title = task_ ? _("Berhenti") : _("Berhenti setelah lembar ini"), .key = "Esc", .icon = "stop", .pressed = [self] { self->escape(); }}};
    return look;
  }
  look.code = from_utf8(waiting_ ? waiting_->form : std::string());
  const auto lacks = wanted();
  const bool ready = lacks.empty();
  look.reason = ready ? wxString() : _("Belum: ") + lacks;
  if (page_missing_ && !feed_->source().intake.empty()) look.acts.push_back({.title = _("Tambah halaman"), .key = {}, .icon = "plus", .enabled = ready, .pressed = [self] { self->feed_->scan(true); }});
  look.acts.push_back({.title = _("Dari PDF atau gambar…"), .key = "Ctrl+O", .icon = "", .enabled = ready, .pressed = [self] { self->feed_->choose_files(); }});
  look.acts.push_back({.title = _("Pindai"), .key = "Enter", .icon = "scanner", .primary = true, .enabled = ready, .pressed = [self] { self->feed_->scan(false); }});
  return look;
}

void SignedMinutesScreen::focus_first() {
  if (feed_->scanning() || task_) return SetFocusIgnoringChildren();
  if (waiting_ && waiting_->of.conversion && leader_->IsEmpty()) leader_->SetFocus();
  else feed_->focus();
}

bool SignedMinutesScreen::escape() {
  if (task_) task_->cancel();
  else if (feed_->scanning()) feed_->stop();
  else shell_.go(back());
  return true;
}

bool SignedMinutesScreen::shortcut(wxKeyEvent& e) { return wanted().empty() && !task_ && feed_->key(e); }

}  // namespace berkas::gui
